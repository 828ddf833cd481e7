// SPDX-License-Identifier: Apache-2.0
#include "tests/operator-console/station/flow_fixture.hpp"

#include <fmt/format.h>
#include <gmock/gmock.h>

namespace natlyt::ward {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

// Twelve more rooms in the house with a chain.
class FloodFlow : public FlowTest {
protected:
    FloodFlow() {
        std::string text = kWardText;
        for (int i = 0; i < 12; ++i)
            text += fmt::format("[[room]]\nid = \"many-{0}\"\nlabel = \"Room {0}\"\nunit = \"birk\"\n", i);
        Registry(process->db).replace(readWard(text, "ward.toml", now.wall)->ward, now.wall).value();
        kill();
        start();
    }
    void alerts(int count) {
        for (int i = 0; i < count; ++i) hear(sound(fmt::format("many-{}", i)));
    }
    std::vector<StaffPage> noticesOf(const std::string& user) {
        std::vector<StaffPage> notices;
        for (const auto& [topic, payload] : process->link.live)
            if (topic.starts_with("natlyt/1/staff/" + user + "/page/"))
                if (const auto page = decode<StaffPage>(payload).value(); page.notice) notices.push_back(page);
        return notices;
    }
    std::optional<WardFlood> flood() {
        presentFor(seconds{5});
        return stationBeat().flood;
    }
};

TEST_F(FloodFlow, IsToldToWhoIsFirstInTheChainOnce) {
    alerts(10);
    EXPECT_TRUE(noticesOf("staff-1").empty());
    hear(sound("many-10"));
    ASSERT_EQ(noticesOf("staff-1").size(), 1U);
    EXPECT_EQ(noticesOf("staff-1")[0].notice, StaffNotice::Flood);
    EXPECT_EQ(noticesOf("staff-1")[0].state, PageState::Ringing);
    EXPECT_EQ(noticesOf("staff-1")[0].roomLabel, "Birkehuset (11)") << "where to go";
    EXPECT_TRUE(noticesOf("staff-2").empty());
    hear(sound("many-11"));
    EXPECT_EQ(noticesOf("staff-1").size(), 1U);
    const auto shown = flood();
    ASSERT_TRUE(shown);
    EXPECT_EQ(shown->alerts, 12);
    EXPECT_THAT(shown->told, ElementsAre("S1"));
    EXPECT_EQ(shown->acknowledgedBy, "");
    EXPECT_THAT(audited("floodBegun"), ElementsAre(HasSubstr("11 alerts in 10 min")));
}

TEST_F(FloodFlow, IsAcknowledgedByAPersonAndShownAtTheConsoles) {
    alerts(11);
    reply("staff-1", StaffReplyKind::Acknowledged, noticesOf("staff-1")[0].page);
    EXPECT_EQ(flood()->acknowledgedBy, "S1");
    presentFor(seconds{60});
    EXPECT_TRUE(noticesOf("staff-3").empty()) << "nobody else needs to be rung";
    EXPECT_EQ(process->services.counters.securityEvents, 0);
}

TEST_F(FloodFlow, IsToldToAllNightStaffWhenNobodyAcknowledges) {
    alerts(11);
    presentFor(seconds{45});
    EXPECT_EQ(noticesOf("staff-1").size(), 1U);
    EXPECT_EQ(noticesOf("staff-2").size(), 1U);
    EXPECT_EQ(noticesOf("staff-3").size(), 1U);
    reply("staff-3", StaffReplyKind::Acknowledged, noticesOf("staff-3")[0].page);
    EXPECT_EQ(flood()->acknowledgedBy, "S3");
    EXPECT_TRUE(noticesOf("staff-2").empty()) << "its notice is over";
}

TEST_F(FloodFlow, EndsWhenTheAlertsCeaseAndTakesItsNoticesBack) {
    alerts(11);
    reply("staff-1", StaffReplyKind::Acknowledged, noticesOf("staff-1")[0].page);
    presentFor(seconds{600});
    EXPECT_FALSE(flood().has_value());
    EXPECT_TRUE(noticesOf("staff-1").empty());
    EXPECT_EQ(audited("floodEnded").size(), 1U);
}

TEST_F(FloodFlow, GoesOnOverARestartWithoutRingingAnybodyTwice) {
    alerts(11);
    const auto notice = noticesOf("staff-1")[0].page;
    reply("staff-1", StaffReplyKind::Acknowledged, notice);
    kill();
    start();
    EXPECT_EQ(flood()->acknowledgedBy, "S1");
    ASSERT_EQ(noticesOf("staff-1").size(), 1U);
    EXPECT_EQ(noticesOf("staff-1")[0].page, notice);
    hear(sound("many-11"));
    EXPECT_EQ(audited("floodBegun").size(), 1U);
}

TEST_F(FloodFlow, DoesNotCountWhatIsShelved) {
    for (int i = 0; i < 12; ++i) {
        shelve(fmt::format("many-{}", i), SoundClass::Cough);
        hear(quiet(fmt::format("many-{}", i), SoundClass::Cough));
    }
    EXPECT_FALSE(flood().has_value());
}

TEST_F(FloodFlow, IsNotAnsweredByAnybodyElse) {
    alerts(11);
    reply("staff-2", StaffReplyKind::Acknowledged, noticesOf("staff-1")[0].page);
    EXPECT_EQ(flood()->acknowledgedBy, "");
    EXPECT_EQ(process->services.counters.securityEvents, 1);
}

} // namespace
} // namespace natlyt::ward
