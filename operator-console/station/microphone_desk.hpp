// SPDX-License-Identifier: Apache-2.0
// Which microphones hear the night otherwise than in the nights before. Of each monitor and night one figure is kept, and
// that for three weeks; another monitor in the room, or a person who has looked at it, begins anew. It is a warning: it
// closes nothing, opens nothing and hides nothing.
#pragma once

#include "operator-console/domain/microphone_history.hpp"
#include "operator-console/station/services.hpp"

#include <set>

namespace natlyt::ward {

class MicrophoneDesk {
public:
    explicit MicrophoneDesk(Services& services) : services_(services) {}

    Result<void> load(Now now);
    void heartbeat(const RoomHeartbeat& heartbeat, Now now);
    void wardChanged(Now now); // monitors may be others
    ReplyCode checked(const std::string& user, const std::string& room, Now now);
    void tick(Now now); // about once a minute it stores, and turns the night

    std::optional<MicrophoneDoubt> doubt(const std::string& room) const;
    std::vector<std::pair<std::string, MicrophoneDoubt>> doubts() const; // by room
    std::optional<StationWarning> warning() const;

private:
    struct Watched {
        std::string monitor;
        std::vector<MicrophoneNight> nights; // in order; tonight's last, once there is one
        NightFloor tonight;
        std::optional<MicrophoneDoubt> doubt;
    };
    void judge(const std::string& room, Watched& watched);
    void turnNight(std::chrono::local_days night);
    void store();

    Services& services_;
    std::map<std::string, Watched> rooms_;
    std::set<std::string> unstored_; // rooms, with what tonight was like so far
    std::chrono::local_days night_{};
    std::optional<MonotonicTime> storedAt_;
};

} // namespace natlyt::ward
