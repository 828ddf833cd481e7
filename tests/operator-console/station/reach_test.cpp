// SPDX-License-Identifier: Apache-2.0
// Whether those on duty could be reached, before anybody has to be.
#include "tests/operator-console/station/reach_fixture.hpp"

#include <algorithm>

namespace natlyt::ward {
namespace {

TEST_F(Reach, AHouseThatIsListenedToWhileNoHandsetOfThoseOnDutyIsConnectedIsSaidBeforeAnybodyIsPaged) {
    wait(seconds{110});
    EXPECT_EQ(unreached(), "") << "the station itself has only begun to hear";
    wait(seconds{40});
    EXPECT_EQ(unreached(), "Birkehuset") << "and not Egehuset, where nobody is listened to";
    EXPECT_EQ(faults(), 1);
    wait(seconds{30}, "staff-2");
    EXPECT_EQ(unreached(), "") << "the next in the chain can be reached";
    wait(seconds{180});
    EXPECT_EQ(unreached(), "Birkehuset") << "until that handset is gone as well";
}

TEST_F(Reach, ShortSilenceAndSomebodyElsesHandsetChangeNothing) {
    wait(seconds{300}, "staff-1");
    wait(seconds{100});
    EXPECT_EQ(unreached(), "") << "from one Wi-Fi to the next";
    wait(seconds{100}, "staff-3"); // who serves elsewhere
    EXPECT_EQ(unreached(), "Birkehuset");
}

TEST_F(Reach, AnotherChannelThatWorksIsEnoughAndOneThatIsDeadIsNot) {
    SmsInMemory sms;
    alsoBySms("staff-1", sms);
    wait(seconds{200});
    EXPECT_EQ(unreached(), "");
    sms.up = false;
    wait(seconds{200});
    EXPECT_EQ(unreached(), "Birkehuset");
}

TEST_F(Reach, ThatTheOnlyOneOnDutyLogsTheirHandsetOffIsKnownToEverybodyAtOnceAndOnRecord) {
    watches({"staff-3"});
    connected({"staff-1", "staff-2", "staff-3"});
    const auto alone = told("staff-3").alone;
    ASSERT_TRUE(alone) << "before they go";
    EXPECT_EQ(*alone, (std::vector<StaffGap>{{"Birkehuset", {"S1", "S2"}}})) << "and who is to take over first";
    EXPECT_FALSE(told("staff-1").alone);
    logsOff("staff-3");
    EXPECT_EQ(unreached(), "Birkehuset") << "with the same breath";
    ASSERT_TRUE(told("staff-1").left);
    EXPECT_EQ(*told("staff-1").left, (std::vector<StaffGap>{{"Birkehuset", {"S3"}}}));
    EXPECT_EQ(told("staff-1").houses.value()[0].away, std::vector<std::string>{"S3"});
    EXPECT_EQ(count("SELECT count(*) FROM audit WHERE kind='dutyEnded' AND by='staff-3' "
                    "AND detail='handset logged off; nobody can be reached in Birkehuset'"), 1);
    present("staff-3");
    after(seconds{2});
    EXPECT_FALSE(told("staff-1").left) << "and is back";
    after(seconds{10});
    EXPECT_EQ(unreached(), "");
}

TEST_F(Reach, OneOfTwoWhoLogsOffLeavesNobodyAloneButTheOther) {
    watches({"staff-2", "staff-3"});
    connected({"staff-1", "staff-2", "staff-3"});
    EXPECT_FALSE(told("staff-3").alone);
    logsOff("staff-3");
    EXPECT_EQ(unreached(), "");
    EXPECT_FALSE(told("staff-1").left);
    EXPECT_EQ(told("staff-2").houses.value()[0].away, std::vector<std::string>{"S3"});
    ASSERT_TRUE(told("staff-2").alone);
    EXPECT_EQ(told("staff-2").alone->at(0).persons.front(), "S1") << "who can be reached comes first";
}

TEST_F(Reach, InAWardWithoutARosterTheChainIsWhoIsLeft) {
    connected({"staff-1", "staff-2"});
    EXPECT_FALSE(told("staff-1").alone);
    logsOff("staff-2");
    EXPECT_EQ(unreached(), "");
    EXPECT_EQ(told("staff-1").alone, (std::vector<StaffGap>{{"Birkehuset", {"S2"}}}));
    logsOff("staff-1");
    EXPECT_EQ(unreached(), "Birkehuset");
}

TEST_F(Reach, APageToAHandsetThatWasLoggedOffGoesOnToTheNextAtOnce) {
    connected({"staff-1", "staff-2"});
    logsOff("staff-1");
    const auto id = hear(sound("birk-1"));
    after(seconds{1});
    EXPECT_EQ(onHandset(id, "staff-2").state, PageState::Ringing);
    EXPECT_EQ(onHandset(id, "staff-1").state, PageState::TimedOut) << "theirs, should they be back";
    EXPECT_THROW(pageOf(id, "staff-3"), std::out_of_range) << "staff-2 has their time";
}

TEST_F(Reach, APageThatRingsAtWhoeverLogsOffGoesOnToTheNextAtOnce) {
    connected({"staff-1", "staff-2"});
    const auto id = hear(sound("birk-1"));
    after(seconds{5});
    EXPECT_THROW(pageOf(id, "staff-2"), std::out_of_range);
    logsOff("staff-1");
    EXPECT_EQ(onHandset(id, "staff-2").state, PageState::Ringing);
}

TEST_F(Reach, WhoIsReachedByAnotherChannelIsWaitedForAlsoWithTheHandsetOff) {
    SmsInMemory sms;
    alsoBySms("staff-1", sms);
    connected({"staff-1", "staff-2"});
    logsOff("staff-1");
    const auto id = hear(sound("birk-1"));
    after(seconds{40});
    EXPECT_THROW(pageOf(id, "staff-2"), std::out_of_range);
    EXPECT_EQ(unreached(), "");
}

TEST_F(Reach, WhoseCallWasTakenBySomebodyElseIsToldWhenThatPersonIsDone) {
    connected({"staff-1", "staff-2"});
    const auto id = hear(sound("birk-1"));
    after(seconds{46});
    const auto theirs = pageOf(id, "staff-1").page;
    reply("staff-2", StaffReplyKind::Acknowledged, pageOf(id, "staff-2").page);
    process->link.said.clear();
    const auto audited = count("SELECT count(*) FROM audit WHERE kind='pageChanged' AND by='staff-1'");
    reply("staff-2", StaffReplyKind::Done, pageOf(id, "staff-2").page);
    std::vector<StaffPage> told;
    for (const auto& message : process->link.said)
        if (message.topic == topics::staffPage("staff-1", theirs) && !message.payload.empty()) told.push_back(decode<StaffPage>(message.payload).value());
    ASSERT_EQ(told.size(), 1U);
    EXPECT_EQ(told[0].state, PageState::Done);
    EXPECT_EQ(told[0].acknowledgedBy, "S2");
    EXPECT_EQ(count("SELECT count(*) FROM audit WHERE kind='pageChanged' AND by='staff-1'"), audited) << "their page was over before";
}

} // namespace
} // namespace natlyt::ward
