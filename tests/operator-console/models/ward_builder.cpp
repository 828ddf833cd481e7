// SPDX-License-Identifier: Apache-2.0
#include "tests/operator-console/models/ward_builder.hpp"

#include <array>
#include <utility>

namespace natlyt::console::testing {

WardRoom room(const std::string& id, const std::string& unit, const std::string& label,
              const std::string& resident) {
    WardRoom made;
    made.room = id;
    made.facility = "Solgården";
    made.unit = unit;
    made.label = label;
    made.resident = resident;
    made.agreedNote = "Råber ofte i søvne: vent 2 min, hvis det stilner. Banker på væggen, når han er vågen "
                      "og vil have nogen.";
    made.consentScope = "automaticListening, snippets";
    made.staffOnDuty = "M.S.";
    made.condition = RoomCondition::Listening;
    made.since = kNight - std::chrono::hours(4);
    made.expectedToListen = true;
    return made;
}

std::vector<WardRoom> smallWard() {
    const std::array<std::pair<std::string, int>, 5> houses{
        {{"Birkehuset", 5}, {"Engen", 5}, {"Havrevej", 5}, {"Mosegård", 5}, {"Skovbo", 4}}};
    const std::array<std::string, 6> people{"J.K.", "A.B.", "T.N.", "L.M.", "O.P.", "E.S."};
    std::vector<WardRoom> rooms;
    for (const auto& [house, count] : houses)
        for (int i = 1; i <= count; ++i) {
            const auto number = std::to_string(i);
            std::string id = "room-" + std::to_string(rooms.size() + 1);
            rooms.push_back(room(id, house, house + " " + number, people[rooms.size() % people.size()]));
        }
    return rooms;
}

WardAlert alert(std::uint8_t n, const std::string& roomId, Priority priority, UtcTime raisedAt,
                SoundClass heard) {
    WardAlert made;
    made.id = idOf(n);
    made.room = roomId;
    made.state = AlertState::Raised;
    made.priority = priority;
    made.revision = 1;
    made.raisedAt = made.firstRaisedAt = made.stateSince = raisedAt;
    made.soundCount = 1;
    AlertSound sound;
    sound.id = idOf(static_cast<std::uint8_t>(n + 100));
    sound.soundClass = heard;
    sound.score = 0.91;
    sound.top = {{heard, 0.91}, {SoundClass::Impact, 0.44}, {SoundClass::Speech, 0.22}};
    sound.levelDbfs = -14;
    sound.onset = raisedAt;
    made.sounds = {sound};
    made.history = {{raisedAt, AlertState::Raised, {}, {}}};
    return made;
}

WardAlert inState(WardAlert made, AlertState state, const std::string& by) {
    made.state = state;
    ++made.revision;
    made.claimedBy = state == AlertState::Claimed ? by : std::string();
    made.history.push_back({made.stateSince, state, by, {}});
    if (state == AlertState::Watching)
        made.watchUntil = made.stateSince + std::chrono::minutes(5);
    const bool paged =
        state == AlertState::Paging || state == AlertState::Acknowledged || state == AlertState::OnSite;
    if (paged) {
        PageStep step;
        step.user = "staff-1";
        step.initials = "M.S.";
        step.step = 1;
        step.state = state == AlertState::Paging   ? PageState::Ringing
                     : state == AlertState::OnSite ? PageState::OnSite
                                                   : PageState::Acknowledged;
        step.delivered = true;
        made.pages = {step};
    }
    return made;
}

StationHeartbeat stationHeartbeat(std::int64_t sequence, std::int64_t openAlerts, UtcTime at) {
    StationHeartbeat beat;
    beat.state = StationState::Up;
    beat.bootId = idOf(200);
    beat.sequence = sequence;
    beat.at = at;
    beat.softwareVersion = "0.1.0";
    beat.links = {{"database", true, {}}, {"broker", true, {}}};
    beat.openAlerts = openAlerts;
    return beat;
}

RoomHeartbeat roomHeartbeat(const std::string& roomId, std::int64_t sequence, int levelDbfs) {
    RoomHeartbeat beat;
    beat.room = roomId;
    beat.sequence = sequence;
    beat.bootId = idOf(201);
    beat.condition = RoomCondition::Listening;
    beat.levelDbfs = levelDbfs;
    beat.noiseFloorDbfs = -60;
    beat.wall = kNight;
    return beat;
}

} // namespace natlyt::console::testing
