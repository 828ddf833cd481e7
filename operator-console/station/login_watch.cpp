// SPDX-License-Identifier: Apache-2.0
#include "operator-console/station/login_watch.hpp"

#include <fmt/format.h>

namespace natlyt::ward {
namespace {

constexpr std::chrono::minutes kSameLogin{10}; // a telephone that loses its network logs in again and again
constexpr std::chrono::minutes kLately{5};
constexpr std::size_t kTooMany = 5;
constexpr std::size_t kRemembered = 1000;
constexpr seconds kFailuresNoted{60}; // whoever knocks without end does not fill the log

} // namespace

std::optional<BrokerNotice> readNotice(std::string_view line) {
    if (line.ends_with("disconnected, not authorised.")) return BrokerNotice{BrokerNotice::Kind::LoginFailed, ""};
    constexpr std::string_view kConnected = "New client connected from ";
    const auto begin = line.find(kConnected);
    const auto as = begin == std::string_view::npos ? begin : line.find(" as ", begin + kConnected.size());
    if (as == std::string_view::npos) return std::nullopt;
    const auto user = line.find("u'", as);
    const auto end = user == std::string_view::npos ? user : line.find('\'', user + 2);
    if (end == std::string_view::npos) return std::nullopt;
    return BrokerNotice{BrokerNotice::Kind::LoggedIn, std::string(line.substr(user + 2, end - user - 2))};
}

void LoginWatch::line(std::string_view text, Now now) {
    const auto notice = readNotice(text);
    if (!notice) return;
    if (notice->kind == BrokerNotice::Kind::LoginFailed) failed(now);
    else if (services_.ward.person(notice->user)) loggedIn(notice->user, now);
}

void LoginWatch::loggedIn(const std::string& user, Now now) {
    const auto known = notedAt_.find(user);
    if (known != notedAt_.end() && now.monotonic - known->second < kSameLogin) return;
    notedAt_[user] = now.monotonic;
    std::ignore = services_.stored(services_.ledger.audit({now.wall, AuditKind::LoggedIn, user, "", "", ""}));
}

void LoginWatch::failed(Now now) {
    failures_.push_back(now.monotonic);
    if (failures_.size() > kRemembered) failures_.pop_front();
    while (now.monotonic - failures_.front() > kLately) failures_.pop_front();
    if (failures_.size() >= kTooMany) services_.securityEvent("broker", "refused many logins within five minutes", now);
    if (failureNotedAt_ && now.monotonic - *failureNotedAt_ < kFailuresNoted) return;
    failureNotedAt_ = now.monotonic;
    const auto detail = fmt::format("{} within five minutes", failures_.size());
    std::ignore = services_.stored(services_.ledger.audit({now.wall, AuditKind::LoginFailed, "", "", "", detail}));
}

} // namespace natlyt::ward
