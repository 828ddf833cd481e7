// SPDX-License-Identifier: Apache-2.0
#include "tests/operator-console/station/flow_fixture.hpp"

#include <gmock/gmock.h>

namespace natlyt::ward {
namespace {

using enum OperatorRequestKind;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::StartsWith;

class HandoverFlow : public FlowTest {
protected:
    Handover read(const std::string& user) {
        EXPECT_EQ(ask(user, ReadHandover), ReplyCode::Ok);
        return lastReply().handover.value();
    }
    std::int64_t give(const std::string& user, const std::string& note = "") {
        auto r = request(GiveHandover);
        r.note = note;
        EXPECT_EQ(ask(user, r), ReplyCode::Ok);
        return lastReply().handover.value().number;
    }
    ReplyCode take(const std::string& user, std::int64_t number) {
        auto r = request(TakeHandover);
        r.handover = number;
        return ask(user, r);
    }
};

TEST_F(HandoverFlow, TellsWhatIsOpenWatchedPrivateShelvedAndNotHeard) {
    shelve("ege-1", SoundClass::Cough);
    const auto open = hear(sound("birk-1"));
    auto handover = read("operator-1");
    EXPECT_EQ(handover.number, 0);
    ASSERT_EQ(handover.alerts.size(), 1U);
    EXPECT_EQ(handover.alerts[0].alert, open);
    ASSERT_EQ(handover.shelved.size(), 1U);
    EXPECT_EQ(handover.shelved[0].room, "ege-1");
    EXPECT_EQ(handover.night.alerts, 1);
    EXPECT_FALSE(handover.night.usual.has_value()) << "it is the first night";
    presentFor(seconds{30});
    handover = read("operator-1");
    EXPECT_FALSE(handover.unheard.empty()) << "no room has sent a heartbeat";
}

TEST_F(HandoverFlow, IsSignedByWhoLeavesAndThenByWhoComes) {
    ask("operator-2", GoOnDuty);
    const auto number = give("operator-1", "Birkehuset 1 coughs.");
    after(seconds{5});
    EXPECT_EQ(stationBeat().handover.value().givenBy, "operator-1");
    const auto given = read("operator-2");
    EXPECT_EQ(given.number, number);
    EXPECT_EQ(given.note, "Birkehuset 1 coughs.");
    EXPECT_EQ(take("operator-1", number), ReplyCode::NotAllowed) << "nobody hands over to themselves";
    EXPECT_EQ(take("operator-2", number), ReplyCode::Ok);
    after(seconds{5});
    EXPECT_FALSE(stationBeat().handover.has_value());
    EXPECT_THAT(audited("handoverGiven"), ElementsAre(StartsWith("operator-1||" + std::to_string(number))));
    EXPECT_THAT(audited("handoverGiven"), ElementsAre(HasSubstr("Birkehuset 1 coughs.")));
    EXPECT_THAT(audited("handoverTaken"), ElementsAre(StartsWith("operator-2||" + std::to_string(number))));
}

TEST_F(HandoverFlow, ThatWasGivenSurvivesARestartAndTheLeaving) {
    const auto number = give("operator-1", "quiet");
    EXPECT_EQ(ask("operator-1", GoOffDuty), ReplyCode::Ok);
    kill();
    start();
    ask("operator-2", GoOnDuty);
    EXPECT_EQ(read("operator-2").note, "quiet");
    EXPECT_EQ(take("operator-2", number), ReplyCode::Ok);
    EXPECT_EQ(take("operator-2", number), ReplyCode::NotFound);
}

TEST_F(HandoverFlow, IsNotSignedInPlaceOfOneThatWasNotRead) {
    ask("operator-2", GoOnDuty);
    const auto first = give("operator-1");
    const auto second = give("operator-1", "one thing more");
    EXPECT_EQ(take("operator-2", first), ReplyCode::NotFound);
    EXPECT_EQ(take("operator-2", second), ReplyCode::Ok);
}

TEST_F(HandoverFlow, TheLastSeatIsNotLeftWhileAnAlertWaitsForAnOperator) {
    const auto id = hear(sound("birk-1"));
    EXPECT_EQ(ask("operator-1", GoOffDuty), ReplyCode::AlertsOpen);
    EXPECT_THAT(lastReply().detail, HasSubstr("1 alert"));
    EXPECT_EQ(process->services.ledger.duty()->size(), 1U);
    EXPECT_EQ(alert(id).state, AlertState::Raised) << "it goes on waiting for this operator";
    ask("operator-1", Claim, id);
    EXPECT_EQ(ask("operator-1", GoOffDuty), ReplyCode::AlertsOpen) << "claimed";
    ask("operator-1", Watch, id);
    EXPECT_EQ(ask("operator-1", GoOffDuty), ReplyCode::AlertsOpen) << "watched";
}

TEST_F(HandoverFlow, TheLastSeatIsLeftOnceTheNightWatchHasIt) {
    const auto id = hear(sound("birk-1"));
    ask("operator-1", Claim, id);
    ask("operator-1", Page, id);
    EXPECT_EQ(ask("operator-1", GoOffDuty), ReplyCode::Ok);
    EXPECT_EQ(alert(id).state, AlertState::Paging);
}

TEST_F(HandoverFlow, TheLastOperatorMayLeaveWhatWaitsToTheRuleByName) {
    const auto raised = hear(sound("birk-1"));
    const auto watched = hear(sound("birk-2"));
    ask("operator-1", Claim, watched);
    ask("operator-1", Watch, watched);
    auto leave = request(GoOffDuty);
    leave.leaveToRule = true;
    EXPECT_EQ(ask("operator-1", leave), ReplyCode::Ok);
    for (const auto& id : {raised, watched}) {
        EXPECT_EQ(alert(id).state, AlertState::Paging);
        EXPECT_TRUE(onHandset(id, "staff-1").byRule);
    }
    EXPECT_THAT(audited("alertChanged"), testing::Contains(HasSubstr("leftToRule")));
}

TEST_F(HandoverFlow, WithAnotherOperatorOnDutyAnybodyMayGo) {
    ask("operator-2", GoOnDuty);
    const auto id = hear(sound("birk-1"));
    ask("operator-1", Claim, id);
    EXPECT_EQ(ask("operator-1", GoOffDuty), ReplyCode::Ok);
    EXPECT_EQ(alert(id).state, AlertState::Raised) << "for the other one";
}

TEST_F(HandoverFlow, AConsoleThatDiesIsNotAsked) {
    const auto id = hear(sound("birk-1"));
    ask("operator-1", Claim, id);
    after(seconds{20});
    EXPECT_EQ(alert(id).state, AlertState::Paging);
    EXPECT_EQ(process->services.ledger.duty()->size(), 0U);
}

} // namespace
} // namespace natlyt::ward
