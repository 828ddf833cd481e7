// SPDX-License-Identifier: Apache-2.0
// The operator's night by keys and clicks, in the real window.
#include "tests/gui/gui_rig.hpp"
#include "tests/operator-console/models/big_ward.hpp"

#include <QColor>

#include <gtest/gtest.h>

namespace natlyt::console::testing {
namespace {

struct TheWindow : ::testing::Test {
    GuiRig rig;
    void send(const WardAlert& alert, const std::vector<std::string>& chunks, std::size_t from,
              std::size_t to) {
        for (std::size_t i = from; i < to; ++i)
            rig.bus.send(rig.desk(), alert, chunks[i]);
        rig.settle();
    }
    WardAlert takeByKey() {
        const auto first = rig.raise(1, "room-4", Priority::High);
        rig.key(Qt::Key_Space);
        rig.bus.show(rig.desk(), inState(first, AlertState::Claimed, kOperator));
        rig.settle();
        return first;
    }
};

TEST_F(TheWindow, LogsInByKeys) {
    EXPECT_FALSE(rig.isShown("quietTitle"));
    rig.logInByKeys();
    EXPECT_EQ(rig.text("quietTitle"), "All is quiet");
    EXPECT_EQ(rig.text("summary"), "24 dwellings listen as planned");
}

TEST_F(TheWindow, SaysWhyTheLogInFailedAndEmptiesThePassword) {
    rig.type(kOperator);
    rig.key(Qt::Key_Tab);
    rig.type("wrong");
    rig.key(Qt::Key_Return);
    rig.bus.link->become(link::LinkState::Refused, {"broker", "refused", ""}, link::Refusal::Login);
    rig.desk().session()->drain();
    rig.settle();
    EXPECT_EQ(rig.text("trouble"), "The user name or the password is wrong. Try again; after five wrong ones, wait a minute first.");
    EXPECT_EQ(rig.text("password"), "");
}

TEST_F(TheWindow, ShowsANewAlertAndTakesItWithSpace) {
    rig.logInByKeys();
    const auto first = rig.raise(1, "room-4", Priority::High);
    EXPECT_EQ(rig.text("cardRoom"), "Birkehuset 4");
    EXPECT_TRUE(rig.isShown("listen"));
    rig.key(Qt::Key_Space);
    EXPECT_EQ(rig.bus.link->last(OperatorRequestKind::Claim)->alert, first.id);
    EXPECT_FALSE(rig.isShown("listen"));
}

class AnAnsweredPage : public ::testing::TestWithParam<const char*> {};

TEST_P(AnAnsweredPage, OffersNoTakingBackOnTheScreen) {
    GuiRig rig{GetParam(), {1280, 800}};
    rig.logInByKeys();
    auto first = rig.raise(1, "room-4", Priority::High);
    first.sounds.front().top = {{SoundClass::Shout, 0.31}, {SoundClass::Speech, 0.62}, {SoundClass::Music, 0.04}};
    rig.bus.show(rig.desk(), first);
    rig.settle();
    EXPECT_EQ(rig.text("sureness0"), GetParam() == std::string("da") ? "måske" : "maybe");
    rig.screenshot(QString("sureness-1280-%1").arg(GetParam()));
    rig.key(Qt::Key_Space);
    rig.bus.show(rig.desk(), inState(first, AlertState::Claimed, kOperator));
    rig.key(Qt::Key_P);
    rig.bus.show(rig.desk(), inState(first, AlertState::Paging));
    EXPECT_TRUE(rig.isShown("undo"));
    rig.bus.show(rig.desk(), inState(first, AlertState::Acknowledged));
    EXPECT_FALSE(rig.isShown("undo"));
    EXPECT_TRUE(rig.isShown("notice"));
    rig.screenshot(QString("answered-page-1280-%1").arg(GetParam()));
}

INSTANTIATE_TEST_SUITE_P(Both, AnAnsweredPage, ::testing::Values("da", "en"), [](const auto& name) { return std::string(name.param); });

TEST_F(TheWindow, PlaysAndDrawsFromTheFirstChunkOn) {
    rig.logInByKeys();
    const auto first = takeByKey();
    EXPECT_EQ(rig.text("soundState"), "The sound is on its way …");
    const auto chunks = rig.bus.sealed(rig.desk(), first, callAfterPreRoll(440, 4));
    send(first, chunks, 0, 1);
    EXPECT_TRUE(rig.bus.voice.playing());
    EXPECT_EQ(rig.text("soundState"), "still recording …");
    EXPECT_EQ(rig.text("onset"), "▼ shout");
    const int columns = rig.desk().stage()->picture().columns();
    EXPECT_GT(columns, 40);
    send(first, chunks, 1, chunks.size());
    EXPECT_GT(rig.desk().stage()->picture().columns(), columns);
    EXPECT_FALSE(rig.isShown("soundState") && !rig.text("soundState").isEmpty());
}

TEST_F(TheWindow, DismissesByOneTwice) {
    rig.logInByKeys();
    takeByKey();
    rig.key(Qt::Key_1);
    EXPECT_TRUE(rig.isShown("reasons"));
    rig.key(Qt::Key_1);
    EXPECT_FALSE(rig.isShown("reasons"));
    EXPECT_EQ(rig.bus.link->count(OperatorRequestKind::Dismiss), 0);
    EXPECT_EQ(rig.text("notice"), "Birkehuset 4 closes in 5 s as “everyday sound”. U takes it back.");
    EXPECT_TRUE(rig.isShown("undo"));
    EXPECT_EQ(rig.text("waiting"), "Waiting: 0");
    EXPECT_EQ(rig.text("closing"), "being closed: 1");
    EXPECT_FALSE(rig.isShown("oldest"));
    rig.bus.passHeard(rig.desk(), std::chrono::seconds(5));
    rig.settle();
    EXPECT_EQ(rig.bus.link->last(OperatorRequestKind::Dismiss)->dismissReason, DismissReason::NotRelevant);
    EXPECT_EQ(rig.text("notice"), "Birkehuset 4: closed as “everyday sound”.");
}

TEST_F(TheWindow, TakesADismissalBackWithTheKeyAndWithAFinger) {
    rig.logInByKeys();
    takeByKey();
    rig.key(Qt::Key_1);
    rig.key(Qt::Key_1);
    rig.key(Qt::Key_U);
    EXPECT_TRUE(rig.desk().card()->inHand());
    rig.key(Qt::Key_1);
    rig.key(Qt::Key_1);
    EXPECT_FALSE(rig.desk().card()->inHand());
    EXPECT_GE(rig.item("undo")->height(), 44);
    rig.click("undo");
    EXPECT_TRUE(rig.desk().card()->inHand());
    rig.bus.passHeard(rig.desk(), std::chrono::seconds(6));
    EXPECT_EQ(rig.bus.link->count(OperatorRequestKind::Dismiss), 0);
}

TEST_F(TheWindow, WatchesByTwoAndPagesByP) {
    rig.logInByKeys();
    takeByKey();
    rig.key(Qt::Key_2);
    EXPECT_EQ(rig.bus.link->count(OperatorRequestKind::Watch), 1);
    const auto second = rig.raise(2, "room-9", Priority::Medium);
    rig.desk().select(QString::fromStdString(second.id.text()));
    rig.key(Qt::Key_Space);
    rig.key(Qt::Key_P, Qt::ShiftModifier);
    EXPECT_TRUE(rig.bus.link->last(OperatorRequestKind::Page)->urgent);
}

TEST_F(TheWindow, CanBeWorkedWithTheMouseAlone) {
    rig.logInByKeys();
    const auto first = rig.raise(1, "room-4", Priority::High);
    rig.click("listen");
    rig.bus.show(rig.desk(), inState(first, AlertState::Claimed, kOperator));
    rig.settle();
    rig.click("page");
    EXPECT_EQ(rig.bus.link->count(OperatorRequestKind::Page), 1);
}

TEST_F(TheWindow, HasButtonsLargeEnoughForAFinger) {
    rig.app.window()->resize(1280, 800);
    rig.logInByKeys();
    takeByKey();
    for (const char* name : {"notRelevant", "watch", "page", "pageUrgent", "replay", "back"}) {
        ASSERT_TRUE(rig.isShown(name)) << name;
        EXPECT_GE(rig.item(name)->height(), 44) << name;
        EXPECT_GE(rig.item(name)->width(), 44) << name;
    }
}

TEST_F(TheWindow, ShowsARefusalAndKeepsTheAlertInHand) {
    rig.logInByKeys();
    takeByKey();
    rig.bus.link->replyWith = ReplyCode::StationFault;
    rig.key(Qt::Key_P);
    EXPECT_TRUE(rig.text("notice").contains("still open"));
    EXPECT_TRUE(rig.desk().card()->inHand());
}

TEST_F(TheWindow, CannotOverlookALostConnection) {
    rig.logInByKeys();
    takeByKey();
    rig.bus.link->become(link::LinkState::Lost, {"broker", "gone", ""});
    rig.bus.pass(rig.desk(), std::chrono::seconds(1));
    rig.settle();
    ASSERT_TRUE(rig.isShown("warnings"));
    EXPECT_GE(rig.item("warnings")->width(), rig.app.window()->width());
    EXPECT_EQ(rig.text("chain"), "▲ Connection broken");
    rig.key(Qt::Key_P);
    EXPECT_TRUE(rig.text("notice").contains("NOT sent"));
}

TEST_F(TheWindow, CannotOverlookThatNothingCanBeHeard) {
    rig.logInByKeys();
    rig.bus.voice.fail();
    rig.bus.passHeard(rig.desk(), std::chrono::seconds(1));
    rig.settle();
    EXPECT_TRUE(rig.isShown("warnings"));
    EXPECT_EQ(rig.text("soundDevice"), "▲ No sound");
}

TEST_F(TheWindow, CannotOverlookThatTheComputerIsMuted) {
    rig.logInByKeys();
    ASSERT_FALSE(rig.isShown("warnings"));
    rig.bus.ring.mixer = OutputVolume{true, 80};
    rig.bus.passHeard(rig.desk(), std::chrono::seconds(1));
    rig.settle();
    EXPECT_TRUE(rig.isShown("warnings"));
    EXPECT_GE(rig.item("warnings")->width(), rig.app.window()->width() - 1);
    rig.screenshot("muted-en");
    EXPECT_EQ(rig.text("quietTitle"), "Nothing waits for you") << "no green tick under a red warning";
}

TEST_F(TheWindow, ChangesItsLanguageAtOnce) {
    rig.logInByKeys();
    rig.key(Qt::Key_L);
    EXPECT_EQ(rig.text("quietTitle"), "Alt er roligt");
    EXPECT_EQ(rig.text("summary"), "24 boliger lytter som planlagt");
    rig.key(Qt::Key_L);
    EXPECT_EQ(rig.text("quietTitle"), "All is quiet");
}

TEST_F(TheWindow, PausesItsSoundsAndShowsForHowLong) {
    rig.logInByKeys();
    rig.raise(1, "room-4", Priority::High);
    rig.key(Qt::Key_M);
    rig.bus.passHeard(rig.desk(), std::chrono::seconds(1));
    rig.settle();
    EXPECT_EQ(rig.text("soundsPaused"), "Sounds paused: 59 s");
    rig.click("soundsPaused");
    EXPECT_FALSE(rig.isShown("soundsPaused"));
}

TEST_F(TheWindow, TakesTheFirstAlertOfAHouseFromAFlood) {
    rig.logInByKeys();
    for (std::uint8_t n = 1; n <= 12; ++n)
        rig.raise(n, "room-" + std::to_string(2 * n), n == 9 ? Priority::High : Priority::Low);
    ASSERT_TRUE(rig.isShown("flood"));
    rig.key(Qt::Key_Space);
    EXPECT_TRUE(rig.desk().card()->inHand());
}

TEST_F(TheWindow, BearsFiftyAlertsInAMinuteAndMovesNothingFromUnderTheOperator) {
    rig.logInByKeys();
    for (const auto& room : bigWard(60))
        rig.bus.link->deliver(topics::wardRoom(room.room), encode(room), true);
    rig.desk().session()->drain();
    const auto first = takeByKey(); // room-4
    const auto hand = rig.text("cardRoom");
    for (std::uint8_t n = 2; n <= 50; ++n) {
        rig.bus.passHeard(rig.desk(), std::chrono::seconds(1));
        rig.raise(n, "room-" + std::to_string(n + 5), n % 7 == 0 ? Priority::High : Priority::Low);
        ASSERT_EQ(rig.text("cardRoom"), hand) << int(n);
        ASSERT_TRUE(rig.desk().card()->inHand());
    }
    EXPECT_EQ(rig.text("waiting"), "Waiting: 49");
    EXPECT_TRUE(rig.isShown("flood"));
    rig.screenshot("fifty-alerts-1600-en");
    rig.key(Qt::Key_1);
    rig.raise(51, "room-58", Priority::High); // between two keys
    rig.key(Qt::Key_1);
    rig.bus.passHeard(rig.desk(), std::chrono::seconds(5));
    const auto* dismissed = rig.bus.link->last(OperatorRequestKind::Dismiss);
    ASSERT_NE(dismissed, nullptr);
    EXPECT_EQ(dismissed->alert, first.id);
    rig.bus.show(rig.desk(), inState(first, AlertState::Dismissed, kOperator));
    rig.key(Qt::Key_Space);
    EXPECT_EQ(rig.bus.link->last(OperatorRequestKind::Claim)->alert, idOf(7)) << "the oldest of the most urgent";
}

TEST_F(TheWindow, PutsAnAlertBackWithEscape) {
    rig.logInByKeys();
    takeByKey();
    rig.key(Qt::Key_Escape);
    EXPECT_EQ(rig.bus.link->count(OperatorRequestKind::Release), 1);
    EXPECT_FALSE(rig.desk().stage()->isOpen());
}

TEST_F(TheWindow, ShowsADwellingAndWhatIsHeardThereNow) {
    rig.logInByKeys();
    rig.key(Qt::Key_B);
    EXPECT_TRUE(rig.isShown("room"));
    EXPECT_EQ(rig.text("heardSentence"), "Waiting for the monitor …");
    auto beat = roomHeartbeat("room-1", 99);
    beat.top = {{SoundClass::Breathing, 0.81}, {SoundClass::Speech, 0.1}, {SoundClass::Cough, 0.05}};
    rig.bus.link->deliver(topics::roomHeartbeat("room-1"), encode(beat));
    rig.desk().session()->drain();
    rig.settle();
    EXPECT_TRUE(rig.isShown("heardNow"));
    rig.click("nextRoom");
    EXPECT_EQ(rig.bus.link->last(OperatorRequestKind::OpenRoom)->room, "room-2");
    rig.key(Qt::Key_Escape);
    EXPECT_FALSE(rig.isShown("room"));
}

TEST_F(TheWindow, LogsOutOnlyWhenAskedTwice) {
    rig.logInByKeys();
    rig.key(Qt::Key_F10);
    EXPECT_TRUE(rig.isShown("logOut"));
    QTest::keyClick(rig.app.window(), Qt::Key_F10);
    rig.settle();
    EXPECT_EQ(rig.bus.goodbyes, 1);
    EXPECT_TRUE(rig.isShown("logIn"));
}

TEST_F(TheWindow, SaysThatEverythingWorksOnlyWhereNoWarningSaysOtherwise) {
    rig.logInByKeys();
    rig.bus.link->station = [](const OperatorRequest& request, OperatorReply& reply) {
        if (request.kind == OperatorRequestKind::ReadFaults) reply.faults.emplace();
    };
    rig.key(Qt::Key_F8);
    EXPECT_EQ(rig.text("noFaults"), "✓ Everything works, as far as the station can tell.");
    const auto calm = rig.item("noFaults")->property("color").value<QColor>();
    auto beat = stationHeartbeat(1000);
    beat.warnings = {{StationWarningKind::DrillFailed, "room-3"}};
    rig.bus.link->deliver(topics::wardStation(), encode(beat));
    rig.answer();
    EXPECT_EQ(rig.text("noFaults"), "The station knows of nothing else to be mended. The warnings on the screen hold.");
    EXPECT_NE(rig.item("noFaults")->property("color").value<QColor>(), calm);
}

TEST_F(TheWindow, HidesResidentsWhenItIsLeftAndNeverWhatWaits) {
    rig.logInByKeys();
    rig.raise(1, "room-4", Priority::High);
    rig.seat().tick(rig.bus.now.monotonic + kLockAfter);
    rig.settle();
    ASSERT_TRUE(rig.isShown("lockTitle"));
    EXPECT_FALSE(rig.isShown("waitingRows"));
    EXPECT_EQ(rig.text("lockWaiting"), "1 alert is waiting");
    rig.raise(2, "room-7", Priority::High); // one more, seen and heard
    EXPECT_EQ(rig.text("lockWaiting"), "2 alerts are waiting");
    EXPECT_TRUE(rig.bus.ring.playing());
    rig.screenshot("locked-1600-en");

    rig.key(Qt::Key_Space); // takes no alert
    EXPECT_EQ(rig.desk().inHand(), nullptr);
    rig.key(Qt::Key_A, Qt::ControlModifier);
    rig.type("wrong horse");
    rig.key(Qt::Key_Return);
    EXPECT_TRUE(rig.isShown("lockTitle"));
    EXPECT_EQ(rig.text("lockTrouble"), "This is not the password of who logged in. Try again.");
    rig.type("correct-horse");
    rig.key(Qt::Key_Return);
    EXPECT_FALSE(rig.isShown("lockTitle"));
    EXPECT_TRUE(rig.isShown("waitingRows"));
    rig.key(Qt::Key_Space);
    rig.settle();
    EXPECT_NE(rig.bus.link->last(OperatorRequestKind::Claim), nullptr) << "keys work again";
}

} // namespace
} // namespace natlyt::console::testing
