// SPDX-License-Identifier: Apache-2.0
#include "protocol/messages/checks.hpp"

#include <gtest/gtest.h>

namespace natlyt {
namespace {

UtcTime at(std::int64_t ms) {
    return UtcTime{milliseconds{ms}};
}

std::string brokenField(const auto& message) {
    const auto violation = check(message);
    return violation ? violation->field : "";
}

ListeningPlan planWith(std::vector<Interval> intervals) {
    ListeningPlan plan;
    plan.validUntil = at(1);
    plan.intervals = std::move(intervals);
    return plan;
}

TEST(Checks, WantAPlansIntervalsOrderedAndDisjoint) {
    EXPECT_EQ(brokenField(planWith({})), "");
    EXPECT_EQ(brokenField(planWith({{at(1), at(2)}, {at(2), at(3)}})), "");
    EXPECT_EQ(brokenField(planWith({{at(1), at(1)}})), "intervals[0].to_ms");
    EXPECT_EQ(brokenField(planWith({{at(2), at(1)}})), "intervals[0].to_ms");
    EXPECT_EQ(brokenField(planWith({{at(1), at(3)}, {at(2), at(4)}})), "intervals[1].from_ms");
    EXPECT_EQ(brokenField(planWith({{at(5), at(6)}, {at(1), at(2)}})), "intervals[1].from_ms");
}

TEST(Checks, WantAPlanToEndAfterItsIssue) {
    ListeningPlan plan;
    EXPECT_EQ(brokenField(plan), "validUntil_ms");
}

TEST(Checks, WantALevelInEachLevelRule) {
    ListeningPlan plan = planWith({});
    plan.levelRules = {{-30, {}, 10}, {{}, 20, 10}, {-30, 20, 10}};
    EXPECT_EQ(brokenField(plan), "");
    plan.levelRules->push_back({{}, {}, 10});
    EXPECT_EQ(brokenField(plan), "levelRules[3].levelDbfs");
}

TEST(Checks, WantWhatEachRoomRequestNeeds) {
    RoomRequest request;
    EXPECT_EQ(brokenField(request), "expiresAt_ms");
    request.expiresAt = at(1);
    request.kind = RoomRequestKind::ResendSnippet;
    EXPECT_EQ(brokenField(request), "alert");
    request.kind = RoomRequestKind::ReportHeard;
    EXPECT_EQ(brokenField(request), "for_s");
    request.kind = RoomRequestKind::ListenLive;
    EXPECT_EQ(brokenField(request), "") << "no time at all stops it";
    request.forSeconds = 60;
    EXPECT_EQ(brokenField(request), "seat") << "live sound is for one console";
    request.seat = ConsoleKey{"seat-1", Bytes(32)};
    EXPECT_EQ(brokenField(request), "");
    request.kind = RoomRequestKind::SelfTest;
    EXPECT_EQ(brokenField(request), "");
}

TEST(Checks, WantWhatEachOperatorRequestNeeds) {
    using enum OperatorRequestKind;
    const std::pair<OperatorRequestKind, std::string> needs[] = {
        {GoOnDuty, "publicKey"},  {Presence, ""},     {GoOffDuty, ""},    {Claim, "alert"},
        {Release, "alert"},       {Dismiss, "alert"}, {Watch, "alert"},   {Page, "alert"},
        {ResendSnippet, "alert"}, {OpenRoom, "room"}, {CloseRoom, "room"},
        {StartPrivacy, "room"},   {EndPrivacy, "room"}, {ListenLive, "room"}, {StopListening, "room"},
        {ReadRegistry, ""},       {ReadRoom, "room"}, {ReadAudit, ""},    {Change, "change"},
        {Shelve, "room"},         {EndShelf, "room"}, {ReadHandover, ""}, {GiveHandover, ""}, {TakeHandover, "handover"},
        {TechnicalFault, "alert"}, {ReadNight, "room"}, {ReadFaults, ""}, {TakeFault, "fault"}, {SnoozeFault, "fault"}};
    for (const auto& [kind, field] : needs) {
        OperatorRequest request;
        request.kind = kind;
        EXPECT_EQ(brokenField(request), field) << nameOf(kind);
    }
    OperatorRequest request;
    request.alert = Uuid{};
    request.kind = Dismiss;
    EXPECT_EQ(brokenField(request), "dismissReason");
    request.kind = Watch;
    EXPECT_EQ(brokenField(request), "watchMinutes");
    request.room = "birk-1";
    request.kind = ListenLive;
    EXPECT_EQ(brokenField(request), "note") << "nobody listens without saying why";
    request.kind = Shelve;
    EXPECT_EQ(brokenField(request), "class");
    request.soundClass = SoundClass::Cough;
    EXPECT_EQ(brokenField(request), "shelveMinutes");
    request.shelveMinutes = 15;
    EXPECT_EQ(brokenField(request), "dismissReason") << "nobody shelves without saying why";
    request.kind = EndShelf;
    request.shelveMinutes.reset();
    EXPECT_EQ(brokenField(request), "");
}

TEST(Checks, WantWhatEachStaffReplyNeeds) {
    StaffReply reply;
    EXPECT_EQ(brokenField(reply), "");
    reply.kind = StaffReplyKind::Done;
    EXPECT_EQ(brokenField(reply), "page");
    reply.page = Uuid{};
    EXPECT_EQ(brokenField(reply), "outcome");
    reply.kind = StaffReplyKind::Cannot;
    EXPECT_EQ(brokenField(reply), "");
    reply.kind = StaffReplyKind::StartPrivacy;
    EXPECT_EQ(brokenField(reply), "room");
}

} // namespace
} // namespace natlyt
