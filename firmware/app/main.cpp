// SPDX-License-Identifier: Apache-2.0
// The microcontroller's program: one super-loop, a turn each millisecond. No heap, no recursion, no unbounded loop but
// this one; every interrupt only moves bytes or counts time.
#include "firmware/app/line.hpp"
#include "firmware/core/board_machine.hpp"
#include "firmware/core/reporter.hpp"
#include "firmware/hal/hal.hpp"

using namespace natlyt::firmware;

int main() {
    hal::start();
    const bool ramSurvived = believable(hal::retained());
    static BoardMachine board(hal::retained());
    static Reporter reporter(hal::resetCause(ramSurvived));
    static Line line(board, reporter);

    std::uint32_t then = hal::nowMs();
    for (;;) {
        const std::uint32_t now = hal::nowMs();
        if (now == then) {
            hal::waitForInterrupt();
            continue; // without feeding: should the tick stand still, the hardware watchdog ends this
        }
        line.receive();
        hal::write(board.tick(hal::read(), now - then));
        line.report(reporter.tick(board, now - then));
        then = now;
        hal::feedWatchdog();
    }
}
