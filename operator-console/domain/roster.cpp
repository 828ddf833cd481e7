// SPDX-License-Identifier: Apache-2.0
#include "operator-console/domain/roster.hpp"

#include "operator-console/domain/intervals.hpp"
#include "operator-console/domain/paging_rules.hpp"
#include "operator-console/domain/plan_compiler.hpp"

#include <algorithm>
#include <iterator>
#include <map>

namespace natlyt::ward {
namespace {

constexpr std::chrono::hours kNextShiftWithin{24};

bool isStaff(const Ward& ward, const std::string& id) {
    const auto* person = ward.person(id);
    return person && person->role == Role::Staff;
}

void addOnce(std::vector<std::string>& list, const std::vector<std::string>& more, const Ward& ward) {
    for (const auto& person : more)
        if (isStaff(ward, person) && std::ranges::find(list, person) == list.end()) list.push_back(person);
}

bool inForce(const Shift& shift, const TimeZone& zone, UtcTime at) {
    const auto times = occurrences(shift.hours, zone, at, at + milliseconds{1});
    return std::ranges::any_of(times, [at](const Interval& time) { return holds(time, at); });
}

bool isRostered(const Ward& ward, std::string_view unit) { return std::ranges::find(ward.shifts, unit, &Shift::unit) != ward.shifts.end(); }

const ChainSteps* chainOf(const Ward& ward, std::string_view unit) {
    const auto found = std::ranges::find(ward.chains, unit, &ChainSteps::unit);
    return found == ward.chains.end() ? nullptr : &*found;
}

// Where who is on duty there may change within [from, to), and both of these; in order.
std::vector<UtcTime> edgesOf(const Ward& ward, std::string_view unit, const TimeZone& zone, UtcTime from, UtcTime to) {
    std::vector<UtcTime> edges{from, to};
    const auto note = [&](UtcTime at) {
        if (from < at && at < to) edges.push_back(at);
    };
    for (const auto& shift : ward.shifts) {
        if (shift.unit != unit) continue;
        for (const auto& time : occurrences(shift.hours, zone, from, to)) {
            note(time.from);
            note(time.to);
        }
    }
    for (const auto& change : ward.dutyChanges) {
        if (change.unit != unit) continue;
        note(change.from);
        note(change.until);
    }
    std::ranges::sort(edges);
    edges.erase(std::unique(edges.begin(), edges.end()), edges.end());
    return edges;
}

std::vector<Interval> manned(const Ward& ward, std::string_view unit, const TimeZone& zone, UtcTime from, UtcTime to) {
    std::vector<Interval> list;
    const auto edges = edgesOf(ward, unit, zone, from, to);
    for (std::size_t i = 0; i + 1 < edges.size(); ++i)
        if (!onDuty(ward, unit, zone, edges[i]).persons.empty()) list.push_back({edges[i], edges[i + 1]});
    return merged(std::move(list));
}

template <class Use> void forEachService(const Ward& ward, Use use) {
    for (const auto& chain : ward.chains)
        for (const auto& person : chain.persons) use(chain.unit, person);
    for (const auto& shift : ward.shifts)
        for (const auto* list : {&shift.persons, &shift.substitutes})
            for (const auto& person : *list) use(shift.unit, person);
    for (const auto& change : ward.dutyChanges)
        if (change.takes) use(change.unit, change.person);
}

std::unexpected<Problems> refused(const char* field, FieldFault fault, const char* why) {
    return std::unexpected(Problems{{field, fault, why}});
}

// What the person has said before about this time is replaced, and what is over is dropped: the audit log has it.
std::expected<Ward, Problems> withChange(const Ward& ward, const DutyChange& change, UtcTime now) {
    auto next = ward;
    std::erase_if(next.dutyChanges, [&](const DutyChange& other) {
        const bool same = other.unit == change.unit && other.person == change.person;
        return other.until <= now || (same && other.from < change.until && change.from < other.until);
    });
    next.dutyChanges.push_back(change);
    return next;
}

DutyChange changeFor(const Ward& ward, const std::string& unit, const std::string& person, bool takes, const ChangeContext& context) {
    const auto shift = shiftAt(ward, unit, context.zone, context.now);
    const auto from = shift ? std::max(context.now, shift->from) : context.now;
    return {unit, person, takes, from, shift ? shift->to : context.now + kDutyWithoutShift};
}

} // namespace

OnDuty onDuty(const Ward& ward, std::string_view unit, const TimeZone& zone, UtcTime at) {
    std::vector<std::string> taken;
    for (const auto& change : ward.dutyChanges) // whoever took it last comes first
        if (change.takes && change.unit == unit && holds({change.from, change.until}, at)) taken.insert(taken.begin(), change.person);
    OnDuty duty;
    addOnce(duty.persons, taken, ward);
    for (const auto& shift : ward.shifts) {
        if (shift.unit != unit || !inForce(shift, zone, at)) continue;
        addOnce(duty.persons, shift.persons, ward);
        addOnce(duty.substitutes, shift.substitutes, ward);
        if (duty.manager.empty() && ward.person(shift.manager)) duty.manager = shift.manager;
    }
    for (const auto& change : ward.dutyChanges) {
        if (change.takes || change.unit != unit || !holds({change.from, change.until}, at)) continue;
        std::erase(duty.persons, change.person);
        std::erase(duty.substitutes, change.person);
    }
    std::erase_if(duty.substitutes, [&](const auto& person) { return std::ranges::find(duty.persons, person) != duty.persons.end(); });
    return duty;
}

std::vector<std::vector<std::string>> pagedInSteps(const Ward& ward, std::string_view unit, const TimeZone& zone, UtcTime at) {
    const auto duty = onDuty(ward, unit, zone, at);
    std::vector kinds{duty.persons, duty.substitutes};
    if (const auto* chain = chainOf(ward, unit); chain && duty.persons.empty() && duty.substitutes.empty()) kinds = {chain->persons};
    std::erase_if(kinds, [](const auto& persons) { return persons.empty(); });
    if (pagingRulesOf(ward, unit).together) return kinds;
    std::vector<std::vector<std::string>> oneByOne;
    for (const auto& persons : kinds)
        for (const auto& person : persons) oneByOne.push_back({person});
    return oneByOne;
}

std::vector<std::string> pagedInOrder(const Ward& ward, std::string_view unit, const TimeZone& zone, UtcTime at) {
    std::vector<std::string> order;
    for (const auto& step : pagedInSteps(ward, unit, zone, at)) std::ranges::copy(step, std::back_inserter(order));
    return order;
}

bool hasLeftDuty(const Ward& ward, std::string_view unit, const TimeZone& zone, const std::string& person,
                 const std::vector<UtcTime>& earlier, UtcTime now) {
    const auto has = [&](const std::vector<std::string>& list) { return std::ranges::find(list, person) != list.end(); };
    const auto duty = onDuty(ward, unit, zone, now);
    if (duty.persons.empty() || has(duty.persons) || has(duty.substitutes)) return false;
    return std::ranges::any_of(earlier, [&](UtcTime at) { return has(pagedInOrder(ward, unit, zone, at)); });
}

std::set<std::string> housesServed(const Ward& ward, std::string_view person) {
    std::set<std::string> units;
    forEachService(ward, [&](const std::string& unit, const std::string& who) {
        if (who == person) units.insert(unit);
    });
    return units;
}

std::map<std::string, std::set<std::string>> housesServedByAll(const Ward& ward) {
    std::map<std::string, std::set<std::string>> served;
    forEachService(ward, [&](const std::string& unit, const std::string& who) { served[who].insert(unit); });
    return served;
}

std::set<std::string> serving(const Ward& ward, const std::set<std::string>& units) {
    std::set<std::string> persons;
    forEachService(ward, [&](const std::string& unit, const std::string& who) {
        if (units.contains(unit)) persons.insert(who);
    });
    return persons;
}

std::vector<RosterGap> rosterGaps(const Ward& ward, const TimeZone& zone, UtcTime from, UtcTime to) {
    std::vector<RosterGap> gaps;
    if (ward.shifts.empty() || from >= to) return gaps;
    std::map<std::string, std::vector<Interval>> listened;
    std::map<std::string_view, std::string_view> unitOf;
    for (const auto& room : ward.rooms) unitOf[room.id] = room.unit;
    for (const auto& resident : ward.residents)
        if (const auto found = unitOf.find(resident.room); found != unitOf.end())
            std::ranges::copy(compilePlan(resident, zone, from, to), std::back_inserter(listened[std::string(found->second)]));
    for (const auto& unit : ward.units) {
        if (!isRostered(ward, unit.id) && chainOf(ward, unit.id)) continue; // its chain is who is on duty
        auto open = merged(std::move(listened[unit.id]));
        for (const auto& time : manned(ward, unit.id, zone, from, to)) cutOut(open, time);
        for (const auto& gap : open) gaps.push_back({unit.id, gap});
    }
    return gaps;
}

std::vector<RosterGap> gapsAhead(const Ward& ward, const TimeZone& zone, UtcTime from, UtcTime now) {
    auto gaps = rosterGaps(ward, zone, from, std::chrono::floor<std::chrono::days>(now) + std::chrono::days{3});
    std::erase_if(gaps, [now](const RosterGap& gap) { return gap.when.from >= now + kRosterAhead || gap.when.to <= now; });
    return gaps;
}

std::optional<Interval> shiftAt(const Ward& ward, std::string_view unit, const TimeZone& zone, UtcTime at) {
    std::optional<Interval> best; // of those that run, the one that runs longest; else the next
    const auto isBetter = [&](const Interval& time) {
        if (!best) return true;
        const bool runs = time.from <= at;
        if (runs != (best->from <= at)) return runs;
        return runs ? time.to > best->to : time.from < best->from;
    };
    for (const auto& shift : ward.shifts) {
        if (shift.unit != unit) continue;
        for (const auto& time : occurrences(shift.hours, zone, at, at + kNextShiftWithin))
            if (time.to > at && time.from < at + kNextShiftWithin && isBetter(time)) best = time;
    }
    return best;
}

std::expected<Ward, Problems> withDutyTaken(const Ward& ward, const std::string& unit, const std::string& person,
                                            const ChangeContext& context) {
    if (!ward.unit(unit)) return refused("unit", FieldFault::Unknown, "is no house");
    if (!isStaff(ward, person)) return refused("person", FieldFault::Unknown, "is nobody of the staff");
    return withChange(ward, changeFor(ward, unit, person, true, context), context.now);
}

std::expected<Ward, Problems> withDutyGiven(const Ward& ward, const std::string& unit, const std::string& person,
                                            const ChangeContext& context) {
    if (!ward.unit(unit)) return refused("unit", FieldFault::Unknown, "is no house");
    const auto change = changeFor(ward, unit, person, false, context);
    const auto before = onDuty(ward, unit, context.zone, change.from);
    if (std::ranges::find(before.persons, person) == before.persons.end())
        return refused("person", FieldFault::NotPermitted, "is not on duty there");
    auto next = withChange(ward, change, context.now);
    const auto of = [&](const Ward& w) { return manned(w, unit, context.zone, change.from, change.until); };
    if (of(*next) != of(ward)) return refused("person", FieldFault::NotPermitted, "is the only one on duty there");
    return next;
}

} // namespace natlyt::ward
