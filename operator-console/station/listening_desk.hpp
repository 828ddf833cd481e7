// SPDX-License-Identifier: Apache-2.0
// Live listening: a person hears a room as it is, for a stated reason, for at most a minute at a time. Only where the
// resident's consent reaches so far and the room is listening by its plan; both ends are on record before and after, and what
// was truly played, as the listener's console tells it.
// One person at a time in each room: a room sends one live sound, and nobody's sound is taken from them unsaid. Who dies or
// leaves while they listen frees the room at once, and else when their minute is over; a restart of the station does neither.
// It is over as well when the consent, the plan or the room itself ends it, however that comes about.
#pragma once

#include "operator-console/station/plan_desk.hpp"
#include "operator-console/station/room_request.hpp"

namespace natlyt::ward {

class ListeningDesk {
public:
    using ConditionOf = std::function<RoomCondition(const std::string& room)>; // by the station's verdict, now

    ListeningDesk(Services& services, const PlanDesk& plans, ConditionOf conditionOf)
        : services_(services), plans_(plans), conditionOf_(std::move(conditionOf)) {}

    // From the audit log: who was listening when the station ended; the end of what is over is put on record.
    Result<void> load(Now now);
    struct Listener {
        std::string user;
        ConsoleKey seat; // the sound is sealed to this one alone
    };
    // Begins, or renews for another while; the reply carries the id of the sound and when it ends, or who listens there.
    ReplyCode begin(const Listener& who, const OperatorRequest& request, OperatorReply& reply, Now now);
    ReplyCode end(const std::string& user, const std::optional<SoundPlayed>& played, Now now); // also of one who has left
    // By a console, which may tell late of what it played: what is heard at another one since goes on.
    ReplyCode stop(const std::string& user, const OperatorRequest& request, Now now);
    void planChanged(const std::string& room, Now now); // ends what the plan no longer allows
    void tick(Now now);
    std::optional<std::string> listenerIn(const std::string& room, MonotonicTime now) const;

private:
    struct Listening {
        std::string room;
        Uuid sound;
        MonotonicTime began{};
        MonotonicTime ends{};
        std::optional<Uuid> boot; // of the edge that was asked; nothing: it was asked before the station's start
        std::string console{};    // that hears it; empty likewise
    };
    ReplyCode allowed(const std::string& room, Now now) const;
    bool isCutOff(const Listening& listening, Now now) const;
    void cutOff(const std::string& user, Now now);
    void endOverdue(Now now);
    void refused(const std::string& user, const std::string& room, ReplyCode code, Now now);
    void finish(const std::string& user, bool stopTheRoom, const std::optional<SoundPlayed>& played, Now now);
    void note(const std::string& user, const Listening& listening, const std::optional<SoundPlayed>& played, Now now);

    Services& services_;
    const PlanDesk& plans_;
    ConditionOf conditionOf_;
    std::map<std::string, Listening> open_; // by user; one each
};

} // namespace natlyt::ward
