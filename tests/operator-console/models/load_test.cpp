// SPDX-License-Identifier: Apache-2.0
// How busy the night is, and what the desk makes of it: bands, flood, sources, and a pause of the sounds.
#include "tests/operator-console/models/desk_rig.hpp"

#include <gtest/gtest.h>

namespace natlyt::console::testing {
namespace {

using std::chrono::minutes;
using std::chrono::seconds;

WardAlert from(std::uint8_t n, const std::string& room, SoundClass heard, UtcTime at) {
    return alert(n, room, Priority::Medium, at, heard);
}

TEST(LoadOfTheNight, IsCountedForTenMinutesAndForTheHour) {
    LoadMeter load;
    for (std::uint8_t n = 1; n <= 6; ++n)
        load.saw(from(n, "room-1", SoundClass::Cough, kNight + minutes(9 * n)), kNight + minutes(9 * n));
    const auto now = kNight + minutes(54);
    EXPECT_EQ(load.lastTenMinutes(now), 2);
    EXPECT_EQ(load.lastHour(now), 6);
    EXPECT_EQ(load.lastHour(now + minutes(20)), 5);
}

TEST(LoadOfTheNight, IsAFloodAboveTenInTenMinutes) {
    LoadMeter load;
    for (std::uint8_t n = 1; n <= 10; ++n)
        load.saw(from(n, "room-1", SoundClass::Cough, kNight), kNight);
    EXPECT_EQ(load.band(kNight), LoadBand::TooMuch);
    load.saw(from(11, "room-2", SoundClass::Cough, kNight), kNight);
    EXPECT_EQ(load.band(kNight), LoadBand::Flood);
    EXPECT_EQ(load.band(kNight + minutes(10)), LoadBand::Manageable);
}

TEST(LoadOfTheNight, CountsWhatCameSinceTheSameMomentWasAskedAbout) {
    LoadMeter load;
    EXPECT_EQ(load.lastTenMinutes(kNight), 0);
    load.saw(from(1, "room-1", SoundClass::Cough, kNight), kNight);
    EXPECT_EQ(load.lastTenMinutes(kNight), 1);
    EXPECT_EQ(load.bars(kNight).back(), 1);
    load.clear();
    EXPECT_EQ(load.lastTenMinutes(kNight), 0);
}

TEST(LoadOfTheNight, CountsWhatWasToldOnceWhateverElseShowsIt) {
    LoadMeter load;
    const auto open = from(1, "room-1", SoundClass::Cough, kNight - minutes(4));
    load.saw(open, kNight);
    const std::vector<RaisedAlert> told{{open.id, "room-1", kNight - minutes(4), SoundClass::Cough},
                                        {idOf(2), "room-1", kNight - minutes(30), SoundClass::Cough},
                                        {idOf(3), "room-2", kNight - minutes(130), SoundClass::Cough}};
    load.told(told, kNight);
    load.told(told, kNight); // the connection was gone for a moment
    EXPECT_EQ(load.lastTenMinutes(kNight), 1);
    EXPECT_EQ(load.lastHour(kNight), 2);
    EXPECT_EQ(load.bars(kNight)[LoadMeter::kBars - 1 - 13], 1);
    EXPECT_EQ(load.topSources(kNight), (std::vector<LoadSource>{{"room-1", SoundClass::Cough, 2}}));
}

TEST(LoadOfTheNight, IsToldByTheStationToAConsoleThatWasNotThere) {
    DeskRig rig;
    Desk desk{rig.connect(), "seat-1", rig.clock(), {rig.voice, rig.ring}};
    rig.logIn(desk);
    ASSERT_EQ(desk.load(), 0);
    rig.link->station = [&](const OperatorRequest& request, OperatorReply& reply) {
        if (request.kind == OperatorRequestKind::GoOnDuty)
            reply.raised = {{idOf(1), "room-1", rig.now.wall - minutes(3), SoundClass::Cough},
                            {idOf(2), "room-1", rig.now.wall - minutes(8), SoundClass::Cough}};
    };
    rig.link->become(link::LinkState::Lost, {"broker", "gone", ""});
    desk.session()->drain();
    rig.link->become(link::LinkState::Connected);
    desk.session()->drain();
    rig.pass(desk, seconds(1));
    EXPECT_EQ(desk.load(), 2);
    EXPECT_EQ(desk.topSources().size(), 1);
}

TEST(LoadOfTheNight, NamesTheRoomsThatRaiseTheSameSoundAgain) {
    LoadMeter load;
    std::uint8_t n = 0;
    for (const auto& [room, heard] : std::vector<std::pair<std::string, SoundClass>>{
             {"room-1", SoundClass::Cough}, {"room-1", SoundClass::Shout}, {"room-2", SoundClass::Music},
             {"room-2", SoundClass::Music}, {"room-2", SoundClass::Music}, {"room-1", SoundClass::Cough}})
        load.saw(from(++n, room, heard, kNight), kNight);
    EXPECT_EQ(load.topSources(kNight), (std::vector<LoadSource>{{"room-2", SoundClass::Music, 3}, {"room-1", SoundClass::Cough, 2}}));
    EXPECT_TRUE(load.topSources(kNight + minutes(60)).empty());
}

struct InAFlood : ::testing::Test {
    DeskRig rig;
    Desk desk{rig.connect(), "seat-1", rig.clock(), {rig.voice, rig.ring}};
    InAFlood() { rig.logIn(desk); }
    void flood() {
        for (std::uint8_t n = 1; n <= 12; ++n)
            rig.show(desk, alert(n, "room-" + std::to_string(2 * n), n == 9 ? Priority::High : Priority::Low,
                                 rig.now.wall - seconds(n), SoundClass::Cough));
    }
};

TEST_F(InAFlood, BundlesWhatWaitsByHouseWithTheHighestPriorityFirst) {
    EXPECT_TRUE(desk.floodBundles().isEmpty());
    flood();
    ASSERT_TRUE(desk.flood());
    const auto bundles = desk.floodBundles();
    ASSERT_EQ(bundles.size(), 5);
    EXPECT_EQ(bundles[0].toMap()["house"].toString(), QString::fromUtf8("Mosegård")); // room-18
    int all = 0;
    for (const auto& bundle : bundles)
        all += bundle.toMap()["count"].toInt();
    EXPECT_EQ(all, 12);
    const auto first = bundles[0].toMap()["alert"].toString();
    EXPECT_EQ(first, QString::fromStdString(idOf(9).text()));
}

TEST_F(InAFlood, CanPauseTheSoundsForAMinuteAndNoLonger) {
    flood();
    rig.pass(desk, seconds(1));
    ASSERT_TRUE(desk.ringer().ringing());
    desk.perform(static_cast<int>(Action::PauseSounds));
    EXPECT_FALSE(desk.ringer().ringing());
    EXPECT_EQ(desk.soundsPausedFor(), 60);
    const int rings = desk.ringer().rings();
    rig.show(desk, alert(40, "room-1", Priority::High, rig.now.wall));
    rig.passHeard(desk, seconds(58));
    EXPECT_EQ(desk.ringer().rings(), rings);
    EXPECT_GT(desk.soundsPausedFor(), 0);
    rig.passHeard(desk, seconds(3));
    EXPECT_EQ(desk.soundsPausedFor(), 0);
    EXPECT_GT(desk.ringer().rings(), rings);
}

TEST_F(InAFlood, SoundsOnceWhenAnotherKindOfSoundComesFromWhereTheNightWatchIsOnTheWay) {
    auto visit = inState(alert(41, "room-1", Priority::High, rig.now.wall, SoundClass::Cough), AlertState::Acknowledged, "staff-1");
    visit.stateSince = rig.now.wall;
    rig.show(desk, visit);
    const int rings = desk.ringer().rings();
    auto glass = alert(42, "room-1", Priority::High, rig.now.wall, SoundClass::GlassBreak).sounds[0];
    glass.onset = rig.now.wall + seconds(5);
    visit.sounds.push_back(glass);
    ++visit.revision;
    rig.show(desk, visit);
    EXPECT_EQ(desk.ringer().rings(), rings + 1);
    rig.passHeard(desk, seconds(60));
    EXPECT_EQ(desk.ringer().rings(), rings + 1) << "nothing waits for the operator";
}

TEST_F(InAFlood, EndsThePauseWithTheSameKey) {
    flood();
    desk.perform(static_cast<int>(Action::PauseSounds));
    desk.perform(static_cast<int>(Action::PauseSounds));
    EXPECT_EQ(desk.soundsPausedFor(), 0);
    const int rings = desk.ringer().rings();
    rig.passHeard(desk, seconds(20));
    EXPECT_GT(desk.ringer().rings(), rings);
}

TEST_F(InAFlood, SaysHowManyResidentsEachOperatorHas) {
    auto beat = stationHeartbeat(500, desk.queue()->size());
    beat.operatorsOnDuty = 2;
    rig.link->deliver(topics::wardStation(), encode(beat));
    desk.session()->drain();
    EXPECT_EQ(desk.residentsPerOperator().section(' ', 0, 0), "12");
}

} // namespace
} // namespace natlyt::console::testing
