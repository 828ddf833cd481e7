// SPDX-License-Identifier: Apache-2.0
// Logins and refused logins, as the broker's log tells of them.
#include "operator-console/station/login_watch.hpp"

#include "tests/operator-console/station/station_fixture.hpp"

namespace natlyt::ward {
namespace {

class Logins : public StationTest {
protected:
    void says(const std::string& line) { give(std::string(kBrokerLog), "1795806085: " + line); }
    void refuses() { says("Client <unknown> disconnected, not authorised."); }
    void connects(const std::string& user) {
        says("New client connected from 127.0.0.1:40850 as " + user + " (p5, c1, k60, u'" + user + "').");
    }
    std::int64_t audited(const std::string& kind) { return count(("SELECT count(*) FROM audit WHERE kind='" + kind + "'").c_str()); }
};

TEST_F(Logins, OfPersonsAreOnRecordAndThoseOfMachinesAreNot) {
    connects("operator-1");
    connects("birk-1");
    connects("station");
    EXPECT_EQ(audited("loggedIn"), 1);
    EXPECT_EQ(count("SELECT count(*) FROM audit WHERE kind='loggedIn' AND by='operator-1'"), 1);
    EXPECT_EQ(process->services.counters.malformedMessages, 0);
}

TEST_F(Logins, OfATelephoneThatComesAndGoesAreNotedOncePerTenMinutes) {
    for (int i = 0; i < 10; ++i) connects("staff-1");
    EXPECT_EQ(audited("loggedIn"), 1);
    after(std::chrono::minutes{10});
    connects("staff-1");
    EXPECT_EQ(audited("loggedIn"), 2);
}

TEST_F(Logins, ThatAreRefusedAreOnRecordAndARunOfThemIsASecurityEvent) {
    for (int i = 0; i < 4; ++i) refuses();
    EXPECT_EQ(audited("loginFailed"), 1);
    EXPECT_EQ(process->services.counters.securityEvents, 0);
    refuses();
    EXPECT_EQ(process->services.counters.securityEvents, 1);
    EXPECT_EQ(audited("securityEvent"), 1);
    after(std::chrono::minutes{6});
    refuses();
    EXPECT_EQ(audited("loginFailed"), 2);
    EXPECT_EQ(process->services.counters.securityEvents, 1) << "a single slip of the finger is none";
}

TEST_F(Logins, WhatElseTheBrokerSaysIsNoMatter) {
    for (const auto* line : {"", "New connection from 127.0.0.1:1 on port 8884.", "Client night-1 disconnected.",
                             "New client connected from ", "New client connected from x as y (p5)"})
        EXPECT_FALSE(readNotice(line)) << line;
}

} // namespace
} // namespace natlyt::ward
