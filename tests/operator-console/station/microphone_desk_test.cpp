// SPDX-License-Identifier: Apache-2.0
// What the station keeps of the microphones' nights, and what it says of it.
#include "tests/operator-console/station/administration_fixture.hpp"

namespace natlyt::ward {
namespace {

class MicrophoneNights : public Administration {
protected:
    void restart() {
        kill();
        start();
    }
    // An hour and a bit of the night, and then the next one.
    void night(const std::string& room, int floorDbfs) {
        for (int beat = 0; beat < NightFloor::kQuietBeats; ++beat) floor(room, floorDbfs);
        after(seconds{61});
    }
    void nights(int count, const std::string& room, int floorDbfs) {
        for (; count > 0; --count) {
            night(room, floorDbfs);
            after(std::chrono::hours{24});
        }
    }
    void floor(const std::string& room, int floorDbfs, RoomCondition condition = RoomCondition::Listening) {
        RoomHeartbeat beat;
        beat.room = room;
        beat.bootId = kEdgeBoot;
        beat.sequence = ++sequence;
        beat.audioFrames = sequence * 80000;
        beat.condition = condition;
        beat.levelDbfs = floorDbfs;
        beat.noiseFloorDbfs = floorDbfs;
        beat.wall = now.wall;
        give(topics::roomHeartbeat(room), encode(beat));
    }
    std::optional<MicrophoneDoubt> doubt(const std::string& room) {
        after(seconds{1});
        return shown(room).microphone;
    }
    std::string warning() {
        after(seconds{5});
        for (const auto& said : stationBeat().warnings.value_or(std::vector<StationWarning>{}))
            if (said.kind == StationWarningKind::MicrophoneDoubt) return said.detail;
        return {};
    }
    std::int64_t kept(const char* where = "1=1") {
        return count((std::string("SELECT count(*) FROM microphone_night WHERE ") + where).c_str());
    }
};

TEST_F(MicrophoneNights, ThatAreFarQuieterThanUsualAreSaidInTheSameNightAndHideNothing) {
    nights(6, "birk-1", -60);
    EXPECT_FALSE(doubt("birk-1"));
    const auto condition = [&] { return shown("birk-1").condition; };
    night("birk-1", -78);
    floor("birk-1", -78);
    EXPECT_EQ(doubt("birk-1"), MicrophoneDoubt::Quieter);
    EXPECT_EQ(warning(), "Birkehuset 1");
    EXPECT_EQ(condition(), RoomCondition::Listening) << "it is listened to all the same";
    EXPECT_FALSE(plan("birk-1").intervals.empty());
    const auto id = hear(sound("birk-1"));
    EXPECT_EQ(alert(id).state, AlertState::Paging);
}

TEST_F(MicrophoneNights, ThatAreInDoubtAreATechnicalFaultThatSomebodyTakes) {
    const auto faults = [&](OperatorRequestKind kind) {
        auto r = request(kind);
        r.fault = FaultName{FaultKind::MicrophoneDoubt, "birk-1"};
        auto queue = replyTo("admin-1", r).faults.value();
        std::erase_if(queue, [&](const WardFault& fault) { return fault.name != *r.fault; });
        return queue;
    };
    nights(6, "birk-1", -60);
    night("birk-1", -78);
    after(seconds{61});
    ASSERT_EQ(faults(OperatorRequestKind::ReadFaults).size(), 1U);
    EXPECT_EQ(faults(OperatorRequestKind::ReadFaults)[0].detail, "quieter");
    EXPECT_EQ(faults(OperatorRequestKind::ReadFaults)[0].called, "Birkehuset 1");
    EXPECT_EQ(faults(OperatorRequestKind::ReadFaults)[0].urgency, FaultUrgency::Soon) << "it is heard all the same";
    EXPECT_EQ(faults(OperatorRequestKind::TakeFault)[0].owner, "admin-1");
    aboutRoom("admin-1", OperatorRequestKind::MicrophoneChecked, "birk-1");
    EXPECT_TRUE(faults(OperatorRequestKind::ReadFaults).empty()) << "at once";
    for (int i = 0; i < 4; ++i) after(seconds{61});
    EXPECT_TRUE(faults(OperatorRequestKind::ReadFaults).empty());
}

TEST_F(MicrophoneNights, AreOneFigureEachForThreeWeeksAndOutliveTheStation) {
    nights(30, "birk-1", -60);
    EXPECT_LE(kept(), 22);
    EXPECT_GE(kept(), 21);
    EXPECT_EQ(count("SELECT min(floor_dbfs) FROM microphone_night"), -60);
    restart();
    night("birk-1", -78);
    EXPECT_EQ(doubt("birk-1"), MicrophoneDoubt::Quieter);
    restart();
    EXPECT_EQ(doubt("birk-1"), MicrophoneDoubt::Quieter);
}

TEST_F(MicrophoneNights, AreNotToldByAClosedMicrophone) {
    for (int beat = 0; beat < 2 * NightFloor::kQuietBeats; ++beat) floor("birk-1", -120, RoomCondition::Closed);
    for (int beat = 0; beat < 2 * NightFloor::kQuietBeats; ++beat) floor("birk-1", -60, RoomCondition::Fault);
    after(seconds{61});
    EXPECT_EQ(kept(), 0);
}

TEST_F(MicrophoneNights, BeginAnewWithAnotherMonitor) {
    nights(6, "birk-1", -60);
    change(ChangeKind::BindMonitor, [](auto& c) { c.subject = "birk-1", c.monitor = "monitor-18"; });
    EXPECT_EQ(kept(), 0);
    night("birk-1", -78);
    EXPECT_FALSE(doubt("birk-1"));
    nights(6, "birk-1", -78);
    EXPECT_EQ(kept("monitor='monitor-18'"), kept());
}

TEST_F(MicrophoneNights, BeginAnewOnTheWordOfAnAdministratorWhichIsOnRecord) {
    nights(6, "birk-1", -60);
    night("birk-1", -78);
    ASSERT_EQ(warning(), "Birkehuset 1");
    EXPECT_EQ(aboutRoom("operator-1", OperatorRequestKind::MicrophoneChecked, "birk-1").code, ReplyCode::NotAllowed);
    EXPECT_EQ(aboutRoom("admin-1", OperatorRequestKind::MicrophoneChecked, "no-such").code, ReplyCode::NotFound);
    EXPECT_EQ(warning(), "Birkehuset 1");
    EXPECT_EQ(aboutRoom("admin-1", OperatorRequestKind::MicrophoneChecked, "birk-1").code, ReplyCode::Ok);
    EXPECT_EQ(warning(), "");
    EXPECT_EQ(kept(), 0);
    EXPECT_EQ(audited("microphoneChecked", "admin-1", "birk-1"), 1);
    restart();
    EXPECT_FALSE(doubt("birk-1"));
}

} // namespace
} // namespace natlyt::ward
