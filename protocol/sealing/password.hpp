// SPDX-License-Identifier: Apache-2.0
// Whether what somebody types is the password of before, without keeping the password: libsodium's Argon2id, salted.
#pragma once

#include <string>
#include <string_view>

namespace natlyt::sealing {

// Takes about a tenth of a second and 64 MiB, on purpose; empty when there is not enough memory.
std::string passwordHash(std::string_view password);
// False for an empty hash, whatever the password.
bool matches(const std::string& hash, std::string_view password);

} // namespace natlyt::sealing
