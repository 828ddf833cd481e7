// SPDX-License-Identifier: Apache-2.0
#include "operator-console/domain/text.hpp"

#include <algorithm>
#include <cstdint>

namespace natlyt::ward {
namespace {

// The first character, which is taken from the text; a byte that begins none counts as one.
char32_t take(std::string_view& text) {
    const auto byte = [&](std::size_t i) { return static_cast<std::uint8_t>(text[i]); };
    const std::size_t length = byte(0) < 0xC0 ? 1 : byte(0) < 0xE0 ? 2 : byte(0) < 0xF0 ? 3 : 4;
    char32_t character = length == 1 ? byte(0) : byte(0) & (0x7FU >> length);
    for (std::size_t i = 1; i < std::min(length, text.size()); ++i) character = character << 6U | (byte(i) & 0x3FU);
    text.remove_prefix(std::min(length, text.size()));
    return character;
}

bool isWithin(char32_t c, char32_t first, char32_t last) { return first <= c && c <= last; }

bool isTurn(char32_t c) { return isWithin(c, 0x200E, 0x200F) || isWithin(c, 0x2028, 0x202E) || isWithin(c, 0x2066, 0x2069); }
bool isControl(char32_t c) { return c < 0x20 || isWithin(c, 0x7F, 0x9F); }

// Signs and spaces of ASCII and Latin-1, general punctuation, fillers, joiners, marks that stand over another character.
bool isNothingToRead(char32_t c) {
    if (c < 0x80) return !(isWithin(c, '0', '9') || isWithin(c, 'A', 'Z') || isWithin(c, 'a', 'z'));
    return c < 0xC0 || isWithin(c, 0x300, 0x36F) || c == 0x115F || c == 0x1160 || c == 0x1680 || c == 0x180E || isWithin(c, 0x2000, 0x206F) ||
           c == 0x2800 || isWithin(c, 0x3000, 0x3003) || c == 0x3164 || isWithin(c, 0xFE00, 0xFE0F) || c == 0xFEFF || c == 0xFFA0 ||
           isWithin(c, 0xFFF0, 0xFFFD) || isWithin(c, 0xE0000, 0xE0FFF);
}

} // namespace

bool isReadable(std::string_view utf8) {
    while (!utf8.empty())
        if (!isNothingToRead(take(utf8))) return true;
    return false;
}

std::string onOneLine(std::string_view utf8) {
    std::string line;
    while (!utf8.empty()) {
        const auto rest = utf8;
        const auto character = take(utf8);
        if (isControl(character) || isTurn(character)) line += ' ';
        else line += rest.substr(0, rest.size() - utf8.size());
    }
    return line;
}

} // namespace natlyt::ward
