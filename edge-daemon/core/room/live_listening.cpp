// SPDX-License-Identifier: Apache-2.0
#include "edge-daemon/core/room/live_listening.hpp"

#include <algorithm>

namespace natlyt::edge {

LiveListening::LiveListening() : chunk_(sizeof(std::int16_t) * kChunkSamples) {}

void LiveListening::start(const RoomRequest& request, const SoundRing& ring, Now now) {
    if (!isOn() || request.requestedBy != by_ || request.seat != seat_) from_ = ring.end();
    request_ = request.id;
    by_ = request.requestedBy;
    seat_ = request.seat.value();
    sequence_ = 0;
    chunksLeft_ = std::clamp(request.forSeconds, 0, kListenMostSeconds);
    ends_ = now.monotonic + seconds{chunksLeft_} + kLastChunkWithin;
}

std::optional<SnippetChunk> LiveListening::advance(const SoundRing& ring) {
    if (chunksLeft_ == 0 || ring.end() < from_ + kChunkSamples) return std::nullopt;
    if (!ring.copy(from_, chunk_.as<std::int16_t>())) {
        stop();
        return std::nullopt;
    }
    from_ += kChunkSamples;
    --chunksLeft_;
    const int sequence = sequence_++;
    return SnippetChunk{request_, sequence, sequence * 1000, chunksLeft_ == 0, seat_};
}

void LiveListening::stop() {
    chunksLeft_ = 0;
    chunk_.wipe();
}

} // namespace natlyt::edge
