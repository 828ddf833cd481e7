// SPDX-License-Identifier: Apache-2.0
#include "operator-console/models/heard_sound.hpp"

#include <opus.h>

#include <algorithm>
#include <stdexcept>
#include <utility>

namespace natlyt::console {

namespace {

std::span<const std::uint8_t> bytesOf(const std::string& text) {
    return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()};
}

void wipe(sealing::OpusPackets& packets) {
    for (auto& packet : packets)
        sealing::wipe(std::span(packet));
}

OpusDecoder* decoderIn(sealing::LockedBuffer& state) {
    return reinterpret_cast<OpusDecoder*>(state.bytes().data());
}

} // namespace

HeardSound::HeardSound(std::string room, const Uuid& id, const sealing::BoxKeyPair& keys, int chunksMost, int secondsKept)
    : room_(std::move(room)), id_(id), keys_(keys), chunksMost_(chunksMost),
      keptMost_(static_cast<std::size_t>(secondsKept * kChunkSamples)),
      pcm_(sizeof(std::int16_t) * (static_cast<std::size_t>(chunksMost * kChunkSamples) + keptMost_)),
      decoder_(static_cast<std::size_t>(opus_decoder_get_size(1))) {
    if (opus_decoder_init(decoderIn(decoder_), kSampleRate, 1) != OPUS_OK)
        throw std::runtime_error("libopus cannot decode 16 kHz mono");
}

std::span<const std::int16_t> HeardSound::samples() const {
    return pcm_.as<const std::int16_t>().first(readySamples_);
}

// From the first chunk again: a gap has been filled. What is ready stays ready; it is overwritten in place.
void HeardSound::begin() {
    opus_decoder_ctl(decoderIn(decoder_), OPUS_RESET_STATE);
    next_ = 0;
    writeAt_ = kept_;
    missing_.erase(missing_.lower_bound(secondOf(0)), missing_.end());
    ++generation_;
}

std::size_t HeardSound::goOn(const Uuid& next) {
    const auto pcm = pcm_.as<std::int16_t>();
    kept_ = std::min(readySamples_, keptMost_);
    const auto gone = readySamples_ - kept_;
    std::ranges::copy(pcm.subspan(gone, kept_), pcm.begin());
    std::ranges::fill(pcm.subspan(kept_), std::int16_t{0});
    std::set<int> stillMissing;
    for (const int second : missing_)
        if (const int moved = second - static_cast<int>(gone / kChunkSamples); moved >= 0)
            stillMissing.insert(moved);
    missing_ = std::move(stillMissing);
    readySamples_ = kept_;
    id_ = next;
    known_.clear();
    lastSequence_.reset();
    taken_ = 0;
    begin();
    return gone;
}

void HeardSound::take(const SealedSound& sealed, std::size_t index, Now now) {
    const auto& chunk = sealed.chunks[index];
    auto opened = sealing::openChunk(bytesOf(chunk.bytes), room_, keys_, chunk.receivedAt);
    if (opened)
        wipe(opened->packets); // only its header is wanted yet
    if (!opened || opened->header.alert != id_ || opened->header.sequence >= chunksMost_) {
        ++refused_;
        if (firstRefusal_.empty())
            firstRefusal_ = opened ? "of another sound" : opened.error().sentence();
        return;
    }
    const int sequence = opened->header.sequence;
    if (!known_.try_emplace(sequence, Known{index, now.monotonic}).second)
        return;
    startOffsetMs_ = opened->header.onsetOffsetMs - sequence * 1000;
    if (opened->header.last)
        lastSequence_ = sequence;
    if (missing_.contains(secondOf(sequence)))
        begin();
}

bool HeardSound::isLost(int sequence, Now now) const {
    const auto later = known_.upper_bound(sequence);
    return later != known_.end() && (lastSequence_ || now.monotonic - later->second.at >= kChunkAwaitedFor);
}

bool HeardSound::advance(const SealedSound& sealed, Now now) {
    const auto before = std::pair(next_, generation_);
    for (; taken_ < sealed.chunks.size(); ++taken_)
        take(sealed, taken_, now);
    while (next_ < chunksMost_) {
        if (const auto known = known_.find(next_); known != known_.end()) {
            const auto& chunk = sealed.chunks[known->second.chunk];
            auto opened = sealing::openChunk(bytesOf(chunk.bytes), room_, keys_, chunk.receivedAt);
            if (!opened)
                break; // it opened in take(); the key has not changed
            decode(opened->packets);
            wipe(opened->packets);
        } else if (isLost(next_, now)) {
            conceal();
        } else {
            break;
        }
        ++next_;
    }
    return std::pair(next_, generation_) != before;
}

void HeardSound::decode(const sealing::OpusPackets& packets) {
    auto pcm = pcm_.as<std::int16_t>();
    for (const auto& packet : packets) {
        if (writeAt_ + kPacketSamples > pcm.size())
            break;
        auto* out = pcm.data() + writeAt_;
        const int made = opus_decode(decoderIn(decoder_), packet.data(), static_cast<opus_int32>(packet.size()), out,
                                     kPacketSamples, 0);
        if (made < 0)
            std::ranges::fill(std::span(out, kPacketSamples), std::int16_t{0});
        writeAt_ += made > 0 ? static_cast<std::size_t>(made) : kPacketSamples;
    }
    readySamples_ = std::max(readySamples_, writeAt_);
}

void HeardSound::conceal() {
    auto pcm = pcm_.as<std::int16_t>();
    missing_.insert(secondOf(next_));
    for (int i = 0; i < kPacketsPerChunk; ++i, writeAt_ += kPacketSamples)
        if (opus_decode(decoderIn(decoder_), nullptr, 0, pcm.data() + writeAt_, kPacketSamples, 0) < 0)
            std::ranges::fill(pcm.subspan(writeAt_, kPacketSamples), std::int16_t{0});
    readySamples_ = std::max(readySamples_, writeAt_);
}

} // namespace natlyt::console
