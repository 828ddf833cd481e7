// SPDX-License-Identifier: Apache-2.0
// The guided drill, by the actions that its keys stand for.
#include "operator-console/models/drill/drill.hpp"
#include "tests/operator-console/models/fake_sound_output.hpp"
#include "tests/operator-console/models/ward_builder.hpp"

#include <gtest/gtest.h>

namespace natlyt::console::testing {
namespace {

struct TheDrill : ::testing::Test {
    Now now{kNight, MonotonicTime{std::chrono::hours(1)}};
    FakeSoundOutput voice;
    Drill drill{[this] { return now; }, voice};

    void pass(std::chrono::seconds time) {
        for (; time > std::chrono::seconds(0); time -= std::chrono::seconds(1)) {
            now.wall += std::chrono::seconds(1);
            now.monotonic += std::chrono::seconds(1);
            drill.tick(now);
        }
    }
    void press(Action action) {
        drill.desk()->perform(static_cast<int>(action));
        pass(std::chrono::seconds(1));
    }
    void dismiss() {
        press(Action::Listen);
        press(Action::Replay);
        press(Action::NotRelevant);
        press(Action::Reason3);
        pass(kUndoFor);
    }
};

TEST_F(TheDrill, LeadsThroughEveryDecisionAndTellsHowItWent) {
    drill.begin();
    EXPECT_EQ(drill.step(), Drill::Step::Claim);
    press(Action::Listen);
    EXPECT_EQ(drill.step(), Drill::Step::Replay);
    EXPECT_TRUE(voice.playing()) << "the made-up sound is heard";
    press(Action::Replay);
    EXPECT_EQ(drill.step(), Drill::Step::NotRelevant);
    press(Action::NotRelevant);
    press(Action::Reason3);
    EXPECT_EQ(drill.step(), Drill::Step::NotRelevant) << "for 5 s it can be taken back";
    pass(kUndoFor);
    EXPECT_EQ(drill.step(), Drill::Step::Watch);
    press(Action::Listen);
    press(Action::Watch);
    EXPECT_EQ(drill.step(), Drill::Step::Page);
    press(Action::Listen);
    press(Action::Page);
    EXPECT_EQ(drill.step(), Drill::Step::Privacy);
    pass(std::chrono::seconds(10));
    EXPECT_EQ(drill.desk()->queue()->paged(), 1) << "the made-up night watch goes there";
    press(Action::Room);
    press(Action::Privacy);
    EXPECT_EQ(drill.step(), Drill::Step::EndPrivacy);
    press(Action::Privacy);
    EXPECT_TRUE(drill.finished());
    EXPECT_EQ(drill.results().size(), Drill::kSteps + 1);
    EXPECT_EQ(drill.results().back(), "Every key at once the right one.");
}

TEST_F(TheDrill, ShowsNoFaultThatIsNoneAndCountsTheStepAtOnce) {
    drill.begin();
    EXPECT_EQ(drill.desk()->night()->sentence(), "Nothing else tonight.");
    QString shown;
    QObject::connect(&drill, &Drill::ticked, &drill, [&] { shown = drill.progress(); });
    drill.desk()->perform(static_cast<int>(Action::Listen));
    drill.desk()->session()->drain();
    EXPECT_TRUE(shown.startsWith("2 of 7")) << shown.toStdString();
}

TEST_F(TheDrill, TellsOnceHowItWentWhenItIsFinishedAndWhetherThatIsNoted) {
    std::vector<GuidedDrillResult> told;
    QObject::connect(&drill, &Drill::gone, &drill, [&told](const GuidedDrillResult& result) { told.push_back(result); });
    drill.begin();
    dismiss();
    press(Action::Listen);
    press(Action::Page); // another key than the one asked for
    press(Action::Listen);
    press(Action::Watch);
    press(Action::Listen);
    press(Action::Page);
    press(Action::Room);
    press(Action::Privacy);
    EXPECT_TRUE(told.empty()) << "it is not finished";
    drill.kept(true);
    press(Action::Privacy);
    ASSERT_EQ(told.size(), 1U);
    EXPECT_EQ(told[0].otherKeys, 1);
    EXPECT_EQ(told[0].tookSeconds, 17) << "by the clock of the test";
    EXPECT_EQ(drill.results().size(), Drill::kSteps + 1) << "the station has said nothing yet";
    drill.kept(false);
    EXPECT_EQ(drill.results().back(), "The station could not note it: go through it once more later.");
    drill.kept(true);
    EXPECT_EQ(drill.results().back(), "The station has noted that you have gone through it.");
    EXPECT_EQ(drill.desk()->drillAdvice(), "") << "nobody is asked to drill in a drill";
}

TEST_F(TheDrill, GivesAnAlertBackThatWasDecidedOtherwise) {
    drill.begin();
    dismiss();
    press(Action::Listen);
    press(Action::Page);
    EXPECT_EQ(drill.step(), Drill::Step::Watch);
    EXPECT_EQ(drill.detours(), 1);
    EXPECT_TRUE(drill.instruction().startsWith("That was another key"));
    press(Action::Listen);
    press(Action::Watch);
    EXPECT_EQ(drill.step(), Drill::Step::Page);
}

TEST_F(TheDrill, IsMarkedAsOneInWhateverItShows) {
    drill.begin();
    for (const auto* room : drill.desk()->rooms()->inOrder()) {
        EXPECT_EQ(room->facility, "DRILL");
        EXPECT_TRUE(room->label.starts_with("Drill house"));
    }
    EXPECT_EQ(drill.desk()->session()->user(), "drill");
}

TEST_F(TheDrill, EndsAtAnyTimeAndStopsItsSound) {
    drill.begin();
    press(Action::Listen);
    ASSERT_TRUE(voice.playing());
    drill.end();
    EXPECT_FALSE(drill.running());
    EXPECT_EQ(drill.desk(), nullptr);
    EXPECT_FALSE(voice.playing());
    drill.begin();
    EXPECT_EQ(drill.step(), Drill::Step::Claim) << "from the beginning";
}

TEST_F(TheDrill, WithoutAKeyWaitsAndHoldsItsMadeUpWardTogether) {
    drill.begin();
    pass(std::chrono::seconds(120));
    EXPECT_EQ(drill.step(), Drill::Step::Claim);
    EXPECT_EQ(drill.desk()->queue()->waiting(), 1);
    EXPECT_EQ(drill.desk()->warnings()->count(), 0);
}

} // namespace
} // namespace natlyt::console::testing
