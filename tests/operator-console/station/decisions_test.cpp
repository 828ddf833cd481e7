// SPDX-License-Identifier: Apache-2.0
// What becomes of an alert that is none of a person's sound: it is private, or the room cannot be judged by ear; and
// what an operator reads of the same room's night.
#include "tests/operator-console/station/station_fixture.hpp"

namespace natlyt::ward {
namespace {

using enum OperatorRequestKind;

class Decisions : public StationTest {
protected:
    Decisions() { ask("operator-1", GoOnDuty); }
    Uuid taken(const std::string& room, SoundClass heard = SoundClass::Shout) {
        const auto id = hear(sound(room, heard));
        EXPECT_EQ(ask("operator-1", Claim, id), ReplyCode::Ok);
        return id;
    }
    OperatorRequest forPrivacy(const Uuid& id) {
        auto r = request(Dismiss, id);
        r.dismissReason = DismissReason::Privacy;
        return r;
    }
    bool isPrivate(const std::string& room) { return !privacyOf(room).empty(); }
    const std::vector<PrivacyWindow>& privacyOf(const std::string& room) {
        return process->ward.residentOf(room)->privacy;
    }
    OperatorReply night(const std::string& user, const std::string& room) {
        auto r = request(ReadNight);
        r.room = room;
        ask(user, r);
        return decode<OperatorReply>(process->link.published.back().payload).value();
    }
};

TEST_F(Decisions, PrivacyClosesTheRoomAndThenTheAlert) {
    const auto id = taken("birk-1");
    ASSERT_FALSE(isPrivate("birk-1"));
    EXPECT_EQ(ask("operator-1", forPrivacy(id)), ReplyCode::Ok);
    EXPECT_TRUE(isPrivate("birk-1"));
    EXPECT_FALSE(privacyOf("birk-1").front().to.has_value());
    EXPECT_EQ(count("SELECT count(*) FROM alert WHERE open=1"), 0);
    EXPECT_EQ(count("SELECT count(*) FROM alert WHERE dismiss_reason='privacy' AND claimed_by='operator-1'"), 1);
}

TEST_F(Decisions, PrivacyDoesNotBeginOverASoundThatNobodyHasHeard) {
    const auto id = taken("birk-1");
    auto decision = forPrivacy(id);
    decision.soundsSeen = 1;
    hear(sound("birk-1", SoundClass::GlassBreak));
    EXPECT_EQ(ask("operator-1", decision), ReplyCode::WrongState);
    EXPECT_FALSE(isPrivate("birk-1"));
    EXPECT_EQ(alert(id).state, AlertState::Claimed);
}

TEST_F(Decisions, AnAlertStaysOpenWherePrivacyCannotBegin) {
    const auto id = taken("birk-1");
    process->db.run("CREATE TRIGGER full BEFORE INSERT ON privacy_window BEGIN SELECT RAISE(ABORT, 'disk full'); END").value();
    EXPECT_EQ(ask("operator-1", forPrivacy(id)), ReplyCode::StationFault);
    EXPECT_EQ(alert(id).state, AlertState::Claimed);
}

TEST_F(Decisions, OnlyWhoHasTheAlertBeginsPrivacyByIt) {
    const auto id = hear(sound("birk-1"));
    EXPECT_EQ(ask("operator-1", forPrivacy(id)), ReplyCode::WrongState);
    EXPECT_FALSE(isPrivate("birk-1"));
}

TEST_F(Decisions, ATechnicalFaultIsPagedAndEndsOnlyThere) {
    const auto id = taken("birk-1", SoundClass::Background);
    auto fault = request(TechnicalFault, id);
    fault.note = "Only crackling: look in.";
    EXPECT_EQ(ask("operator-1", fault), ReplyCode::Ok);
    EXPECT_EQ(alert(id).state, AlertState::Paging);
    const auto history = alert(id).history;
    const auto said = std::ranges::find(history, "technicalFault", &AlertEvent::note);
    ASSERT_NE(said, history.end());
    EXPECT_EQ(said->by, "operator-1");
    const auto page = onHandset(id, "staff-1");
    EXPECT_EQ(page.operatorNote, "Only crackling: look in.");
    EXPECT_FALSE(page.urgent);
    EXPECT_FALSE(page.byRule);
    for (int i = 0; i < 9; ++i) {
        ask("operator-1", Presence);
        after(seconds{5});
    }
    EXPECT_EQ(pageOf(id, "staff-1").state, PageState::TimedOut);
    EXPECT_EQ(onHandset(id, "staff-2").state, PageState::Ringing) << "silence escalates";
    reply("staff-2", StaffReplyKind::Done, pageOf(id, "staff-2").page);
    EXPECT_EQ(count("SELECT count(*) FROM alert WHERE state='resolved'"), 1);
}

TEST_F(Decisions, ATechnicalFaultCanBeTakenBackForAMoment) {
    const auto id = taken("birk-1");
    ask("operator-1", TechnicalFault, id);
    EXPECT_EQ(ask("operator-1", Claim, id), ReplyCode::Ok);
    EXPECT_EQ(alert(id).state, AlertState::Claimed);
    EXPECT_EQ(pageOf(id, "staff-1").state, PageState::Cancelled);
}

TEST_F(Decisions, TellWhatWasDecidedInTheRoomEarlierTonight) {
    const auto first = taken("birk-1", SoundClass::Cough);
    ask("operator-1", Dismiss, first);
    after(seconds{60});
    ask("operator-1", GoOnDuty);
    const auto second = taken("birk-1");
    ask("operator-1", Page, second);
    reply("staff-1", StaffReplyKind::Done, pageOf(second, "staff-1").page);
    const auto elsewhere = taken("ege-1");
    ask("operator-1", Dismiss, elsewhere);
    hear(sound("birk-1"));
    const auto reply = night("operator-1", "birk-1");
    EXPECT_EQ(reply.code, ReplyCode::Ok);
    ASSERT_TRUE(reply.night);
    ASSERT_EQ(reply.night->size(), 2U) << "not what is open, and not of another room";
    EXPECT_EQ(reply.night->front().id, second);
    EXPECT_EQ(reply.night->front().outcome, Outcome::Helped);
    EXPECT_EQ(reply.night->front().heard, std::vector{SoundClass::Shout});
    EXPECT_FALSE(reply.night->front().by.empty());
    EXPECT_EQ(reply.night->back().dismissReason, DismissReason::Television);
    EXPECT_EQ(reply.night->back().by, "operator-1");
}

TEST_F(Decisions, TellOfANightOnlyWhereThereIsSomethingToJudge) {
    EXPECT_EQ(night("operator-1", "birk-1").code, ReplyCode::NotAllowed);
    auto look = request(OpenRoom);
    look.room = "birk-1";
    ask("operator-1", look);
    EXPECT_EQ(night("operator-1", "birk-1").code, ReplyCode::Ok);
    ask("operator-1", GoOffDuty);
    EXPECT_EQ(night("operator-1", "birk-1").code, ReplyCode::NotOnDuty);
}

TEST_F(Decisions, TellOfTonightOnly) {
    const auto old = taken("birk-1");
    ask("operator-1", Dismiss, old);
    after(std::chrono::hours{13});
    ask("operator-1", GoOnDuty);
    hear(sound("birk-1"));
    const auto reply = night("operator-1", "birk-1");
    ASSERT_TRUE(reply.night);
    EXPECT_TRUE(reply.night->empty());
}

} // namespace
} // namespace natlyt::ward
