// SPDX-License-Identifier: Apache-2.0
#include "operator-console/domain/night.hpp"

#include "operator-console/domain/roster.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <map>
#include <set>

namespace natlyt::ward {
namespace {

constexpr std::chrono::hours kDay{24};
constexpr std::int64_t kUnusualFrom = 3;

std::int64_t medianOf(std::vector<std::int64_t> counts) {
    const auto middle = counts.begin() + static_cast<std::ptrdiff_t>(counts.size() / 2);
    std::ranges::nth_element(counts, middle);
    return *middle;
}

// Which night before an alert belongs to: 0 is tonight; nothing for what came by day.
std::optional<int> nightOf(UtcTime raisedAt, UtcTime now) {
    const auto ago = now - raisedAt;
    if (ago < milliseconds{0}) return std::nullopt;
    const auto night = ago / kDay;
    return ago % kDay < kNight && night <= kNightsCompared ? std::optional(static_cast<int>(night)) : std::nullopt;
}

int nightsKnownSince(UtcTime knownSince, UtcTime now) {
    int known = 0;
    for (int night = 1; night <= kNightsCompared; ++night)
        if (now - night * kDay - kNight >= knownSince) known = night;
    return known;
}

void countOutcome(NightFigures& night, Outcome outcome) {
    switch (outcome) {
    case Outcome::Helped: ++night.helped; return;
    case Outcome::FalseAlarm: ++night.falseAlarms; return;
    case Outcome::Hospital: ++night.hospital; return;
    case Outcome::Other: ++night.otherOutcomes; return;
    }
}

void countTonight(NightFigures& night, const PastAlert& alert) {
    ++night.alerts;
    if (alert.state == AlertState::Dismissed) ++night.dismissed;
    if (alert.paged) ++night.paged;
    if (alert.paged && alert.byRule) ++night.pagedByRule;
    if (alert.outcome) countOutcome(night, *alert.outcome);
}

using Counts = std::map<std::string, std::vector<std::int64_t>>; // of a room, by night; of all rooms under ""

void findUnusual(NightFigures& night, const Counts& counts) {
    for (const auto& [room, nights] : counts) {
        if (room.empty() || nights[0] < kUnusualFrom) continue;
        const auto usual = medianOf({nights.begin() + 1, nights.begin() + 1 + night.nightsKnown});
        if (nights[0] > 2 * usual) night.unusual.push_back({room, nights[0], usual});
    }
    std::ranges::stable_sort(night.unusual, std::greater{}, &UnusualRoom::alerts);
    if (night.unusual.size() > kUnusualMost) night.unusual.resize(kUnusualMost);
}

} // namespace

NightFigures nightFigures(const std::vector<PastAlert>& alerts, UtcTime knownSince, UtcTime now) {
    NightFigures night;
    night.from = now - kNight;
    night.nightsKnown = nightsKnownSince(knownSince, now);
    Counts counts;
    const std::vector<std::int64_t> none(static_cast<std::size_t>(kNightsCompared) + 1, 0);
    counts.try_emplace("", none);
    for (const auto& alert : alerts) {
        const auto when = nightOf(alert.raisedAt, now);
        if (!when) continue;
        if (*when == 0) countTonight(night, alert);
        for (const auto& room : {std::string(), alert.room})
            ++counts.try_emplace(room, none).first->second[static_cast<std::size_t>(*when)];
    }
    if (night.nightsKnown < kNightsNeeded) return night;
    const auto& all = counts.at("");
    night.usual = medianOf({all.begin() + 1, all.begin() + 1 + night.nightsKnown});
    findUnusual(night, counts);
    return night;
}

std::vector<std::string> toldOfFlood(const Ward& ward, const std::vector<std::string>& rooms, const TimeZone& zone, UtcTime at) {
    std::set<std::string> facilities;
    for (const auto& id : rooms)
        if (const auto* room = ward.room(id))
            if (const auto* unit = ward.unit(room->unit)) facilities.insert(unit->facility);
    std::vector<std::string> told;
    for (const auto& unit : ward.units) {
        if (!facilities.contains(unit.facility)) continue;
        const auto order = pagedInOrder(ward, unit.id, zone, at);
        if (!order.empty() && std::ranges::find(told, order.front()) == told.end()) told.push_back(order.front());
    }
    if (!told.empty()) return told;
    for (const auto& person : ward.persons)
        if (person.role == Role::Staff) told.push_back(person.id);
    return told;
}

std::string housesOfFlood(const Ward& ward, const std::vector<std::string>& rooms) {
    std::map<std::string, int> counts;
    for (const auto& id : rooms)
        if (const auto* room = ward.room(id))
            if (const auto* unit = ward.unit(room->unit)) ++counts[unit->name];
    std::vector<std::pair<std::string, int>> houses(counts.begin(), counts.end());
    std::ranges::stable_sort(houses, std::greater{}, &std::pair<std::string, int>::second);
    std::string text;
    for (const auto& [name, count] : houses) text += fmt::format("{}{} ({})", text.empty() ? "" : ", ", name, count);
    return text;
}

} // namespace natlyt::ward
