// SPDX-License-Identifier: Apache-2.0
// A drill of the chain as one pure function: next(drill, event) -> drill and whose handsets ring or are called off.
//
//   asked → raised by the room → paged → acknowledged          and beside it: shown at a console
//      └ after ten minutes, on somebody's word, or before a real page rings ▶ over, and what was not passed is named
// It touches no alert. Times are the station's.
#pragma once

#include "operator-console/domain/time_zone.hpp"
#include "protocol/messages/chain_drill.hpp"
#include "protocol/messages/room.hpp"

#include <functional>

namespace natlyt::ward {

inline constexpr std::chrono::minutes kDrillLasts{10};

enum class DrillEventKind { Raised, Shown, Delivered, Acknowledged, Declined, Stopped, RealPage, TimePassed };
inline constexpr std::size_t kDrillEventKinds = 8;

struct DrillEvent {
    DrillEventKind kind{};
    UtcTime at{};
    std::string by;                // who acknowledged, declined or has it: the page must be theirs
    Uuid page;                     // Delivered, Acknowledged, Declined
    std::string channel;           // Delivered
    std::string console;           // Shown: the seat
    std::vector<DrillPage> persons; // Raised: who is rung
    bool noOperator = false;        // Raised: nobody is on duty at a console
};

struct DrillPageAction {
    enum Kind { Ring, End } kind{};
    std::size_t page{}; // of the drill's
    bool operator==(const DrillPageAction&) const = default;
};

struct DrillStep {
    ChainDrill drill;
    std::vector<DrillPageAction> pages;
    bool changed = false;
};

// What has ended stays as it is; a link that was passed is passed once.
DrillStep next(const ChainDrill& drill, const DrillEvent& event);

// Whom the drill asks to acknowledge: nothing of an event that is not the person's own page.
bool isOwnPage(const ChainDrill& drill, const Uuid& page, std::string_view user);

enum class DrillLink { Room, Console, Handset, Channel, Acknowledgement };
struct DrillGap { // a link that was not passed, or a person whose handset did not get it
    DrillLink link{};
    std::string person{};  // initials, of Handset and Channel; empty: nobody was there to be rung
    std::string channel{}; // of Channel: it was out of order
    bool operator==(const DrillGap&) const = default;
};
// What of an ended drill did not come in time, in the order of the links. Behind a room that did not answer nothing could
// come, and is not named. Of one that was broken off nothing is said: it had no time.
std::vector<DrillGap> gapsOf(const ChainDrill& drill);

// The hours in which a drill is due: it begins with them, or later in them where it had to wait.
std::optional<Interval> drillDue(const HoursWindow& schedule, const TimeZone& zone, std::optional<UtcTime> lastByPlan, UtcTime now);

} // namespace natlyt::ward
