// SPDX-License-Identifier: Apache-2.0
// The enums that cross the wire and their names there; converted here and nowhere else.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>
#include <utility>

namespace natlyt {

// What was heard: always the sound, never what somebody may have felt.
enum class SoundClass {
    Shout, Crying, Cough, Impact, GlassBreak, DoorSteps, AlarmTone,                   // worth an operator's attention
    Speech, Breathing, HumanSound, Animal, Household, Music, Outdoor, Weather, Background // not worth it by themselves
};

// Why an alert was raised.
enum class AlertRule {
    ClassHeard, LoudImpact, Counted, SelfTest, LoudFor,
    Drill // of no sound: the station has asked for it, and it becomes no alert
};

enum class RoomCondition { Closed, Listening, ListenedTo, Fault, Offline, Unknown };

// Why the room is in its condition. The edge knows NoPlan to ClockInDoubt; the station refines OutsidePlan into
// NoConsent, OutsideHours or PrivacyWindow, and adds HeartbeatMissing and AlertsStuck (raised there, not received here).
enum class RoomReason {
    None, NoPlan, OutsidePlan, PlanExpired, PlanRefused, PrivacySwitch, MicDead, MicSilent, Overloaded, ClockInDoubt,
    NoConsent, OutsideHours, PrivacyWindow, HeartbeatMissing, AlertsStuck,
    BoardSilent // the edge's: the board with the switch does not answer
};

enum class Sensitivity { Off, Low, Medium, High };

enum class RoomRequestKind {
    ResendSnippet, ListenLive, SelfTest,
    ReportHeard, // the heartbeats tell what the network hears, for for_s seconds
    Drill        // an alert of no sound, that carries the request's id
};

enum class AlertState { Raised, Claimed, Dismissed, Watching, Paging, Acknowledged, OnSite, Resolved };

enum class Priority { Low, Medium, High };

enum class DismissReason {
    NotRelevant, KnownHabit, Television, StaffVisit, TechnicalNoise, Other,
    Privacy // and the room is private from then on
};

enum class Outcome { Helped, FalseAlarm, Hospital, Other };

enum class OperatorRequestKind {
    GoOnDuty, Presence, GoOffDuty, Claim, Release, Dismiss, Watch, Page, ResendSnippet, OpenRoom, CloseRoom,
    StartPrivacy, EndPrivacy, ListenLive, StopListening, // operators and administrators
    ReadRegistry, ReadRoom, ReadAudit,                   // administrators and auditors
    Change,                                              // administrators
    Shelve, EndShelf,                                    // operators: a room's chattering sound, for a while
    ReadHandover, GiveHandover, TakeHandover,            // operators, at a shift's change
    TechnicalFault, // a decision: the room cannot be judged by ear, and the night staff are paged to look there
    ReadNight,      // operators: what was heard and decided in a room tonight
    ReadFaults,             // administrators and auditors
    TakeFault, SnoozeFault, // administrators: look after it oneself; not to be reminded of it for a while
    StartDrill, EndDrill, ReadDrills, // administrators; auditors read
    DrillShown,                       // operators and administrators: their console shows the drill that runs
    MicrophoneChecked,                // administrators: what a room's microphone has heard before counts no more
    GuidedDrillDone,                  // operators: the console's guided drill, made up from end to end, was gone through
    VerifyAudit                       // administrators and auditors: some more links of the log's chain
};

enum class ReplyCode {
    Ok, NotFound, NotAllowed, WrongState, ClaimedByOther, NotOnDuty, BadRequest, StationFault,
    Invalid,  // the reply's problems say which fields and why
    NoConsent, // the resident's consent does not reach so far, now
    RoomClosed, // the plan or the room itself keeps the microphone closed, now
    AlertsOpen, // the last operator cannot go while alerts wait for one
    NeverShelved, // so urgent or so loud a sound is called out whatever anybody wishes
    HeardByOther // another operator listens live in this room, now; the reply says who
};

enum class Role { Operator, Staff, Admin, Auditor };

// What somebody looks for in the audit log: each entry is of one of these.
enum class AuditTopic {
    Listening, // what somebody heard, or saw of a dwelling on the screen
    Claims,    // that an alert came, was taken and given back
    Decisions, // what was decided of an alert, and how it ended
    Pages,
    Privacy, Plans, Consents,
    Logins, FailedLogins,
    Readings, // of the registry and of the log, and exports
    Changes,  // of the registry
    Duty,     // operators, their consoles, shelves and handovers
    Technical,
    Security
};

enum class ConsentScope { AutomaticListening, Snippets, LiveListening };
enum class Capacity { Resident, Guardian };
enum class ConsentState { None, Future, InForce, Expired, Superseded, Withdrawn };

// What an administrator changes, and which parts of the change that needs.
enum class ChangeKind {
    SaveFacility, RemoveFacility,   // facility; subject
    SaveUnit, RemoveUnit,           // unit; subject
    SaveRoom, RemoveRoom,           // room; subject
    SaveResident, RemoveResident,   // resident; subject
    SavePerson, RemovePerson,       // person; subject
    SaveChain,                      // chain
    RecordConsent, WithdrawConsent, // subject (resident), consent; subject (resident)
    SetHours,                       // subject (resident), hours
    AddPrivacy, EndPrivacy,         // subject (resident), privacy; subject (resident), number
    SetSensitivities,               // subject (resident), sensitivities
    BindMonitor, RetireMonitor,     // subject (room), monitor; subject (room)
    ImportRooms,                    // csv; newPlaces, unless it is tried alone
    SaveShifts                      // subject (unit), shifts: all of the house
};

// What is wrong with a field.
enum class FieldFault {
    Missing, Malformed, Unknown, Taken, InUse, // names nothing that there is; is another's; others refer to it
    EndsBeforeItBegins, Past, TooLong, Overlaps, AlreadyEnded, NotPermitted, AnotherPerson, // a consent is its giver's alone
    NoSuchTime // the clocks are set forward over it
};

// What a table of rooms makes or changes; see ImportChange.
enum class ImportPart {
    Facility, House, Dwelling, Resident,                    // is new
    Label, HouseOfDwelling,                                 // of a dwelling that is known
    DwellingOfResident, Name, Initials, Note, Hours         // of a resident
};

enum class PageState { Ringing, Acknowledged, OnSite, Done, Declined, TimedOut, Cancelled };

enum class StaffReplyKind {
    Presence,
    Received, // the page is on the handset
    Acknowledged, OnSite, Done, Cannot, StartPrivacy, EndPrivacy, TakeDuty, GiveDuty,
    Read,     // the person has looked at the page; nothing is answered by it
    LoggedOff // the last that comes from this handset: it rings no more
};

// A page that is about no dwelling.
enum class StaffNotice {
    Flood, // more alerts at once than the operators can judge
    Drill  // a drill of the chain: nothing has happened, and it is to be acknowledged
};

enum class StationState { Up, Down };

enum class StationWarningKind {
    CertificateEnds, // within 30 days, the station's, a room's or the authority's
    LoginsRefused,   // many wrong passwords lately
    NobodyOnDuty,    // in a house, at a time within the next day in which it is listened to
    MicrophoneDoubt, // the quietest that a microphone heard is far from what it heard in the nights before
    DrillFailed,     // the newest drill of the chain did not come through
    NobodyReachable  // in a house that is listened to: none of those on duty has a handset that is connected, or another channel
};

// How a microphone differs from itself in the nights before.
enum class MicrophoneDoubt { Quieter, Louder };

// How a drill of the chain ended.
enum class DrillEnd {
    Acknowledged, TimedOut, Stopped,
    RealPage // a page that is no drill was about to ring
};

// What is technically wrong, and with what.
enum class FaultKind {
    LinkDown,        // a link of the chain, by its name
    RoomOut,         // a room whose monitor is offline or faulty
    CertificateEnds, // a room's, or the station's, page's or broker's, within 30 days
    NobodyOnDuty,    // in a house (unit), at a time within the next day in which it is listened to
    DrillFailed,     // the newest drill of the chain, from a room, did not come through: the detail says what was not passed
    MicrophoneDoubt, // the quietest that a room's microphone heard is far from what it heard in the nights before
    NobodyReachable  // in a house (unit) that is listened to, of those on duty
};

// How soon somebody should look at it.
enum class FaultUrgency { Soon, Now };

template <class E> struct EnumNames; // { static constexpr std::array<std::pair<E, std::string_view>, N> table; }

#define NATLYT_ENUM_NAMES(E, N, ...)                                                                                  \
    template <> struct EnumNames<E> {                                                                                 \
        using enum E;                                                                                                 \
        static constexpr std::array<std::pair<E, std::string_view>, N> table{{__VA_ARGS__}};                          \
        static constexpr bool complete() {                                                                            \
            for (std::size_t i = 0; i < table.size(); ++i)                                                            \
                if (table[i].first != static_cast<E>(i) || table[i].second.empty()) return false;                     \
            return true;                                                                                              \
        }                                                                                                             \
    };                                                                                                                \
    static_assert(EnumNames<E>::complete(), #E " needs a name for each enumerator, in order");

NATLYT_ENUM_NAMES(SoundClass, 16, {Shout, "shout"}, {Crying, "crying"}, {Cough, "cough"}, {Impact, "impact"},
                  {GlassBreak, "glassBreak"}, {DoorSteps, "doorSteps"}, {AlarmTone, "alarmTone"}, {Speech, "speech"},
                  {Breathing, "breathing"}, {HumanSound, "humanSound"}, {Animal, "animal"}, {Household, "household"},
                  {Music, "music"}, {Outdoor, "outdoor"}, {Weather, "weather"}, {Background, "background"})
NATLYT_ENUM_NAMES(AlertRule, 6, {ClassHeard, "classHeard"}, {LoudImpact, "loudImpact"}, {Counted, "counted"},
                  {SelfTest, "selfTest"}, {LoudFor, "loudFor"}, {Drill, "drill"})
NATLYT_ENUM_NAMES(RoomCondition, 6, {Closed, "closed"}, {Listening, "listening"}, {ListenedTo, "listenedTo"},
                  {Fault, "fault"}, {Offline, "offline"}, {Unknown, "unknown"})
NATLYT_ENUM_NAMES(RoomReason, 16, {None, "none"}, {NoPlan, "noPlan"}, {OutsidePlan, "outsidePlan"},
                  {PlanExpired, "planExpired"}, {PlanRefused, "planRefused"}, {PrivacySwitch, "privacySwitch"},
                  {MicDead, "micDead"}, {MicSilent, "micSilent"}, {Overloaded, "overloaded"},
                  {ClockInDoubt, "clockInDoubt"}, {NoConsent, "noConsent"}, {OutsideHours, "outsideHours"},
                  {PrivacyWindow, "privacyWindow"}, {HeartbeatMissing, "heartbeatMissing"}, {AlertsStuck, "alertsStuck"},
                  {BoardSilent, "boardSilent"})
NATLYT_ENUM_NAMES(Sensitivity, 4, {Off, "off"}, {Low, "low"}, {Medium, "medium"}, {High, "high"})
NATLYT_ENUM_NAMES(RoomRequestKind, 5, {ResendSnippet, "resendSnippet"}, {ListenLive, "listenLive"},
                  {SelfTest, "selfTest"}, {ReportHeard, "reportHeard"}, {Drill, "drill"})
NATLYT_ENUM_NAMES(AlertState, 8, {Raised, "raised"}, {Claimed, "claimed"}, {Dismissed, "dismissed"},
                  {Watching, "watching"}, {Paging, "paging"}, {Acknowledged, "acknowledged"}, {OnSite, "onSite"},
                  {Resolved, "resolved"})
NATLYT_ENUM_NAMES(Priority, 3, {Low, "low"}, {Medium, "medium"}, {High, "high"})
NATLYT_ENUM_NAMES(DismissReason, 7, {NotRelevant, "notRelevant"}, {KnownHabit, "knownHabit"},
                  {Television, "television"}, {StaffVisit, "staffVisit"}, {TechnicalNoise, "technicalNoise"},
                  {Other, "other"}, {Privacy, "privacy"})
NATLYT_ENUM_NAMES(Outcome, 4, {Helped, "helped"}, {FalseAlarm, "falseAlarm"}, {Hospital, "hospital"}, {Other, "other"})
NATLYT_ENUM_NAMES(OperatorRequestKind, 36, {GoOnDuty, "goOnDuty"}, {Presence, "presence"}, {GoOffDuty, "goOffDuty"},
                  {Claim, "claim"}, {Release, "release"}, {Dismiss, "dismiss"}, {Watch, "watch"}, {Page, "page"},
                  {ResendSnippet, "resendSnippet"}, {OpenRoom, "openRoom"}, {CloseRoom, "closeRoom"},
                  {StartPrivacy, "startPrivacy"}, {EndPrivacy, "endPrivacy"}, {ListenLive, "listenLive"},
                  {StopListening, "stopListening"}, {ReadRegistry, "readRegistry"}, {ReadRoom, "readRoom"},
                  {ReadAudit, "readAudit"}, {Change, "change"}, {Shelve, "shelve"}, {EndShelf, "endShelf"},
                  {ReadHandover, "readHandover"}, {GiveHandover, "giveHandover"}, {TakeHandover, "takeHandover"},
                  {TechnicalFault, "technicalFault"}, {ReadNight, "readNight"}, {ReadFaults, "readFaults"},
                  {TakeFault, "takeFault"}, {SnoozeFault, "snoozeFault"}, {StartDrill, "startDrill"},
                  {EndDrill, "endDrill"}, {ReadDrills, "readDrills"}, {DrillShown, "drillShown"},
                  {MicrophoneChecked, "microphoneChecked"}, {GuidedDrillDone, "guidedDrillDone"},
                  {VerifyAudit, "verifyAudit"})
NATLYT_ENUM_NAMES(AuditTopic, 14, {Listening, "listening"}, {Claims, "claims"}, {Decisions, "decisions"}, {Pages, "pages"},
                  {Privacy, "privacy"}, {Plans, "plans"}, {Consents, "consents"}, {Logins, "logins"},
                  {FailedLogins, "failedLogins"}, {Readings, "readings"}, {Changes, "changes"}, {Duty, "duty"},
                  {Technical, "technical"}, {Security, "security"})
NATLYT_ENUM_NAMES(ReplyCode, 14, {Ok, "ok"}, {NotFound, "notFound"}, {NotAllowed, "notAllowed"},
                  {WrongState, "wrongState"}, {ClaimedByOther, "claimedByOther"}, {NotOnDuty, "notOnDuty"},
                  {BadRequest, "badRequest"}, {StationFault, "stationFault"}, {Invalid, "invalid"},
                  {NoConsent, "noConsent"}, {RoomClosed, "roomClosed"}, {AlertsOpen, "alertsOpen"}, {NeverShelved, "neverShelved"}, {HeardByOther, "heardByOther"})
NATLYT_ENUM_NAMES(Role, 4, {Operator, "operator"}, {Staff, "staff"}, {Admin, "admin"}, {Auditor, "auditor"})
NATLYT_ENUM_NAMES(ConsentScope, 3, {AutomaticListening, "automaticListening"}, {Snippets, "snippets"},
                  {LiveListening, "liveListening"})
NATLYT_ENUM_NAMES(Capacity, 2, {Resident, "resident"}, {Guardian, "guardian"})
NATLYT_ENUM_NAMES(ConsentState, 6, {None, "none"}, {Future, "future"}, {InForce, "inForce"}, {Expired, "expired"},
                  {Superseded, "superseded"}, {Withdrawn, "withdrawn"})
NATLYT_ENUM_NAMES(ChangeKind, 21, {SaveFacility, "saveFacility"}, {RemoveFacility, "removeFacility"},
                  {SaveUnit, "saveUnit"}, {RemoveUnit, "removeUnit"}, {SaveRoom, "saveRoom"},
                  {RemoveRoom, "removeRoom"}, {SaveResident, "saveResident"}, {RemoveResident, "removeResident"},
                  {SavePerson, "savePerson"}, {RemovePerson, "removePerson"}, {SaveChain, "saveChain"},
                  {RecordConsent, "recordConsent"}, {WithdrawConsent, "withdrawConsent"}, {SetHours, "setHours"},
                  {AddPrivacy, "addPrivacy"}, {EndPrivacy, "endPrivacy"}, {SetSensitivities, "setSensitivities"},
                  {BindMonitor, "bindMonitor"}, {RetireMonitor, "retireMonitor"}, {ImportRooms, "importRooms"},
                  {SaveShifts, "saveShifts"})
NATLYT_ENUM_NAMES(FieldFault, 13, {Missing, "missing"}, {Malformed, "malformed"}, {Unknown, "unknown"},
                  {Taken, "taken"}, {InUse, "inUse"}, {EndsBeforeItBegins, "endsBeforeItBegins"}, {Past, "past"},
                  {TooLong, "tooLong"}, {Overlaps, "overlaps"}, {AlreadyEnded, "alreadyEnded"},
                  {NotPermitted, "notPermitted"}, {AnotherPerson, "anotherPerson"}, {NoSuchTime, "noSuchTime"})
NATLYT_ENUM_NAMES(ImportPart, 11, {Facility, "facility"}, {House, "house"}, {Dwelling, "dwelling"}, {Resident, "resident"},
                  {Label, "label"}, {HouseOfDwelling, "houseOfDwelling"}, {DwellingOfResident, "dwellingOfResident"},
                  {Name, "name"}, {Initials, "initials"}, {Note, "note"}, {Hours, "hours"})
NATLYT_ENUM_NAMES(PageState, 7, {Ringing, "ringing"}, {Acknowledged, "acknowledged"}, {OnSite, "onSite"},
                  {Done, "done"}, {Declined, "declined"}, {TimedOut, "timedOut"}, {Cancelled, "cancelled"})
NATLYT_ENUM_NAMES(StaffReplyKind, 12, {Presence, "presence"}, {Received, "received"}, {Acknowledged, "acknowledged"},
                  {OnSite, "onSite"}, {Done, "done"}, {Cannot, "cannot"}, {StartPrivacy, "startPrivacy"},
                  {EndPrivacy, "endPrivacy"}, {TakeDuty, "takeDuty"}, {GiveDuty, "giveDuty"}, {Read, "read"},
                  {LoggedOff, "loggedOff"})
NATLYT_ENUM_NAMES(StaffNotice, 2, {Flood, "flood"}, {Drill, "drill"})
NATLYT_ENUM_NAMES(StationState, 2, {Up, "up"}, {Down, "down"})
NATLYT_ENUM_NAMES(StationWarningKind, 6, {CertificateEnds, "certificateEnds"}, {LoginsRefused, "loginsRefused"},
                  {NobodyOnDuty, "nobodyOnDuty"}, {MicrophoneDoubt, "microphoneDoubt"}, {DrillFailed, "drillFailed"},
                  {NobodyReachable, "nobodyReachable"})
NATLYT_ENUM_NAMES(MicrophoneDoubt, 2, {Quieter, "quieter"}, {Louder, "louder"})
NATLYT_ENUM_NAMES(DrillEnd, 4, {Acknowledged, "acknowledged"}, {TimedOut, "timedOut"}, {Stopped, "stopped"},
                  {RealPage, "realPage"})
NATLYT_ENUM_NAMES(FaultKind, 7, {LinkDown, "linkDown"}, {RoomOut, "roomOut"}, {CertificateEnds, "certificateEnds"},
                  {NobodyOnDuty, "nobodyOnDuty"}, {DrillFailed, "drillFailed"}, {MicrophoneDoubt, "microphoneDoubt"},
                  {NobodyReachable, "nobodyReachable"})
NATLYT_ENUM_NAMES(FaultUrgency, 2, {Soon, "soon"}, {Now, "now"})

#undef NATLYT_ENUM_NAMES

template <class E> constexpr std::string_view nameOf(E value) {
    return EnumNames<E>::table[static_cast<std::size_t>(value)].second;
}

template <class E> constexpr std::optional<E> fromName(std::string_view name) {
    for (const auto& [value, text] : EnumNames<E>::table)
        if (text == name) return value;
    return std::nullopt;
}

template <class E> constexpr std::size_t countOf() { return EnumNames<E>::table.size(); }

// The classes worth an operator's attention by themselves.
constexpr bool isRelevant(SoundClass c) { return c <= SoundClass::AlarmTone; }

} // namespace natlyt
