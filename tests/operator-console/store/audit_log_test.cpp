// SPDX-License-Identifier: Apache-2.0
// The audit log is read a page at a time, by what is looked for; and its chain is walked some links at a time.
#include "operator-console/store/audit_log.hpp"

#include "operator-console/store/audit_doubts.hpp"
#include "operator-console/store/export.hpp"
#include "tests/operator-console/store/store_fixture.hpp"

#include <set>

namespace natlyt::ward {
namespace {

class AuditLog : public StoreTest {
protected:
    Database db = openStore(file).value();

    void append(AuditEntry entry) {
        if (entry.at == UtcTime{}) entry.at = now;
        ASSERT_TRUE(appendAudit(db, entry));
    }
    void appendMany(std::int64_t count, AuditKind kind) {
        Transaction all(db);
        for (std::int64_t i = 0; i < count; ++i) append({now, kind, "operator-1", "birk-1", "", ""});
        ASSERT_TRUE(all.commit());
    }
    static constexpr std::int64_t kLooked = 200;
    AuditPage page(const AuditFilter& filter = {}, std::optional<std::int64_t> before = {}) { return auditPage(db, filter, before, kLooked).value(); }
    // Every page, as somebody turns them.
    std::vector<std::int64_t> numbers(const AuditFilter& filter) {
        std::vector<std::int64_t> found;
        std::optional<std::int64_t> before;
        for (bool more = true; more;) {
            const auto next = page(filter, before);
            for (const auto& line : next.lines) found.push_back(line.number);
            more = !next.reach.whole;
            before = next.reach.lookedTo;
        }
        return found;
    }
    void without(const char* trigger, const char* sql) {
        ASSERT_TRUE(db.run((std::string("DROP TRIGGER ") + trigger + ";" + sql).c_str()));
    }
};

TEST_F(AuditLog, EveryEntryIsOfOneTopicAndFoundByIt) {
    for (const auto& [kind, name] : EnumNames<AuditKind>::table)
        append({{}, kind, "", "", "", kind == AuditKind::AlertChanged ? "claimed " : "some words"});
    append({{}, AuditKind::AlertChanged, "", "", "", "dismissed television"});
    std::multiset<std::int64_t> all;
    for (const auto& [topic, name] : EnumNames<AuditTopic>::table) {
        const auto found = page({.topic = topic});
        EXPECT_FALSE(found.lines.empty()) << name;
        for (const auto& line : found.lines) {
            EXPECT_EQ(topicOf(fromName<AuditKind>(line.kind).value(), line.detail), topic) << line.kind;
            all.insert(line.number);
        }
    }
    EXPECT_EQ(std::ssize(all), auditHead(db).number);
    EXPECT_EQ(std::ssize(std::set(all.begin(), all.end())), auditHead(db).number);
}

TEST_F(AuditLog, ItsPagesFollowEachOtherFromTheNewestOn) {
    appendMany(100, AuditKind::RoomOpened);
    const auto first = page();
    ASSERT_EQ(std::ssize(first.lines), kAuditLinesMost);
    EXPECT_EQ(first.lines.front().number, 100);
    EXPECT_EQ(first.reach.lookedTo, 101 - kAuditLinesMost);
    EXPECT_EQ(first.reach.lookedToAt, now);
    EXPECT_FALSE(first.reach.whole);
    std::vector<std::int64_t> all(100);
    for (std::size_t i = 0; i < all.size(); ++i) all[i] = 100 - static_cast<std::int64_t>(i);
    EXPECT_EQ(numbers({}), all);
}

TEST_F(AuditLog, OfAnEmptyOneNothingIsReadAndNothingIsLeft) {
    const auto nothing = page();
    EXPECT_TRUE(nothing.lines.empty() && nothing.reach.whole);
    EXPECT_EQ(nothing.reach.newest, 0);
}

TEST_F(AuditLog, OneReadingLooksAtSoManyEntriesAndSaysWhereTheNextGoesOn) {
    append({{}, AuditKind::Exported, "admin-1", "", "resident-1", ""});
    appendMany(kLooked, AuditKind::PlanChanged);
    const auto first = page({.topic = AuditTopic::Readings});
    EXPECT_TRUE(first.lines.empty());
    EXPECT_FALSE(first.reach.whole);
    EXPECT_EQ(first.reach.lookedTo, 2);
    EXPECT_EQ(numbers({.topic = AuditTopic::Readings}), std::vector<std::int64_t>{1});
}

TEST_F(AuditLog, OfAPersonItTellsWhatTheyDidAndWhatTheyWereAskedToDo) {
    append({{}, AuditKind::DutyBegun, "watch-1", "", "", ""});                              // 1
    append({{}, AuditKind::LoginFailed, "", "", "watch-1", "from 192.0.2.7: waits 60 s"});  // 2
    append({{}, AuditKind::PageChanged, "", "birk-1", "p", "ringing watch-1 step 1"});      // 3
    append({{}, AuditKind::PageChanged, "", "birk-1", "p", "ringing watch-12 step 1"});     // 4
    append({{}, AuditKind::DutyBegun, "watch-12", "", "", "watch-1"});                      // 5
    EXPECT_EQ(numbers({.person = "watch-1"}), (std::vector<std::int64_t>{3, 2, 1}));
}

TEST_F(AuditLog, OfAResidentItTellsTheSameAsTheirExport) {
    ASSERT_TRUE(db.run("INSERT INTO residence(resident, room, from_at, to_at) VALUES"
                       "('resident-1','birk-1',1000,2000),('resident-1','birk-2',2000,NULL),('resident-2','birk-1',2000,NULL)"));
    const auto at = [](int ms) { return UtcTime{milliseconds{ms}}; };
    append({at(1500), AuditKind::Listening, "operator-1", "birk-1", "s", ""});            // 1
    append({at(2500), AuditKind::Listening, "operator-1", "birk-1", "s", ""});            // 2: somebody else's
    append({at(2600), AuditKind::Listening, "operator-1", "birk-2", "s", ""});            // 3
    append({at(2700), AuditKind::RegistryChanged, "admin-1", "birk-2", "resident-2", ""}); // 4: names somebody else
    append({at(2800), AuditKind::Exported, "admin-1", "", "resident-1", ""});              // 5
    EXPECT_EQ(numbers({.resident = "resident-1"}), (std::vector<std::int64_t>{5, 3, 1}));
    std::vector<std::int64_t> exported;
    const auto rows = exportedRows(db, "resident-1").value();
    for (const auto& row : rows.at("audit")) exported.insert(exported.begin(), std::stoll(row.at("entry")));
    EXPECT_EQ(exported, (std::vector<std::int64_t>{5, 3, 1}));
}

TEST_F(AuditLog, ADaysEntriesAreThoseFromItsFirstToItsLastMoment) {
    for (int hour = 0; hour < 5; ++hour) append({now + std::chrono::hours{hour}, AuditKind::RoomOpened, "operator-1", "birk-1", "", ""});
    const AuditFilter day{.from = now + std::chrono::hours{1}, .until = now + std::chrono::hours{3}};
    EXPECT_EQ(numbers(day), (std::vector<std::int64_t>{3, 2}));
    EXPECT_EQ(numbers({.room = "birk-2"}), std::vector<std::int64_t>{});
}

TEST_F(AuditLog, NothingIsLookedForBehindEntriesThatAreAllTooOld) {
    appendMany(2 * kLooked, AuditKind::PlanChanged);
    now += std::chrono::days{10};
    append({{}, AuditKind::PlanChanged, "", "birk-1", "", ""});
    const AuditFilter since{.from = now};
    const auto first = page(since);
    EXPECT_EQ(first.lines.size(), 1U);
    EXPECT_FALSE(first.reach.whole);
    EXPECT_TRUE(page(since, first.reach.lookedTo).reach.whole);
}

TEST_F(AuditLog, TellsWhereItBeginsAfterPruning) {
    appendMany(5, AuditKind::RoomOpened);
    append({now + std::chrono::hours{2}, AuditKind::RoomOpened, "operator-1", "birk-1", "", ""});
    ASSERT_EQ(pruneAudit(db, now + std::chrono::hours{1}, now + std::chrono::hours{3}), 5);
    const auto left = page();
    EXPECT_EQ(left.reach.oldest, 6);
    EXPECT_EQ(left.reach.newest, 7);
    EXPECT_TRUE(left.reach.whole);
    EXPECT_EQ(left.lines.size(), 2U);
}

TEST_F(AuditLog, WalkedSomeLinksAtATimeItHoldsAsItDoesAtOnce) {
    appendMany(25, AuditKind::RoomOpened);
    ChainWalk walk(db);
    ASSERT_TRUE(walk.step(db, 10));
    EXPECT_EQ(walk.checkedTo(), 10);
    EXPECT_FALSE(walk.done());
    append({{}, AuditKind::RoomClosed, "operator-1", "birk-1", "", ""}); // meanwhile
    ASSERT_TRUE(walk.step(db, 10));
    ASSERT_TRUE(walk.step(db, 10));
    EXPECT_TRUE(walk.done());
    EXPECT_EQ(walk.checkedTo(), 26);
    EXPECT_EQ(verifyAudit(db), 26);
}

TEST_F(AuditLog, TheWalkNamesTheFirstBrokenLinkInWhicheverStepItLies) {
    appendMany(25, AuditKind::RoomOpened);
    without("audit_unedited", "UPDATE audit SET by='x' WHERE seq=14");
    ChainWalk walk(db);
    ASSERT_TRUE(walk.step(db, 10));
    EXPECT_FALSE(walk.step(db, 10));
    EXPECT_EQ(walk.broken(), 14);
    EXPECT_EQ(walk.checkedTo(), 13);
}

TEST_F(AuditLog, TheWalkMissesALinkThatIsGoneBetweenTwoSteps) {
    appendMany(25, AuditKind::RoomOpened);
    without("audit_stays", "DELETE FROM audit WHERE seq=11");
    ChainWalk walk(db);
    ASSERT_TRUE(walk.step(db, 10));
    EXPECT_FALSE(walk.step(db, 10));
    EXPECT_EQ(walk.broken(), 11);
}

TEST_F(AuditLog, TheWalkTellsOfTheFirstEntryThatDoubtsTheLog) {
    appendMany(3, AuditKind::RoomOpened);
    const auto doubt = std::string(kAuditDoubt) + "does not fit";
    append({{}, AuditKind::SecurityEvent, "operator-1", "", "", doubt}); // not the station's word
    append({{}, AuditKind::SecurityEvent, "station", "", "", doubt});
    append({{}, AuditKind::SecurityEvent, "station", "", "", doubt});
    ChainWalk walk(db);
    ASSERT_TRUE(walk.step(db, 100));
    EXPECT_EQ(walk.doubt(), 5);
}

} // namespace
} // namespace natlyt::ward
