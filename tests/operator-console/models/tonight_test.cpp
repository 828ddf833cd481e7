// SPDX-License-Identifier: Apache-2.0
// Tonight's plans of all dwellings, and who is locked out: what an administrator sees before the night.
#include "tests/operator-console/models/administration_rig.hpp"

#include <QAbstractItemModelTester>

#include <algorithm>

namespace natlyt::console::testing {
namespace {

using std::chrono::hours;
using Why = RoomReason;

// A dwelling with a resident and a monitor, whose next day and night are these, a quarter each.
RoomLine dwelling(std::vector<Why> quarters, ConsentState consent = ConsentState::InForce) {
    RoomLine line;
    line.resident.emplace();
    line.monitor = "monitor-1";
    line.consent = consent;
    line.tonight.emplace();
    for (const auto why : quarters) {
        const auto from = kNight + hours(6) * static_cast<int>(line.tonight->size());
        line.tonight->push_back({from, from + hours(6), why});
    }
    return line;
}

QStringList reasons(const RoomLine& line) {
    QStringList texts;
    for (const auto& note : reasonsToLook(line, {kNight, kNight + hours(24)}, QTimeZone("Europe/Copenhagen")))
        texts << note.text;
    return texts;
}

TEST(Tonight, FindsNothingToLookAtWhereADwellingListensInItsHoursAndIsPrivateInBetween) {
    EXPECT_EQ(reasons(dwelling({Why::OutsideHours, Why::None, Why::PrivacyWindow, Why::OutsideHours})), QStringList());
}

TEST(Tonight, NamesEachReasonToLookAt) {
    using enum ConsentState;
    EXPECT_EQ(reasons(dwelling({Why::NoConsent}, Expired)), QStringList{"consent has expired"});
    EXPECT_EQ(reasons(dwelling({Why::NoConsent, Why::None}, Future)), QStringList{"consent begins later"});
    EXPECT_EQ(reasons(dwelling({Why::None, Why::NoConsent})), QStringList{"the consent ends 23. Nov 2026 08:47"});
    EXPECT_EQ(reasons(dwelling({Why::OutsideHours})), QStringList{"no monitoring hours in the next 24 hours"});
    EXPECT_EQ(reasons(dwelling({Why::OutsideHours, Why::PrivacyWindow})), QStringList{"private for all the hours that are agreed"});
    auto forgotten = dwelling({Why::PrivacyWindow});
    forgotten.openPrivacySince = kNight - hours(30);
    forgotten.privacyForgotten = true;
    EXPECT_EQ(reasons(forgotten), QStringList{"private since 21. Nov 2026 20:47, without an end: is it forgotten?"});
    auto deaf = dwelling({Why::None});
    deaf.resident.reset();
    deaf.tonight.emplace({TimelineSpan{kNight, kNight + hours(24), Why::NoConsent}});
    EXPECT_EQ(reasons(deaf), QStringList()) << "nobody lives there";
}

TEST(Tonight, SaysWhereNothingEverListensInSpiteOfAConsent) {
    const TimelineView view{kNight, kNight + hours(24)};
    const QTimeZone zone("Europe/Copenhagen");
    auto deaf = dwelling({Why::NoConsent});
    deaf.noAutomaticListening = true;
    EXPECT_EQ(reasons(deaf), QStringList{"nothing ever listens here, since the consent does not cover automatic listening"});
    EXPECT_EQ(timelineSentence(deaf, *deaf.tonight, view, zone),
              "The microphone stays closed: nothing ever listens here, since the consent does not cover automatic listening.");
    EXPECT_EQ(timelineStrip(deaf, *deaf.tonight, view, zone).front().toMap()["reason"], "no automatic listening") << "a consent there is";
    deaf.consent = ConsentState::Expired;
    EXPECT_EQ(reasons(deaf), QStringList{"consent has expired"}) << "that comes first";
    auto hourless = dwelling({Why::OutsideHours});
    hourless.noHours = true;
    EXPECT_EQ(reasons(hourless), QStringList{"nothing ever listens here, since there are no monitoring hours"});
}

TEST(Tonight, LeavesAMonitorThatIsToBeBoundToWhatIsToBeDone) {
    auto line = dwelling({Why::None});
    line.monitor.clear();
    EXPECT_EQ(reasons(line), QStringList());
    EXPECT_EQ(reasons([&] { auto closed = line; closed.tonight = dwelling({Why::OutsideHours}).tonight; return closed; }()), QStringList());
    const auto listed = attentionOf(line, "2026-11-22", "Europe/Copenhagen");
    EXPECT_EQ(std::ranges::count(listed, QString("no monitor is bound"), &AttentionNote::text), 1);
}

TEST(Tonight, PutsADwellingWhereNothingEverListensAmongWhatIsToBeDone) {
    auto hourless = dwelling({Why::OutsideHours});
    hourless.consentUntil = "2027-05-01";
    EXPECT_TRUE(attentionOf(hourless, "2026-11-22", "Europe/Copenhagen").empty());
    hourless.noHours = true;
    const auto notes = attentionOf(hourless, "2026-11-22", "Europe/Copenhagen");
    ASSERT_EQ(notes.size(), 1U);
    EXPECT_EQ(notes[0], (AttentionNote{Urgency::Now, "nothing ever listens here, since there are no monitoring hours"}));
}

TEST_F(TheAdministration, ShowsTonightsPlansOfAllDwellingsAndOnlyThoseToLookAtWhereThatIsAskedFor) {
    auto& tonight = *office.tonight();
    const QAbstractItemModelTester tester(&tonight);
    enter();
    EXPECT_EQ(tonight.count(), 24);
    EXPECT_EQ(tonight.sentence(), "By the plan, something listens in 14 of 22 dwellings with a resident in the next 24 hours.");
    tonight.setOnlyToLookAt(true);
    EXPECT_EQ(tonight.count(), tonight.toLookAt());
    EXPECT_LT(tonight.count(), 24);
    for (int i = 0; i < tonight.count(); ++i)
        EXPECT_FALSE(tonight.data(tonight.index(i), TonightModel::Note).toString().isEmpty());
    office.session()->logOut();
    EXPECT_EQ(tonight.count(), 0);
    EXPECT_FALSE(tonight.onlyToLookAt());
}

TEST_F(TheAdministration, SumsUpTheDwellingsWithoutAMonitorInsteadOfWarningOfEach) {
    enter();
    auto& tonight = *office.tonight();
    EXPECT_EQ(tonight.withoutMonitor(), 2);
    const auto first = tonight.match(tonight.index(0), TonightModel::Room, "room-8").value(0);
    ASSERT_TRUE(first.isValid());
    EXPECT_EQ(first.data(TonightModel::NoteUrgency).toInt(), static_cast<int>(Urgency::None));
    EXPECT_EQ(first.data(TonightModel::Note), "");
    EXPECT_GT(first.data(TonightModel::Strip).toList().size(), 1) << "one that was set up without being bound listens by the plan";
    office.session()->logOut();
    EXPECT_EQ(tonight.withoutMonitor(), 0);
}

TEST_F(TheAdministration, DrawsTonightFromThisMinuteOn) {
    enter();
    auto& tonight = *office.tonight();
    const auto first = [&] { return tonight.data(tonight.index(0), TonightModel::Strip).toList().front().toMap(); };
    EXPECT_TRUE(first()["listening"].toBool());
    now.wall += hours(5);
    office.tick(now);
    EXPECT_FALSE(first()["listening"].toBool()) << "the morning has come";
    EXPECT_EQ(first()["from"].toDouble(), 0);
}

TEST_F(TheAdministration, ComesBackToTonightFromADwellingThatWasOpenedThere) {
    enter();
    office.show(static_cast<int>(AdminPage::Tonight));
    drain();
    open("room-3");
    EXPECT_EQ(office.page(), AdminPage::Rooms);
    office.closeRoom();
    EXPECT_EQ(office.page(), AdminPage::Tonight);
    office.show(static_cast<int>(AdminPage::Rooms));
    open("room-3");
    office.closeRoom();
    EXPECT_EQ(office.page(), AdminPage::Rooms);
}

TEST_F(TheAdministration, IsReadAgainEachTenMinutesWithoutMovingWhoGoesThroughAList) {
    enter();
    int resets = 0;
    QObject::connect(office.rooms(), &QAbstractItemModel::modelReset, [&] { ++resets; });
    QObject::connect(office.tonight(), &QAbstractItemModel::modelReset, [&] { ++resets; });
    const auto asked = link->count(OperatorRequestKind::ReadRegistry);
    now.monotonic += std::chrono::minutes(10);
    office.tick(now);
    drain();
    EXPECT_EQ(link->count(OperatorRequestKind::ReadRegistry), asked + 1);
    EXPECT_EQ(resets, 0);
}

TEST_F(TheAdministration, IsReadAgainWhenTheStationSaysThatADwellingIsNotAsItWas) {
    enter();
    const auto asked = [this] { return link->count(OperatorRequestKind::ReadRegistry); };
    const auto first = asked();
    const auto pass = [this](std::chrono::seconds time) {
        now.wall += time;
        now.monotonic += time;
        office.tick(now);
        drain();
    };
    pass(std::chrono::seconds(30));
    say("room-3", RoomCondition::Closed, RoomReason::PrivacyWindow);
    EXPECT_EQ(asked(), first) << "that is what was known";
    say("room-3", RoomCondition::Listening, RoomReason::None); // somebody has ended it
    EXPECT_EQ(asked(), first + 1);
    for (const auto* room : {"room-1", "room-2"}) {
        say(room, RoomCondition::Listening, RoomReason::None);
        say(room, RoomCondition::Closed, RoomReason::OutsideHours);
    }
    EXPECT_EQ(asked(), first + 1) << "a whole house is read of once";
    pass(std::chrono::seconds(9));
    EXPECT_EQ(asked(), first + 1);
    pass(std::chrono::seconds(1));
    EXPECT_EQ(asked(), first + 2);
    pass(std::chrono::seconds(30));
    EXPECT_EQ(asked(), first + 2);
}

StationHeartbeat warningOf(const std::string& address) {
    StationHeartbeat beat;
    beat.state = StationState::Up;
    beat.at = kNight;
    beat.softwareVersion = "0.1.0";
    if (!address.empty())
        beat.warnings = {{StationWarningKind::LoginsRefused, address}};
    return beat;
}

TEST_F(TheAdministration, SaysWhoIsLockedOutByWrongPasswordsAndUntilWhen) {
    enter();
    EXPECT_TRUE(office.lockedOut().isEmpty());
    station.lockedOut = {{"192.0.2.7", kNight + std::chrono::minutes(4), {"anna"}}, {"192.0.2.8", kNight + std::chrono::minutes(8), {}}};
    link->deliver(topics::wardStation(), encode(warningOf("192.0.2.7")));
    drain();
    EXPECT_EQ(office.lockedOut(),
              (QStringList{"A.H. (anna) must wait until 02:51: too many wrong passwords came from 192.0.2.7.",
                           "Too many wrong passwords came from 192.0.2.8, of several people or under names that are nobody's here. Until 02:55 whoever "
                           "has not logged in from there within a day may be refused."}));
    EXPECT_EQ(office.staff()->persons().front().toMap()["locked"], "locked out until 02:51");
    station.lockedOut.clear();
    now.wall += std::chrono::minutes(4);
    now.monotonic += std::chrono::minutes(4);
    office.tick(now);
    drain();
    EXPECT_TRUE(office.lockedOut().isEmpty());
    EXPECT_EQ(office.staff()->persons().front().toMap()["locked"], "");
}

TEST_F(TheAdministration, NamesTwoLockedAddressesAndCountsTheOthers) {
    enter();
    const auto lock = [this](int addresses) {
        station.lockedOut.clear();
        for (int i = 1; i <= addresses; ++i)
            station.lockedOut.push_back({"192.0.2." + std::to_string(i), kNight + std::chrono::minutes(4), {}});
        link->deliver(topics::wardStation(), encode(warningOf("192.0.2." + std::to_string(addresses))));
        drain();
        return office.lockedOut();
    };
    EXPECT_EQ(lock(2).size(), 2);
    ASSERT_EQ(lock(3).size(), 3);
    EXPECT_EQ(lock(3).back(), "1 more address(es) are locked out for wrong passwords.");
    ASSERT_EQ(lock(6).size(), 3);
    EXPECT_EQ(lock(6).back(), "4 more address(es) are locked out for wrong passwords.");
}

} // namespace
} // namespace natlyt::console::testing
