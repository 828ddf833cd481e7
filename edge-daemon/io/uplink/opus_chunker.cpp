// SPDX-License-Identifier: Apache-2.0
#include "edge-daemon/io/uplink/opus_chunker.hpp"

#include "edge-daemon/core/room/sound_ring.hpp"

#include <opus.h>

#include <stdexcept>
#include <vector>

namespace natlyt::edge {

namespace {

OpusEncoder* encoderIn(sealing::LockedBuffer& state) {
    return reinterpret_cast<OpusEncoder*>(state.bytes().data());
}

} // namespace

OpusChunker::OpusChunker() : state_(static_cast<std::size_t>(opus_encoder_get_size(1))) {
    auto* encoder = encoderIn(state_);
    if (opus_encoder_init(encoder, kSampleRate, 1, OPUS_APPLICATION_VOIP) != OPUS_OK ||
        opus_encoder_ctl(encoder, OPUS_SET_BITRATE(kOpusBitsPerSecond)) != OPUS_OK ||
        opus_encoder_ctl(encoder, OPUS_SET_VBR(1)) != OPUS_OK ||
        opus_encoder_ctl(encoder, OPUS_SET_COMPLEXITY(5)) != OPUS_OK)
        throw std::runtime_error("libopus cannot encode 16 kHz mono");
}

Result<sealing::OpusPackets> OpusChunker::encode(std::span<const std::int16_t> second) {
    sealing::OpusPackets packets;
    std::vector<std::uint8_t> packet(1275); // the largest that Opus makes of one frame
    for (; second.size() >= kPacketSamples; second = second.subspan(kPacketSamples)) {
        const auto size = opus_encode(encoderIn(state_), second.data(), kPacketSamples, packet.data(),
                                      static_cast<opus_int32>(packet.size()));
        if (size < 0) {
            wipe(packets);
            return std::unexpected(Error{"Opus", opus_strerror(size), {}});
        }
        packets.emplace_back(packet.data(), packet.data() + size);
    }
    sealing::wipe(std::span(packet));
    return packets;
}

void wipe(sealing::OpusPackets& packets) {
    for (auto& packet : packets) sealing::wipe(std::span(packet));
    packets.clear();
}

} // namespace natlyt::edge
