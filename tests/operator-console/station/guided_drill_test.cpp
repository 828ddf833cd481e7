// SPDX-License-Identifier: Apache-2.0
// That an operator has gone through the console's guided drill: kept, told to whom it concerns, and missed where it is wanting.
#include "tests/operator-console/station/flow_fixture.hpp"

#include <gmock/gmock.h>

namespace natlyt::ward {
namespace {

using enum OperatorRequestKind;
using testing::ElementsAre;
using testing::Optional;

class GuidedDrill : public FlowTest {
protected:
    ReplyCode done(const std::string& user, std::int64_t seconds, std::int64_t otherKeys) {
        auto r = request(GuidedDrillDone);
        r.guidedDrill = GuidedDrillResult{seconds, otherKeys};
        return ask(user, r);
    }
    std::optional<std::vector<std::string>> missed() {
        EXPECT_EQ(ask("operator-1", ReadHandover), ReplyCode::Ok);
        return lastReply().handover.value().undrilled;
    }
    std::optional<UtcTime> toldAtLogIn(const std::string& user) {
        EXPECT_EQ(ask(user, GoOnDuty), ReplyCode::Ok);
        return lastReply().guidedDrillAt;
    }
};

TEST_F(GuidedDrill, IsKeptAuditedAndShownToAdministrators) {
    EXPECT_EQ(ask("admin-1", ReadRegistry), ReplyCode::Ok);
    EXPECT_FALSE(lastReply().registry.value().guidedDrills);
    EXPECT_EQ(done("operator-1", 272, 1), ReplyCode::Ok);
    const auto at = now.wall;
    EXPECT_THAT(audited("guidedDrillDone"), ElementsAre("operator-1|||272 s, 1 other keys"));
    kill();
    start();
    EXPECT_EQ(ask("admin-1", ReadRegistry), ReplyCode::Ok);
    EXPECT_THAT(lastReply().registry.value().guidedDrills,
                Optional(ElementsAre(GuidedDrillRecord{"operator-1", at, {272, 1}})));
}

TEST_F(GuidedDrill, TellsWhoLogsInWhenTheirsWas) {
    EXPECT_EQ(toldAtLogIn("operator-1"), std::nullopt);
    ASSERT_EQ(done("operator-1", 200, 0), ReplyCode::Ok);
    const auto at = now.wall;
    EXPECT_EQ(toldAtLogIn("operator-2"), std::nullopt) << "it is not theirs";
    EXPECT_EQ(toldAtLogIn("operator-1"), at);
}

TEST_F(GuidedDrill, IsMissedInTheHandoverWithoutOneAndAgainAfterAYear) {
    ask("operator-2", GoOnDuty);
    EXPECT_THAT(missed(), Optional(ElementsAre("operator-1", "operator-2")));
    ASSERT_EQ(done("operator-1", 200, 0), ReplyCode::Ok);
    EXPECT_THAT(missed(), Optional(ElementsAre("operator-2")));
    ASSERT_EQ(done("operator-2", 200, 0), ReplyCode::Ok);
    EXPECT_EQ(missed(), std::nullopt);
    now.wall += std::chrono::days{366};
    EXPECT_THAT(missed(), Optional(ElementsAre("operator-1", "operator-2")));
}

TEST_F(GuidedDrill, IsNobodysButAnOperatorsOnDuty) {
    EXPECT_EQ(done("operator-2", 200, 0), ReplyCode::NotOnDuty);
    EXPECT_EQ(done("admin-1", 200, 0), ReplyCode::NotAllowed);
    EXPECT_TRUE(audited("guidedDrillDone").empty());
}

TEST_F(GuidedDrill, IsForgottenWithThePerson) {
    ask("operator-2", GoOnDuty);
    ASSERT_EQ(done("operator-2", 200, 0), ReplyCode::Ok);
    auto removal = request(Change);
    removal.change.emplace().kind = ChangeKind::RemovePerson;
    removal.change->subject = "operator-2";
    EXPECT_EQ(ask("admin-1", removal), ReplyCode::Ok);
    EXPECT_TRUE(process->services.ledger.guidedDrills()->empty()) << "who gets the name later has not drilled";
}

} // namespace
} // namespace natlyt::ward
