// SPDX-License-Identifier: Apache-2.0
// What one operator hands over to the next at a shift's change: the state of the ward, and what the night was like.
#pragma once

#include "protocol/messages/ward.hpp"

namespace natlyt {

struct HandoverAlert {
    Uuid alert;
    std::string room;
    AlertState state{};
    Priority priority{};
    UtcTime raisedAt{};
    std::optional<UtcTime> watchUntil;
    std::string claimedBy; // user id

    bool operator==(const HandoverAlert&) const = default;
    template <class Self, class V> static void visit(Self& m, V& v) {
        v("alert", m.alert);
        v("room", m.room, fields::Id{});
        v("state", m.state);
        v("priority", m.priority);
        v("raisedAt_ms", m.raisedAt);
        v("watchUntil_ms", m.watchUntil);
        v("claimedBy", m.claimedBy, fields::Text{40});
    }
};

// A dwelling that is not heard though it should be, or that is private.
struct HandoverRoom {
    std::string room;
    RoomCondition condition{};
    RoomReason reason{};
    UtcTime since{};
    std::optional<UtcTime> until;

    bool operator==(const HandoverRoom&) const = default;
    template <class Self, class V> static void visit(Self& m, V& v) {
        v("room", m.room, fields::Id{});
        v("condition", m.condition);
        v("reason", m.reason);
        v("since_ms", m.since);
        v("until_ms", m.until);
    }
};

struct HandoverShelf {
    std::string room;
    ShelvedSound sound;

    bool operator==(const HandoverShelf&) const = default;
    template <class Self, class V> static void visit(Self& m, V& v) {
        v("room", m.room, fields::Id{});
        v("sound", m.sound);
    }
};

struct UnusualRoom {
    std::string room;
    std::int64_t alerts{};
    std::int64_t usual{}; // the median of the nights before

    bool operator==(const UnusualRoom&) const = default;
    template <class Self, class V> static void visit(Self& m, V& v) {
        v("room", m.room, fields::Id{});
        v("alerts", m.alerts, fields::kCounter);
        v("usual", m.usual, fields::kCounter);
    }
};

// Of the last hours, against the same hours of the days before.
struct NightFigures {
    UtcTime from{};
    std::int64_t alerts{};
    std::optional<std::int64_t> usual; // median; absent: too few nights are known
    std::int64_t nightsKnown{};
    std::int64_t dismissed{};
    std::int64_t paged{};
    std::int64_t pagedByRule{}; // of these: nobody had judged them
    std::int64_t helped{};
    std::int64_t falseAlarms{};
    std::int64_t hospital{};
    std::int64_t otherOutcomes{};
    std::int64_t shelvedSounds{};
    std::vector<UnusualRoom> unusual;

    bool operator==(const NightFigures&) const = default;
    template <class Self, class V> static void visit(Self& m, V& v) {
        v("from_ms", m.from);
        v("alerts", m.alerts, fields::kCounter);
        v("usual", m.usual, fields::kCounter);
        v("nightsKnown", m.nightsKnown, fields::kCounter);
        v("dismissed", m.dismissed, fields::kCounter);
        v("paged", m.paged, fields::kCounter);
        v("pagedByRule", m.pagedByRule, fields::kCounter);
        v("helped", m.helped, fields::kCounter);
        v("falseAlarms", m.falseAlarms, fields::kCounter);
        v("hospital", m.hospital, fields::kCounter);
        v("otherOutcomes", m.otherOutcomes, fields::kCounter);
        v("shelvedSounds", m.shelvedSounds, fields::kCounter);
        v("unusual", m.unusual, fields::List<>{20});
    }
};

struct Handover {
    std::int64_t number{};   // 0: nobody has signed it
    std::string givenBy;     // user id; empty: as it stands now
    UtcTime at{};
    std::string note;        // of who leaves
    std::int64_t alertsOpen{};
    std::vector<HandoverAlert> alerts; // the most urgent first, at most 200
    std::vector<HandoverRoom> unheard;
    std::vector<HandoverRoom> privateRooms;
    std::vector<HandoverShelf> shelved;
    NightFigures night;
    std::optional<std::vector<std::string>> undrilled; // who is on duty without the guided drill, ever or for a year; absent: nobody

    bool operator==(const Handover&) const = default;
    template <class Self, class V> static void visit(Self& m, V& v) {
        v("number", m.number, fields::kCounter);
        v("givenBy", m.givenBy, fields::Text{40});
        v("at_ms", m.at);
        v("note", m.note, fields::Text{500});
        v("alertsOpen", m.alertsOpen, fields::kCounter);
        v("alerts", m.alerts, fields::List<>{200});
        v("unheard", m.unheard, fields::List<>{1000});
        v("privateRooms", m.privateRooms, fields::List<>{1000});
        v("shelved", m.shelved, fields::List<>{1000});
        v("night", m.night);
        v("undrilled", m.undrilled, fields::List<fields::Id>{100});
    }
};

} // namespace natlyt
