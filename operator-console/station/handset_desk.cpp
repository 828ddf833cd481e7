// SPDX-License-Identifier: Apache-2.0
#include "operator-console/station/handset_desk.hpp"

#include "operator-console/domain/plan_compiler.hpp"
#include "protocol/messages/codec.hpp"
#include "protocol/topics/topics.hpp"

#include <algorithm>

namespace natlyt::ward {
namespace {

constexpr seconds kLookEvery{10};

bool isIn(const ChainSteps& chain, const std::string& person) {
    return std::ranges::find(chain.persons, person) != chain.persons.end();
}

bool isPrivate(const Resident& resident, const TimeZone& zone, UtcTime now) {
    return std::ranges::any_of(resident.privacy, [&](const PrivacyWindow& window) {
        return inForce(window, zone, now).has_value();
    });
}

} // namespace

bool HandsetDesk::isOf(const std::string& room, const std::string& person) const {
    const auto* found = services_.ward.room(room);
    return found && std::ranges::any_of(services_.ward.chains, [&](const ChainSteps& chain) {
        return chain.unit == found->unit && isIn(chain, person);
    });
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

void HandsetDesk::publish(const std::string& person) {
    std::set<std::string> units;
    for (const auto& chain : services_.ward.chains)
        if (isIn(chain, person)) units.insert(chain.unit);
    StaffRooms mine;
    for (const auto& room : services_.ward.rooms)
        if (const auto found = known_.find(room.id); units.contains(room.unit) && found != known_.end()) mine.rooms.push_back(found->second.shown);
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
    std::ranges::for_each(persons_, [this](const auto& person) { publish(person); });
}

void HandsetDesk::tick(Now now) {
    auto touched = rooms_.takeShown();
    if (!lookedAt_ || now.monotonic - *lookedAt_ >= kLookEvery) {
        lookedAt_ = now.monotonic;
        touched.merge(privacyChanged(now));
    }
    std::set<std::string> units;
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
    std::set<std::string> persons;
    for (const auto& chain : services_.ward.chains)
        if (units.contains(chain.unit)) persons.insert(chain.persons.begin(), chain.persons.end());
    for (const auto& person : persons)
        if (persons_.contains(person)) publish(person);
}

} // namespace natlyt::ward
