// SPDX-License-Identifier: Apache-2.0
// Between UTF-8 and what the line and the handsets behind it can show. Pure.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace natlyt::ward::espa {

enum class Charset {
    Latin1,     // ISO 8859-1: eight data bits
    Danish7Bit, // ISO 646-DK: {|}[\] stand for æøåÆØÅ
    Ascii       // ae, oe, aa
};

// At most `most` characters. What the charset lacks becomes its nearest letters, or '?'.
std::string toLine(std::string_view utf8, Charset charset, std::size_t most);
std::string fromLine(std::string_view line, Charset charset); // UTF-8

} // namespace natlyt::ward::espa
