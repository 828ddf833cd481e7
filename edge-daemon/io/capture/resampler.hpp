// SPDX-License-Identifier: Apache-2.0
// Any rate to 16 kHz, as a stream (libsamplerate).
#pragma once

#include "protocol/support/error.hpp"

#include <memory>
#include <span>
#include <vector>

namespace natlyt::edge {

class Resampler {
public:
    static Result<Resampler> from(double inputRateHz);

    // Appends what `in` yields to `out`.
    Result<void> process(std::span<const float> in, std::vector<float>& out, bool endOfInput = false);
    bool isIdentity() const { return !state_; }

private:
    struct Delete {
        void operator()(void* state) const;
    };
    double ratio_ = 1.0;
    std::unique_ptr<void, Delete> state_; // none: the rate is 16 kHz already
    std::vector<float> piece_;
};

} // namespace natlyt::edge
