// SPDX-License-Identifier: Apache-2.0
#include "operator-console/login_guard/left_lying.hpp"

#include "protocol/topics/contract.hpp"

namespace natlyt::login_guard {
namespace {

constexpr std::chrono::minutes kToldEvery{1};
constexpr std::size_t kRememberedMost = 10'000;

} // namespace

bool mayLie(std::string_view topic, std::size_t payloadBytes) {
    const auto parsed = topics::parse(topic);
    return payloadBytes == 0 || (parsed && topics::channelOf(parsed->kind).retained);
}

bool TriesToLeave::isToBeTold(const std::string& user, MonotonicTime now) {
    std::erase_if(told_, [now](const auto& entry) { return now - entry.second >= kToldEvery; });
    return told_.size() < kRememberedMost && told_.try_emplace(user, now).second;
}

} // namespace natlyt::login_guard
