// SPDX-License-Identifier: Apache-2.0
#include "operator-console/station/microphone_desk.hpp"

#include <fmt/format.h>
#include <spdlog/spdlog.h>

#include <algorithm>

namespace natlyt::ward {
namespace {

constexpr seconds kStoreEvery{60};
constexpr std::chrono::days kNightsKept{21}; // some of 14 nights against which one is held may be missing
constexpr std::size_t kNamedMost = 5;

bool hears(RoomCondition condition) {
    return condition == RoomCondition::Listening || condition == RoomCondition::ListenedTo;
}

} // namespace

Result<void> MicrophoneDesk::load(Now now) {
    night_ = nightOf(services_.zone, now.wall);
    rooms_.clear();
    for (const auto& room : services_.ward.rooms) rooms_[room.id].monitor = room.monitor;
    const auto floors = services_.ledger.microphoneFloors();
    if (!floors) return std::unexpected(floors.error());
    for (const auto& floor : *floors) {
        const auto room = rooms_.find(floor.room);
        if (room != rooms_.end() && room->second.monitor == floor.monitor && floor.night.night >= night_ - kNightsKept)
            room->second.nights.push_back(floor.night);
    }
    for (auto& [room, watched] : rooms_) judge(room, watched);
    return {};
}

void MicrophoneDesk::wardChanged(Now) {
    std::vector<std::string> anew;
    std::erase_if(rooms_, [&](const auto& room) {
        const auto* known = services_.ward.room(room.first);
        if (known && known->monitor == room.second.monitor) return false;
        anew.push_back(room.first);
        return true;
    });
    for (const auto& room : services_.ward.rooms) rooms_[room.id].monitor = room.monitor;
    if (anew.empty()) return;
    for (const auto& room : anew) unstored_.erase(room);
    std::ignore = services_.stored(services_.ledger.forgetMicrophones(anew));
}

ReplyCode MicrophoneDesk::checked(const std::string& user, const std::string& room, Now now) {
    const auto known = rooms_.find(room);
    if (known == rooms_.end()) return ReplyCode::NotFound;
    const AuditEntry why{now.wall, AuditKind::MicrophoneChecked, user, room, known->second.monitor, "its history begins anew"};
    if (!services_.stored(services_.ledger.forgetMicrophones({room}, why))) return ReplyCode::StationFault;
    known->second = Watched{known->second.monitor, {}, {}, {}};
    unstored_.erase(room);
    return ReplyCode::Ok;
}

void MicrophoneDesk::heartbeat(const RoomHeartbeat& heartbeat, Now now) {
    const auto room = rooms_.find(heartbeat.room);
    if (room == rooms_.end() || !hears(heartbeat.condition)) return;
    if (const auto night = nightOf(services_.zone, now.wall); night != night_) turnNight(night);
    auto& watched = room->second;
    watched.tonight.heard(heartbeat.noiseFloorDbfs);
    const auto floor = watched.tonight.dbfs();
    if (!floor) return;
    const bool known = !watched.nights.empty() && watched.nights.back().night == night_;
    if (known && watched.nights.back().floorDbfs <= *floor) return; // as quiet before, perhaps before a restart
    if (known) watched.nights.back().floorDbfs = *floor;
    else watched.nights.push_back({night_, *floor});
    unstored_.insert(room->first);
    judge(room->first, watched);
}

void MicrophoneDesk::judge(const std::string& room, Watched& watched) {
    const bool underWay = !watched.nights.empty() && watched.nights.back().night == night_;
    const auto doubt = microphoneDoubt(watched.nights, underWay);
    if (doubt && doubt != watched.doubt) spdlog::warn("room {}: the microphone is {} than in the nights before", room, nameOf(*doubt));
    watched.doubt = doubt;
}

void MicrophoneDesk::turnNight(std::chrono::local_days night) {
    store();
    night_ = night;
    for (auto& [room, watched] : rooms_) {
        std::erase_if(watched.nights, [&](const MicrophoneNight& past) { return past.night < night - kNightsKept; });
        watched.tonight = {};
        judge(room, watched);
    }
    std::ignore = services_.stored(services_.ledger.forgetMicrophoneFloors(night - kNightsKept));
}

void MicrophoneDesk::store() {
    std::vector<MicrophoneFloor> floors;
    for (const auto& room : unstored_) floors.push_back({room, rooms_.at(room).monitor, rooms_.at(room).nights.back()});
    if (floors.empty() || !services_.stored(services_.ledger.putMicrophoneFloors(floors))) return;
    unstored_.clear();
}

void MicrophoneDesk::tick(Now now) {
    if (storedAt_ && now.monotonic - *storedAt_ < kStoreEvery) return;
    storedAt_ = now.monotonic;
    if (const auto night = nightOf(services_.zone, now.wall); night != night_) turnNight(night);
    store();
}

std::optional<MicrophoneDoubt> MicrophoneDesk::doubt(const std::string& room) const {
    const auto known = rooms_.find(room);
    return known == rooms_.end() ? std::nullopt : known->second.doubt;
}

std::vector<std::pair<std::string, MicrophoneDoubt>> MicrophoneDesk::doubts() const {
    std::vector<std::pair<std::string, MicrophoneDoubt>> doubts;
    for (const auto& [room, watched] : rooms_)
        if (watched.doubt) doubts.emplace_back(room, *watched.doubt);
    return doubts;
}

std::optional<StationWarning> MicrophoneDesk::warning() const {
    std::string detail;
    std::size_t count = 0;
    for (const auto& [room, watched] : rooms_) {
        if (!watched.doubt || ++count > kNamedMost) continue;
        const auto* known = services_.ward.room(room);
        detail += (detail.empty() ? "" : ", ") + (known ? known->label : room);
    }
    if (count == 0) return std::nullopt;
    if (count > kNamedMost) detail += fmt::format(", +{}", count - kNamedMost);
    return StationWarning{StationWarningKind::MicrophoneDoubt, cut(detail, 200)};
}

} // namespace natlyt::ward
