// SPDX-License-Identifier: Apache-2.0
// An operator has a room open at the console: the room is asked to tell what it hears, and nobody keeps it.
#include "tests/operator-console/station/station_fixture.hpp"

namespace natlyt::ward {
namespace {

using enum OperatorRequestKind;

class OpenedRoom : public StationTest {
protected:
    OpenedRoom() { ask("operator-1", GoOnDuty); }
    ReplyCode askFor(OperatorRequestKind kind, const std::string& room, const std::string& user = "operator-1") {
        auto made = request(kind);
        made.room = room;
        return ask(user, made);
    }
    // What the room was asked, as it would open it.
    std::vector<RoomRequest> asked(const std::string& room) {
        std::vector<RoomRequest> all;
        for (const auto& message : process->link.published)
            if (message.topic == topics::roomRequest(room))
                all.push_back(sealing::openRequest(message.payload, keys.publicKey).value());
        return all;
    }
    void presentFor(seconds time) {
        for (seconds passed{0}; passed < time; passed += seconds{5}) {
            ask("operator-1", Presence);
            after(seconds{5});
        }
    }
};

TEST_F(OpenedRoom, IsAskedToTellWhatItHearsForALittleWhile) {
    EXPECT_EQ(askFor(OpenRoom, "birk-1"), ReplyCode::Ok);
    ASSERT_EQ(asked("birk-1").size(), 1U);
    const auto request = asked("birk-1")[0];
    EXPECT_EQ(request.kind, RoomRequestKind::ReportHeard);
    EXPECT_EQ(request.room, "birk-1");
    EXPECT_EQ(request.requestedBy, "operator-1");
    EXPECT_EQ(request.forSeconds, 15);
    EXPECT_EQ(request.expiresAt, now.wall + seconds{15});
    EXPECT_TRUE(asked("birk-2").empty());
}

TEST_F(OpenedRoom, IsAskedAnewWithoutAGapUntilItIsClosed) {
    askFor(OpenRoom, "birk-1");
    presentFor(seconds{60});
    const auto requests = asked("birk-1");
    ASSERT_EQ(requests.size(), 7U);
    for (std::size_t i = 1; i < requests.size(); ++i) {
        EXPECT_NE(requests[i].id, requests[i - 1].id);
        EXPECT_LT(requests[i].issuedAt, requests[i - 1].issuedAt + seconds{requests[i - 1].forSeconds});
    }
    EXPECT_EQ(askFor(CloseRoom, "birk-1"), ReplyCode::Ok);
    presentFor(seconds{60});
    EXPECT_EQ(asked("birk-1").size(), 7U);
}

TEST_F(OpenedRoom, IsNoLongerAskedWhenTheOperatorLeavesOrIsLost) {
    askFor(OpenRoom, "birk-1");
    ask("operator-1", GoOffDuty);
    after(seconds{15});
    EXPECT_EQ(asked("birk-1").size(), 1U);
    ask("operator-1", GoOnDuty);
    askFor(OpenRoom, "birk-1");
    for (int i = 0; i < 12; ++i) after(seconds{5}); // the console is silent, and lost after 20 s
    EXPECT_EQ(asked("birk-1").size(), 3U);
}

TEST_F(OpenedRoom, IsNotAskedWhatItHearsWhereNobodyMayListenNow) {
    askFor(OpenRoom, "ege-1"); // no consent
    EXPECT_TRUE(asked("ege-1").empty());
    askFor(OpenRoom, "birk-1");
    askFor(StartPrivacy, "birk-1");
    const auto before = asked("birk-1").size();
    presentFor(seconds{30});
    EXPECT_EQ(asked("birk-1").size(), before);
    askFor(EndPrivacy, "birk-1");
    presentFor(seconds{10});
    EXPECT_GT(asked("birk-1").size(), before);
}

TEST_F(OpenedRoom, IsOneForEachOperator) {
    askFor(OpenRoom, "birk-1");
    askFor(OpenRoom, "birk-2");
    presentFor(seconds{10});
    EXPECT_EQ(asked("birk-1").size(), 1U);
    EXPECT_EQ(count("SELECT count(*) FROM audit WHERE kind='roomClosed' AND room='birk-1'"), 1);
    EXPECT_EQ(count("SELECT count(*) FROM audit WHERE kind='roomClosed' AND room='birk-2'"), 0);
}

TEST_F(OpenedRoom, IsOpenedOnlyByAnOperatorOnDutyAndOnlyIfItExists) {
    EXPECT_EQ(askFor(OpenRoom, "attic"), ReplyCode::NotFound);
    EXPECT_EQ(askFor(OpenRoom, "birk-1", "operator-2"), ReplyCode::NotOnDuty);
    EXPECT_EQ(askFor(OpenRoom, "birk-1", "staff-1"), ReplyCode::NotAllowed);
    EXPECT_TRUE(asked("birk-1").empty());
}

TEST_F(OpenedRoom, IsOnRecordWithHowLongItWasOpen) {
    askFor(OpenRoom, "birk-1");
    presentFor(seconds{10});
    askFor(OpenRoom, "birk-1"); // the console came back and asks again
    EXPECT_EQ(count("SELECT count(*) FROM audit WHERE kind='roomOpened' AND by='operator-1' AND room='birk-1'"), 1);
    presentFor(seconds{10});
    askFor(CloseRoom, "birk-1");
    EXPECT_EQ(count("SELECT count(*) FROM audit WHERE kind='roomClosed' AND by='operator-1' AND room='birk-1' AND "
                    "detail='20 s'"), 1);
    EXPECT_TRUE(verifyAudit(process->db));
}

TEST_F(OpenedRoom, TellsNothingThatTheStationKeepsOrPassesOn) {
    askFor(OpenRoom, "birk-1");
    heartbeat("birk-1");
    const auto stored = count("SELECT total_changes()");
    const auto said = process->link.said.size() + process->link.published.size();
    RoomHeartbeat beat;
    beat.room = "birk-1";
    beat.sequence = ++sequence;
    beat.audioFrames = sequence * 80000;
    beat.condition = RoomCondition::Listening;
    beat.top = {{SoundClass::GlassBreak, 0.4}, {SoundClass::Cough, 0.2}, {SoundClass::Speech, 0.1}};
    give(topics::roomHeartbeat("birk-1"), encode(beat));
    EXPECT_EQ(count("SELECT total_changes()"), stored);
    EXPECT_EQ(process->link.said.size() + process->link.published.size(), said);
}

} // namespace
} // namespace natlyt::ward
