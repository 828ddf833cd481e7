// SPDX-License-Identifier: Apache-2.0
// The whole board without its hardware: contacts and the host's words in, power and light out.
#include "firmware/core/board_machine.hpp"
#include "firmware/core/reporter.hpp"

#include <gtest/gtest.h>

#include <random>

using namespace natlyt::firmware;
using namespace natlyt::serial;

namespace {

struct BoardMachineTest : testing::Test {
    // In ticks of 10 ms; a host that lives speaks every second.
    void run(std::uint32_t ms) {
        for (std::uint32_t end = nowMs + ms; nowMs != end; nowMs += 10) {
            if (hostLives && nowMs % 1000 == 0) {
                frames += hearsSound && outputs.microphone ? 16'000 : 0;
                board.on(HostHeartbeat{frames, wantsMicrophone});
            }
            contacts.microphoneSupplied = stuckSupply || (outputs.microphone && !contacts.switchPrivate);
            outputs = board.tick(contacts, 10);
            cuts += poweredBefore && !outputs.hostPower ? 1 : 0;
            poweredBefore = outputs.hostPower;
        }
    }
    void listening() {
        contacts.switchPrivate = false;
        run(5000);
        ASSERT_TRUE(outputs.microphone);
    }
    void press() {
        contacts.buttonDown = true;
        run(100);
        contacts.buttonDown = false;
        run(100);
    }

    Retained retained{};
    BoardMachine board{retained};
    Contacts contacts{.switchPrivate = true};
    Outputs outputs;
    std::uint64_t frames = 0;
    std::uint32_t nowMs = 0;
    bool hostLives = true, wantsMicrophone = true, hearsSound = true, stuckSupply = false, poweredBefore = true;
    int cuts = 0;
};

} // namespace

TEST_F(BoardMachineTest, OpensForAHostThatLivesAndShowsItsLight) {
    listening();
    EXPECT_EQ(board.light(), Light::MicrophoneLive);
    EXPECT_EQ(outputs.colour, Colour::White);
}

TEST_F(BoardMachineTest, ClosesInTheVeryTickInWhichTheSwitchIsTouched) {
    listening();
    contacts.switchPrivate = true;
    run(10);
    EXPECT_FALSE(outputs.microphone);
    run(10);
    EXPECT_EQ(board.light(), Light::Off);
}

TEST_F(BoardMachineTest, StaysClosedForAHostThatNeverSpoke) {
    hostLives = false;
    contacts.switchPrivate = false;
    run(10'000);
    EXPECT_FALSE(outputs.microphone);
    EXPECT_EQ(board.latchState().reason, LatchReason::HostSilent);
}

TEST_F(BoardMachineTest, ClosesAfterTwentySecondsWithoutTheHostAndCutsItAfterSixty) {
    listening();
    hostLives = false;
    run(18'000);
    EXPECT_TRUE(outputs.microphone);
    run(2'500);
    EXPECT_FALSE(outputs.microphone);
    run(500);
    EXPECT_EQ(board.light(), Light::Fault);
    EXPECT_EQ(board.hostSilences(), 1U);
    run(37'000);
    EXPECT_TRUE(outputs.hostPower);
    run(2'500);
    EXPECT_FALSE(outputs.hostPower);
    run(kHostOffMs);
    EXPECT_TRUE(outputs.hostPower);
    EXPECT_EQ(board.powerCycles(), 1U);
}

TEST_F(BoardMachineTest, OpensAgainForAHostThatComesBackAndClearsItsFault) {
    listening();
    hostLives = false;
    run(30'000);
    hostLives = true;
    frames = 0; // it began anew
    run(3'000);
    EXPECT_TRUE(outputs.microphone);
    EXPECT_EQ(board.light(), Light::MicrophoneLive);
}

TEST_F(BoardMachineTest, CyclesTheMicrophoneOfAHostThatHearsNothingAndThenTheHost) {
    listening();
    hearsSound = false;
    run(21'500);
    EXPECT_EQ(board.hostSilences(), 1U);
    run(37'000);
    EXPECT_GE(board.hostSilences(), 2U);
    EXPECT_TRUE(outputs.hostPower);
    run(2'500);
    EXPECT_FALSE(outputs.hostPower);
}

TEST_F(BoardMachineTest, DoesNotCutAHostWhoseRoomIsPrivateForHours) {
    listening();
    contacts.switchPrivate = true;
    run(3 * 3'600'000);
    EXPECT_EQ(cuts, 0);
    EXPECT_EQ(board.light(), Light::Off);
}

TEST_F(BoardMachineTest, DoesNotCutAHostThatWantsNoMicrophoneForHours) {
    wantsMicrophone = false;
    contacts.switchPrivate = false;
    run(3 * 3'600'000);
    EXPECT_EQ(cuts, 0);
}

TEST_F(BoardMachineTest, GivesUpOnAHostThatStaysDeadAndKeepsSignalling) {
    listening();
    hostLives = false;
    run(4 * 3'600'000);
    EXPECT_EQ(cuts, kAttemptsMost);
    EXPECT_EQ(board.light(), Light::Fault);
    EXPECT_TRUE(outputs.hostPower);
}

TEST_F(BoardMachineTest, ShowsASupplyThatStandsAlthoughItShouldNot) {
    listening();
    stuckSupply = true;
    contacts.switchPrivate = true;
    run(kSupplySettlesMs + 20);
    EXPECT_TRUE(board.fault());
    EXPECT_TRUE(board.microphoneSupplied());
    board.on(SetLight{LightWish::PersonListens});
    run(10);
    EXPECT_EQ(board.light(), Light::PersonListens); // it can hear, and somebody does
}

TEST_F(BoardMachineTest, KeepsThePrivacyOfAButtonThroughARestartOfTheBoard) {
    listening();
    press();
    run(60'000);
    BoardMachine again{retained};
    again.on(HostHeartbeat{1, true});
    for (int i = 0; i < 100; ++i) outputs = again.tick({.switchPrivate = false}, 10);
    EXPECT_FALSE(outputs.microphone);
    EXPECT_EQ(again.latchState().reason, LatchReason::Button);
    EXPECT_EQ(again.latchState().buttonPrivacyLeftMs, kButtonPrivacyMs - 61'170U); // it began 30 ms into the press of 100
}

TEST_F(BoardMachineTest, KeepsTheNumberOfCutsThroughARestartSoThatTheyStayBounded) {
    listening();
    hostLives = false;
    run(430'000);
    ASSERT_EQ(cuts, 3);
    BoardMachine again{retained};
    int more = 0;
    bool before = true;
    for (int tick = 0; tick < 40'000; ++tick) {
        const bool powered = again.tick({.switchPrivate = false}, 1000).hostPower;
        more += before && !powered ? 1 : 0;
        before = powered;
    }
    EXPECT_EQ(more, kAttemptsMost - 3);
}

TEST_F(BoardMachineTest, BelievesNothingThatThePowerUpLeftInItsRam) {
    Retained chance{{1, 2}, {kBegan, ~kBegan}, {7, ~7U}, {0, UINT32_MAX}};
    BoardMachine cold{chance};
    EXPECT_EQ(cold.latchState().buttonPrivacyLeftMs, 0U);
    EXPECT_TRUE(believable(chance));
}

// The promise of the latch, for the whole board: whatever the contacts do and the host says, in whatever order, the
// output is off in every tick that begins with the switch at private.
TEST(BoardMachine, NoSequenceOfContactsAndWordsPowersTheMicrophoneWhileTheSwitchIsPrivate) {
    std::mt19937 random(7);
    Retained retained{};
    int powered = 0;
    for (int life = 0; life < 200; ++life) {
        BoardMachine board{retained};
        Contacts contacts;
        for (int step = 0; step < 2000; ++step) {
            const auto dice = random();
            if (dice % 5 == 0) contacts.switchPrivate = (dice >> 8) % 4 == 0;
            if (dice % 7 == 0) contacts.buttonDown = (dice >> 9) % 60 == 0;
            contacts.microphoneSupplied = (dice >> 12) % 2 == 0;
            if (dice % 3 == 0) board.on(HostHeartbeat{dice >> 4, (dice >> 13) % 8 != 0});
            if (dice % 11 == 0) board.on(SetLight{static_cast<LightWish>((dice >> 5) % 5)});
            const Outputs outputs = board.tick(contacts, (dice >> 16) % 64 == 0 ? 4'000'000U : static_cast<std::uint32_t>((dice >> 20) % 100));
            ASSERT_FALSE(contacts.switchPrivate && outputs.microphone);
            powered += outputs.microphone ? 1 : 0;
        }
    }
    EXPECT_GT(powered, 10'000); // the walk did reach a powered microphone
}

TEST(Reporter, SpeaksAtOnceOnEveryChangeAndOtherwiseEverySecond) {
    Retained retained{};
    BoardMachine board{retained};
    Reporter reporter{ResetCause::PowerOn};
    EXPECT_TRUE(reporter.tick(board, 1).state);
    int reports = 0;
    for (int ms = 0; ms < 10'000; ++ms) {
        board.tick({.switchPrivate = true}, 1);
        reports += reporter.tick(board, 1).state ? 1 : 0;
    }
    EXPECT_EQ(reports, 10);
    for (std::uint32_t ms = 0; ms < kSwitchOpensAfterMs; ++ms) board.tick({.switchPrivate = false}, 1);
    EXPECT_TRUE(reporter.tick(board, 1).state);
    EXPECT_FALSE(reporter.state(board).switchPrivate);
    EXPECT_EQ(reporter.state(board).resetCause, ResetCause::PowerOn);
}

TEST(Reporter, TellsOfAPressInTheNextReportAlone) {
    Retained retained{};
    BoardMachine board{retained};
    Reporter reporter{ResetCause::PowerOn};
    for (int ms = 0; ms < 100; ++ms) board.tick({}, 1);
    reporter.tick(board, 1);
    for (int ms = 0; ms < 100; ++ms) board.tick({.buttonDown = true}, 1);
    EXPECT_TRUE(reporter.tick(board, 1).state);
    EXPECT_TRUE(reporter.state(board).buttonPressed);
    EXPECT_TRUE(reporter.tick(board, kStateEveryMs).state);
    EXPECT_FALSE(reporter.state(board).buttonPressed);
}
