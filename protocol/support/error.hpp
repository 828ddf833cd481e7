// SPDX-License-Identifier: Apache-2.0
// What a user, a file or a network can get wrong, as a value.
#pragma once

#include <expected>
#include <string>

namespace natlyt {

struct Error {
    std::string where; // file, line and key; topic and field; device; host and port
    std::string what;  // what was wrong, with the value that was met
    std::string mend;  // what to do about it; may be empty

    // One sentence for a log line or a screen: "where: what (mend)".
    std::string sentence() const {
        std::string text = where.empty() ? what : where + ": " + what;
        return mend.empty() ? text : text + " (" + mend + ")";
    }
};

template <class T> using Result = std::expected<T, Error>;

} // namespace natlyt
