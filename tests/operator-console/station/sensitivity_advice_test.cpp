// SPDX-License-Identifier: Apache-2.0
// What the operators' decisions of the last nights suggest to an administrator.
#include "tests/operator-console/station/administration_fixture.hpp"

namespace natlyt::ward {
namespace {

class Advice : public Administration {
protected:
    Advice() { ask("operator-1", OperatorRequestKind::GoOnDuty); }
    Uuid claimed(SoundClass heard = SoundClass::Shout) {
        after(std::chrono::minutes{10});
        ask("operator-1", OperatorRequestKind::GoOnDuty);
        const auto id = hear(sound("birk-1", heard));
        EXPECT_EQ(ask("operator-1", OperatorRequestKind::Claim, id), ReplyCode::Ok);
        return id;
    }
    void dismissed(int times, DismissReason why) {
        for (int i = 0; i < times; ++i) {
            auto r = request(OperatorRequestKind::Dismiss);
            r.alert = claimed();
            r.dismissReason = why;
            r.soundsSeen = 1;
            ASSERT_EQ(ask("operator-1", r), ReplyCode::Ok);
        }
    }
    std::optional<Sensitivity> suggested() {
        const auto reply = aboutRoom("admin-1", OperatorRequestKind::ReadRoom, "birk-1");
        for (const auto& count : reply.room.value().heard)
            if (count.soundClass == SoundClass::Shout) return count.suggested;
        return std::nullopt;
    }
};

TEST_F(Advice, ComesOfDecisionsThatALowerSensitivityWouldHaveSpared) {
    dismissed(4, DismissReason::KnownHabit);
    EXPECT_FALSE(suggested());
    dismissed(1, DismissReason::Television);
    EXPECT_EQ(suggested(), Sensitivity::Medium) << "it is high in this dwelling";
}

TEST_F(Advice, ComesNotOfVisitsOrPrivacyWhichNoSensitivityMends) {
    dismissed(6, DismissReason::StaffVisit);
    EXPECT_FALSE(suggested());
}

TEST_F(Advice, IsNotGivenWhereSomebodyWasHelpedOnce) {
    const auto id = claimed();
    ASSERT_EQ(ask("operator-1", OperatorRequestKind::Page, id), ReplyCode::Ok);
    const auto page = pageOf(id, "staff-1").page;
    reply("staff-1", StaffReplyKind::Acknowledged, page);
    reply("staff-1", StaffReplyKind::OnSite, page);
    reply("staff-1", StaffReplyKind::Done, page);
    dismissed(12, DismissReason::KnownHabit);
    EXPECT_FALSE(suggested());
}

TEST_F(Advice, BeginsAnewWhenTheSensitivitiesAreSet) {
    dismissed(6, DismissReason::KnownHabit);
    ASSERT_EQ(suggested(), Sensitivity::Medium);
    ASSERT_EQ(change(ChangeKind::SetSensitivities, [](auto& c) {
                  c.subject = "resident-1";
                  c.sensitivities = {{{SoundClass::Shout, Sensitivity::Medium}}};
              }).code,
              ReplyCode::Ok);
    EXPECT_FALSE(suggested()) << "what was heard before was heard by other ears";
    dismissed(5, DismissReason::NotRelevant);
    EXPECT_EQ(suggested(), Sensitivity::Low);
}

TEST_F(Advice, IsNotOfWhoLivedThereBefore) {
    dismissed(6, DismissReason::KnownHabit);
    ASSERT_EQ(change(ChangeKind::RemoveResident, [](auto& c) { c.subject = "resident-1"; }).code, ReplyCode::Ok);
    after(std::chrono::minutes{1});
    ASSERT_EQ(change(ChangeKind::SaveResident, [](auto& c) {
                  c.resident = RegistryResident{"resident-9", "birk-1", "", "X.Y.", ""};
                  c.subject = "resident-9";
              }).code,
              ReplyCode::Ok);
    EXPECT_TRUE(aboutRoom("admin-1", OperatorRequestKind::ReadRoom, "birk-1").room.value().heard.empty());
}

} // namespace
} // namespace natlyt::ward
