// SPDX-License-Identifier: Apache-2.0
#include "operator-console/station/handover_desk.hpp"

#include <algorithm>
#include <tuple>

namespace natlyt::ward {
namespace {

constexpr std::size_t kAlertsMost = 200;
constexpr std::chrono::days kGuidedDrillHolds{365}; // as other drills of a house do

HandoverAlert handedOver(const WardAlert& alert) {
    return {alert.id, alert.room, alert.state, alert.priority, alert.raisedAt, alert.watchUntil, alert.claimedBy};
}

} // namespace

Result<void> HandoverDesk::load() {
    auto waiting = services_.ledger.handoverWaiting();
    if (!waiting) return std::unexpected(waiting.error());
    given_ = std::move(*waiting);
    return {};
}

Result<Handover> HandoverDesk::asItStands(Now now) const {
    Handover handover;
    handover.at = now.wall;
    for (const auto* record : alerts_.all()) handover.alerts.push_back(handedOver(record->ward));
    handover.alertsOpen = static_cast<std::int64_t>(handover.alerts.size());
    std::ranges::sort(handover.alerts, {}, [](const HandoverAlert& a) { return std::tuple(-static_cast<int>(a.priority), a.raisedAt); });
    if (handover.alerts.size() > kAlertsMost) handover.alerts.resize(kAlertsMost);
    auto trouble = rooms_.trouble();
    handover.unheard = std::move(trouble.unheard);
    handover.privateRooms = std::move(trouble.isPrivate);
    handover.shelved = shelves_.all();
    const auto past = services_.ledger.alertsSince(now.wall - std::chrono::hours{24} * kNightsCompared - kNight);
    if (!past) return std::unexpected(past.error());
    handover.night = nightFigures(*past, services_.ledger.firstAlertAt().value_or(now.wall), now.wall);
    const auto shelved = services_.ledger.soundsShelvedSince(handover.night.from);
    if (!shelved) return std::unexpected(shelved.error());
    handover.night.shelvedSounds = *shelved;
    auto without = undrilled(now);
    if (!without) return std::unexpected(without.error());
    if (!without->empty()) handover.undrilled = std::move(*without);
    return handover;
}

Result<std::vector<std::string>> HandoverDesk::undrilled(Now now) const {
    const auto onDuty = services_.ledger.duty();
    if (!onDuty) return std::unexpected(onDuty.error());
    const auto drills = services_.ledger.guidedDrills();
    if (!drills) return std::unexpected(drills.error());
    std::vector<std::string> without;
    for (const auto& duty : *onDuty) {
        const auto last = std::ranges::find(*drills, duty.user, &GuidedDrillRecord::user);
        if (last == drills->end() || now.wall - last->at > kGuidedDrillHolds) without.push_back(duty.user);
    }
    return without;
}

ReplyCode HandoverDesk::read(const std::string& user, OperatorReply& reply, Now now) const {
    if (given_ && given_->givenBy != user) {
        reply.handover = given_;
        return ReplyCode::Ok;
    }
    auto handover = asItStands(now);
    if (!handover) {
        std::ignore = services_.stored(std::unexpected(handover.error()));
        return ReplyCode::StationFault;
    }
    reply.handover = std::move(*handover);
    return ReplyCode::Ok;
}

ReplyCode HandoverDesk::give(const std::string& user, const std::string& note, OperatorReply& reply, Now now) {
    auto handover = asItStands(now);
    if (handover) {
        handover->givenBy = user;
        handover->note = note;
        handover = services_.ledger.giveHandover(std::move(*handover), now.wall);
    }
    if (!handover) {
        std::ignore = services_.stored(std::unexpected(handover.error()));
        return ReplyCode::StationFault;
    }
    given_ = *handover;
    reply.handover = std::move(*handover);
    return ReplyCode::Ok;
}

// Who gave it cannot also take it, and nobody signs what they have not read: the number names it.
ReplyCode HandoverDesk::take(const std::string& user, std::int64_t number, Now now) {
    if (!given_ || given_->number != number) return ReplyCode::NotFound;
    if (given_->givenBy == user) return ReplyCode::NotAllowed;
    if (!services_.stored(services_.ledger.takeHandover(number, user, now.wall))) return ReplyCode::StationFault;
    given_.reset();
    return ReplyCode::Ok;
}

std::optional<HandoverWaiting> HandoverDesk::waiting() const {
    return given_ ? std::optional(HandoverWaiting{given_->number, given_->givenBy, given_->at}) : std::nullopt;
}

} // namespace natlyt::ward
