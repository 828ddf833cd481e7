// SPDX-License-Identifier: Apache-2.0
// On real folders, with a gammu-smsd that is played by hand and a clock moved by hand.
#include "operator-console/gateways/sms/sms_gateway.hpp"

#include <fstream>
#include <gmock/gmock.h>
#include <iterator>
#include <unistd.h>

namespace natlyt::ward {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

constexpr const char* kNumber = "+4520123456";

class SmsGatewayTest : public testing::Test {
protected:
    SmsGatewayTest() {
        char name[] = "/tmp/natlyt-sms-XXXXXX";
        folder = ::mkdtemp(name);
        for (const auto* part : {"out", "sent", "err", "in"}) fs::create_directory(folder / part);
        page.page.bytes[14] = 0x12;
        page.page.bytes[15] = 0x67; // 4711
        page.roomLabel = "Birkehuset 1";
        page.resident = "AB";
        page.heard = {SoundClass::Shout};
        gateway = std::make_unique<SmsGateway>(
            SmsConfig{{folder / "out", folder / "sent", folder / "err", folder / "in"}, {Disclosure::Heard, Language::Danish}},
            [this] { return now; });
    }
    ~SmsGatewayTest() override { fs::remove_all(folder); }

    void startAgain() {
        gateway = std::make_unique<SmsGateway>(
            SmsConfig{{folder / "out", folder / "sent", folder / "err", folder / "in"}, {}}, [this] { return now; });
    }

    std::vector<fs::path> in(const char* part) const {
        std::vector<fs::path> files;
        for (const auto& entry : fs::directory_iterator(folder / part)) files.push_back(entry.path());
        return files;
    }
    static std::string text(const fs::path& file) {
        std::ifstream stream(file);
        return {std::istreambuf_iterator<char>(stream), {}};
    }
    void daemonMovesAll(const char* target) {
        for (const auto& file : in("out")) fs::rename(file, folder / target / file.filename());
    }
    void answer(const std::string& said, const std::string& number = kNumber) {
        const auto serial = std::to_string(answers++ + 10); // no two of a second have the same
        std::ofstream(folder / "in" / ("IN20261129_115610_" + serial + "_" + number + "_00.txt")) << said;
    }
    std::vector<GatewayEvent> after(milliseconds time) {
        now.monotonic += time;
        now.wall += time;
        return gateway->take();
    }
    void deliver() {
        ASSERT_TRUE(gateway->send(to, page));
        daemonMovesAll("sent");
        ASSERT_EQ(after(seconds{1}).size(), 1U);
    }

    fs::path folder;
    Now now{UtcTime{std::chrono::sys_days{std::chrono::year{2026} / 11 / 29}}, MonotonicTime{std::chrono::hours{1}}};
    StaffPage page;
    Recipient to{"watch-1", kNumber};
    int answers = 0;
    std::unique_ptr<SmsGateway> gateway;
};

TEST_F(SmsGatewayTest, APageIsAMessageWithACodeAndSentIsDelivered) {
    ASSERT_TRUE(gateway->send(to, page));
    ASSERT_EQ(in("out").size(), 1U);
    EXPECT_THAT(in("out")[0].filename().string(), testing::MatchesRegex("OUTA20261129_000000_00_\\+4520123456_natlyt0\\.txt"));
    EXPECT_EQ(text(in("out")[0]), "Birkehuset 1 AB: råb. Svar 4711 = jeg går derhen.");
    EXPECT_TRUE(after(seconds{1}).empty());
    daemonMovesAll("sent");
    const auto told = after(seconds{1});
    ASSERT_EQ(told.size(), 1U);
    EXPECT_EQ(told[0].kind, GatewayEventKind::Delivered);
    EXPECT_EQ(told[0].user, "watch-1");
    EXPECT_TRUE(in("sent").empty()) << "what was said to whom is not left lying about";
}

TEST_F(SmsGatewayTest, TheCodeFromThatNumberAcknowledges) {
    deliver();
    answer("4711");
    const auto told = after(seconds{1});
    ASSERT_EQ(told.size(), 1U);
    EXPECT_EQ(told[0].kind, GatewayEventKind::Acknowledged);
    EXPECT_EQ(told[0].user, "watch-1");
    EXPECT_EQ(told[0].page, page.page);
    EXPECT_TRUE(after(seconds{1}).empty());
    EXPECT_TRUE(in("in").empty());
}

TEST_F(SmsGatewayTest, AnAnswerCountsInTheTwoFormatsOfTheInboxAndHoweverTheNetworkWritesTheNumber) {
    const std::string utf16("\xfe\xff\0J\0a\0 \0" "4\0" "7\0" "1\0" "1\0\0\0", 18);
    for (const auto& [said, number] : {std::pair{utf16, kNumber}, {"4711", "4520123456"}, {"ok 4711", "004520123456"}}) {
        deliver();
        answer(said, number);
        const auto told = after(seconds{1});
        ASSERT_EQ(told.size(), 1U);
        EXPECT_EQ(told[0].kind, GatewayEventKind::Acknowledged) << number;
        ASSERT_TRUE(gateway->cancel(to, page));
        ++page.page.bytes[0];
    }
}

TEST_F(SmsGatewayTest, AnAnswerInUtf16ThatSaysMoreAcknowledgesNothing) {
    deliver();
    answer(std::string("\xfe\xff\0" "4\0" "7\0" "1\0" "1\0 \0n\0" "e\0j", 18));
    const auto told = after(seconds{1});
    ASSERT_EQ(told.size(), 1U);
    EXPECT_EQ(told[0].kind, GatewayEventKind::Stray);
}

TEST_F(SmsGatewayTest, AnAnswerIsNotLostWhenTheStationIsKilledBeforeItIsOnRecord) {
    deliver();
    answer("4711");
    ASSERT_EQ(after(seconds{1}).size(), 1U); // and killed
    startAgain();
    ASSERT_TRUE(gateway->send(to, page)); // still open by the ledger
    const auto told = after(seconds{1});
    ASSERT_EQ(told.size(), 1U);
    EXPECT_EQ(told[0].kind, GatewayEventKind::Acknowledged);
    EXPECT_TRUE(after(milliseconds{200}).empty());
    EXPECT_TRUE(in("in").empty()) << "the station has dealt with it";
}

TEST_F(SmsGatewayTest, WhatIsNoCodeOrFromAnotherNumberIsStray) {
    deliver();
    for (const auto& [said, number] : {std::pair{"4712", kNumber}, {"ok", kNumber}, {"4711 kan ikke komme", kNumber},
                                       {"", kNumber}, {"4711", "+4599999999"}, {"4711", ""}}) {
        answer(said, number);
        const auto told = after(seconds{1});
        ASSERT_EQ(told.size(), 1U) << said;
        EXPECT_EQ(told[0].kind, GatewayEventKind::Stray) << said;
        EXPECT_THAT(told[0].detail, testing::Not(HasSubstr("2345"))) << "no number in a log";
    }
}

TEST_F(SmsGatewayTest, WhatWasSentBeforeARestartIsNotSentAgainAndItsAnswerCounts) {
    gateway->recall(to, page, seconds{40});
    EXPECT_TRUE(gateway->send(to, page)); // everybody is rung again, sooner than another message is due
    after(seconds{1});
    EXPECT_TRUE(in("out").empty());
    answer("4711");
    const auto told = after(seconds{1});
    ASSERT_EQ(told.size(), 1U);
    EXPECT_EQ(told[0].kind, GatewayEventKind::Acknowledged);
    page.state = PageState::Cancelled;
    EXPECT_TRUE(gateway->cancel(to, page));
    EXPECT_EQ(in("out").size(), 1U) << "who need not go is told";
}

TEST_F(SmsGatewayTest, AnAnswerCountsAfterARestart) {
    deliver();
    startAgain();
    ASSERT_TRUE(gateway->send(to, page)); // the station publishes what is open
    answer("4711");
    const auto told = after(seconds{1});
    ASSERT_EQ(told.size(), 1U);
    EXPECT_EQ(told[0].kind, GatewayEventKind::Acknowledged);
}

TEST_F(SmsGatewayTest, AMessageThatWaitedWhenTheStationWasKilledDoesNotGoOutLater) {
    ASSERT_TRUE(gateway->send(to, page));
    std::ofstream(folder / "out" / "OUTA20261129_000000_00_+4520000000_other.txt") << "somebody else's";
    startAgain();
    EXPECT_EQ(in("out").size(), 1U) << "its page may be over";
    ASSERT_TRUE(gateway->send(to, page));
    EXPECT_EQ(in("out").size(), 2U) << "and is rung anew when it is not";
}

TEST_F(SmsGatewayTest, AnAnswerToAPageThatPassedOnBeforeARestartCounts) {
    page.state = PageState::TimedOut;
    ASSERT_TRUE(gateway->send(to, page));
    EXPECT_TRUE(in("out").empty());
    answer("4711");
    const auto told = after(seconds{1});
    ASSERT_EQ(told.size(), 1U);
    EXPECT_EQ(told[0].kind, GatewayEventKind::Acknowledged);
}

TEST_F(SmsGatewayTest, APageThatRingsOnIsNotSentEachTime) {
    deliver();
    for (int i = 0; i < 9; ++i) {
        after(seconds{30});
        ASSERT_TRUE(gateway->send(to, page));
    }
    EXPECT_TRUE(in("out").empty());
    after(seconds{30});
    ASSERT_TRUE(gateway->send(to, page));
    EXPECT_EQ(in("out").size(), 1U);
}

TEST_F(SmsGatewayTest, WhoNeedNotGoIsToldAndWhatWaitsIsTakenBack) {
    deliver();
    page.state = PageState::Cancelled;
    page.acknowledgedBy = "W2";
    ASSERT_TRUE(gateway->cancel(to, page));
    ASSERT_EQ(in("out").size(), 1U);
    EXPECT_EQ(text(in("out")[0]), "W2 går derhen: Birkehuset 1");
    fs::remove(in("out")[0]);
    page.page.bytes[15] = 0x68;
    page.state = PageState::Ringing;
    ASSERT_TRUE(gateway->send(to, page));
    page.state = PageState::Cancelled;
    ASSERT_TRUE(gateway->cancel(to, page));
    EXPECT_TRUE(in("out").empty());
    EXPECT_TRUE(after(seconds{5}).empty());
}

TEST_F(SmsGatewayTest, ALateAnswerIsStillThePersons) {
    deliver();
    page.state = PageState::Cancelled;
    ASSERT_TRUE(gateway->cancel(to, page));
    answer("4711");
    const auto told = after(std::chrono::hours{1});
    ASSERT_FALSE(told.empty()); // the station knows that it is over
    EXPECT_EQ(told[0].kind, GatewayEventKind::Acknowledged);
    answer("4711");
    after(std::chrono::hours{13});
    answer("4711");
    EXPECT_EQ(after(seconds{1}).at(0).kind, GatewayEventKind::Stray);
}

TEST_F(SmsGatewayTest, AModemThatIsGoneIsShownAndTheMessageGoesWhenItIsBack) {
    ASSERT_TRUE(gateway->send(to, page));
    const auto told = after(seconds{60}); // it lies in the outbox
    ASSERT_EQ(told.size(), 1U);
    EXPECT_EQ(told[0].kind, GatewayEventKind::Failed);
    EXPECT_FALSE(gateway->health().up);
    EXPECT_TRUE(after(seconds{60}).empty()) << "once";
    EXPECT_FALSE(gateway->send(to, page));
    daemonMovesAll("sent");
    EXPECT_EQ(after(seconds{1}).at(0).kind, GatewayEventKind::Delivered);
    EXPECT_TRUE(gateway->health().up);
}

TEST_F(SmsGatewayTest, AMessageThatCouldNotBeSentIsWrittenAgain) {
    ASSERT_TRUE(gateway->send(to, page));
    daemonMovesAll("err");
    EXPECT_EQ(after(seconds{1}).at(0).kind, GatewayEventKind::Failed);
    EXPECT_FALSE(gateway->health().up);
    EXPECT_TRUE(in("out").empty());
    after(seconds{61});
    EXPECT_EQ(in("out").size(), 1U);
}

TEST_F(SmsGatewayTest, ANumberThatIsNoneIsAnErrorAndNothingIsWritten) {
    const auto done = gateway->send({"watch-1", "20123456"}, page);
    ASSERT_FALSE(done);
    EXPECT_THAT(done.error().sentence(), HasSubstr("is no phone number"));
    EXPECT_TRUE(in("out").empty());
}

TEST_F(SmsGatewayTest, AFolderThatIsGoneIsShownUntilItIsBack) {
    fs::remove_all(folder / "in");
    after(seconds{1});
    EXPECT_THAT(gateway->health().detail, HasSubstr("/in"));
    fs::create_directory(folder / "in");
    after(seconds{1});
    EXPECT_TRUE(gateway->health().up);
}

TEST(SmsReply, TheCodeIsAcknowledgedWithAYesAndNothingElse) {
    for (const auto* yes : {"4711", " 4711\n", "OK 4711", "Ja, 4711!", "4711 jeg går"}) EXPECT_TRUE(sms::acknowledges(yes, "4711")) << yes;
    for (const auto* no : {"", "ok", "47110", "4711 nej", "ikke 4711", "4711 4711", "4711?? hvem"}) EXPECT_FALSE(sms::acknowledges(no, "4711")) << no;
}

} // namespace
} // namespace natlyt::ward
