// SPDX-License-Identifier: Apache-2.0
// Live listening: for a reason, where the consent reaches so far, a minute at most, and on record.
#include "tests/operator-console/station/listening_fixture.hpp"

namespace natlyt::ward {
namespace {

using enum OperatorRequestKind;

TEST_F(LiveListening, IsAskedOfTheRoomAndBothEndsAreOnRecordWithTheSecondsHeard) {
    const auto reply = listen(30);
    EXPECT_EQ(reply.code, ReplyCode::Ok);
    EXPECT_EQ(reply.until, now.wall + seconds{30});
    ASSERT_EQ(asked().size(), 1U);
    EXPECT_EQ(asked()[0].kind, RoomRequestKind::ListenLive);
    EXPECT_EQ(asked()[0].id, reply.listening);
    EXPECT_EQ(asked()[0].forSeconds, 30);
    EXPECT_EQ(asked()[0].seat, (ConsoleKey{"seat-1", Bytes(32, 7)})) << "the console that asked, and its key, alone";
    EXPECT_EQ(lastOnRecord("listening"), "operator-1 birk-1 live, 30 s: she called out");
    EXPECT_EQ(lastOnRecord("listeningEnded"), "");
    presentFor(seconds{40});
    EXPECT_EQ(lastOnRecord("listeningEnded"), "operator-1 birk-1 30 s at most");
    EXPECT_EQ(asked().size(), 1U);
}

TEST_F(LiveListening, IsAskedOfTheStartOfTheEdgeThatWasLastHeard) {
    const auto anew = nextId();
    edgeRuns("birk-1", anew, false, RoomCondition::Listening);
    EXPECT_EQ(listen().code, ReplyCode::Ok);
    EXPECT_EQ(asked().back().bootId, anew);
}

TEST_F(LiveListening, IsRenewedByAskingAgainAndEachWhileIsOnRecord) {
    listen(60);
    presentFor(seconds{50});
    EXPECT_EQ(listen(60).code, ReplyCode::Ok);
    EXPECT_EQ(lastOnRecord("listeningEnded"), "operator-1 birk-1 50 s at most");
    EXPECT_EQ(asked().size(), 2U);
    presentFor(seconds{70});
    EXPECT_EQ(lastOnRecord("listeningEnded"), "operator-1 birk-1 60 s at most");
}

TEST_F(LiveListening, StopsTheRoomWhenTheOperatorStopsOrLeaves) {
    listen(60);
    presentFor(seconds{10});
    EXPECT_EQ(stop(), ReplyCode::Ok);
    EXPECT_EQ(lastOnRecord("listeningEnded"), "operator-1 birk-1 10 s at most");
    EXPECT_EQ(asked().back().forSeconds, 0);
    EXPECT_EQ(asked().back().alert, asked().front().id) << "what somebody else has begun meanwhile goes on";
    listen(60);
    ask("operator-1", GoOffDuty);
    EXPECT_EQ(asked().back().forSeconds, 0);
    EXPECT_EQ(count("SELECT count(*) FROM audit WHERE kind='listeningEnded'"), 2);
}

TEST_F(LiveListening, IsRefusedAndNotedWhereTheConsentDoesNotReachSoFar) {
    consent({ConsentScope::AutomaticListening, ConsentScope::Snippets});
    EXPECT_EQ(listen().code, ReplyCode::NoConsent);
    EXPECT_TRUE(asked().empty());
    EXPECT_EQ(lastOnRecord("listening"), "operator-1 birk-1 live, refused: noConsent");
}

TEST_F(LiveListening, IsRefusedInPrivacyAndWhenTheRoomItselfIsClosed) {
    heartbeat("birk-1", RoomCondition::Closed, RoomReason::PrivacySwitch);
    EXPECT_EQ(listen().code, ReplyCode::RoomClosed);
    heartbeat("birk-1");
    auto privacy = request(StartPrivacy);
    privacy.room = "birk-1";
    ask("operator-1", privacy);
    EXPECT_EQ(listen().code, ReplyCode::RoomClosed);
    EXPECT_TRUE(asked().empty());
}

TEST_F(LiveListening, EndsWhenPrivacyBeginsOrTheConsentIsWithdrawn) {
    listen(60);
    auto privacy = request(StartPrivacy);
    privacy.room = "birk-1";
    ask("operator-1", privacy);
    EXPECT_EQ(asked().back().forSeconds, 0);
    stop(SoundPlayed{1, true});
    EXPECT_EQ(count("SELECT count(*) FROM audit WHERE kind='listeningEnded'"), 1);
}

TEST_F(LiveListening, NeedsDutyAndAReason) {
    EXPECT_EQ(listen(30, "she called out", "operator-2").code, ReplyCode::NotOnDuty);
    EXPECT_EQ(listen(30, "  ").code, ReplyCode::BadRequest);
    EXPECT_TRUE(asked().empty());
}

TEST_F(LiveListening, IsForOnePersonAtATimeAndTheOtherIsToldWhoListens) {
    otherComes();
    const auto first = listen(60);
    presentFor(seconds{10}, {"operator-1", "operator-2"});
    const auto refused = otherAsks();
    EXPECT_EQ(refused.code, ReplyCode::HeardByOther);
    EXPECT_EQ(refused.listener, "operator-1");
    EXPECT_FALSE(refused.listening);
    EXPECT_EQ(asked().size(), 1U) << "the room hears nothing of it: the first goes on listening";
    EXPECT_EQ(lastOnRecord("listening"), "operator-2 birk-1 live, refused: heardByOther");
    EXPECT_EQ(lastOnRecord("listeningEnded"), "");
    const auto renewed = listen(60);
    EXPECT_EQ(renewed.code, ReplyCode::Ok);
    EXPECT_FALSE(renewed.listener);
    EXPECT_NE(renewed.listening, first.listening);
    EXPECT_EQ(otherAsks().code, ReplyCode::HeardByOther) << "renewed";
}

TEST_F(LiveListening, BarsNobodyFromAnotherRoom) {
    otherComes();
    consent({ConsentScope::AutomaticListening, ConsentScope::Snippets, ConsentScope::LiveListening}, "resident-3");
    heartbeat("ege-1");
    EXPECT_EQ(listen().code, ReplyCode::Ok);
    EXPECT_EQ(otherAsks("ege-1").code, ReplyCode::Ok);
    EXPECT_EQ(listen(30, "she called out", "operator-1", "ege-1").code, ReplyCode::HeardByOther);
    EXPECT_EQ(otherAsks().code, ReplyCode::HeardByOther) << "who was refused elsewhere still listens here";
}

TEST_F(LiveListening, IsFreeForTheOtherWhenTheFirstStopsOrItsTimeIsOver) {
    otherComes();
    listen(60);
    stop();
    EXPECT_EQ(otherAsks().code, ReplyCode::Ok);
    EXPECT_EQ(listen().code, ReplyCode::HeardByOther);
    presentFor(seconds{25}, {"operator-1", "operator-2"});
    EXPECT_EQ(listen().code, ReplyCode::HeardByOther);
    presentFor(seconds{5}, {"operator-1", "operator-2"});
    EXPECT_EQ(listen().code, ReplyCode::Ok);
}

TEST_F(LiveListening, IsFreeForTheOtherWhenTheListenersConsoleHasDied) {
    otherComes();
    listen(60);
    presentFor(seconds{15}, {"operator-2"});
    EXPECT_EQ(otherAsks().code, ReplyCode::HeardByOther) << "it may only be slow";
    presentFor(seconds{10}, {"operator-2"});
    EXPECT_EQ(otherAsks().code, ReplyCode::Ok);
    EXPECT_EQ(asked().at(1).alert, asked().at(0).id) << "what nobody hears was stopped first";
    EXPECT_EQ(asked().at(1).forSeconds, 0);
}

TEST_F(LiveListening, IsStillOnePersonsAfterTheStationWasKilledAndTheSecondsGoOn) {
    otherComes();
    const auto before = listen(60);
    presentFor(seconds{10}, {"operator-1", "operator-2"});
    kill();
    now.wall += seconds{5};
    now.monotonic += seconds{5};
    start();
    heartbeat("birk-1", RoomCondition::ListenedTo);
    EXPECT_EQ(otherAsks().listener, "operator-1");
    EXPECT_TRUE(asked().empty());
    EXPECT_EQ(listen(60).code, ReplyCode::Ok) << "renewed";
    EXPECT_EQ(lastOnRecord("listeningEnded"), "operator-1 birk-1 15 s at most");
    EXPECT_EQ(otherAsks().code, ReplyCode::HeardByOther);
    stop();
    EXPECT_EQ(asked().back().forSeconds, 0);
    EXPECT_NE(asked().back().alert, before.listening);
}

TEST_F(LiveListening, HasItsEndOnRecordAlsoWhereThatPassedWhileTheStationWasDown) {
    listen(30);
    presentFor(seconds{10});
    kill();
    now.wall += std::chrono::hours{1};
    start();
    EXPECT_EQ(lastOnRecord("listeningEnded"), "operator-1 birk-1 30 s at most");
    kill();
    start();
    EXPECT_EQ(count("SELECT count(*) FROM audit WHERE kind='listeningEnded'"), 1) << "once";
}

TEST_F(LiveListening, IsHeldNoLongerThanWasAskedForWhereTheClockWasSetBackMeanwhile) {
    otherComes();
    listen(30);
    kill();
    now.wall -= std::chrono::hours{1};
    start();
    heartbeat("birk-1");
    EXPECT_EQ(otherAsks().code, ReplyCode::HeardByOther);
    presentFor(seconds{30}, {"operator-1", "operator-2"});
    EXPECT_EQ(otherAsks().code, ReplyCode::Ok);
}

TEST_F(LiveListening, IsNotHeardUnlogged) {
    process->db.run("CREATE TRIGGER nothing_more BEFORE INSERT ON audit BEGIN SELECT RAISE(ABORT, 'full'); END").value();
    EXPECT_EQ(listen().code, ReplyCode::StationFault);
    EXPECT_TRUE(asked().empty());
}

TEST_F(LiveListening, StopsWhereItIsRenewedAndThatCannotBeLogged) {
    listen(60);
    process->db.run("CREATE TRIGGER nothing_more BEFORE INSERT ON audit BEGIN SELECT RAISE(ABORT, 'full'); END").value();
    EXPECT_EQ(listen(60).code, ReplyCode::StationFault);
    EXPECT_EQ(asked().back().forSeconds, 0);
    EXPECT_EQ(asked().back().alert, asked().front().id);
}

} // namespace
} // namespace natlyt::ward
