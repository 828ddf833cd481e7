// SPDX-License-Identifier: Apache-2.0
// What operators and night staff ask, and what they are answered.
#pragma once

#include "protocol/messages/audit_log.hpp"
#include "protocol/messages/chain_drill.hpp"
#include "protocol/messages/faults.hpp"
#include "protocol/messages/handover.hpp"
#include "protocol/messages/registry.hpp"
#include "protocol/messages/room_import.hpp"
#include "protocol/messages/sound_played.hpp"

namespace natlyt {

// operator/<user>/request
struct OperatorRequest {
    static constexpr const char* kName = "operatorRequest";
    Uuid id; // the reply carries it
    OperatorRequestKind kind{};
    std::string console;                  // id of the console's seat
    std::optional<Bytes> publicKey;       // goOnDuty: X25519, 32 bytes
    std::optional<Uuid> alert;            // claim, release, dismiss, watch, page, technicalFault, resendSnippet (of the ward alert)
    std::optional<std::string> room;      // openRoom, closeRoom, startPrivacy, endPrivacy, listenLive, stopListening, readRoom, readNight, shelve, endShelf, startDrill, microphoneChecked
    std::optional<DismissReason> dismissReason; // dismiss; shelve: why
    std::optional<int> watchMinutes;
    std::optional<std::int64_t> soundsSeen; // dismiss, watch: the alert's soundCount that was judged; more refuse it
    bool urgent{};
    std::string note;                     // listenLive: why; not empty
    std::optional<UtcTime> until;         // startPrivacy; absent: until somebody ends it
    std::optional<int> forSeconds;        // listenLive
    std::optional<std::int64_t> first;    // readRegistry: of the rooms, counted from 0; absent: 0. verifyAudit: the link to
                                          // go on with; absent: the first
    std::optional<std::int64_t> before;   // readAudit: the entries before this number; absent: the newest
    std::optional<RegistryChange> change;
    std::optional<SoundClass> soundClass;   // shelve, endShelf
    std::optional<int> shelveMinutes;       // shelve
    std::optional<bool> leaveToRule;        // goOffDuty: what waits for an operator is paged by rule
    std::optional<std::int64_t> handover;   // takeHandover: the number of what was read
    std::optional<FaultName> fault;         // takeFault, snoozeFault
    std::optional<int> snoozeMinutes;       // snoozeFault; absent: it wakes now
    std::optional<std::string> person;      // startDrill: whose handset alone is rung; absent: whoever is on duty there
    std::optional<Uuid> drill;              // endDrill, drillShown
    std::optional<GuidedDrillResult> guidedDrill; // guidedDrillDone
    std::optional<AuditQuery> auditQuery;   // readAudit; absent: every entry
    std::optional<SoundPlayed> played; // release, dismiss, watch, page, technicalFault, stopListening; listenLive: of what it renews; absent: not known

    bool operator==(const OperatorRequest&) const = default;
    template <class Self, class V> static void visit(Self& m, V& v) {
        v("id", m.id);
        v("kind", m.kind);
        v("console", m.console, fields::Id{});
        v("publicKey", m.publicKey, fields::Base64{32});
        v("alert", m.alert);
        v("room", m.room, fields::Id{});
        v("dismissReason", m.dismissReason);
        v("watchMinutes", m.watchMinutes, fields::Range{1, 120});
        v("soundsSeen", m.soundsSeen, fields::kCounter);
        v("urgent", m.urgent);
        v("note", m.note, fields::Text{500});
        v("until_ms", m.until);
        v("for_s", m.forSeconds, fields::Range{1, 60});
        v("first", m.first, fields::kCounter);
        v("before", m.before, fields::kCounter);
        v("change", m.change);
        v("class", m.soundClass);
        v("shelveMinutes", m.shelveMinutes, fields::Range{1, 30});
        v("leaveToRule", m.leaveToRule);
        v("handover", m.handover, fields::kCounter);
        v("fault", m.fault);
        v("snoozeMinutes", m.snoozeMinutes, fields::Range{1, 24 * 60});
        v("person", m.person, fields::Id{});
        v("drill", m.drill);
        v("guidedDrill", m.guidedDrill);
        v("auditQuery", m.auditQuery);
        v("played", m.played);
    }
};

// An alert of tonight that has ended: what was heard, and what somebody decided.
struct PastAlert {
    Uuid id;
    UtcTime raisedAt{}; // first
    UtcTime endedAt{};
    AlertState state{};             // dismissed or resolved
    std::vector<SoundClass> heard;  // the classes that have names, the alert's own first
    std::int64_t soundCount{};
    std::string by;                 // the operator's id, or the night staff's initials
    std::optional<DismissReason> dismissReason;
    std::optional<Outcome> outcome;

    bool operator==(const PastAlert&) const = default;
    template <class Self, class V> static void visit(Self& m, V& v) {
        v("id", m.id);
        v("raisedAt_ms", m.raisedAt);
        v("endedAt_ms", m.endedAt);
        v("state", m.state);
        v("heard", m.heard, fields::List<>{8});
        v("soundCount", m.soundCount, fields::kCounter);
        v("by", m.by, fields::Text{40});
        v("dismissReason", m.dismissReason);
        v("outcome", m.outcome);
    }
};

// operator/<user>/reply
struct OperatorReply {
    static constexpr const char* kName = "operatorReply";
    Uuid request;
    ReplyCode code{};
    std::string detail; // for the log; screens translate the code
    std::optional<std::vector<FieldProblem>> problems; // invalid
    std::optional<Registry> registry;                  // readRegistry
    std::optional<RoomRecord> room;                    // readRoom; change, of the room that it touched
    std::optional<std::vector<AuditLine>> audit;       // readAudit; newest first
    std::optional<Uuid> listening;                     // listenLive: names the topic of its sound
    std::optional<UtcTime> until;                      // when listenLive ends unless renewed
    std::optional<Handover> handover;                  // readHandover, giveHandover
    std::optional<std::vector<PastAlert>> night;       // readNight; newest first
    std::optional<std::vector<WardFault>> faults;      // readFaults, takeFault, snoozeFault: the most urgent first, then the oldest
    std::optional<std::vector<ChainDrill>> drills;     // readDrills; newest first
    std::optional<std::string> listener;               // heardByOther: the user who listens
    std::optional<UtcTime> guidedDrillAt; // goOnDuty: when this operator went through the guided drill last; absent: never
    std::optional<std::vector<RaisedAlert>> raised; // goOnDuty: of the last 8 hours, newest first; absent: not known
    std::optional<ImportTrial> trial;     // change, of a table that is tried alone
    std::optional<AuditReach> auditReach;              // readAudit
    std::optional<AuditCheck> auditCheck;              // verifyAudit

    bool operator==(const OperatorReply&) const = default;
    template <class Self, class V> static void visit(Self& m, V& v) {
        v("request", m.request);
        v("code", m.code);
        v("detail", m.detail, fields::Text{300});
        v("problems", m.problems, fields::List<>{100});
        v("registry", m.registry);
        v("room", m.room);
        v("audit", m.audit, fields::List<>{200});
        v("listening", m.listening);
        v("until_ms", m.until);
        v("handover", m.handover);
        v("night", m.night, fields::List<>{20});
        v("faults", m.faults, fields::List<>{500});
        v("drills", m.drills, fields::List<>{20});
        v("listener", m.listener, fields::Id{});
        v("guidedDrillAt_ms", m.guidedDrillAt);
        v("raised", m.raised, fields::List<>{1000});
        v("trial", m.trial);
        v("auditReach", m.auditReach);
        v("auditCheck", m.auditCheck);
    }
};

// staff/<user>/page/<page>; retained while open, cleared (empty) when it has ended.
struct StaffPage {
    static constexpr const char* kName = "staffPage";
    Uuid page;
    Uuid alert;
    std::string unit;
    std::string roomLabel;
    std::string resident; // initials
    std::vector<SoundClass> heard;
    std::optional<RuleReached> reached{}; // by the first of these, or by what has no name
    std::string operatorNote;
    std::string agreedNote;
    UtcTime since{};   // when the alert was first raised
    UtcTime pagedAt{};
    int step{};        // 1-based place in the chain
    int chainLength{};
    bool byRule{};     // nobody answered: paged without an operator's judgement
    bool urgent{};
    PageState state{};
    std::string acknowledgedBy; // initials, also when it was somebody else
    std::optional<StaffNotice> notice; // then it is about no alert and no dwelling: `unit` and `roomLabel` say where it is
    std::optional<bool> askedAgain; // rings again because this person acknowledged and did not arrive; absent: no

    bool operator==(const StaffPage&) const = default;
    template <class Self, class V> static void visit(Self& m, V& v) {
        v("page", m.page);
        v("alert", m.alert);
        v("unit", m.unit, fields::Text{80});
        v("roomLabel", m.roomLabel, fields::Text{80, false});
        v("resident", m.resident, fields::Text{16});
        v("heard", m.heard, fields::List<>{8});
        v("reached", m.reached);
        v("operatorNote", m.operatorNote, fields::Text{500});
        v("agreedNote", m.agreedNote, fields::Text{500});
        v("since_ms", m.since);
        v("pagedAt_ms", m.pagedAt);
        v("step", m.step, fields::Range{1, 1000});
        v("chainLength", m.chainLength, fields::Range{1, 1000});
        v("byRule", m.byRule);
        v("urgent", m.urgent);
        v("state", m.state);
        v("acknowledgedBy", m.acknowledgedBy, fields::Text{16});
        v("notice", m.notice);
        v("askedAgain", m.askedAgain);
    }
};

// A dwelling as its house's night staff see it.
struct StaffRoom {
    std::string room;
    std::string unit; // the house: "Birkehuset"
    std::string label;
    std::string resident; // initials; empty: nobody lives there
    RoomCondition condition{};
    RoomReason reason{};
    UtcTime since{};
    std::optional<UtcTime> until; // when a closed room opens, or a listening one closes, by its plan
    bool hasConsent{};            // in force, now
    bool isPrivate{};             // a privacy window is in force, whatever else keeps the microphone closed

    bool operator==(const StaffRoom&) const = default;
    template <class Self, class V> static void visit(Self& m, V& v) {
        v("room", m.room, fields::Id{});
        v("unit", m.unit, fields::Text{80});
        v("label", m.label, fields::Text{80, false});
        v("resident", m.resident, fields::Text{16});
        v("condition", m.condition);
        v("reason", m.reason);
        v("since_ms", m.since);
        v("until_ms", m.until);
        v("hasConsent", m.hasConsent);
        v("isPrivate", m.isPrivate);
    }
};

// Who is on duty in a house, now or in the next shift, as whoever may take it sees it.
struct StaffHouse {
    std::string unit; // id
    std::string name;
    std::vector<std::string> onDuty; // initials, in the order in which they are paged; empty: nobody
    std::string manager;             // initials; empty: none was named
    bool isMine{};
    bool mayGive{}; // somebody else is on duty there, too
    std::optional<UtcTime> from;  // of that shift; absent: there is none
    std::optional<UtcTime> until;
    std::optional<std::vector<std::string>> chain{}; // initials: who is paged while the roster names nobody; absent: it does, or nobody is
    std::optional<std::vector<std::string>> away{};  // initials: of those who would be paged, whose handset was logged off

    bool operator==(const StaffHouse&) const = default;
    template <class Self, class V> static void visit(Self& m, V& v) {
        v("unit", m.unit, fields::Id{});
        v("name", m.name, fields::Text{80});
        v("onDuty", m.onDuty, fields::List<fields::Text>{32, {16}});
        v("manager", m.manager, fields::Text{16});
        v("isMine", m.isMine);
        v("mayGive", m.mayGive);
        v("from_ms", m.from);
        v("until_ms", m.until);
        v("chain", m.chain, fields::List<fields::Text>{32, {16}});
        v("away", m.away, fields::List<fields::Text>{32, {16}});
    }
};

// A house in which nobody who is to be paged can be reached, or could be.
struct StaffGap {
    std::string name;                 // the house's
    std::vector<std::string> persons; // initials

    bool operator==(const StaffGap&) const = default;
    template <class Self, class V> static void visit(Self& m, V& v) {
        v("name", m.name, fields::Text{80});
        v("persons", m.persons, fields::List<fields::Text>{32, {16}});
    }
};

// staff/<user>/rooms; retained.
struct StaffRooms {
    static constexpr const char* kName = "staffRooms";
    std::vector<StaffRoom> rooms;
    std::optional<std::vector<StaffHouse>> houses; // of the places in which the person serves; absent: nothing to take
    std::optional<std::vector<StaffGap>> alone{}; // what has nobody once this handset is logged off, and who may take over there
    std::optional<std::vector<StaffGap>> left{};  // what has nobody since these persons' handsets were logged off

    bool operator==(const StaffRooms&) const = default;
    template <class Self, class V> static void visit(Self& m, V& v) {
        v("rooms", m.rooms, fields::List<>{1000});
        v("houses", m.houses, fields::List<>{2000});
        v("alone", m.alone, fields::List<>{2000});
        v("left", m.left, fields::List<>{2000});
    }
};

// staff/<user>/reply
struct StaffReply {
    static constexpr const char* kName = "staffReply";
    Uuid id;
    StaffReplyKind kind{};
    std::optional<Uuid> page; // answers to a page
    std::optional<Outcome> outcome; // done
    std::optional<std::string> room; // startPrivacy, endPrivacy
    std::optional<UtcTime> until;    // startPrivacy; absent: until somebody ends it
    std::optional<std::string> unit; // takeDuty, giveDuty: for the rest of the shift, or the next one
    std::string note;
    UtcTime at{};

    bool operator==(const StaffReply&) const = default;
    template <class Self, class V> static void visit(Self& m, V& v) {
        v("id", m.id);
        v("kind", m.kind);
        v("page", m.page);
        v("outcome", m.outcome);
        v("room", m.room, fields::Id{});
        v("until_ms", m.until);
        v("unit", m.unit, fields::Id{});
        v("note", m.note, fields::Text{500});
        v("at_ms", m.at);
    }
};

} // namespace natlyt
