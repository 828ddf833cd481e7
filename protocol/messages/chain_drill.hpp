// SPDX-License-Identifier: Apache-2.0
// A drill of the chain: a marked test that goes from a room through broker, station, console and gateways to a handset,
// and what each link took. It is no alert: nothing has happened anywhere.
#pragma once

#include "protocol/messages/enums.hpp"
#include "protocol/messages/fields.hpp"
#include "protocol/support/time.hpp"
#include "protocol/support/uuid.hpp"

#include <optional>
#include <string>
#include <vector>

namespace natlyt {

struct DrillDelivery { // to a handset, as a channel tells it
    std::string channel; // "pager", "espa", ...
    UtcTime at{};

    bool operator==(const DrillDelivery&) const = default;
    template <class Self, class V> static void visit(Self& m, V& v) {
        v("channel", m.channel, fields::Id{});
        v("at_ms", m.at);
    }
};

struct DrillChannel { // of one person, as it was when the drill rang
    std::string channel;
    bool up{};

    bool operator==(const DrillChannel&) const = default;
    template <class Self, class V> static void visit(Self& m, V& v) {
        v("channel", m.channel, fields::Id{});
        v("up", m.up);
    }
};

struct DrillPage { // to one person
    Uuid page;
    std::string user;     // id
    std::string initials; // what screens show
    PageState state{};
    std::vector<DrillDelivery> delivered; // in order; empty: on no channel yet
    std::optional<std::vector<DrillChannel>> channels{}; // all that this person has; absent: of an older drill

    bool operator==(const DrillPage&) const = default;
    template <class Self, class V> static void visit(Self& m, V& v) {
        v("page", m.page);
        v("user", m.user, fields::Id{});
        v("initials", m.initials, fields::Text{16});
        v("state", m.state);
        v("delivered", m.delivered, fields::List<>{8});
        v("channels", m.channels, fields::List<>{8});
    }
};

// Times are the station's, in the order of the links; absent: that link has not been passed.
struct ChainDrill {
    Uuid id; // of the request to the room, and of the alert that answers it
    std::string room;
    std::string askedBy; // user id; empty: by the schedule
    std::optional<std::string> person; // whose handset alone is rung
    UtcTime askedAt{};
    std::optional<UtcTime> raisedAt; // when the room's alert had come to the station
    std::optional<UtcTime> pagedAt;
    std::vector<DrillPage> pages;
    std::optional<UtcTime> shownAt; // the first console said so
    std::string console;            // its seat
    std::optional<UtcTime> acknowledgedAt;
    std::string acknowledgedBy; // user id
    std::optional<UtcTime> endedAt;
    std::optional<DrillEnd> end;
    std::optional<bool> noOperator{}; // nobody was on duty at a console when it was raised: an alert would be paged at once

    bool operator==(const ChainDrill&) const = default;
    template <class Self, class V> static void visit(Self& m, V& v) {
        v("id", m.id);
        v("room", m.room, fields::Id{});
        v("askedBy", m.askedBy, fields::Text{40});
        v("person", m.person, fields::Id{});
        v("askedAt_ms", m.askedAt);
        v("raisedAt_ms", m.raisedAt);
        v("pagedAt_ms", m.pagedAt);
        v("pages", m.pages, fields::List<>{32});
        v("shownAt_ms", m.shownAt);
        v("console", m.console, fields::Text{40});
        v("acknowledgedAt_ms", m.acknowledgedAt);
        v("acknowledgedBy", m.acknowledgedBy, fields::Text{40});
        v("endedAt_ms", m.endedAt);
        v("end", m.end);
        v("noOperator", m.noOperator);
    }
};

} // namespace natlyt
