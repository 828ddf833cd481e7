// SPDX-License-Identifier: Apache-2.0
// The real serial line is a pseudo-terminal; the test is the board at its other end.
#include "edge-daemon/core/room/light_wish.hpp"
#include "edge-daemon/io/board/serial_board.hpp"
#include "protocol/serial/board_codec.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <pty.h>
#include <unistd.h>

#include <algorithm>
#include <vector>

namespace natlyt::edge {
namespace {

using serial::LightWish;
using testing::Contains;
using testing::Each;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

struct SerialBoardTest : testing::Test {
    SerialBoardTest() { plugIn(); }
    ~SerialBoardTest() override { pullOut(); }

    void plugIn() {
        char name[64]{};
        ASSERT_EQ(openpty(&board_, &line_, name, nullptr, nullptr), 0);
        if (device.empty()) device = name;
    }
    void pullOut() {
        if (board_ >= 0) ::close(std::exchange(board_, -1));
        if (line_ >= 0) ::close(std::exchange(line_, -1));
    }
    template <class Message> void boardSays(const Message& message) {
        serial::FrameBytes frame{};
        const auto count = serial::encodeMessage(message, frame);
        ASSERT_EQ(::write(board_, frame.data(), count), static_cast<ssize_t>(count));
    }
    void boardSaysBytes(const std::vector<std::uint8_t>& bytes) {
        ASSERT_EQ(::write(board_, bytes.data(), bytes.size()), static_cast<ssize_t>(bytes.size()));
    }
    BoardReport turn(milliseconds later = milliseconds{20}) {
        now.wall += later;
        now.monotonic += later;
        return serialBoard().turn(orders, now);
    }
    SerialBoard& serialBoard() {
        if (!made) made.emplace(device, [this](const std::string& sentence) { said.push_back(sentence); });
        return *made;
    }
    // What the board has been told since the last time.
    struct Told {
        std::vector<serial::HostHeartbeat> beats;
        std::vector<LightWish> lights;
        int versionsAsked = 0;
        void on(const serial::HostHeartbeat& m) { beats.push_back(m); }
        void on(const serial::SetLight& m) { lights.push_back(m.light); }
        void on(const serial::RequestVersion&) { ++versionsAsked; }
    };
    Told told() {
        Told all;
        std::uint8_t bytes[512];
        fd_set ready;
        for (;;) {
            FD_ZERO(&ready);
            FD_SET(board_, &ready);
            timeval none{};
            if (select(board_ + 1, &ready, nullptr, nullptr, &none) <= 0) return all;
            const auto count = ::read(board_, bytes, sizeof bytes);
            if (count <= 0) return all;
            for (ssize_t i = 0; i < count; ++i)
                if (decoder.push(bytes[i])) serial::dispatchOnBoard(decoder.payload(), all);
        }
    }

    int board_ = -1, line_ = -1;
    std::string device;
    std::vector<std::string> said;
    std::optional<SerialBoard> made;
    serial::FrameDecoder decoder;
    BoardOrders orders;
    Now now{UtcTime{milliseconds{INT64_C(1795000000000)}}, MonotonicTime{milliseconds{1000000}}};
};

TEST_F(SerialBoardTest, IsSilentUntilTheBoardHasSaidHowItsSwitchStands) {
    EXPECT_EQ(turn(), (BoardReport{.privacy = false, .silent = true}));
    boardSays(serial::BoardState{});
    EXPECT_EQ(turn(), (BoardReport{.privacy = false, .silent = false}));
}

TEST_F(SerialBoardTest, ReportsTheSwitchInTheTurnInWhichItIsHeard) {
    turn();
    boardSays(serial::BoardState{.switchPrivate = true});
    EXPECT_TRUE(turn().privacy);
    boardSays(serial::BoardState{});
    EXPECT_FALSE(turn().privacy);
}

TEST_F(SerialBoardTest, GivesPrivacyForAsLongAsTheButtonAskedFor) {
    turn();
    boardSays(serial::BoardState{.buttonPressed = true, .buttonPrivacyLeftMs = 1'800'000});
    EXPECT_TRUE(turn().privacy);
    boardSays(serial::BoardState{});
    EXPECT_FALSE(turn().privacy);
}

TEST_F(SerialBoardTest, CountsAsSilentAfterThreeSecondsAndKeepsTheSwitchAsItWas) {
    turn();
    boardSays(serial::BoardState{.switchPrivate = true});
    turn();
    EXPECT_FALSE(turn(milliseconds{2900}).silent);
    EXPECT_EQ(turn(milliseconds{200}), (BoardReport{.privacy = true, .silent = true}));
    EXPECT_THAT(said, Contains(HasSubstr("has said nothing")));
}

TEST_F(SerialBoardTest, SaysOnceThatAMicrophoneHasPowerAgainstItsSwitch) {
    const serial::BoardState against{
        .switchPrivate = true, .microphonePowered = true, .reason = serial::MicrophoneReason::Switch};
    turn();
    for (int second = 0; second < 10; ++second) {
        boardSays(against);
        turn(milliseconds{1000});
        EXPECT_EQ(std::count_if(said.begin(), said.end(), [](const auto& s) { return s.find("has power although") != s.npos; }),
                  second < 5 ? 0 : 1);
    }
}

TEST_F(SerialBoardTest, ReportsASupplyThatIsStuckUntilItHasFallen) {
    const serial::BoardState against{.switchPrivate = true, .microphonePowered = true, .reason = serial::MicrophoneReason::Switch};
    turn();
    for (int second = 0; second < 10; ++second) {
        boardSays(against);
        EXPECT_EQ(turn(milliseconds{1000}).supplyStuck, second >= 5);
    }
    boardSays(serial::BoardState{.switchPrivate = true, .reason = serial::MicrophoneReason::Switch});
    EXPECT_FALSE(turn().supplyStuck);
}

TEST_F(SerialBoardTest, TakesNeitherASilentBoardNorASupplyThatIsMissingForOneThatIsStuck) {
    turn();
    boardSays(serial::BoardState{.microphonePowered = true, .reason = serial::MicrophoneReason::Switch});
    turn();
    EXPECT_FALSE(turn(milliseconds{20000}).supplyStuck); // it was said once, and nothing since
    for (int second = 0; second < 10; ++second) {
        boardSays(serial::BoardState{.microphonePowered = false, .reason = serial::MicrophoneReason::Powered});
        EXPECT_FALSE(turn(milliseconds{1000}).supplyStuck);
    }
}

TEST_F(SerialBoardTest, SaysNothingOfASupplyThatTakesAMomentToFollow) {
    turn();
    for (int i = 0; i < 10; ++i) {
        boardSays(serial::BoardState{.microphonePowered = true, .reason = serial::MicrophoneReason::Switch});
        turn(milliseconds{2000});
        boardSays(serial::BoardState{.reason = serial::MicrophoneReason::Switch});
        turn(milliseconds{1000});
    }
    EXPECT_THAT(said, Each(Not(HasSubstr("although"))));
}

TEST_F(SerialBoardTest, SaysThatTheBoardsSupplyFellShort) {
    turn();
    boardSays(serial::BoardState{.resetCause = serial::ResetCause::PowerOn, .uptimeMs = 90'000});
    turn();
    boardSays(serial::BoardState{.resetCause = serial::ResetCause::BrownOut, .uptimeMs = 5});
    turn();
    EXPECT_THAT(said, Contains(HasSubstr("supply fell short")));
}

TEST_F(SerialBoardTest, TellsTheBoardEverySecondHowFarTheSoundHasCome) {
    orders = {LightWish::MicrophoneLive, true, 16000};
    turn();
    turn(milliseconds{500});
    EXPECT_THAT(told().beats, ElementsAre(serial::HostHeartbeat{16000, true}));
    orders.audioFrames = 32000;
    turn(milliseconds{500});
    EXPECT_THAT(told().beats, ElementsAre(serial::HostHeartbeat{32000, true}));
}

TEST_F(SerialBoardTest, SetsTheLightAtOnceAndSaysItAgainWithEachHeartbeat) {
    turn();
    told();
    orders.light = LightWish::PersonListens;
    turn();
    EXPECT_THAT(told().lights, ElementsAre(LightWish::PersonListens));
    turn();
    EXPECT_THAT(told().lights, IsEmpty());
    turn(milliseconds{1000});
    EXPECT_THAT(told().lights, ElementsAre(LightWish::PersonListens));
}

TEST_F(SerialBoardTest, FindsTheNextMessageAfterNoise) {
    turn();
    boardSaysBytes({0x00, 0xff, 0x13, 0x37, 0x00, 0x42});
    boardSays(serial::BoardState{.switchPrivate = true}); // its beginning is spoilt by what came before
    boardSays(serial::BoardState{.switchPrivate = true});
    EXPECT_TRUE(turn().privacy);
    EXPECT_EQ(serialBoard().counters().framesRefused, 2U);
}

TEST_F(SerialBoardTest, SaysOnceThatItsLineIsNoisyAndSaysItAgainAfterAQuietMinute) {
    const auto minuteWith = [&](std::uint32_t spoilt) {
        for (std::uint32_t i = 0; i < spoilt; ++i) boardSaysBytes({0x42, 0x13, 0x00});
        boardSays(serial::BoardState{}); // a silent one's port is opened anew
        turn(kNoiseLookEvery);
    };
    const auto spoken = [&] { return std::ranges::count_if(said, [](const auto& s) { return s.contains("from the board were spoilt"); }); };
    boardSays(serial::BoardState{});
    turn();
    minuteWith(kNoisyFrames - 1);
    EXPECT_EQ(spoken(), 0);
    minuteWith(kNoisyFrames);
    minuteWith(200);
    EXPECT_EQ(spoken(), 1);
    EXPECT_THAT(said, Contains(HasSubstr("6 frames from the board were spoilt within a minute; look after its line.")));
    minuteWith(0);
    minuteWith(kNoisyFrames);
    EXPECT_EQ(spoken(), 2);
}

TEST_F(SerialBoardTest, SaysWhatTheBoardCountedOfItsOwnSideOfTheLine) {
    turn();
    boardSays(serial::BoardCounters{.framesRefused = 40}); // of before this start
    turn();
    boardSays(serial::BoardCounters{.framesRefused = 42, .malformedMessages = 4});
    turn(kNoiseLookEvery);
    EXPECT_THAT(said, Contains(HasSubstr("6 frames to the board were spoilt within a minute")));
    said.clear();
    boardSays(serial::BoardCounters{}); // it began anew
    turn(kNoiseLookEvery);
    EXPECT_THAT(said, Not(Contains(HasSubstr("spoilt"))));
}

TEST_F(SerialBoardTest, SaysThatTheBoardHasCutThePower) {
    turn();
    for (const std::uint32_t cuts : {0U, 1U, 1U, 2U}) {
        boardSays(serial::BoardCounters{.powerCycles = cuts});
        turn();
    }
    EXPECT_EQ(std::ranges::count_if(said, [](const auto& s) { return s.contains("has cut this computer's power"); }), 2);
    EXPECT_THAT(said, Contains(HasSubstr("power 2 times")));
}

TEST_F(SerialBoardTest, CountsAndIgnoresWhatItDoesNotKnow) {
    serial::FrameBytes frame{};
    const std::uint8_t newer[] = {serial::kBoardVersion, 0xee, 1, 2, 3}, odd[] = {serial::kBoardVersion, serial::BoardState::kType, 9};
    turn();
    for (const auto payload : {std::span<const std::uint8_t>(newer), std::span<const std::uint8_t>(odd)}) {
        const auto count = serial::encodeFrame(payload, frame);
        boardSaysBytes({frame.begin(), frame.begin() + static_cast<std::ptrdiff_t>(count)});
    }
    EXPECT_TRUE(turn().silent);
    EXPECT_EQ(serialBoard().counters().unknownMessages, 1U);
    EXPECT_EQ(serialBoard().counters().malformedMessages, 1U);
}

TEST_F(SerialBoardTest, AsksForTheVersionAndSaysIt) {
    turn();
    EXPECT_EQ(told().versionsAsked, 1);
    boardSays(serial::BoardVersion{1, 4, 2, 3});
    turn();
    EXPECT_THAT(said, Contains(HasSubstr("board 3, firmware 1.4.2")));
}

TEST_F(SerialBoardTest, SaysOnceThatItsPortIsNotThereAndFindsItWhenItComes) {
    const auto link = testing::TempDir() + "natlyt-board";
    std::remove(link.c_str());
    SerialBoard late(link, [this](const std::string& sentence) { said.push_back(sentence); });
    for (int i = 0; i < 5; ++i) {
        now.monotonic += seconds{1};
        EXPECT_TRUE(late.turn(orders, now).silent);
    }
    EXPECT_THAT(said, ElementsAre(HasSubstr("cannot be opened")));
    ASSERT_EQ(symlink(device.c_str(), link.c_str()), 0);
    now.monotonic += seconds{1};
    late.turn(orders, now); // opens the port and clears what was on the line
    boardSays(serial::BoardState{});
    EXPECT_FALSE(late.turn(orders, now).silent);
    std::remove(link.c_str());
}

TEST_F(SerialBoardTest, IsSilentWhenTheCableIsPulled) {
    turn();
    boardSays(serial::BoardState{});
    EXPECT_FALSE(turn().silent);
    pullOut();
    turn();
    EXPECT_TRUE(turn(milliseconds{3000}).silent);
    EXPECT_THAT(said, Contains(HasSubstr(device)));
}

TEST(PrintedLight, SaysEachChangeOnce) {
    std::vector<std::string> said;
    PrintedLight light([&](const std::string& sentence) { said.push_back(sentence); });
    for (const auto condition : {RoomCondition::Closed, RoomCondition::Listening, RoomCondition::Listening, RoomCondition::ListenedTo,
                                 RoomCondition::Fault, RoomCondition::Closed})
        EXPECT_EQ(light.turn({.light = lightOf(condition, false)}, {}), BoardReport{});
    EXPECT_THAT(said, ElementsAre(HasSubstr("steady"), HasSubstr("pulses"), HasSubstr("blinks red"), HasSubstr("off")));
}

} // namespace
} // namespace natlyt::edge
