// SPDX-License-Identifier: Apache-2.0
// Daemon and trainer must agree on features and answers, or the network hears something else than it learned.
#include "edge-daemon/core/features/front_end.hpp"
#include "tests/edge-daemon/classifier/golden_signal.hpp"
#include "tests/edge-daemon/classifier/loaded.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <map>
#include <sstream>
#include <string>
#include <vector>

using namespace natlyt::edge;

namespace {

using Vectors = std::map<std::size_t, std::vector<float>>;

struct Golden {
    Vectors mel;  // by frame
    Vectors step; // by frames pushed
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
        auto& values = (kind == "mel" ? golden.mel : golden.step)[at];
        for (float value = 0; words >> value;) values.push_back(value);
    }
    return golden;
}

} // namespace

TEST(Golden, BelongToTheWeightsThatShip) {
    EXPECT_NE(readGolden().header.find("of model " + shippedClassifier().modelVersion() + ","), std::string::npos);
}

TEST(Golden, TheFrontEndComputesTheTrainersFeatures) {
    const Golden golden = readGolden();
    std::size_t frame = 0, compared = 0;
    FrontEnd ear;
    ear.push(goldenSignal(), [&](const FeatureFrame& heard) {
        const auto expected = golden.mel.find(frame++);
        if (expected == golden.mel.end()) return;
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
        if (expected == golden.step.end()) return;
        const ClassScores scores = classifier.evaluate();
        for (std::size_t c = 0; c < scores.score.size(); ++c)
            EXPECT_NEAR(scores.score[c], expected->second.at(c), 1e-3) << "after " << frames << " class " << c;
        EXPECT_NEAR(scores.relevance, expected->second.at(scores.score.size()), 1e-3) << "after " << frames;
        ++compared;
    });
    EXPECT_EQ(compared, golden.step.size());
    EXPECT_GE(compared, 40U);
}
