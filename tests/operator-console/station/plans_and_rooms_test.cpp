// SPDX-License-Identifier: Apache-2.0
#include "protocol/sealing/station_time.hpp"
#include "tests/operator-console/station/station_fixture.hpp"

namespace natlyt::ward {
namespace {

using enum OperatorRequestKind;

class Plans : public StationTest {
protected:
    Plans() { after(milliseconds{0}); }
    ListeningPlan plan(const std::string& room) {
        return sealing::openPlan(process->link.live.at(topics::roomPlan(room)), keys.publicKey).value();
    }
};

TEST_F(Plans, EveryRoomHasASignedPlanOfItsOwnFor24Hours) {
    for (const auto* room : {"birk-1", "birk-2", "ege-1"}) {
        EXPECT_EQ(plan(room).room, room);
        EXPECT_EQ(plan(room).validUntil, now.wall + std::chrono::hours{24});
    }
    EXPECT_TRUE(plan("ege-1").intervals.empty()); // no consent
    EXPECT_FALSE(plan("birk-1").intervals.empty());
    EXPECT_EQ(plan("birk-1").sensitivities, (std::vector<ClassSensitivity>{{SoundClass::Shout, Sensitivity::High}}));
}

TEST_F(Plans, CarryTheRulesThatTheResidentsWardHas) {
    EXPECT_EQ(plan("birk-1").countingRules, (std::vector<CountingRule>{{SoundClass::Cough, 5, 600}}));
    EXPECT_EQ(plan("birk-1").levelRules, (std::vector<LevelRule>{{-35, {}, 10}, {{}, 30, 60}}));
    EXPECT_TRUE(plan("birk-2").countingRules.empty());
    EXPECT_FALSE(plan("birk-2").levelRules);
}

TEST_F(Plans, ListTheConsolesOnDutyWhereTheConsentAllowsSnippets) {
    EXPECT_TRUE(plan("birk-1").consoles.empty());
    ask("operator-1", GoOnDuty);
    EXPECT_EQ(plan("birk-1").consoles, (std::vector<ConsoleKey>{{"seat-1", Bytes(32, 7)}}));
    EXPECT_TRUE(plan("birk-2").consoles.empty());
    ask("operator-1", GoOffDuty);
    EXPECT_TRUE(plan("birk-1").consoles.empty());
}

TEST_F(Plans, ARoomThatAsksIsToldTheTimeSignedForItsQuestionAlone) {
    RoomHeartbeat beat;
    beat.room = "birk-1";
    give(topics::roomHeartbeat("birk-1"), encode(beat));
    EXPECT_EQ(process->link.publishedTo(topics::roomTime("birk-1")), 0U) << "it did not ask";
    beat.timeNonce = nextId();
    give(topics::roomHeartbeat("birk-2"), encode(beat));
    EXPECT_EQ(process->link.publishedTo(topics::roomTime("birk-2")), 0U) << "it speaks for another";
    give(topics::roomHeartbeat("birk-1"), encode(beat));
    const auto& last = process->link.published.back();
    EXPECT_EQ(last.topic, topics::roomTime("birk-1"));
    EXPECT_EQ(sealing::openTime(last.payload, keys.publicKey), (StationTime{"birk-1", *beat.timeNonce, now.wall}));
    EXPECT_FALSE(sealing::openTime(last.payload, sealing::makeSigningKeyPair().publicKey));
}

TEST_F(Plans, ALostConsolesKeyLeavesThem) {
    ask("operator-1", GoOnDuty);
    after(seconds{20});
    EXPECT_TRUE(plan("birk-1").consoles.empty());
}

TEST_F(Plans, OpenNothingInARoomThatTheWardNoLongerHas) {
    const auto before = plan("birk-1");
    kill();
    process = std::make_unique<Process>(*this, folder / "station.sqlite");
    process->services.roomsGone = {"gone-1"};
    process->station.start(now).value();
    EXPECT_TRUE(plan("gone-1").intervals.empty());
    EXPECT_TRUE(plan("gone-1").consoles.empty());
    EXPECT_GT(plan("gone-1").number, before.number) << "not refused as a replay";
    EXPECT_EQ(plan("gone-1").validUntil, now.wall + std::chrono::hours{24});
}

TEST_F(Plans, AreIssuedAgainEveryHourWithARisingNumber) {
    const auto first = plan("birk-1");
    after(std::chrono::minutes{59});
    EXPECT_EQ(plan("birk-1"), first);
    after(std::chrono::minutes{1});
    EXPECT_GT(plan("birk-1").number, first.number);
    EXPECT_EQ(plan("birk-1").validUntil, now.wall + std::chrono::hours{24});
}

TEST_F(Plans, AreIssuedAgainWhenTheClockIsSet) {
    const auto first = plan("birk-1");
    now.wall += std::chrono::hours{3};
    after(milliseconds{200});
    EXPECT_GT(plan("birk-1").number, first.number);
}

TEST_F(Plans, NameTheStartOfTheEdgeThatTheyAreForAndAreIssuedAgainAtOnceWhenItStartsAnew) {
    const auto first = plan("birk-1");
    const auto other = plan("birk-2");
    EXPECT_EQ(first.bootId, kEdgeBoot);
    const auto anew = nextId();
    edgeRuns("birk-1", anew);
    after(milliseconds{0});
    EXPECT_EQ(plan("birk-1").bootId, anew);
    EXPECT_GT(plan("birk-1").number, first.number);
    EXPECT_EQ(plan("birk-1").intervals, first.intervals);
    EXPECT_EQ(plan("birk-2"), other);
    const auto issued = plan("birk-1");
    edgeRuns("birk-1", anew);
    after(seconds{1});
    EXPECT_EQ(plan("birk-1"), issued) << "once for each start";
    EXPECT_EQ(count("SELECT count(*) FROM audit WHERE kind='planChanged'"), 0);
}

TEST_F(Plans, AreIssuedAgainWhenAHeartbeatAloneTellsOfTheEdgesNewStart) {
    RoomHeartbeat beat;
    beat.room = "birk-1";
    beat.bootId = nextId();
    give(topics::roomHeartbeat("birk-1"), encode(beat));
    after(milliseconds{0});
    EXPECT_EQ(plan("birk-1").bootId, beat.bootId);
}

TEST_F(Plans, AreNotMadeForAStartThatIsSaidToBeOverOnceItsSuccessorWasHeard) {
    const auto anew = nextId();
    edgeRuns("birk-1", anew);
    edgeRuns("birk-1", kEdgeBoot, false, RoomCondition::Offline); // the will of the one before, late
    after(milliseconds{0});
    EXPECT_EQ(plan("birk-1").bootId, anew);
}

TEST_F(Plans, OfARoomThatIsNotHeardYetAreLeftAsTheyAreWhenTheStationStarts) {
    kill();
    process = std::make_unique<Process>(*this, folder / "station.sqlite");
    process->station.start(now).value();
    after(seconds{1});
    EXPECT_FALSE(process->link.live.contains(topics::roomPlan("birk-1"))) << "its edge listens by the one that it has";
    edgeRuns("birk-1", kEdgeBoot, true, RoomCondition::Offline); // one that cannot be heard now may be back
    after(milliseconds{0});
    EXPECT_EQ(plan("birk-1").bootId, kEdgeBoot);
}

TEST_F(StationTest, SaysThatItIsUpWithTheConnectionAndEvery5SecondsAfterIt) {
    EXPECT_FALSE(process->link.live.contains(topics::wardStation()));
    process->station.onStatus({link::LinkState::Connected, {}, 0}, now);
    EXPECT_EQ(stationBeat().state, StationState::Up);
    EXPECT_EQ(stationBeat().sequence, 1);
    after(seconds{4});
    EXPECT_EQ(stationBeat().sequence, 1);
    after(seconds{1});
    EXPECT_EQ(stationBeat().sequence, 2);
    process->station.sayGoodbye(now);
    EXPECT_EQ(stationBeat().state, StationState::Down);
}

class Rooms : public StationTest {
protected:
    WardRoom room(const std::string& id) { return liveValue<WardRoom>(topics::wardRoom(id)); }
};

TEST_F(Rooms, AreUnknownAtFirstAndOfflineAfter15Seconds) {
    EXPECT_EQ(room("birk-1").condition, RoomCondition::Unknown);
    EXPECT_TRUE(room("birk-1").expectedToListen);
    after(seconds{16});
    EXPECT_EQ(room("birk-1").condition, RoomCondition::Offline);
    EXPECT_EQ(room("birk-1").reason, RoomReason::HeartbeatMissing);
}

TEST_F(Rooms, ShowWhoLivesThereAndWhatWasAgreed) {
    heartbeat("birk-1");
    const auto shown = room("birk-1");
    EXPECT_EQ(shown.condition, RoomCondition::Listening);
    EXPECT_EQ(shown.label, "Birkehuset 1");
    EXPECT_EQ(shown.unit, "Birkehuset");
    EXPECT_EQ(shown.facility, "Solgården");
    EXPECT_EQ(shown.resident, "AB");
    EXPECT_EQ(shown.consentScope, "automaticListening snippets");
    EXPECT_EQ(shown.staffOnDuty, "S1");
}

TEST_F(Rooms, SayWhyTheyAreClosedAndUntilWhen) {
    heartbeat("birk-2", RoomCondition::Closed, RoomReason::OutsidePlan); // 23:00 local, in the privacy window
    EXPECT_EQ(room("birk-2").reason, RoomReason::PrivacyWindow);
    EXPECT_EQ(room("birk-2").until, now.wall + std::chrono::hours{2});
    heartbeat("ege-1", RoomCondition::Closed, RoomReason::NoPlan);
    EXPECT_EQ(room("ege-1").reason, RoomReason::NoConsent);
}

TEST_F(Rooms, AreSummedByHouseForTheHandsets) {
    heartbeat("birk-1");
    heartbeat("birk-2", RoomCondition::Closed, RoomReason::OutsidePlan);
    after(seconds{5});
    EXPECT_EQ(stationBeat().units[0], (UnitSummary{"Birkehuset", 2, 1, 1, 0}));
    after(seconds{16});
    EXPECT_EQ(stationBeat().units[0], (UnitSummary{"Birkehuset", 2, 0, 1, 1}));
}

TEST_F(Rooms, AreAtFaultWhileWhatTheyRaiseIsNotReceived) {
    RoomHeartbeat beat;
    beat.room = "birk-1";
    beat.condition = RoomCondition::Listening;
    beat.alertsWaiting = 1;
    for (int i = 0; i < 5; ++i) {
        EXPECT_EQ(room("birk-1").condition, i == 0 ? RoomCondition::Unknown : RoomCondition::Listening);
        beat.sequence = i + 1;
        beat.audioFrames = (i + 1) * 80000;
        give(topics::roomHeartbeat("birk-1"), encode(beat));
        after(seconds{5});
    }
    EXPECT_EQ(room("birk-1").condition, RoomCondition::Fault);
    EXPECT_EQ(room("birk-1").reason, RoomReason::AlertsStuck);
    EXPECT_EQ(stationBeat().units[0].unheard, 1);
}

TEST_F(Rooms, ThatStartAnewAfterASilenceMayHaveForgottenAlertsUntilAnOperatorLooks) {
    ask("operator-1", GoOnDuty);
    heartbeat("birk-1");
    after(seconds{16});
    RoomHeartbeat beat;
    beat.room = "birk-1";
    beat.bootId = nextId();
    beat.condition = RoomCondition::Listening;
    give(topics::roomHeartbeat("birk-1"), encode(beat));
    EXPECT_EQ(room("birk-1").condition, RoomCondition::Fault);
    EXPECT_EQ(room("birk-1").reason, RoomReason::AlertsStuck);
    EXPECT_EQ(count("SELECT count(*) FROM audit WHERE kind='monitorRestarted' AND room='birk-1' AND "
                    "detail='not heard for 16 s; alerts of that time may be missing'"), 1);
    ask("operator-1", GoOnDuty);
    auto look = request(OpenRoom);
    look.room = "birk-1";
    EXPECT_EQ(ask("operator-1", look), ReplyCode::Ok);
    EXPECT_EQ(room("birk-1").condition, RoomCondition::Listening);
}

TEST_F(Rooms, ThatStartAnewAtOnceHaveForgottenNothingAndAreOnRecord) {
    heartbeat("birk-1");
    after(seconds{5});
    RoomHeartbeat beat;
    beat.room = "birk-1";
    beat.bootId = nextId();
    beat.condition = RoomCondition::Listening;
    give(topics::roomHeartbeat("birk-1"), encode(beat));
    EXPECT_EQ(room("birk-1").condition, RoomCondition::Listening);
    EXPECT_EQ(count("SELECT count(*) FROM audit WHERE kind='monitorRestarted' AND room='birk-1' AND detail='not heard for 5 s'"), 1);
    EXPECT_TRUE(verifyAudit(process->db));
}

TEST_F(Rooms, WhoseCertificateEndsSoonAreNamedBesideTheStationsOwn) {
    using std::chrono::days;
    const auto own = now.wall + days{29};
    process->services.ownCertificates = [own] {
        return std::map<std::string, std::optional<UtcTime>>{
            {"station", own}, {"pager", own + days{2}}, {"broker", std::nullopt}};
    };
    RoomState state;
    state.room = "birk-1";
    state.condition = RoomCondition::Listening;
    state.softwareVersion = state.modelVersion = "1";
    state.certificateEnds = now.wall + days{3};
    give(topics::roomState("birk-1"), encode(state));
    after(seconds{5});
    EXPECT_EQ(stationBeat().warnings, (std::vector<StationWarning>{
                  {StationWarningKind::CertificateEnds, "birk-1 2026-11-25, station 2026-12-21"}}));
    EXPECT_TRUE(stationBeat().links[0].up) << "nobody walks rounds for it";
    state.certificateEnds.reset(); // a new one was put there
    process->services.ownCertificates = [] { return std::map<std::string, std::optional<UtcTime>>{}; };
    give(topics::roomState("birk-1"), encode(state));
    after(seconds{5});
    EXPECT_FALSE(stationBeat().warnings);
}

TEST_F(Rooms, AreNotPublishedAgainWithoutAChange) {
    heartbeat("birk-1");
    after(seconds{5});
    const auto count = process->link.said.size();
    heartbeat("birk-1");
    EXPECT_EQ(process->link.said.size(), count);
}

} // namespace
} // namespace natlyt::ward
