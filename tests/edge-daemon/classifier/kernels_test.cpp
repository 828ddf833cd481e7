// SPDX-License-Identifier: Apache-2.0
// Each set of kernels that this machine runs, held to sums written out in double precision.
#include "edge-daemon/core/classifier/causal_network.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

using namespace natlyt::edge;

namespace {

using Frames = std::vector<std::vector<float>>;

std::vector<float> randomValues(std::size_t count, std::mt19937& random) {
    std::uniform_real_distribution<float> value{-1.0F, 1.0F};
    std::vector<float> values(count);
    for (float& v : values)
        v = value(random);
    return values;
}

double inputAt(const LayerShape& s, const Frames& frames, std::ptrdiff_t t, std::ptrdiff_t band,
               std::size_t channel) {
    if (t < 0 || band < 0 || band >= static_cast<std::ptrdiff_t>(s.bandsIn))
        return 0.0;
    return frames[static_cast<std::size_t>(t)][static_cast<std::size_t>(band) * s.channelsIn + channel];
}

// What the layer makes of the frames up to `now`, as its definition says.
double expected(const LayerWeights& l, const Frames& frames, std::size_t now, std::size_t band,
                std::size_t out) {
    const LayerShape& s = l.shape;
    double sum = l.biases[out];
    for (std::size_t t = 0; t < s.kernelTime; ++t)
        for (std::size_t k = 0; k < s.kernelBands; ++k) {
            const auto from = static_cast<std::ptrdiff_t>(now) -
                              static_cast<std::ptrdiff_t>((s.kernelTime - 1 - t) * s.dilation);
            const auto in = static_cast<std::ptrdiff_t>(band * s.strideBands + k) -
                            static_cast<std::ptrdiff_t>(s.padBands);
            const std::size_t tap = t * s.kernelBands + k;
            if (s.depthwise)
                sum += inputAt(s, frames, from, in, out) *
                       static_cast<double>(l.weights[tap * s.channelsOut + out]);
            else
                for (std::size_t c = 0; c < s.channelsIn; ++c)
                    sum += inputAt(s, frames, from, in, c) *
                           static_cast<double>(l.weights[(tap * s.channelsIn + c) * s.channelsOut + out]);
        }
    return sum;
}

struct Case {
    const char* name;
    LayerShape shape;
};

class Layers : public testing::TestWithParam<Case> {};

} // namespace

TEST_P(Layers, GiveTheSumsOfTheirDefinitionOnEveryKernel) {
    const LayerShape s = GetParam().shape;
    std::mt19937 random{7};
    const LayerWeights layer{s, randomValues(s.weightCount(), random), randomValues(s.channelsOut, random)};
    Frames frames;
    for (std::size_t t = 0; t < 2 * s.historyRows() + 3 * s.strideTime; ++t)
        frames.push_back(randomValues(s.bandsIn * s.channelsIn, random));
    const auto residual = randomValues(s.residual ? s.bandsOut() * s.channelsOut : 0, random);
    const double tolerance = 1e-6 * static_cast<double>(s.weightCount() / s.channelsOut + 8);
    for (const Kernels& kernels : kernelsOfThisMachine()) {
        CausalLayer run{layer, kernels};
        std::size_t outputs = 0;
        for (std::size_t t = 0; t < frames.size(); ++t) {
            if (!run.push(frames[t], residual))
                continue;
            ++outputs;
            for (std::size_t i = 0; i < run.output().size(); ++i) {
                double value = expected(layer, frames, t, i / s.channelsOut, i % s.channelsOut);
                value += s.residual ? static_cast<double>(residual[i]) : 0.0;
                ASSERT_NEAR(run.output()[i], s.relu ? std::max(value, 0.0) : value, tolerance)
                    << kernels.name << " frame " << t << " value " << i;
            }
        }
        EXPECT_EQ(outputs, frames.size() / s.strideTime) << kernels.name;
    }
}

// depthwise, relu, residual; channels in, out, bands; kernel time × bands, stride time × bands, padding,
// dilation
INSTANTIATE_TEST_SUITE_P(
    OfAllKinds, Layers,
    testing::Values(Case{"stem", {false, true, false, 2, 48, 64, 6, 8, 4, 4, 2, 1}},
                    Case{"pointwise", {false, true, false, 96, 160, 8, 1, 1, 1, 1, 0, 1}},
                    Case{"pointwiseResidual", {false, true, true, 48, 48, 16, 1, 1, 1, 1, 0, 1}},
                    Case{"oneBand", {false, true, true, 256, 256, 1, 1, 1, 1, 1, 0, 1}},
                    Case{"answers", {false, false, false, 256, 17, 1, 1, 1, 1, 1, 0, 1}},
                    Case{"oddSizes", {false, true, false, 5, 23, 7, 3, 3, 1, 2, 1, 2}},
                    Case{"oneByOne", {false, false, false, 1, 1, 1, 1, 1, 1, 1, 0, 1}},
                    Case{"depthwise", {true, false, false, 96, 96, 16, 3, 3, 1, 2, 1, 1}},
                    Case{"depthwiseStrided", {true, true, false, 160, 160, 8, 3, 3, 2, 2, 1, 1}},
                    Case{"depthwiseDilated", {true, false, false, 256, 256, 1, 5, 1, 1, 1, 0, 4}},
                    Case{"depthwiseOddChannels", {true, true, true, 13, 13, 3, 3, 3, 1, 1, 1, 1}},
                    Case{"depthwiseThatEndsTheBands", {true, false, false, 160, 160, 4, 1, 4, 1, 4, 0, 1}}),
    [](const auto& one) { return std::string{one.param.name}; });

TEST(Kernels, OfThisMachineEndWithThoseThatRunOnEveryOne) {
    ASSERT_FALSE(kernelsOfThisMachine().empty());
#ifdef __x86_64__
    EXPECT_EQ(kernelsOfThisMachine().back().name, "sse2");
#elif defined __aarch64__
    EXPECT_EQ(kernelsOfThisMachine().back().name, "neon");
#endif
}
