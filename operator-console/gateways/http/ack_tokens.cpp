// SPDX-License-Identifier: Apache-2.0
#include "operator-console/gateways/http/ack_tokens.hpp"

#include <sys/random.h>

#include <array>
#include <cerrno>
#include <system_error>
#include <utility>

namespace natlyt::ward {
namespace {

std::string randomHex() {
    std::array<unsigned char, 32> bytes{};
    if (getrandom(bytes.data(), bytes.size(), 0) != static_cast<ssize_t>(bytes.size()))
        throw std::system_error(errno, std::generic_category(), "getrandom");
    constexpr std::string_view kDigits = "0123456789abcdef";
    std::string text;
    for (const auto byte : bytes) {
        text += kDigits[byte >> 4U];
        text += kDigits[byte & 0xfU];
    }
    return text;
}

} // namespace

std::string AckTokens::make(const AckedPage& page, MonotonicTime now) {
    const std::scoped_lock lock(mutex_);
    for (const auto& [token, entry] : open_)
        if (entry.page == page) return token;
    return open_.emplace(randomHex(), Entry{page, now}).first->first;
}

bool AckTokens::isOpen(std::string_view token) const {
    const std::scoped_lock lock(mutex_);
    return open_.contains(token);
}

bool AckTokens::use(std::string_view token) {
    const std::scoped_lock lock(mutex_);
    const auto found = open_.find(token);
    if (found == open_.end()) return false;
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
}

void AckTokens::forgetOlderThan(MonotonicTime time) {
    const std::scoped_lock lock(mutex_);
    std::erase_if(open_, [&](const auto& entry) { return entry.second.madeAt < time; });
}

} // namespace natlyt::ward
