// SPDX-License-Identifier: Apache-2.0
#include "edge-daemon/io/capture/microphone.hpp"

#include <algorithm>

namespace natlyt::edge {

void Microphone::open(Now now) {
    wanted_ = true;
    backoff_ = kReopenFirst;
    said_.clear();
    tryToOpen(now);
}

void Microphone::close() {
    wanted_ = false;
    retryAt_.reset();
    source_->close();
}

void Microphone::tryToOpen(Now now) {
    retryAt_.reset();
    if (auto opened = source_->open(now); !opened) return lost(opened.error(), now);
    aliveAt_ = now.monotonic;
    log_("The " + source_->name() + " is open.");
}

void Microphone::lost(const Error& why, Now now) {
    source_->close();
    retryAt_ = now.monotonic + backoff_;
    backoff_ = std::min(2 * backoff_, kReopenMost);
    const auto sentence = why.sentence();
    if (sentence != said_) log_("No sound, trying again: " + sentence);
    said_ = sentence;
}

std::size_t Microphone::read(std::span<float> out, Now now) {
    if (!wanted_) return 0;
    if (retryAt_) {
        if (now.monotonic < *retryAt_) return 0;
        tryToOpen(now);
        if (retryAt_) return 0;
    }
    const auto count = source_->read(out, now);
    if (!count) {
        lost(count.error(), now);
        return 0;
    }
    if (*count > 0) {
        aliveAt_ = now.monotonic;
        backoff_ = kReopenFirst;
        said_.clear();
    } else if (now.monotonic - aliveAt_ >= kNothingFor) {
        lost({source_->name(), "is open and gives no sound", "see that it is plugged in"}, now);
    }
    return *count;
}

} // namespace natlyt::edge
