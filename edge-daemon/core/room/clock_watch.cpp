// SPDX-License-Identifier: Apache-2.0
#include "edge-daemon/core/room/clock_watch.hpp"

namespace natlyt::edge {

namespace {

// By how much the wall clock was set between two looks.
milliseconds stepped(const Now& then, const Now& now) {
    return std::chrono::abs((now.wall - then.wall) - (now.monotonic - then.monotonic));
}

} // namespace

void ClockWatch::timePassed(Now now) {
    if (last_ && stepped(*last_, now) > kClockJump) inDoubt_ = true;
    if (agreed_ && stepped(*agreed_, now) > kClockTolerance) inDoubt_ = true;
    last_ = now;
}

bool ClockWatch::wantsToAsk(Now now) const {
    return inDoubt_ || !settledAt_ || now.monotonic - *settledAt_ >= kAskEvery;
}

void ClockWatch::asked(const Uuid& nonce, Now now) { question_ = Question{nonce, now.monotonic}; }

// The station's clock showed `at` at some moment since the question, so that ours is ahead of it by `most` at the most, and
// by as much less as the answer took. What lies across the limit, of an answer that was long on its way, proves nothing.
void ClockWatch::stationSaid(const Uuid& nonce, UtcTime at, Now now) {
    if (!question_ || question_->nonce != nonce) return;
    const auto took = now.monotonic - question_->at;
    question_.reset();
    const auto most = now.wall - at;
    const auto least = most - took;
    const bool agrees = least >= -kClockTolerance && most <= kClockTolerance;
    const bool differs = least > kClockTolerance || most < -kClockTolerance;
    if (!agrees && !differs) return;
    inDoubt_ = differs;
    settledAt_ = now.monotonic;
    if (agrees) agreed_ = now;
}

} // namespace natlyt::edge
