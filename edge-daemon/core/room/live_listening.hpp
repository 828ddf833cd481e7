// SPDX-License-Identifier: Apache-2.0
// A person listens to the room for at most a minute, by a signed request. Chunks of one second, from the moment of
// the request on; nothing is kept. A newer request takes the place of an earlier one.
#pragma once

#include "edge-daemon/core/room/snippet_cutter.hpp"

namespace natlyt::edge {

class LiveListening {
public:
    LiveListening();

    void start(const Uuid& request, int forSeconds, const SoundRing& ring);
    // The chunk that became whole, if one did; its sound() is valid until the next call.
    std::optional<SnippetChunk> advance(const SoundRing& ring);
    std::span<const std::int16_t> sound() const { return chunk_.as<std::int16_t>(); }
    bool isOn() const { return chunksLeft_ > 0; }
    const Uuid& request() const { return request_; }
    void stop(); // and zeroises

private:
    sealing::LockedBuffer chunk_;
    Uuid request_;
    std::int64_t from_ = 0;
    int sequence_ = 0;
    int chunksLeft_ = 0;
};

} // namespace natlyt::edge
