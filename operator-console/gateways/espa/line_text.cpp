// SPDX-License-Identifier: Apache-2.0
#include "operator-console/gateways/espa/line_text.hpp"

#include <array>
#include <cstdint>

namespace natlyt::ward::espa {
namespace {

struct Letter {
    std::uint32_t code;
    char danish; // of ISO 646-DK; 0: it has none
    const char* ascii;
};
constexpr std::array kLetters{
    Letter{0xe6, '{', "ae"}, Letter{0xf8, '|', "oe"}, Letter{0xe5, '}', "aa"}, Letter{0xc6, '[', "Ae"},
    Letter{0xd8, '\\', "Oe"}, Letter{0xc5, ']', "Aa"}, Letter{0xe9, 0, "e"}, Letter{0xe8, 0, "e"}, Letter{0xe1, 0, "a"},
    Letter{0xe4, 0, "ae"}, Letter{0xf6, 0, "oe"}, Letter{0xfc, 0, "u"}, Letter{0xc4, 0, "Ae"}, Letter{0xd6, 0, "Oe"},
    Letter{0xdc, 0, "U"}, Letter{0xdf, 0, "ss"}, Letter{0x2013, 0, "-"}, Letter{0x2014, 0, "-"}, Letter{0x2019, 0, "'"},
    Letter{0x2026, 0, "..."}, Letter{0xa0, 0, " "}};

// The next character of `text`, which it shortens; a byte that is no UTF-8 is 0xfffd.
std::uint32_t take(std::string_view& text) {
    const auto lead = static_cast<unsigned char>(text.front());
    text.remove_prefix(1);
    if (lead < 0x80) return lead;
    const int more = lead >= 0xf0 && lead < 0xf8 ? 3 : lead >= 0xe0 && lead < 0xf0 ? 2 : lead >= 0xc2 && lead < 0xe0 ? 1 : 0;
    if (more == 0 || text.size() < static_cast<std::size_t>(more)) return 0xfffd;
    std::uint32_t code = lead & (0x3fU >> more);
    for (int i = 0; i < more; ++i) {
        const auto next = static_cast<unsigned char>(text[static_cast<std::size_t>(i)]);
        if ((next & 0xc0U) != 0x80U) return 0xfffd;
        code = code << 6 | (next & 0x3fU);
    }
    text.remove_prefix(static_cast<std::size_t>(more));
    return code;
}

std::string lineCharacter(std::uint32_t code, Charset charset) {
    const bool stolen = charset == Charset::Danish7Bit && code < 0x80 && std::string_view("[\\]{|}").find(static_cast<char>(code)) != std::string_view::npos;
    if (stolen) return code == '[' || code == '{' ? "(" : code == ']' || code == '}' ? ")" : "/";
    if (code < 0x80) return {static_cast<char>(code)};
    if (charset == Charset::Latin1 && code >= 0xa0 && code <= 0xff) return {static_cast<char>(code)};
    for (const auto& letter : kLetters) {
        if (letter.code != code) continue;
        if (charset == Charset::Danish7Bit && letter.danish != 0) return {letter.danish};
        return letter.ascii;
    }
    return "?";
}

void append(std::string& utf8, std::uint32_t code) {
    if (code < 0x80) {
        utf8 += static_cast<char>(code);
    } else { // Latin-1
        utf8 += static_cast<char>(0xc0U | code >> 6);
        utf8 += static_cast<char>(0x80U | (code & 0x3fU));
    }
}

} // namespace

std::string toLine(std::string_view utf8, Charset charset, std::size_t most) {
    std::string line;
    while (!utf8.empty()) {
        const auto next = lineCharacter(take(utf8), charset);
        if (line.size() + next.size() > most) break;
        line += next;
    }
    return line;
}

std::string fromLine(std::string_view line, Charset charset) {
    std::string utf8;
    for (const char c : line) {
        std::uint32_t code = static_cast<unsigned char>(c);
        if (charset == Charset::Danish7Bit)
            for (const auto& letter : kLetters)
                if (letter.danish == c) code = letter.code;
        append(utf8, code);
    }
    return utf8;
}

} // namespace natlyt::ward::espa
