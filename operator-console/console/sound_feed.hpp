// SPDX-License-Identifier: Apache-2.0
// The moment of sound between the GUI thread, which pulls from the models, and the thread that talks to the sound server: a
// short queue in locked memory. What has been taken is wiped, and all of it when what plays ends. Any thread; nobody is
// waited for in here.
#pragma once

#include "protocol/sealing/wipe.hpp"

#include <cstdint>
#include <mutex>
#include <span>

namespace natlyt::console {

inline constexpr std::size_t kFeedSamplesMost = 1920; // 120 ms at 16 kHz: a key is heard at once

class SoundFeed {
public:
    using Turn = std::uint64_t; // one playing: what was asked for or given in an earlier one counts for nothing

    Turn begin(); // another turn, with nothing in the queue
    void want(Turn turn, std::size_t samples); // that the server would take now
    struct Wanted {
        Turn turn = 0;
        std::size_t samples = 0;
    };
    Wanted wanted() const;
    void give(Turn turn, std::span<const float> samples); // what is beyond the room left is dropped
    std::size_t ready(Turn turn) const;
    std::size_t take(Turn turn, std::span<std::int16_t> into); // how many there were
    bool isSilent() const; // nothing of any sound is left in the memory

private:
    mutable std::mutex mutex_;
    sealing::LockedBuffer memory_{kFeedSamplesMost * sizeof(std::int16_t)};
    std::size_t count_ = 0;
    std::size_t wanted_ = 0;
    Turn turn_ = 0;
};

} // namespace natlyt::console
