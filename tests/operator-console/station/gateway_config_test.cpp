// SPDX-License-Identifier: Apache-2.0
#include "operator-console/station/gateway_config.hpp"
#include "operator-console/station/ward_file.hpp"
#include "tests/operator-console/station/ward_text.hpp"

#include <gmock/gmock.h>

namespace natlyt::ward {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

GatewayConfigs read(const std::string& text, std::vector<std::string>& errors) {
    auto toml = TomlConfig::parse(text, "station.toml").value();
    auto root = toml.root();
    if (root.has("pager")) std::ignore = root.table("pager"); // others read it
    auto configs = readGateways(root, "/etc/natlyt");
    for (const auto& error : toml.finish()) errors.push_back(error.sentence());
    return configs;
}

std::vector<std::string> errorsOf(const std::string& text) {
    std::vector<std::string> errors;
    read(text, errors);
    return errors;
}

TEST(GatewayConfig, NoTableIsNoGateway) {
    std::vector<std::string> errors;
    EXPECT_FALSE(read("", errors).espa);
    EXPECT_TRUE(errors.empty());
}

TEST(GatewayConfig, AnEspaLineIsReadWithItsDefaults) {
    std::vector<std::string> errors;
    const auto espa = read("[gateway.espa]\ndevice = \"/dev/ttyUSB0\"\n", errors).espa;
    EXPECT_THAT(errors, ElementsAre());
    ASSERT_TRUE(espa);
    const auto& line = std::get<espa::SerialSettings>(espa->line);
    EXPECT_EQ(line.device, "/dev/ttyUSB0");
    EXPECT_EQ(line.baud, 9600);
    EXPECT_EQ(line.dataBits, 8);
    EXPECT_EQ(espa->link.role, espa::StationRole::Control);
    EXPECT_EQ(espa->wording.content, Disclosure::Room);
}

TEST(GatewayConfig, AnEspaLineIsReadWithAllThatCanBeSaid) {
    std::vector<std::string> errors;
    const auto espa = read(R"([gateway.espa]
host = "10.0.0.7"
port = 2023
role = "polled"
own_address = "3"
pager_address = "4"
charset = "ascii"
text_characters = 40
beep = "1"
urgent_beep = "9"
reply_ms = 500
poll_ms = 2000
silent_ms = 20000
attempts = 5
content = "heard"
language = "en"
)", errors).espa;
    EXPECT_THAT(errors, ElementsAre());
    ASSERT_TRUE(espa);
    EXPECT_EQ(std::get<espa::TcpSettings>(espa->line).port, 2023);
    EXPECT_EQ(espa->link.role, espa::StationRole::Polled);
    EXPECT_EQ(espa->link.own, '3');
    EXPECT_EQ(espa->link.attempts, 5);
    EXPECT_EQ(espa->calls.charset, espa::Charset::Ascii);
    EXPECT_EQ(espa->calls.textMost, 40U);
    EXPECT_EQ(espa->wording.content, Disclosure::Heard);
    EXPECT_EQ(espa->wording.language, Language::English);
}

TEST(GatewayConfig, WhatIsWrongIsNamedWithItsLine) {
    EXPECT_THAT(errorsOf("[gateway.espa]\n"), ElementsAre(HasSubstr("gateway.espa.device is missing, and so is host")));
    EXPECT_THAT(errorsOf("[gateway.espa]\ndevice=\"a\"\nhost=\"b\"\nport=1\n"), ElementsAre(HasSubstr("gateway.espa.host is given beside device")));
    const std::string line = "[gateway.espa]\ndevice=\"/dev/ttyS0\"\n";
    EXPECT_THAT(errorsOf(line + "baud=9601\n"), ElementsAre(HasSubstr("station.toml:3: gateway.espa.baud 9601 is no speed")));
    EXPECT_THAT(errorsOf(line + "parity=\"some\"\n"), ElementsAre(HasSubstr("one of none, even, odd")));
    EXPECT_THAT(errorsOf(line + "data_bits=7\n"), ElementsAre(HasSubstr("latin1 does not fit into 7 data bits")));
    EXPECT_THAT(errorsOf(line + "own_address=\"2\"\n"), ElementsAre(HasSubstr("is our own address")));
    EXPECT_THAT(errorsOf(line + "own_address=\"x\"\n"), ElementsAre(HasSubstr("is no single digit")));
    EXPECT_THAT(errorsOf(line + "content=\"all\"\n"), ElementsAre(HasSubstr("one of room, initials, heard")));
    EXPECT_THAT(errorsOf(line + "speed=9600\n"), ElementsAre(HasSubstr("station.toml:3: gateway.espa.speed")));
    EXPECT_THAT(errorsOf("[gateway.fax]\n"), ElementsAre(HasSubstr("gateway.fax")));
}

TEST(GatewayConfig, SmsFoldersAreRelativeToTheFile) {
    std::vector<std::string> errors;
    const auto sms = read("[gateway.sms]\noutbox=\"sms/out\"\nsent=\"/s\"\nerror=\"/e\"\ninbox=\"/i\"\n", errors).sms;
    EXPECT_THAT(errors, ElementsAre());
    ASSERT_TRUE(sms);
    EXPECT_EQ(sms->folders.outbox, "/etc/natlyt/sms/out");
    EXPECT_EQ(sms->folders.sent, "/s");
    EXPECT_THAT(errorsOf("[gateway.sms]\noutbox=\"o\"\nsent=\"s\"\nerror=\"e\"\n"), ElementsAre(HasSubstr("gateway.sms.inbox")));
}

TEST(GatewayConfig, APushServersUrlsAndSecretAreChecked) {
    std::vector<std::string> errors;
    const auto http = read("[pager]\n[gateway.http]\nurl=\"https://push.example/\"\nack_url=\"https://ward.example:8443/\"\n", errors).http;
    EXPECT_THAT(errors, ElementsAre());
    ASSERT_TRUE(http);
    EXPECT_EQ(http->ackUrl, "https://ward.example:8443");
    EXPECT_THAT(errorsOf("[gateway.http]\nurl=\"push.example\"\n"), ElementsAre(HasSubstr("is no URL")));
    EXPECT_THAT(errorsOf("[gateway.http]\nurl=\"https://p/\"\nack_url=\"https://w/\"\n"), ElementsAre(HasSubstr("no [pager] is served")));
    EXPECT_THAT(errorsOf("[gateway.http]\nurl=\"https://p/\"\ntoken_file=\"none\"\n"), ElementsAre(HasSubstr("chmod 600")));
}

TEST(Addresses, AreReadWithTheWardAndCheckedAtTheirLine) {
    const std::string person = "[[person]]\nid = \"staff-9\"\ninitials = \"S9\"\nrole = \"staff\"\n";
    const auto ward = readWard(kWardText + person + "espa = \"23#1\"\nsms = \"+4520123456\"\npush = \"s9_x\"\n", "ward.toml", kWardWrittenAt);
    ASSERT_TRUE(ward);
    EXPECT_EQ(ward->ward.person("staff-9")->reach, (Addresses{"23#1", "+4520123456", "s9_x"}));
    const auto wrong = readWard(kWardText + person + "espa = \"a\"\nsms = \"20123456\"\npush = \"a b\"\n", "ward.toml", kWardWrittenAt);
    ASSERT_FALSE(wrong);
    ASSERT_EQ(wrong.error().size(), 3U);
    EXPECT_THAT(wrong.error()[0].sentence(), HasSubstr("\"a\" is no call address"));
    EXPECT_THAT(wrong.error()[1].sentence(), HasSubstr("\"20123456\" is no phone number"));
    EXPECT_THAT(wrong.error()[2].sentence(), HasSubstr("\"a b\" is no topic"));
}

TEST(Addresses, APhoneNumberHasItsCountrysCode) {
    for (const auto* right : {"+4520123456", "+12345678", "+123456789012345"}) EXPECT_FALSE(wrongPhoneNumber(right)) << right;
    for (const auto* wrong : {"", "+", "+1234567", "+1234567890123456", "+0452012345", "20123456", "+45 20123456", "+45a0123456", "112"})
        EXPECT_TRUE(wrongPhoneNumber(wrong)) << wrong;
}

TEST(GatewayConfig, MailGoesToAServerWithTlsOrToThisMachine) {
    const std::string people = "from=\"n@ward.example\"\nto=[\"m@ward.example\"]\n";
    std::vector<std::string> errors;
    const auto mail = read("[gateway.mail]\nurl=\"smtp://mail.example:587\"\nreport=\"07:30\"\n" + people, errors).mail;
    EXPECT_THAT(errors, ElementsAre());
    ASSERT_TRUE(mail);
    EXPECT_FALSE(mail->server.plain);
    EXPECT_EQ(mail->reportMinute, 7 * 60 + 30);
    EXPECT_THAT(errorsOf("[gateway.mail]\nurl=\"smtp://localhost:25\"\ntls=\"none\"\n" + people), ElementsAre());
    EXPECT_THAT(errorsOf("[gateway.mail]\nurl=\"smtp://localhost.example\"\ntls=\"none\"\n" + people), ElementsAre(HasSubstr("not on this machine")));
    EXPECT_THAT(errorsOf("[gateway.mail]\nurl=\"mail.example\"\n" + people), ElementsAre(HasSubstr("is no mail server")));
    EXPECT_THAT(errorsOf("[gateway.mail]\nurl=\"smtps://m\"\nuser=\"n\"\n" + people), ElementsAre(HasSubstr("belong together")));
    EXPECT_THAT(errorsOf("[gateway.mail]\nurl=\"smtps://m\"\nfrom=\"n@a\\r\\nBcc: x@y\"\nto=[\"nobody\"]\n"),
                ElementsAre(HasSubstr("no mail address"), HasSubstr("no mail address")));
    EXPECT_THAT(errorsOf("[gateway.mail]\nurl=\"smtps://m\"\nreport=\"late\"\n" + people), ElementsAre(HasSubstr("no time of the day")));
}

} // namespace
} // namespace natlyt::ward
