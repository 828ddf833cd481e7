// SPDX-License-Identifier: Apache-2.0
// Where sound comes from: 16 kHz, mono, -1..1. Used from one thread.
#pragma once

#include "protocol/support/error.hpp"
#include "protocol/support/time.hpp"

#include <cstdint>
#include <span>
#include <string>

namespace natlyt::edge {

struct CaptureCounters {
    std::int64_t droppedSamples = 0; // that the ring could not take
    std::int64_t xruns = 0;          // overflows that the device reported
};

class Source {
public:
    virtual ~Source() = default;

    virtual Result<void> open(Now now) = 0;
    virtual void close() = 0; // and wipes what was not read
    virtual bool isOpen() const = 0;
    // Copies what is there, at most out.size() samples; 0 when there is nothing yet. An Error: the device is gone, and
    // the source has closed.
    virtual Result<std::size_t> read(std::span<float> out, Now now) = 0;
    virtual CaptureCounters counters() const = 0;
    virtual std::string name() const = 0; // for log lines
};

} // namespace natlyt::edge
