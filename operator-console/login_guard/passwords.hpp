// SPDX-License-Identifier: Apache-2.0
// The broker's password file, read as the broker reads it: "user:$7$iterations$salt$hash" on each line, PBKDF2-HMAC-SHA512.
#pragma once

#include "protocol/support/error.hpp"

#include <filesystem>
#include <map>
#include <string>
#include <string_view>

namespace natlyt::login_guard {

class Passwords {
public:
    // Errors: a file that cannot be read, a line that is none, with its number.
    static Result<Passwords> read(const std::filesystem::path& file);
    static Result<Passwords> parse(std::string_view text, const std::string& file);

    bool knows(const std::string& user) const { return hashes_.contains(user); }
    bool fits(const std::string& user, std::string_view password) const;

private:
    struct Hash {
        int iterations = 0;
        std::string salt, hash; // bytes
    };
    std::map<std::string, Hash> hashes_;
};

} // namespace natlyt::login_guard
