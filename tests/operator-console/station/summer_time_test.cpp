// SPDX-License-Identifier: Apache-2.0
// The two nights of the year in which the clocks are set, in a ward of Europe/Copenhagen: on 28 March 2027 01:59 is followed by
// 03:00, and on 31 October 2027 all from 02:00 to 03:00 comes twice. Both happen at 01:00 UTC, and the tests give times in UTC.
#include "operator-console/station/readable_account.hpp"
#include "tests/operator-console/station/listening_fixture.hpp"

#include <gmock/gmock.h>

namespace natlyt::ward {
namespace {

using enum OperatorRequestKind;
using std::chrono::hours;
using std::chrono::minutes;
using testing::AllOf;
using testing::HasSubstr;

UtcTime utc(const char* text) { return UtcTime{parseLocalMinute(text).value().time_since_epoch()}; }

class NightOfTheClocks : public LiveListening {
protected:
    // The station is started anew at this moment, with operators on duty and a consent in force.
    void itIs(UtcTime at) {
        kill();
        now = {at, now.monotonic + hours{1}};
        start();
        ask("operator-1", GoOnDuty);
        agree("2027-12-01");
        heartbeat("birk-1");
        after(milliseconds{0});
    }
    void agree(const std::string& until) {
        change(ChangeKind::RecordConsent, [&](auto& c) {
            auto& entered = c.consent.emplace();
            entered.givenBy = "the resident";
            entered.scope = {ConsentScope::AutomaticListening, ConsentScope::Snippets, ConsentScope::LiveListening};
            entered.evidence = "note 3";
            entered.decidedBy = "head of the house";
            entered.from = "2027-03-01";
            entered.until = until;
        });
    }
    void change(ChangeKind kind, auto fill) {
        auto r = request(Change);
        r.change.emplace().kind = kind;
        r.change->subject = "resident-1";
        fill(*r.change);
        ASSERT_EQ(ask("admin-1", r), ReplyCode::Ok);
    }
    void hoursAre(int from, int minutesLong) { // each day, by the clock on the wall
        change(ChangeKind::SetHours, [&](auto& c) { c.hours = {{127, from, minutesLong}}; });
    }
    void privateFor(minutes time) {
        auto r = request(StartPrivacy);
        r.room = "birk-1";
        r.until = now.wall + time;
        ASSERT_EQ(ask("operator-1", r), ReplyCode::Ok);
    }
    void restarts() {
        kill();
        start();
        heartbeat("birk-1", RoomCondition::ListenedTo);
        after(milliseconds{0});
    }
    void passesTo(UtcTime at) { // nobody is at the console
        while (now.wall < at) after(std::min<milliseconds>(at - now.wall, minutes{1}));
    }
    WardRoom shown() { return liveValue<WardRoom>(topics::wardRoom("birk-1")); }
    std::vector<Interval> plan(UtcTime from, UtcTime to) { // what of it lies in between
        auto intervals = sealing::openPlan(process->link.live.at(topics::roomPlan("birk-1")), keys.publicKey).value().intervals;
        for (auto& i : intervals) i = {std::max(i.from, from), std::min(i.to, to)};
        std::erase_if(intervals, [](const Interval& i) { return i.from >= i.to; });
        return intervals;
    }
    std::string account(Language language) {
        return readableAccount(exportedRows(process->db, "resident-1").value(), process->ward, *process->zone, language);
    }
};

// --- listening ---

class ListeningEndsWithItsHours : public NightOfTheClocks, public testing::WithParamInterface<const char*> {};

TEST_P(ListeningEndsWithItsHours, AtTheSecond) {
    const auto end = utc(GetParam());
    itIs(end - minutes{5});
    hoursAre(22 * 60, 4 * 60 + 30); // 22:00-02:30
    presentFor(minutes{4} + seconds{40});
    ASSERT_EQ(listen(60).code, ReplyCode::Ok);
    presentFor(seconds{20});
    ASSERT_EQ(asked().size(), 2U);
    EXPECT_EQ(asked().back().forSeconds, 0);
    EXPECT_EQ(listen(60).code, ReplyCode::RoomClosed);
    stop(SoundPlayed{19'000, true});
    EXPECT_EQ(lastOnRecord("listeningEnded"), "operator-1 birk-1 20 s, 19 s played");
}

// What is agreed until half past two ends at each of the two in October; in March at two, when the clocks show three.
INSTANTIATE_TEST_SUITE_P(At, ListeningEndsWithItsHours, testing::Values("2027-10-31T00:30", "2027-10-31T01:30", "2027-03-28T01:00"));

TEST_F(NightOfTheClocks, HoursThatEndInTheHourThatComesTwiceAreThoseOfTheClockOnTheWall) {
    itIs(utc("2027-10-30T20:30"));
    hoursAre(22 * 60, 4 * 60 + 30);
    const auto from = utc("2027-10-30T21:00"), to = utc("2027-10-31T12:00");
    EXPECT_EQ(plan(from, to), (std::vector<Interval>{{from, utc("2027-10-31T00:30")}, {utc("2027-10-31T01:00"), utc("2027-10-31T01:30")}}));
    passesTo(utc("2027-10-31T00:45"));
    EXPECT_FALSE(shown().expectedToListen);
}

TEST_F(NightOfTheClocks, ListeningGoesOnOverTheChangeAndASecondIsASecond) {
    for (const auto* change : {"2027-03-28T01:00", "2027-10-31T01:00"}) {
        itIs(utc(change) - seconds{30});
        ASSERT_EQ(listen(60).code, ReplyCode::Ok);
        presentFor(seconds{50});
        const auto askedFor = asked().size();
        stop(SoundPlayed{50'000, true});
        EXPECT_EQ(asked().size(), askedFor + 1) << "by nobody else";
        EXPECT_EQ(lastOnRecord("listeningEnded"), "operator-1 birk-1 50 s, 50 s played");
    }
}

TEST_F(NightOfTheClocks, ListeningIsNoLongerThanItsMinuteThoughTheStationIsKilledInTheHourThatComesTwice) {
    for (const auto* killed : {"2027-10-31T00:30", "2027-10-31T01:00", "2027-10-31T01:30"}) {
        itIs(utc(killed) - seconds{30});
        ASSERT_EQ(listen(60).code, ReplyCode::Ok);
        presentFor(seconds{30});
        kill();
        now.wall += seconds{5};
        now.monotonic = MonotonicTime{hours{2}}; // of another start of the machine
        start();
        heartbeat("birk-1", RoomCondition::ListenedTo);
        presentFor(seconds{20});
        EXPECT_EQ(shown().listener, "operator-1") << killed;
        presentFor(seconds{10});
        EXPECT_FALSE(shown().listener) << killed;
        presentFor(seconds{10});
        EXPECT_EQ(lastOnRecord("listeningEnded"), "operator-1 birk-1 60 s at most") << killed;
    }
}

TEST_F(NightOfTheClocks, AConsentEndsWithItsDayThatIsAnHourLongerOrShorter) {
    for (const auto& [day, midnight] : {std::pair{"2027-03-28", "2027-03-27T23:00"}, {"2027-03-29", "2027-03-28T22:00"},
                                        {"2027-10-31", "2027-10-30T22:00"}, {"2027-11-01", "2027-10-31T23:00"}}) {
        const auto end = utc(midnight);
        itIs(end - minutes{20});
        agree(day);
        EXPECT_EQ(plan(now.wall, end + hours{12}), (std::vector<Interval>{{now.wall, end}})) << day;
        passesTo(end - seconds{20});
        ask("operator-1", GoOnDuty);
        heartbeat("birk-1");
        ASSERT_EQ(listen(60).code, ReplyCode::Ok) << day;
        presentFor(seconds{20});
        stop(SoundPlayed{20'000, true});
        EXPECT_EQ(lastOnRecord("listeningEnded"), "operator-1 birk-1 20 s, 20 s played") << day;
        EXPECT_EQ(listen(60).code, ReplyCode::NoConsent) << day;
    }
}

// --- privacy ---

struct Agreed { // in UTC
    const char* from;
    int minutes;
    friend void PrintTo(const Agreed& agreed, std::ostream* out) { *out << agreed.minutes << " min from " << agreed.from; }
};
class PrivacyForAWhile : public NightOfTheClocks, public testing::WithParamInterface<Agreed> {};

TEST_P(PrivacyForAWhile, LastsAsLongAsWasAskedForAndIsKeptOverARestart) {
    const auto begin = utc(GetParam().from), end = begin + minutes{GetParam().minutes};
    itIs(begin);
    ASSERT_EQ(listen(60).code, ReplyCode::Ok);
    privateFor(minutes{GetParam().minutes});
    EXPECT_EQ(asked().back().forSeconds, 0) << "nobody listens any more";
    EXPECT_EQ(listen(60).code, ReplyCode::RoomClosed);
    EXPECT_EQ(plan(begin, end + hours{12}), (std::vector<Interval>{{end, end + hours{12}}}));
    EXPECT_EQ(shown().until, end);
    passesTo(end - minutes{1});
    restarts();
    EXPECT_FALSE(shown().expectedToListen);
    EXPECT_EQ(plan(begin, end + hours{12}), (std::vector<Interval>{{end, end + hours{12}}}));
    EXPECT_EQ(count("SELECT count(*) FROM audit WHERE kind='privacyBegun' AND room='birk-1'"), 1);
    passesTo(end);
    EXPECT_TRUE(shown().expectedToListen);
}

INSTANTIATE_TEST_SUITE_P(Of, PrivacyForAWhile,
                         testing::Values(Agreed{"2027-10-30T22:30", 120},  // 00:30 to the first 02:30
                                         Agreed{"2027-10-30T23:30", 120},  // 01:30 to the second
                                         Agreed{"2027-10-31T00:15", 15},   // within the first
                                         Agreed{"2027-10-31T00:15", 60},   // from one 02:15 to the other
                                         Agreed{"2027-10-31T00:45", 30},   // from the first 02:45 to the second 02:15
                                         Agreed{"2027-10-31T01:10", 20},   // within the second
                                         Agreed{"2027-10-31T01:45", 60},   // and out of it
                                         Agreed{"2027-03-28T00:30", 120},  // 01:30 to 04:30
                                         Agreed{"2027-03-28T00:30", 30})); // to the change itself

TEST_F(NightOfTheClocks, PrivacyFromAHandsetLastsAsLongAsWasAskedFor) {
    itIs(utc("2027-10-30T22:30"));
    StaffReply r;
    r.id = nextId();
    r.kind = StaffReplyKind::StartPrivacy;
    r.room = "birk-1";
    r.until = now.wall + hours{2} + seconds{-30}; // no whole minute
    r.at = now.wall;
    give(topics::staffReply("staff-1"), encode(r));
    EXPECT_EQ(shown().until, utc("2027-10-31T00:30"));
}

TEST_F(NightOfTheClocks, LongerPrivacyIsNotTakenForWhatEndsAtTheSameTimeOnTheClock) {
    itIs(utc("2027-10-31T00:10"));
    privateFor(minutes{20}); // to the first 02:30
    privateFor(minutes{80}); // to the second
    EXPECT_EQ(shown().until, utc("2027-10-31T01:30"));
    privateFor(minutes{20});
    EXPECT_EQ(process->ward.residentOf("birk-1")->privacy.size(), 2U) << "which is in it";
}

TEST_F(NightOfTheClocks, PrivacyThatIsEndedInTheHourThatComesTwiceIsOverAndOnRecord) {
    for (const auto* begun : {"2027-10-31T00:05", "2027-10-31T01:05"}) {
        itIs(utc(begun));
        privateFor(minutes{40});
        passesTo(now.wall + minutes{10});
        const auto ended = count("SELECT count(*) FROM audit WHERE kind='privacyEnded' AND by='operator-1'");
        auto r = request(EndPrivacy);
        r.room = "birk-1";
        ASSERT_EQ(ask("operator-1", r), ReplyCode::Ok);
        EXPECT_TRUE(shown().expectedToListen) << begun;
        EXPECT_EQ(count("SELECT count(*) FROM audit WHERE kind='privacyEnded' AND by='operator-1'"), ended + 1) << begun;
        restarts();
        EXPECT_TRUE(shown().expectedToListen) << begun;
    }
}

TEST_F(NightOfTheClocks, PrivacyThatWasPlannedByTheClockLastsFromTheFirstToTheSecondAndIsBegunOnce) {
    itIs(utc("2027-10-31T00:00"));
    change(ChangeKind::AddPrivacy, [](auto& c) {
        c.privacy.emplace().from = "2027-10-31T02:10";
        c.privacy->to = "2027-10-31T02:20";
    });
    passesTo(utc("2027-10-31T00:09"));
    ask("operator-1", GoOnDuty);
    presentFor(seconds{50});
    ASSERT_EQ(listen(60).code, ReplyCode::Ok);
    presentFor(seconds{10});
    EXPECT_EQ(asked().back().forSeconds, 0);
    passesTo(utc("2027-10-31T01:19"));
    EXPECT_FALSE(shown().expectedToListen);
    EXPECT_EQ(count("SELECT count(*) FROM audit WHERE kind='privacyBegun' AND room='birk-1'"), 1);
    passesTo(utc("2027-10-31T01:21"));
    EXPECT_TRUE(shown().expectedToListen);
}

// --- what is on record ---

TEST_F(NightOfTheClocks, TheTwoTimesThatLookAlikeAreToldApartInTheResidentsAccount) {
    for (const auto* at : {"2027-10-31T00:30", "2027-10-31T01:30", "2027-10-31T02:30"}) {
        itIs(utc(at));
        listen(30, "heard at " + std::string(at));
        stop();
    }
    EXPECT_THAT(account(Language::Danish), AllOf(HasSubstr("- 31. oktober 2027 kl. 02.30.00 (sommertid), Birkehuset 1: "),
                                                 HasSubstr("- 31. oktober 2027 kl. 02.30.00 (vintertid), Birkehuset 1: "),
                                                 HasSubstr("- 31. oktober 2027 kl. 03.30.00, Birkehuset 1: ")));
    EXPECT_THAT(account(Language::English), AllOf(HasSubstr("- 31 October 2027, 02:30:00 (summer time), Birkehuset 1: "),
                                                  HasSubstr("- 31 October 2027, 02:30:00 (winter time), Birkehuset 1: ")));
}

TEST_F(NightOfTheClocks, TheAccountTellsWhichOfTheTwoPrivacyLastedTo) {
    itIs(utc("2027-10-30T22:30"));
    privateFor(minutes{120});
    EXPECT_THAT(account(Language::Danish), HasSubstr("fra 31. oktober 2027 kl. 00.30 til 31. oktober 2027 kl. 02.30.00 (sommertid); sat af"));
}

// --- what is written in the description of the ward ---

TEST_F(NightOfTheClocks, PrivacyOfTheDescriptionIsNotOverAfterTheFirstOfTwoTimes) {
    std::string text = kWardText;
    const std::string written = "2026-11-22T23:00/2026-11-23T01:00";
    text.replace(text.find(written), written.size(), "2027-10-31T01:00/2027-10-31T02:30");
    const auto taken = [&](const char* at) { return readWard(text, "ward.toml", utc(at))->ward.residents.at(1).privacy.size(); };
    EXPECT_EQ(taken("2027-10-31T00:45"), 1U) << "02:45, and in force until the second 02:30";
    EXPECT_EQ(taken("2027-10-31T01:30"), 0U);
}

// --- what lasts a while is not moved ---

TEST_F(NightOfTheClocks, WhatIsWatchedIsRaisedAgainWhenItsTimeIsUp) {
    itIs(utc("2027-10-31T00:55"));
    const auto id = hear(sound("birk-1", SoundClass::Cough));
    ask("operator-1", Claim, id);
    ASSERT_EQ(ask("operator-1", Watch, id), ReplyCode::Ok); // for ten minutes
    presentFor(minutes{9} + seconds{55});
    EXPECT_EQ(alert(id).state, AlertState::Watching);
    presentFor(seconds{5});
    EXPECT_EQ(alert(id).state, AlertState::Raised);
}

TEST_F(NightOfTheClocks, AShelfEndsWhenItsTimeIsUp) {
    itIs(utc("2027-10-31T00:50"));
    auto r = request(Shelve);
    r.room = "birk-1";
    r.soundClass = SoundClass::Cough;
    r.shelveMinutes = 30;
    r.dismissReason = DismissReason::KnownHabit;
    ASSERT_EQ(ask("operator-1", r), ReplyCode::Ok);
    presentFor(minutes{15});
    restarts();
    presentFor(minutes{14} + seconds{55});
    EXPECT_TRUE(shown().shelved);
    presentFor(seconds{5});
    EXPECT_FALSE(shown().shelved);
}

// --- who is on duty ---

class RosterOfTheClocks : public NightOfTheClocks {
protected:
    std::string nobodyOnDuty(int ends, int begins) { // shifts from ten, and from then on
        auto r = request(Change);
        auto& change = r.change.emplace();
        change.kind = ChangeKind::SaveShifts;
        change.subject = "birk";
        change.shifts = {{"birk", {127, 22 * 60, ends + 2 * 60}, {"staff-3"}, {}, ""}, {"birk", {127, begins, 22 * 60 - begins}, {"staff-2"}, {}, ""}};
        EXPECT_EQ(ask("admin-1", r), ReplyCode::Ok);
        after(seconds{60});
        std::string said;
        for (const auto& warning : stationBeat().warnings.value_or(std::vector<StationWarning>{}))
            if (warning.kind == StationWarningKind::NobodyOnDuty) said = warning.detail;
        return said;
    }
};

TEST_F(RosterOfTheClocks, ShiftsThatMeetInTheHourThatComesTwiceOrNotAtAllLeaveNobodyAlone) {
    for (const auto* evening : {"2027-03-27T20:00", "2027-10-30T20:00"}) {
        itIs(utc(evening));
        EXPECT_EQ(nobodyOnDuty(150, 150), "") << evening; // 02:30
    }
}

TEST_F(RosterOfTheClocks, AnHourWithNobodyIsNoneWhereItIsLeftOut) {
    itIs(utc("2027-03-27T20:00"));
    EXPECT_EQ(nobodyOnDuty(120, 180), ""); // 02:00 and 03:00
    itIs(utc("2027-10-30T20:00"));
    EXPECT_EQ(nobodyOnDuty(120, 180), "Birkehuset 2027-10-31 02:00 (UTC+1)-03:00");
}

TEST_F(RosterOfTheClocks, TheDayIsNotNamedOnTheDayItself) {
    itIs(utc("2027-10-30T22:30"));
    EXPECT_EQ(nobodyOnDuty(150, 180), "Birkehuset 02:30 (UTC+1)-03:00");
}

} // namespace
} // namespace natlyt::ward
