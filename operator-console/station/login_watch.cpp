// SPDX-License-Identifier: Apache-2.0
#include "operator-console/station/login_watch.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <set>
#include <utility>

namespace natlyt::ward {
namespace {

constexpr std::chrono::minutes kSameLogin{10}; // a telephone that loses its network logs in again and again
constexpr std::chrono::minutes kLately{5};
constexpr std::chrono::hours kLongestWait{1};
constexpr std::size_t kTooMany = 5;
constexpr std::size_t kRemembered = 1000; // a flood of guesses must not fill the memory
constexpr std::size_t kShownMost = 100;
constexpr std::size_t kLineMost = 500; // Mosquitto cuts its lines at 999; names and ids are at most 40 long
constexpr seconds kFailuresNoted{60}; // whoever knocks without end does not fill the log,
constexpr int kNotedMost = 20;        // nor who does so under many names, or from many addresses: entries in that time
constexpr std::string_view kEverybody = "everybody"; // in the guard's words

bool wasRemoved(const Database& db, const std::string& user) {
    auto row = db.prepare("SELECT 1 FROM audit WHERE kind=? AND detail=? AND subject=? LIMIT 1");
    row.bind(nameOf(AuditKind::RegistryChanged)).bind(nameOf(ChangeKind::RemovePerson)).bind(user);
    return row.step();
}

} // namespace

// Where a client chose its own words (its id) they stand in the middle of a line, and nothing is believed from there.
std::optional<BrokerNotice> readNotice(std::string_view line) {
    using enum BrokerNotice::Kind;
    const bool mayBeCut = line.size() > kLineMost; // then its end is the client's own words, too
    const auto stamp = line.find_first_not_of("0123456789-:T");
    if (stamp != std::string_view::npos && stamp > 0 && line[stamp] == ' ') line.remove_prefix(stamp + 1);
    const auto skips = [&line](std::string_view word) {
        const bool there = line.starts_with(word);
        if (there) line.remove_prefix(word.size());
        return there;
    };
    const auto takes = [&line](std::string_view until) -> std::optional<std::string> {
        const auto end = line.find(until);
        if (end == std::string_view::npos) return std::nullopt;
        std::string taken(line.substr(0, end));
        line.remove_prefix(end + until.size());
        return taken;
    };
    if (skips("New client connected from ")) {
        const auto endpoint = takes(" as ");
        if (endpoint && mayBeCut) return BrokerNotice{TooLong, "", endpoint->substr(0, endpoint->rfind(':'))};
        const auto user = line.rfind(", u'");
        if (!endpoint || user == std::string_view::npos || !line.ends_with("').")) return std::nullopt;
        line.remove_prefix(user + 4);
        line.remove_suffix(3);
        return BrokerNotice{LoggedIn, std::string(line), endpoint->substr(0, endpoint->rfind(':'))};
    }
    if (!skips("natlyt-login-guard: ")) return std::nullopt;
    const auto who = takes(" ");
    if (!who) return std::nullopt;
    if (skips("may leave nothing lying on ")) return BrokerNotice{LeftLying, *who, std::string(line)};
    if (!skips("from ")) return std::nullopt;
    const auto address = takes(" ");
    if (!address) return std::nullopt;
    if (line == "gave no right password.") return BrokerNotice{WrongPassword, *who, *address};
    int waits = 0;
    if (!skips("waits ") || !line.ends_with(" s.")) return std::nullopt;
    line.remove_suffix(3);
    const auto read = std::from_chars(line.data(), line.data() + line.size(), waits);
    if (read.ec != std::errc{} || read.ptr != line.data() + line.size()) return std::nullopt;
    return BrokerNotice{KeptWaiting, *who, *address, seconds{waits}};
}

void LoginWatch::line(std::string_view text, Now now) {
    const auto notice = readNotice(text);
    if (!notice) return;
    switch (notice->kind) {
    case BrokerNotice::Kind::WrongPassword: return failed(*notice, now);
    case BrokerNotice::Kind::LoggedIn: return loggedIn(*notice, now);
    case BrokerNotice::Kind::KeptWaiting: return keptWaiting(*notice, now);
    case BrokerNotice::Kind::TooLong:
        return services_.securityEvent("broker", fmt::format("let somebody in from {} under an id so long that its log does not say whom", cut(notice->where, 64)), now);
    case BrokerNotice::Kind::LeftLying:
        return services_.securityEvent(cut(notice->user, 40), fmt::format("tried to leave a message lying at the broker ({}), which refused it", cut(notice->where, 120)), now);
    }
}

void LoginWatch::keptWaiting(const BrokerNotice& notice, Now now) {
    forget(now);
    if (waits_.size() < kRemembered) waits_[{notice.where, notice.user}] = now.monotonic + std::min<seconds>(notice.waits, kLongestWait);
    forgetLogins(notice.user);
    if (!mayNote(now)) return;
    const auto what = fmt::format("from {}: waits {} s", cut(notice.where, 64), notice.waits.count());
    if (notice.user == kEverybody) note("", fmt::format("{} {}", kEverybody, what), now); // nobody's name
    else note(notice.user, what, now);
}

void LoginWatch::forget(Now now) {
    std::erase_if(waits_, [now](const auto& entry) { return entry.second <= now.monotonic; });
    while (!failures_.empty() && now.monotonic - failures_.front() > kLately) failures_.pop_front();
}

// Whoever tried a password may have found it: the next login of that name is on record, wherever the person was just before.
void LoginWatch::forgetLogins(const std::string& user) {
    std::erase_if(notedAt_, [&](const auto& entry) { return entry.first.first == user && !entry.first.second.empty(); });
}

void LoginWatch::loggedIn(const BrokerNotice& notice, Now now) {
    const auto& user = notice.user;
    if (!services_.ward.person(user)) return stranger(user, now);
    std::erase_if(notedAt_, [now](const auto& entry) { return now.monotonic - entry.second >= kSameLogin; });
    if (!notedAt_.try_emplace({user, notice.where}, now.monotonic).second) return;
    std::ignore = services_.stored(services_.ledger.audit({now.wall, AuditKind::LoggedIn, user, "", "", cut("from " + notice.where, 80)}));
}

// Somebody who was taken off the roster: the station does nothing for them, but the broker still lets them in.
void LoginWatch::stranger(const std::string& user, Now now) {
    const auto known = notedAt_.find({user, ""});
    if (known != notedAt_.end() && now.monotonic - known->second < kSameLogin) return;
    if (!wasRemoved(services_.registry.database(), user)) return; // a monitor, or who is not entered yet
    notedAt_[{user, ""}] = now.monotonic;
    services_.securityEvent(user, "was removed from the registry and still has a password: natlyt-provision revoke " + user, now);
}

std::optional<std::vector<LockedOut>> LoginWatch::lockedOut(Now now) const {
    std::vector<LockedOut> all; // ordered by address, since waits_ is
    for (const auto& [who, until] : waits_) {
        if (until <= now.monotonic) continue;
        const auto& [address, user] = who;
        if (all.size() == kShownMost) break;
        const bool isPerson = services_.ward.person(user) != nullptr;
        const auto ends = now.wall + (until - now.monotonic);
        // One sentence for everybody and for a name that is nobody's: the longer wait tells.
        const auto same = std::ranges::find_if(all, [&](const auto& one) { return !isPerson && one.persons.empty() && one.address == cut(address, 64); });
        if (same != all.end()) {
            same->until = std::max(same->until, ends);
            continue;
        }
        auto& one = all.emplace_back(cut(address, 64), ends);
        if (isPerson) one.persons.push_back(user);
    }
    return all.empty() ? std::nullopt : std::optional(std::move(all));
}

void LoginWatch::failed(const BrokerNotice& notice, Now now) {
    failures_.push_back(now.monotonic);
    if (failures_.size() > kRemembered) failures_.pop_front();
    forget(now);
    if (failures_.size() >= kTooMany) services_.securityEvent("broker", "refused many logins within five minutes", now);
    forgetLogins(notice.user);
    countWrong(notice, now);
}

void LoginWatch::countWrong(const BrokerNotice& notice, Now now) {
    tick(now);
    const std::pair who{notice.user, cut(notice.where, 64)};
    if (const auto known = tries_.find(who); known != tries_.end()) {
        ++known->second.since;
        return;
    }
    if (!mayNote(now)) return;
    tries_[who] = {now.monotonic};
    note(notice.user, fmt::format("1 wrong password from {}", who.second), now);
}

// Each minute's others are one entry more.
bool LoginWatch::mayNote(Now now) {
    if (!minuteBeganAt_) minuteBeganAt_ = now.monotonic;
    if (noted_ < kNotedMost) return ++noted_, true;
    ++others_;
    return false;
}

void LoginWatch::note(const std::string& user, const std::string& detail, Now now) {
    std::ignore = services_.stored(services_.ledger.audit({now.wall, AuditKind::LoginFailed, "", "", user, detail}));
}

void LoginWatch::tick(Now now) {
    if (minuteBeganAt_ && now.monotonic - *minuteBeganAt_ >= kFailuresNoted) {
        minuteBeganAt_.reset();
        noted_ = 0;
        if (const auto others = std::exchange(others_, 0); others > 0)
            note("", fmt::format("{} others within a minute, of more people or from more addresses", others), now);
    }
    for (auto at = tries_.begin(); at != tries_.end();) {
        auto& [notedAt, since] = at->second;
        if (now.monotonic - notedAt < kFailuresNoted) {
            ++at;
        } else if (since > 0 && mayNote(now)) {
            note(at->first.first, fmt::format("{} more from {}", since, at->first.second), now);
            at++->second = {now.monotonic};
        } else {
            if (since > 0) others_ += since - 1; // one is counted by then
            at = tries_.erase(at);
        }
    }
}

std::optional<StationWarning> LoginWatch::warning(Now now) const {
    const auto lately = std::ranges::count_if(failures_, [&](auto at) { return now.monotonic - at <= kLately; });
    std::set<std::string> waiting;
    for (const auto& [who, until] : waits_)
        if (until > now.monotonic) waiting.insert(who.first);
    if (waiting.empty() && lately < static_cast<std::ptrdiff_t>(kTooMany)) return std::nullopt;
    auto detail = fmt::format("{}", fmt::join(waiting, ", "));
    if (waiting.empty()) detail = fmt::format("{} / 5 min", lately);
    return StationWarning{StationWarningKind::LoginsRefused, cut(detail, 200)};
}

} // namespace natlyt::ward
