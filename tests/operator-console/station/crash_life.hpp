// SPDX-License-Identifier: Apache-2.0
// One life of the station in a process of its own, which SIGKILL ends in the middle of a write to the ledger, and the
// world that outlives it: what the broker keeps and what a channel has taken.
#pragma once

#include "operator-console/store/ledger.hpp"
#include "protocol/messages/people.hpp"

#include <filesystem>
#include <map>
#include <ostream>
#include <set>

namespace natlyt::ward::crash {

enum class Deed {
    Sound, Pass, GoOnDuty, Claim, Release, Dismiss, Watch, Page, Urgent, // a room; time; the operator
    Received, Acknowledge, Arrive, Done, Cannot,                         // a staff member, of the newest page
    Confirm,                                                             // the channel has taken what was sent to it
    LogOff,                                                              // a staff member's handset
    Fall                                                                 // the station, between two writes
};
inline constexpr int kDeeds = 17;

struct Step {
    Deed deed{};
    int who = 0; // which room, which of the staff, how many seconds
};

struct Death { // at the nth commit of a life
    int commits = 0; // 0: none
    bool durable = false; // after it is on the disk, and before anything is said of it; else just before
    seconds down{};
};

// For whoever reads what failed.
inline void showValue(const Step& step, std::ostream& to) { to << static_cast<int>(step.deed) << "/" << step.who; }
inline void showValue(const Death& death, std::ostream& to) {
    to << death.commits << (death.durable ? " after " : " before ") << death.down.count() << "s";
}

struct Ring { // of a page on the channel
    Uuid page;
    UtcTime at{};
    auto operator<=>(const Ring&) const = default;
};

struct World {
    std::map<std::string, std::string> retained; // at the broker
    std::set<Ring> confirmed;                    // the station was told, and lived on
    int confirmedAndRinging = 0;                 // rings of these that lasted over a death
    std::set<std::string> loggedOff;             // handsets, and the station was told and lived on
    std::vector<Ring> unconfirmed;
    std::set<Uuid> receipted; // sounds
    std::map<Uuid, int> highestStep; // of an alert, that has rung since it was last decided on
    Now now{};
    std::size_t done = 0;  // steps
    std::uint32_t lives = 0;
    std::string broken;    // the first promise that was
};

// Runs the steps from world.done on, until death or their end; then, when it lives, a quarter of an hour of silence.
// False: it died.
bool live(const std::filesystem::path& database, const std::vector<Step>& steps, const Death& death, World& world);

void seed(const std::filesystem::path& database, UtcTime now);

} // namespace natlyt::ward::crash
