// SPDX-License-Identifier: Apache-2.0
#include "operator-console/station/flood_desk.hpp"

#include <fmt/format.h>
#include <spdlog/spdlog.h>

#include <algorithm>

namespace natlyt::ward {
namespace {

constexpr std::size_t kToldMost = 32;

PageState stateAfter(AlertEventKind kind, PageState before) {
    if (kind == AlertEventKind::Acknowledged) return PageState::Acknowledged;
    if (kind == AlertEventKind::Arrived) return PageState::OnSite;
    if (kind == AlertEventKind::Cannot) return PageState::Declined;
    return kind == AlertEventKind::Done ? PageState::Done : before;
}

bool hasIt(const NoticeRecord& notice) {
    return notice.state == PageState::Acknowledged || notice.state == PageState::OnSite || notice.state == PageState::Done;
}

} // namespace

// Who was told stays told: after a restart nobody is rung a second time for the same flood.
Result<void> FloodDesk::load(Now now) {
    auto flood = services_.ledger.openFlood();
    if (!flood) return std::unexpected(flood.error());
    const auto past = services_.ledger.alertsSince(now.wall - limits_.window);
    if (!past) return std::unexpected(past.error());
    for (const auto& alert : *past) raised_.push_back({now.monotonic - (now.wall - alert.raisedAt), alert.room});
    flood_ = std::move(*flood);
    if (!flood_) return {};
    for (auto& notice : flood_->notices) paging_.carryNotice(notice.user, view(notice), PageActionKind::Update, now);
    if (acknowledgedBy().empty()) widenAt_ = now.monotonic + services_.alertLimits.acknowledge;
    return {};
}

void FloodDesk::raised(const std::string& room, Now now) {
    raised_.push_back({now.monotonic, room});
    if (!flood_ && raised_.size() > limits_.above) begin(now);
}

std::vector<std::string> FloodDesk::rooms() const {
    std::vector<std::string> rooms;
    for (const auto& raised : raised_) rooms.push_back(raised.room);
    return rooms;
}

void FloodDesk::begin(Now now) {
    const auto detail = fmt::format("{} alerts in 10 min", raised_.size());
    const auto number = services_.ledger.beginFlood(now.wall, detail);
    std::ignore = services_.stored(number ? Result<void>{} : std::unexpected(number.error()));
    spdlog::warn("flood: {}", detail);
    flood_ = FloodRecord{number.value_or(0), now.wall, {}};
    tell(toldOfFlood(services_.ward, rooms(), services_.zone, now.wall), now);
    widenAt_ = now.monotonic + services_.alertLimits.acknowledge;
}

void FloodDesk::tell(const std::vector<std::string>& users, Now now) {
    for (const auto& user : users) {
        const bool known = std::ranges::find(flood_->notices, user, &NoticeRecord::user) != flood_->notices.end();
        if (known || flood_->notices.size() >= kToldMost) continue;
        flood_->notices.push_back({services_.newId(now.wall), user, now.wall, PageState::Ringing});
        set(flood_->notices.back(), PageState::Ringing, PageActionKind::Ring, now);
    }
}

void FloodDesk::set(NoticeRecord& notice, PageState state, PageActionKind action, Now now) {
    notice.state = state;
    notice.at = now.wall;
    if (flood_->number > 0) std::ignore = services_.stored(services_.ledger.putNotice(flood_->number, notice));
    paging_.carryNotice(notice.user, view(notice), action, now);
}

StaffPage FloodDesk::view(const NoticeRecord& notice) const {
    StaffPage page;
    page.page = notice.id;
    page.alert = notice.id; // of no alert
    page.unit = cut(services_.ward.name, 80);
    const auto houses = housesOfFlood(services_.ward, rooms());
    page.roomLabel = cut(!houses.empty() ? houses : services_.ward.name.empty() ? "–" : services_.ward.name, 80);
    page.since = flood_->begunAt;
    page.pagedAt = notice.at;
    page.step = page.chainLength = 1;
    page.byRule = true;
    page.state = notice.state;
    page.acknowledgedBy = cut(acknowledgedBy().empty() ? "" : services_.ward.initialsOf(acknowledgedBy()), 16);
    page.notice = StaffNotice::Flood;
    return page;
}

std::string FloodDesk::acknowledgedBy() const {
    if (!flood_) return {};
    const auto found = std::ranges::find_if(flood_->notices, hasIt);
    return found == flood_->notices.end() ? std::string() : found->user;
}

bool FloodDesk::answered(const std::string& user, const Uuid& page, AlertEventKind kind, Now now) {
    if (!flood_) return false;
    const auto mine = std::ranges::find(flood_->notices, page, &NoticeRecord::id);
    if (mine == flood_->notices.end()) return false;
    const auto state = stateAfter(kind, mine->state);
    if (mine->user != user) {
        services_.securityEvent(user, "answered somebody else's notice", now);
        return true;
    }
    if (state == mine->state || isOver(mine->state)) return true;
    set(*mine, state, isOver(state) ? PageActionKind::End : PageActionKind::Update, now);
    if (!hasIt(*mine)) return true;
    for (auto& other : flood_->notices) // somebody comes: nobody else needs to be rung
        if (other.state == PageState::Ringing) set(other, PageState::Cancelled, PageActionKind::End, now);
    return true;
}

void FloodDesk::end(Now now) {
    for (auto& notice : flood_->notices)
        if (!isOver(notice.state)) set(notice, PageState::Cancelled, PageActionKind::End, now);
    if (flood_->number > 0) std::ignore = services_.stored(services_.ledger.endFlood(flood_->number, now.wall));
    spdlog::info("the flood is over");
    flood_.reset();
    widenAt_.reset();
}

void FloodDesk::tick(Now now) {
    while (!raised_.empty() && now.monotonic - raised_.front().at >= limits_.window) raised_.pop_front();
    if (!flood_) return;
    if (raised_.size() <= limits_.over) return end(now);
    if (!widenAt_ || now.monotonic < *widenAt_) return;
    widenAt_.reset();
    if (!acknowledgedBy().empty()) return;
    std::vector<std::string> everybody;
    for (const auto& person : services_.ward.persons)
        if (person.role == Role::Staff) everybody.push_back(person.id);
    tell(everybody, now);
}

std::optional<WardFlood> FloodDesk::shown() const {
    if (!flood_) return std::nullopt;
    WardFlood flood;
    flood.since = flood_->begunAt;
    flood.alerts = static_cast<std::int64_t>(raised_.size());
    for (const auto& notice : flood_->notices) flood.told.push_back(cut(services_.ward.initialsOf(notice.user), 16));
    flood.acknowledgedBy = cut(acknowledgedBy().empty() ? "" : services_.ward.initialsOf(acknowledgedBy()), 16);
    return flood;
}

} // namespace natlyt::ward
