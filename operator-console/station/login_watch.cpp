// SPDX-License-Identifier: Apache-2.0
#include "operator-console/station/login_watch.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <set>

namespace natlyt::ward {
namespace {

constexpr std::chrono::minutes kSameLogin{10}; // a telephone that loses its network logs in again and again
constexpr std::chrono::minutes kLately{5};
constexpr std::size_t kTooMany = kRefusalsBorne + 1;
constexpr std::size_t kRemembered = 1000;
constexpr std::size_t kShownMost = 100;
constexpr seconds kFailuresNoted{60}; // whoever knocks without end does not fill the log

bool wasRemoved(const Database& db, const std::string& user) {
    auto row = db.prepare("SELECT 1 FROM audit WHERE kind=? AND detail=? AND subject=? LIMIT 1");
    row.bind(nameOf(AuditKind::RegistryChanged)).bind(nameOf(ChangeKind::RemovePerson)).bind(user);
    return row.step();
}

} // namespace

std::optional<BrokerNotice> readNotice(std::string_view line) {
    using enum BrokerNotice::Kind;
    constexpr std::string_view kGuard = "natlyt-login-guard: ";
    constexpr std::string_view kLeaves = " may leave nothing lying on ";
    constexpr std::string_view kConnection = "New connection from ";
    constexpr std::string_view kConnected = "New client connected from ";
    const auto after = [line](std::string_view word, std::string_view until) -> std::optional<std::string> {
        const auto begin = line.find(word);
        const auto end = begin == std::string_view::npos ? begin : line.find(until, begin + word.size());
        if (end == std::string_view::npos) return std::nullopt;
        return std::string(line.substr(begin + word.size(), end - begin - word.size()));
    };
    if (line.ends_with("disconnected, not authorised.")) return BrokerNotice{LoginFailed};
    if (line.ends_with("Client <unknown> closed its connection.")) return BrokerNotice{GoneUnnamed};
    if (const auto who = after(kGuard, kLeaves)) return BrokerNotice{LeftLying, *who, std::string(line.substr(line.find(kLeaves) + kLeaves.size()))};
    if (const auto who = after(kGuard, " from ")) {
        const auto address = after(" from ", " waits ");
        const auto length = after(" waits ", " s.");
        int waits = 0;
        if (!address || !length || std::from_chars(length->data(), length->data() + length->size(), waits).ec != std::errc{}) return std::nullopt;
        return BrokerNotice{KeptWaiting, *who, *address, seconds{waits}};
    }
    if (const auto endpoint = after(kConnection, " on port ")) return BrokerNotice{Connecting, "", *endpoint};
    const auto endpoint = after(kConnected, " as ");
    const auto user = after("u'", "'");
    if (!endpoint || !user) return std::nullopt;
    return BrokerNotice{LoggedIn, *user, *endpoint};
}

void LoginWatch::line(std::string_view text, Now now) {
    const auto notice = readNotice(text);
    if (!notice) return;
    switch (notice->kind) {
    case BrokerNotice::Kind::Connecting: return lock_.connecting(notice->endpoint, now);
    case BrokerNotice::Kind::LoginFailed: return failed(lock_.refused(now), now);
    case BrokerNotice::Kind::GoneUnnamed: return failed({}, now);
    case BrokerNotice::Kind::LoggedIn: return loggedIn(*notice, now);
    case BrokerNotice::Kind::KeptWaiting: return keptWaiting(*notice, now);
    case BrokerNotice::Kind::LeftLying:
        return services_.securityEvent(cut(notice->user, 40), fmt::format("tried to leave a message lying at the broker ({}), which refused it", cut(notice->endpoint, 120)), now);
    }
}

void LoginWatch::keptWaiting(const BrokerNotice& notice, Now now) {
    lock_.keptByBroker(notice.user, notice.endpoint, notice.waits, now);
    const auto detail = fmt::format("from {}: waits {} s", cut(notice.endpoint, 64), notice.waits.count());
    std::ignore = services_.stored(services_.ledger.audit({now.wall, AuditKind::LoginFailed, "", "", notice.user, detail}));
}

void LoginWatch::loggedIn(const BrokerNotice& notice, Now now) {
    const auto& user = notice.user;
    lock_.loggedIn(user, notice.endpoint, now); // also of a machine, which no longer waits to be let in
    if (!services_.ward.person(user)) return stranger(user, now);
    if (lock_.waitsUntil(user, now)) services_.securityEvent(user, "logged in from where many logins were refused", now);
    std::erase_if(notedAt_, [now](const auto& entry) { return now.monotonic - entry.second >= kSameLogin; });
    const auto address = notice.endpoint.substr(0, notice.endpoint.rfind(':'));
    if (!notedAt_.try_emplace(user + " " + address, now.monotonic).second) return;
    std::ignore = services_.stored(services_.ledger.audit({now.wall, AuditKind::LoggedIn, user, "", "", cut("from " + address, 80)}));
}

// Somebody who was taken off the roster: the station does nothing for them, but the broker still lets them in.
void LoginWatch::stranger(const std::string& user, Now now) {
    const auto known = notedAt_.find(user);
    if (known != notedAt_.end() && now.monotonic - known->second < kSameLogin) return;
    if (!wasRemoved(services_.registry.database(), user)) return; // a monitor, or who is not entered yet
    notedAt_[user] = now.monotonic;
    services_.securityEvent(user, "was removed from the registry and still has a password: natlyt-provision revoke " + user, now);
}

std::optional<std::vector<LockedOut>> LoginWatch::lockedOut(Now now) const {
    std::vector<LockedOut> all;
    for (auto& one : lock_.locked(now)) {
        if (all.size() == kShownMost) break;
        std::erase_if(one.users, [this](const auto& user) { return !services_.ward.person(user); });
        if (one.users.size() > kShownMost) one.users.resize(kShownMost);
        all.push_back({cut(one.address, 64), one.until, std::move(one.users)});
    }
    return all.empty() ? std::nullopt : std::optional(std::move(all));
}

void LoginWatch::failed(const std::optional<std::string>& address, Now now) {
    failures_.push_back(now.monotonic);
    if (failures_.size() > kRemembered) failures_.pop_front();
    while (now.monotonic - failures_.front() > kLately) failures_.pop_front();
    if (failures_.size() >= kTooMany) services_.securityEvent("broker", "refused many logins within five minutes", now);
    if (failureNotedAt_ && now.monotonic - *failureNotedAt_ < kFailuresNoted) return;
    failureNotedAt_ = now.monotonic;
    const auto detail = fmt::format("{} within five minutes{}", failures_.size(), address ? ", now from " + *address : "");
    std::ignore = services_.stored(services_.ledger.audit({now.wall, AuditKind::LoginFailed, "", "", "", detail}));
}

std::optional<StationWarning> LoginWatch::warning(Now now) const {
    const auto lately = std::ranges::count_if(failures_, [&](auto at) { return now.monotonic - at <= kLately; });
    std::set<std::string> locked;
    for (const auto& one : lock_.locked(now)) locked.insert(one.address);
    if (locked.empty() && lately < static_cast<std::ptrdiff_t>(kTooMany)) return std::nullopt;
    auto detail = fmt::format("{}", fmt::join(locked, ", "));
    if (locked.empty()) detail = fmt::format("{} / 5 min", lately);
    return StationWarning{StationWarningKind::LoginsRefused, cut(detail, 200)};
}

} // namespace natlyt::ward
