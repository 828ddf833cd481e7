// SPDX-License-Identifier: Apache-2.0
// How busy the night is, against ISA-18.2: about one alert per ten minutes is manageable, two is the most.
// More than ten is a flood. Counts what the station told of at log-in and what was seen since, once for each moment asked
// about. Pure.
#pragma once

#include "protocol/messages/ward.hpp"

#include <map>
#include <optional>
#include <vector>

namespace natlyt::console {

enum class LoadBand { Manageable, Full, TooMuch, Flood };

// A room that raises the same sound again and again.
struct LoadSource {
    std::string room;
    SoundClass heard{};
    int count = 0;
    bool operator==(const LoadSource&) const = default;
};

class LoadMeter {
public:
    static constexpr std::chrono::minutes kWindow{10};
    static constexpr int kBars = 48; // 8 h of ten minutes each
    static constexpr int kFloodAbove = 10;
    static constexpr std::size_t kSourcesMost = 3;

    void saw(const WardAlert& alert, UtcTime now); // any number of times, in any state
    void told(const std::vector<RaisedAlert>& raised, UtcTime now); // before this console was there, or was reached
    void decided(std::chrono::milliseconds waited) { decisions_.push_back(waited); }
    void clear() { *this = {}; }

    int lastTenMinutes(UtcTime now) const { return at(now).tenMinutes; }
    int lastHour(UtcTime now) const { return at(now).hour; }
    // Of the last hour, those with at least two alerts; the most frequent first.
    const std::vector<LoadSource>& topSources(UtcTime now) const { return at(now).sources; }
    LoadBand band(UtcTime now) const;
    // Alerts per ten minutes, oldest first; the last bar is the running one.
    const std::vector<int>& bars(UtcTime now) const { return at(now).bars; }
    std::optional<std::chrono::milliseconds> medianDecision() const;

private:
    struct Counts {
        UtcTime now{};
        int tenMinutes = 0, hour = 0;
        std::vector<int> bars = std::vector<int>(kBars, 0);
        std::vector<LoadSource> sources;
    };
    const Counts& at(UtcTime now) const;
    void count(const RaisedAlert& raised, UtcTime now);

    std::map<Uuid, RaisedAlert> seen_;
    mutable std::optional<Counts> counts_; // of the moment that was asked about last
    std::vector<std::chrono::milliseconds> decisions_;
};

} // namespace natlyt::console
