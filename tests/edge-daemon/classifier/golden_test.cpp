// SPDX-License-Identifier: Apache-2.0
// Daemon and trainer must agree on features and answers, or the network hears something else than it learned.
#include "edge-daemon/core/classifier/causal_network.hpp"
#include "edge-daemon/core/classifier/clip_judge.hpp"
#include "edge-daemon/core/classifier/default_weights.hpp"
#include "edge-daemon/core/classifier/normaliser.hpp"
#include "edge-daemon/core/features/front_end.hpp"
#include "tests/edge-daemon/classifier/golden_signal.hpp"
#include "tests/edge-daemon/classifier/loaded.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <fstream>
#include <map>
#include <sstream>
#include <string>
#include <vector>

using namespace natlyt::edge;

namespace {

using Vectors = std::map<std::size_t, std::vector<float>>;

struct Golden {
    Vectors mel;                          // by frame
    Vectors step;                         // by frames pushed
    Vectors input;                        // by frames pushed: the newest
    std::map<std::size_t, Vectors> layer; // by frames pushed and layer
    Vectors clip;                         // of the whole as a recording
    std::string header;
};

Golden readGolden() {
    std::ifstream file{NATLYT_GOLDEN_VECTORS};
    Golden golden;
    for (std::string line; std::getline(file, line);) {
        if (line.starts_with('#')) {
            golden.header += line;
            continue;
        }
        std::istringstream words{line};
        std::string kind;
        std::size_t at = 0;
        words >> kind >> at;
        std::size_t layer = 0;
        if (kind == "layer")
            words >> layer;
        auto& values = kind == "layer"   ? golden.layer[at][layer]
                       : kind == "mel"   ? golden.mel[at]
                       : kind == "input" ? golden.input[at]
                       : kind == "clip"  ? golden.clip[at]
                                         : golden.step[at];
        for (float value = 0; words >> value;)
            values.push_back(value);
    }
    return golden;
}

// 1e-3 of the layer's own scale: rectified sums of hundreds of values have no scale of their own.
void expectLayer(std::span<const float> output, const std::vector<float>& expected,
                 const std::string& where) {
    ASSERT_EQ(output.size(), expected.size()) << where;
    float scale = 1.0F;
    for (const float value : expected)
        scale = std::max(scale, std::abs(value));
    for (std::size_t i = 0; i < expected.size(); ++i)
        EXPECT_NEAR(output[i], expected[i], 1e-3F * scale) << where << " value " << i;
}

// Returns how many vectors were compared.
std::size_t compareLayers(const Golden& golden, const Weights& weights, const Kernels& kernels) {
    Normaliser normaliser{kFeatures.melBands, weights.normaliser};
    CausalNetwork network{weights.layers, kernels};
    std::vector<float> input(Normaliser::kChannels * kFeatures.melBands);
    std::size_t frames = 0, compared = 0;
    FrontEnd ear;
    ear.push(goldenSignal(), [&](const FeatureFrame& heard) {
        normaliser(heard.logMel, input);
        network.push(input);
        if (!golden.input.contains(++frames))
            return;
        expectLayer(input, golden.input.at(frames), "input after " + std::to_string(frames));
        for (std::size_t i = 0; i < network.layers().size(); ++i, ++compared)
            expectLayer(network.layers()[i].output(), golden.layer.at(frames).at(i),
                        std::string{kernels.name} + ": layer " + std::to_string(i) + " after " +
                            std::to_string(frames));
    });
    return compared;
}

} // namespace

TEST(Golden, BelongToTheWeightsThatShip) {
    EXPECT_NE(readGolden().header.find("of model " + shippedClassifier().modelVersion() + ","),
              std::string::npos);
}

TEST(Golden, TheFrontEndComputesTheTrainersFeatures) {
    const Golden golden = readGolden();
    std::size_t frame = 0, compared = 0;
    FrontEnd ear;
    ear.push(goldenSignal(), [&](const FeatureFrame& heard) {
        const auto expected = golden.mel.find(frame++);
        if (expected == golden.mel.end())
            return;
        for (std::size_t b = 0; b < heard.logMel.size(); ++b, ++compared)
            EXPECT_NEAR(heard.logMel[b], expected->second.at(b), 1e-3) << "frame " << frame << " band " << b;
    });
    EXPECT_EQ(compared, golden.mel.size() * kFeatures.melBands);
    EXPECT_GE(golden.mel.size(), 8U);
}

TEST(Golden, TheNetworkGivesTheTrainersAnswers) {
    const Golden golden = readGolden();
    Classifier classifier = shippedClassifier();
    std::size_t frames = 0, compared = 0;
    FrontEnd ear;
    ear.push(goldenSignal(), [&](const FeatureFrame& heard) {
        classifier.pushFrame(heard.logMel);
        const auto expected = golden.step.find(++frames);
        if (expected == golden.step.end())
            return;
        const ClassScores scores = classifier.evaluate();
        for (std::size_t c = 0; c < scores.score.size(); ++c)
            EXPECT_NEAR(scores.score[c], expected->second.at(c), 1e-3)
                << "after " << frames << " class " << c;
        EXPECT_NEAR(scores.relevance, expected->second.at(scores.score.size()), 1e-3) << "after " << frames;
        ++compared;
    });
    EXPECT_EQ(compared, golden.step.size());
    EXPECT_GE(compared, 40U);
}

TEST(Golden, EveryLayerGivesTheTrainersValuesOnEveryKernel) {
    const Golden golden = readGolden();
    const auto weights = readWeights(defaultWeights(), "default weights");
    ASSERT_TRUE(weights) << weights.error().sentence();
    for (const Kernels& kernels : kernelsOfThisMachine())
        EXPECT_EQ(compareLayers(golden, *weights, kernels), 2 * weights->layers.size()) << kernels.name;
}

TEST(Golden, ARecordingIsAsRelevantToTheDaemonAsToTheTrainer) {
    ClipJudge judge{shippedClassifier()};
    judge.push(goldenSignal());
    EXPECT_NEAR(judge.finish().relevance, readGolden().clip.at(0).at(0), 1e-3);
}
