// SPDX-License-Identifier: Apache-2.0
#include "tests/operator-console/models/sounds.hpp"

#include <opus.h>

#include <cmath>
#include <memory>
#include <numbers>
#include <random>

namespace natlyt::console::testing {

namespace {
constexpr int kRate = 16000;
constexpr int kPacket = 320;
} // namespace

std::vector<std::int16_t> call(double hz, int seconds, double amplitude) {
    std::vector<std::int16_t> samples;
    double phase = 0.0;
    const int total = seconds * kRate;
    for (int i = 0; i < total; ++i) {
        const double t = static_cast<double>(i) / total;
        phase += 2.0 * std::numbers::pi * hz * (1.0 + 0.5 * std::sin(std::numbers::pi * t)) / kRate;
        double wave = 0.0;
        for (int h = 1; h <= 9; ++h)
            wave += std::sin(phase * h) / h;
        samples.push_back(
            static_cast<std::int16_t>(32767.0 * amplitude * 0.5 * wave * std::sin(std::numbers::pi * t)));
    }
    return samples;
}

std::vector<std::int16_t> callAfterPreRoll(double hz, int seconds) {
    std::mt19937 random(7);
    std::normal_distribution<double> noise(0.0, 60.0);
    std::vector<std::int16_t> samples(4 * kRate);
    for (auto& sample : samples)
        sample = static_cast<std::int16_t>(noise(random));
    const auto shout = call(hz, seconds);
    samples.insert(samples.end(), shout.begin(), shout.end());
    return samples;
}

std::vector<sealing::OpusPackets> coded(const std::vector<std::int16_t>& sound) {
    int error = 0;
    const std::unique_ptr<OpusEncoder, decltype(&opus_encoder_destroy)> encoder(
        opus_encoder_create(kRate, 1, OPUS_APPLICATION_AUDIO, &error), opus_encoder_destroy);
    opus_encoder_ctl(encoder.get(), OPUS_SET_BITRATE(24000));
    std::vector<sealing::OpusPackets> seconds(sound.size() / kRate);
    for (std::size_t second = 0; second < seconds.size(); ++second)
        for (std::size_t at = second * kRate; at < (second + 1) * kRate; at += kPacket) {
            Bytes packet(1500);
            const auto made = opus_encode(encoder.get(), sound.data() + at, kPacket, packet.data(), 1500);
            packet.resize(static_cast<std::size_t>(made));
            seconds[second].push_back(std::move(packet));
        }
    return seconds;
}

std::vector<std::string> sealedChunks(const std::vector<sealing::OpusPackets>& coded, const std::string& room,
                                      const Uuid& id, const std::vector<sealing::BoxPublicKey>& consoles,
                                      UtcTime expiresAt) {
    sealing::SnippetSealer sealer(room, consoles);
    std::vector<std::string> chunks;
    for (std::size_t second = 0; second < coded.size(); ++second) {
        sealing::ChunkHeader header;
        header.alert = id;
        header.sequence = static_cast<std::uint16_t>(second);
        header.onsetOffsetMs = static_cast<std::int32_t>(second) * 1000 - 4000;
        header.expiresAt = expiresAt;
        header.last = second + 1 == coded.size();
        const auto wire = sealer.seal(header, coded[second]);
        chunks.emplace_back(wire.begin(), wire.end());
    }
    return chunks;
}

std::vector<std::string> sealedChunks(const std::vector<std::int16_t>& sound, const std::string& room,
                                      const Uuid& id, const std::vector<sealing::BoxPublicKey>& consoles,
                                      UtcTime expiresAt) {
    return sealedChunks(coded(sound), room, id, consoles, expiresAt);
}

Uuid idOf(std::uint8_t n) {
    Uuid id = Uuid::version7(UtcTime{std::chrono::milliseconds(1'800'000'000'000)}, {});
    id.bytes[15] = n;
    return id;
}

} // namespace natlyt::console::testing
