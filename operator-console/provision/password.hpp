// SPDX-License-Identifier: Apache-2.0
// Passwords of people: made or checked here, kept only as Mosquitto's own hash.
#pragma once

#include "protocol/support/error.hpp"

#include <string>
#include <string_view>

namespace natlyt::provision {

inline constexpr std::size_t kPasswordBytesLeast = 10;
inline constexpr std::size_t kPasswordBytesMost = 200;

// Four groups of four easily told characters: 31^16, 79 bits.
std::string randomPassword();

// Refuses what is too short, too long, has control characters, or is the user's own name.
Result<void> checkPassword(std::string_view password, std::string_view user);

// "$7$iterations$salt$hash" as mosquitto_passwd writes it: PBKDF2-HMAC-SHA512, 12 bytes of salt, 64 of hash.
std::string hashPassword(std::string_view password);

} // namespace natlyt::provision
