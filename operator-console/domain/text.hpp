// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

namespace natlyt::ward {

// At most `most` bytes of UTF-8, without splitting a character: half of one cannot be sent as JSON.
inline std::string cut(std::string text, std::size_t most) {
    if (text.size() <= most) return text;
    while (most > 0 && (static_cast<unsigned char>(text[most]) & 0xC0U) == 0x80U) --most;
    text.resize(most);
    return text;
}

} // namespace natlyt::ward
