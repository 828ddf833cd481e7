// SPDX-License-Identifier: Apache-2.0
#include "edge-daemon/core/features/front_end.hpp"
#include "tests/edge-daemon/classifier/golden_signal.hpp"
#include "tests/edge-daemon/classifier/loaded.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <vector>

using namespace natlyt::edge;

namespace {

std::vector<std::vector<float>> framesOf(std::span<const float> sound) {
    std::vector<std::vector<float>> frames;
    FrontEnd ear;
    ear.push(sound, [&](const FeatureFrame& f) { frames.emplace_back(f.logMel.begin(), f.logMel.end()); });
    return frames;
}

void expectSame(const ClassScores& a, const ClassScores& b) {
    for (std::size_t c = 0; c < a.score.size(); ++c) EXPECT_FLOAT_EQ(a.score[c], b.score[c]);
    EXPECT_FLOAT_EQ(a.relevance, b.relevance);
}

// The golden sound n times over.
std::vector<float> longSound(int repeats) {
    std::vector<float> sound;
    for (int i = 0; i < repeats; ++i) {
        const auto once = goldenSignal();
        sound.insert(sound.end(), once.begin(), once.end());
    }
    return sound;
}

} // namespace

TEST(Classifier, SaysNothingBeforeItHasHeardAStep) {
    Classifier classifier = shippedClassifier();
    const ClassScores scores = classifier.evaluate();
    EXPECT_EQ(scores.relevance, 0.0F);
    EXPECT_EQ(scores.score[0], 0.0F);
}

TEST(Classifier, GivesTheSameAnswerHoweverRarelyItIsAsked) {
    const auto frames = framesOf(longSound(5));
    for (const std::size_t rest : {0U, 1U, 7U}) {
        Classifier always = shippedClassifier(), rarely = shippedClassifier();
        const std::size_t end = frames.size() - rest;
        for (std::size_t i = 0; i < end; ++i) {
            always.pushFrame(frames[i]);
            always.evaluate();
            rarely.pushFrame(frames[i]);
        }
        expectSame(always.evaluate(), rarely.evaluate());
    }
}

TEST(Classifier, GoesOnRightAfterASleep) {
    const auto frames = framesOf(longSound(5));
    Classifier always = shippedClassifier(), sleepy = shippedClassifier();
    for (std::size_t i = 0; i < frames.size(); ++i) {
        always.pushFrame(frames[i]);
        sleepy.pushFrame(frames[i]);
        const ClassScores expected = always.evaluate();
        const bool asleep = i % 1000 > 100 && i % 1000 < 900;
        if (!asleep) expectSame(sleepy.evaluate(), expected);
    }
}

TEST(Classifier, HearsTheSameAtAnyGain) {
    auto sound = goldenSignal();
    Classifier loud = shippedClassifier(), soft = shippedClassifier();
    for (const auto& frame : framesOf(sound)) loud.pushFrame(frame);
    for (float& sample : sound) sample *= 0.5F;
    for (const auto& frame : framesOf(sound)) soft.pushFrame(frame);
    EXPECT_NEAR(loud.evaluate().relevance, soft.evaluate().relevance, 0.02);
}

TEST(Classifier, StartsAfreshAfterReset) {
    const auto frames = framesOf(goldenSignal());
    Classifier used = shippedClassifier(), fresh = shippedClassifier();
    for (const auto& frame : framesOf(longSound(2))) used.pushFrame(frame);
    used.evaluate();
    used.reset();
    for (const auto& frame : frames) {
        used.pushFrame(frame);
        fresh.pushFrame(frame);
    }
    expectSame(used.evaluate(), fresh.evaluate());
}

TEST(Classifier, KeepsToItsShareOfYamnetsWork) {
    const double macs = shippedClassifier().macsPerSecond();
    EXPECT_GT(macs, 1e5);
    EXPECT_LT(macs, 14.4e6); // a tenth of YAMNet's 144 M at its 0.48 s hop
}

TEST(Classifier, AnswersAtLeastEveryFifthOfASecond) { EXPECT_LE(shippedClassifier().stepFrames(), 20U); }

TEST(Classifier, FindsNothingWorthAnOperatorsAttentionInSilenceOrHiss) {
    Classifier classifier = shippedClassifier();
    for (const auto& frame : framesOf(std::vector<float>(160000, 0.0F))) classifier.pushFrame(frame);
    EXPECT_LT(classifier.evaluate().relevance, 0.1F);
    classifier.reset();
    std::vector<float> hiss(160000);
    std::uint32_t state = 5;
    for (float& sample : hiss) sample = 0.001F * (static_cast<float>((state = state * 1664525U + 1013904223U) >> 8) / 8388608.0F - 1.0F);
    for (const auto& frame : framesOf(hiss)) classifier.pushFrame(frame);
    EXPECT_LT(classifier.evaluate().relevance, 0.1F);
}
