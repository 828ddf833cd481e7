// SPDX-License-Identifier: Apache-2.0
// What the duty manager is mailed, and when.
#include "tests/operator-console/station/station_fixture.hpp"

#include <algorithm>
#include <gmock/gmock.h>

namespace natlyt::ward {
namespace {

using testing::HasSubstr;
using testing::Not;
using std::chrono::hours;
using std::chrono::minutes;

struct FakeMailbox : Mailbox {
    std::int64_t post(const Mail& mail, UtcTime) override {
        mails.push_back(mail);
        return static_cast<std::int64_t>(mails.size());
    }
    bool isTaken(std::int64_t number) const override { return state.up && number != held; }
    GatewayHealth health() const override { return state; }
    std::vector<Mail> mails;
    std::int64_t held = 0; // by the server, which takes the others
    GatewayHealth state;
};

class FaultMail : public StationTest {
protected:
    FaultMail() {
        wire();
        minutesPass(1);
    }
    void wire(std::optional<int> reportMinute = {}, std::string lastReport = {}) {
        process->station.mailTo({&box, Language::English, reportMinute, std::move(lastReport),
                                 [this](const std::string& day) { kept = day; }});
    }
    // Every room is heard all the time, unless it is `silent`.
    void minutesPass(int count, const std::string& silent = {}) {
        for (int i = 0; i < 12 * count; ++i) {
            for (const auto& room : process->ward.rooms)
                if (room.id != silent) heartbeat(room.id, RoomCondition::Closed, RoomReason::OutsidePlan);
            after(seconds{5});
        }
    }
    void loseBroker() { process->link.connected = false; }
    FakeMailbox box;
    std::string kept;
};

TEST_F(FaultMail, ALinkThatIsDownIsMailedOnceAndSoIsItsEnd) {
    loseBroker();
    minutesPass(2);
    EXPECT_TRUE(box.mails.empty());
    minutesPass(30);
    ASSERT_EQ(box.mails.size(), 1U);
    EXPECT_THAT(box.mails[0].subject, HasSubstr("technical fault"));
    EXPECT_THAT(box.mails[0].text, HasSubstr("- the connection to the dwellings (MQTT) does not answer"));
    process->link.connected = true;
    minutesPass(4);
    ASSERT_EQ(box.mails.size(), 2U);
    EXPECT_THAT(box.mails[1].text, HasSubstr("GONE AGAIN\n- the connection to the dwellings"));
}

TEST_F(FaultMail, IsSentAlthoughSomebodyReadsTheQueueAllTheTime) {
    for (int beat = 0; beat < 12 * 34; ++beat) {
        for (const auto* room : {"birk-2", "ege-1"}) heartbeat(room, RoomCondition::Closed, RoomReason::OutsidePlan);
        after(seconds{5});
        ask("admin-1", OperatorRequestKind::ReadFaults);
    }
    EXPECT_EQ(box.mails.size(), 1U);
}

TEST_F(FaultMail, TheTwoTimesThatLookAlikeInTheNightInWhichTheClocksAreSetBackAreToldApart) {
    for (const auto& [utc, local] : {std::pair{"2027-10-31T00:29", "2027-10-31 02:3. \\(summer time\\)\\)"},
                                     {"2027-10-31T01:29", "2027-10-31 02:3. \\(winter time\\)\\)"}, {"2027-10-31T02:29", "2027-10-31 03:3.\\)"}}) {
        kill();
        now = {UtcTime{parseLocalMinute(utc).value().time_since_epoch()}, now.monotonic + hours{1}};
        start();
        wire();
        minutesPass(1);
        loseBroker();
        box.mails.clear();
        minutesPass(12);
        ASSERT_FALSE(box.mails.empty());
        EXPECT_THAT(box.mails.back().text, testing::ContainsRegex("MQTT.*since " + std::string(local)));
        process->link.connected = true;
        minutesPass(4);
    }
}

TEST_F(FaultMail, AMonitorThatIsOfflineForHalfAnHourIsMailedWithoutItsResident) {
    minutesPass(29, "birk-1");
    EXPECT_TRUE(box.mails.empty());
    minutesPass(3, "birk-1");
    ASSERT_EQ(box.mails.size(), 1U);
    EXPECT_THAT(box.mails[0].text, HasSubstr("- Birkehuset 1: the monitor is offline"));
    EXPECT_THAT(box.mails[0].text, Not(HasSubstr("AB")));
}

TEST_F(FaultMail, ManyFaultsThatBeginTogetherMakeNoManyMails) {
    loseBroker();
    minutesPass(3);
    ASSERT_EQ(box.mails.size(), 1U);
    for (int i = 0; i < 3; ++i) { // comes and goes
        process->link.connected = !process->link.connected;
        minutesPass(3);
    }
    EXPECT_LE(box.mails.size(), 2U) << "one in ten minutes";
}

TEST_F(FaultMail, AnAlertIsNeverMailed) {
    hear(sound("birk-1"));
    minutesPass(40);
    for (const auto& mail : box.mails) EXPECT_THAT(mail.text, Not(HasSubstr("shout")));
    EXPECT_TRUE(box.mails.empty());
}

TEST_F(FaultMail, TheReportComesOnceADayAlsoAfterARestart) {
    wire(8 * 60);                     // it is 23:01 of the 22nd there
    minutesPass(1);
    ASSERT_EQ(box.mails.size(), 1U);
    EXPECT_EQ(kept, "") << "it may not be out yet";
    minutesPass(1);
    EXPECT_EQ(kept, "2026-11-22");
    EXPECT_THAT(box.mails[0].text, HasSubstr("DWELLINGS THAT ARE NOT MONITORED\n"));
    EXPECT_THAT(box.mails[0].text, HasSubstr("- gateway-push: works\n"));
    kill();
    start();
    wire(8 * 60, kept);
    minutesPass(1);
    EXPECT_EQ(box.mails.size(), 1U);
    now.wall += hours{8} + minutes{30}; // 07:33
    now.monotonic += hours{8} + minutes{30};
    minutesPass(1);
    EXPECT_EQ(kept, "2026-11-22");
    now.wall += minutes{30};
    now.monotonic += minutes{30};
    minutesPass(2);
    EXPECT_EQ(kept, "2026-11-23");
}

TEST_F(FaultMail, AReportThatCouldNotGoOutBeforeARestartIsMadeAgainAfterIt) {
    box.state = {false, "Couldn't connect to server"};
    wire(8 * 60);
    minutesPass(3);
    const auto reports = [&] { return std::ranges::count_if(box.mails, [](const Mail& mail) { return mail.subject.find("daily report") != std::string::npos; }); };
    EXPECT_EQ(reports(), 1);
    EXPECT_EQ(kept, "");
    kill();
    start();
    box.state = {};
    wire(8 * 60, kept);
    minutesPass(2);
    EXPECT_EQ(reports(), 2);
    EXPECT_EQ(kept, "2026-11-22");
    minutesPass(30);
    EXPECT_EQ(reports(), 2) << "and no third";
}

TEST_F(FaultMail, AReportThatTheServerHasNotTakenIsNotOutAlthoughTheServerIsWell) {
    wire(8 * 60);
    box.held = 1;
    minutesPass(5);
    ASSERT_EQ(box.mails.size(), 1U);
    EXPECT_TRUE(box.health().up);
    EXPECT_EQ(kept, "");
    box.held = 0;
    minutesPass(1);
    EXPECT_EQ(kept, "2026-11-22");
}

TEST_F(FaultMail, TheReportSaysWhoIsNotMonitoredAndWhoseConsentEnds) {
    auto changed = process->ward;
    changed.residents.at(0).consent->until = std::chrono::local_days{std::chrono::year{2026} / 12 / 10};
    changed.residents.at(1).consent.reset();
    process->registry.update(process->ward, changed, {now.wall, AuditKind::WardSeeded, "", "", "", ""}).value();
    kill();
    start();
    wire(8 * 60);
    minutesPass(1);
    ASSERT_FALSE(box.mails.empty());
    EXPECT_THAT(box.mails.back().text, HasSubstr("- Birkehuset 2: no consent\n"));
    EXPECT_THAT(box.mails.back().text, HasSubstr("CONSENTS THAT END WITHIN 30 DAYS\n- Birkehuset 1: 2026-12-10\n"));
}

TEST_F(FaultMail, AMailServerThatIsDownIsShownLikeAnyChannel) {
    box.state = {false, "no such host"};
    minutesPass(3);
    const auto links = stationBeat().links;
    const auto mail = std::ranges::find(links, "gateway-mail", &ChainLink::name);
    ASSERT_NE(mail, links.end());
    EXPECT_FALSE(mail->up);
    EXPECT_EQ(mail->detail, "no such host");
    ASSERT_EQ(box.mails.size(), 1U) << "it goes out once the server is back";
    EXPECT_THAT(box.mails[0].text, HasSubstr("- the channel mail does not answer: no such host"));
}

TEST_F(FaultMail, NothingIsMailedWhereNobodyIsNamed) {
    process->station.mailTo({});
    loseBroker();
    minutesPass(5);
    EXPECT_TRUE(box.mails.empty());
    const auto links = stationBeat().links;
    EXPECT_EQ(std::ranges::find(links, "gateway-mail", &ChainLink::name), links.end());
}

} // namespace
} // namespace natlyt::ward
