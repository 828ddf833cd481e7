// SPDX-License-Identifier: Apache-2.0
// Who checks the records reads the log a page at a time and checks its chain; that they did is on record.
#include "operator-console/station/audit_sentence.hpp"
#include "operator-console/store/audit_doubts.hpp"
#include "tests/operator-console/station/administration_fixture.hpp"

#include <gmock/gmock.h>

namespace natlyt::ward {
namespace {

using enum OperatorRequestKind;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

class AuditDesk : public Administration {
protected:
    AuditDesk() {
        change(ChangeKind::SavePerson, [](auto& c) { c.person = RegistryPerson{"auditor-1", "AU", Role::Auditor}; });
    }
    OperatorReply read(const AuditQuery& query = {}, std::optional<std::int64_t> before = {}, const char* user = "auditor-1") {
        auto r = request(ReadAudit);
        r.auditQuery = query;
        r.before = before;
        return replyTo(user, r);
    }
    AuditCheck verify(std::optional<std::int64_t> goOnWith = {}) {
        auto r = request(VerifyAudit);
        r.first = goOnWith;
        return replyTo("auditor-1", r).auditCheck.value();
    }
    // Asking on as a console does.
    AuditCheck verifyWhole() {
        auto check = verify();
        while (!check.done) check = verify(check.checkedTo + 1);
        return check;
    }
    std::int64_t readings() { return count("SELECT count(*) FROM audit WHERE kind='registryRead' AND by='auditor-1'"); }
    void append(int entries, AuditKind kind = AuditKind::RoomOpened) {
        Transaction all(process->db);
        for (int i = 0; i < entries; ++i) ASSERT_TRUE(appendAudit(process->db, {now.wall, kind, "operator-1", "birk-1", "", ""}));
        ASSERT_TRUE(all.commit());
    }
};

TEST_F(AuditDesk, ReadsTheNewestEntriesAsSentencesInBothLanguages) {
    const auto alertId = [&] {
        ask("operator-1", GoOnDuty);
        const auto id = hear(sound("birk-1"));
        ask("operator-1", Claim, id);
        return id;
    }();
    ask("operator-1", Page, alertId);
    const auto reply = read({.topic = AuditTopic::Pages});
    ASSERT_TRUE(reply.audit && !reply.audit->empty());
    EXPECT_THAT(reply.audit->back().danish.value(), HasSubstr("nattevagt"));
    EXPECT_THAT(reply.audit->back().danish.value(), HasSubstr(" blev kaldt."));
    EXPECT_THAT(reply.audit->back().english.value(), HasSubstr(" was called."));
    const auto heard = read({.topic = AuditTopic::Listening}).audit.value();
    EXPECT_THAT(heard.back().english.value(), AllOf(HasSubstr("night operator OP could hear sound of the dwelling"), Not(HasSubstr("your"))));
    const auto changed = read({.topic = AuditTopic::Changes}).audit.value();
    EXPECT_EQ(changed.front().danish, "administrator AD rettede det, der står om en medarbejder.");
}

TEST_F(AuditDesk, EveryKindHasASentenceForWhoeverChecksAndNoneSpeaksToAResident) {
    for (const auto& [kind, name] : EnumNames<AuditKind>::table)
        for (const auto language : {Language::Danish, Language::English}) {
            const auto text = auditSentence({now.wall, kind, "operator-1", "birk-1", "", "claimed "}, ToldTo::Auditor, process->ward, language);
            EXPECT_THAT(text, Not(HasSubstr("{"))) << name;
            for (const auto* you : {" dig", " din ", " you", "your"}) EXPECT_THAT(text, Not(HasSubstr(you))) << name;
        }
}

TEST_F(AuditDesk, OneReadingIsOneEntryHoweverManyPagesAreTurned) {
    append(100);
    const AuditQuery query{.topic = AuditTopic::Listening, .room = "birk-1"};
    const auto first = read(query);
    EXPECT_EQ(readings(), 1);
    EXPECT_EQ(audited("registryRead", "auditor-1", "birk-1"), 1) << "whoever lives there is told of it";
    read(query, first.auditReach->lookedTo);
    read(query, first.auditReach->newest + 1); // back to the first page
    EXPECT_EQ(readings(), 1);
    read({.topic = AuditTopic::Logins}, first.auditReach->lookedTo);
    EXPECT_EQ(readings(), 2) << "something else is looked for";
    after(std::chrono::minutes{20});
    read({.topic = AuditTopic::Logins}, first.auditReach->lookedTo);
    EXPECT_EQ(readings(), 3) << "another time";
}

TEST_F(AuditDesk, WhatIsReadOfAResidentStandsInTheirAccount) {
    EXPECT_EQ(read({.resident = "resident-1", .from = "2026-11-01"}).code, ReplyCode::Ok);
    EXPECT_EQ(count("SELECT count(*) FROM audit WHERE kind='registryRead' AND subject='resident-1' AND "
                    "detail='audit log; resident resident-1; from 2026-11-01'"), 1);
}

TEST_F(AuditDesk, WhatCannotBePutOnRecordIsNotRead) {
    ASSERT_TRUE(process->db.run(("PRAGMA max_page_count=" + std::to_string(count("PRAGMA page_count"))).c_str()));
    OperatorReply reply;
    for (int i = 0; i < 100 && reply.code == ReplyCode::Ok; ++i) reply = read({.room = "birk-1"});
    EXPECT_EQ(reply.code, ReplyCode::StationFault);
    EXPECT_FALSE(reply.audit);
}

TEST_F(AuditDesk, DatesAreOfTheWardsCalendarAndWhatCannotBeReadIsSaidAtTheField) {
    EXPECT_FALSE(read({.from = "2026-11-22", .to = "2026-11-22"}).audit->empty());
    EXPECT_TRUE(read({.to = "2026-11-21"}).audit->empty());
    EXPECT_TRUE(read({.from = "2026-11-23"}).audit->empty());
    const auto wrong = read({.from = "in spring", .to = "2026-11-31"});
    EXPECT_EQ(wrong.code, ReplyCode::Invalid);
    EXPECT_EQ(wrong.problems, (std::vector<FieldProblem>{{"auditQuery.from", FieldFault::Malformed, ""}, {"auditQuery.to", FieldFault::Malformed, ""}}));
    const auto inverted = read({.from = "2026-11-22", .to = "2026-11-21"});
    EXPECT_EQ(inverted.problems, (std::vector<FieldProblem>{{"auditQuery.to", FieldFault::EndsBeforeItBegins, ""}}));
}

TEST_F(AuditDesk, ThePageOfTheLongestEntriesFitsAMessage) {
    Transaction all(process->db);
    for (int i = 0; i < 100; ++i) // what an operator may write, in the letters that JSON makes longest
        ASSERT_TRUE(appendAudit(process->db, {now.wall, AuditKind::Listening, "operator-1", "birk-1", std::string(36, 's'), "live, 30 s: " + std::string(500, '\x01')}));
    ASSERT_TRUE(all.commit());
    read();
    EXPECT_LT(process->link.published.back().payload.size(), kMessageBytesMost);
    EXPECT_EQ(std::ssize(read().audit.value()), kAuditLinesMost);
}

TEST_F(AuditDesk, OperatorsAndNightStaffCanNeitherReadNorCheckTheLog) {
    ask("operator-1", GoOnDuty);
    for (const auto* user : {"operator-1", "staff-1", "nobody"})
        for (const auto kind : {ReadAudit, VerifyAudit}) {
            const auto reply = replyTo(user, request(kind));
            EXPECT_EQ(reply.code, ReplyCode::NotAllowed) << user;
            EXPECT_FALSE(reply.audit || reply.auditCheck || reply.auditReach) << user;
        }
    EXPECT_TRUE(replyTo("admin-1", request(ReadAudit)).audit);
}

TEST_F(AuditDesk, AnAuditorIsRefusedEverythingThatIsNotReading) {
    for (const auto& [kind, name] : EnumNames<OperatorRequestKind>::table) {
        const auto mayAsk = {ReadRegistry, ReadRoom, ReadAudit, VerifyAudit, ReadFaults, ReadDrills};
        auto r = request(kind, nextId());
        r.room = "birk-1";
        r.note = "why";
        r.change.emplace();
        r.drill = nextId();
        r.fault = FaultName{FaultKind::LinkDown, "broker"};
        r.handover = 1;
        r.soundClass = SoundClass::Cough;
        r.shelveMinutes = 15;
        r.dismissReason = DismissReason::Other;
        r.guidedDrill.emplace().tookSeconds = 60;
        const bool may = std::ranges::find(mayAsk, kind) != mayAsk.end();
        EXPECT_EQ(replyTo("auditor-1", r).code == ReplyCode::NotAllowed, !may) << name;
    }
}

TEST_F(AuditDesk, TheChainIsCheckedSomeThousandLinksAtATimeToItsEnd) {
    append(9000);
    const auto begun = verify();
    EXPECT_FALSE(begun.done);
    EXPECT_EQ(begun.first, 1);
    EXPECT_LT(begun.checkedTo, begun.last);
    auto check = begun;
    for (int asked = 1; !check.done; ++asked) {
        ASSERT_LT(asked, 10);
        check = verify(check.checkedTo + 1);
    }
    EXPECT_EQ(check.checkedTo, check.last);
    EXPECT_TRUE(check.fitsHead);
    EXPECT_FALSE(check.broken || check.doubt);
}

TEST_F(AuditDesk, ACheckThatAnotherStationBeganBeginsAnew) {
    append(5000);
    const auto begun = verify();
    kill();
    start();
    const auto anew = verify(begun.checkedTo + 1);
    EXPECT_EQ(anew.checkedTo, begun.checkedTo) << "from the first link on";
}

TEST_F(AuditDesk, TheFirstBrokenLinkIsNamed) {
    append(20);
    ASSERT_TRUE(process->db.run("DROP TRIGGER audit_unedited; UPDATE audit SET by='x' WHERE seq=7"));
    const auto check = verifyWhole();
    EXPECT_TRUE(check.done);
    EXPECT_EQ(check.broken, 7);
    EXPECT_EQ(check.checkedTo, 6);
}

TEST_F(AuditDesk, AWholeChainThatIsNotTheOneOfTheSignedHeadIsToldApart) {
    process->services.auditFitsHead = [] { return std::unexpected(Error{"head", "is of another log", ""}); };
    EXPECT_FALSE(verifyWhole().fitsHead);
    process->services.auditFitsHead = [] { return Result<void>{}; };
    const auto at = auditHead(process->db).number + 1;
    process->services.securityEvent("station", std::string(kAuditDoubt) + "its end was cut off", now);
    const auto check = verifyWhole();
    EXPECT_TRUE(check.fitsHead);
    EXPECT_EQ(check.doubt, at) << "an earlier start had found it";
}

TEST_F(AuditDesk, ARequestThatArrivesTwiceChecksNoLinkTwice) {
    append(5000);
    auto r = request(VerifyAudit);
    const auto once = replyTo("auditor-1", r).auditCheck.value();
    EXPECT_EQ(replyTo("auditor-1", r).auditCheck, once);
    EXPECT_GT(verify(once.checkedTo + 1).checkedTo, once.checkedTo);
}

} // namespace
} // namespace natlyt::ward
