// SPDX-License-Identifier: Apache-2.0
// UUIDs of version 7 (RFC 9562): ordered by the millisecond in which they were made.
#pragma once

#include "protocol/support/time.hpp"

#include <array>
#include <compare>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace natlyt {

struct Uuid {
    std::array<std::uint8_t, 16> bytes{};

    auto operator<=>(const Uuid&) const = default;

    // 36 characters, lower case.
    std::string text() const;
    // Accepts exactly the form that text() writes.
    static std::optional<Uuid> parse(std::string_view text);
    // 48 bits of Unix milliseconds, then the 74 random bits given (the first 10 bytes are used).
    static Uuid version7(UtcTime at, const std::array<std::uint8_t, 10>& random);
};

} // namespace natlyt

template <> struct std::hash<natlyt::Uuid> {
    std::size_t operator()(const natlyt::Uuid& id) const noexcept;
};
