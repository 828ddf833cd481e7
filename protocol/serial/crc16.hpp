// SPDX-License-Identifier: Apache-2.0
// CRC-16/CCITT-FALSE: polynomial 0x1021, start 0xffff, no reflection, no final xor. Of "123456789" it is
// 0x29b1.
#pragma once

#include <cstdint>
#include <span>

namespace natlyt::serial {

constexpr std::uint16_t crc16(std::span<const std::uint8_t> bytes) {
    std::uint16_t crc = 0xffff;
    for (const std::uint8_t byte : bytes) {
        crc = static_cast<std::uint16_t>(crc ^ byte << 8);
        for (int bit = 0; bit < 8; ++bit)
            crc = static_cast<std::uint16_t>((crc & 0x8000) != 0 ? crc << 1 ^ 0x1021 : crc << 1);
    }
    return crc;
}

} // namespace natlyt::serial
