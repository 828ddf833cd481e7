// SPDX-License-Identifier: Apache-2.0
// Live listening asked for by somebody who may not, from where they may not, again, or without saying why.
#include "tests/operator-console/station/listening_fixture.hpp"

#include <gmock/gmock.h>

namespace natlyt::ward {
namespace {

using enum OperatorRequestKind;

class LiveListeningIsNotHad : public LiveListening {
protected:
    OperatorRequest asking(const std::string& note = "she called out") {
        auto r = request(ListenLive);
        r.room = "birk-1";
        r.note = note;
        return r;
    }
    ReplyCode change(ChangeKind kind, auto fill) {
        auto r = request(Change);
        r.change.emplace().kind = kind;
        fill(*r.change);
        return ask("admin-1", r);
    }
    std::int64_t ended() { return count("SELECT count(*) FROM audit WHERE kind='listeningEnded'"); }
};

TEST_F(LiveListeningIsNotHad, ByAnyOtherRoleOrByAStranger) {
    for (const auto* user : {"admin-1", "staff-1", "nobody"}) {
        EXPECT_EQ(ask(user, asking()), ReplyCode::NotAllowed) << user;
        EXPECT_EQ(count((std::string("SELECT count(*) FROM audit WHERE kind='securityEvent' AND by='") + user + "'").c_str()), 1) << user;
    }
    EXPECT_TRUE(asked().empty());
}

TEST_F(LiveListeningIsNotHad, AtASeatOtherThanTheOneItsSoundIsSealedFor) {
    auto elsewhere = asking();
    elsewhere.console = "seat-9";
    EXPECT_EQ(ask("operator-1", elsewhere), ReplyCode::NotOnDuty);
    EXPECT_TRUE(asked().empty());
}

TEST_F(LiveListeningIsNotHad, AnyLongerAtASeatThatTheSameOperatorHasLeftForAnother) {
    listen(60);
    presentFor(seconds{10});
    auto other = request(GoOnDuty);
    other.console = "seat-2";
    other.publicKey = Bytes(32, 8);
    ASSERT_EQ(ask("operator-1", other), ReplyCode::Ok);
    EXPECT_EQ(asked().back().forSeconds, 0);
    EXPECT_EQ(lastOnRecord("listeningEnded"), "operator-1 birk-1 10 s at most");
    EXPECT_EQ(ask("operator-1", asking()), ReplyCode::NotOnDuty) << "the first seat";
}

TEST_F(LiveListeningIsNotHad, AnyLongerByAConsoleThatWasStartedAnewAndDoesNotKnowOfIt) {
    listen(60);
    presentFor(seconds{10});
    auto again = request(GoOnDuty);
    again.publicKey = Bytes(32, 8);
    ASSERT_EQ(ask("operator-1", again), ReplyCode::Ok);
    EXPECT_EQ(asked().back().forSeconds, 0);
    EXPECT_EQ(ended(), 1);
}

TEST_F(LiveListening, IsNeitherEndedNorPutOnRecordByAConsoleThatTheOperatorHasLeftAndThatTellsLate) {
    listen(60);
    presentFor(seconds{10});
    auto other = request(GoOnDuty);
    other.console = "seat-2";
    other.publicKey = Bytes(32, 8);
    ASSERT_EQ(ask("operator-1", other), ReplyCode::Ok);
    auto there = request(ListenLive);
    there.console = "seat-2";
    there.room = "birk-1";
    there.note = "still calls out";
    ASSERT_EQ(ask("operator-1", there), ReplyCode::Ok);
    const auto askedFor = asked().size();
    after(seconds{15});
    EXPECT_EQ(stop(SoundPlayed{9'000, true}), ReplyCode::Ok); // of the first ten seconds
    EXPECT_EQ(asked().size(), askedFor);
    EXPECT_EQ(lastOnRecord("listeningEnded"), "operator-1 birk-1 10 s at most");
    auto stopped = request(StopListening);
    stopped.console = "seat-2";
    stopped.room = "birk-1";
    stopped.played = SoundPlayed{14'000, true};
    EXPECT_EQ(ask("operator-1", stopped), ReplyCode::Ok);
    EXPECT_EQ(lastOnRecord("listeningEnded"), "operator-1 birk-1 15 s, 14 s played");
}

TEST_F(LiveListeningIsNotHad, AtASeventeenthConsoleAndThoseOnDutyStaySo) {
    const auto isOnDuty = [&](int number) {
        const auto user = "operator-" + std::to_string(number);
        change(ChangeKind::SavePerson, [&](auto& c) { c.person = {user, "XX", Role::Operator}; });
        auto r = request(GoOnDuty);
        r.console = "seat-" + std::to_string(number);
        r.publicKey = Bytes(32, static_cast<std::uint8_t>(number + 6));
        return ask(user, r);
    };
    listen(60);
    for (int number = 2; number <= 16; ++number) ASSERT_EQ(isOnDuty(number), ReplyCode::Ok) << number;
    EXPECT_EQ(isOnDuty(17), ReplyCode::NotAllowed);
    auto r = asking();
    r.console = "seat-17";
    EXPECT_EQ(ask("operator-17", r), ReplyCode::NotOnDuty);
    const auto consoles = sealing::openPlan(process->link.live.at(topics::roomPlan("birk-1")), keys.publicKey).value().consoles;
    EXPECT_EQ(consoles.size(), 16U);
    EXPECT_EQ(std::ranges::count(consoles, *asked().front().seat), 1);
    EXPECT_EQ(asked().size(), 1U) << "and who listens goes on";
}

TEST_F(LiveListening, GoesOnAtAConsoleThatOnlyComesBack) {
    listen(60);
    presentFor(seconds{10});
    ASSERT_EQ(ask("operator-1", GoOnDuty), ReplyCode::Ok) << "with the key that it had";
    EXPECT_EQ(asked().size(), 1U);
    EXPECT_EQ(lastOnRecord("listeningEnded"), "");
}

TEST_F(LiveListeningIsNotHad, AnyLongerByWhoWasTakenOffTheRosterOrGivenAnotherRole) {
    listen(60);
    presentFor(seconds{10});
    ASSERT_EQ(change(ChangeKind::SavePerson, [](auto& c) { c.person = {"operator-1", "XY", Role::Staff}; }), ReplyCode::Ok);
    EXPECT_EQ(asked().back().forSeconds, 0);
    EXPECT_EQ(ended(), 1);
    EXPECT_EQ(ask("operator-1", asking()), ReplyCode::NotAllowed);
    otherComes();
    otherAsks();
    ASSERT_EQ(change(ChangeKind::RemovePerson, [](auto& c) { c.subject = "operator-2"; }), ReplyCode::Ok);
    EXPECT_EQ(asked().back().forSeconds, 0);
    EXPECT_EQ(ended(), 2);
}

TEST_F(LiveListeningIsNotHad, TwiceByOneRequestThatIsPlayedAgainNorAfterItWasStopped) {
    const auto once = asking();
    ASSERT_EQ(ask("operator-1", once), ReplyCode::Ok);
    EXPECT_EQ(ask("operator-1", once), ReplyCode::Ok);
    ASSERT_EQ(asked().size(), 1U);
    stop();
    ASSERT_EQ(asked().size(), 2U);
    EXPECT_EQ(ask("operator-1", once), ReplyCode::Ok) << "answered as it was then";
    EXPECT_EQ(asked().size(), 2U);
    EXPECT_EQ(count("SELECT count(*) FROM audit WHERE kind='listening'"), 1);
}

TEST_F(LiveListeningIsNotHad, OfADwellingThatIsNoneOfTheWards) {
    auto r = asking();
    r.room = "elsewhere-1";
    EXPECT_EQ(ask("operator-1", r), ReplyCode::NotFound);
    EXPECT_TRUE(asked().empty());
}

class LiveListeningForNoReason : public LiveListeningIsNotHad, public testing::WithParamInterface<const char*> {};

TEST_P(LiveListeningForNoReason, IsNotHad) {
    EXPECT_EQ(ask("operator-1", asking(GetParam())), ReplyCode::BadRequest);
    EXPECT_TRUE(asked().empty());
}

// Spaces, no-break spaces, a space of no width, a soft hyphen, an ideographic space, a Hangul filler, signs, a Braille blank.
INSTANTIATE_TEST_SUITE_P(Given, LiveListeningForNoReason,
                         testing::Values("   \t", "\xC2\xA0\xC2\xA0", "\xE2\x80\x8B", "\xC2\xAD", "\xE3\x80\x80", "\xE3\x85\xA4", "...", "?",
                                         "\xE2\xA0\x80", "\r\n"));

TEST_F(LiveListeningIsNotHad, ForAReasonThatIsTooLongToBeRead) {
    const auto before = process->link.published.size();
    give(topics::operatorRequest("operator-1"), encode(asking(std::string(10'000, 'x'))));
    EXPECT_EQ(process->link.published.size(), before);
    EXPECT_EQ(process->services.counters.malformedMessages, 1);
    EXPECT_EQ(count("SELECT count(*) FROM audit WHERE kind='listening'"), 0);
}

TEST_F(LiveListeningIsNotHad, ForAReasonThatPassesForAnotherLineOfTheRecord) {
    ASSERT_EQ(ask("operator-1", asking("quiet\n2026-11-22 operator-2 stopped\xE2\x80\xAE now\x1B[2J")), ReplyCode::Ok);
    EXPECT_EQ(lastOnRecord("listening"), "operator-1 birk-1 live, 60 s: quiet 2026-11-22 operator-2 stopped  now [2J");
}

TEST_F(LiveListening, IsShownToTheOthersWithWhoListens) {
    listen(30);
    after(seconds{1});
    EXPECT_EQ(liveValue<WardRoom>(topics::wardRoom("birk-1")).listener, "operator-1");
    stop();
    after(seconds{1});
    EXPECT_FALSE(liveValue<WardRoom>(topics::wardRoom("birk-1")).listener);
    listen(30);
    presentFor(seconds{32});
    EXPECT_FALSE(liveValue<WardRoom>(topics::wardRoom("birk-1")).listener);
}

} // namespace
} // namespace natlyt::ward
