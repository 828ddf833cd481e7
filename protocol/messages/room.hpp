// SPDX-License-Identifier: Apache-2.0
// What a room's edge says and is told. Times are UTC milliseconds since 1970 on the wire (keys end in _ms).
#pragma once

#include "protocol/messages/enums.hpp"
#include "protocol/messages/fields.hpp"
#include "protocol/support/time.hpp"
#include "protocol/support/uuid.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace natlyt {

using Bytes = std::vector<std::uint8_t>; // base64 on the wire

struct ClassScore {
    SoundClass soundClass{};
    double score{}; // 0..1

    bool operator==(const ClassScore&) const = default;
    template <class Self, class V> static void visit(Self& m, V& v) {
        v("class", m.soundClass);
        v("score", m.score, fields::kScore);
    }
};

// room/<room>/state, edge to all; retained; also the will (condition offline).
struct RoomState {
    static constexpr const char* kName = "roomState";
    std::string room;
    RoomCondition condition{};
    RoomReason reason{};
    Uuid bootId;
    UtcTime since{};
    std::int64_t planNumber{}; // of the plan in force; 0: none
    std::string softwareVersion;
    std::string modelVersion;
    std::optional<std::string> detail;      // a sentence about the plan that is not obeyed; for the log
    std::optional<UtcTime> certificateEnds; // the first of the edge's own and the authority's; from 30 days before

    bool operator==(const RoomState&) const = default;
    template <class Self, class V> static void visit(Self& m, V& v) {
        v("room", m.room, fields::Id{});
        v("condition", m.condition);
        v("reason", m.reason);
        v("bootId", m.bootId);
        v("since_ms", m.since);
        v("planNumber", m.planNumber, fields::kCounter);
        v("softwareVersion", m.softwareVersion, fields::Text{40, false});
        v("modelVersion", m.modelVersion, fields::Text{80, false});
        v("detail", m.detail, fields::Text{200});
        v("certificateEnds_ms", m.certificateEnds);
    }
};

// What the edge counted since it started; each refused input is in one of these.
struct EdgeCounters {
    std::int64_t droppedFrames{};     // samples that the ring could not take
    std::int64_t xruns{};             // overflows that the sound device reported
    std::int64_t malformedMessages{};
    std::int64_t refusedPlans{};
    std::int64_t refusedRequests{};
    std::int64_t outboxOverflows{};
    std::int64_t microphoneFaults{};
    std::int64_t reconnects{};

    bool operator==(const EdgeCounters&) const = default;
    template <class Self, class V> static void visit(Self& m, V& v) {
        v("droppedFrames", m.droppedFrames, fields::kCounter);
        v("xruns", m.xruns, fields::kCounter);
        v("malformedMessages", m.malformedMessages, fields::kCounter);
        v("refusedPlans", m.refusedPlans, fields::kCounter);
        v("refusedRequests", m.refusedRequests, fields::kCounter);
        v("outboxOverflows", m.outboxOverflows, fields::kCounter);
        v("microphoneFaults", m.microphoneFaults, fields::kCounter);
        v("reconnects", m.reconnects, fields::kCounter);
    }
};

// room/<room>/heartbeat, every 5 s. Levels are rounded to 3 dB steps; shown, and never stored but for how quiet a night's quietest hour was.
struct RoomHeartbeat {
    static constexpr const char* kName = "roomHeartbeat";
    std::string room;
    std::int64_t sequence{};
    Uuid bootId;
    std::int64_t audioFrames{}; // samples at 16 kHz taken from the microphone since boot
    RoomCondition condition{};
    RoomReason reason{};
    int levelDbfs{};
    int noiseFloorDbfs{};
    std::int64_t alertsWaiting{}; // in the outbox, not receipted yet
    EdgeCounters counters;
    UtcTime wall{};
    std::int64_t monotonicMs{};
    std::vector<ClassScore> top; // empty unless an operator has the room open
    std::optional<Uuid> timeNonce; // where the edge asks for the station's time; never the same twice
    // Of which more is asked now than its threshold, since doubtful ones go on; with `top`. Absent: of none.
    std::optional<std::vector<SoundClass>> barRaised;

    bool operator==(const RoomHeartbeat&) const = default;
    template <class Self, class V> static void visit(Self& m, V& v) {
        v("room", m.room, fields::Id{});
        v("sequence", m.sequence, fields::kCounter);
        v("bootId", m.bootId);
        v("audioFrames", m.audioFrames, fields::kCounter);
        v("condition", m.condition);
        v("reason", m.reason);
        v("levelDbfs", m.levelDbfs, fields::kLevelDbfs);
        v("noiseFloorDbfs", m.noiseFloorDbfs, fields::kLevelDbfs);
        v("alertsWaiting", m.alertsWaiting, fields::kCounter);
        v("counters", m.counters);
        v("wall_ms", m.wall);
        v("monotonic_ms", m.monotonicMs, fields::kCounter);
        v("top", m.top, fields::List<>{3});
        v("timeNonce", m.timeNonce);
        v("barRaised", m.barRaised, fields::List<>{7});
    }
};

// The payload of room/<room>/time, carried in a SignedEnvelope: answers a heartbeat that asks. Whoever could forge or
// replay it could shift a plan in its validity, by a monitor whose clock they have set.
struct StationTime {
    static constexpr const char* kName = "stationTime";
    std::string room;
    Uuid nonce;    // the heartbeat's
    UtcTime at{};  // by the station's clock, between the asking and the answer

    bool operator==(const StationTime&) const = default;
    template <class Self, class V> static void visit(Self& m, V& v) {
        v("room", m.room, fields::Id{});
        v("nonce", m.nonce);
        v("at_ms", m.at);
    }
};

// What a counting or a level rule asked for when the sound reached it: "5 within 600 s", "-35 dBFS for 10 s".
struct RuleReached {
    std::optional<int> count;     // of rule `counted`
    std::optional<int> levelDbfs; // of rule `loudFor`: the limit, as it was when the sound began
    int seconds{};

    bool operator==(const RuleReached&) const = default;
    template <class Self, class V> static void visit(Self& m, V& v) {
        v("count", m.count, fields::Range{1, 1000});
        v("levelDbfs", m.levelDbfs, fields::kLevelDbfs);
        v("seconds", m.seconds, fields::Range{1, 86400});
    }
};

// room/<room>/alert, repeated until the receipt with its id.
struct RoomAlert {
    static constexpr const char* kName = "roomAlert";
    std::string room;
    Uuid id; // version 7
    Uuid bootId;
    SoundClass soundClass{};
    double score{};
    std::vector<ClassScore> top; // what the network heard; empty where the rule needed no network
    int levelDbfs{};             // loudest 100 ms
    UtcTime onset{};
    AlertRule rule{};
    std::optional<RuleReached> reached{}; // of counted and loudFor

    bool operator==(const RoomAlert&) const = default;
    template <class Self, class V> static void visit(Self& m, V& v) {
        v("room", m.room, fields::Id{});
        v("id", m.id);
        v("bootId", m.bootId);
        v("class", m.soundClass);
        v("score", m.score, fields::kScore);
        v("top", m.top, fields::List<>{3});
        v("levelDbfs", m.levelDbfs, fields::kLevelDbfs);
        v("onset_ms", m.onset);
        v("rule", m.rule);
        v("reached", m.reached);
    }
};

// room/<room>/receipt: the alert is committed in the ledger.
struct RoomReceipt {
    static constexpr const char* kName = "roomReceipt";
    Uuid alert;
    Uuid joined; // the open alert of the room that it became part of; itself when it opened one
    UtcTime committedAt{};

    bool operator==(const RoomReceipt&) const = default;
    template <class Self, class V> static void visit(Self& m, V& v) {
        v("alert", m.alert);
        v("joined", m.joined);
        v("committedAt_ms", m.committedAt);
    }
};

struct Interval { // [from, to)
    UtcTime from{};
    UtcTime to{};

    bool operator==(const Interval&) const = default;
    template <class Self, class V> static void visit(Self& m, V& v) {
        v("from_ms", m.from);
        v("to_ms", m.to);
    }
};

struct ClassSensitivity {
    SoundClass soundClass{};
    Sensitivity sensitivity{};

    bool operator==(const ClassSensitivity&) const = default;
    template <class Self, class V> static void visit(Self& m, V& v) {
        v("class", m.soundClass);
        v("sensitivity", m.sensitivity);
    }
};

// "count of a class within seconds": raises an alert with rule `counted`.
struct CountingRule {
    SoundClass soundClass{};
    int count{};
    int withinSeconds{};

    bool operator==(const CountingRule&) const = default;
    template <class Self, class V> static void visit(Self& m, V& v) {
        v("class", m.soundClass);
        v("count", m.count, fields::Range{1, 1000});
        v("within_s", m.withinSeconds, fields::Range{1, 86400});
    }
};

// "at least so loud for so many seconds": raises an alert with rule `loudFor`. Of the two limits one is given, or both and
// both must be reached; the noise floor is the room's when the sound began.
struct LevelRule {
    std::optional<int> levelDbfs; // of 100 ms
    std::optional<int> aboveFloorDb;
    int forSeconds{};

    bool operator==(const LevelRule&) const = default;
    template <class Self, class V> static void visit(Self& m, V& v) {
        v("levelDbfs", m.levelDbfs, fields::kLevelDbfs);
        v("aboveFloor_dB", m.aboveFloorDb, fields::Range{1, 120});
        v("for_s", m.forSeconds, fields::Range{1, 3600});
    }
};

struct ConsoleKey {
    std::string console; // id of the console's seat
    Bytes publicKey;     // X25519, 32 bytes

    bool operator==(const ConsoleKey&) const = default;
    template <class Self, class V> static void visit(Self& m, V& v) {
        v("console", m.console, fields::Id{});
        v("publicKey", m.publicKey, fields::Base64{32});
    }
};

// The payload of room/<room>/plan, carried in a SignedEnvelope; retained.
struct ListeningPlan {
    static constexpr const char* kName = "listeningPlan";
    std::string room;
    std::int64_t number{}; // rises with every plan of the room
    UtcTime issuedAt{};
    UtcTime validUntil{};
    std::vector<Interval> intervals; // ordered, disjoint
    std::vector<ClassSensitivity> sensitivities; // classes not listed: medium
    std::vector<CountingRule> countingRules;
    std::optional<std::vector<LevelRule>> levelRules; // absent: none
    std::vector<ConsoleKey> consoles;
    std::optional<Uuid> bootId; // of the edge's start that it was made for; no other start obeys it

    bool operator==(const ListeningPlan&) const = default;
    template <class Self, class V> static void visit(Self& m, V& v) {
        v("room", m.room, fields::Id{});
        v("number", m.number, fields::Range{1, fields::kCounter.high});
        v("issuedAt_ms", m.issuedAt);
        v("validUntil_ms", m.validUntil);
        v("intervals", m.intervals, fields::List<>{200});
        v("sensitivities", m.sensitivities, fields::List<>{16});
        v("countingRules", m.countingRules, fields::List<>{16});
        v("levelRules", m.levelRules, fields::List<>{16});
        v("consoles", m.consoles, fields::List<>{16});
        v("bootId", m.bootId);
    }
};

// The payload of room/<room>/request, carried in a SignedEnvelope.
struct RoomRequest {
    static constexpr const char* kName = "roomRequest";
    std::string room;
    Uuid id;
    UtcTime issuedAt{};
    UtcTime expiresAt{};
    RoomRequestKind kind{};
    std::optional<Uuid> alert; // resendSnippet; listenLive for no time: the request that is stopped
    int forSeconds{};          // listenLive (0: stops it), reportHeard; at most 60
    std::string requestedBy;
    std::optional<Uuid> bootId; // of the edge's start that is asked; no other start obeys it
    std::optional<ConsoleKey> seat; // listenLive: the one console of the plan that the sound is sealed to

    bool operator==(const RoomRequest&) const = default;
    template <class Self, class V> static void visit(Self& m, V& v) {
        v("room", m.room, fields::Id{});
        v("id", m.id);
        v("issuedAt_ms", m.issuedAt);
        v("expiresAt_ms", m.expiresAt);
        v("kind", m.kind);
        v("alert", m.alert);
        v("for_s", m.forSeconds, fields::Range{0, 60});
        v("requestedBy", m.requestedBy, fields::Id{});
        v("bootId", m.bootId);
        v("seat", m.seat);
    }
};

// An Ed25519-signed message: `payload` holds the exact signed bytes, the JSON of a plan or a request.
struct SignedEnvelope {
    static constexpr const char* kName = "signedEnvelope";
    Bytes payload;
    Bytes signature; // 64 bytes over the payload, with a context string; see sealing/signing.hpp

    bool operator==(const SignedEnvelope&) const = default;
    template <class Self, class V> static void visit(Self& m, V& v) {
        v("payload", m.payload, fields::Base64{0, 32768});
        v("signature", m.signature, fields::Base64{64});
    }
};

} // namespace natlyt
