// SPDX-License-Identifier: Apache-2.0
#include "operator-console/models/chain_watch.hpp"

#include <algorithm>

namespace natlyt::console {

void ChainWatch::start(MonotonicTime now) {
    if (started_)
        return;
    started_ = true;
    advancedAt_ = std::max(advancedAt_, now);
}

void ChainWatch::stop() {
    *this = {};
}

void ChainWatch::heard(const StationHeartbeat& heartbeat, MonotonicTime now) {
    const bool advanced = !last_ || heartbeat.bootId != last_->bootId || heartbeat.sequence > last_->sequence;
    if (advanced)
        advancedAt_ = now;
    last_ = heartbeat;
}

ChainTruth ChainWatch::truth(MonotonicTime now) const {
    if (!connected_)
        return ChainTruth::ConnectionLost;
    if (last_ && last_->state == StationState::Down)
        return ChainTruth::StationDown;
    if (now - advancedAt_ > kStationSilentAfter)
        return ChainTruth::StationSilent;
    if (!linksDown().empty())
        return ChainTruth::LinkDown;
    return ChainTruth::Whole;
}

std::chrono::seconds ChainWatch::silentFor(MonotonicTime now) const {
    return std::chrono::floor<std::chrono::seconds>(now - advancedAt_);
}

std::vector<ChainLink> ChainWatch::linksDown() const {
    std::vector<ChainLink> down;
    if (last_)
        std::ranges::copy_if(last_->links, std::back_inserter(down), [](const auto& l) { return !l.up; });
    return down;
}

} // namespace natlyt::console
