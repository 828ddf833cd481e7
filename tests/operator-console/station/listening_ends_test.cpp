// SPDX-License-Identifier: Apache-2.0
// Live listening ends with whatever takes its reason away, and what was played until then is on record.
#include "tests/operator-console/station/listening_fixture.hpp"

namespace natlyt::ward {
namespace {

using enum OperatorRequestKind;

TEST_F(LiveListening, HasOnRecordWhatWasPlayedAndNotWhatCouldHaveBeen) {
    listen(60);
    presentFor(seconds{10});
    stop(SoundPlayed{6400, true});
    EXPECT_EQ(lastOnRecord("listeningEnded"), "operator-1 birk-1 10 s, 7 s played");
    listen(60);
    presentFor(seconds{10});
    stop(SoundPlayed{0, true});
    EXPECT_EQ(lastOnRecord("listeningEnded"), "operator-1 birk-1 10 s, seen only");
    listen(60);
    presentFor(seconds{10});
    stop(SoundPlayed{0, false});
    EXPECT_EQ(lastOnRecord("listeningEnded"), "operator-1 birk-1 10 s, no sound");
}

TEST_F(LiveListening, IsToldOfWhatWasPlayedALittleAfterItsTime) {
    listen(30);
    presentFor(seconds{35});
    EXPECT_EQ(lastOnRecord("listeningEnded"), "");
    stop(SoundPlayed{29'300, true});
    EXPECT_EQ(lastOnRecord("listeningEnded"), "operator-1 birk-1 30 s, 30 s played");
    EXPECT_EQ(asked().size(), 1U) << "the room has stopped by itself";
    listen(30);
    presentFor(seconds{40});
    EXPECT_EQ(lastOnRecord("listeningEnded"), "operator-1 birk-1 30 s at most");
    stop(SoundPlayed{29'300, true});
    EXPECT_EQ(count("SELECT count(*) FROM audit WHERE kind='listeningEnded'"), 2) << "too late";
}

TEST_F(LiveListening, HasEachWhileOnRecordWithWhatWasPlayedOfIt) {
    listen(60);
    presentFor(seconds{50});
    auto renewal = request(ListenLive);
    renewal.room = "birk-1";
    renewal.note = "she called out";
    renewal.played = SoundPlayed{48'000, true};
    ask("operator-1", renewal);
    EXPECT_EQ(lastOnRecord("listeningEnded"), "operator-1 birk-1 50 s, 48 s played");
}

TEST_F(LiveListening, NeverHasMoreOnRecordThanItLasted) {
    listen(60);
    presentFor(seconds{10});
    stop(SoundPlayed{3'000'000, true});
    EXPECT_EQ(lastOnRecord("listeningEnded"), "operator-1 birk-1 10 s, 10 s played");
}

class LiveListeningIsCutOff : public LiveListening {
protected:
    void expectCutOffAfter(seconds time) {
        ASSERT_EQ(asked().size(), 2U);
        EXPECT_EQ(asked().back().forSeconds, 0);
        EXPECT_EQ(asked().back().alert, asked().front().id);
        stop(SoundPlayed{1000, true});
        EXPECT_EQ(lastOnRecord("listeningEnded"), "operator-1 birk-1 " + std::to_string(time.count()) + " s, 1 s played");
        presentFor(seconds{30});
        EXPECT_EQ(asked().size(), 2U);
        EXPECT_EQ(count("SELECT count(*) FROM audit WHERE kind='listeningEnded'"), 1);
    }
};

TEST_F(LiveListeningIsCutOff, WhenTheConsentRunsOut) {
    consent({ConsentScope::AutomaticListening, ConsentScope::Snippets, ConsentScope::LiveListening}, "resident-1", "2026-11-23");
    after(std::chrono::minutes{59} + seconds{40}); // of the last hour of that consent
    ask("operator-1", GoOnDuty);
    heartbeat("birk-1");
    ASSERT_EQ(listen(60).code, ReplyCode::Ok);
    presentFor(seconds{20});
    expectCutOffAfter(seconds{20});
}

TEST_F(LiveListeningIsCutOff, WhenPrivacyThatWasPlannedBegins) {
    auto r = request(Change);
    auto& change = r.change.emplace();
    change.kind = ChangeKind::AddPrivacy;
    change.subject = "resident-1";
    change.privacy.emplace().from = "2026-11-22T23:01";
    change.privacy->to = "2026-11-22T23:30";
    ASSERT_EQ(ask("admin-1", r), ReplyCode::Ok);
    presentFor(seconds{40});
    ASSERT_EQ(listen(60).code, ReplyCode::Ok);
    presentFor(seconds{20});
    expectCutOffAfter(seconds{20});
    EXPECT_EQ(listen(60).code, ReplyCode::RoomClosed) << "not renewed either";
}

TEST_F(LiveListeningIsCutOff, WhenTheSwitchInTheRoomIsTurned) {
    listen(60);
    presentFor(seconds{10});
    heartbeat("birk-1", RoomCondition::Closed, RoomReason::PrivacySwitch);
    after(milliseconds{200});
    expectCutOffAfter(seconds{11});
}

TEST_F(LiveListeningIsCutOff, WhenTheMonitorWasStartedAnew) {
    listen(60);
    presentFor(seconds{10});
    edgeRuns("birk-1", nextId(), false, RoomCondition::Listening);
    after(milliseconds{200});
    expectCutOffAfter(seconds{11});
}

TEST_F(LiveListeningIsCutOff, ButNotByAMicrophoneAtFaultThatIsHeardAllTheSame) {
    listen(60);
    presentFor(seconds{10});
    heartbeat("birk-1", RoomCondition::Fault, RoomReason::Overloaded);
    after(seconds{2});
    EXPECT_EQ(asked().size(), 1U);
}

TEST_F(LiveListeningIsCutOff, ByNoStepOfTheStationsClockWhichMakesItNoLongerEither) {
    listen(60);
    presentFor(seconds{10});
    now.wall -= std::chrono::hours{1};
    presentFor(seconds{10});
    EXPECT_EQ(asked().size(), 1U);
    stop(SoundPlayed{19'000, true});
    EXPECT_EQ(lastOnRecord("listeningEnded"), "operator-1 birk-1 20 s, 19 s played");
}

} // namespace
} // namespace natlyt::ward
