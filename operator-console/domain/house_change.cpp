// SPDX-License-Identifier: Apache-2.0
#include "operator-console/domain/house_change.hpp"

#include "operator-console/domain/change_parts.hpp"
#include "operator-console/domain/paging_rules.hpp"

namespace natlyt::ward {
namespace {

class HouseChange {
public:
    HouseChange(Ward& ward, const RegistryChange& change, const ChangeContext& context)
        : ward_(ward), change_(change), context_(context) {}

    Problems apply();

private:
    void saveFacility(const RegistryFacility& facility);
    void saveUnit(const RegistryUnit& unit);
    void saveRoom(const RegistryRoom& room);
    void savePerson(const RegistryPerson& person);
    Addresses checkedReach(const RegistryReach& reach);
    void saveChain(const RegistryChain& chain);
    void saveShifts(const std::string& unit, const std::vector<RegistryShift>& shifts);
    void needStaff(const std::vector<std::string>& persons, const std::string& field);
    void removeRoom(const std::string& id);
    void removePerson(const std::string& id);
    void bindMonitor(Room& room, const std::string& monitor);
    void retireMonitor(Room& room);
    template <class T, class InUse> void remove(std::vector<T>& list, const std::string& id, InUse inUse);
    bool isLastAdmin(const std::string& id) const;
    bool isInChain(const std::string& person) const; // or the last resort of a facility
    bool isOnRoster(const std::string& person) const;
    template <class Part, class Use> void with(const std::optional<Part>& part, const char* field, Use use) {
        if (const auto* given = complaints_.need(part, field)) use(*given);
    }
    template <class Use> void withRoom(Use use) {
        const auto* id = complaints_.need(change_.subject, "subject");
        auto* room = id ? findById(ward_.rooms, *id) : nullptr;
        if (room) use(*room);
        else if (id) complaints_.add("subject", FieldFault::Unknown);
    }

    Ward& ward_;
    const RegistryChange& change_;
    const ChangeContext& context_;
    Complaints complaints_;
};

Problems HouseChange::apply() {
    using enum ChangeKind;
    const auto uses = [](const auto& list, const auto& id, auto member) {
        return std::ranges::find(list, id, member) != list.end();
    };
    switch (change_.kind) {
    case SaveFacility: with(change_.facility, "facility", [&](const auto& f) { saveFacility(f); }); break;
    case SaveUnit: with(change_.unit, "unit", [&](const auto& u) { saveUnit(u); }); break;
    case SaveRoom: with(change_.room, "room", [&](const auto& r) { saveRoom(r); }); break;
    case SavePerson: with(change_.person, "person", [&](const auto& p) { savePerson(p); }); break;
    case SaveShifts:
        with(change_.subject, "subject", [&](const auto& unit) { with(change_.shifts, "shifts", [&](const auto& shifts) { saveShifts(unit, shifts); }); });
        break;
    case SaveChain: with(change_.chain, "chain", [&](const auto& c) { saveChain(c); }); break;
    case RemoveFacility:
        with(change_.subject, "subject", [&](const auto& id) {
            remove(ward_.facilities, id, [&] { return uses(ward_.units, id, &Unit::facility); });
        });
        break;
    case RemoveUnit:
        with(change_.subject, "subject", [&](const auto& id) {
            remove(ward_.units, id, [&] { return uses(ward_.rooms, id, &Room::unit); });
            const auto isOfNone = [&](const auto& part) { return !ward_.unit(part.unit); };
            std::erase_if(ward_.chains, isOfNone);
            std::erase_if(ward_.shifts, isOfNone);
            std::erase_if(ward_.dutyChanges, isOfNone);
        });
        break;
    case RemoveRoom: with(change_.subject, "subject", [&](const auto& id) { removeRoom(id); }); break;
    case RemovePerson: with(change_.subject, "subject", [&](const auto& id) { removePerson(id); }); break;
    case BindMonitor:
        withRoom([&](Room& room) {
            with(change_.monitor, "monitor", [&](const auto& monitor) { bindMonitor(room, monitor); });
        });
        break;
    case RetireMonitor: withRoom([&](Room& room) { retireMonitor(room); }); break;
    default: complaints_.add("kind", FieldFault::Malformed); // the others are changeResident's and importRooms'
    }
    return complaints_.take();
}

void HouseChange::saveFacility(const RegistryFacility& facility) {
    complaints_.needText(facility.name, "facility.name");
    const auto* before = ward_.facility(facility.id);
    auto paging = facility.paging ? *facility.paging : before ? before->paging : PagingRules{};
    complaints_.addAll(problemsOf(paging), "facility.paging.");
    if (facility.paging) needStaff(paging.lastResort, "facility.paging.lastResort");
    if (complaints_.none()) put(ward_.facilities, Facility{facility.id, facility.name, std::move(paging)});
}

void HouseChange::saveUnit(const RegistryUnit& unit) {
    complaints_.needText(unit.name, "unit.name");
    if (!ward_.facility(unit.facility)) complaints_.add("unit.facility", FieldFault::Unknown);
    if (complaints_.none()) put(ward_.units, Unit{unit.id, unit.name, unit.facility});
}

void HouseChange::saveRoom(const RegistryRoom& room) {
    complaints_.needText(room.label, "room.label");
    if (isLabelOfAnother(ward_, room.label, room.id))
        complaints_.add("room.label", FieldFault::Taken, "another room has this label");
    if (!ward_.unit(room.unit)) complaints_.add("room.unit", FieldFault::Unknown);
    if (room.id == "station" || ward_.person(room.id))
        complaints_.add("room.id", FieldFault::Taken, "taken on the broker");
    if (!complaints_.none()) return;
    const auto* before = ward_.room(room.id);
    put(ward_.rooms, Room{room.id, room.label, room.unit, before ? before->monitor : "", before && before->monitorRetired});
}

void HouseChange::savePerson(const RegistryPerson& person) {
    complaints_.needText(person.initials, "person.initials");
    if (person.id == "station" || ward_.room(person.id))
        complaints_.add("person.id", FieldFault::Taken, "taken on the broker");
    if (person.role != Role::Staff && (isInChain(person.id) || isOnRoster(person.id)))
        complaints_.add("person.role", FieldFault::InUse, "is paged for a unit");
    if (person.role != Role::Admin && isLastAdmin(person.id))
        complaints_.add("person.role", FieldFault::NotPermitted, "is the only administrator");
    const auto* before = ward_.person(person.id);
    auto reach = before ? before->reach : Addresses{};
    if (person.reach) reach = checkedReach(*person.reach);
    if (complaints_.none()) put(ward_.persons, Person{person.id, person.initials, person.role, std::move(reach)});
}

// By the same rules as in the file that a ward begins with.
Addresses HouseChange::checkedReach(const RegistryReach& reach) {
    const auto need = [&](const char* field, const std::string& text, std::optional<std::string> (*wrong)(std::string_view)) {
        if (const auto why = wrong(text); why && !text.empty()) complaints_.add(field, FieldFault::Malformed, *why);
    };
    need("person.espa", reach.espa, wrongEspaAddress);
    need("person.sms", reach.sms, wrongPhoneNumber);
    need("person.push", reach.push, wrongPushTopic);
    return {reach.espa, reach.sms, reach.push};
}

void HouseChange::needStaff(const std::vector<std::string>& persons, const std::string& field) {
    for (std::size_t i = 0; i < persons.size(); ++i) {
        const auto at = field + "[" + std::to_string(i) + "]";
        const auto* person = ward_.person(persons[i]);
        if (!person || person->role != Role::Staff) complaints_.add(at, FieldFault::Unknown, "is nobody of the staff");
        const auto here = persons.begin() + static_cast<std::ptrdiff_t>(i);
        if (std::find(persons.begin(), here, *here) != here) complaints_.add(at, FieldFault::Taken, "stands there twice");
    }
}

// All of the house's roster is given, and takes the place of what there was.
void HouseChange::saveShifts(const std::string& unit, const std::vector<RegistryShift>& shifts) {
    if (!ward_.unit(unit)) complaints_.add("subject", FieldFault::Unknown);
    std::vector<Shift> stored;
    for (std::size_t i = 0; i < shifts.size(); ++i) {
        const auto& shift = shifts[i];
        const auto field = "shifts[" + std::to_string(i) + "]";
        needStaff(shift.persons, field + ".persons");
        needStaff(shift.substitutes, field + ".substitutes");
        if (shift.persons.empty()) complaints_.add(field + ".persons", FieldFault::Missing);
        if (!shift.manager.empty() && !ward_.person(shift.manager)) complaints_.add(field + ".manager", FieldFault::Unknown);
        const HoursWindow hours{static_cast<std::uint8_t>(shift.hours.days), shift.hours.startMinute, shift.hours.lengthMinutes};
        stored.push_back({unit, hours, shift.persons, shift.substitutes, shift.manager});
    }
    if (!complaints_.none()) return;
    std::erase_if(ward_.shifts, [&](const Shift& shift) { return shift.unit == unit; });
    std::ranges::copy(stored, std::back_inserter(ward_.shifts));
}

void HouseChange::saveChain(const RegistryChain& chain) {
    if (!ward_.unit(chain.unit)) complaints_.add("chain.unit", FieldFault::Unknown);
    needStaff(chain.persons, "chain.persons");
    if (!complaints_.none()) return;
    const auto known = std::ranges::find(ward_.chains, chain.unit, &ChainSteps::unit);
    if (known != ward_.chains.end()) known->persons = chain.persons;
    else ward_.chains.push_back({chain.unit, chain.persons});
    std::erase_if(ward_.chains, [](const auto& steps) { return steps.persons.empty(); });
}

template <class T, class InUse> void HouseChange::remove(std::vector<T>& list, const std::string& id, InUse inUse) {
    if (!findById(list, id)) return complaints_.add("subject", FieldFault::Unknown);
    if (inUse()) return complaints_.add("subject", FieldFault::InUse);
    std::erase_if(list, [&](const T& value) { return value.id == id; });
}

void HouseChange::removeRoom(const std::string& id) {
    remove(ward_.rooms, id, [&] { return ward_.residentOf(id) || context_.roomsWithAlert.contains(id); });
}

void HouseChange::removePerson(const std::string& id) {
    if (isLastAdmin(id)) return complaints_.add("subject", FieldFault::NotPermitted, "is the only administrator");
    remove(ward_.persons, id, [&] { return isInChain(id) || isOnRoster(id); });
    if (!ward_.person(id)) std::erase_if(ward_.dutyChanges, [&](const DutyChange& change) { return change.person == id; });
}

void HouseChange::bindMonitor(Room& room, const std::string& monitor) {
    const auto has = [&](const Room& other) {
        return other.id != room.id && other.monitor == monitor && !other.monitorRetired;
    };
    if (std::ranges::any_of(ward_.rooms, has)) return complaints_.add("monitor", FieldFault::Taken, "stands in another room");
    room.monitor = monitor;
    room.monitorRetired = false;
}

void HouseChange::retireMonitor(Room& room) {
    if (room.monitorRetired) return complaints_.add("subject", FieldFault::AlreadyEnded);
    room.monitorRetired = true;
}

bool HouseChange::isLastAdmin(const std::string& id) const {
    const auto* person = ward_.person(id);
    return person && person->role == Role::Admin && std::ranges::count(ward_.persons, Role::Admin, &Person::role) == 1;
}

bool HouseChange::isInChain(const std::string& person) const {
    const auto has = [&](const std::vector<std::string>& list) { return std::ranges::find(list, person) != list.end(); };
    return std::ranges::any_of(ward_.chains, [&](const ChainSteps& chain) { return has(chain.persons); }) ||
           std::ranges::any_of(ward_.facilities, [&](const Facility& facility) { return has(facility.paging.lastResort); });
}

bool HouseChange::isOnRoster(const std::string& person) const {
    const auto has = [&](const std::vector<std::string>& list) { return std::ranges::find(list, person) != list.end(); };
    return std::ranges::any_of(ward_.shifts, [&](const Shift& shift) {
        return has(shift.persons) || has(shift.substitutes) || shift.manager == person;
    });
}

} // namespace

Problems changeHouse(Ward& ward, const RegistryChange& change, const ChangeContext& context) {
    return HouseChange(ward, change, context).apply();
}

} // namespace natlyt::ward
