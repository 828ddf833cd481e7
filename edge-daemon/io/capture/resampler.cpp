// SPDX-License-Identifier: Apache-2.0
#include "edge-daemon/io/capture/resampler.hpp"

#include "edge-daemon/core/room/sound_ring.hpp"
#include "protocol/sealing/wipe.hpp"

#include <samplerate.h>

#include <cmath>

namespace natlyt::edge {

void Resampler::Delete::operator()(void* state) const {
    src_reset(static_cast<SRC_STATE*>(state)); // zeroes what it remembers of the sound
    src_delete(static_cast<SRC_STATE*>(state));
}

Result<Resampler> Resampler::from(double inputRateHz) {
    Resampler resampler;
    if (inputRateHz == kSampleRate) return resampler;
    resampler.ratio_ = kSampleRate / inputRateHz;
    int failure = 0;
    if (src_is_valid_ratio(resampler.ratio_)) resampler.state_.reset(src_new(SRC_SINC_FASTEST, 1, &failure));
    if (!resampler.state_)
        return std::unexpected(Error{"sample rate", "cannot convert " + std::to_string(inputRateHz) + " Hz to 16000 Hz",
                                     "use a device or a file of 4000 to 192000 Hz"});
    resampler.piece_.resize(4096);
    return resampler;
}

Result<void> Resampler::process(std::span<const float> in, std::vector<float>& out, bool endOfInput) {
    if (isIdentity()) {
        out.insert(out.end(), in.begin(), in.end());
        return {};
    }
    SRC_DATA data{};
    data.data_in = in.data();
    data.input_frames = static_cast<long>(in.size());
    data.src_ratio = ratio_;
    data.end_of_input = endOfInput ? 1 : 0;
    do {
        data.data_out = piece_.data();
        data.output_frames = static_cast<long>(piece_.size());
        if (const int failure = src_process(static_cast<SRC_STATE*>(state_.get()), &data))
            return std::unexpected(Error{"sample rate", src_strerror(failure), {}});
        out.insert(out.end(), piece_.begin(), piece_.begin() + data.output_frames_gen);
        data.data_in += data.input_frames_used;
        data.input_frames -= data.input_frames_used;
    } while (data.input_frames > 0 || data.output_frames_gen == data.output_frames);
    sealing::wipe(std::span(piece_));
    return {};
}

} // namespace natlyt::edge
