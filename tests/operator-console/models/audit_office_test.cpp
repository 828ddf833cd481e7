// SPDX-License-Identifier: Apache-2.0
// Whoever checks the records reads the audit log at the console: a page at a time, by what they look for, and whether its
// chain is whole.
#include "tests/operator-console/models/administration_rig.hpp"

#include <QAbstractItemModelTester>
#include <QLocale>

namespace natlyt::console::testing {
namespace {

using Verdict = AuditOffice::Verdict;

struct TheLog : TheAdministration {
    AuditOffice& log = *office.log();
    TheLog() { enter(); }
    void openLog() {
        office.show(static_cast<int>(AdminPage::Log));
        drain();
    }
    void read() {
        log.read();
        drain();
    }
    QString cell(int row, AuditOffice::Column column) const { return log.data(log.index(row), column).toString(); }
    const OperatorRequest& asked() const { return station.log.asked.back(); }
};

TEST_F(TheLog, IsNotReadBeforeItsPageIsOpened) {
    EXPECT_TRUE(station.log.asked.empty());
    openLog();
    EXPECT_EQ(station.log.asked.size(), 1U);
    EXPECT_EQ(asked().auditQuery, AuditQuery{});
    EXPECT_EQ(log.count(), 40);
}

TEST_F(TheLog, ShowsEachEntryWithNumberMomentPlaceSentenceAndAsItIsStored) {
    openLog();
    EXPECT_EQ(cell(0, AuditOffice::Number), "100");
    EXPECT_EQ(cell(0, AuditOffice::When), "23. Nov 2026 02:47:18");
    EXPECT_EQ(cell(0, AuditOffice::Where), QString::fromStdString(smallRegistry().rooms[0].room.label));
    EXPECT_EQ(cell(0, AuditOffice::Sentence), "alert, a night operator took it (night operator A.H.).");
    EXPECT_EQ(cell(0, AuditOffice::Stored), "alertChanged · anna · room-1 · claimed ");
    const auto before = QLocale();
    QLocale::setDefault(QLocale(QLocale::Danish, QLocale::Denmark));
    log.retranslate();
    EXPECT_EQ(cell(0, AuditOffice::Sentence), "alarm, en natoperatør tog sig af den (natoperatør A.H.).");
    EXPECT_EQ(station.log.asked.size(), 1U) << "another language is no other reading";
    QLocale::setDefault(before);
}

TEST_F(TheLog, TellsApartTheTimesThatComeTwiceWhenTheClocksAreSetBack) {
    const UtcTime change{std::chrono::sys_days{std::chrono::year{2027} / 10 / 31} + std::chrono::hours{1}};
    const std::chrono::minutes ends[]{std::chrono::minutes{60}, std::chrono::minutes{30}, std::chrono::minutes{-30}, std::chrono::minutes{-61}};
    for (std::size_t row = 0; row < 4; ++row)
        station.log.lines[row].at = change + ends[row];
    openLog();
    EXPECT_EQ(cell(0, AuditOffice::When), "31. Oct 2027 03:00:00");
    EXPECT_EQ(cell(1, AuditOffice::When), "31. Oct 2027 02:30:00 (winter time)");
    EXPECT_EQ(cell(2, AuditOffice::When), "31. Oct 2027 02:30:00 (summer time)");
    EXPECT_EQ(cell(3, AuditOffice::When), "31. Oct 2027 01:59:00");
}

TEST_F(TheLog, TurnsItsPagesWithoutHoldingMoreThanOne) {
    const QAbstractItemModelTester rules(&log);
    openLog();
    EXPECT_FALSE(log.mayGoNewer());
    log.older();
    drain();
    EXPECT_EQ(asked().before, 61);
    EXPECT_EQ(cell(0, AuditOffice::Number), "60");
    log.older();
    drain();
    EXPECT_EQ(log.count(), 20);
    EXPECT_FALSE(log.mayGoOlder());
    log.newer();
    log.newer(); // is not answered yet
    drain();
    EXPECT_EQ(cell(0, AuditOffice::Number), "60");
    log.newer();
    drain();
    EXPECT_EQ(cell(0, AuditOffice::Number), "100");
    EXPECT_EQ(asked().before, 101) << "the same reading, whatever has come since";
}

TEST_F(TheLog, IsSearchedByWhatIsChosen) {
    openLog();
    log.form()->set("topic", "listening");
    log.form()->set("room", "room-2");
    log.form()->set("person", "anna");
    log.form()->set("resident", "resident-3");
    log.form()->set("from", "2026-11-01");
    log.form()->set("to", " 2026-11-23 ");
    read();
    EXPECT_EQ(asked().auditQuery, (AuditQuery{AuditTopic::Listening, "room-2", "resident-3", "anna", "2026-11-01", "2026-11-23"}));
    EXPECT_EQ(log.count(), 7);
    for (int i = 0; i < log.count(); ++i)
        EXPECT_TRUE(cell(i, AuditOffice::Stored).startsWith("listening · anna · room-2"));
    EXPECT_EQ(log.topics().size(), 15);
    EXPECT_EQ(log.rooms().size(), 25);
    EXPECT_EQ(log.residents().size(), 23);
    EXPECT_EQ(log.persons().size(), 8);
}

TEST_F(TheLog, IsLookedThroughUntilThePageIsFullOrNothingIsLeft) {
    station.log.lookedAtOnce = 10;
    log.form()->set("room", "room-2");
    read();
    EXPECT_EQ(log.count(), 20);
    EXPECT_EQ(station.log.asked.size(), 10U);
    EXPECT_FALSE(log.reading());
    EXPECT_TRUE(log.reach().endsWith("Nothing older fits what you look for."));
}

TEST_F(TheLog, StopsLookingWhereThatIsWished) {
    station.log.lookedAtOnce = 10;
    log.form()->set("room", "room-9");
    log.read();
    EXPECT_TRUE(log.reading());
    log.stop();
    drain(); // the answer to what was asked before
    EXPECT_FALSE(log.reading());
    EXPECT_EQ(station.log.asked.size(), 1U);
    EXPECT_EQ(log.count(), 0);
}

TEST_F(TheLog, SaysAtTheFieldWhichDateCannotBeRead) {
    station.log.code = ReplyCode::Invalid;
    station.log.problems = {{"auditQuery.from", FieldFault::Malformed, ""}};
    log.form()->set("from", "in spring");
    read();
    EXPECT_EQ(error(log.form(), "from"), "This cannot be read. Write it as in the example.");
    EXPECT_EQ(office.notice(), "Nothing was read: see what is wrong at the fields.");
    EXPECT_FALSE(log.reading());
}

TEST_F(TheLog, SaysThatNothingWasReadWhereTheStationCannotPutItOnRecord) {
    station.log.code = ReplyCode::StationFault;
    openLog();
    EXPECT_TRUE(office.notice().startsWith("Nothing was read: the station could not put on record"));
    EXPECT_EQ(office.noticeKind(), NoticeKind::Refused);
}

TEST_F(TheLog, SaysThatTheStationDidNotAnswer) {
    link->failure = FailureMode::RepliesStayAway;
    log.read();
    log.verify();
    now.monotonic += std::chrono::seconds(6);
    office.tick(now);
    EXPECT_EQ(office.notice(), "Nothing was read: the station did not answer. Try again.");
    EXPECT_FALSE(log.reading() || log.checking());
}

TEST_F(TheLog, ChecksTheChainToItsEndAndSaysThatItIsWhole) {
    log.verify();
    EXPECT_EQ(log.verdictKind(), Verdict::Running);
    drain();
    EXPECT_EQ(log.verdictKind(), Verdict::Whole);
    EXPECT_EQ(log.verdict(), "Checked 100 links, number 1 to 100: the chain is whole. It ends as the station has signed it.");
    EXPECT_EQ(station.log.asked.size(), 2U);
    EXPECT_EQ(asked().first, 61);
}

TEST_F(TheLog, NamesTheFirstBrokenLink) {
    station.log.chain.broken = 71;
    log.verify();
    drain();
    EXPECT_EQ(log.verdictKind(), Verdict::Broken);
    EXPECT_TRUE(log.verdict().startsWith("The first broken link is number 71:"));
    EXPECT_TRUE(log.verdict().contains("The 70 links in front of it hold."));
}

TEST_F(TheLog, CallsNoLogWholeWhoseEndWasCutOffOrThatWasDoubtedBefore) {
    station.log.chain.fitsHead = false;
    log.verify();
    drain();
    EXPECT_EQ(log.verdictKind(), Verdict::Doubtful);
    EXPECT_TRUE(log.verdict().contains("entries may have been cut off"));
    station.log.chain.fitsHead = true;
    station.log.chain.doubt = 12;
    log.verify();
    drain();
    EXPECT_EQ(log.verdictKind(), Verdict::Doubtful);
    EXPECT_TRUE(log.verdict().contains("Entry 12 says"));
}

TEST_F(TheLog, LeavesNothingBehindForWhoeverComesNext) {
    openLog();
    log.form()->set("person", "anna");
    log.verify();
    drain();
    office.logOut();
    EXPECT_EQ(log.count(), 0);
    EXPECT_EQ(log.form()->values()->value("person").toString(), "");
    EXPECT_EQ(log.verdict(), "");
    EXPECT_EQ(log.reach(), "");
}

TEST_F(TheAdministration, OfAnAuditorAsksForNothingButReading) {
    enter("revision");
    ASSERT_TRUE(office.readOnly());
    open("room-3");
    file().residentForm()->set("initials", "X.");
    file().saveResident();
    office.microphoneChecked();
    office.discard();
    office.drills()->start();
    office.staff()->removePerson("watch-3");
    EXPECT_EQ(office.notice(), "Nothing was changed: your user may not do this.");
    auto beat = stationHeartbeat(1); // a drill is raised: other consoles say that it is shown there
    beat.drill = smallDrill();
    beat.drill->shownAt.reset();
    link->deliver(topics::wardStation(), encode(beat));
    office.show(static_cast<int>(AdminPage::Log));
    office.log()->verify();
    drain();
    using enum OperatorRequestKind;
    const auto reads = {ReadRegistry, ReadRoom, ReadAudit, VerifyAudit, ReadFaults, ReadDrills};
    for (const auto& request : link->requests)
        EXPECT_NE(std::ranges::find(reads, request.kind), reads.end()) << nameOf(request.kind);
    EXPECT_EQ(office.log()->count(), 40);
}

} // namespace
} // namespace natlyt::console::testing
