// SPDX-License-Identifier: Apache-2.0
// An administrator reads and changes the registry; what follows for the rooms follows at once.
#include "tests/operator-console/station/administration_fixture.hpp"

namespace natlyt::ward {
namespace {

using enum OperatorRequestKind;
using std::chrono::hours;

TEST_F(Administration, TheRegistryIsReadByAdministratorsAndAuditorsAlone) {
    const auto reply = replyTo("admin-1", request(ReadRegistry));
    ASSERT_TRUE(reply.registry);
    EXPECT_EQ(reply.registry->timeZone, "Europe/Copenhagen");
    EXPECT_EQ(reply.registry->today, "2026-11-22");
    EXPECT_EQ(reply.registry->roomCount, 3);
    ASSERT_EQ(reply.registry->rooms.size(), 3U);
    EXPECT_EQ(reply.registry->rooms[0].consent, ConsentState::InForce);
    EXPECT_EQ(reply.registry->rooms[0].consentUntil, "2027-01-01");
    EXPECT_EQ(reply.registry->rooms[2].consent, ConsentState::None);
    for (const auto* user : {"operator-1", "staff-1", "nobody"}) {
        EXPECT_EQ(replyTo(user, request(ReadRegistry)).code, ReplyCode::NotAllowed) << user;
        EXPECT_FALSE(replyTo(user, request(ReadRegistry)).registry) << user;
    }
    change(ChangeKind::SavePerson, [](auto& c) { c.person = RegistryPerson{"auditor-1", "AU", Role::Auditor}; });
    EXPECT_TRUE(replyTo("auditor-1", request(ReadRegistry)).registry);
}

TEST_F(Administration, TheRegistryTellsOfEachRoomWhatItsPlanDoesInTheNextDayAndNight) {
    change(ChangeKind::RetireMonitor, [](auto& c) { c.subject = "birk-2"; });
    const auto rooms = replyTo("admin-1", request(ReadRegistry)).registry.value().rooms;
    for (const auto& line : rooms) {
        ASSERT_TRUE(line.tonight && !line.tonight->empty()) << line.room.id;
        EXPECT_EQ(line.tonight->front().from, now.wall);
        EXPECT_EQ(line.tonight->back().to, now.wall + hours{24});
    }
    std::vector<Interval> listening;
    for (const auto& span : *rooms[0].tonight)
        if (span.why == RoomReason::None) listening.push_back({span.from, span.to});
    ASSERT_FALSE(listening.empty());
    std::vector<Interval> told; // to the monitor, of these 24 hours
    for (const auto& i : plan("birk-1").intervals)
        if (i.to > now.wall && i.from < now.wall + hours{24})
            told.push_back({std::max(i.from, now.wall), std::min(i.to, now.wall + hours{24})});
    EXPECT_EQ(listening, told);
    EXPECT_EQ(rooms[1].tonight->front().why, RoomReason::NoPlan);
    EXPECT_EQ(rooms[2].tonight->front().why, RoomReason::NoConsent);
}

TEST_F(Administration, TheRegistrySaysWhereNothingEverListensInSpiteOfAConsent) {
    change(ChangeKind::SetHours, [](auto& c) { c.subject = "resident-1", c.hours.emplace(); });
    const auto reply = change(ChangeKind::RecordConsent, [](auto& c) {
        c.subject = "resident-2";
        c.consent = consent();
        c.consent->scope = {ConsentScope::Snippets};
    });
    EXPECT_EQ(reply.room->line.noAutomaticListening, true) << "the dwelling's own page says it as well";
    const auto rooms = replyTo("admin-1", request(ReadRegistry)).registry.value().rooms;
    EXPECT_EQ(rooms[0].noHours, true);
    EXPECT_EQ(rooms[0].noAutomaticListening, std::nullopt);
    EXPECT_EQ(rooms[1].noHours, std::nullopt);
    EXPECT_EQ(rooms[1].noAutomaticListening, true);
    EXPECT_EQ(rooms[1].consent, ConsentState::InForce);
    EXPECT_EQ(rooms[2].noAutomaticListening, std::nullopt) << "there is no consent at all, and that is said";
}

TEST_F(Administration, AnAdministratorIsNeverOnDutyAndHearsNothing) {
    const auto id = hear(sound("birk-1"));
    for (const auto kind : {GoOnDuty, Presence, GoOffDuty, Claim, Release, Dismiss, Watch, Page, ResendSnippet})
        EXPECT_EQ(ask("admin-1", kind, id), ReplyCode::NotAllowed) << nameOf(kind);
    for (const auto kind : {OpenRoom, CloseRoom, ListenLive, StopListening}) {
        auto r = request(kind);
        r.room = "birk-1";
        r.note = "to see";
        r.forSeconds = 10;
        EXPECT_EQ(ask("admin-1", r), ReplyCode::NotAllowed) << nameOf(kind);
    }
    EXPECT_EQ(count("SELECT count(*) FROM duty"), 0);
}

TEST_F(Administration, AnAuditorReadsTheAuditLogAndDoesNothingElse) {
    change(ChangeKind::SavePerson, [](auto& c) { c.person = RegistryPerson{"auditor-1", "AU", Role::Auditor}; });
    const auto reply = replyTo("auditor-1", request(ReadAudit));
    ASSERT_TRUE(reply.audit);
    ASSERT_GE(reply.audit->size(), 3U);
    EXPECT_EQ(reply.audit->front().kind, "registryRead");
    EXPECT_EQ(reply.audit->front().by, "auditor-1") << "who reads the log is in the log";
    auto older = request(ReadAudit);
    older.before = 3;
    EXPECT_EQ(replyTo("auditor-1", older).audit->size(), 2U);
    for (const auto kind : {GoOnDuty, OpenRoom, StartPrivacy, ListenLive, Change}) {
        auto r = request(kind);
        r.room = "birk-1";
        r.note = "why";
        r.change.emplace();
        EXPECT_EQ(replyTo("auditor-1", r).code, ReplyCode::NotAllowed) << nameOf(kind);
    }
}

TEST_F(Administration, ALargeWardIsReadInPartsThatFitAMessage) {
    std::string csv = "facility,unit,room,resident,initials,note\n";
    for (int i = 0; i < 700; ++i) {
        const auto n = std::to_string(i);
        csv += "Solgården,Birkehuset,r-" + n + ",p-" + n + ",X," + std::string(480, 'n') + "\n";
    }
    ASSERT_EQ(change(ChangeKind::ImportRooms, [&](auto& c) { c.csv = csv; }).code, ReplyCode::Ok);
    std::set<std::string> rooms;
    for (auto next = request(ReadRegistry);; next = request(ReadRegistry)) {
        next.first = static_cast<std::int64_t>(rooms.size());
        const auto reply = replyTo("admin-1", next);
        EXPECT_LT(process->link.published.back().payload.size(), kMessageBytesMost);
        EXPECT_EQ(reply.registry->first, next.first);
        for (const auto& line : reply.registry->rooms) rooms.insert(line.room.id);
        if (reply.registry->rooms.empty()) break;
    }
    EXPECT_EQ(rooms.size(), 703U);
}

TEST_F(Administration, OneRoomIsReadWholeAndTheReadingIsOnRecord) {
    const auto room = aboutRoom("admin-1", ReadRoom, "birk-2").room;
    ASSERT_TRUE(room);
    EXPECT_EQ(room->hours.size(), 2U);
    ASSERT_EQ(room->consents.size(), 1U);
    EXPECT_EQ(room->consents[0].state, ConsentState::InForce);
    ASSERT_EQ(room->privacy.size(), 1U);
    EXPECT_TRUE(room->privacy[0].inForce);
    ASSERT_GE(room->timeline.size(), 4U);
    EXPECT_EQ(room->timeline[0], (TimelineSpan{now.wall, now.wall + hours{2}, RoomReason::PrivacyWindow}));
    EXPECT_EQ(room->timeline[1], (TimelineSpan{now.wall + hours{2}, now.wall + hours{8}, RoomReason::None}));
    EXPECT_EQ(room->timeline.back().to, now.wall + hours{48});
    EXPECT_EQ(audited("registryRead", "admin-1", "birk-2"), 1);
    EXPECT_EQ(aboutRoom("admin-1", ReadRoom, "nowhere").code, ReplyCode::NotFound);
}

TEST_F(Administration, TheEffectOfTheSensitivitiesIsShownBesideThem) {
    hear(sound("birk-1"));
    const auto heard = aboutRoom("admin-1", ReadRoom, "birk-1").room->heard;
    EXPECT_EQ(heard, (std::vector<HeardCount>{{SoundClass::Shout, 1, 0, heard.at(0).paged, {}}}));
}

TEST_F(Administration, AWithdrawnConsentPublishesAPlanThatOpensNothingAtOnce) {
    const auto before = plan("birk-1");
    ASSERT_FALSE(before.intervals.empty());
    const auto other = plan("birk-2");
    const auto reply = withdrawConsent("resident-1");
    EXPECT_EQ(reply.code, ReplyCode::Ok);
    EXPECT_TRUE(plan("birk-1").intervals.empty());
    EXPECT_TRUE(plan("birk-1").consoles.empty());
    EXPECT_GT(plan("birk-1").number, before.number);
    EXPECT_EQ(plan("birk-2"), other) << "rooms that it does not concern keep their plan";
    EXPECT_EQ(shown("birk-1").consentScope, "");
    EXPECT_EQ(audited("consentWithdrawn", "admin-1", "birk-1"), 1);
    EXPECT_EQ(audited("planChanged", "admin-1", "birk-1"), 1);
    ASSERT_TRUE(reply.room) << "the form shows what came of it";
    EXPECT_EQ(reply.room->consents.at(0).state, ConsentState::Withdrawn);
}

TEST_F(Administration, ANewConsentOpensTheRoomForSixMonthsUnlessSaidOtherwise) {
    const auto reply = change(ChangeKind::RecordConsent, [](auto& c) {
        c.subject = "resident-3";
        c.consent = consent();
    });
    ASSERT_EQ(reply.code, ReplyCode::Ok);
    EXPECT_EQ(reply.room->line.consentUntil, "2027-05-22");
    EXPECT_EQ(reply.room->consents.at(0).recordedBy, "admin-1");
    EXPECT_FALSE(plan("ege-1").intervals.empty());
}

TEST_F(Administration, ARefusalNamesTheFieldAndChangesNothing) {
    const auto entries = count("SELECT count(*) FROM audit");
    const auto before = process->ward;
    const auto reply = change(ChangeKind::RecordConsent, [](auto& c) {
        c.subject = "resident-3";
        c.consent = consent();
        c.consent->until = "2026-11-01";
    });
    EXPECT_EQ(reply.code, ReplyCode::Invalid);
    ASSERT_EQ(reply.problems->size(), 1U);
    EXPECT_EQ(reply.problems->at(0).field, "consent.until");
    EXPECT_EQ(reply.problems->at(0).fault, FieldFault::EndsBeforeItBegins);
    EXPECT_EQ(process->ward, before);
    EXPECT_EQ(count("SELECT count(*) FROM audit"), entries);
}

TEST_F(Administration, ADryRunSaysWhatIsWrongAndChangesNothing) {
    const auto before = process->ward;
    const std::string head = "facility,unit,room,resident,initials,hours\n";
    const auto tryOut = [&](const std::string& row) {
        return change(ChangeKind::ImportRooms, [&](auto& c) {
            c.dryRun = true;
            c.csv = head + row;
        });
    };
    EXPECT_EQ(tryOut("Solgården,Birkehuset,birk-9,resident-9,ZZ,daily 22:00-07:00").code, ReplyCode::Ok);
    const auto trial = tryOut("Solgården,Birkehusset,birk-1,resident-1,AB,daily 22:00-07:00").trial;
    EXPECT_EQ(trial, (ImportTrial{{{ImportPart::House, "Solgården", "", "Birkehusset", "Birkehuset"},
                                   {ImportPart::HouseOfDwelling, "Birkehuset 1", "Birkehuset", "Birkehusset"},
                                   {ImportPart::Hours, "Birkehuset 1 (AB)", "daily 00:00-24:00", "daily 22:00-07:00"}}}));
    const auto refused = tryOut("Solgården,Birkehuset,birk-9,resident-9,ZZ,at night");
    EXPECT_EQ(refused.code, ReplyCode::Invalid);
    EXPECT_EQ(refused.problems->at(0).field, "row 2, column hours");
    EXPECT_EQ(process->ward, before);
}

TEST_F(Administration, AnImportMakesNoHouseThatWasNotSeen) {
    const auto before = process->ward;
    const auto import = [&](std::optional<std::vector<std::string>> seen) {
        return change(ChangeKind::ImportRooms, [&](auto& c) {
            c.csv = "facility,unit,room\nSolgården,Birkehusset,birk-8\n";
            c.newPlaces = std::move(seen);
        });
    };
    EXPECT_EQ(import({}).problems, (std::vector<FieldProblem>{{"Birkehusset", FieldFault::Unknown, "it would be new: try the table first, so that it is seen"}}));
    EXPECT_EQ(import({{"Egehusset"}}).code, ReplyCode::Invalid) << "another was seen";
    EXPECT_EQ(process->ward, before);
    EXPECT_EQ(import({{"Birkehusset"}}).code, ReplyCode::Ok);
    EXPECT_EQ(process->ward.room("birk-8")->unit, "birkehusset");
}

TEST_F(Administration, AnImportWithOneBadRowImportsNothing) {
    const auto before = process->ward;
    const auto reply = change(ChangeKind::ImportRooms, [](auto& c) {
        c.csv = "facility,unit,room\nSolgården,Birkehuset,birk-8\nSolgården,Birkehuset,BIRK 9\n";
    });
    EXPECT_EQ(reply.problems->at(0).field, "row 3, column room");
    EXPECT_EQ(process->ward, before);
}

TEST_F(Administration, ARoomMayBeAddedAndRemovedWhileTheStationRuns) {
    change(ChangeKind::SaveRoom, [](auto& c) { c.room = RegistryRoom{"birk-3", "Birkehuset 3", "birk"}; });
    EXPECT_TRUE(plan("birk-3").intervals.empty());
    EXPECT_EQ(shown("birk-3").label, "Birkehuset 3");
    heartbeat("birk-3", RoomCondition::Closed, RoomReason::OutsidePlan);
    EXPECT_EQ(shown("birk-3").reason, RoomReason::NoConsent);
    const auto number = plan("birk-3").number;
    change(ChangeKind::RemoveRoom, [](auto& c) { c.subject = "birk-3"; });
    EXPECT_FALSE(process->link.live.contains(topics::wardRoom("birk-3")));
    EXPECT_GT(plan("birk-3").number, number);
    EXPECT_TRUE(plan("birk-3").intervals.empty());
    heartbeat("birk-3");
    EXPECT_EQ(process->services.counters.securityEvents, 1);
    after(seconds{1});
}

TEST_F(Administration, ARoomWithAnOpenAlertStays) {
    change(ChangeKind::RemoveResident, [](auto& c) { c.subject = "resident-1"; });
    hear(sound("birk-1"));
    const auto reply = change(ChangeKind::RemoveRoom, [](auto& c) { c.subject = "birk-1"; });
    EXPECT_EQ(reply.problems->at(0).fault, FieldFault::InUse);
}

TEST_F(Administration, ARetiredMonitorIsGivenNothingToListenTo) {
    change(ChangeKind::BindMonitor, [](auto& c) { c.subject = "birk-1", c.monitor = "monitor-7"; });
    EXPECT_FALSE(plan("birk-1").intervals.empty());
    const auto reply = change(ChangeKind::RetireMonitor, [](auto& c) { c.subject = "birk-1"; });
    EXPECT_TRUE(plan("birk-1").intervals.empty());
    EXPECT_EQ(reply.room->timeline, (std::vector<TimelineSpan>{{now.wall, now.wall + hours{48}, RoomReason::NoPlan}}));
    EXPECT_FALSE(shown("birk-1").expectedToListen);
    change(ChangeKind::BindMonitor, [](auto& c) { c.subject = "birk-1", c.monitor = "monitor-8"; });
    EXPECT_FALSE(plan("birk-1").intervals.empty());
}

TEST_F(Administration, ANewMonitorIsCalledUnheardUntilItHasRaisedAnAlert) {
    const auto line = [&] { return replyTo("admin-1", request(ReadRegistry)).registry.value().rooms.at(0); };
    EXPECT_EQ(line().unheard, std::nullopt) << "none stands there";
    const auto bound = change(ChangeKind::BindMonitor, [](auto& c) { c.subject = "birk-1", c.monitor = "monitor-7"; });
    EXPECT_EQ(bound.room->line.unheard, true) << "the dwelling's own page says it as well";
    EXPECT_EQ(line().unheard, true);
    after(seconds{1});
    hear(sound("birk-1"));
    EXPECT_EQ(line().unheard, std::nullopt);
    after(seconds{1});
    change(ChangeKind::BindMonitor, [](auto& c) { c.subject = "birk-1", c.monitor = "monitor-8"; });
    EXPECT_EQ(line().unheard, true) << "another one stands there now";
}

TEST_F(Administration, AnotherRosterIsPagedFromThenOn) {
    change(ChangeKind::SaveChain, [](auto& c) { c.chain = RegistryChain{"birk", {"staff-3"}}; });
    EXPECT_EQ(shown("birk-1").staffOnDuty, "S3");
    const auto id = hear(sound("birk-1"));
    EXPECT_EQ(pageOf(id, "staff-3").state, PageState::Ringing) << "no operator is on duty: paged by rule";
}

TEST_F(Administration, ChangesOutliveARestart) {
    withdrawConsent("resident-1");
    change(ChangeKind::SetHours, [](auto& c) { c.subject = "resident-2", c.hours = std::vector<WeeklyWindow>{{127, 0, 1440}}; });
    const auto before = process->ward;
    kill();
    start();
    after(milliseconds{0});
    EXPECT_EQ(process->ward, before);
    EXPECT_TRUE(plan("birk-1").intervals.empty());
    EXPECT_FALSE(plan("birk-2").intervals.empty());
}

TEST_F(Administration, AChangeThatCannotBeStoredIsNotMade) {
    process->db.run(("PRAGMA max_page_count=" + std::to_string(count("PRAGMA page_count"))).c_str()).value();
    OperatorReply reply;
    for (int i = 0; i < 100 && reply.code != ReplyCode::StationFault; ++i)
        reply = change(ChangeKind::RecordConsent, [i](auto& c) {
            c.subject = "resident-1";
            c.consent = consent();
            c.consent->conditions = std::string(490, 'x') + std::to_string(i);
        });
    EXPECT_EQ(reply.code, ReplyCode::StationFault);
    EXPECT_EQ(verifyAudit(process->db).has_value(), true);
    EXPECT_EQ(Registry(process->db).load().value(), process->ward);
}

TEST_F(Administration, ARequestThatArrivesTwiceIsDoneOnce) {
    auto r = request(Change);
    r.change.emplace().kind = ChangeKind::AddPrivacy;
    r.change->subject = "resident-1";
    r.change->privacy.emplace().from = "2026-12-01T20:00";
    r.change->privacy->to = "2026-12-02T10:00";
    EXPECT_EQ(replyTo("admin-1", r).code, ReplyCode::Ok);
    EXPECT_EQ(replyTo("admin-1", r).code, ReplyCode::Ok) << "not refused as overlapping itself";
    EXPECT_EQ(process->ward.residentOf("birk-1")->privacy.size(), 1U);
}

} // namespace
} // namespace natlyt::ward
