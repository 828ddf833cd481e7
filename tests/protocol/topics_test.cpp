// SPDX-License-Identifier: Apache-2.0
#include "protocol/topics/topics.hpp"

#include <gtest/gtest.h>

namespace natlyt::topics {
namespace {

const Uuid kItem = *Uuid::parse("017f22e2-79b0-7cc3-98c4-dc0c0c07398f");

struct Row {
    Kind kind;
    std::string topic;
    std::string owner;
    bool hasItem;
    std::string filter;
};

const std::vector<Row>& rows() {
    static const std::string item = kItem.text();
    static const std::vector<Row> all{
        {Kind::RoomState, roomState("r-1"), "r-1", false, "natlyt/1/room/+/state"},
        {Kind::RoomHeartbeat, roomHeartbeat("r-1"), "r-1", false, "natlyt/1/room/+/heartbeat"},
        {Kind::RoomAlert, roomAlert("r-1"), "r-1", false, "natlyt/1/room/+/alert"},
        {Kind::RoomReceipt, roomReceipt("r-1"), "r-1", false, "natlyt/1/room/+/receipt"},
        {Kind::RoomSnippet, roomSnippet("r-1", kItem), "r-1", true, "natlyt/1/room/+/snippet/+"},
        {Kind::RoomPlan, roomPlan("r-1"), "r-1", false, "natlyt/1/room/+/plan"},
        {Kind::RoomRequest, roomRequest("r-1"), "r-1", false, "natlyt/1/room/+/request"},
        {Kind::WardAlert, wardAlert(kItem), "", true, "natlyt/1/ward/alert/+"},
        {Kind::WardRoom, wardRoom("r-1"), "r-1", false, "natlyt/1/ward/room/+"},
        {Kind::RoomTime, roomTime("r-1"), "r-1", false, "natlyt/1/room/+/time"},
        {Kind::WardStation, wardStation(), "", false, "natlyt/1/ward/station"},
        {Kind::OperatorRequest, operatorRequest("op"), "op", false, "natlyt/1/operator/+/request"},
        {Kind::OperatorReply, operatorReply("op"), "op", false, "natlyt/1/operator/+/reply"},
        {Kind::StaffRooms, staffRooms("s-2"), "s-2", false, "natlyt/1/staff/+/rooms"},
        {Kind::StaffPage, staffPage("s-2", kItem), "s-2", true, "natlyt/1/staff/+/page/+"},
        {Kind::StaffReply, staffReply("s-2"), "s-2", false, "natlyt/1/staff/+/reply"},
    };
    return all;
}

TEST(Topics, ReadBackWhatTheyWrite) {
    for (const Row& row : rows()) {
        const auto topic = parse(row.topic);
        ASSERT_TRUE(topic) << row.topic;
        EXPECT_EQ(topic->kind, row.kind);
        EXPECT_EQ(topic->owner, row.owner);
        EXPECT_EQ(topic->item, row.hasItem ? kItem : Uuid{});
    }
}

TEST(Topics, HaveOneFilterForEachKind) {
    for (const Row& row : rows())
        EXPECT_EQ(anyOf(row.kind), row.filter);
}

TEST(Topics, RefuseWhatIsNotOurs) {
    for (const char* topic : {"",
                              "natlyt/1/",
                              "natlyt/1",
                              "natlyt/2/ward/station",
                              "natlyt/1/ward/station/",
                              "/natlyt/1/ward/station",
                              "natlyt/1/ward",
                              "natlyt/1/room/r-1",
                              "natlyt/1/room//state",
                              "natlyt/1/room/+/state",
                              "natlyt/1/room/#",
                              "natlyt/1/room/R/state",
                              "natlyt/1/room/r 1/state",
                              "natlyt/1/room/r-1/State",
                              "natlyt/1/room/r-1/state/x",
                              "natlyt/1/ward/alert/",
                              "natlyt/1/ward/alert/x",
                              "natlyt/1/ward/alert/+",
                              "natlyt/1/ward/room/",
                              "natlyt/1/room/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa/state",
                              "$SYS/broker/uptime"})
        EXPECT_FALSE(parse(topic)) << topic;
}

TEST(Topics, KnowAnId) {
    EXPECT_TRUE(isId("a"));
    EXPECT_TRUE(isId("birkehuset-4"));
    EXPECT_TRUE(isId(std::string(40, 'a')));
    for (const std::string& id : {std::string{}, std::string(41, 'a'), std::string{"A"}, std::string{"a_b"},
                                  std::string{"æ"}, std::string("a\0b", 3)})
        EXPECT_FALSE(isId(id)) << id;
}

} // namespace
} // namespace natlyt::topics
