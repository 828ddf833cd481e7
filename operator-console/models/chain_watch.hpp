// SPDX-License-Identifier: Apache-2.0
// Whether the chain from the rooms to this screen is whole, as this console sees it by itself. Pure.
#pragma once

#include "protocol/messages/ward.hpp"

#include <optional>
#include <string>
#include <vector>

namespace natlyt::console {

enum class ChainTruth { Whole, ConnectionLost, StationDown, StationSilent, LinkDown };

// Three heartbeats of the station, at one each 5 s.
inline constexpr std::chrono::seconds kStationSilentAfter{15};

class ChainWatch {
public:
    void start(MonotonicTime now); // on duty: from now on a heartbeat is due
    void stop();
    void connection(bool up) { connected_ = up; }
    void heard(const StationHeartbeat& heartbeat, MonotonicTime now);

    ChainTruth truth(MonotonicTime now) const;
    std::chrono::seconds silentFor(MonotonicTime now) const;
    std::vector<ChainLink> linksDown() const;
    std::vector<StationWarning> warnings() const { return last_ && last_->warnings ? *last_->warnings : std::vector<StationWarning>{}; }
    std::optional<WardFlood> flood() const { return last_ ? last_->flood : std::nullopt; }
    std::optional<ChainDrill> drill() const { return last_ ? last_->drill : std::nullopt; }
    std::optional<HandoverWaiting> handover() const { return last_ ? last_->handover : std::nullopt; }
    std::int64_t operatorsOnDuty() const { return last_ ? last_->operatorsOnDuty : 0; }
    std::int64_t openAlertsAtStation() const { return last_ ? last_->openAlerts : 0; }

private:
    bool started_ = false;
    bool connected_ = false;
    std::optional<StationHeartbeat> last_;
    MonotonicTime advancedAt_{}; // when boot id or sequence last changed
};

} // namespace natlyt::console
