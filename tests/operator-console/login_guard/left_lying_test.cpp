// SPDX-License-Identifier: Apache-2.0
#include "operator-console/login_guard/left_lying.hpp"

#include "protocol/topics/contract.hpp"

#include <gtest/gtest.h>

using namespace natlyt;
using namespace natlyt::login_guard;
using namespace std::chrono_literals;

TEST(LeftLying, IsWhatTheTableOfChannelsSaysAndNothingElse) {
    const Uuid item;
    EXPECT_TRUE(mayLie(topics::roomState("birk-1"), 100));
    EXPECT_TRUE(mayLie(topics::roomPlan("birk-1"), 100));
    EXPECT_TRUE(mayLie(topics::wardAlert(item), 100));
    EXPECT_TRUE(mayLie(topics::staffPage("staff-1", item), 100));
    for (const auto& topic : {topics::roomSnippet("birk-1", item), topics::roomAlert("birk-1"), topics::roomHeartbeat("birk-1"),
                              topics::roomRequest("birk-1"), topics::operatorRequest("operator-1"), topics::operatorReply("operator-1"),
                              topics::staffReply("staff-1"), std::string("natlyt/1/elsewhere"), std::string()})
        EXPECT_FALSE(mayLie(topic, 1)) << topic;
}

TEST(LeftLying, MayBeTakenAwayWhateverItIs) {
    EXPECT_TRUE(mayLie(topics::roomSnippet("birk-1", Uuid{}), 0));
    EXPECT_TRUE(mayLie("natlyt/1/elsewhere", 0));
}

TEST(LeftLying, IsToldOnceAMinuteOfEachWhoTries) {
    TriesToLeave tries;
    EXPECT_TRUE(tries.isToBeTold("birk-1", MonotonicTime{1h}));
    EXPECT_FALSE(tries.isToBeTold("birk-1", MonotonicTime{1h} + 59s));
    EXPECT_TRUE(tries.isToBeTold("birk-2", MonotonicTime{1h} + 59s));
    EXPECT_TRUE(tries.isToBeTold("birk-1", MonotonicTime{1h} + 60s));
}
