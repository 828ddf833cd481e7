// SPDX-License-Identifier: Apache-2.0
// What the program asks of a board; each folder of firmware/boards defines these once. All are called from the
// super-loop alone, return at once (but for waitForInterrupt) and cannot fail.
#pragma once

#include "firmware/core/board_machine.hpp"
#include "firmware/core/retained.hpp"
#include "protocol/serial/board_messages.hpp"

#include <cstddef>
#include <cstdint>
#include <span>

namespace natlyt::firmware::hal {

// Pins first, so that the microphone is off before anything else; then clock, tick, serial line, hardware watchdog.
void start();

std::uint8_t boardNumber(); // as in firmware/README.md
serial::ResetCause resetCause(bool ramSurvived);
Retained& retained();

std::uint32_t nowMs(); // wraps after 49 days
Contacts read();
void write(const Outputs& outputs);

std::size_t receive(std::span<std::uint8_t> out);
// All of a frame, or none of it where the line cannot keep up: half a frame would spoil the next as well.
bool send(std::span<const std::uint8_t> frame);

// The loop proves that it runs, within the window that the board derives.
void feedWatchdog();
void waitForInterrupt();

} // namespace natlyt::firmware::hal
