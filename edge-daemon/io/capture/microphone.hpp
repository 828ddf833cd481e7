// SPDX-License-Identifier: Apache-2.0
// A source that is kept open while it is wanted: what cannot be opened, or is lost, is tried again with backoff.
#pragma once

#include "edge-daemon/io/capture/source.hpp"

#include <functional>
#include <memory>
#include <optional>

namespace natlyt::edge {

inline constexpr milliseconds kReopenFirst{1000};
inline constexpr milliseconds kReopenMost{15000};
inline constexpr milliseconds kNothingFor{3000}; // an open device that gives nothing for so long counts as lost

class Microphone {
public:
    using Log = std::function<void(const std::string&)>;
    Microphone(std::unique_ptr<Source> source, Log log) : source_(std::move(source)), log_(std::move(log)) {}

    void open(Now now);
    void close();
    // As Source::read; a failure is logged once and answered by trying again later.
    std::size_t read(std::span<float> out, Now now);
    CaptureCounters counters() const { return source_->counters(); }

private:
    void tryToOpen(Now now);
    void lost(const Error& why, Now now);

    std::unique_ptr<Source> source_;
    Log log_;
    bool wanted_ = false;
    std::optional<MonotonicTime> retryAt_;
    MonotonicTime aliveAt_{}; // when it last gave something, or was opened
    milliseconds backoff_ = kReopenFirst;
    std::string said_; // the last failure logged, so that each is said once
};

} // namespace natlyt::edge
