// SPDX-License-Identifier: Apache-2.0
// Who hears what an alert was about is on record from the moment that it is in their hand; what anybody wrote about a
// resident stands in the ledger alone.
#include "tests/operator-console/station/station_fixture.hpp"

#include <gmock/gmock.h>
#include <spdlog/sinks/ostream_sink.h>
#include <spdlog/spdlog.h>

#include <sstream>

namespace natlyt::ward {
namespace {

using enum OperatorRequestKind;
using testing::HasSubstr;
using testing::Not;

class HeardOnRecord : public StationTest {
protected:
    HeardOnRecord() { ask("operator-1", GoOnDuty); }
    Uuid inHand(const std::string& room) {
        const auto id = hear(sound(room));
        ask("operator-1", Claim, id);
        return id;
    }
    std::string lastOnRecord(const std::string& kind) {
        auto row = process->db.prepare("SELECT by || ' ' || room || ' ' || subject || ' ' || detail FROM audit WHERE kind=? "
                                       "ORDER BY seq DESC LIMIT 1");
        row.bind(kind);
        return row.step() ? row.text(0) : "";
    }
};

TEST_F(HeardOnRecord, BeginsWithTheClaimAndEndsWithTheDecision) {
    const auto id = inHand("birk-1");
    EXPECT_EQ(lastOnRecord("listening"), "operator-1 birk-1 " + id.text() + " sound of an alert");
    EXPECT_EQ(lastOnRecord("listeningEnded"), "");
    after(seconds{14});
    ASSERT_EQ(ask("operator-1", Dismiss, id), ReplyCode::Ok);
    EXPECT_EQ(lastOnRecord("listeningEnded"), "operator-1 birk-1 " + id.text() + " 14 s at most");
}

TEST_F(HeardOnRecord, IsWhatWasPlayedWhereTheConsoleSaysSo) {
    const auto id = inHand("birk-1");
    after(seconds{14});
    auto dismissal = request(Dismiss, id);
    dismissal.played = SoundPlayed{8'200, true};
    ASSERT_EQ(ask("operator-1", dismissal), ReplyCode::Ok);
    EXPECT_EQ(lastOnRecord("listeningEnded"), "operator-1 birk-1 " + id.text() + " 14 s, 9 s played");
    EXPECT_EQ(lastOnRecord("alertChanged"), "operator-1 birk-1 " + id.text() + " dismissed television");
}

TEST_F(HeardOnRecord, IsNothingWhereTheSoundWasOnlySeen) {
    const auto id = inHand("birk-1");
    after(seconds{14});
    auto dismissal = request(Dismiss, id);
    dismissal.played = SoundPlayed{0, true};
    ASSERT_EQ(ask("operator-1", dismissal), ReplyCode::Ok);
    EXPECT_EQ(lastOnRecord("listeningEnded"), "operator-1 birk-1 " + id.text() + " 14 s, seen only");
    EXPECT_EQ(lastOnRecord("alertChanged"), "operator-1 birk-1 " + id.text() + " dismissed television, seenOnly");
}

TEST_F(HeardOnRecord, IsInTheAlertsStoryForWhoeverIsPagedByASeatThatIsDeaf) {
    const auto id = inHand("birk-1");
    after(milliseconds{400});
    auto page = request(Page, id);
    page.played = SoundPlayed{0, false};
    ASSERT_EQ(ask("operator-1", page), ReplyCode::Ok);
    EXPECT_EQ(alert(id).history.at(2).note, "noSound");
    EXPECT_EQ(lastOnRecord("listeningEnded"), "operator-1 birk-1 " + id.text() + " 1 s, no sound");
}

TEST_F(HeardOnRecord, EndsWithALostConsoleAsWell) {
    const auto id = inHand("birk-1");
    for (int i = 0; i < 5; ++i) after(seconds{5});
    ASSERT_NE(alert(id).state, AlertState::Claimed);
    EXPECT_THAT(lastOnRecord("listeningEnded"), HasSubstr("operator-1 birk-1 " + id.text()));
    EXPECT_EQ(count("SELECT count(*) FROM audit WHERE kind='listening'"), 1);
    EXPECT_EQ(count("SELECT count(*) FROM audit WHERE kind='listeningEnded'"), 1);
}

TEST_F(HeardOnRecord, EndsAlsoWhereTheStationWasStartedAnewMeanwhile) {
    const auto id = inHand("birk-1");
    kill();
    start();
    ASSERT_EQ(ask("operator-1", Dismiss, id), ReplyCode::Ok);
    EXPECT_EQ(count("SELECT count(*) FROM audit WHERE kind='listeningEnded'"), 1);
}

TEST_F(HeardOnRecord, IsNothingWhereTheConsentLetsNobodyHear) {
    now.wall += std::chrono::hours{4}; // past this resident's privacy
    inHand("birk-2");
    EXPECT_EQ(lastOnRecord("listening"), "");
}

TEST_F(HeardOnRecord, FollowsTheLedgerWhenThatTakesEntriesAgain) {
    const auto id = hear(sound("birk-1"));
    process->db.run("CREATE TEMP TRIGGER full BEFORE INSERT ON audit BEGIN SELECT RAISE(ABORT, 'full'); END").value();
    ask("operator-1", Claim, id);
    ASSERT_EQ(alert(id).state, AlertState::Claimed) << "people are helped first";
    process->db.run("DROP TRIGGER full").value();
    after(seconds{2});
    EXPECT_THAT(lastOnRecord("listening"), HasSubstr(id.text()));
}

TEST_F(HeardOnRecord, WhatIsWrittenOfAResidentStandsInNoLogOfTheSystem) {
    std::ostringstream log;
    const auto before = spdlog::default_logger();
    spdlog::set_default_logger(std::make_shared<spdlog::logger>("test", std::make_shared<spdlog::sinks::ostream_sink_mt>(log)));
    const auto id = inHand("birk-1");
    auto page = request(Page, id);
    page.note = "She cries for her mother";
    ask("operator-1", page);
    StaffReply done;
    done.id = nextId();
    done.kind = StaffReplyKind::Done;
    done.page = pageOf(id, "staff-1").page;
    done.outcome = Outcome::Helped;
    done.note = "Wet bed, changed";
    done.at = now.wall;
    give(topics::staffReply("staff-1"), encode(done));
    spdlog::set_default_logger(before);
    EXPECT_THAT(log.str(), HasSubstr("resolved"));
    EXPECT_THAT(log.str(), Not(HasSubstr("mother")));
    EXPECT_THAT(log.str(), Not(HasSubstr("Wet bed")));
    EXPECT_EQ(count("SELECT count(*) FROM event WHERE note='Wet bed, changed'"), 1);
}

} // namespace
} // namespace natlyt::ward
