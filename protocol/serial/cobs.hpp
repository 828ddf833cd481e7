// SPDX-License-Identifier: Apache-2.0
// Consistent Overhead Byte Stuffing (Cheshire and Baker, 1999): rewrites bytes so that no zero is among them,
// with one byte more for each 254; a zero then ends a frame, and a reader that joins late finds the next one.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

namespace natlyt::serial {

constexpr std::size_t cobsBytesMost(std::size_t plainBytes) {
    return plainBytes + plainBytes / 254 + 1;
}

// Writes the stuffed bytes without the ending zero and returns their number; 0 when `out` is too small.
constexpr std::size_t cobsEncode(std::span<const std::uint8_t> plain, std::span<std::uint8_t> out) {
    if (out.size() < cobsBytesMost(plain.size()))
        return 0;
    std::size_t codeAt = 0;
    std::size_t at = 1;
    std::uint8_t code = 1;
    for (std::size_t i = 0; i < plain.size(); ++i) {
        if (plain[i] != 0) {
            out[at++] = plain[i];
            ++code;
        }
        const bool last = i + 1 == plain.size();
        if (plain[i] == 0 || (code == 0xff && !last)) {
            out[codeAt] = code;
            codeAt = at++;
            code = 1;
        }
    }
    out[codeAt] = code;
    return at;
}

// Unstuffs in place. False when the bytes are no COBS: a zero among them, or a run that ends too early.
constexpr bool cobsDecode(std::span<std::uint8_t> bytes, std::size_t& plainBytes) {
    std::size_t from = 0;
    std::size_t to = 0;
    while (from < bytes.size()) {
        const std::uint8_t code = bytes[from++];
        if (code == 0 || code - 1U > bytes.size() - from)
            return false;
        for (std::uint8_t i = 1; i < code; ++i) {
            if (bytes[from] == 0)
                return false;
            bytes[to++] = bytes[from++];
        }
        if (code != 0xff && from < bytes.size())
            bytes[to++] = 0;
    }
    plainBytes = to;
    return true;
}

} // namespace natlyt::serial
