// SPDX-License-Identifier: Apache-2.0
#include "operator-console/models/drill/drill_sound.hpp"

#include <opus.h>

#include <algorithm>
#include <cmath>
#include <memory>
#include <numbers>
#include <random>

namespace natlyt::console {

namespace {

constexpr int kRate = 16000;
constexpr int kPacket = 320; // 20 ms
constexpr int kPreRollSeconds = 4;
constexpr int kSeconds = 4;
constexpr std::size_t kPacketBytesMost = 1500;

double harmonics(double hz, double t) {
    double wave = 0.0;
    for (int h = 1; h <= 8; ++h)
        wave += std::sin(2.0 * std::numbers::pi * hz * h * t) / h;
    return 0.4 * wave;
}

// A burst that begins at `at` and dies away.
double burst(double t, double at, double seconds) {
    return t < at ? 0.0 : std::exp(-(t - at) / seconds);
}

double sampleOf(SoundClass heard, double t, double noise) {
    if (heard == SoundClass::Shout) // rises, twice
        return 0.5 * (burst(t, 0.1, 0.5) + burst(t, 1.6, 0.5)) * harmonics(330.0 + 60.0 * std::sin(3.0 * t), t);
    if (heard == SoundClass::Cough) // three short breaths of noise
        return 0.4 * noise * (burst(t, 0.1, 0.08) + burst(t, 0.6, 0.08) + burst(t, 1.3, 0.1));
    const double note = 220.0 * std::pow(2.0, static_cast<int>(t * 3.0) % 5 / 6.0); // a tune from a television
    return 0.12 * harmonics(note, t) + 0.01 * noise;
}

sealing::OpusPackets packetsOf(OpusEncoder& encoder, const std::vector<std::int16_t>& sound, std::size_t second) {
    sealing::OpusPackets packets;
    for (std::size_t at = second * kRate; at < (second + 1) * kRate; at += kPacket) {
        Bytes packet(kPacketBytesMost);
        const auto made = opus_encode(&encoder, sound.data() + at, kPacket, packet.data(), kPacketBytesMost);
        packet.resize(static_cast<std::size_t>(std::max(0, made)));
        packets.push_back(std::move(packet));
    }
    return packets;
}

} // namespace

std::vector<std::int16_t> drillSound(SoundClass heard) {
    std::mt19937 random(7);
    std::normal_distribution<double> noise(0.0, 1.0);
    std::vector<std::int16_t> samples;
    samples.reserve(static_cast<std::size_t>(kRate) * (kPreRollSeconds + kSeconds));
    for (int i = 0; i < kRate * (kPreRollSeconds + kSeconds); ++i) {
        const double t = static_cast<double>(i) / kRate - kPreRollSeconds, hiss = noise(random);
        const double wave = 0.002 * hiss + (t < 0.0 ? 0.0 : sampleOf(heard, t, hiss));
        samples.push_back(static_cast<std::int16_t>(32767.0 * std::clamp(wave, -0.95, 0.95)));
    }
    return samples;
}

std::vector<std::string> drillChunks(const std::vector<std::int16_t>& sound, const std::string& room, const Uuid& id,
                                     const sealing::BoxPublicKey& console, UtcTime expiresAt) {
    int error = 0;
    const std::unique_ptr<OpusEncoder, decltype(&opus_encoder_destroy)> encoder(
        opus_encoder_create(kRate, 1, OPUS_APPLICATION_AUDIO, &error), opus_encoder_destroy);
    if (!encoder)
        return {};
    sealing::SnippetSealer sealer(room, {&console, 1});
    std::vector<std::string> chunks;
    const auto seconds = sound.size() / kRate;
    for (std::size_t second = 0; second < seconds; ++second) {
        sealing::ChunkHeader header;
        header.alert = id;
        header.sequence = static_cast<std::uint16_t>(second);
        header.onsetOffsetMs = (static_cast<std::int32_t>(second) - kPreRollSeconds) * 1000;
        header.expiresAt = expiresAt;
        header.last = second + 1 == seconds;
        const auto wire = sealer.seal(header, packetsOf(*encoder, sound, second));
        chunks.emplace_back(wire.begin(), wire.end());
    }
    return chunks;
}

} // namespace natlyt::console
