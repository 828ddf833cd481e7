// SPDX-License-Identifier: Apache-2.0
// The ward as data: houses, rooms, who lives there and agreed to what, who is paged. Pure values; the registry keeps
// them, the domain's functions read them.
#pragma once

#include "operator-console/domain/places.hpp"
#include "operator-console/domain/weekly_hours.hpp"
#include "protocol/messages/registry.hpp"

#include <optional>
#include <string>
#include <vector>

namespace natlyt::ward {

using natlyt::Capacity;
using natlyt::ConsentScope;
using natlyt::Role;

struct Facility {
    std::string id;
    std::string name;
    PagingRules paging{};
    bool operator==(const Facility&) const = default;
};

struct Unit { // a house
    std::string id;
    std::string name;
    std::string facility;
    bool operator==(const Unit&) const = default;
};

struct Room {
    std::string id;
    std::string label;
    std::string unit;
    std::string monitor{};       // the device that stands there; empty: none was named
    bool monitorRetired = false; // then the room's plan opens nothing until another is bound
    bool operator==(const Room&) const = default;
};

struct Consent {
    std::string givenBy;
    Capacity capacity{};
    std::vector<ConsentScope> scope;
    std::string evidence; // reference to the document
    std::string decidedBy;
    std::chrono::local_days from{};  // from the start of this day, local
    std::chrono::local_days until{}; // to the start of this day
    std::string basis{};             // of a guardian: the appointment
    std::string conditions{};        // in words
    bool operator==(const Consent&) const = default;
    bool covers(ConsentScope wanted) const;
};

// Nobody listens in it. Once: [from, to) by the clock on the wall; open-ended: until somebody ends it; or weekly.
struct PrivacyWindow {
    LocalMinute from{};
    std::optional<LocalMinute> to{};     // none: open-ended
    std::optional<HoursWindow> weekly{}; // then from and to are not used
    std::optional<Interval> lifted{};    // of a weekly one: so much of it was ended early; of one with an end: it comes
                                         // twice that night, and the first was meant
    std::int64_t number = 0;             // the registry's; 0 before it is stored
    bool begun = false;                  // when it was set: not planned for later. Told to the audit log, not stored

    bool operator==(const PrivacyWindow& other) const { // the same time, whatever its number
        return from == other.from && to == other.to && weekly == other.weekly && lifted == other.lifted;
    }
};

std::string privacyText(const PrivacyWindow& window); // "sat 20:00-10:00", "2026-11-22T20:00/2026-11-23T10:00", ".../"

struct Resident {
    std::string id;
    std::string room;
    std::string name; // for administrators alone
    std::string initials;
    std::string agreedNote;
    WeeklyHours hours;
    std::vector<PrivacyWindow> privacy;
    std::optional<Consent> consent; // the newest; none: never given or withdrawn
    std::vector<ClassSensitivity> sensitivities;
    std::vector<CountingRule> countingRules;
    std::vector<LevelRule> levelRules;
    bool operator==(const Resident&) const = default;
};

// Where a person is reached beside the pager page, which everybody has. Empty: not on that channel.
struct Addresses {
    std::string espa; // call address of a handset: "2301"
    std::string sms;  // "+4520123456"
    std::string push; // topic at the push server
    bool operator==(const Addresses&) const = default;
};
// What is wrong with it, for the person who wrote it; nothing when it is one.
std::optional<std::string> wrongEspaAddress(std::string_view text);
std::optional<std::string> wrongPhoneNumber(std::string_view text);
std::optional<std::string> wrongPushTopic(std::string_view text);

struct Person {
    std::string id;
    std::string initials;
    Role role{};
    Addresses reach{};
    bool operator==(const Person&) const = default;
};

struct ChainSteps { // who is paged for a unit, in order; then everybody
    std::string unit;
    std::vector<std::string> persons;
    bool operator==(const ChainSteps&) const = default;
};

struct Shift { // who is on duty for a house, by the clock on the wall
    std::string unit;
    HoursWindow hours;
    std::vector<std::string> persons;     // paged in this order
    std::vector<std::string> substitutes; // and then these
    std::string manager{};                // the duty manager; empty: none
    bool operator==(const Shift&) const = default;
};

struct DutyChange { // from a handset, for a house and the rest of a shift
    std::string unit;
    std::string person;
    bool takes = true; // false: has given it over
    UtcTime from{};
    UtcTime until{};
    bool operator==(const DutyChange&) const = default;
};

struct Ward {
    std::string name;
    std::string timeZone; // of the tz database: "Europe/Copenhagen"
    std::vector<Facility> facilities;
    std::vector<Unit> units;
    std::vector<Room> rooms;
    std::vector<Resident> residents; // at most one for a room
    std::vector<Person> persons;
    std::vector<ChainSteps> chains;
    std::vector<Shift> shifts;           // the roster
    std::vector<DutyChange> dutyChanges; // in the order in which they came
    struct Found { // by the functions below
        Places<Facility, &Facility::id> facilities;
        Places<Unit, &Unit::id> units;
        Places<Room, &Room::id> rooms;
        Places<Resident, &Resident::room> residents;
        Places<Person, &Person::id> persons;
        bool operator==(const Found&) const = default;
    } found{};

    bool operator==(const Ward&) const = default;
    const Facility* facility(std::string_view id) const;
    const Unit* unit(std::string_view id) const;
    const Room* room(std::string_view id) const;
    const Resident* residentOf(std::string_view room) const;
    const Person* person(std::string_view id) const;
    std::string initialsOf(std::string_view person) const; // the id itself when nobody has it
};

} // namespace natlyt::ward
