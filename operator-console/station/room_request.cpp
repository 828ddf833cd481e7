// SPDX-License-Identifier: Apache-2.0
#include "operator-console/station/room_request.hpp"

#include "protocol/topics/topics.hpp"

#include <spdlog/spdlog.h>

namespace natlyt::ward {

std::optional<Uuid> askRoom(Services& services, const RoomAsk& ask, Now now) {
    const auto boot = services.bootOf(ask.room);
    if (!boot) {
        spdlog::warn("request to room {}: its edge has not been heard yet", ask.room);
        return std::nullopt;
    }
    const RoomRequest request{ask.room,  ask.id ? *ask.id : services.newId(now.wall), now.wall, now.wall + ask.valid, ask.kind,
                              ask.alert, static_cast<int>(ask.forTime.count()), ask.user, boot,
                              ask.seat};
    const auto sent = services.link.publish(topics::roomRequest(ask.room), sealing::signedRequest(request, services.signingKey),
                                            link::Qos::AtLeastOnce);
    if (sent) return request.id;
    spdlog::warn("request to room {}: {}", ask.room, sent.error().sentence());
    return std::nullopt;
}

} // namespace natlyt::ward
