// SPDX-License-Identifier: Apache-2.0
#include "edge-daemon/core/classifier/default_weights.hpp"
#include "edge-daemon/core/classifier/half_float.hpp"
#include "edge-daemon/core/classifier/weights_file.hpp"
#include "protocol/sealing/digest.hpp"

#include <gmock/gmock.h>

#include <algorithm>
#include <cstring>
#include <vector>

using namespace natlyt;
using namespace natlyt::edge;
using testing::HasSubstr;

namespace {

using File = std::vector<std::byte>;

File shipped() { return {defaultWeights().begin(), defaultWeights().end()}; }

std::string refusal(const File& file) {
    const auto weights = readWeights(file, "ear.weights");
    return weights ? "accepted" : weights.error().sentence();
}

// The file with `bytes` at `offset` and a hash that fits again.
File changed(File file, std::size_t offset, std::vector<unsigned> bytes) {
    for (std::size_t i = 0; i < bytes.size(); ++i) file.at(offset + i) = static_cast<std::byte>(bytes[i]);
    const auto body = std::span{file}.first(file.size() - 32);
    std::ranges::copy(sealing::digest(body), file.end() - 32);
    return file;
}

std::size_t offsetOf(const File& file, std::string_view text) {
    const auto bytes = std::as_bytes(std::span{text});
    return static_cast<std::size_t>(std::ranges::search(file, bytes).begin() - file.begin());
}

// Offsets that the format fixes.
constexpr std::size_t kVersion = 8, kSampleRate = 12, kPowerFloor = 40, kNormaliser = 48;

std::size_t shapesOf(const File& file) { return offsetOf(file, "relevance") + 9; } // u16 layers, then 15 bytes each

} // namespace

TEST(WeightsFile, OfThisVersionIsAccepted) {
    const auto weights = readWeights(shipped(), "ear.weights");
    ASSERT_TRUE(weights) << weights.error().sentence();
    EXPECT_FALSE(weights->modelVersion.empty());
    EXPECT_LE(defaultWeights().size(), 1'000'000U);
    EXPECT_EQ(weights->layers.back().shape.channelsOut, 17U);
}

TEST(WeightsFile, ThatIsSomethingElseIsRefusedByName) {
    EXPECT_THAT(refusal({}), HasSubstr("ear.weights: it is too short"));
    EXPECT_THAT(refusal(File(1000, std::byte{'x'})), HasSubstr("is not a weights file"));
    EXPECT_THAT(refusal(changed(shipped(), kVersion, {9})), HasSubstr("format version 9"));
}

TEST(WeightsFile, ThatWasDamagedAnywhereIsRefused) {
    for (std::size_t at = kSampleRate; at < shipped().size(); at += 997) {
        File file = shipped();
        file[at] ^= std::byte{0x10};
        EXPECT_THAT(refusal(file), HasSubstr("hash does not match")) << at;
    }
}

TEST(WeightsFile, OfAnotherFrontEndIsRefused) {
    EXPECT_THAT(refusal(changed(shipped(), kSampleRate, {0x40, 0x1F})), HasSubstr("features other than"));
    EXPECT_THAT(refusal(changed(shipped(), kPowerFloor, {1})), HasSubstr("features other than"));
}

TEST(WeightsFile, WithANormaliserOutOfRangeIsRefused) {
    EXPECT_THAT(refusal(changed(shipped(), kNormaliser, {0, 0, 0xC0, 0x7F})), HasSubstr("normaliser")); // NaN
    EXPECT_THAT(refusal(changed(shipped(), kNormaliser, {0, 0, 0, 0xBF})), HasSubstr("normaliser"));    // -0.5
}

TEST(WeightsFile, WithOtherClassesIsRefused) {
    EXPECT_THAT(refusal(changed(shipped(), offsetOf(shipped(), "glassBreak"), {'G'})), HasSubstr("\"glassBreak\""));
    EXPECT_THAT(refusal(changed(shipped(), offsetOf(shipped(), "shout") - 4, {16})), HasSubstr("16 outputs"));
}

TEST(WeightsFile, WithAnImpossibleShapeIsRefused) {
    const std::size_t shapes = shapesOf(shipped());
    EXPECT_THAT(refusal(changed(shipped(), shapes, {0, 0})), HasSubstr("0 layers"));
    EXPECT_THAT(refusal(changed(shipped(), shapes, {0xFF, 0xFF})), HasSubstr("layers"));
    for (const std::size_t field : {3U, 5U, 7U, 9U, 10U, 11U, 12U, 14U}) // a size or stride of zero in the first layer
        EXPECT_THAT(refusal(changed(shipped(), shapes + 2 + field, {0, 0})), HasSubstr("layer 0 has an impossible shape"));
    EXPECT_THAT(refusal(changed(shipped(), shapes + 2 + 15 + 3, {99})), HasSubstr("layer 1 has an impossible shape"));
    EXPECT_NE(refusal(changed(shipped(), shapes + 2 + 9, {255})), "accepted");
    EXPECT_THAT(refusal(changed(shipped(), shapes + 2 + 9, {255, 5, 2, 2, 2, 255})), HasSubstr("reaches too far"));
}

TEST(WeightsFile, CutShortOrPaddedIsRefusedEvenWithAFittingHash) {
    const File whole = shipped();
    for (std::size_t size = 12; size + 32 < whole.size(); size += size < 2000 ? 1 : 9973)
        EXPECT_NE(refusal(changed(File(whole.begin(), whole.begin() + static_cast<std::ptrdiff_t>(size + 32)), 0, {'N'})), "accepted") << size;
    File padded = whole;
    padded.resize(padded.size() + 5);
    EXPECT_THAT(refusal(changed(padded, 0, {'N'})), HasSubstr("5 bytes too many"));
}

TEST(WeightsFile, WithAWeightThatIsNoNumberIsRefused) {
    const std::size_t layers = std::to_integer<std::size_t>(shipped()[shapesOf(shipped())]);
    EXPECT_THAT(refusal(changed(shipped(), shapesOf(shipped()) + 2 + 15 * layers, {0x00, 0x7E})), HasSubstr("not a finite"));
}

TEST(WeightsFile, WhoseAnswersCouldOverflowIsRefused) {
    const File whole = shipped();
    EXPECT_THAT(refusal(changed(whole, whole.size() - 36, {0xFF, 0xFF, 0x7F, 0x7F})), HasSubstr("could overflow")); // the last bias
    const std::size_t layers = std::to_integer<std::size_t>(whole[shapesOf(whole)]);
    const std::size_t values = shapesOf(whole) + 2 + 15 * layers;
    const std::vector<unsigned> large(whole.size() - 32 - values, 0x57); // weights of 117, each harmless by itself
    EXPECT_THAT(refusal(changed(whole, values, large)), HasSubstr("could overflow"));
}

TEST(HalfFloat, IsReadAsIeee754Binary16) {
    EXPECT_EQ(fromHalf(0x3C00), 1.0F);
    EXPECT_EQ(fromHalf(0xC000), -2.0F);
    EXPECT_EQ(fromHalf(0x7BFF), 65504.0F);
    EXPECT_EQ(fromHalf(0x0400), 6.103515625e-05F);
    EXPECT_EQ(fromHalf(0x0001), 5.9604644775390625e-08F);
    EXPECT_TRUE(std::isinf(fromHalf(0x7C00)));
    EXPECT_TRUE(std::isnan(fromHalf(0x7C01)));
}
