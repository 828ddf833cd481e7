// SPDX-License-Identifier: Apache-2.0
// What the station tells the consoles and everybody: the alerts, the rooms, and how the chain is.
#pragma once

#include "protocol/messages/chain_drill.hpp"
#include "protocol/messages/room.hpp"

namespace natlyt {

// One sound that opened or joined an alert; `id` is the room's alert id and names its snippet's topic.
struct AlertSound {
    Uuid id;
    SoundClass soundClass{};
    double score{};
    std::vector<ClassScore> top;
    int levelDbfs{};
    UtcTime onset{};
    AlertRule rule{};
    std::optional<RuleReached> reached{};

    bool operator==(const AlertSound&) const = default;
    template <class Self, class V> static void visit(Self& m, V& v) {
        v("id", m.id);
        v("class", m.soundClass);
        v("score", m.score, fields::kScore);
        v("top", m.top, fields::List<>{3});
        v("levelDbfs", m.levelDbfs, fields::kLevelDbfs);
        v("onset_ms", m.onset);
        v("rule", m.rule);
        v("reached", m.reached);
    }
};

struct PageStep {
    Uuid page;
    std::string user;     // id
    std::string initials; // what screens show
    int step{};           // 1-based place in the chain
    PageState state{};
    UtcTime at{};         // of the latest change
    bool delivered{};     // the handset said that it has it; not an acknowledgement
    std::optional<UtcTime> deliveredAt{};    // first
    std::optional<UtcTime> readAt{};         // first that the person was seen to look at it; not an acknowledgement
    std::optional<UtcTime> acknowledgedAt{}; // last

    bool operator==(const PageStep&) const = default;
    template <class Self, class V> static void visit(Self& m, V& v) {
        v("page", m.page);
        v("user", m.user, fields::Id{});
        v("initials", m.initials, fields::Text{16});
        v("step", m.step, fields::Range{1, 1000});
        v("state", m.state);
        v("at_ms", m.at);
        v("delivered", m.delivered);
        v("deliveredAt_ms", m.deliveredAt);
        v("readAt_ms", m.readAt);
        v("acknowledgedAt_ms", m.acknowledgedAt);
    }
};

struct AlertEvent { // a line of the alert's history
    UtcTime at{};
    AlertState state{};
    std::string by; // user id, or empty: by rule
    std::string note;

    bool operator==(const AlertEvent&) const = default;
    template <class Self, class V> static void visit(Self& m, V& v) {
        v("at_ms", m.at);
        v("state", m.state);
        v("by", m.by, fields::Text{40});
        v("note", m.note, fields::Text{200});
    }
};

// ward/alert/<alert>: the alert's whole current state; retained while open, cleared (empty) when it has ended.
struct WardAlert {
    static constexpr const char* kName = "wardAlert";
    Uuid id;
    std::string room;
    AlertState state{};
    Priority priority{};
    std::int64_t revision{}; // rises with every change
    UtcTime raisedAt{};      // when it last began to wait for a decision; the age on screens
    UtcTime firstRaisedAt{};
    UtcTime stateSince{};
    std::optional<UtcTime> watchUntil;
    std::optional<UtcTime> nextEscalationAt; // when the rule acts if nobody does
    std::string claimedBy; // user id; empty: nobody
    bool urgent{};
    std::int64_t soundCount{};
    std::vector<AlertSound> sounds; // newest last, at most 8
    std::vector<PageStep> pages;    // newest last, at most 32
    std::vector<AlertEvent> history; // newest last, at most 16
    std::optional<DismissReason> dismissReason;
    std::optional<Outcome> outcome;
    std::string note;

    bool operator==(const WardAlert&) const = default;
    template <class Self, class V> static void visit(Self& m, V& v) {
        v("id", m.id);
        v("room", m.room, fields::Id{});
        v("state", m.state);
        v("priority", m.priority);
        v("revision", m.revision, fields::kCounter);
        v("raisedAt_ms", m.raisedAt);
        v("firstRaisedAt_ms", m.firstRaisedAt);
        v("stateSince_ms", m.stateSince);
        v("watchUntil_ms", m.watchUntil);
        v("nextEscalationAt_ms", m.nextEscalationAt);
        v("claimedBy", m.claimedBy, fields::Text{40});
        v("urgent", m.urgent);
        v("soundCount", m.soundCount, fields::kCounter);
        v("sounds", m.sounds, fields::List<>{8});
        v("pages", m.pages, fields::List<>{32});
        v("history", m.history, fields::List<>{16});
        v("dismissReason", m.dismissReason);
        v("outcome", m.outcome);
        v("note", m.note, fields::Text{500});
    }
};

// An alert as the night's load counts it: when it was raised first, and by what.
struct RaisedAlert {
    Uuid id;
    std::string room;
    UtcTime at{};
    SoundClass soundClass{}; // of its first sound

    bool operator==(const RaisedAlert&) const = default;
    template <class Self, class V> static void visit(Self& m, V& v) {
        v("id", m.id);
        v("room", m.room, fields::Id{});
        v("at_ms", m.at);
        v("class", m.soundClass);
    }
};

// A sound of a room that is not called out for a while: it is counted, and shown to the operator when the while is over.
struct ShelvedSound {
    SoundClass soundClass{};
    std::string by; // user id
    DismissReason why{};
    UtcTime since{};
    UtcTime until{};
    std::int64_t count{}; // that came meanwhile

    bool operator==(const ShelvedSound&) const = default;
    template <class Self, class V> static void visit(Self& m, V& v) {
        v("class", m.soundClass);
        v("by", m.by, fields::Text{40});
        v("why", m.why);
        v("since_ms", m.since);
        v("until_ms", m.until);
        v("count", m.count, fields::kCounter);
    }
};

// ward/room/<room>: what screens show of a room, with the station's verdict on it; retained.
struct WardRoom {
    static constexpr const char* kName = "wardRoom";
    std::string room;
    std::string facility;  // "Solgården"
    std::string unit;      // the house: "Birkehuset"
    std::string label;     // "Birkehuset 4"
    std::string resident;  // initials
    std::string agreedNote;
    std::string consentScope; // empty: no consent in force
    std::string staffOnDuty;  // initials of who is paged first
    RoomCondition condition{};
    RoomReason reason{};
    UtcTime since{};
    std::optional<UtcTime> until; // when a closed room opens, or a listening one closes, by its plan
    std::optional<Uuid> openAlert;
    std::optional<AlertState> openAlertState;
    bool expectedToListen{}; // by the plan, now: closed while expected is a fault of the chain
    std::optional<std::vector<ShelvedSound>> shelved; // absent: none
    std::optional<UtcTime> unmannedFrom; // nobody is on duty in the house then, within the next day; absent: somebody is
    std::optional<UtcTime> unmannedUntil;
    std::optional<MicrophoneDoubt> microphone; // the room is heard, but perhaps not as it was; absent: no doubt
    std::optional<std::string> listener; // the user who listens live there; absent: nobody

    bool operator==(const WardRoom&) const = default;
    template <class Self, class V> static void visit(Self& m, V& v) {
        v("room", m.room, fields::Id{});
        v("facility", m.facility, fields::Text{80});
        v("unit", m.unit, fields::Text{80});
        v("label", m.label, fields::Text{80, false});
        v("resident", m.resident, fields::Text{16});
        v("agreedNote", m.agreedNote, fields::Text{500});
        v("consentScope", m.consentScope, fields::Text{200});
        v("staffOnDuty", m.staffOnDuty, fields::Text{40});
        v("condition", m.condition);
        v("reason", m.reason);
        v("since_ms", m.since);
        v("until_ms", m.until);
        v("openAlert", m.openAlert);
        v("openAlertState", m.openAlertState);
        v("expectedToListen", m.expectedToListen);
        v("shelved", m.shelved, fields::List<>{16});
        v("unmannedFrom_ms", m.unmannedFrom);
        v("unmannedUntil_ms", m.unmannedUntil);
        v("microphone", m.microphone);
        v("listener", m.listener, fields::Id{});
    }
};

struct ChainLink { // one thing that must be up: database, broker, gateway-push, ...
    std::string name;
    bool up{};
    std::string detail;

    bool operator==(const ChainLink&) const = default;
    template <class Self, class V> static void visit(Self& m, V& v) {
        v("name", m.name, fields::Id{});
        v("up", m.up);
        v("detail", m.detail, fields::Text{200});
    }
};

struct UnitSummary { // of one house, for the handsets
    std::string unit;
    int rooms{};
    int listening{};
    int closed{};  // as planned: no consent, outside hours, privacy
    int unheard{}; // should be heard and is not

    bool operator==(const UnitSummary&) const = default;
    template <class Self, class V> static void visit(Self& m, V& v) {
        v("unit", m.unit, fields::Text{80});
        v("rooms", m.rooms, fields::Range{0, 100000});
        v("listening", m.listening, fields::Range{0, 100000});
        v("closed", m.closed, fields::Range{0, 100000});
        v("unheard", m.unheard, fields::Range{0, 100000});
    }
};

// What works today and will not by itself go on to: nobody needs to walk rounds for it.
struct StationWarning {
    StationWarningKind kind{};
    std::string detail; // what and when: ids and dates, no sentence

    bool operator==(const StationWarning&) const = default;
    template <class Self, class V> static void visit(Self& m, V& v) {
        v("kind", m.kind);
        v("detail", m.detail, fields::Text{200});
    }
};

// More alerts than ISA-18.2 lets one operator judge; who was told of it.
struct WardFlood {
    UtcTime since{};
    std::int64_t alerts{}; // of the last 10 minutes
    std::vector<std::string> told; // initials
    std::string acknowledgedBy;    // initials; empty: nobody yet

    bool operator==(const WardFlood&) const = default;
    template <class Self, class V> static void visit(Self& m, V& v) {
        v("since_ms", m.since);
        v("alerts", m.alerts, fields::kCounter);
        v("told", m.told, fields::List<fields::Text>{32, {16}});
        v("acknowledgedBy", m.acknowledgedBy, fields::Text{16});
    }
};

// A handover that was signed by who leaves and waits for the signature of who comes.
struct HandoverWaiting {
    std::int64_t number{};
    std::string givenBy; // user id
    UtcTime givenAt{};

    bool operator==(const HandoverWaiting&) const = default;
    template <class Self, class V> static void visit(Self& m, V& v) {
        v("number", m.number, fields::kCounter);
        v("givenBy", m.givenBy, fields::Text{40});
        v("givenAt_ms", m.givenAt);
    }
};

// ward/station, every 5 s; retained; also the will (state down).
struct StationHeartbeat {
    static constexpr const char* kName = "stationHeartbeat";
    StationState state{};
    Uuid bootId;
    std::int64_t sequence{};
    UtcTime at{};
    std::string softwareVersion;
    std::vector<ChainLink> links;
    std::int64_t openAlerts{};
    std::int64_t operatorsOnDuty{};
    std::int64_t malformedMessages{};
    std::int64_t securityEvents{};
    std::vector<UnitSummary> units;
    std::optional<std::vector<StationWarning>> warnings; // absent: none
    std::optional<WardFlood> flood;                      // absent: none
    std::optional<HandoverWaiting> handover;             // absent: none waits to be signed
    std::optional<ChainDrill> drill;                     // that runs now; absent: none
    std::optional<std::string> timeZone; // of the ward, by the tz database: what every time of day is shown in

    bool operator==(const StationHeartbeat&) const = default;
    template <class Self, class V> static void visit(Self& m, V& v) {
        v("state", m.state);
        v("bootId", m.bootId);
        v("sequence", m.sequence, fields::kCounter);
        v("at_ms", m.at);
        v("softwareVersion", m.softwareVersion, fields::Text{40, false});
        v("links", m.links, fields::List<>{32});
        v("openAlerts", m.openAlerts, fields::kCounter);
        v("operatorsOnDuty", m.operatorsOnDuty, fields::kCounter);
        v("malformedMessages", m.malformedMessages, fields::kCounter);
        v("securityEvents", m.securityEvents, fields::kCounter);
        v("units", m.units, fields::List<>{10000});
        v("warnings", m.warnings, fields::List<>{8});
        v("flood", m.flood);
        v("handover", m.handover);
        v("drill", m.drill);
        v("timeZone", m.timeZone, fields::Text{64});
    }
};

} // namespace natlyt
