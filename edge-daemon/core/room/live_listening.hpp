// SPDX-License-Identifier: Apache-2.0
// A person listens to the room for at most a minute, by a signed request, at the seat that it names: no other console on
// duty has a reason to hear it. Chunks of one second, from the moment of the request on; nothing is kept. A newer request takes the place of an earlier one; where the same person still listens,
// it goes on from the last second sent, so that nothing is missing in between. It ends with its time, whether sound came
// or not: what is heard after a microphone stood still is heard for no reason that is valid any more.
#pragma once

#include "edge-daemon/core/room/snippet_cutter.hpp"

namespace natlyt::edge {

inline constexpr seconds kLastChunkWithin{2}; // a second's sound is whole a little after the second
inline constexpr int kListenMostSeconds = 60; // at a time, whoever asks

class LiveListening {
public:
    LiveListening();

    void start(const RoomRequest& request, const SoundRing& ring, Now now);
    // The chunk that became whole, if one did; its sound() is valid until the next call.
    std::optional<SnippetChunk> advance(const SoundRing& ring);
    std::span<const std::int16_t> sound() const { return chunk_.as<std::int16_t>(); }
    bool isOn() const { return chunksLeft_ > 0; }
    bool isOver(Now now) const { return isOn() && now.monotonic >= ends_; }
    const Uuid& request() const { return request_; }
    const ConsoleKey& seat() const { return seat_; }
    void stop(); // and zeroises

private:
    sealing::LockedBuffer chunk_;
    Uuid request_;
    std::string by_;
    ConsoleKey seat_;
    MonotonicTime ends_{};
    std::int64_t from_ = 0;
    int sequence_ = 0;
    int chunksLeft_ = 0;
};

} // namespace natlyt::edge
