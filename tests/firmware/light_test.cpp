// SPDX-License-Identifier: Apache-2.0
#include "firmware/core/light.hpp"

#include <gtest/gtest.h>

using namespace natlyt::firmware;

TEST(Light, IsOffOnlyWhenTheMicrophoneHasNoPowerAndNothingIsWrong) {
    for (bool powered : {false, true})
        for (bool listens : {false, true})
            for (bool fault : {false, true})
                EXPECT_EQ(lightFor(powered, listens, fault) == Light::Off, !powered && !fault);
}

TEST(Light, APersonListeningIsShownEvenDuringAFault) {
    EXPECT_EQ(lightFor(true, true, true), Light::PersonListens);
}

TEST(Light, ALiveMicrophoneGlowsSteadily) {
    for (std::uint32_t ms : {0U, 1U, 999U, 123456U}) EXPECT_EQ(brightnessAt(Light::MicrophoneLive, ms), 4);
}

TEST(Light, APersonListeningPulsesSlowly) {
    EXPECT_EQ(brightnessAt(Light::PersonListens, 0), 0);
    EXPECT_EQ(brightnessAt(Light::PersonListens, 1500), 12);
    EXPECT_EQ(brightnessAt(Light::PersonListens, 3000), 0);
}

TEST(Light, AMonitorThatWaitsForItsRoomBlinksWhiteAndNeverInsteadOfAMicrophoneOrAFault) {
    EXPECT_EQ(lightFor(false, false, false, true), Light::Waiting);
    EXPECT_EQ(lightFor(true, false, false, true), Light::MicrophoneLive);
    EXPECT_EQ(lightFor(true, true, false, true), Light::PersonListens);
    EXPECT_EQ(lightFor(false, false, true, true), Light::Fault);
    EXPECT_EQ(brightnessAt(Light::Waiting, 499), 12);
    EXPECT_EQ(brightnessAt(Light::Waiting, 500), 0);
}

TEST(Light, AFaultBlinksShortly) {
    EXPECT_EQ(brightnessAt(Light::Fault, 199), 6);
    EXPECT_EQ(brightnessAt(Light::Fault, 200), 0);
    EXPECT_EQ(brightnessAt(Light::Fault, 2000), 6);
}
