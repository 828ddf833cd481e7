// SPDX-License-Identifier: Apache-2.0
#include "edge-daemon/core/classifier/clip_judge.hpp"
#include "tests/edge-daemon/classifier/golden_signal.hpp"
#include "tests/edge-daemon/classifier/loaded.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>

using namespace natlyt::edge;

namespace {

ClipVerdict judge(ClipJudge& judge, std::span<const float> sound, std::size_t piece) {
    for (std::size_t at = 0; at < sound.size(); at += piece)
        judge.push(sound.subspan(at, std::min(piece, sound.size() - at)));
    return judge.finish();
}

} // namespace

TEST(ClipJudge, JudgesTheSameHoweverTheClipIsCutAndWhateverCameBefore) {
    ClipJudge whole{shippedClassifier()}, cut{shippedClassifier()};
    const auto sound = goldenSignal();
    const ClipVerdict expected = judge(whole, sound, sound.size());
    judge(cut, std::span{sound}.first(20000), 777);
    const ClipVerdict got = judge(cut, sound, 777);
    EXPECT_EQ(got.relevance, expected.relevance);
    EXPECT_EQ(got.seconds, 4.0);
    for (std::size_t i = 0; i < got.top.size(); ++i) {
        EXPECT_EQ(got.top[i].what, expected.top[i].what);
        EXPECT_EQ(got.top[i].score, expected.top[i].score);
    }
}

TEST(ClipJudge, JudgesALongRecordingTheSameHoweverItIsCut) {
    const auto piece = goldenSignal();
    std::vector<float> sound; // longer than the ten seconds that are heard twice
    for (int times = 0; times < 4; ++times) sound.insert(sound.end(), piece.begin(), piece.end());
    ClipJudge whole{shippedClassifier()}, cut{shippedClassifier()};
    const ClipVerdict expected = judge(whole, sound, sound.size());
    EXPECT_EQ(judge(cut, sound, 4321).relevance, expected.relevance);
    EXPECT_EQ(expected.seconds, 16.0);
}

// A knock alone fills its recording; cut out with the silence around it, it does not.
TEST(ClipJudge, HearsSilenceAroundAShortRecording) {
    std::vector<float> knock(4800), inSilence(4 * 16000);
    for (std::size_t i = 0; i < knock.size(); ++i)
        inSilence[i] = knock[i] = 0.3F * std::sin(0.11F * static_cast<float>(i)) * (1.0F - static_cast<float>(i) / 4800.0F);
    ClipJudge judge{shippedClassifier()};
    judge.push(inSilence);
    const float cutOut = judge.finish().relevance;
    judge.push(knock);
    EXPECT_NEAR(judge.finish().relevance, cutOut, 1e-3F);
}

TEST(ClipJudge, NamesTheStrongestClassesFirst) {
    ClipJudge judge{shippedClassifier()};
    judge.push(goldenSignal());
    const auto verdict = judge.finish();
    EXPECT_TRUE(std::ranges::is_sorted(verdict.top, std::ranges::greater{}, &HeardClass::score));
    EXPECT_GT(verdict.top[0].score, 0.0F);
}

TEST(ClipJudge, FindsSilenceOfAnyLengthIrrelevant) {
    ClipJudge judge{shippedClassifier()};
    EXPECT_LT(judge.finish().relevance, 0.2F);
    judge.push(std::vector<float>(1, 0.0F));
    EXPECT_LT(judge.finish().relevance, 0.2F);
    judge.push(std::vector<float>(80000, 0.0F));
    EXPECT_LT(judge.finish().relevance, 0.2F);
}

TEST(ClipJudge, FindsNothingInARecordingThatIsOnlyAnOffset) {
    ClipJudge judge{shippedClassifier()};
    judge.push(std::vector<float>(80000, 0.3F));
    EXPECT_LT(judge.finish().relevance, 0.2F);
}

TEST(ClipJudge, SurvivesSamplesThatAreNoNumbers) {
    ClipJudge judge{shippedClassifier()};
    std::vector<float> sound(32000, std::numeric_limits<float>::quiet_NaN());
    sound[1000] = std::numeric_limits<float>::infinity();
    sound[20000] = -1e38F;
    judge.push(sound);
    const auto verdict = judge.finish();
    EXPECT_TRUE(std::isfinite(verdict.relevance));
    EXPECT_TRUE(std::isfinite(verdict.top[0].score));
}
