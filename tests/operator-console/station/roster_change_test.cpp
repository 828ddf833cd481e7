// SPDX-License-Identifier: Apache-2.0
// Whoever leaves the roster, or may no longer do what they do, loses it at once: keys, claims and pages.
#include "tests/operator-console/station/station_fixture.hpp"

namespace natlyt::ward {
namespace {

using enum OperatorRequestKind;

class WhoLeavesTheRoster : public StationTest {
protected:
    ReplyCode change(ChangeKind kind, auto fill) {
        auto r = request(Change);
        r.change.emplace().kind = kind;
        fill(*r.change);
        return ask("admin-1", r);
    }
    void remove(const std::string& person) {
        ASSERT_EQ(change(ChangeKind::RemovePerson, [&](auto& c) { c.subject = person; }), ReplyCode::Ok);
    }
    void becomes(const std::string& person, Role role) {
        ASSERT_EQ(change(ChangeKind::SavePerson, [&](auto& c) { c.person = {person, "XY", role}; }), ReplyCode::Ok);
    }
    void chainOfBirk(std::vector<std::string> persons) {
        ASSERT_EQ(change(ChangeKind::SaveChain, [&](auto& c) { c.chain = {"birk", std::move(persons)}; }), ReplyCode::Ok);
    }
    std::size_t keysInThePlan() {
        return sealing::openPlan(process->link.live.at(topics::roomPlan("birk-1")), keys.publicKey)->consoles.size();
    }
};

TEST_F(WhoLeavesTheRoster, HearsNothingMoreFromThatMoment) {
    ask("operator-1", GoOnDuty);
    ASSERT_EQ(keysInThePlan(), 1U);
    remove("operator-1");
    EXPECT_EQ(keysInThePlan(), 0U);
    EXPECT_EQ(count("SELECT count(*) FROM audit WHERE kind='dutyEnded' AND by='operator-1'"), 1);
}

TEST_F(WhoLeavesTheRoster, HearsNothingMoreInAnotherRoleEither) {
    ask("operator-1", GoOnDuty);
    becomes("operator-1", Role::Staff);
    EXPECT_EQ(keysInThePlan(), 0U);
}

TEST_F(WhoLeavesTheRoster, IsNotOnDutyAgainAfterARestart) {
    ask("operator-1", GoOnDuty);
    auto without = process->ward;
    std::erase_if(without.persons, [](const auto& person) { return person.id == "operator-1"; });
    Registry(process->db).replace(without, now.wall).value();
    kill();
    start();
    after(milliseconds{200});
    EXPECT_EQ(keysInThePlan(), 0U);
    EXPECT_EQ(count("SELECT count(*) FROM duty"), 0);
}

TEST_F(WhoLeavesTheRoster, GivesBackWhatTheyHadInHand) {
    ask("operator-1", GoOnDuty);
    const auto id = hear(sound("birk-1"));
    ask("operator-1", Claim, id);
    ASSERT_EQ(alert(id).state, AlertState::Claimed);
    remove("operator-1");
    EXPECT_EQ(alert(id).state, AlertState::Paging) << "nobody else is on duty";
}

TEST_F(WhoLeavesTheRoster, WhileTheyHaveAnAlertHasItCalledOutAgain) {
    const auto id = hear(sound("birk-1")); // nobody is on duty: staff-1 rings
    const auto page = pageOf(id, "staff-1").page;
    reply("staff-1", StaffReplyKind::Acknowledged, page);
    ASSERT_EQ(alert(id).state, AlertState::Acknowledged);
    chainOfBirk({"staff-2"});
    remove("staff-1");
    EXPECT_EQ(alert(id).state, AlertState::Paging);
    EXPECT_EQ(onHandset(id, "staff-2").state, PageState::Ringing);
    EXPECT_FALSE(process->link.live.contains(topics::staffPage("staff-1", page)));
}

TEST_F(WhoLeavesTheRoster, LeavesTheOthersWhatTheyHave) {
    ask("operator-2", GoOnDuty);
    const auto id = hear(sound("birk-1"));
    ask("operator-2", Claim, id);
    remove("operator-1");
    EXPECT_EQ(alert(id).state, AlertState::Claimed);
    EXPECT_EQ(keysInThePlan(), 1U);
}

} // namespace
} // namespace natlyt::ward
