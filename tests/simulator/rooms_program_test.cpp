// SPDX-License-Identifier: Apache-2.0
// The real natlyt-rooms against a real broker with certificates.
#include "tests/edge-daemon/app/ward_fixture.hpp"

namespace natlyt::edge {
namespace {

class RoomsProgram : public Ward {
protected:
    ChildProcess rooms(const std::string& scenario, std::vector<std::string> more = {}) {
        std::ofstream(folder_ / "night.toml") << scenario;
        std::vector<std::string> command{NATLYT_ROOMS, "--provisioned", (folder_ / "ward").string(), "--scenario",
                                         (folder_ / "night.toml").string()};
        command.insert(command.end(), more.begin(), more.end());
        return {command, folder_ / "rooms.log"};
    }
    // As a station does as soon as it hears of the room's start.
    void answerStart() {
        waitUntil("the room's start", [&] { return state().has_value(); });
        publishPlan(planFor("birk-4", 1));
    }
};

TEST_F(RoomsProgram, RaisesWhatTheScenarioPlaysAndEndsWithIt) {
    auto program = rooms("duration_s = 20\n[[event]]\nroom = \"birk-4\"\nat_s = 12\nsound = \"impact\"\nlevel_dbfs = -8\n");
    answerStart();
    waitUntil("the alert", [&] { return !alerts().empty(); });
    ASSERT_FALSE(alerts().empty());
    const auto first = alerts().front();
    EXPECT_EQ(first.rule, AlertRule::LoudImpact) << encode(first);
    EXPECT_EQ(first.soundClass, SoundClass::Impact) << encode(first);
    EXPECT_GT(first.levelDbfs, -25) << "it is the blow that was played";
    giveReceipt(alerts().front());
    waitUntil("the other room has a connection too", [&] { return countOn("natlyt/1/room/eng-1/heartbeat") > 0; });
    EXPECT_EQ(program.wait(), 0) << program.said();
    waitUntil("it said goodbye", [&] { return isState(RoomCondition::Offline, RoomReason::None); });
}

TEST_F(RoomsProgram, FailsByName) {
    auto program = rooms("[[failure]]\nroom = \"birk-4\"\nmode = \"micDead\"\nuntil_s = 12\n"
                         "[[failure]]\nroom = \"birk-4\"\nmode = \"clockJumps\"\nfrom_s = 22\n",
                         {"--only", "birk-4"});
    answerStart();
    waitUntil("the dead microphone", [&] { return isState(RoomCondition::Fault, RoomReason::MicDead); });
    waitUntil("it is back", [&] { return isState(RoomCondition::Listening, RoomReason::None); });
    waitUntil("the clock in doubt", [&] { return isState(RoomCondition::Fault, RoomReason::ClockInDoubt); });
    EXPECT_EQ(countOn("natlyt/1/room/eng-1/heartbeat"), 0U);
    EXPECT_EQ(program.end(SIGINT), 0) << program.said();
}

TEST_F(RoomsProgram, OverloadsAMicrophoneAndLetsAClockDrift) {
    auto program = rooms("[[failure]]\nroom = \"birk-4\"\nmode = \"micOverloaded\"\nuntil_s = 14\n"
                         "[[failure]]\nroom = \"birk-4\"\nmode = \"clockDrifts\"\nfrom_s = 24\n",
                         {"--only", "birk-4"});
    answerStart();
    waitUntil("the overloaded microphone", [&] { return isState(RoomCondition::Fault, RoomReason::Overloaded); });
    waitUntil("it is back", [&] { return isState(RoomCondition::Listening, RoomReason::None); });
    waitUntil("the clock that drifted away", [&] { return isState(RoomCondition::Fault, RoomReason::ClockInDoubt); });
    EXPECT_EQ(program.end(SIGINT), 0) << program.said();
}

TEST_F(RoomsProgram, SaysWhatIsWrongWithItsScenario) {
    auto program = rooms("[[event]]\nsound = \"whisper\"\n");
    EXPECT_EQ(program.wait(), 1);
    EXPECT_NE(program.said().find("night.toml:2"), std::string::npos) << program.said();
}

} // namespace
} // namespace natlyt::edge
