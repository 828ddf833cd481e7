// SPDX-License-Identifier: Apache-2.0
// What people wrote, before it is put on record or sent on. Pure.
#pragma once

#include <string>
#include <string_view>

namespace natlyt::ward {

// At most `most` bytes of UTF-8, without splitting a character: half of one cannot be sent as JSON.
inline std::string cut(std::string text, std::size_t most) {
    if (text.size() <= most) return text;
    while (most > 0 && (static_cast<unsigned char>(text[most]) & 0xC0U) == 0x80U) --most;
    text.resize(most);
    return text;
}

// There is a letter or a digit in it, of any script: something that can be read. Spaces of all kinds, signs and characters
// that show nothing are nothing to read.
bool isReadable(std::string_view utf8);
// Without line breaks, control characters and turns of the writing's direction, with which a note could pass for lines that
// the station wrote.
std::string onOneLine(std::string_view utf8);

} // namespace natlyt::ward
