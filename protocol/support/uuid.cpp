// SPDX-License-Identifier: Apache-2.0
#include "protocol/support/uuid.hpp"

namespace natlyt {

namespace {

constexpr char kDigits[] = "0123456789abcdef";

constexpr bool dashBefore(std::size_t byte) {
    return byte == 4 || byte == 6 || byte == 8 || byte == 10;
}

int digitValue(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    return -1;
}

} // namespace

std::string Uuid::text() const {
    std::string out;
    out.reserve(36);
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        if (dashBefore(i)) out += '-';
        out += kDigits[bytes[i] >> 4];
        out += kDigits[bytes[i] & 0xf];
    }
    return out;
}

std::optional<Uuid> Uuid::parse(std::string_view text) {
    if (text.size() != 36) return std::nullopt;
    Uuid id;
    std::size_t at = 0;
    for (std::size_t i = 0; i < id.bytes.size(); ++i) {
        if (dashBefore(i) && text[at++] != '-') return std::nullopt;
        const int high = digitValue(text[at]);
        const int low = digitValue(text[at + 1]);
        if (high < 0 || low < 0) return std::nullopt;
        id.bytes[i] = static_cast<std::uint8_t>(high << 4 | low);
        at += 2;
    }
    return id;
}

Uuid Uuid::version7(UtcTime at, const std::array<std::uint8_t, 10>& random) {
    const auto ms = static_cast<std::uint64_t>(at.time_since_epoch().count());
    Uuid id;
    for (std::size_t i = 0; i < 6; ++i) id.bytes[i] = static_cast<std::uint8_t>(ms >> (40 - 8 * i));
    for (std::size_t i = 0; i < 10; ++i) id.bytes[6 + i] = random[i];
    id.bytes[6] = static_cast<std::uint8_t>(0x70 | (id.bytes[6] & 0x0f));
    id.bytes[8] = static_cast<std::uint8_t>(0x80 | (id.bytes[8] & 0x3f));
    return id;
}

} // namespace natlyt

std::size_t std::hash<natlyt::Uuid>::operator()(const natlyt::Uuid& id) const noexcept {
    std::uint64_t h = 1469598103934665603ULL; // FNV-1a
    for (auto b : id.bytes) h = (h ^ b) * 1099511628211ULL;
    return static_cast<std::size_t>(h);
}
