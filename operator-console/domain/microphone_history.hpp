// SPDX-License-Identifier: Apache-2.0
// Whether a microphone hears the nights as it did before. Of each night one figure is kept, that speaks of the microphone
// and its place and not of who lives there: how quiet the quietest hour of it was. A microphone that is covered, or not
// plugged in well, hears less even when nothing happens. Pure; levels in dBFS, nights by the date on which they begin.
#pragma once

#include "operator-console/domain/time_zone.hpp"
#include "protocol/messages/enums.hpp"

#include <array>
#include <optional>
#include <span>
#include <vector>

namespace natlyt::ward {

struct MicrophoneNight {
    std::chrono::local_days night{};
    int floorDbfs{};
    bool operator==(const MicrophoneNight&) const = default;
};

// A night begins at noon, so that none is cut in two.
std::chrono::local_days nightOf(const TimeZone& zone, UtcTime at);

// The noise floors that the heartbeats of one night tell, in steps; nothing of when.
class NightFloor {
public:
    static constexpr int kQuietBeats = 720; // of 5 s: an hour
    void heard(int floorDbfs);
    // What the floor did not exceed during an hour in all, not in a row; nothing before so much was heard. Only falls.
    std::optional<int> dbfs() const;

private:
    static constexpr int kStepDb = 3;
    static constexpr int kLowestDbfs = -109; // below is digital silence, which is a fault of its own
    std::array<std::uint16_t, 37> beats_{};  // by steps below 0 dBFS
};

struct MicrophoneLimits {
    std::size_t nightsUsual = 14; // that a night is held against; the newest that were as usual
    std::size_t nightsLeast = 5;  // before that many nothing is said
    int fromMedianDb = 12;        // more than a ventilation that is off, or an open window
    int fromRangeDb = 6;          // and so far outside of all that was usual
    int nightsLouder = 3;         // in a row: a storm is not a microphone. Quieter than usual one night is enough.
};

// Of the newest of `nights`, which are one microphone's in one place, in order. A night that was not as usual is never
// taken for usual: what was doubted stays doubted until a night is as before, or the history begins anew. `underWay`: the
// newest is not over, and may still become quieter.
std::optional<MicrophoneDoubt> microphoneDoubt(std::span<const MicrophoneNight> nights, bool underWay,
                                               const MicrophoneLimits& limits = {});

} // namespace natlyt::ward
