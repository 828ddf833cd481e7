// SPDX-License-Identifier: Apache-2.0
// Limits that a message's field carries beside its type. A message lists its fields once, in `visit`; the encoder, the
// decoder and the schema are three visitors of that one list.
#pragma once

#include <cstddef>
#include <cstdint>

namespace natlyt::fields {

struct Unlimited {};
struct Range { // of an integer, inclusive
    std::int64_t low;
    std::int64_t high;
};
struct RealRange { // of a real number, inclusive
    double low;
    double high;
};
struct Id {};   // [a-z0-9-]{1,40}
struct Text {   // UTF-8, at most this many bytes
    std::size_t most;
    bool mayBeEmpty = true;
};
struct Base64 { // standard alphabet with padding; exactly this many bytes once decoded (0: any, at most `most`)
    std::size_t exactly = 0;
    std::size_t most = 65536;
};
template <class Each = Unlimited> struct List { // at most this many elements, each within its own limit
    std::size_t most;
    Each each{};
    std::size_t least = 0;
};

inline constexpr Range kCounter{0, INT64_C(9007199254740991)}; // what JSON carries exactly in every language
inline constexpr Range kLevelDbfs{-120, 0};
inline constexpr RealRange kScore{0.0, 1.0};

} // namespace natlyt::fields
