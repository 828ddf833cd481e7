// SPDX-License-Identifier: Apache-2.0
// Shelving, handing over and leaving, at the desk.
#include "operator-console/domain/alert.hpp"
#include "tests/operator-console/models/desk_rig.hpp"

#include <gtest/gtest.h>

#include <QCoreApplication>

namespace natlyt::console::testing {
namespace {

struct TheFlow : ::testing::Test {
    DeskRig rig;
    Desk desk{rig.connect(), "seat-1", rig.clock(), {rig.voice, rig.ring}};
    TheFlow() { rig.logIn(desk); }

    void press(Action action) {
        desk.perform(static_cast<int>(action));
        desk.session()->drain();
    }
    void coughTwice() {
        for (std::uint8_t n = 1; n <= 2; ++n)
            rig.show(desk, alert(n, "room-4", Priority::Medium, rig.now.wall, SoundClass::Cough));
    }
    void showShelved(std::int64_t count) {
        auto room = smallWard()[3];
        room.shelved = {{SoundClass::Cough, "anna", DismissReason::KnownHabit, rig.now.wall,
                         rig.now.wall + std::chrono::minutes(15), count}};
        rig.link->deliver(topics::wardRoom(room.room), encode(room));
        desk.session()->drain();
    }
    void handoverIs(std::int64_t number, const std::string& givenBy) {
        rig.link->station = [this, number, givenBy](const OperatorRequest& request, OperatorReply& reply) {
            if (request.kind != OperatorRequestKind::ReadHandover && request.kind != OperatorRequestKind::GiveHandover)
                return;
            Handover handover;
            handover.number = request.kind == OperatorRequestKind::GiveHandover ? 9 : number;
            handover.givenBy = givenBy;
            handover.note = request.note;
            handover.at = rig.now.wall;
            handover.unheard = {{"room-5", RoomCondition::Fault, RoomReason::MicSilent, rig.now.wall, {}}};
            reply.handover = handover;
        };
    }
};

TEST_F(TheFlow, OffersWhatDisturbsMostAndAsksTheStationToShelveIt) {
    coughTwice();
    press(Action::Shelves);
    ASSERT_EQ(desk.overlay(), Overlay::Shelves);
    ASSERT_EQ(desk.shelves()->rows().size(), 1);
    press(Action::ShelfLength);
    press(Action::Reason2);
    const auto* asked = rig.link->last(OperatorRequestKind::Shelve);
    ASSERT_NE(asked, nullptr);
    EXPECT_EQ(asked->room, "room-4");
    EXPECT_EQ(asked->soundClass, SoundClass::Cough);
    EXPECT_EQ(asked->shelveMinutes, 30);
    EXPECT_EQ(asked->dismissReason, DismissReason::KnownHabit);
    EXPECT_TRUE(desk.shelves()->said().startsWith("Shelved for 30 min."));
    EXPECT_EQ(rig.link->count(OperatorRequestKind::Dismiss), 0) << "a reason to shelve closes no alert";
}

TEST_F(TheFlow, OffersNothingThatIsNeverShelved) {
    for (std::uint8_t n = 1; n <= 3; ++n)
        rig.show(desk, alert(n, "room-4", Priority::High, rig.now.wall, SoundClass::Shout));
    press(Action::Shelves);
    EXPECT_TRUE(desk.shelves()->rows().isEmpty());
    for (int i = 0; i < static_cast<int>(countOf<SoundClass>()); ++i)
        EXPECT_EQ(isNeverShelved(static_cast<SoundClass>(i)), !ward::mayBeShelved(static_cast<SoundClass>(i))) << i << " is the station's to judge";
}

TEST_F(TheFlow, ShowsWhatIsShelvedAndEndsItEarly) {
    coughTwice();
    showShelved(3);
    press(Action::Shelves);
    ASSERT_EQ(desk.shelves()->rows().size(), 1) << "it is no source any more";
    EXPECT_TRUE(desk.shelves()->canEnd());
    press(Action::Reason2);
    EXPECT_EQ(rig.link->count(OperatorRequestKind::Shelve), 0) << "it is shelved already";
    press(Action::EndShelf);
    EXPECT_EQ(rig.link->last(OperatorRequestKind::EndShelf)->room, "room-4");
}

TEST_F(TheFlow, SaysWhyASoundIsNotShelved) {
    coughTwice();
    press(Action::Shelves);
    rig.link->replyWith = ReplyCode::NeverShelved;
    press(Action::Reason2);
    EXPECT_EQ(desk.shelves()->said(), "This sound is never shelved: it may mean that somebody needs help.");
    rig.link->failure = FailureMode::PublishFails;
    press(Action::Reason2);
    EXPECT_TRUE(desk.shelves()->said().startsWith("The station did not answer."));
}

TEST_F(TheFlow, AShelvedAlertIsNoLoadUntilItIsRaised) {
    auto kept = inState(alert(1, "room-4", Priority::Medium, rig.now.wall, SoundClass::Cough), AlertState::Watching);
    kept.history.back().note = "shelved";
    rig.show(desk, kept);
    EXPECT_EQ(desk.load(), 0);
    auto raised = inState(kept, AlertState::Raised);
    raised.history.back().note = "shelfEnded";
    rig.show(desk, raised);
    EXPECT_EQ(desk.load(), 1);
}

TEST_F(TheFlow, TheLastOperatorIsToldWhyToStayAndWhatToDo) {
    rig.show(desk, alert(1, "room-4", Priority::High, rig.now.wall));
    rig.link->replyWith = ReplyCode::AlertsOpen;
    press(Action::LogOut);
    press(Action::LogOut);
    EXPECT_TRUE(desk.session()->inside());
    EXPECT_TRUE(desk.whyStay().startsWith("You are the last operator on duty, and 1 alert"));
    rig.link->replyWith = ReplyCode::Ok;
    rig.link->station = [](const OperatorRequest& request, OperatorReply& reply) {
        if (!request.leaveToRule)
            reply.code = ReplyCode::AlertsOpen;
    };
    press(Action::LeaveToRule);
    EXPECT_FALSE(desk.session()->inside());
    EXPECT_EQ(rig.goodbyes, 1);
}

TEST_F(TheFlow, LeavesASeatWhoseStationDoesNotAnswer) {
    rig.link->failure = FailureMode::RepliesStayAway;
    press(Action::LogOut);
    press(Action::LogOut);
    EXPECT_TRUE(desk.session()->inside());
    rig.pass(desk, kReplyWithin);
    EXPECT_FALSE(desk.session()->inside()) << "the station takes a silent seat for left, and pages by rule";
}

TEST_F(TheFlow, LeavesAtOnceWhenTheConnectionIsGone) {
    rig.link->become(link::LinkState::Lost, {"broker", "gone", ""});
    desk.session()->drain();
    press(Action::LogOut);
    press(Action::LogOut);
    EXPECT_FALSE(desk.session()->inside());
}

TEST_F(TheFlow, SignsWhatItHandsOverWithANote) {
    handoverIs(0, "");
    press(Action::HandOver);
    ASSERT_TRUE(desk.handover()->canGive());
    EXPECT_EQ(desk.handover()->sections().size(), 7);
    desk.signHandover(" room 4 coughs ");
    desk.session()->drain();
    EXPECT_EQ(rig.link->last(OperatorRequestKind::GiveHandover)->note, "room 4 coughs");
    EXPECT_EQ(desk.handover()->stage(), HandoverPage::Stage::Given);
    EXPECT_FALSE(desk.handover()->canGive()) << "once";
}

TEST_F(TheFlow, ReadsAndSignsWhatAnotherHandedOver) {
    handoverIs(7, "bo");
    auto beat = stationHeartbeat(100);
    beat.handover = {7, "bo", rig.now.wall};
    rig.link->deliver(topics::wardStation(), encode(beat));
    desk.session()->drain();
    EXPECT_TRUE(desk.warnings()->has(WarningKind::HandoverWaits));
    press(Action::HandOver);
    ASSERT_TRUE(desk.handover()->canTake());
    desk.signHandover("");
    desk.session()->drain();
    EXPECT_EQ(rig.link->last(OperatorRequestKind::TakeHandover)->handover, 7);
    EXPECT_EQ(desk.handover()->stage(), HandoverPage::Stage::Taken);
}

TEST_F(TheFlow, SaysWhenTheStationDidNotTakeTheSignature) {
    handoverIs(0, "");
    press(Action::HandOver);
    rig.link->failure = FailureMode::PublishFails;
    desk.signHandover("");
    EXPECT_EQ(desk.handover()->stage(), HandoverPage::Stage::Failed);
}

TEST_F(TheFlow, SaysWhoWasToldOfAFlood) {
    EXPECT_EQ(desk.floodTold(), "");
    auto beat = stationHeartbeat(100);
    beat.flood = {rig.now.wall, 12, {"S1"}, ""};
    rig.link->deliver(topics::wardStation(), encode(beat));
    desk.session()->drain();
    EXPECT_EQ(desk.floodTold(), "Told to S1; nobody has answered yet.");
    beat.sequence = 101;
    beat.flood->acknowledgedBy = "S1";
    rig.link->deliver(topics::wardStation(), encode(beat));
    desk.session()->drain();
    EXPECT_EQ(desk.floodTold(), "S1 knows of it and has answered.");
}

TEST_F(TheFlow, AnAlertWaitsForNoPanelToBeClosed) {
    handoverIs(0, "");
    for (const auto panel : {Action::Shelves, Action::HandOver}) {
        const auto waiting = alert(1, "room-4", Priority::High, rig.now.wall);
        rig.show(desk, waiting);
        press(panel);
        press(Action::Listen);
        EXPECT_EQ(desk.overlay(), Overlay::None);
        ASSERT_NE(desk.inHand(), nullptr);
        press(Action::Back);
    }
}

TEST_F(TheFlow, ADrillIsAdvisedToWhoHasGoneThroughNoneAndNoMoreOnceTheStationHasNotedIt) {
    EXPECT_EQ(desk.drillAdvice(), "") << "theirs was this year";
    rig.now.wall += std::chrono::days(366);
    rig.now.monotonic += std::chrono::days(366);
    desk.tick(rig.now);
    EXPECT_TRUE(desk.drillAdvice().startsWith("It is more than a year"));
    desk.session()->logOut();
    EXPECT_EQ(desk.drillAdvice(), "");
    Desk other{rig.connect(), "seat-1", rig.clock(), {rig.voice, rig.ring}};
    std::vector<bool> kept;
    QObject::connect(&other, &Desk::guidedDrillKept, &other, [&kept](bool is) { kept.push_back(is); });
    rig.drilled = false;
    rig.logIn(other);
    EXPECT_TRUE(other.drillAdvice().startsWith("You have not gone through the drill yet."));
    rig.link->failure = FailureMode::PublishFails;
    other.reportGuidedDrill({200, 1});
    EXPECT_EQ(kept, std::vector{false});
    EXPECT_FALSE(other.drillAdvice().isEmpty());
    rig.link->failure = FailureMode::None;
    other.reportGuidedDrill({200, 1});
    other.session()->drain();
    EXPECT_EQ(kept, (std::vector{false, true}));
    EXPECT_EQ(rig.link->last(OperatorRequestKind::GuidedDrillDone)->guidedDrill, (GuidedDrillResult{200, 1}));
    EXPECT_EQ(other.drillAdvice(), "");
    EXPECT_EQ(other.notice(), "") << "the real desk says nothing of it; the drill does";
}

TEST_F(TheFlow, AHandoverSaysOfWhomTheNightWatchWasCalledAndNobodyAnswered) {
    rig.link->station = [this](const OperatorRequest& request, OperatorReply& reply) {
        if (request.kind != OperatorRequestKind::ReadHandover)
            return;
        HandoverAlert called;
        called.alert = alert(1, "room-1", Priority::Medium, rig.now.wall).id;
        called.room = "room-1";
        called.state = AlertState::Paging;
        called.raisedAt = rig.now.wall;
        auto answered = called;
        answered.room = "room-2";
        answered.state = AlertState::Acknowledged;
        reply.handover.emplace().alerts = {called, answered};
    };
    press(Action::HandOver);
    const auto lines = desk.handover()->sections()[2].toMap().value("lines").toString().split('\n');
    ASSERT_EQ(lines.size(), 2);
    EXPECT_TRUE(lines[0].endsWith(", called, and nobody has answered yet")) << lines[0].toStdString();
    EXPECT_FALSE(lines[1].contains("answered yet")) << lines[1].toStdString();
}

TEST_F(TheFlow, AHandoverSaysWithWhomAnAlertIsAndWhatCameSince) {
    auto visit = inState(alert(1, "room-1", Priority::Medium, rig.now.wall, SoundClass::Cough), AlertState::Acknowledged, "staff-1");
    visit.stateSince = rig.now.wall;
    auto glass = alert(2, "room-1", Priority::High, rig.now.wall, SoundClass::GlassBreak).sounds[0];
    glass.onset = rig.now.wall + seconds(5);
    visit.sounds.push_back(glass);
    rig.show(desk, visit);
    auto called = inState(alert(3, "room-2", Priority::Medium, rig.now.wall), AlertState::Paging);
    rig.show(desk, called);
    rig.link->station = [&](const OperatorRequest& request, OperatorReply& reply) {
        if (request.kind != OperatorRequestKind::ReadHandover)
            return;
        HandoverAlert one;
        one.alert = visit.id;
        one.room = "room-1";
        one.state = AlertState::Acknowledged;
        one.raisedAt = rig.now.wall;
        auto other = one; // as it was then
        other.alert = called.id;
        other.room = "room-2";
        reply.handover.emplace().alerts = {one, other};
    };
    press(Action::HandOver);
    const auto lines = desk.handover()->sections()[2].toMap().value("lines").toString().split('\n');
    ASSERT_EQ(lines.size(), 2);
    EXPECT_TRUE(lines[0].endsWith(", acknowledged by M.S. · New at " + Words::clock(glass.onset) + ": breaking glass")) << lines[0].toStdString();
    EXPECT_TRUE(lines[1].endsWith(", raised at " + Words::clock(rig.now.wall))) << lines[1].toStdString() << ": of another moment than the page";
}

TEST_F(TheFlow, AHandoverNamesWhoIsOnDutyWithoutTheDrill) {
    rig.link->station = [](const OperatorRequest& request, OperatorReply& reply) {
        if (request.kind != OperatorRequestKind::ReadHandover)
            return;
        reply.handover.emplace().undrilled = {"anna", "bo"};
    };
    press(Action::HandOver);
    const auto sections = desk.handover()->sections();
    ASSERT_EQ(sections.size(), 8);
    EXPECT_EQ(sections[6].toMap().value("lines"), "anna, bo");
    EXPECT_TRUE(sections[6].toMap().value("grave").toBool());
}

} // namespace
} // namespace natlyt::console::testing
