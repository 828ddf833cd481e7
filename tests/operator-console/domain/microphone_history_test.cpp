// SPDX-License-Identifier: Apache-2.0
// Generated nights: what microphones hear when nothing is wrong with them must never be doubted, and what is wrong with
// them must be found overnight.
#include "operator-console/domain/microphone_history.hpp"
#include "tests/operator-console/domain/ward_fixture.hpp"

#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include <cmath>
#include <random>

namespace natlyt::ward {
namespace {

using Doubt = std::optional<MicrophoneDoubt>;

int inSteps(double dbfs) { return static_cast<int>(std::lround(dbfs / 3.0)) * 3; }

// Eight hours of heartbeats of a room whose floor wanders by some decibels around `at`, and is disturbed for a share of it.
std::optional<int> nightHeard(std::mt19937& random, double at, double disturbedShare = 0.3, double disturbedBy = 15) {
    NightFloor floor;
    std::normal_distribution<double> wander(0, 1.5);
    std::uniform_real_distribution<double> share(0, 1);
    for (int beat = 0; beat < 8 * NightFloor::kQuietBeats; ++beat)
        floor.heard(inSteps(at + wander(random) + (share(random) < disturbedShare ? disturbedBy : 0)));
    return floor.dbfs();
}

// Nights one after the other, each judged when it is over; all that was doubted on the way.
class Nights {
public:
    explicit Nights(std::mt19937& random) : random_(random) {}
    Doubt hear(double at, double disturbedShare = 0.3) {
        nights_.push_back({std::chrono::local_days{std::chrono::days{20000 + std::ssize(nights_)}},
                           nightHeard(random_, at, disturbedShare).value()});
        doubts += microphoneDoubt(nights_, false).has_value();
        return microphoneDoubt(nights_, false);
    }
    void hearUsual(int count, double at) {
        for (int i = 0; i < count; ++i) hear(at);
    }
    int doubts = 0;

private:
    std::mt19937& random_;
    std::vector<MicrophoneNight> nights_;
};

TEST(NightFloor, IsTheLevelOfTheQuietestHourAndSaysNothingBefore) {
    NightFloor floor;
    for (int beat = 0; beat < NightFloor::kQuietBeats - 1; ++beat) floor.heard(-60);
    EXPECT_FALSE(floor.dbfs());
    floor.heard(-54);
    EXPECT_EQ(floor.dbfs(), -54);
    floor.heard(-60);
    EXPECT_EQ(floor.dbfs(), -60);
    for (int beat = 0; beat < NightFloor::kQuietBeats / 2; ++beat) floor.heard(-90); // a power cut
    EXPECT_EQ(floor.dbfs(), -60) << "half an hour is no hour";
}

TEST(NightFloor, TakesNeitherAClosedMicrophoneNorDigitalSilenceForQuiet) {
    NightFloor floor;
    for (int beat = 0; beat < NightFloor::kQuietBeats; ++beat) {
        floor.heard(-120);
        floor.heard(-60);
    }
    EXPECT_EQ(floor.dbfs(), -60);
}

RC_GTEST_PROP(NightFloor, OnlyFalls, ()) {
    NightFloor floor;
    std::optional<int> before;
    const auto levels = *rc::gen::container<std::vector<int>>(40, rc::gen::inRange(-119, 1));
    for (const int level : levels)
        for (int beat = 0; beat < 100; ++beat) {
            floor.heard(level);
            RC_ASSERT(!before || (floor.dbfs() && *floor.dbfs() <= *before));
            before = floor.dbfs();
        }
}

TEST(MicrophoneNights, BeginAtNoonByTheClockOnTheWall) {
    const auto& zone = test::copenhagen();
    const auto night = std::chrono::local_days{std::chrono::year{2026} / 3 / 28}; // clocks go forward in it
    EXPECT_EQ(nightOf(zone, test::utc("2026-03-28T11:59")), night - std::chrono::days{1});
    EXPECT_EQ(nightOf(zone, test::utc("2026-03-28T12:00")), night);
    EXPECT_EQ(nightOf(zone, test::utc("2026-03-29T11:59")), night);
    EXPECT_EQ(nightOf(zone, test::utc("2026-03-29T12:00")), night + std::chrono::days{1});
}

class Microphone : public testing::TestWithParam<unsigned> {
protected:
    std::mt19937 random{GetParam()};
    Nights nights{random};
};
INSTANTIATE_TEST_SUITE_P(Seeds, Microphone, testing::Range(1U, 6U));

TEST_P(Microphone, ThatIsCoveredIsFoundAfterOneNightAndUntilItIsFree) {
    nights.hearUsual(10, -60);
    EXPECT_EQ(nights.hear(-75), MicrophoneDoubt::Quieter);
    for (int night = 0; night < 30; ++night) EXPECT_EQ(nights.hear(-75), MicrophoneDoubt::Quieter) << "nobody gets used to it";
    EXPECT_EQ(nights.hear(-60), Doubt{});
}

TEST_P(Microphone, ThatHumsIsFoundAfterThreeNightsInARow) {
    nights.hearUsual(10, -66);
    EXPECT_EQ(nights.hear(-48), Doubt{});
    EXPECT_EQ(nights.hear(-48), Doubt{});
    EXPECT_EQ(nights.hear(-48), MicrophoneDoubt::Louder);
    EXPECT_EQ(nights.hear(-66), Doubt{});
}

TEST_P(Microphone, IsNotDoubtedForAVentilationThatComesAndGoes) {
    std::bernoulli_distribution on(0.5);
    nights.hearUsual(14, -57);
    for (int night = 0; night < 60; ++night) nights.hear(on(random) ? -57 : -65);
    EXPECT_EQ(nights.doubts, 0);
}

TEST_P(Microphone, IsNotDoubtedForAStormOfTwoNights) {
    nights.hearUsual(14, -66);
    for (int storm = 0; storm < 3; ++storm) {
        nights.hear(-45, 0.9);
        nights.hear(-48, 0.9);
        nights.hearUsual(5, -66);
    }
    EXPECT_EQ(nights.doubts, 0);
}

TEST_P(Microphone, IsNotDoubtedForADwellingThatIsEmptyForAWhile) {
    nights.hearUsual(14, -63);
    for (int night = 0; night < 21; ++night) nights.hear(-68, 0.0);
    nights.hearUsual(5, -63);
    EXPECT_EQ(nights.doubts, 0);
}

TEST_P(Microphone, IsNotDoubtedForAWindowThatIsOpenAllSummer) {
    nights.hearUsual(14, -66);
    for (int night = 0; night < 90; ++night) nights.hear(-58);
    nights.hearUsual(30, -66);
    EXPECT_EQ(nights.doubts, 0);
}

TEST_P(Microphone, IsNotDoubtedWhileLittleIsKnownOfIt) {
    nights.hearUsual(4, -50);
    nights.hear(-75);
    EXPECT_EQ(nights.doubts, 0) << "it has been hung up a few nights ago";
}

TEST(MicrophoneNights, OfOneThatIsUnderWayAreDoubtedForQuietAtOnceAndForNoiseWhenTheyAreOver) {
    std::vector<MicrophoneNight> nights;
    for (int i = 0; i < 8; ++i) nights.push_back({std::chrono::local_days{std::chrono::days{i}}, -60});
    const auto with = [&](std::initializer_list<int> more) {
        auto all = nights;
        for (const int floor : more) all.push_back({std::chrono::local_days{std::chrono::days{std::ssize(all)}}, floor});
        return all;
    };
    EXPECT_EQ(microphoneDoubt(with({-75}), true), MicrophoneDoubt::Quieter);
    EXPECT_EQ(microphoneDoubt(with({-45, -45, -45}), true), Doubt{}) << "its quietest hour may be to come";
    EXPECT_EQ(microphoneDoubt(with({-45, -45, -45}), false), MicrophoneDoubt::Louder);
    EXPECT_EQ(microphoneDoubt(with({-45, -45, -45, -45}), true), MicrophoneDoubt::Louder) << "as it was yesterday";
}

} // namespace
} // namespace natlyt::ward
