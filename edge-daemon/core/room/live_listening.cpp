// SPDX-License-Identifier: Apache-2.0
#include "edge-daemon/core/room/live_listening.hpp"

#include <algorithm>

namespace natlyt::edge {

LiveListening::LiveListening() : chunk_(sizeof(std::int16_t) * kChunkSamples) {}

void LiveListening::start(const Uuid& request, const std::string& by, int forSeconds, const SoundRing& ring, Now now) {
    if (!isOn() || by != by_) from_ = ring.end();
    request_ = request;
    by_ = by;
    sequence_ = 0;
    chunksLeft_ = std::clamp(forSeconds, 0, kListenMostSeconds);
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
    return SnippetChunk{request_, sequence, sequence * 1000, chunksLeft_ == 0};
}

void LiveListening::stop() {
    chunksLeft_ = 0;
    chunk_.wipe();
}

} // namespace natlyt::edge
