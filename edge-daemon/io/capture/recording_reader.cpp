// SPDX-License-Identifier: Apache-2.0
#include "edge-daemon/io/capture/recording_reader.hpp"

#include "protocol/sealing/wipe.hpp"

#include <sndfile.hh>

#include <cmath>
#include <utility>

namespace natlyt::edge {

namespace {

constexpr sf_count_t kBlockFrames = 4096;
constexpr sf_count_t kMostStretch = 16000 / RecordingReader::kSlowestRateHz; // samples out for one in
constexpr float kFullScale = 0.9999F;              // 32767 / 32768 counts as clipped
constexpr double kClippedShareTold = 0.001;        // 16 samples a second
constexpr double kOffsetTold = 0.05;               // -26 dBFS
constexpr std::int64_t kUnknownFrames = 1LL << 40; // what a header of unknown length announces is no promise

std::string percent(double share) {
    return std::to_string(static_cast<int>(std::lround(share * 100))) + " %";
}

} // namespace

std::vector<std::string> complaints(const RecordingHealth& h) {
    std::vector<std::string> all;
    const auto share = [&](std::int64_t count) {
        return static_cast<double>(count) / static_cast<double>(h.samples);
    };
    if (h.samples == 0)
        return {"holds no sound"};
    if (h.notZero == 0)
        all.emplace_back("delivers only zeros, so nothing can be heard in it");
    if (h.nonFinite > 0)
        all.push_back(std::to_string(h.nonFinite) + " samples are no numbers and count as zero");
    if (share(h.clipped) >= kClippedShareTold)
        all.push_back("is clipped: " + percent(share(h.clipped)) + " of the samples are at full scale");
    if (std::abs(h.sum) / static_cast<double>(h.samples) >= kOffsetTold)
        all.push_back("has a DC offset of " + percent(std::abs(h.sum) / static_cast<double>(h.samples)) +
                      " of full scale, which is taken away");
    if (h.framesAnnounced < kUnknownFrames && h.framesRead < h.framesAnnounced)
        all.push_back("ends early: " +
                      percent(static_cast<double>(h.framesRead) / static_cast<double>(h.framesAnnounced)) +
                      " of what its header announces is there");
    return all;
}

Result<RecordingReader> RecordingReader::open(const std::filesystem::path& file) {
    const auto refused = [&](std::string what, std::string mend) {
        return std::unexpected(Error{file.string(), std::move(what), std::move(mend)});
    };
    if (std::error_code none;
        std::filesystem::exists(file, none) && !std::filesystem::is_regular_file(file, none))
        return refused("is no file", "give a WAV, FLAC or Ogg file");
    auto handle = std::make_unique<SndfileHandle>(file.string());
    if (handle->error() || handle->channels() < 1)
        return refused(std::string("cannot be read as sound: ") + handle->strError(),
                       "give a WAV, FLAC or Ogg file");
    if (handle->channels() > kMostChannels)
        return refused("has " + std::to_string(handle->channels()) + " channels",
                       "give a recording of " + std::to_string(kMostChannels) + " channels at most");
    if (handle->samplerate() < kSlowestRateHz || handle->samplerate() > kFastestRateHz)
        return refused("has a sample rate of " + std::to_string(handle->samplerate()) + " Hz",
                       "give a recording of " + std::to_string(kSlowestRateHz) + " to " +
                           std::to_string(kFastestRateHz) + " Hz");
    auto resampler = Resampler::from(handle->samplerate());
    if (!resampler)
        return std::unexpected(resampler.error());
    return RecordingReader{std::move(handle), std::move(*resampler)};
}

RecordingReader::RecordingReader(std::unique_ptr<SndfileHandle> file, Resampler resampler)
    : file_{std::move(file)}, resampler_{std::move(resampler)},
      block_(static_cast<std::size_t>(kBlockFrames * file_->channels())) {
    // Once for all: what a vector leaves behind when it grows is wiped by nobody.
    mono_.reserve(kBlockFrames);
    sound_.reserve(static_cast<std::size_t>(kBlockFrames * kMostStretch) + kBlockFrames);
    health_.framesAnnounced = file_->frames();
}

RecordingReader::RecordingReader(RecordingReader&&) noexcept = default;

RecordingReader::~RecordingReader() {
    for (auto* sound : {&block_, &mono_, &sound_}) {
        sound->resize(sound->capacity()); // a cleared vector still holds what was in it
        sealing::wipe(std::span(*sound));
    }
}

void RecordingReader::mixDown(std::span<const float> interleaved) {
    const auto channels = static_cast<std::size_t>(file_->channels());
    mono_.clear();
    for (std::size_t at = 0; at + channels <= interleaved.size(); at += channels) {
        float sum = 0;
        for (float sample : interleaved.subspan(at, channels)) {
            ++health_.samples;
            if (!std::isfinite(sample)) {
                ++health_.nonFinite;
                sample = 0.0F;
            }
            if (sample != 0.0F)
                ++health_.notZero;
            if (std::abs(sample) >= kFullScale)
                ++health_.clipped;
            sample = std::min(1.0F,
                              std::max(-1.0F, sample)); // the resampler must not see what no microphone gives
            health_.sum += static_cast<double>(sample);
            sum += sample;
        }
        mono_.push_back(sum / static_cast<float>(channels));
    }
}

Result<std::span<const float>> RecordingReader::next() {
    sound_.clear();
    while (sound_.empty() && !ended_) {
        const sf_count_t frames = std::max<sf_count_t>(0, file_->readf(block_.data(), kBlockFrames));
        ended_ = frames == 0;
        health_.framesRead += frames;
        mixDown(std::span(block_).first(static_cast<std::size_t>(frames * file_->channels())));
        if (auto done = resampler_.process(mono_, sound_, ended_); !done)
            return std::unexpected(done.error());
    }
    return std::span<const float>{sound_};
}

} // namespace natlyt::edge
