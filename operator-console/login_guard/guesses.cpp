// SPDX-License-Identifier: Apache-2.0
#include "operator-console/login_guard/guesses.hpp"

#include <algorithm>

namespace natlyt::login_guard {
namespace {

using std::chrono::hours;
using std::chrono::minutes;

constexpr int kBorneOfUser = 4;     // slips of the finger; with the next the user waits there
constexpr int kBorneOfMany = 19; // several people may come from behind one address, and the night watch has to get back
constexpr seconds kFirstWait{60};
constexpr int kDoublingsMost = 6;
constexpr seconds kLongestWait{3600};
constexpr hours kForgivenAfter{1};  // without another wrong one, or without the wait
constexpr hours kKnownFor{24};
constexpr std::size_t kRememberedMost = 10'000; // a flood must not fill the broker's memory

seconds left(MonotonicTime until, MonotonicTime now) {
    return until > now ? std::chrono::ceil<seconds>(until - now) : seconds{0};
}

// The wait that begins with it; 0: none.
template <class Strikes> seconds strike(Strikes& strikes, int borne, seconds longest, MonotonicTime now) {
    ++strikes.count;
    strikes.last = now;
    if (strikes.count <= borne) return seconds{0};
    const auto doublings = std::min(strikes.count - borne - 1, kDoublingsMost);
    const auto wait = std::min({kFirstWait * (1 << doublings), kLongestWait, longest});
    strikes.until = now + wait;
    return wait;
}

} // namespace

bool Guesses::isKnown(const Pair& pair, MonotonicTime now) const {
    const auto found = known_.find(pair);
    return found != known_.end() && now - found->second < kKnownFor;
}

seconds Guesses::waits(const std::string& user, const std::string& address, MonotonicTime now) const {
    const Pair pair{address, user};
    const auto own = ofUsers_.find(pair);
    const auto ofOwn = own == ofUsers_.end() ? seconds{0} : left(own->second.until, now);
    if (isKnown(pair, now)) return ofOwn;
    const auto all = ofAddresses_.find(address);
    return std::max(ofOwn, all == ofAddresses_.end() ? seconds{0} : left(all->second.until, now));
}

Guesses::Begun Guesses::wrong(const std::string& user, const std::string& address, MonotonicTime now) {
    forget(now);
    const Pair pair{address, user};
    Begun begun;
    if (ofUsers_.size() < kRememberedMost || ofUsers_.contains(pair))
        begun.user = isKnown(pair, now) ? strike(ofUsers_[pair], kBorneOfMany, kFirstWait, now) : strike(ofUsers_[pair], kBorneOfUser, kLongestWait, now);
    if (ofAddresses_.size() < kRememberedMost || ofAddresses_.contains(address))
        begun.everybody = strike(ofAddresses_[address], kBorneOfMany, kLongestWait, now);
    return begun;
}

void Guesses::right(const std::string& user, const std::string& address, MonotonicTime now) {
    forget(now);
    const Pair pair{address, user};
    ofUsers_.erase(pair);
    if (known_.size() < kRememberedMost || known_.contains(pair)) known_[pair] = now;
}

void Guesses::forget(MonotonicTime now) {
    const auto forgiven = [now](const auto& entry) {
        return now >= std::max(entry.second.last, entry.second.until) + kForgivenAfter;
    };
    std::erase_if(ofUsers_, forgiven);
    std::erase_if(ofAddresses_, forgiven);
    std::erase_if(known_, [now](const auto& entry) { return now - entry.second >= kKnownFor; });
}

} // namespace natlyt::login_guard
