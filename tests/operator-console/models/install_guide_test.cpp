// SPDX-License-Identifier: Apache-2.0
// What the ward says of its monitors, as an administrator sees it: faults, certificates, and taking one into use.
#include "operator-console/models/room_words.hpp"
#include "tests/operator-console/models/administration_rig.hpp"

namespace natlyt::console::testing {
namespace {

TEST_F(TheAdministration, ListsAMonitorAtFaultAndTakesItOffTheListWhenItIsWell) {
    enter();
    const auto before = office.attention()->count();
    say("room-1", RoomCondition::Fault, RoomReason::PrivacySwitch);
    ASSERT_EQ(office.attention()->count(), before + 1);
    bool listed = false;
    for (int i = 0; i < office.attention()->count(); ++i)
        if (row(office.attention(), i)["room"] == "room-1") {
            listed = true;
            EXPECT_EQ(row(office.attention(), i)["urgency"].toInt(), static_cast<int>(Urgency::Now));
            EXPECT_EQ(row(office.attention(), i)["note"].toString(),
                      "the microphone has power although it is switched off: have it unplugged");
        }
    EXPECT_TRUE(listed);
    say("room-1", RoomCondition::Closed, RoomReason::PrivacySwitch);
    EXPECT_EQ(office.attention()->count(), before);
}

TEST_F(TheAdministration, ListsANewMonitorUntilItIsHeard) {
    RoomLine line;
    line.resident.emplace();
    line.monitor = "monitor-1";
    line.unheard = true;
    EXPECT_EQ(attentionOf(line, "2026-11-22", "Europe/Copenhagen").size(), 1U) << "without a consent it may not be heard: only that is said";
    line.consent = ConsentState::InForce;
    line.consentUntil = "2027-05-01";
    const auto notes = attentionOf(line, "2026-11-22", "Europe/Copenhagen");
    ASSERT_EQ(notes.size(), 1U);
    EXPECT_EQ(notes[0], (AttentionNote{Urgency::Soon, "its monitor has picked up no sound yet: clap in the dwelling"}));
    WardRoom live;
    live.condition = RoomCondition::Offline;
    for (const auto& note : attentionOf(line, "2026-11-22", "Europe/Copenhagen", &live))
        EXPECT_FALSE(note.text.contains("clap")) << "where nothing is there to hear it";
}

TEST_F(TheAdministration, TakesANewMonitorOffTheListAsSoonAsItsClapHasBecomeAnAlert) {
    enter();
    const auto before = office.attention()->count();
    station.unproven = "room-1";
    const auto pass = [this] {
        now.wall += std::chrono::seconds(10);
        now.monotonic += std::chrono::seconds(10);
        office.tick(now);
        drain();
    };
    pass();
    say("room-1", RoomCondition::Closed, RoomReason::OutsideHours);
    say("room-1", RoomCondition::Listening, RoomReason::None); // another plan: what is written is read again
    pass();
    ASSERT_EQ(office.attention()->count(), before + 1);
    station.unproven.clear();
    say("room-1", RoomCondition::Listening, RoomReason::None, Uuid{{1}});
    pass();
    EXPECT_EQ(office.attention()->count(), before);
}

TEST_F(TheAdministration, ListsAMicrophoneThatIsDoubtedUntilSomebodyHasLookedAtIt) {
    enter();
    const auto before = office.attention()->count();
    auto said = smallWard()[0];
    said.condition = RoomCondition::Listening;
    said.microphone = MicrophoneDoubt::Quieter;
    const auto hear = [&] {
        link->deliver(topics::wardRoom(said.room), encode(said));
        drain();
    };
    hear();
    ASSERT_EQ(office.attention()->count(), before + 1);
    open("room-1");
    EXPECT_TRUE(file().microphoneDoubt().contains("covered or loose"));
    office.microphoneChecked();
    drain();
    ASSERT_TRUE(link->last(OperatorRequestKind::MicrophoneChecked));
    EXPECT_EQ(link->last(OperatorRequestKind::MicrophoneChecked)->room, "room-1");
    EXPECT_EQ(office.noticeKind(), NoticeKind::Done);
    said.microphone.reset();
    hear();
    EXPECT_EQ(office.attention()->count(), before);
    EXPECT_TRUE(file().microphoneDoubt().isEmpty());
}

TEST_F(TheAdministration, SaysThatNobodyIsOnDutyWhileSomethingListensAndWhomAClapThenPages) {
    enter();
    for (const char* room : {"room-1", "room-2", "room-3", "room-4"})
        say(room, RoomCondition::Closed, RoomReason::OutsideHours);
    const auto beat = [this](std::int64_t operators) {
        auto said = stationHeartbeat(operators + 1);
        said.operatorsOnDuty = operators;
        link->deliver(topics::wardStation(), encode(said));
        drain();
    };
    beat(0);
    EXPECT_TRUE(office.noOperator().isEmpty()) << "by day nothing listens, and nobody is missed";
    station.unproven = "room-1";
    open("room-1");
    say("room-1", RoomCondition::Listening, RoomReason::None);
    EXPECT_TRUE(office.noOperator().contains("straight to the night watch"));
    say("room-1", RoomCondition::Closed, RoomReason::PrivacySwitch);
    EXPECT_TRUE(office.noOperator().isEmpty());
    say("room-1", RoomCondition::Listening, RoomReason::None);
    EXPECT_TRUE(guide().advice().contains("a clap pages the night watch"));
    beat(1);
    EXPECT_TRUE(office.noOperator().isEmpty());
    EXPECT_TRUE(guide().advice().contains("The night operator is alerted"));
    beat(0);
    say("room-1", RoomCondition::Listening, RoomReason::None, Uuid{{1}});
    EXPECT_TRUE(guide().ready());
    EXPECT_TRUE(guide().advice().contains("the night watch is paged"));
    office.logOut();
    EXPECT_TRUE(office.noOperator().isEmpty());
}

TEST_F(TheAdministration, LeadsFromAMonitorThatIsOnlineToItsClap) {
    enter();
    say("room-1", RoomCondition::Offline, RoomReason::HeartbeatMissing);
    open("room-1");
    EXPECT_FALSE(guide().running()) << "it was heard long ago";
    file().close();
    station.unproven = "room-1";
    open("room-1");
    ASSERT_TRUE(guide().running());
    EXPECT_EQ(ticked(), "----");
    EXPECT_TRUE(guide().advice().startsWith("Give it power and network"));
    say("room-1", RoomCondition::Closed, RoomReason::OutsideHours);
    EXPECT_EQ(ticked(), "x---");
    EXPECT_TRUE(guide().advice().startsWith("It is outside its hours now"));
    say("room-1", RoomCondition::Listening, RoomReason::None);
    EXPECT_EQ(ticked(), "xx--");
    say("room-1", RoomCondition::Closed, RoomReason::PrivacySwitch);
    EXPECT_EQ(ticked(), "xx--");
    EXPECT_TRUE(guide().advice().contains("push the slider back"));
    say("room-1", RoomCondition::Listening, RoomReason::None);
    EXPECT_EQ(ticked(), "xxx-");
    EXPECT_FALSE(guide().ready());
    say("room-2", RoomCondition::Listening, RoomReason::None, Uuid{{9}}); // somebody claps next door
    EXPECT_EQ(ticked(), "xxx-");
    say("room-1", RoomCondition::Listening, RoomReason::None, Uuid{{1}});
    EXPECT_EQ(ticked(), "xxxx");
    EXPECT_TRUE(guide().ready());
    EXPECT_EQ(office.notice(), "The clap was heard.");
}

TEST_F(TheAdministration, TakesNoAlertForAClapThatWasOpenBefore) {
    station.unproven = "room-1";
    enter();
    say("room-1", RoomCondition::Listening, RoomReason::None, Uuid{{7}});
    open("room-1");
    EXPECT_EQ(ticked(), "xx--");
    say("room-1", RoomCondition::Closed, RoomReason::PrivacySwitch, Uuid{{7}});
    say("room-1", RoomCondition::Listening, RoomReason::None, Uuid{{7}});
    EXPECT_EQ(ticked(), "xxx-");
    EXPECT_TRUE(guide().advice().startsWith("An alert is open in this dwelling"));
    say("room-1", RoomCondition::Listening, RoomReason::None);
    EXPECT_TRUE(guide().advice().startsWith("Clap once"));
    say("room-1", RoomCondition::Listening, RoomReason::None, Uuid{{8}});
    EXPECT_TRUE(guide().ready());
}

TEST_F(TheAdministration, TicksNoSwitchThatWasOnlyPrivateAndNoMonitorThatHasGone) {
    station.unproven = "room-1";
    enter();
    open("room-1");
    EXPECT_EQ(ticked(), "----") << "nothing is known of it";
    say("room-1", RoomCondition::Closed, RoomReason::PrivacySwitch);
    EXPECT_EQ(ticked(), "x---");
    say("room-1", RoomCondition::Offline, RoomReason::HeartbeatMissing);
    EXPECT_EQ(ticked(), "----");
}

TEST_F(TheAdministration, WarnsInTheGuideOfAMicrophoneThatItsSwitchDoesNotCut) {
    station.unproven = "room-1";
    enter();
    open("room-1");
    say("room-1", RoomCondition::Listening, RoomReason::None);
    say("room-1", RoomCondition::Fault, RoomReason::PrivacySwitch);
    EXPECT_TRUE(guide().advice().startsWith("Do not use this monitor"));
}

TEST(RoomWords, SayOfASwitchThatIsTheFaultWhatToDoAndOfOneThatIsOffThatItIsOff) {
    EXPECT_EQ(whyOf(RoomCondition::Fault, RoomReason::PrivacySwitch), "the microphone has power although it is switched off: have it unplugged");
    EXPECT_EQ(whyOf(RoomCondition::Closed, RoomReason::PrivacySwitch), "switched off in the room");
    EXPECT_EQ(whyOf(RoomCondition::Fault, RoomReason::MicDead), "the microphone is dead");
    EXPECT_EQ(whyOf(RoomCondition::Listening, RoomReason::None), "");
}

TEST_F(TheAdministration, LeadsOnWhenAMonitorWasBoundAMomentAgo) {
    enter();
    open("room-8"); // it has none
    ASSERT_FALSE(guide().running());
    auto bound = roomRecord("room-8");
    bound.line.monitor = "monitor-77";
    bound.monitors.insert(bound.monitors.begin(), {"monitor-77", "room-8", kNight, {}});
    file().show(bound, kNight);
    EXPECT_TRUE(guide().running()) << "what another monitor heard proves nothing of this one";
    bound.line.monitor.clear();
    file().show(bound, kNight);
    EXPECT_FALSE(guide().running());
}

TEST_F(TheAdministration, GuidesAnewOnRequestAndNotOnceTheMonitorIsRetired) {
    enter();
    open("room-1");
    file().checkMonitor();
    EXPECT_TRUE(guide().running());
    open("room-8"); // it has no monitor
    EXPECT_FALSE(guide().running());
}

} // namespace
} // namespace natlyt::console::testing
