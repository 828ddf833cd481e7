// SPDX-License-Identifier: Apache-2.0
// The sound that tells of alerts: pulse patterns after IEC 60601-1-8 (adopted, not claimed): high, ten
// pulses, again every 8 s; medium, three pulses, again every 15 s; low, two pulses, once. Synthesised. Keeps
// still while the operator listens to a room, and during a pause, which ends by itself.
#pragma once

#include "operator-console/models/sound_output.hpp"
#include "protocol/messages/enums.hpp"
#include "protocol/support/time.hpp"

#include <optional>
#include <vector>

namespace natlyt::console {

// Samples at 16 kHz, in [-0.2, 0.2].
const std::vector<float>& ringPattern(Priority priority); // made once

inline constexpr std::chrono::seconds kRingPause{60}; // by then an alert that waits has paged

class Ringer : public SampleSource {
public:
    explicit Ringer(SoundOutput& output);
    ~Ringer() override;

    // An alert began to wait: rings at once, unless something at least as loud is ringing.
    void announce(Priority priority, MonotonicTime now);
    // waiting: the highest priority that waits for the operator. quiet: the operator is listening.
    void tick(std::optional<Priority> waiting, bool quiet, MonotonicTime now);
    bool ringing() const { return at_ < pattern_.size() && !demonstrating_; }
    // The three patterns once, from high to low; anything that rings cuts them short.
    void demonstrate(MonotonicTime now);
    bool demonstrating() const { return demonstrating_ && at_ < pattern_.size(); }
    int rings() const { return rings_; } // patterns begun
    void silence();
    void pause(MonotonicTime now); // or ends the pause
    // 0: not paused.
    int pausedForSeconds(MonotonicTime now) const;
    void fill(std::span<float> mono16kHz) override;

private:
    void ring(Priority priority, MonotonicTime now);

    SoundOutput& output_;
    std::vector<float> pattern_;
    std::size_t at_ = 0;
    bool demonstrating_ = false;
    Priority priority_ = Priority::Low;
    std::optional<MonotonicTime> rungAt_;
    std::optional<MonotonicTime> pausedUntil_;
    int rings_ = 0;
};

} // namespace natlyt::console
