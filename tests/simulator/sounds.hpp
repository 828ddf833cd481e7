// SPDX-License-Identifier: Apache-2.0
// Sounds of a night, synthesised: the same seed gives the same sound. 16 kHz mono. They are stand-ins with the physics
// of their kind (a source and its filter, a struck body, a burst of air), good enough to drive the whole chain.
#pragma once

#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

namespace natlyt::simulator {

enum class Sound { Shout, Crying, Cough, Impact, Knock, Glass, Alarm, Snore, Babble, Thunder };

inline constexpr std::pair<Sound, std::string_view> kSoundNames[] = {
    {Sound::Shout, "shout"}, {Sound::Crying, "crying"}, {Sound::Cough, "cough"},
    {Sound::Impact, "impact"}, {Sound::Knock, "knock"}, {Sound::Glass, "glass"},
    {Sound::Alarm, "alarm"}, {Sound::Snore, "snore"}, {Sound::Babble, "babble"},
    {Sound::Thunder, "thunder"}};

// A small deterministic generator (xorshift32), so that a scenario sounds the same on every machine.
class Dice {
public:
    explicit Dice(std::uint32_t seed) : state_(seed * 2654435761U | 1U) {}
    float next() { // -1..1
        state_ ^= state_ << 13;
        state_ ^= state_ >> 17;
        state_ ^= state_ << 5;
        return static_cast<float>(state_ >> 8) / 8388608.0F - 1.0F;
    }
    float between(float low, float high) { return low + (high - low) * (next() * 0.5F + 0.5F); }

private:
    std::uint32_t state_;
};

std::vector<float> synthesise(Sound sound, double seconds, std::uint32_t seed);

// Scales so that its loudest 100 ms have this level; peaks beyond full scale are clipped, as a microphone would.
void setLevel(std::vector<float>& sound, double levelDbfs);

} // namespace natlyt::simulator
