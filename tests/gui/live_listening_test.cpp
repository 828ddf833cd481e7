// SPDX-License-Identifier: Apache-2.0
// Listening live, by keys and pointer, in the real window.
#include "tests/gui/gui_rig.hpp"
#include "tests/gui/legible.hpp"

#include <QQmlProperty>

#include <gtest/gtest.h>

#include <algorithm>

namespace natlyt::console::testing {
namespace {

using enum OperatorRequestKind;

struct LiveListeningOnTheScreen : ::testing::Test {
    GuiRig rig;
    WardRoom dwelling = smallWard().front();

    LiveListeningOnTheScreen() {
        rig.logInByKeys();
        dwelling.consentScope = "automaticListening, snippets, liveListening";
        show();
        rig.bus.link->station = [](const OperatorRequest& request, OperatorReply& reply) {
            if (request.kind == ListenLive && reply.code == ReplyCode::Ok)
                reply.listening = idOf(61);
        };
        rig.desk().selectRoom("room-1");
        rig.answer();
    }
    void show() {
        rig.bus.link->deliver(topics::wardRoom(dwelling.room), encode(dwelling), true);
        rig.answer();
    }
    void sendASecond() {
        sealing::BoxPublicKey key{};
        std::ranges::copy(*rig.bus.link->last(GoOnDuty)->publicKey, key.begin());
        const auto chunks = sealedChunks(call(440, 1), "room-1", idOf(61), {key}, rig.bus.now.wall + std::chrono::seconds(30));
        rig.bus.link->deliver(topics::roomSnippet("room-1", idOf(61)), chunks.front());
        rig.answer();
    }
    QString spokenName(const char* item) {
        return QQmlProperty::read(rig.item(item), "Accessible.name", qmlContext(rig.item(item))).toString();
    }
};

TEST_F(LiveListeningOnTheScreen, IsBegunRenewedAndStoppedByKeys) {
    EXPECT_EQ(spokenName("listenLive"), "Listen live (N)");
    rig.key(Qt::Key_N);
    ASSERT_TRUE(rig.isShown("liveReasons"));
    rig.screenshot("live-reasons-1600-en");
    rig.key(Qt::Key_2);
    EXPECT_EQ(rig.bus.link->last(ListenLive)->note, "The alert's sound was unclear or cut off");
    ASSERT_TRUE(rig.isShown("liveSound"));
    sendASecond();
    EXPECT_TRUE(rig.bus.voice.playing());
    EXPECT_EQ(rig.text("liveSentence"), "Listening live, 60 s left.");
    EXPECT_EQ(spokenName("listenLive"), "A minute more (N)");
    rig.screenshot("live-1600-en");
    rig.key(Qt::Key_N);
    EXPECT_EQ(rig.bus.link->count(ListenLive), 2);
    rig.key(Qt::Key_Escape);
    EXPECT_FALSE(rig.isShown("liveSound"));
    EXPECT_FALSE(rig.bus.voice.playing());
    EXPECT_EQ(rig.text("liveSentence"), "Live listening has ended.");
    EXPECT_EQ(rig.bus.link->count(StopListening), 1);
}

TEST_F(LiveListeningOnTheScreen, IsBegunAndStoppedByPointerForAReasonThatIsWritten) {
    EXPECT_GE(rig.item("listenLive")->height(), 44);
    rig.click("listenLive");
    rig.click("liveReason5");
    rig.key(Qt::Key_N); // a letter like any other
    rig.type("ew 24 v");
    EXPECT_EQ(rig.bus.link->count(ListenLive), 0);
    rig.key(Qt::Key_Return);
    ASSERT_EQ(rig.bus.link->count(ListenLive), 1);
    EXPECT_EQ(rig.bus.link->last(ListenLive)->note, "new 24 v");
    ASSERT_TRUE(rig.isShown("liveSound"));
    rig.click("stopLive");
    EXPECT_FALSE(rig.isShown("liveSound"));
    EXPECT_TRUE(rig.isShown("room"));
}

TEST_F(LiveListeningOnTheScreen, IsShownDisabledWithWhyWhereTheConsentDoesNotReachSoFar) {
    dwelling.consentScope = "automaticListening, snippets";
    show();
    ASSERT_TRUE(rig.isShown("listenLive"));
    EXPECT_FALSE(rig.item("listenLive")->isEnabled());
    EXPECT_EQ(rig.text("liveSentence"), "The consent for this dwelling does not allow live listening.");
    rig.key(Qt::Key_N);
    EXPECT_FALSE(rig.isShown("liveReasons"));
}

TEST_F(LiveListeningOnTheScreen, HidesNoAlertAndGivesWayToIt) {
    rig.key(Qt::Key_N);
    rig.key(Qt::Key_1);
    sendASecond();
    rig.raise(1, "room-4", Priority::High);
    EXPECT_EQ(rig.text("liveWaits"), "1 alert waits. Space takes it and ends live listening.");
    EXPECT_TRUE(rig.bus.ring.playing());
    rig.key(Qt::Key_Space);
    EXPECT_FALSE(rig.isShown("room"));
    EXPECT_EQ(rig.bus.link->count(Claim), 1);
    EXPECT_EQ(rig.bus.link->count(StopListening), 1);
}

TEST_F(LiveListeningOnTheScreen, IsAskedForByPointerWithAnAlertInHandWhichStaysThere) {
    rig.key(Qt::Key_Escape);
    const auto held = rig.raise(1, "room-1", Priority::High);
    EXPECT_FALSE(rig.item("liveFromCard")->isEnabled()) << "not before it is in hand: an alert's own sound comes first";
    rig.bus.claim(rig.desk(), held);
    rig.settle();
    EXPECT_GE(rig.item("liveFromCard")->height(), 44);
    EXPECT_EQ(spokenName("liveFromCard"), "Listen live (N)");
    rig.click("liveFromCard");
    EXPECT_EQ(rig.bus.link->count(ListenLive), 0) << "it asks why first";
    rig.click("liveReason1");
    EXPECT_EQ(rig.bus.link->last(ListenLive)->room, "room-1");
    sendASecond();
    ASSERT_TRUE(rig.isShown("liveSound"));
    EXPECT_TRUE(rig.text("liveInHand").endsWith("still waits for your decision: press Esc twice."));
    rig.key(Qt::Key_Escape);
    EXPECT_FALSE(rig.isShown("liveInHand"));
    rig.key(Qt::Key_Escape);
    ASSERT_TRUE(rig.isShown("decisions"));
    EXPECT_TRUE(rig.desk().card()->inHand());
    EXPECT_EQ(rig.bus.link->count(Release), 0);
}

TEST_F(LiveListeningOnTheScreen, DoesNotCountTheAlertInHandAmongThoseThatWait) {
    rig.key(Qt::Key_Escape);
    rig.bus.claim(rig.desk(), rig.raise(1, "room-1", Priority::High));
    rig.key(Qt::Key_N);
    ASSERT_TRUE(rig.isShown("liveReasons"));
    EXPECT_FALSE(rig.isShown("reasonWaits"));
    rig.key(Qt::Key_1);
    sendASecond();
    EXPECT_EQ(rig.text("waiting"), "Waiting: 0");
    EXPECT_FALSE(rig.isShown("liveWaits"));
    rig.raise(2, "room-4", Priority::High);
    EXPECT_EQ(rig.text("liveWaits"), "1 alert waits. Space takes it and ends live listening.");
}

TEST_F(LiveListeningOnTheScreen, SaysWhyNotWhereItIsAskedForFromAnAlertAndTheConsentDoesNotReachSoFar) {
    rig.key(Qt::Key_Escape);
    dwelling.consentScope = "automaticListening, snippets";
    show();
    rig.bus.claim(rig.desk(), rig.raise(1, "room-1", Priority::High));
    rig.settle();
    const QString why = "The consent for this dwelling does not allow live listening.";
    EXPECT_FALSE(rig.item("liveFromCard")->isEnabled());
    EXPECT_LT(rig.item("liveFromCard")->opacity(), 0.5) << "it looks as if it could be pressed";
    EXPECT_EQ(spokenName("liveFromCard"), "Listen live (N). " + why);
    rig.screenshot("live-barred-1600-en");
    rig.click("liveFromCard");
    EXPECT_EQ(rig.desk().overlay(), Overlay::None);
    rig.key(Qt::Key_N);
    EXPECT_EQ(rig.desk().overlay(), Overlay::None);
    EXPECT_EQ(rig.text("notice"), why);
}

TEST_F(LiveListeningOnTheScreen, GivesWayToAnAlertWhileTheReasonIsStillAskedFor) {
    rig.key(Qt::Key_N);
    rig.key(Qt::Key_5);
    rig.raise(1, "room-4", Priority::High);
    EXPECT_TRUE(rig.text("reasonWaits").startsWith("1 alert waits."));
    rig.key(Qt::Key_Space); // nothing is written yet
    EXPECT_EQ(rig.bus.link->count(Claim), 1);
    EXPECT_FALSE(rig.isShown("liveReasons"));
    EXPECT_EQ(rig.bus.link->count(ListenLive), 0);
}

TEST_F(LiveListeningOnTheScreen, EndsWhenTheSeatIsLocked) {
    rig.key(Qt::Key_N);
    rig.key(Qt::Key_1);
    sendASecond();
    rig.seat().setAfter(std::chrono::minutes(1));
    rig.seat().tick(rig.bus.now.monotonic);
    rig.seat().tick(rig.bus.now.monotonic + std::chrono::minutes(10));
    ASSERT_TRUE(rig.seat().locked());
    EXPECT_FALSE(rig.desk().live()->on());
    EXPECT_FALSE(rig.bus.voice.playing());
    EXPECT_TRUE(rig.desk().stage()->samples().empty());
}

TEST_F(LiveListeningOnTheScreen, IsLegibleInDanishAndWithLettersTwiceAsLarge) {
    rig.key(Qt::Key_L);
    rig.desk().setTextPercent(200);
    rig.settle();
    EXPECT_TRUE(illegible(rig.item("room")).isEmpty()) << illegible(rig.item("room")).join('\n').toStdString();
    rig.raise(1, "room-4", Priority::High);
    rig.key(Qt::Key_N);
    ASSERT_TRUE(rig.isShown("reasonWaits"));
    EXPECT_TRUE(illegible(rig.item("liveReasons")).isEmpty()) << illegible(rig.item("liveReasons")).join('\n').toStdString();
    rig.key(Qt::Key_1);
    sendASecond();
    rig.settle();
    EXPECT_EQ(rig.text("liveSentence"), "Lytter direkte, 60 s tilbage.");
    EXPECT_TRUE(illegible(rig.item("room")).isEmpty()) << illegible(rig.item("room")).join('\n').toStdString();
}

} // namespace
} // namespace natlyt::console::testing
