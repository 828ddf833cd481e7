// SPDX-License-Identifier: Apache-2.0
#include "operator-console/gateways/http/ack_tokens.hpp"

#include <fmt/format.h>

#include <utility>

namespace natlyt::ward {
namespace {

std::string hex(std::span<const std::byte> bytes) {
    constexpr std::string_view kDigits = "0123456789abcdef";
    std::string text;
    for (const auto byte : bytes) {
        text += kDigits[std::to_integer<unsigned>(byte) >> 4U];
        text += kDigits[std::to_integer<unsigned>(byte) & 0xfU];
    }
    return text;
}

} // namespace

AckTokens::AckTokens(std::span<const std::uint8_t> stationSecret)
    : secret_(sealing::keyedDigest(std::as_bytes(stationSecret), "natlyt: links that acknowledge a page")) {}

std::string AckTokens::tokenOf(const AckedPage& page, int used) const {
    return hex(sealing::keyedDigest(secret_, fmt::format("{} {} {}", page.user, page.page.text(), used)));
}

std::string AckTokens::make(const AckedPage& page, MonotonicTime now) {
    const std::scoped_lock lock(mutex_);
    for (const auto& [token, entry] : open_)
        if (entry.page == page) return token;
    return open_.emplace(tokenOf(page, timesUsed_[page.page]), Entry{page, now}).first->first;
}

bool AckTokens::isOpen(std::string_view token) const {
    const std::scoped_lock lock(mutex_);
    return open_.contains(token);
}

void AckTokens::look(std::string_view token) {
    const std::scoped_lock lock(mutex_);
    const auto found = open_.find(token);
    if (found == open_.end() || std::exchange(found->second.lookedAt, true)) return;
    lookedAt_.push_back(found->second.page);
}

std::vector<AckedPage> AckTokens::takeLookedAt() {
    const std::scoped_lock lock(mutex_);
    return std::exchange(lookedAt_, {});
}

bool AckTokens::use(std::string_view token) {
    const std::scoped_lock lock(mutex_);
    const auto found = open_.find(token);
    if (found == open_.end()) return false;
    ++timesUsed_[found->second.page.page];
    used_.push_back(std::move(found->second.page));
    open_.erase(found);
    return true;
}

std::vector<AckedPage> AckTokens::takeUsed() {
    const std::scoped_lock lock(mutex_);
    return std::exchange(used_, {});
}

void AckTokens::forget(const AckedPage& page) {
    const std::scoped_lock lock(mutex_);
    std::erase_if(open_, [&](const auto& entry) { return entry.second.page == page; });
    timesUsed_.erase(page.page);
}

void AckTokens::forgetOlderThan(MonotonicTime time) {
    const std::scoped_lock lock(mutex_);
    std::erase_if(open_, [&](const auto& entry) { return entry.second.madeAt < time; });
}

} // namespace natlyt::ward
