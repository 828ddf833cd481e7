// SPDX-License-Identifier: Apache-2.0
#include "operator-console/gateways/push/push_gateway.hpp"
#include "protocol/messages/codec.hpp"
#include "protocol/topics/topics.hpp"
#include "tests/operator-console/station/fake_link.hpp"

#include <gtest/gtest.h>

namespace natlyt::ward {
namespace {

StaffPage ringingPage() {
    StaffPage page;
    page.page.bytes[0] = 1;
    page.roomLabel = "Birkehuset 1";
    page.step = 1;
    page.chainLength = 1;
    return page;
}

TEST(PushGateway, KeepsAPageOnTheHandsetUntilItIsOver) {
    link::FakeLink link;
    PushGateway gateway(link);
    auto page = ringingPage();
    const auto topic = topics::staffPage("staff-1", page.page);
    ASSERT_TRUE(gateway.send({"staff-1", "staff-1"}, page));
    EXPECT_EQ(decode<StaffPage>(link.live.at(topic)), page);
    page.state = PageState::Cancelled;
    page.acknowledgedBy = "S2";
    ASSERT_TRUE(gateway.cancel({"staff-1", "staff-1"}, page));
    EXPECT_FALSE(link.live.contains(topic));
    ASSERT_EQ(link.said.size(), 3U);
    EXPECT_EQ(decode<StaffPage>(link.said[1].payload), page); // who is connected sees how it ended
}

TEST(PushGateway, IsAsHealthyAsItsLink) {
    link::FakeLink link;
    const PushGateway gateway(link);
    EXPECT_TRUE(gateway.health().up);
    link.connected = false;
    EXPECT_FALSE(gateway.health().up);
    EXPECT_EQ(gateway.health().detail, "broker: is not there");
}

} // namespace
} // namespace natlyt::ward
