// SPDX-License-Identifier: Apache-2.0
#include "operator-console/provision/broker_files.hpp"
#include "operator-console/provision/client_files.hpp"
#include "operator-console/provision/password.hpp"
#include "protocol/topics/topics.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>
#include <sstream>

namespace natlyt::provision {
namespace {

using ::testing::HasSubstr;
using ::testing::MatchesRegex;
using ::testing::Not;

Roster ward(std::vector<std::string> hosts = {"localhost"}) {
    Roster roster;
    roster.hosts = std::move(hosts);
    roster.brokerUser = "mosquitto";
    roster.portOffset = 100;
    roster.identities = {{"station", Role::Station, "01", {}, false},
                         {"birk-1", Role::Room, "02", {}, false},
                         {"birk-2", Role::Room, "", {}, true},
                         {"night-1", Role::Operator, "", "$7$1$a$b", false},
                         {"watch-1", Role::Staff, "", "$7$1$c$d", false}};
    roster.revoked = {{"0A", UtcTime{milliseconds{5}}}};
    return roster;
}

TEST(Roster, ReadsWhatItWrote) {
    EXPECT_EQ(parseRoster(rosterText(ward()), "roster.toml").value(), ward());
}

TEST(Roster, KeepsOddCharactersInNames) {
    Roster roster = ward();
    roster.brokerUser = "a\"b\\c";
    EXPECT_EQ(parseRoster(rosterText(roster), "roster.toml").value(), roster);
}

TEST(Roster, RefusesAnUnknownRole) {
    std::string text = rosterText(ward());
    text.replace(text.find("\"staff\""), 7, "\"guest\"");
    EXPECT_THAT(parseRoster(text, "roster.toml").error().sentence(),
                HasSubstr("must be station, room, operator"));
}

TEST(BrokerFiles, NameEveryoneButTheRevoked) {
    const std::string acl = accessList(ward());
    EXPECT_THAT(acl, HasSubstr("user birk-1\ntopic write natlyt/1/room/birk-1/state\n"));
    EXPECT_THAT(acl, Not(HasSubstr("birk-2")));
    EXPECT_EQ(passwordFile(ward()), "night-1:$7$1$a$b\nwatch-1:$7$1$c$d\n");
    EXPECT_EQ(passwordFile(ward(), Role::Staff), "watch-1:$7$1$c$d\n");
}

TEST(BrokerFiles, LetAnAdministratorSeeHowTheDwellingsAreAndNothingOfWhatIsHeardThere) {
    Roster roster = ward();
    roster.identities = {{"admin-1", Role::Admin, "", "$7$1$a$b", false}};
    const std::string acl = accessList(roster);
    EXPECT_THAT(acl, HasSubstr("topic read natlyt/1/ward/station\ntopic read natlyt/1/ward/room/+\n"));
    for (const auto* heard : {"snippet", "heartbeat", "/alert", "#\n"})
        EXPECT_THAT(acl, Not(HasSubstr(heard)));
}

TEST(BrokerFiles, LetAnAuditorAskAndHearNoRoom) {
    Roster roster = ward();
    roster.identities = {{"audit-1", Role::Auditor, "", "$7$1$a$b", false}};
    const std::string acl = accessList(roster);
    EXPECT_THAT(acl, HasSubstr("topic write natlyt/1/operator/audit-1/request\n"));
    EXPECT_THAT(acl, Not(HasSubstr("/room/")));
    EXPECT_THAT(acl, Not(HasSubstr("/ward/#")));
}

TEST(BrokerFiles, LetTheStationAloneHearOfLogins) {
    Roster roster = ward();
    EXPECT_THAT(mosquittoConf(roster, "/w"), HasSubstr("log_dest topic\n"));
    EXPECT_THAT(accessList(roster), HasSubstr("topic read $SYS/broker/log/#\n"));
    EXPECT_THAT(stationToml(roster, {}), HasSubstr("tells_logins = true\n"));
    roster.identities.erase(roster.identities.begin());
    EXPECT_THAT(accessList(roster), Not(HasSubstr("$SYS")));
}

TEST(BrokerFiles, GrantNothingThatIsNoTopicOfOurs) {
    std::istringstream lines(accessList(ward()));
    for (std::string line; std::getline(lines, line);) {
        if (!line.starts_with("topic ") || line.ends_with("#"))
            continue;
        std::string topic = line.substr(line.rfind(' ') + 1);
        while (topic.find('+') != std::string::npos) {
            const auto at = topic.find('+');
            const bool isItem = topic.find("/snippet/+") + 9 == at || topic.find("/page/+") + 6 == at;
            topic.replace(at, 1, isItem ? "01234567-89ab-7def-8123-456789abcdef" : "birk-1");
        }
        EXPECT_TRUE(topics::parse(topic)) << line;
    }
}

TEST(BrokerFiles, KeepConnectionsOfConsolesAndHandsetsFromTakingThoseOfTheRooms) {
    const auto text = mosquittoConf(ward(), "/w");
    const auto rooms = text.find("listener 8983"), consoles = text.find("listener 8984"), handsets = text.find("listener 8985");
    EXPECT_EQ(text.substr(rooms, consoles - rooms).find("max_connections"), std::string::npos);
    EXPECT_THAT(text.substr(consoles, handsets - consoles), HasSubstr("\nmax_connections 2000\n"));
    EXPECT_THAT(text.substr(handsets), HasSubstr("\nmax_connections 4000\n"));
}

TEST(BrokerFiles, HaveTheGuardBesideThisProgramWhereverPeopleLogIn) {
    const auto text = mosquittoConf(ward(), "/w");
    const auto consoles = text.find("listener 8984"), handsets = text.find("listener 8985");
    const auto plugin = "\nplugin " + loginGuard().string() + "\nplugin_opt_passwords /w/broker/";
    EXPECT_THAT(text.substr(0, consoles), HasSubstr("\nplugin " + loginGuard().string() + "\n"));
    EXPECT_EQ(text.substr(0, consoles).find("plugin_opt"), std::string::npos) << "machines have certificates";
    EXPECT_THAT(text.substr(consoles, handsets - consoles), HasSubstr(plugin + "passwords\n"));
    EXPECT_THAT(text.substr(handsets), HasSubstr(plugin + "handset-passwords\n"));
    EXPECT_TRUE(std::filesystem::exists(loginGuard()));
}

TEST(BrokerFiles, ListenOnLoopbackOnlyWhenEveryHostIsThisMachine) {
    EXPECT_THAT(mosquittoConf(ward(), "/w"), HasSubstr("listener 8983 127.0.0.1\n"));
    EXPECT_THAT(mosquittoConf(ward({"localhost", "ward.example"}), "/w"), HasSubstr("listener 8983\n"));
}

TEST(ClientFiles, NameTheFirstHostAndTheShiftedPorts) {
    const Roster roster = ward({"ward.example"});
    EXPECT_THAT(edgeToml(roster, "birk-1"), HasSubstr("host = \"ward.example\"\nport = 8983\n"));
    EXPECT_THAT(consoleToml(roster, "seat-1"), HasSubstr("host = \"ward.example\"\nport = 8984\n"));
    EXPECT_THAT(stationToml(roster, {}), HasSubstr("listen = \"0.0.0.0\"\nport = 8543\n"));
    EXPECT_THAT(stationToml(roster, {}), HasSubstr("websocket_port = 8985\n"));
}

TEST(Password, IsRandomAndEasyToType) {
    std::set<std::string> seen;
    for (int i = 0; i < 50; ++i) {
        const std::string password = randomPassword();
        EXPECT_THAT(password, MatchesRegex("([a-hjkmnp-z2-9]{4}-){3}[a-hjkmnp-z2-9]{4}"));
        EXPECT_TRUE(checkPassword(password, "watch-1"));
        EXPECT_TRUE(seen.insert(password).second);
    }
}

TEST(Password, IsRefusedWhenWeak) {
    EXPECT_FALSE(checkPassword("ninechars", "watch-1"));
    EXPECT_FALSE(checkPassword(std::string(201, 'a') + "b", "watch-1"));
    EXPECT_FALSE(checkPassword("aaaaaaaaaaaa", "watch-1"));
    EXPECT_FALSE(checkPassword("watch-1watch", "watch-1"));
    EXPECT_FALSE(checkPassword("with\ttab-character", "watch-1"));
    EXPECT_TRUE(checkPassword("ti kaffer om natten", "watch-1"));
}

TEST(Password, IsHashedInTheBrokersOwnForm) {
    EXPECT_THAT(hashPassword("ti kaffer om natten"),
                MatchesRegex("\\$7\\$20000\\$[A-Za-z0-9+/]{16}\\$[A-Za-z0-9+/]{86}=="));
    EXPECT_NE(hashPassword("the same"), hashPassword("the same"));
}

} // namespace
} // namespace natlyt::provision
