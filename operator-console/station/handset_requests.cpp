// SPDX-License-Identifier: Apache-2.0
// What a handset asks of the station beside answering pages.
#include "operator-console/station/station.hpp"

#include "protocol/topics/topics.hpp"

#include <fmt/format.h>
#include <spdlog/spdlog.h>

namespace natlyt::ward {
namespace {

constexpr seconds kHeldUp{30}; // a handset counts by the station's clock, and gives a message up after 5 s

} // namespace

// From a handset: take a house's duty, or give it over.
void Station::staffDuty(const std::string& user, const StaffReply& reply, Now now) {
    if (!handsets_.mayServeIn(*reply.unit, user))
        return services_.securityEvent(user, "asked for duty at a place where they do not serve", now);
    OperatorReply answer; // a handset hears of it by its houses
    const auto code = reply.kind == StaffReplyKind::TakeDuty ? registry_.takeDuty(user, *reply.unit, answer, now)
                                                             : registry_.giveDuty(user, *reply.unit, answer, now);
    if (code != ReplyCode::Ok) spdlog::warn("{}'s {} of {}: {}", user, nameOf(reply.kind), *reply.unit, nameOf(code));
}

// From a handset: begin or end privacy in a room, and nothing else of the registry.
void Station::staffPrivacy(const std::string& user, const StaffReply& reply, Now now) {
    if (!reply.room) return malformed({topics::staffReply(user), "", false}, {"staffReply.room", "is missing", ""});
    if (!handsets_.isOf(*reply.room, user))
        return services_.securityEvent(user, "asked for privacy in a house in whose chain they are not", now);
    // It was on its way while somebody may have begun privacy anew: to open a microphone, it is said again.
    if (reply.kind == StaffReplyKind::EndPrivacy && std::chrono::abs(now.wall - reply.at) > kHeldUp)
        return spdlog::warn("{}'s {} in {} is of another time and does nothing", user, nameOf(reply.kind), *reply.room);
    OperatorReply answer; // a handset hears of it by the room's state
    const auto code = reply.kind == StaffReplyKind::StartPrivacy
                          ? registry_.startPrivacy(user, *reply.room, reply.until, answer, now)
                          : registry_.endPrivacy(user, *reply.room, answer, now);
    if (code != ReplyCode::Ok) spdlog::warn("{}'s {} in {}: {}", user, nameOf(reply.kind), *reply.room, nameOf(code));
}

// Nobody can be kept from it, and a battery asks nobody; but it is on record, and everybody knows of it at once.
void Station::handsetLoggedOff(const std::string& user, Now now) {
    if (!reach_.left(user)) return; // said before
    reach_.tick(now);
    std::string houses;
    for (const auto& unit : services_.ward.units)
        if (const auto* calls = reach_.callsIn(unit.id); calls && calls->isLeft() && calls->away.contains(user))
            houses += (houses.empty() ? "; nobody can be reached in " : ", ") + unit.name;
    spdlog::warn("{} has logged their handset off{}", user, houses);
    reach_.record({now.wall, AuditKind::DutyEnded, user, "", "", cut("handset logged off" + houses, 300)});
    handsets_.tick(now);
    alerts_.handsetLeft(user, now);
    beat(now);
}

} // namespace natlyt::ward
