// SPDX-License-Identifier: Apache-2.0
#include "edge-daemon/io/uplink/opus_chunker.hpp"

#include <gtest/gtest.h>
#include <opus.h>

#include <cmath>
#include <memory>

namespace natlyt::edge {
namespace {

std::vector<std::int16_t> toneSecond(int second) {
    std::vector<std::int16_t> samples(16000);
    for (int i = 0; i < 16000; ++i)
        samples[static_cast<std::size_t>(i)] =
            static_cast<std::int16_t>(8000 * std::sin(2 * M_PI * 440 * (second * 16000 + i) / 16000.0));
    return samples;
}

TEST(OpusChunker, MakesFiftyPacketsOfASecondAtAboutTwentyFourKilobits) {
    OpusChunker opus;
    std::size_t bytes = 0;
    for (int second = 0; second < 8; ++second) {
        const auto packets = opus.encode(toneSecond(second));
        ASSERT_TRUE(packets);
        EXPECT_EQ(packets->size(), 50U);
        for (const auto& packet : *packets) bytes += packet.size();
    }
    EXPECT_LT(bytes, 8U * 4500);
    EXPECT_GT(bytes, 8U * 500);
}

TEST(OpusChunker, CarriesTheSoundToADecoder) {
    OpusChunker opus;
    int failure = 0;
    const std::unique_ptr<OpusDecoder, void (*)(OpusDecoder*)> decoder(opus_decoder_create(16000, 1, &failure),
                                                                       opus_decoder_destroy);
    ASSERT_EQ(failure, OPUS_OK);
    double energy = 0;
    for (int second = 0; second < 4; ++second) {
        auto packets = opus.encode(toneSecond(second)).value();
        for (const auto& packet : packets) {
            std::int16_t samples[kPacketSamples];
            ASSERT_EQ(opus_decode(decoder.get(), packet.data(), static_cast<opus_int32>(packet.size()), samples,
                                  kPacketSamples, 0),
                      kPacketSamples);
            for (const auto s : samples) energy += static_cast<double>(s) * s;
        }
    }
    EXPECT_NEAR(std::sqrt(energy / 64000), 8000 / std::sqrt(2.0), 500);
}

TEST(OpusChunker, WipesPackets) {
    sealing::OpusPackets packets{{1, 2, 3}};
    wipe(packets);
    EXPECT_TRUE(packets.empty());
}

} // namespace
} // namespace natlyt::edge
