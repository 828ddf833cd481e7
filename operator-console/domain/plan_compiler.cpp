// SPDX-License-Identifier: Apache-2.0
#include "operator-console/domain/plan_compiler.hpp"

#include <algorithm>

namespace natlyt::ward {
namespace {

using std::chrono::days;
using std::chrono::minutes;

std::vector<Interval> merged(std::vector<Interval> list) {
    std::erase_if(list, [](const Interval& i) { return i.from >= i.to; });
    std::ranges::sort(list, {}, &Interval::from);
    std::vector<Interval> result;
    for (const auto& interval : list) {
        if (!result.empty() && interval.from <= result.back().to)
            result.back().to = std::max(result.back().to, interval.to);
        else
            result.push_back(interval);
    }
    return result;
}

void cutOut(std::vector<Interval>& list, const Interval& hole) {
    std::vector<Interval> result;
    for (const auto& interval : list) {
        result.push_back({interval.from, std::min(interval.to, hole.from)});
        result.push_back({std::max(interval.from, hole.to), interval.to});
    }
    list = merged(std::move(result));
}

// The hours within one span of constant offset, where local and UTC differ by a plain subtraction.
void addHours(std::vector<Interval>& list, const WeeklyHours& hours, const OffsetSpan& span) {
    const std::chrono::local_time<milliseconds> first{span.from.time_since_epoch() + span.offset};
    const std::chrono::local_time<milliseconds> last{span.until.time_since_epoch() + span.offset};
    const auto lastDay = std::chrono::floor<days>(last);
    for (auto day = std::chrono::floor<days>(first) - days{1}; day <= lastDay; day += days{1}) {
        const auto weekday = std::chrono::weekday{day}.iso_encoding() - 1;
        for (const auto& window : hours) {
            if (((window.days >> weekday) & 1U) == 0) continue;
            const auto start = UtcTime{(day + minutes{window.startMinute}).time_since_epoch() - span.offset};
            const auto end = start + minutes{window.lengthMinutes};
            list.push_back({std::max(start, span.from), std::min(end, span.until)});
        }
    }
}

Interval consentInterval(const Consent& consent, const TimeZone& zone) {
    return {zone.earliest(LocalMinute{consent.from}), zone.earliest(LocalMinute{consent.until})};
}

Interval privacyInterval(const LocalWindow& window, const TimeZone& zone) {
    return {zone.earliest(window.from), zone.latest(window.to)};
}

bool holds(const Interval& interval, UtcTime now) { return interval.from <= now && now < interval.to; }

} // namespace

std::vector<Interval> compilePlan(const Resident& resident, const TimeZone& zone, UtcTime from, UtcTime to) {
    if (!resident.consent || !resident.consent->covers(ConsentScope::AutomaticListening)) return {};
    const auto consent = consentInterval(*resident.consent, zone);
    std::vector<Interval> list;
    for (const auto& span : zone.spans(std::max(from, consent.from), std::min(to, consent.to)))
        addHours(list, resident.hours, span);
    list = merged(std::move(list));
    for (const auto& window : resident.privacy) cutOut(list, privacyInterval(window, zone));
    return list;
}

bool consentInForce(const Resident& resident, const TimeZone& zone, UtcTime now) {
    return resident.consent && holds(consentInterval(*resident.consent, zone), now);
}

bool inPrivacyWindow(const Resident& resident, const TimeZone& zone, UtcTime now) {
    return std::ranges::any_of(resident.privacy,
                               [&](const LocalWindow& w) { return holds(privacyInterval(w, zone), now); });
}

PlanStatus planStatus(const Resident* resident, const TimeZone& zone, const std::vector<Interval>& intervals,
                      UtcTime now) {
    PlanStatus status;
    const auto next = std::ranges::find_if(intervals, [now](const Interval& i) { return i.to > now; });
    if (next != intervals.end()) {
        status.expectedToListen = next->from <= now;
        status.until = status.expectedToListen ? next->to : next->from;
    }
    if (status.expectedToListen) {
        status.why = RoomReason::None;
    } else if (!resident || !consentInForce(*resident, zone, now) ||
               !resident->consent->covers(ConsentScope::AutomaticListening)) {
        status.why = RoomReason::NoConsent;
    } else {
        status.why = inPrivacyWindow(*resident, zone, now) ? RoomReason::PrivacyWindow : RoomReason::OutsideHours;
    }
    return status;
}

} // namespace natlyt::ward
