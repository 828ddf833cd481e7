// SPDX-License-Identifier: Apache-2.0
// What a process gets from its system: the signals that end it, and random bytes.
#pragma once

#include "protocol/support/time.hpp"

#include <array>
#include <cstdint>

namespace natlyt::edge {

// SIGTERM and SIGINT as something to wait for. Make it before any thread is started.
class StopSignals {
public:
    StopSignals();
    ~StopSignals();
    StopSignals(const StopSignals&) = delete;
    StopSignals& operator=(const StopSignals&) = delete;

    // Waits until `fd` is readable, `most` has passed or the process shall end; true in the last case. fd -1: none.
    bool wait(int fd, milliseconds most) const;

private:
    int signals_;
};

std::array<std::uint8_t, 10> randomBytes();

} // namespace natlyt::edge
