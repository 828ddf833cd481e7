// SPDX-License-Identifier: Apache-2.0
// The registry as administrators and auditors see and change it. Dates and local times are texts by the clock on the
// ward's wall ("2026-11-22", "2026-11-22T20:00"), so that one that cannot be read is answered at its field.
#pragma once

#include "protocol/messages/guided_drill.hpp"
#include "protocol/messages/paging_rules.hpp"
#include "protocol/messages/roster.hpp"

namespace natlyt {

struct RegistryFacility {
    std::string id;
    std::string name;
    std::optional<PagingRules> paging{}; // absent in a change: as before

    bool operator==(const RegistryFacility&) const = default;
    template <class Self, class V> static void visit(Self& m, V& v) {
        v("id", m.id, fields::Id{});
        v("name", m.name, fields::Text{80});
        v("paging", m.paging);
    }
};

struct RegistryUnit {
    std::string id;
    std::string name;
    std::string facility;

    bool operator==(const RegistryUnit&) const = default;
    template <class Self, class V> static void visit(Self& m, V& v) {
        v("id", m.id, fields::Id{});
        v("name", m.name, fields::Text{80});
        v("facility", m.facility, fields::Id{});
    }
};

struct RegistryRoom {
    std::string id;
    std::string label;
    std::string unit;

    bool operator==(const RegistryRoom&) const = default;
    template <class Self, class V> static void visit(Self& m, V& v) {
        v("id", m.id, fields::Id{});
        v("label", m.label, fields::Text{80});
        v("unit", m.unit, fields::Id{});
    }
};

struct RegistryMonitor {
    std::string id;    // what stands on the device
    std::string room;
    UtcTime boundAt{}; // the station's
    std::optional<UtcTime> retiredAt; // then the room's plan opens nothing until another is bound

    bool operator==(const RegistryMonitor&) const = default;
    template <class Self, class V> static void visit(Self& m, V& v) {
        v("id", m.id, fields::Id{});
        v("room", m.room, fields::Id{});
        v("boundAt_ms", m.boundAt);
        v("retiredAt_ms", m.retiredAt);
    }
};

// By what a person is reached beside the pager page; empty: not on that channel.
struct RegistryReach {
    std::string espa; // the pager's call address
    std::string sms;  // "+4520123456"
    std::string push; // topic

    bool operator==(const RegistryReach&) const = default;
    template <class Self, class V> static void visit(Self& m, V& v) {
        v("espa", m.espa, fields::Text{64});
        v("sms", m.sms, fields::Text{64});
        v("push", m.push, fields::Text{64});
    }
};

struct RegistryPerson {
    std::string id;
    std::string initials;
    Role role{};
    std::optional<RegistryReach> reach{}; // of night staff; absent in a change: as before

    bool operator==(const RegistryPerson&) const = default;
    template <class Self, class V> static void visit(Self& m, V& v) {
        v("id", m.id, fields::Id{});
        v("initials", m.initials, fields::Text{16});
        v("role", m.role);
        v("reach", m.reach);
    }
};

struct RegistryChain { // who is paged for a unit, in order; then everybody
    std::string unit;
    std::vector<std::string> persons;

    bool operator==(const RegistryChain&) const = default;
    template <class Self, class V> static void visit(Self& m, V& v) {
        v("unit", m.unit, fields::Id{});
        v("persons", m.persons, fields::List<fields::Id>{32});
    }
};

struct RegistryResident {
    std::string id;
    std::string room;
    std::string name; // kept by the station, and shown to administrators alone
    std::string initials;
    std::string agreedNote;

    bool operator==(const RegistryResident&) const = default;
    template <class Self, class V> static void visit(Self& m, V& v) {
        v("id", m.id, fields::Id{});
        v("room", m.room, fields::Id{});
        v("name", m.name, fields::Text{120});
        v("initials", m.initials, fields::Text{16});
        v("agreedNote", m.agreedNote, fields::Text{500});
    }
};

// Weekly (`weekly` is given), once (`from` and `to`), or open-ended (`from` alone; it ends only when somebody ends it).
struct PrivacyRecord {
    std::int64_t number{}; // the station's; 0 in a request
    std::optional<WeeklyWindow> weekly;
    std::string from; // local; empty in a request: now
    std::string to;   // local; empty: open-ended
    std::string setBy;
    UtcTime setAt{};
    std::optional<UtcTime> endedAt; // before its time; of a weekly one: for good
    std::string endedBy;
    bool inForce{};   // now

    bool operator==(const PrivacyRecord&) const = default;
    template <class Self, class V> static void visit(Self& m, V& v) {
        v("number", m.number, fields::kCounter);
        v("weekly", m.weekly);
        v("from", m.from, fields::Text{16});
        v("to", m.to, fields::Text{16});
        v("setBy", m.setBy, fields::Text{40});
        v("setAt_ms", m.setAt);
        v("endedAt_ms", m.endedAt);
        v("endedBy", m.endedBy, fields::Text{40});
        v("inForce", m.inForce);
    }
};

// Never edited: a new one supersedes the one before it, and it is withdrawn at once by whoever may.
struct ConsentRecord {
    std::int64_t number{}; // the station's; 0 in a request
    std::string givenBy;
    Capacity capacity{};
    std::string basis;     // of a guardian: the appointment
    std::vector<ConsentScope> scope;
    std::string evidence;  // reference to the document
    std::string decidedBy;
    std::string from;       // local date; from its start
    std::string until;      // local date; to its start. Empty in a request: 6 months after `from`
    std::string conditions; // in words
    ConsentState state{};   // the station's, now
    UtcTime recordedAt{};
    std::string recordedBy;
    std::optional<UtcTime> supersededAt;
    std::optional<UtcTime> withdrawnAt;
    std::string withdrawnBy;

    bool operator==(const ConsentRecord&) const = default;
    template <class Self, class V> static void visit(Self& m, V& v) {
        v("number", m.number, fields::kCounter);
        v("givenBy", m.givenBy, fields::Text{200});
        v("capacity", m.capacity);
        v("basis", m.basis, fields::Text{200});
        v("scope", m.scope, fields::List<>{3});
        v("evidence", m.evidence, fields::Text{200});
        v("decidedBy", m.decidedBy, fields::Text{200});
        v("from", m.from, fields::Text{10});
        v("until", m.until, fields::Text{10});
        v("conditions", m.conditions, fields::Text{500});
        v("state", m.state);
        v("recordedAt_ms", m.recordedAt);
        v("recordedBy", m.recordedBy, fields::Text{40});
        v("supersededAt_ms", m.supersededAt);
        v("withdrawnAt_ms", m.withdrawnAt);
        v("withdrawnBy", m.withdrawnBy, fields::Text{40});
    }
};

struct TimelineSpan { // [from, to): listening where the reason is none, else closed and why
    UtcTime from{};
    UtcTime to{};
    RoomReason why{}; // none, noConsent, outsideHours, privacyWindow, noPlan (no monitor is bound)

    bool operator==(const TimelineSpan&) const = default;
    template <class Self, class V> static void visit(Self& m, V& v) {
        v("from_ms", m.from);
        v("to_ms", m.to);
        v("why", m.why);
    }
};

struct RoomLine { // of the list of rooms
    RegistryRoom room;
    std::string monitor; // bound now; empty: none
    std::optional<RegistryResident> resident;
    ConsentState consent{};
    std::string consentUntil; // local date, where there is one that is not withdrawn
    std::optional<UtcTime> openPrivacySince; // of an open-ended privacy window
    bool privacyForgotten{};  // open-ended for 24 h and more
    std::optional<std::vector<TimelineSpan>> tonight; // the next 24 h without a gap; in the list of rooms
    std::optional<bool> noAutomaticListening{}; // the consent does not reach to it: nothing listens by itself; absent: no
    std::optional<bool> noHours{}; // there are no monitoring hours at all; absent: no
    std::optional<bool> unheard{}; // no alert since the monitor was bound shows that it is heard; absent: one does

    bool operator==(const RoomLine&) const = default;
    template <class Self, class V> static void visit(Self& m, V& v) {
        v("room", m.room);
        v("monitor", m.monitor, fields::Text{40});
        v("resident", m.resident);
        v("consent", m.consent);
        v("consentUntil", m.consentUntil, fields::Text{10});
        v("openPrivacySince_ms", m.openPrivacySince);
        v("privacyForgotten", m.privacyForgotten);
        v("tonight", m.tonight, fields::List<>{400});
        v("noAutomaticListening", m.noAutomaticListening);
        v("noHours", m.noHours);
        v("unheard", m.unheard);
    }
};

struct LockedOut { // by wrong passwords from one address: the broker looks at none for so long
    std::string address;
    UtcTime until{};
    std::vector<std::string> persons; // whose were tried; none: of no person, or of the address as a whole

    bool operator==(const LockedOut&) const = default;
    template <class Self, class V> static void visit(Self& m, V& v) {
        v("address", m.address, fields::Text{64});
        v("until_ms", m.until);
        v("persons", m.persons, fields::List<fields::Id>{100});
    }
};

// Everything but what readRoom tells of one room. Comes in parts of at most 500 rooms, so that a part fits a message.
struct Registry {
    std::string ward;
    std::string timeZone; // of the tz database
    std::string today;    // local date
    std::vector<RegistryFacility> facilities;
    std::vector<RegistryUnit> units;
    std::vector<RegistryPerson> persons;
    std::vector<RegistryChain> chains;
    std::optional<std::vector<RegistryShift>> shifts; // absent: the ward has no roster
    std::optional<std::vector<RegistryGap>> gaps;     // absent: none
    std::int64_t first{};     // of `rooms` in the whole list
    std::int64_t roomCount{}; // of the whole list
    std::vector<RoomLine> rooms;
    std::optional<std::vector<LockedOut>> lockedOut; // now; absent: nobody
    std::optional<std::vector<GuidedDrillRecord>> guidedDrills; // the newest of each operator; absent: nobody went through one
    std::optional<PagingRules> pagingDefaults; // what is true where a facility's rules say nothing

    bool operator==(const Registry&) const = default;
    template <class Self, class V> static void visit(Self& m, V& v) {
        v("ward", m.ward, fields::Text{80});
        v("timeZone", m.timeZone, fields::Text{64});
        v("today", m.today, fields::Text{10});
        v("facilities", m.facilities, fields::List<>{1000});
        v("units", m.units, fields::List<>{2000});
        v("persons", m.persons, fields::List<>{2000});
        v("chains", m.chains, fields::List<>{2000});
        v("shifts", m.shifts, fields::List<>{4000});
        v("gaps", m.gaps, fields::List<>{4000});
        v("first", m.first, fields::kCounter);
        v("roomCount", m.roomCount, fields::kCounter);
        v("rooms", m.rooms, fields::List<>{500});
        v("lockedOut", m.lockedOut, fields::List<>{100});
        v("guidedDrills", m.guidedDrills, fields::List<>{2000});
        v("pagingDefaults", m.pagingDefaults);
    }
};

struct HeardCount { // of one sound in a room, over the last nights
    SoundClass soundClass{};
    std::int64_t alerts{};
    std::int64_t dismissed{}; // of these, by an operator as nothing
    std::int64_t paged{};
    std::optional<Sensitivity> suggested; // where nearly all of them meant nothing: less than now; absent: as it is

    bool operator==(const HeardCount&) const = default;
    template <class Self, class V> static void visit(Self& m, V& v) {
        v("class", m.soundClass);
        v("alerts", m.alerts, fields::kCounter);
        v("dismissed", m.dismissed, fields::kCounter);
        v("paged", m.paged, fields::kCounter);
        v("suggested", m.suggested);
    }
};

struct RoomRecord { // one room and who lives in it, whole
    RoomLine line;
    std::vector<WeeklyWindow> hours;
    std::vector<PrivacyRecord> privacy;   // newest first; those that ended last of all
    std::vector<ConsentRecord> consents;  // newest first, also superseded and withdrawn ones
    std::vector<ClassSensitivity> sensitivities; // classes not listed: medium
    std::vector<TimelineSpan> timeline;   // the next 48 h without a gap
    std::vector<HeardCount> heard;        // in the last `heardNights` nights
    int heardNights{};
    std::vector<RegistryMonitor> monitors; // newest first

    bool operator==(const RoomRecord&) const = default;
    template <class Self, class V> static void visit(Self& m, V& v) {
        v("line", m.line);
        v("hours", m.hours, fields::List<>{50});
        v("privacy", m.privacy, fields::List<>{200});
        v("consents", m.consents, fields::List<>{100});
        v("sensitivities", m.sensitivities, fields::List<>{16});
        v("timeline", m.timeline, fields::List<>{400});
        v("heard", m.heard, fields::List<>{16});
        v("heardNights", m.heardNights, fields::Range{0, 366});
        v("monitors", m.monitors, fields::List<>{50});
    }
};

// One change of the registry: the parts that its kind names in enums.hpp are given. With `dryRun` nothing is changed,
// and what would be wrong is answered all the same.
struct RegistryChange {
    ChangeKind kind{};
    bool dryRun{};
    std::optional<RegistryFacility> facility;
    std::optional<RegistryUnit> unit;
    std::optional<RegistryRoom> room;
    std::optional<RegistryResident> resident; // another room than before: moves
    std::optional<RegistryPerson> person;
    std::optional<RegistryChain> chain;
    std::optional<std::string> subject;       // id of what is removed; of the resident or room that is changed
    std::optional<ConsentRecord> consent;
    std::optional<std::vector<WeeklyWindow>> hours;
    std::optional<PrivacyRecord> privacy;
    std::optional<std::int64_t> number;       // of the privacy window or the consent
    std::optional<std::vector<ClassSensitivity>> sensitivities;
    std::optional<std::string> monitor;
    std::optional<bool> samePerson;           // of a resident whose name is changed: a spelling or a new name, not somebody else
    std::optional<std::vector<RegistryShift>> shifts;
    std::optional<std::string> csv;           // facility,unit,room,label,resident,name,initials,note,hours
    std::optional<std::vector<std::string>> newPlaces; // names of facilities and houses that it may make: those that were seen

    bool operator==(const RegistryChange&) const = default;
    template <class Self, class V> static void visit(Self& m, V& v) {
        v("kind", m.kind);
        v("dryRun", m.dryRun);
        v("facility", m.facility);
        v("unit", m.unit);
        v("room", m.room);
        v("resident", m.resident);
        v("person", m.person);
        v("chain", m.chain);
        v("subject", m.subject, fields::Id{});
        v("consent", m.consent);
        v("hours", m.hours, fields::List<>{50});
        v("privacy", m.privacy);
        v("number", m.number, fields::kCounter);
        v("sensitivities", m.sensitivities, fields::List<>{16});
        v("monitor", m.monitor, fields::Id{});
        v("samePerson", m.samePerson);
        v("shifts", m.shifts, fields::List<>{20});
        v("csv", m.csv, fields::Text{400000});
        v("newPlaces", m.newPlaces, fields::List<fields::Text>{3000, {80}});
    }
};

struct FieldProblem {
    std::string field; // path within the change: "consent.until", "hours[2]"; of a CSV: "row 4, column hours"
    FieldFault fault{};
    std::string detail; // for the log; screens translate the fault
    std::optional<std::string> next{}; // noSuchTime: the first local time that there is after it

    bool operator==(const FieldProblem&) const = default;
    template <class Self, class V> static void visit(Self& m, V& v) {
        v("field", m.field, fields::Text{100});
        v("fault", m.fault);
        v("detail", m.detail, fields::Text{300});
        v("next", m.next, fields::Text{16});
    }
};

} // namespace natlyt
