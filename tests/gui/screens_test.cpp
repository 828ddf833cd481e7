// SPDX-License-Identifier: Apache-2.0
// Photographs of every state of the screen, in both languages and three sizes, into the build folder; and
// that nothing on them is cut off or lies on something else.
#include "tests/gui/gui_rig.hpp"
#include "tests/operator-console/models/big_ward.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <vector>

namespace natlyt::console::testing {
namespace {

struct Shot {
    const char* language;
    QSize size;
    bool day = false;
};

class Screens : public ::testing::TestWithParam<Shot> {
protected:
    QString name(const char* scene) {
        return QString("%1-%2x%3-%4%5")
            .arg(scene)
            .arg(GetParam().size.width())
            .arg(GetParam().size.height())
            .arg(GetParam().language, GetParam().day ? "-day" : "");
    }
    GuiRig rig{GetParam().language, GetParam().size};
    Screens() { rig.setDay(GetParam().day); }

    void fill() {
        rig.raise(1, "room-4", Priority::High, SoundClass::Shout, std::chrono::seconds(8));
        rig.raise(2, "room-10", Priority::Medium, SoundClass::Impact, std::chrono::seconds(41));
        rig.raise(3, "room-13", Priority::Low, SoundClass::Cough, std::chrono::seconds(5));
        auto& bus = rig.bus;
        bus.show(rig.desk(), inState(alert(4, "room-9", Priority::Medium,
                                           bus.now.wall - std::chrono::seconds(50), SoundClass::Crying),
                                     AlertState::Watching, "anna"));
        auto visit = inState(alert(5, "room-17", Priority::High, bus.now.wall - std::chrono::seconds(104), SoundClass::GlassBreak),
                             AlertState::Acknowledged, "staff-1");
        visit.stateSince = visit.raisedAt + std::chrono::seconds(30);
        visit.sounds.push_back(alert(6, "room-17", Priority::High, bus.now.wall - std::chrono::seconds(20), SoundClass::Shout).sounds[0]);
        ++visit.soundCount;
        bus.show(rig.desk(), visit);
        auto rooms = smallWard();
        mark(rooms[3], AlertState::Raised);
        mark(rooms[9], AlertState::Raised);
        mark(rooms[12], AlertState::Raised);
        mark(rooms[8], AlertState::Watching);
        mark(rooms[16], AlertState::Acknowledged);
        close(rooms[6], RoomCondition::Closed, RoomReason::PrivacyWindow, false);
        close(rooms[20], RoomCondition::Closed, RoomReason::OutsideHours, false);
        close(rooms[22], RoomCondition::Fault, RoomReason::MicSilent, true);
        rig.settle();
    }
    void mark(const WardRoom& from, AlertState state) {
        auto room = from;
        room.openAlertState = state;
        rig.bus.link->deliver(topics::wardRoom(room.room), encode(room));
        rig.desk().session()->drain();
    }
    void close(const WardRoom& from, RoomCondition condition, RoomReason reason, bool expected) {
        auto room = from;
        room.condition = condition;
        room.reason = reason;
        room.expectedToListen = expected;
        rig.bus.link->deliver(topics::wardRoom(room.room), encode(room));
        rig.desk().session()->drain();
    }
};

TEST_P(Screens, LogIn) {
    rig.screenshot(name("login"));
    rig.key(Qt::Key_Return);
    rig.key(Qt::Key_Return);
    EXPECT_FALSE(rig.screenshot(name("login-trouble")).isNull());
}

TEST_P(Screens, QuietNight) {
    rig.logInByKeys();
    rig.screenshot(name("quiet"));
    EXPECT_TRUE(rig.isShown("quietTitle"));
}

TEST_P(Screens, AlertsWait) {
    rig.logInByKeys();
    fill();
    rig.bus.pass(rig.desk(), std::chrono::seconds(1));
    rig.screenshot(name("waiting"));
    EXPECT_TRUE(rig.isShown("listen"));
}

TEST_P(Screens, Triage) {
    rig.logInByKeys();
    fill();
    const auto first = *rig.desk().queue()->find(idOf(1));
    rig.bus.claim(rig.desk(), first);
    const auto chunks = rig.bus.sealed(rig.desk(), first, callAfterPreRoll(440, 6));
    for (std::size_t i = 0; i < 8; ++i)
        rig.bus.send(rig.desk(), first, chunks[i]);
    rig.bus.voice.pull(5200);
    rig.bus.pass(rig.desk(), std::chrono::seconds(1));
    rig.screenshot(name("triage"));
    const auto placeOf = [this](const char* item) {
        auto* shown = qobject_cast<QQuickItem*>(rig.item(item));
        return shown->mapRectToScene(QRectF(0, 0, shown->width(), shown->height()));
    };
    EXPECT_FALSE(placeOf("back").intersects(placeOf("cardRoom"))) << "the button lies over the dwelling's name";
    rig.key(Qt::Key_1);
    rig.screenshot(name("reasons"));
    EXPECT_TRUE(rig.isShown("reasons"));
    rig.key(Qt::Key_Escape);
    rig.key(Qt::Key_Question);
    rig.screenshot(name("keys"));
}

TEST_P(Screens, SoundWithAGapAndARefusal) {
    rig.logInByKeys();
    fill();
    const auto first = *rig.desk().queue()->find(idOf(1));
    rig.bus.claim(rig.desk(), first);
    const auto chunks = rig.bus.sealed(rig.desk(), first, callAfterPreRoll(440, 7));
    for (std::size_t i = 0; i < chunks.size(); ++i)
        if (i != 6)
            rig.bus.send(rig.desk(), first, chunks[i]);
    rig.bus.link->replyWith = ReplyCode::StationFault;
    rig.key(Qt::Key_P);
    rig.bus.pass(rig.desk(), std::chrono::seconds(1));
    rig.settle();
    rig.screenshot(name("gap"));
    EXPECT_TRUE(rig.isShown("notice"));
}

TEST_P(Screens, ADwelling) {
    rig.logInByKeys();
    fill();
    rig.desk().selectRoom("room-2");
    rig.desk().session()->drain();
    auto beat = roomHeartbeat("room-2", 99, -48);
    beat.top = {{SoundClass::Breathing, 0.81}, {SoundClass::HumanSound, 0.24}, {SoundClass::Cough, 0.05}};
    rig.bus.link->deliver(topics::roomHeartbeat("room-2"), encode(beat));
    rig.desk().session()->drain();
    rig.screenshot(name("dwelling"));
    beat.barRaised = {SoundClass::Shout, SoundClass::Crying, SoundClass::Cough};
    ++beat.sequence;
    rig.bus.link->deliver(topics::roomHeartbeat("room-2"), encode(beat));
    rig.desk().session()->drain();
    rig.screenshot(name("dwelling-doubtful"));
    EXPECT_TRUE(rig.isShown("askedMore"));
    EXPECT_TRUE(rig.isShown("heardNow"));
    auto rooms = smallWard();
    close(rooms[4], RoomCondition::Fault, RoomReason::AlertsStuck, true);
    rig.desk().selectRoom("room-5");
    rig.desk().session()->drain();
    rig.bus.passHeard(rig.desk(), std::chrono::seconds(1));
    rig.screenshot(name("stuck"));
    EXPECT_TRUE(rig.isShown("heardSentence"));
    EXPECT_EQ(rig.desk().warnings()->count(), 2);
}

TEST_P(Screens, ThreeHundredRooms) {
    rig.logInByKeys();
    for (const auto& room : bigWard(300)) {
        rig.bus.link->deliver(topics::wardRoom(room.room), encode(room), true);
        rig.bus.link->deliver(topics::roomHeartbeat(room.room),
                              encode(roomHeartbeat(room.room, 1, -60 + static_cast<int>(room.label.size()))));
    }
    rig.desk().session()->drain();
    rig.raise(1, "room-44", Priority::High, SoundClass::Shout, std::chrono::seconds(8));
    rig.raise(2, "room-100", Priority::Medium, SoundClass::Impact, std::chrono::seconds(41));
    auto ward = bigWard(300);
    mark(ward[43], AlertState::Raised);
    mark(ward[99], AlertState::Raised);
    mark(ward[200], AlertState::OnSite);
    mark(ward[150], AlertState::Watching);
    rig.screenshot(name("ward300"));
    rig.key(Qt::Key_O);
    rig.screenshot(name("ward300-large"));
    rig.key(Qt::Key_F2);
    rig.screenshot(name("ward300-closed"));
    EXPECT_TRUE(rig.isShown("foundRooms"));
    rig.key(Qt::Key_Escape);
    rig.desk().openWard(6);
    rig.screenshot(name("ward300-house"));
    EXPECT_FALSE(rig.text("houseName").isEmpty());
}

TEST_P(Screens, AFlood) {
    rig.logInByKeys();
    for (std::uint8_t n = 1; n <= 14; ++n)
        rig.raise(n, "room-" + std::to_string(n % 4 == 0 ? 8 : n), n % 5 == 0 ? Priority::High : Priority::Medium,
                  n % 4 == 0 ? SoundClass::Music : SoundClass::Impact, std::chrono::seconds(3 * n));
    rig.key(Qt::Key_M);
    rig.bus.passHeard(rig.desk(), std::chrono::seconds(1));
    rig.screenshot(name("flood"));
    EXPECT_TRUE(rig.isShown("flood"));
    EXPECT_TRUE(rig.isShown("soundsPaused"));
}

TEST_P(Screens, EverythingIsBroken) {
    rig.logInByKeys();
    fill();
    rig.bus.voice.fail();
    rig.bus.link->become(link::LinkState::Lost, {"broker", "gone", ""});
    rig.bus.pass(rig.desk(), std::chrono::seconds(17));
    rig.screenshot(name("broken"));
    EXPECT_EQ(rig.desk().warnings()->count(), 3);
}

std::vector<Shot> shots() {
    std::vector<Shot> all{{"da", {1366, 768}}};
    for (const QSize size : {QSize(1280, 800), QSize(1920, 1080), QSize(2560, 1440)})
        for (const char* language : {"da", "en"})
            for (const bool day : {false, true})
                all.push_back({language, size, day});
    return all;
}

INSTANTIATE_TEST_SUITE_P(All, Screens, ::testing::ValuesIn(shots()),
                         [](const auto& shot) {
                             return std::string(shot.param.language) +
                                    std::to_string(shot.param.size.width()) + (shot.param.day ? "Day" : "");
                         });

} // namespace
} // namespace natlyt::console::testing
