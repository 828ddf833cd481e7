// SPDX-License-Identifier: Apache-2.0
// Whether those on duty could be reached, before anybody has to be.
#include "tests/operator-console/station/station_fixture.hpp"

#include <algorithm>

namespace natlyt::ward {
namespace {

class SmsInMemory final : public PagingGateway {
public:
    std::string_view name() const override { return "sms"; }
    std::string addressOf(const Person& person) const override { return person.reach.sms; }
    Result<void> send(const Recipient&, const StaffPage&) override { return {}; }
    Result<void> cancel(const Recipient&, const StaffPage&) override { return {}; }
    void recall(const Recipient&, const StaffPage&, milliseconds) override {}
    GatewayHealth health() const override { return {up, ""}; }
    bool up = true;
};

class Reach : public StationTest { // staff-1 and then staff-2 are paged for Birkehuset
protected:
    Reach() { handsetsConnected = false; }
    void wait(seconds time, const std::string& connected = {}) {
        for (seconds gone{0}; gone < time; gone += seconds{5}) {
            if (!connected.empty()) present(connected);
            after(seconds{5});
        }
    }
    std::string unreached() {
        for (const auto& warning : stationBeat().warnings.value_or(std::vector<StationWarning>{}))
            if (warning.kind == StationWarningKind::NobodyReachable) return warning.detail;
        return "";
    }
    std::int64_t faults() { return count("SELECT count(*) FROM technical_fault WHERE kind='nobodyReachable' AND subject='birk'"); }
};

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
    process->services.gateways.push_back(&sms);
    for (auto& person : process->ward.persons)
        if (person.id == "staff-1") person.reach.sms = "+4520123456";
    wait(seconds{200});
    EXPECT_EQ(unreached(), "");
    sms.up = false;
    wait(seconds{200});
    EXPECT_EQ(unreached(), "Birkehuset");
}

} // namespace
} // namespace natlyt::ward
