// SPDX-License-Identifier: Apache-2.0
#include "operator-console/station/roster_watch.hpp"

#include "operator-console/domain/roster.hpp"

#include <fmt/format.h>
#include <spdlog/spdlog.h>

namespace natlyt::ward {
namespace {

constexpr seconds kGapsEvery{300}; // all residents' hours are gone through; a change of the ward is looked at at once
constexpr seconds kFirstEvery{30};

// "02:30 (UTC+2)" where clocks show it twice.
std::string clockOf(const TimeZone& zone, UtcTime at) {
    auto text = localMinuteText(std::chrono::floor<std::chrono::minutes>(zone.toLocal(at))).substr(11);
    if (zone.shownAt(at) != Shown::Once) text += fmt::format(" (UTC{:+})", std::chrono::floor<std::chrono::hours>(zone.at(at).offset).count());
    return text;
}

} // namespace

std::string RosterWatch::text(const Interval& gap, UtcTime now) const {
    const auto dayOf = [this](UtcTime at) { return std::chrono::floor<std::chrono::days>(services_.zone.toLocal(at)); };
    const auto day = dayOf(gap.from) > dayOf(now) ? localDateText(dayOf(gap.from)) + " " : "";
    const auto last = gap.to - gap.from >= std::chrono::hours{24} ? localDateText(dayOf(gap.to)) + " " : "";
    return fmt::format("{}{}-{}{}", day, clockOf(services_.zone, gap.from), last, clockOf(services_.zone, gap.to));
}

// "Birkehuset 22:00-07:00, Egehuset 2026-11-23 07:00-15:07". A gap that runs is cut where the hour began, so that its text
// stands still.
void RosterWatch::lookAtGaps(UtcTime now) {
    gaps_.clear();
    std::string said;
    for (const auto& gap : gapsAhead(services_.ward, services_.zone, std::chrono::floor<std::chrono::hours>(now), now)) {
        gaps_.try_emplace(gap.unit, gap.when);
        const auto* unit = services_.ward.unit(gap.unit);
        said += fmt::format("{}{} {}", said.empty() ? "" : ", ", unit ? unit->name : gap.unit, text(gap.when, now));
    }
    said = cut(said, 200);
    if (said != said_ && !said.empty()) spdlog::warn("nobody is on duty: {}", said);
    said_ = std::move(said);
}

void RosterWatch::lookWhoIsFirst(UtcTime now) {
    first_.clear();
    for (const auto& unit : services_.ward.units) {
        const auto order = pagedInOrder(services_.ward, unit.id, services_.zone, now);
        if (!order.empty()) first_[unit.id] = cut(services_.ward.initialsOf(order.front()), 40);
    }
}

void RosterWatch::tick(Now now) {
    if (!firstAt_ || now.monotonic - *firstAt_ >= kFirstEvery) {
        firstAt_ = now.monotonic;
        lookWhoIsFirst(now.wall);
    }
    if (!gapsAt_ || now.monotonic - *gapsAt_ >= kGapsEvery) {
        gapsAt_ = now.monotonic;
        lookAtGaps(now.wall);
    }
}

void RosterWatch::wardChanged(Now now) {
    firstAt_.reset();
    gapsAt_.reset();
    tick(now);
}

std::optional<StationWarning> RosterWatch::warning() const {
    if (said_.empty()) return std::nullopt;
    return StationWarning{StationWarningKind::NobodyOnDuty, said_};
}

std::string RosterWatch::firstPaged(const std::string& unit) const {
    const auto found = first_.find(unit);
    return found == first_.end() ? "" : found->second;
}

std::optional<Interval> RosterWatch::unmanned(const std::string& unit) const {
    const auto found = gaps_.find(unit);
    return found == gaps_.end() ? std::nullopt : std::optional(found->second);
}

} // namespace natlyt::ward
