// SPDX-License-Identifier: Apache-2.0
// When the administrator's desk reads anew: after changes of its own, and after what the station lets everybody know.
#include "operator-console/models/administration/administration.hpp"

#include "operator-console/models/administration/admin_words.hpp"
#include "operator-console/models/room_words.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

namespace natlyt::console {

namespace {

constexpr std::chrono::minutes kReadEvery{10}; // what others changed, and what the plans do from then on
constexpr std::chrono::seconds kReadAgainAfter{10}; // a whole house that begins its night is read of once
constexpr std::chrono::seconds kFaultsEvery{30};

// Whom a lock keeps waiting is read from the registry: what the station tells everybody names no person.
std::string refusalsIn(const std::vector<StationWarning>& warnings) {
    const auto found = std::ranges::find(warnings, StationWarningKind::LoginsRefused, &StationWarning::kind);
    return found == warnings.end() ? "" : found->detail;
}

// What others do to the registry shows in what the station says of its dwellings.
bool isAsWritten(const WardRoom& a, const WardRoom& b) {
    const auto written = [](const WardRoom& r) {
        return std::tie(r.facility, r.unit, r.label, r.resident, r.agreedNote, r.consentScope, r.unmannedFrom);
    };
    const auto byPlan = [](RoomReason why) {
        return why == RoomReason::PrivacyWindow || why == RoomReason::NoConsent || why == RoomReason::OutsideHours;
    };
    return written(a) == written(b) && (a.reason == b.reason || (!byPlan(a.reason) && !byPlan(b.reason)));
}

} // namespace

void Administration::read() {
    incoming_.reset();
    outdated_ = false;
    readAt_ = clock_().monotonic;
    session_.ask(requestTo(OperatorRequestKind::ReadRegistry));
}

void Administration::readAgain() {
    outdated_ = true;
    if (session_.inside() && clock_().monotonic - readAt_ >= kReadAgainAfter)
        read();
}

void Administration::readFaults() {
    faultsAt_ = clock_().monotonic;
    session_.ask(requestTo(OperatorRequestKind::ReadFaults));
}

void Administration::onStationBeat(const StationHeartbeat& beat) {
    drills_.heard(beat);
    showWhetherManned(beat);
    auto warnings = beat.warnings.value_or(std::vector<StationWarning>{});
    std::vector<std::string> down;
    for (const auto& link : beat.links)
        if (!link.up)
            down.push_back(link.name);
    std::swap(warnings, warnings_);
    std::swap(down, linksDown_);
    if (!session_.inside())
        return;
    if (warnings != warnings_ || down != linksDown_)
        readFaults();
    if (refusalsIn(warnings) != refusalsIn(warnings_))
        read();
}

void Administration::onWardRoom(const WardRoom& room) {
    rooms_.showLive(room);
    attention_.showLive(room);
    file_.live(room);
    const auto [before, first] = ward_.try_emplace(room.room, room);
    const int change = int{listens(room.condition)} - int{!first && listens(before->second.condition)};
    listening_ += change;
    const bool asBefore = first || isAsWritten(before->second, room);
    before->second = room;
    const auto line = std::ranges::find(registry_.rooms, room.room, [](const RoomLine& one) { return one.room.id; });
    const bool firstHeard = room.openAlert && line != registry_.rooms.end() && line->unheard.value_or(false);
    if (!asBefore || firstHeard)
        readAgain();
    if (!manned_ && change != 0)
        emit changed();
}

void Administration::showWhetherManned(const StationHeartbeat& beat) {
    const bool manned = beat.operatorsOnDuty > 0;
    if (std::exchange(manned_, manned) == manned)
        return;
    file_.guide()->showWhetherManned(manned);
    emit changed();
}

QString Administration::noOperator() const {
    if (manned_ || listening_ == 0)
        return {};
    return AdminWords::tr("No operator is on duty: alerts go straight to the night watch, and nobody judges them first.");
}

void Administration::tick(Now seat) {
    const Now now = session_.onWardTime(seat);
    session_.tick();
    file_.tick(now.wall);
    tonight_.tick(now.wall);
    faults_.tick(now.wall);
    endLocks(now.wall);
    if (session_.inside() && now.monotonic - readAt_ >= (outdated_ ? kReadAgainAfter : kReadEvery))
        read();
    if (session_.inside() && now.monotonic - faultsAt_ >= kFaultsEvery)
        readFaults();
}

} // namespace natlyt::console
