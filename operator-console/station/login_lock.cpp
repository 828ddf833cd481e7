// SPDX-License-Identifier: Apache-2.0
#include "operator-console/station/login_lock.hpp"

#include <algorithm>

namespace natlyt::ward {
namespace {

using std::chrono::hours;
using std::chrono::minutes;

constexpr seconds kLogInWithin{30};       // of connecting; who has not by then has gone
constexpr minutes kFirstLock{1};
constexpr hours kLongestLock{1};
constexpr hours kForgivenAfter{1};        // without another refusal, or without the lock
constexpr std::size_t kRememberedMost = 1000; // a flood of connections must not fill the memory

std::string addressOf(std::string_view endpoint) { return std::string(endpoint.substr(0, endpoint.rfind(':'))); }

} // namespace

void LoginLock::connecting(std::string_view endpoint, Now now) {
    forget(now);
    if (waiting_.size() >= kRememberedMost) waiting_.pop_front();
    waiting_.push_back({addressOf(endpoint), std::string(endpoint), now.monotonic});
}

void LoginLock::forget(Now now) {
    while (!waiting_.empty() && now.monotonic - waiting_.front().at > kLogInWithin) waiting_.pop_front();
    std::erase_if(strikes_, [&](const auto& entry) {
        return now.monotonic >= std::max(entry.second.last, entry.second.lockedUntil) + kForgivenAfter;
    });
    std::erase_if(users_, [&](const auto& entry) { return now.monotonic >= entry.second.until; });
    std::erase_if(byBroker_, [&](const auto& entry) { return now.monotonic >= entry.second; });
}

// Where several wait, it is taken to be the one whose address was refused most: an operator who happens to log in while
// somebody knocks and knocks is not blamed for it.
std::optional<std::string> LoginLock::refused(Now now) {
    forget(now);
    if (waiting_.empty()) return std::nullopt;
    const auto strikesOf = [this](const Waiting& w) {
        const auto known = strikes_.find(w.address);
        return known == strikes_.end() ? std::size_t{0} : known->second.count;
    };
    const auto blamed = std::ranges::max_element(waiting_, {}, strikesOf);
    const auto address = blamed->address;
    waiting_.erase(blamed);
    if (strikes_.size() >= kRememberedMost && !strikes_.contains(address)) return address;
    auto& strikes = strikes_[address];
    ++strikes.count;
    strikes.last = now.monotonic;
    if (strikes.count <= kRefusalsBorne) return address;
    const auto doublings = std::min<std::size_t>(strikes.count - kRefusalsBorne - 1, 6);
    strikes.lockedUntil = now.monotonic + std::min<milliseconds>(kFirstLock * (1 << doublings), kLongestLock);
    return address;
}

void LoginLock::loggedIn(const std::string& user, std::string_view endpoint, Now now) {
    forget(now);
    std::erase_if(waiting_, [&](const Waiting& w) { return w.endpoint == endpoint; });
    const auto strikes = strikes_.find(addressOf(endpoint));
    if (strikes != strikes_.end() && strikes->second.lockedUntil > now.monotonic)
        users_[user] = {strikes->first, strikes->second.lockedUntil};
    else
        users_.erase(user);
}

void LoginLock::keptByBroker(const std::string& user, const std::string& address, seconds forTime, Now now) {
    forget(now);
    if (byBroker_.size() < kRememberedMost) byBroker_[{address, user}] = now.monotonic + std::min<seconds>(forTime, kLongestLock);
}

std::optional<UtcTime> LoginLock::waitsUntil(const std::string& user, Now now) const {
    const auto found = users_.find(user);
    if (found == users_.end() || found->second.until <= now.monotonic) return std::nullopt;
    return now.wall + (found->second.until - now.monotonic);
}

std::vector<LoginLock::Locked> LoginLock::locked(Now now) const {
    std::vector<Locked> all;
    for (const auto& [address, strikes] : strikes_) {
        if (strikes.lockedUntil <= now.monotonic) continue;
        auto& one = all.emplace_back(address, now.wall + (strikes.lockedUntil - now.monotonic));
        for (const auto& [user, kept] : users_)
            if (kept.address == address && kept.until > now.monotonic) one.users.push_back(user);
    }
    for (const auto& [who, until] : byBroker_)
        if (until > now.monotonic) all.push_back({who.first, now.wall + (until - now.monotonic), {who.second}});
    return all;
}

} // namespace natlyt::ward
