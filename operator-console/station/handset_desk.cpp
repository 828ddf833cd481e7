// SPDX-License-Identifier: Apache-2.0
#include "operator-console/station/handset_desk.hpp"

#include "operator-console/domain/plan_compiler.hpp"
#include "protocol/messages/codec.hpp"
#include "protocol/topics/topics.hpp"

#include <algorithm>
#include <ranges>
#include <utility>

namespace natlyt::ward {
namespace {

constexpr seconds kLookEvery{10};
constexpr std::ptrdiff_t kNamedMost = 32; // that the message carries
constexpr std::size_t kAskedMost = 4;     // whom one can ask to take over before going

bool isPrivate(const Resident& resident, const TimeZone& zone, UtcTime now) {
    return std::ranges::any_of(resident.privacy, [&](const PrivacyWindow& window) {
        return inForce(window, zone, now).has_value();
    });
}

// Asked of the house alone: the whole ward would be copied to try it.
bool mayGive(const Ward& ward, const Unit& unit, const std::string& person, const ChangeContext& context) {
    Ward house;
    house.units = {unit};
    const auto take = [&](const std::vector<std::string>& persons) {
        for (const auto& id : persons)
            if (const auto* known = ward.person(id)) house.persons.push_back(*known);
    };
    for (const auto& shift : ward.shifts) {
        if (shift.unit != unit.id) continue;
        house.shifts.push_back(shift);
        take(shift.persons);
        take(shift.substitutes);
    }
    for (const auto& change : ward.dutyChanges) {
        if (change.unit != unit.id) continue;
        house.dutyChanges.push_back(change);
        take({change.person});
    }
    return withDutyGiven(house, unit.id, person, context).has_value();
}

} // namespace

bool HandsetDesk::isOf(const std::string& room, const std::string& person) const {
    const auto* found = services_.ward.room(room);
    return found && housesServed(services_.ward, person).contains(found->unit);
}

std::set<std::string> HandsetDesk::facilitiesOf(const std::string& person) const {
    std::set<std::string> facilities;
    for (const auto& id : housesServed(services_.ward, person))
        if (const auto* unit = services_.ward.unit(id)) facilities.insert(unit->facility);
    return facilities;
}

bool HandsetDesk::mayServeIn(const std::string& unit, const std::string& person) const {
    const auto* wanted = services_.ward.unit(unit);
    return wanted && facilitiesOf(person).contains(wanted->facility);
}

struct HandsetDesk::Places {
    std::map<std::string, std::set<std::string>> served;       // houses, by person
    std::map<std::string, std::set<std::string>> servants;     // by house
    std::map<std::string, std::set<std::size_t>> rooms, units; // by house and by facility; their places in the ward's lists

    explicit Places(const Ward& ward) : served(housesServedByAll(ward)) {
        for (const auto& [person, houses] : served)
            for (const auto& house : houses) servants[house].insert(person);
        for (std::size_t i = 0; i < ward.rooms.size(); ++i) rooms[ward.rooms[i].unit].insert(i);
        for (std::size_t i = 0; i < ward.units.size(); ++i) units[ward.units[i].facility].insert(i);
    }
    // Of these houses or facilities, in the ward's order.
    static std::set<std::size_t> of(const std::set<std::string>& ids, const std::map<std::string, std::set<std::size_t>>& all) {
        std::set<std::size_t> places;
        for (const auto& id : ids)
            if (const auto found = all.find(id); found != all.end()) places.insert(found->second.begin(), found->second.end());
        return places;
    }
};

std::vector<std::string> HandsetDesk::initialsOf(const std::vector<std::string>& persons) const {
    std::vector<std::string> initials;
    for (const auto& id : persons | std::views::take(kNamedMost)) initials.push_back(cut(services_.ward.initialsOf(id), 16));
    return initials;
}

StaffHouse HandsetDesk::house(const Unit& unit, const Duty& duty, const std::string& person, Now now) const {
    const auto initials = [&](const std::string& id) { return id.empty() ? "" : cut(services_.ward.initialsOf(id), 16); };
    StaffHouse house;
    house.unit = unit.id;
    house.name = unit.name;
    house.manager = initials(duty.who.manager);
    for (const auto& one : duty.who.persons) house.onDuty.push_back(initials(one));
    house.isMine = std::ranges::find(duty.who.persons, person) != duty.who.persons.end();
    house.mayGive = house.isMine && mayGive(services_.ward, unit, person, {now.wall, services_.zone, {}});
    if (duty.shift) {
        house.from = duty.shift->from;
        house.until = duty.shift->to;
    }
    if (!duty.chain.empty()) house.chain = initialsOf(duty.chain);
    if (duty.calls && !duty.calls->away.empty()) house.away = initialsOf({duty.calls->away.begin(), duty.calls->away.end()});
    return house;
}

// Who serves there, and first who can be reached; else who serves at the same place.
std::vector<std::string> HandsetDesk::whoMayTake(const Unit& unit, const std::string& person, const Places& places, Now now) const {
    auto may = duties_.at(unit.id).calls->first;
    const auto add = [&](const std::string& house) {
        const auto found = places.servants.find(house);
        if (found == places.servants.end()) return;
        for (const auto& other : found->second)
            if (std::ranges::find(may, other) == may.end()) may.push_back(other);
    };
    add(unit.id);
    std::erase(may, person);
    if (may.empty())
        for (const auto at : Places::of({unit.facility}, places.units)) add(services_.ward.units[at].id);
    std::erase(may, person);
    std::ranges::stable_partition(may, [&](const auto& other) { return reach_.isReachable(other, now); });
    if (may.size() > kAskedMost) may.resize(kAskedMost);
    return may;
}

void HandsetDesk::addGaps(StaffRooms& mine, const Unit& unit, const std::string& person, const Places& places, Now now) const {
    const auto duty = duties_.find(unit.id);
    if (duty == duties_.end() || !duty->second.calls) return;
    const auto& calls = *duty->second.calls;
    const auto note = [&](auto& gaps, const std::vector<std::string>& persons) {
        if (!gaps) gaps.emplace();
        gaps->push_back({cut(unit.name, 80), initialsOf(persons)});
    };
    const bool first = std::ranges::find(calls.first, person) != calls.first.end();
    if (first && std::ranges::none_of(calls.reached, [&](const auto& other) { return other != person; }))
        note(mine.alone, whoMayTake(unit, person, places, now));
    if (calls.isLeft() && !calls.away.contains(person)) note(mine.left, {calls.away.begin(), calls.away.end()});
}

// Adds the houses of each place in which somebody else is on duty now, or another shift comes next.
void HandsetDesk::lookAtDuty(Now now, std::set<std::string>& units) {
    std::set<std::string> facilities;
    const auto before = std::exchange(duties_, {});
    const auto& shifts = services_.ward.shifts;
    for (const auto& unit : services_.ward.units) {
        const auto shift = shiftAt(services_.ward, unit.id, services_.zone, now.wall);
        const auto at = shift ? std::max(now.wall, shift->from) : now.wall;
        auto& duty = duties_[unit.id] = {onDuty(services_.ward, unit.id, services_.zone, at), shift, {}, std::nullopt};
        if (!shifts.empty() && duty.who.persons.empty() && std::ranges::find(shifts, unit.id, &Shift::unit) == shifts.end())
            duty.chain = pagedInOrder(services_.ward, unit.id, services_.zone, now.wall);
        if (const auto* calls = reach_.callsIn(unit.id)) duty.calls = *calls;
        const auto known = before.find(unit.id);
        if (known == before.end() || known->second != duty) facilities.insert(unit.facility);
    }
    for (const auto& unit : services_.ward.units)
        if (facilities.contains(unit.facility)) units.insert(unit.id);
}

HandsetDesk::Known HandsetDesk::look(const Room& room, const Resident* resident, Now now) const {
    const auto view = rooms_.view(room.id, now);
    return {room.unit, {view.room, view.unit, view.label, view.resident, view.condition, view.reason, view.since, view.until,
                        !view.consentScope.empty(), resident && isPrivate(*resident, services_.zone, now.wall)}};
}

std::set<std::string> HandsetDesk::privacyChanged(Now now) const {
    std::set<std::string> changed;
    for (const auto& resident : services_.ward.residents) {
        const auto found = known_.find(resident.room);
        if (found != known_.end() && found->second.shown.isPrivate != isPrivate(resident, services_.zone, now.wall))
            changed.insert(resident.room);
    }
    return changed;
}

void HandsetDesk::publish(const std::set<std::string>& persons, Now now) {
    if (persons.empty()) return;
    const Places places(services_.ward);
    for (const auto& person : persons) publish(person, places, now);
}

void HandsetDesk::publish(const std::string& person, const Places& places, Now now) {
    const auto& ward = services_.ward;
    const auto served = places.served.find(person);
    const auto units = served == places.served.end() ? std::set<std::string>{} : served->second;
    std::set<std::string> facilities;
    for (const auto& id : units)
        if (const auto* unit = ward.unit(id)) facilities.insert(unit->facility);
    StaffRooms mine;
    for (const auto at : Places::of(units, places.rooms))
        if (const auto found = known_.find(ward.rooms[at].id); found != known_.end()) mine.rooms.push_back(found->second.shown);
    for (const auto at : Places::of(facilities, places.units)) {
        const auto& unit = ward.units[at];
        addGaps(mine, unit, person, places, now);
        const auto duty = duties_.find(unit.id);
        if (duty == duties_.end() || ward.shifts.empty()) continue;
        if (!mine.houses) mine.houses.emplace();
        mine.houses->push_back(house(unit, duty->second, person, now));
    }
    services_.link.setLive(topics::staffRooms(person), encode(mine));
}

void HandsetDesk::wardChanged(Now now) {
    known_.clear();
    rooms_.takeShown(); // all are looked at
    std::map<std::string, const Resident*> residents;
    for (const auto& resident : services_.ward.residents) residents[resident.room] = &resident;
    for (const auto& room : services_.ward.rooms) {
        const auto lives = residents.find(room.id);
        known_[room.id] = look(room, lives == residents.end() ? nullptr : lives->second, now);
    }
    std::set<std::string> persons; // who is in no chain is told that there is nothing
    for (const auto& person : services_.ward.persons)
        if (person.role == Role::Staff) persons.insert(person.id);
    for (const auto& person : persons_)
        if (!persons.contains(person)) services_.link.clearLive(topics::staffRooms(person));
    persons_ = std::move(persons);
    std::set<std::string> all;
    lookAtDuty(now, all);
    publish(persons_, now);
}

void HandsetDesk::tick(Now now) {
    auto touched = rooms_.takeShown();
    std::set<std::string> units;
    if (!lookedAt_ || now.monotonic - *lookedAt_ >= kLookEvery || reachSeen_ != reach_.revision()) {
        lookedAt_ = now.monotonic;
        reachSeen_ = reach_.revision();
        touched.merge(privacyChanged(now));
        lookAtDuty(now, units);
    }
    for (const auto& id : touched) {
        const auto* room = services_.ward.room(id);
        const auto before = known_.contains(id) ? std::optional(known_.at(id)) : std::nullopt;
        const auto next = room ? std::optional(look(*room, services_.ward.residentOf(id), now)) : std::nullopt;
        if (before == next) continue;
        for (const auto& one : {before, next}) // a dwelling may have moved to another house
            if (one) units.insert(one->unit);
        if (next) known_[id] = *next;
        else known_.erase(id);
    }
    if (units.empty()) return;
    auto told = serving(services_.ward, units);
    std::erase_if(told, [&](const auto& person) { return !persons_.contains(person); });
    publish(told, now);
}

} // namespace natlyt::ward
