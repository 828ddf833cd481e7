// SPDX-License-Identifier: Apache-2.0
#include "tests/operator-console/station/flow_fixture.hpp"

#include <gmock/gmock.h>

namespace natlyt::ward {
namespace {

using enum OperatorRequestKind;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::StartsWith;

class Shelf : public FlowTest {};

TEST_F(Shelf, KeepsASoundFromTheOperatorUntilItEndsAndThenShowsIt) {
    ASSERT_EQ(shelve("birk-1", SoundClass::Cough), ReplyCode::Ok);
    const auto id = hear(quiet("birk-1", SoundClass::Cough));
    hear(quiet("birk-1", SoundClass::Cough));
    EXPECT_EQ(receipts("birk-1"), 2U) << "it is in the ledger";
    EXPECT_EQ(alert(id).state, AlertState::Watching);
    ASSERT_EQ(shown("birk-1").size(), 1U);
    EXPECT_EQ(shown("birk-1")[0].count, 2);
    presentFor(seconds{890});
    EXPECT_EQ(alert(id).state, AlertState::Watching);
    presentFor(seconds{10});
    EXPECT_EQ(alert(id).state, AlertState::Raised);
    EXPECT_EQ(alert(id).history.back().note, "shelfEnded");
    EXPECT_TRUE(shown("birk-1").empty());
    EXPECT_EQ(count("SELECT count(*) FROM sound WHERE shelf IS NOT NULL"), 2);
}

TEST_F(Shelf, IsOnRecordWithWhoWhatWhyAndHowItEnded) {
    shelve("birk-1", SoundClass::Cough, 30);
    hear(quiet("birk-1", SoundClass::Cough));
    presentFor(seconds{1800});
    EXPECT_THAT(audited("soundShelved"), ElementsAre(StartsWith("operator-1|birk-1|cough|30 min, until ")));
    EXPECT_THAT(audited("soundShelved"), ElementsAre(HasSubstr("knownHabit")));
    EXPECT_THAT(audited("shelfEnded"), ElementsAre("|birk-1|cough|time is up; 1 sounds came"));
    EXPECT_TRUE(verifyAudit(process->db));
}

TEST_F(Shelf, HidesNoOtherSoundOfTheRoomAndNoOtherRoom) {
    shelve("birk-1", SoundClass::Cough);
    const auto other = hear(quiet("birk-1", SoundClass::Crying));
    EXPECT_EQ(alert(other).state, AlertState::Raised);
    const auto elsewhere = hear(quiet("ege-1", SoundClass::Cough));
    EXPECT_EQ(alert(elsewhere).state, AlertState::Raised);
}

TEST_F(Shelf, LetsADifferentSoundRaiseWhatItKeptBack) {
    shelve("birk-1", SoundClass::Cough);
    const auto id = hear(quiet("birk-1", SoundClass::Cough));
    hear(quiet("birk-1", SoundClass::DoorSteps));
    EXPECT_EQ(alert(id).state, AlertState::Raised);
}

TEST_F(Shelf, HidesNothingUrgentOrLoud) {
    for (const auto heard : {SoundClass::Shout, SoundClass::Impact, SoundClass::GlassBreak, SoundClass::AlarmTone})
        EXPECT_EQ(shelve("birk-1", heard), ReplyCode::NeverShelved);
    shelve("birk-1", SoundClass::Cough);
    auto loud = quiet("birk-1", SoundClass::Cough);
    loud.levelDbfs = -6;
    EXPECT_EQ(alert(hear(loud)).state, AlertState::Raised);
    shelve("birk-2", SoundClass::Cough);
    auto counted = quiet("birk-2", SoundClass::Cough);
    counted.rule = AlertRule::Counted;
    EXPECT_EQ(alert(hear(counted)).state, AlertState::Raised) << "an agreed rule says that so many are too many";
    shelve("ege-1", SoundClass::Cough);
    auto longLoud = quiet("ege-1", SoundClass::Cough);
    longLoud.rule = AlertRule::LoudFor;
    EXPECT_EQ(alert(hear(longLoud)).state, AlertState::Raised);
}

// The consoles draw the night's load of it, also those that log in late.
TEST_F(Shelf, IsNoLoadUntilItEndsButWhatWasJudgedAlreadyIs) {
    const auto judged = hear(quiet("birk-2", SoundClass::Crying));
    ask("operator-1", Dismiss, judged);
    const auto at = now.wall;
    ASSERT_EQ(shelve("birk-1", SoundClass::Cough, 15), ReplyCode::Ok);
    presentFor(seconds{5});
    const auto kept = hear(quiet("birk-1", SoundClass::Cough));
    const auto keptAt = now.wall;
    auto all = loadToldTo("operator-2");
    ASSERT_EQ(all.size(), 1U);
    EXPECT_EQ(alert(kept).state, AlertState::Watching);
    EXPECT_EQ(all.front(), (RaisedAlert{judged, "birk-2", at, SoundClass::Crying}));
    presentFor(seconds{900}, {"operator-1", "operator-2"});
    all = loadToldTo("operator-2");
    ASSERT_EQ(all.size(), 2U);
    EXPECT_EQ(all.front(), (RaisedAlert{kept, "birk-1", keptAt, SoundClass::Cough})) << "newest first";
    presentFor(std::chrono::hours{8}, {"operator-1", "operator-2"});
    EXPECT_TRUE(loadToldTo("operator-2").empty());
}

TEST_F(Shelf, CanBeEndedEarlyByAnyOperatorOnDuty) {
    ask("operator-2", GoOnDuty);
    shelve("birk-1", SoundClass::Cough);
    const auto id = hear(quiet("birk-1", SoundClass::Cough));
    EXPECT_EQ(ask("operator-2", about(EndShelf, "birk-1", SoundClass::Cough)), ReplyCode::Ok);
    EXPECT_EQ(alert(id).state, AlertState::Raised);
    EXPECT_THAT(audited("shelfEnded"), ElementsAre("operator-2|birk-1|cough|ended early; 1 sounds came"));
    EXPECT_EQ(ask("operator-2", about(EndShelf, "birk-1", SoundClass::Cough)), ReplyCode::NotFound);
}

TEST_F(Shelf, SurvivesARestartAndEndsWhenItWouldHave) {
    shelve("birk-1", SoundClass::Cough);
    const auto id = hear(quiet("birk-1", SoundClass::Cough));
    presentFor(seconds{300});
    kill();
    start();
    EXPECT_EQ(shown("birk-1").at(0).count, 1);
    hear(quiet("birk-1", SoundClass::Cough));
    EXPECT_EQ(shown("birk-1").at(0).count, 2);
    EXPECT_EQ(alert(id).state, AlertState::Watching);
    presentFor(seconds{600});
    EXPECT_EQ(alert(id).state, AlertState::Raised);
    EXPECT_TRUE(shown("birk-1").empty());
}

TEST_F(Shelf, ThatEndedWhileTheStationWasDownEndsAtItsStart) {
    shelve("birk-1", SoundClass::Cough);
    const auto id = hear(quiet("birk-1", SoundClass::Cough));
    kill();
    now.wall += std::chrono::hours{2};
    now.monotonic += std::chrono::hours{2};
    start();
    ask("operator-1", Presence);
    after(milliseconds{200});
    EXPECT_EQ(alert(id).state, AlertState::Raised);
    EXPECT_TRUE(shown("birk-1").empty());
}

TEST_F(Shelf, IsNotMadeLongerByAClockThatIsSetBack) {
    shelve("birk-1", SoundClass::Cough);
    const auto id = hear(quiet("birk-1", SoundClass::Cough));
    now.wall -= std::chrono::hours{1};
    presentFor(seconds{900});
    EXPECT_NE(alert(id).state, AlertState::Watching);
    EXPECT_TRUE(shown("birk-1").empty());
}

TEST_F(Shelf, EndsWhenTheLastOperatorIsGone) {
    shelve("birk-1", SoundClass::Cough);
    const auto id = hear(quiet("birk-1", SoundClass::Cough));
    after(seconds{20}); // the console is dead
    EXPECT_EQ(alert(id).state, AlertState::Paging) << "nobody is there to see it afterwards";
    EXPECT_THAT(audited("shelfEnded"), ElementsAre(HasSubstr("nobody is on duty")));
    EXPECT_EQ(alert(hear(quiet("ege-1", SoundClass::Cough))).state, AlertState::Paging);
}

TEST_F(Shelf, ThatARestartFindsWithNobodyOnDutyEndsAtOnce) {
    shelve("birk-1", SoundClass::Cough);
    const auto id = hear(quiet("birk-1", SoundClass::Cough));
    kill();
    {
        const auto db = openStore(folder / "station.sqlite").value(); // the last one went while the shelf's end could not be stored
        db.run("DELETE FROM duty").value();
    }
    start();
    after(milliseconds{200});
    EXPECT_EQ(alert(id).state, AlertState::Paging);
    EXPECT_TRUE(shown("birk-1").empty());
}

TEST_F(Shelf, IsRefusedToWhoIsNotOnDutyTwiceAndForARoomThatIsNone) {
    EXPECT_EQ(shelve("birk-1", SoundClass::Cough, 15, "operator-2"), ReplyCode::NotOnDuty);
    EXPECT_EQ(shelve("nowhere", SoundClass::Cough), ReplyCode::NotFound);
    EXPECT_EQ(shelve("birk-1", SoundClass::Cough), ReplyCode::Ok);
    EXPECT_EQ(shelve("birk-1", SoundClass::Cough), ReplyCode::WrongState) << "it is ended, or ends, and is then shelved anew";
}

TEST_F(Shelf, IsNotBegunWhileTheLedgerTakesNothing) {
    std::ignore = process->db.run("PRAGMA query_only=ON");
    EXPECT_EQ(shelve("birk-1", SoundClass::Cough), ReplyCode::StationFault);
    std::ignore = process->db.run("PRAGMA query_only=OFF");
    EXPECT_EQ(alert(hear(quiet("birk-1", SoundClass::Cough))).state, AlertState::Raised);
}

} // namespace
} // namespace natlyt::ward
