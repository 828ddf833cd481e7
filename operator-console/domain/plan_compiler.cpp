// SPDX-License-Identifier: Apache-2.0
#include "operator-console/domain/plan_compiler.hpp"

#include "operator-console/domain/intervals.hpp"

#include <algorithm>
#include <iterator>

namespace natlyt::ward {
namespace {

using std::chrono::days;
using std::chrono::minutes;

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

bool anyHolds(const std::vector<Interval>& list, UtcTime at) {
    return std::ranges::any_of(list, [at](const Interval& i) { return holds(i, at); });
}

std::vector<Interval> occurrences(const PrivacyWindow& window, const TimeZone& zone, UtcTime from, UtcTime to) {
    std::vector<Interval> list{{zone.earliest(window.from), window.to ? zone.latest(*window.to) : UtcTime::max()}};
    if (window.weekly) list = occurrences(*window.weekly, zone, from, to);
    if (window.lifted && (window.weekly || window.to)) cutOut(list, *window.lifted);
    return list;
}

// What a plan is made of, as far as it touches a span.
struct Pieces {
    Interval consent{}; // empty: none in force
    std::vector<Interval> hours, privacy;

    RoomReason whyClosedAt(UtcTime at) const {
        if (!holds(consent, at)) return RoomReason::NoConsent;
        if (anyHolds(privacy, at)) return RoomReason::PrivacyWindow;
        return anyHolds(hours, at) ? RoomReason::None : RoomReason::OutsideHours;
    }
};

Pieces piecesOf(const Resident& resident, const TimeZone& zone, UtcTime from, UtcTime to) {
    Pieces pieces;
    if (!resident.consent || !resident.consent->covers(ConsentScope::AutomaticListening)) return pieces;
    pieces.consent = consentInterval(*resident.consent, zone);
    for (const auto& span : zone.spans(from, to)) addHours(pieces.hours, resident.hours, span);
    pieces.hours = merged(std::move(pieces.hours));
    for (const auto& window : resident.privacy)
        std::ranges::copy(occurrences(window, zone, from, to), std::back_inserter(pieces.privacy));
    return pieces;
}

// Where the answer may change within (from, to), and `from`; in order.
std::vector<UtcTime> edgesOf(const Pieces& pieces, UtcTime from, UtcTime to) {
    std::vector<UtcTime> edges{from};
    const auto note = [&](const Interval& interval) {
        for (const auto at : {interval.from, interval.to})
            if (from < at && at < to) edges.push_back(at);
    };
    note(pieces.consent);
    std::ranges::for_each(pieces.hours, note);
    std::ranges::for_each(pieces.privacy, note);
    std::ranges::sort(edges);
    return edges;
}

RoomReason whyClosedAt(const Resident* resident, const TimeZone& zone, UtcTime at) {
    return resident ? piecesOf(*resident, zone, at, at + milliseconds{1}).whyClosedAt(at) : RoomReason::NoConsent;
}

} // namespace

std::vector<TimelineSpan> timeline(const Resident* resident, const TimeZone& zone, UtcTime from, UtcTime to) {
    if (from >= to) return {};
    const auto pieces = resident ? piecesOf(*resident, zone, from, to) : Pieces{};
    std::vector<TimelineSpan> spans;
    for (const auto at : edgesOf(pieces, from, to)) {
        const auto why = pieces.whyClosedAt(at);
        if (!spans.empty() && spans.back().why == why) continue;
        if (!spans.empty()) spans.back().to = at;
        spans.push_back({at, to, why});
    }
    return spans;
}

std::vector<Interval> compilePlan(const Resident& resident, const TimeZone& zone, UtcTime from, UtcTime to) {
    std::vector<Interval> list;
    for (const auto& span : timeline(&resident, zone, from, to))
        if (span.why == RoomReason::None) list.push_back({span.from, span.to});
    return list;
}

bool consentInForce(const Resident& resident, const TimeZone& zone, UtcTime now) {
    return resident.consent && holds(consentInterval(*resident.consent, zone), now);
}

ConsentState consentState(const Consent* consent, const TimeZone& zone, UtcTime now) {
    if (!consent) return ConsentState::None;
    const auto interval = consentInterval(*consent, zone);
    if (now < interval.from) return ConsentState::Future;
    return now < interval.to ? ConsentState::InForce : ConsentState::Expired;
}

std::optional<Interval> inForce(const PrivacyWindow& window, const TimeZone& zone, UtcTime now) {
    for (const auto& interval : occurrences(window, zone, now, now + milliseconds{1}))
        if (holds(interval, now)) return interval;
    return std::nullopt;
}

std::optional<UtcTime> openEndedSince(const Resident& resident, const TimeZone& zone) {
    std::optional<UtcTime> since;
    for (const auto& window : resident.privacy) {
        if (window.weekly || window.to) continue;
        const auto from = zone.earliest(window.from);
        since = since ? std::min(*since, from) : from;
    }
    return since;
}

PlanStatus planStatus(const Resident* resident, const TimeZone& zone, const std::vector<Interval>& intervals,
                      UtcTime now) {
    PlanStatus status;
    const auto next = std::ranges::find_if(intervals, [now](const Interval& i) { return i.to > now; });
    if (next != intervals.end()) {
        status.expectedToListen = next->from <= now;
        const auto change = status.expectedToListen ? next->to : next->from;
        if (change - now < kChangeShown) status.until = change;
    }
    status.why = status.expectedToListen ? RoomReason::None : whyClosedAt(resident, zone, now);
    if (!status.expectedToListen && status.why == RoomReason::None) status.why = RoomReason::NoPlan; // not by the calendar
    return status;
}

} // namespace natlyt::ward
