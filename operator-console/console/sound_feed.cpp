// SPDX-License-Identifier: Apache-2.0
#include "operator-console/console/sound_feed.hpp"

#include <algorithm>

namespace natlyt::console {

SoundFeed::Turn SoundFeed::begin() {
    const std::scoped_lock lock(mutex_);
    memory_.wipe();
    count_ = wanted_ = 0;
    return ++turn_;
}

void SoundFeed::want(Turn turn, std::size_t samples) {
    const std::scoped_lock lock(mutex_);
    if (turn == turn_)
        wanted_ = std::min(samples, kFeedSamplesMost - count_);
}

SoundFeed::Wanted SoundFeed::wanted() const {
    const std::scoped_lock lock(mutex_);
    return {turn_, wanted_};
}

void SoundFeed::give(Turn turn, std::span<const float> samples) {
    const std::scoped_lock lock(mutex_);
    if (turn != turn_)
        return;
    const auto queue = memory_.as<std::int16_t>();
    for (const float sample : samples.first(std::min(samples.size(), kFeedSamplesMost - count_)))
        queue[count_++] = static_cast<std::int16_t>(std::clamp(sample * 32768.0F, -32768.0F, 32767.0F));
    wanted_ = 0;
}

std::size_t SoundFeed::ready(Turn turn) const {
    const std::scoped_lock lock(mutex_);
    return turn == turn_ ? count_ : 0;
}

std::size_t SoundFeed::take(Turn turn, std::span<std::int16_t> into) {
    const std::scoped_lock lock(mutex_);
    if (turn != turn_)
        return 0;
    const auto queue = memory_.as<std::int16_t>();
    const auto taken = std::min(count_, into.size());
    std::ranges::copy(queue.first(taken), into.begin());
    std::ranges::copy(queue.subspan(taken, count_ - taken), queue.begin());
    count_ -= taken;
    sealing::wipe(queue.subspan(count_, taken));
    return taken;
}

bool SoundFeed::isSilent() const {
    const std::scoped_lock lock(mutex_);
    return std::ranges::all_of(memory_.bytes(), [](std::byte byte) { return byte == std::byte{}; });
}

} // namespace natlyt::console
