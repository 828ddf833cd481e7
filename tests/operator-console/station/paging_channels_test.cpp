// SPDX-License-Identifier: Apache-2.0
// Pages over several channels at once, one of them a gateway in memory that fails by name.
#include "tests/operator-console/station/station_fixture.hpp"

#include <algorithm>
#include <utility>

namespace natlyt::ward {
namespace {

class FakeGateway final : public PagingGateway {
public:
    std::string_view name() const override { return "espa"; }
    std::string addressOf(const Person& person) const override { return person.reach.espa; }
    Result<void> send(const Recipient& to, const StaffPage& page) override {
        sent.push_back({to, page});
        if (!health_.up) return std::unexpected(Error{"espa", health_.detail, ""});
        return {};
    }
    Result<void> cancel(const Recipient& to, const StaffPage& page) override {
        over.push_back({to, page});
        return {};
    }
    void recall(const Recipient& to, const StaffPage& page, milliseconds) override { recalled.push_back({to, page}); }
    std::vector<GatewayEvent> take() override { return std::exchange(events, {}); }
    GatewayHealth health() const override { return health_; }

    std::vector<std::pair<Recipient, StaffPage>> sent, over, recalled;
    std::vector<GatewayEvent> events;
    GatewayHealth health_;
};

class PagingChannels : public StationTest {
protected:
    PagingChannels() {
        for (auto& person : process->ward.persons)
            if (person.id == "staff-1") person.reach.espa = "2301";
        process->services.gateways.push_back(&handsets);
    }
    Uuid paged() { // staff-1 first, by rule: nobody is on duty
        const auto id = hear(sound("birk-1"));
        EXPECT_EQ(alert(id).state, AlertState::Paging);
        return id;
    }
    void restartWithHandsets() {
        kill();
        process = std::make_unique<Process>(*this, folder / "station.sqlite");
        process->services.gateways.push_back(&handsets);
        process->station.start(now).value();
    }
    std::int64_t audited(const char* kind) { return count((std::string("SELECT count(*) FROM audit WHERE kind='") + kind + "'").c_str()); }

    FakeGateway handsets;
};

TEST_F(PagingChannels, APageGoesToAllOfAPersonsChannels) {
    const auto id = paged();
    ASSERT_EQ(handsets.sent.size(), 1U);
    EXPECT_EQ(handsets.sent[0].first.user, "staff-1");
    EXPECT_EQ(handsets.sent[0].first.address, "2301");
    EXPECT_EQ(onHandset(id, "staff-1").state, PageState::Ringing);
    after(seconds{45}); // staff-2 has no handset
    EXPECT_EQ(onHandset(id, "staff-2").state, PageState::Ringing);
    for (const auto& [to, page] : handsets.sent) EXPECT_EQ(to.user, "staff-1");
}

TEST_F(PagingChannels, WhatAChannelDeliversIsDeliveredAndNotAcknowledged) {
    const auto id = paged();
    handsets.events.push_back({GatewayEventKind::Delivered, "staff-1", pageOf(id, "staff-1").page, ""});
    after(milliseconds{200});
    EXPECT_TRUE(pageOf(id, "staff-1").delivered);
    EXPECT_EQ(alert(id).state, AlertState::Paging);
    after(seconds{45});
    EXPECT_EQ(pageOf(id, "staff-1").state, PageState::TimedOut);
    EXPECT_EQ(pageOf(id, "staff-2").state, PageState::Ringing);
}

TEST_F(PagingChannels, AnAcknowledgementByAChannelIsThePersons) {
    const auto id = paged();
    const auto page = pageOf(id, "staff-1").page;
    handsets.events.push_back({GatewayEventKind::Acknowledged, "staff-1", page, ""});
    handsets.events.push_back({GatewayEventKind::Acknowledged, "staff-1", page, ""}); // and twice
    after(milliseconds{200});
    EXPECT_EQ(alert(id).state, AlertState::Acknowledged);
    EXPECT_EQ(alert(id).history.back().by, "staff-1");
    EXPECT_EQ(alert(id).history.back().note, "by espa");
    after(seconds{120});
    EXPECT_EQ(alert(id).state, AlertState::Acknowledged);
}

TEST_F(PagingChannels, NobodyAcknowledgesSomebodyElsesPageOrFromOffTheRoster) {
    const auto id = paged();
    const auto page = pageOf(id, "staff-1").page;
    handsets.events.push_back({GatewayEventKind::Acknowledged, "staff-2", page, ""});
    handsets.events.push_back({GatewayEventKind::Acknowledged, "gone-9", page, ""});
    handsets.events.push_back({GatewayEventKind::Stray, "", {}, "an unknown number answered"});
    after(milliseconds{200});
    EXPECT_EQ(alert(id).state, AlertState::Paging);
    EXPECT_EQ(process->services.counters.securityEvents, 3);
    EXPECT_EQ(audited("securityEvent"), 3);
}

TEST_F(PagingChannels, ALateAcknowledgementChangesNothing) {
    const auto id = paged();
    const auto page = pageOf(id, "staff-1").page;
    reply("staff-1", StaffReplyKind::Done, page);
    EXPECT_FALSE(process->link.live.contains(topics::wardAlert(id)));
    handsets.events.push_back({GatewayEventKind::Acknowledged, "staff-1", page, ""});
    after(milliseconds{200});
    EXPECT_FALSE(process->link.live.contains(topics::wardAlert(id)));
}

TEST_F(PagingChannels, ADeadGatewayIsShownAndOnRecordAndEscalationGoesOn) {
    handsets.health_ = {false, "/dev/ttyUSB0: the pager system does not answer"};
    const auto id = paged();
    after(seconds{5});
    const auto links = stationBeat().links;
    const auto found = std::ranges::find(links, "gateway-espa", &ChainLink::name);
    ASSERT_NE(found, links.end());
    EXPECT_FALSE(found->up);
    EXPECT_EQ(found->detail, "/dev/ttyUSB0: the pager system does not answer");
    EXPECT_EQ(audited("gatewayDown"), 1);
    EXPECT_EQ(audited("pageNotDelivered"), 1);
    after(seconds{45});
    EXPECT_EQ(pageOf(id, "staff-2").state, PageState::Ringing);
    handsets.health_ = {};
    after(seconds{60});
    EXPECT_EQ(audited("gatewayBack"), 1);
}

TEST_F(PagingChannels, AGatewayThatIsNotTriedYetAtTheStartIsNotCalledDown) {
    process->link.tried = false;
    after(milliseconds{200});
    after(seconds{5});
    process->link.tried = true;
    after(milliseconds{200});
    after(seconds{60});
    EXPECT_EQ(audited("gatewayDown"), 0);
    EXPECT_EQ(audited("gatewayBack"), 0);
}

TEST_F(PagingChannels, AGatewayThatIsDownAtTheStartIsOnRecordAsSoonAsThatIsKnown) {
    process->link.tried = false;
    after(milliseconds{200});
    process->link.tried = true;
    process->link.connected = false;
    after(milliseconds{200});
    EXPECT_EQ(audited("gatewayDown"), 1);
}

TEST_F(PagingChannels, AGatewayWhoseFirstTryDoesNotEndIsOnRecordAsDownAllTheSame) {
    process->link.tried = false;
    after(milliseconds{200});
    after(seconds{10});
    EXPECT_EQ(audited("gatewayDown"), 1);
    EXPECT_EQ(count("SELECT count(*) FROM audit WHERE kind='gatewayDown' AND detail='the broker was not reached yet'"), 1);
}

TEST_F(PagingChannels, AnHourOfFailuresIsOneEntry) {
    const auto id = paged();
    for (int i = 0; i < 240; ++i) {
        handsets.events.push_back({GatewayEventKind::Failed, "staff-1", pageOf(id, "staff-1").page, "the pager system is busy"});
        after(seconds{15});
    }
    EXPECT_EQ(audited("pageNotDelivered"), 1);
    EXPECT_EQ(alert(id).state, AlertState::Paging);
}

TEST_F(PagingChannels, AGatewayIsToldWhenAPageIsOver) {
    const auto id = paged();
    const auto page = pageOf(id, "staff-1").page;
    reply("staff-1", StaffReplyKind::Done, page);
    ASSERT_FALSE(handsets.over.empty());
    EXPECT_EQ(handsets.over.back().second.page, page);
    EXPECT_EQ(handsets.over.back().second.state, PageState::Done);
}

TEST_F(PagingChannels, AfterARestartAPageGoesAnewOnlyToAChannelThatHasNotConfirmedIt) {
    const auto before = process->registry.load().value();
    ASSERT_TRUE(process->registry.update(before, process->ward, {now.wall, AuditKind::RegistryChanged, "admin-1", "", "", ""}));
    const auto id = paged();
    restartWithHandsets();
    ASSERT_EQ(handsets.sent.size(), 2U) << "nobody knows whether it rang";
    EXPECT_TRUE(handsets.recalled.empty());
    handsets.events.push_back({GatewayEventKind::Delivered, "staff-1", pageOf(id, "staff-1").page, ""});
    after(milliseconds{200});
    restartWithHandsets();
    EXPECT_EQ(handsets.sent.size(), 2U);
    ASSERT_EQ(handsets.recalled.size(), 1U) << "an answer to it counts";
    EXPECT_EQ(handsets.recalled[0].second.page, pageOf(id, "staff-1").page);
}

TEST_F(PagingChannels, AFacilityUsesAChannelFromTheStepThatItSays) {
    process->ward.facilities.at(0).paging.espaFrom = kWithEverybody;
    const auto id = paged();
    EXPECT_TRUE(handsets.sent.empty());
    EXPECT_EQ(onHandset(id, "staff-1").state, PageState::Ringing) << "the pager page rings always";
    after(seconds{45}); // staff-2
    EXPECT_TRUE(handsets.sent.empty());
    after(seconds{45}); // everybody
    ASSERT_EQ(handsets.sent.size(), 1U);
    EXPECT_EQ(handsets.sent[0].first.user, "staff-1");
    reply("staff-1", StaffReplyKind::Done, pageOf(id, "staff-1").page);
    EXPECT_FALSE(handsets.over.empty());
}

TEST_F(PagingChannels, AnUrgentPageGoesOutByEverythingAtOnce) {
    process->ward.facilities.at(0).paging.espaFrom = kWithEverybody;
    ask("operator-1", request(OperatorRequestKind::GoOnDuty));
    const auto id = hear(sound("birk-1"));
    ask("operator-1", request(OperatorRequestKind::Claim, id));
    auto page = request(OperatorRequestKind::Page, id);
    page.urgent = true;
    ask("operator-1", page);
    EXPECT_EQ(handsets.sent.size(), 1U);
}

TEST_F(PagingChannels, AFacilitysTimesAndItsLastResortAreItsOwnAlsoAfterARestart) {
    auto& paging = process->ward.facilities.at(0).paging;
    paging.acknowledgeSeconds = 20;
    paging.together = true;
    paging.lastResort = {"staff-1"};
    const auto before = process->registry.load().value();
    ASSERT_TRUE(process->registry.update(before, process->ward, {now.wall, AuditKind::RegistryChanged, "admin-1", "", "", ""}));
    const auto id = paged();
    EXPECT_EQ(onHandset(id, "staff-2").state, PageState::Ringing) << "both at once";
    after(seconds{10});
    kill();
    start();
    after(seconds{9});
    EXPECT_EQ(alert(id).history.back().note, "step 1");
    after(seconds{1});
    EXPECT_EQ(alert(id).history.back().note, "everybody");
    for (const auto& page : alert(id).pages) EXPECT_NE(page.user, "staff-3");
}

} // namespace
} // namespace natlyt::ward
