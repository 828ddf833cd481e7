// SPDX-License-Identifier: Apache-2.0
// What the resident sees. Patterns are data; the highest priority that applies is shown. The "powered" light hangs on
// the microphone's own supply and is not driven from here, so that it cannot lie.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace natlyt::firmware {

enum class Light : std::uint8_t { Off, MicrophoneLive, PersonListens, Fault, Waiting };
inline constexpr std::size_t kLightCount = 5;

enum class Colour : std::uint8_t { None, White, Red };

struct LightPattern {
    Light light;
    Colour colour;
    std::uint16_t periodMs;          // 0: steady
    std::uint8_t onPercent;          // of the period at full brightness
    std::uint8_t fades;              // 1: rises and falls in a triangle instead of switching
    std::uint8_t brightnessPercent;  // for a bedroom at night
};

inline constexpr std::array<LightPattern, kLightCount> kLightPatterns{{
    {Light::Off, Colour::None, 0, 0, 0, 0},
    {Light::MicrophoneLive, Colour::White, 0, 100, 0, 4},
    {Light::PersonListens, Colour::White, 3000, 50, 1, 12},
    {Light::Fault, Colour::Red, 2000, 10, 0, 6},
    {Light::Waiting, Colour::White, 1000, 50, 0, 12},
}};

constexpr bool patternsInOrder() {
    for (std::size_t i = 0; i < kLightCount; ++i)
        if (kLightPatterns[i].light != static_cast<Light>(i)) return false;
    return true;
}
static_assert(patternsInOrder(), "kLightPatterns has one row for each Light, in order");

// A fault shows only when nobody is being listened to: who listens is what the resident must never miss.
// A monitor that waits for its room has no microphone powered; were there one, the light would say that first.
constexpr Light lightFor(bool microphonePowered, bool personListens, bool fault, bool waiting = false) {
    if (microphonePowered && personListens) return Light::PersonListens;
    if (fault) return Light::Fault;
    if (microphonePowered) return Light::MicrophoneLive;
    return waiting ? Light::Waiting : Light::Off;
}

// Brightness in per cent at a time since the pattern began.
constexpr std::uint8_t brightnessAt(Light light, std::uint32_t sinceMs) {
    const LightPattern& p = kLightPatterns[static_cast<std::size_t>(light)];
    if (p.periodMs == 0) return p.brightnessPercent;
    const std::uint32_t phase = sinceMs % p.periodMs;
    if (p.fades != 0) {
        const std::uint32_t half = p.periodMs / 2U;
        const std::uint32_t rise = phase < half ? phase : p.periodMs - phase;
        return static_cast<std::uint8_t>(p.brightnessPercent * rise / half);
    }
    return phase * 100U < std::uint32_t{p.onPercent} * p.periodMs ? p.brightnessPercent : std::uint8_t{0};
}

} // namespace natlyt::firmware
