// SPDX-License-Identifier: Apache-2.0
// Whether the wall clock can be trusted to open a microphone by. It is in doubt from the start. Only the station's signed
// answer to a question of our own ends a doubt: whoever carries the messages can hold one up, but neither make one nor use
// an earlier one again. Afterwards two things raise a doubt: a jump against the monotonic clock, be it of many small steps
// since the station agreed, and an answer that proves a difference. A station that falls silent raises none.
#pragma once

#include "protocol/support/time.hpp"
#include "protocol/support/uuid.hpp"

#include <optional>

namespace natlyt::edge {

inline constexpr milliseconds kClockTolerance{5000};
// Time services slew; whatever moves the clock by more than this between two looks has set it.
inline constexpr milliseconds kClockJump{1000};
// How often a clock that is trusted is held against the station's: 300 rooms are five questions a second.
inline constexpr seconds kAskEvery{60};

class ClockWatch {
public:
    void timePassed(Now now);
    bool wantsToAsk(Now now) const;
    void askSoon() { settledAt_.reset(); } // the station's clock may have been set
    // Only the newest question can be answered, and only once.
    void asked(const Uuid& nonce, Now now);
    // `at`: the station's time, between the question and now; its signature has been verified.
    void stationSaid(const Uuid& nonce, UtcTime at, Now now);
    bool inDoubt() const { return inDoubt_; }

private:
    struct Question {
        Uuid nonce;
        MonotonicTime at{};
    };
    std::optional<Now> last_;
    std::optional<Now> agreed_; // when the station last did
    std::optional<Question> question_;
    std::optional<MonotonicTime> settledAt_; // when an answer last proved either
    bool inDoubt_ = true;
};

} // namespace natlyt::edge
