// SPDX-License-Identifier: Apache-2.0
#include "protocol/sealing/password.hpp"

#include "protocol/sealing/sodium.hpp"

#include <array>

namespace natlyt::sealing {

std::string passwordHash(std::string_view password) {
    ready();
    std::array<char, crypto_pwhash_STRBYTES> hash{};
    const int failed = crypto_pwhash_str(hash.data(), password.data(), password.size(), crypto_pwhash_OPSLIMIT_INTERACTIVE,
                                         crypto_pwhash_MEMLIMIT_INTERACTIVE);
    return failed ? std::string() : std::string(hash.data());
}

bool matches(const std::string& hash, std::string_view password) {
    ready();
    return !hash.empty() && crypto_pwhash_str_verify(hash.c_str(), password.data(), password.size()) == 0;
}

} // namespace natlyt::sealing
