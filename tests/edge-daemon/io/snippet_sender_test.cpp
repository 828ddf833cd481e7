// SPDX-License-Identifier: Apache-2.0
#include "recording_link.hpp"

#include "edge-daemon/io/uplink/snippet_sender.hpp"
#include "protocol/topics/topics.hpp"

#include <gtest/gtest.h>

namespace natlyt::edge {
namespace {

constexpr UtcTime kNow{milliseconds{INT64_C(1795000000000)}};
const Uuid kAlert = Uuid::version7(kNow, {1});

struct SnippetSenderTest : testing::Test {
    static ConsoleKey keyOf(const std::string& console, const sealing::BoxKeyPair& pair) {
        return {console, Bytes(pair.publicKey.begin(), pair.publicKey.end())};
    }
    Result<bool> send(int sequence, bool last = false) {
        return sender.send({kAlert, sequence, -4000 + 1000 * sequence, last}, second, kNow);
    }
    auto open(std::size_t index, const sealing::BoxKeyPair& pair, std::string_view room = "birk-4") const {
        const auto& payload = link.published.at(index).payload;
        const std::span wire(reinterpret_cast<const std::uint8_t*>(payload.data()), payload.size());
        return sealing::openChunk(wire, room, pair, kNow);
    }
    RecordingLink link;
    SnippetSender sender{"birk-4", link};
    sealing::BoxKeyPair first = sealing::makeBoxKeyPair();
    sealing::BoxKeyPair second_ = sealing::makeBoxKeyPair();
    std::vector<std::int16_t> second = std::vector<std::int16_t>(16000, 100);
};

TEST_F(SnippetSenderTest, SendsNothingWhileNoConsoleIsOnDuty) {
    EXPECT_EQ(send(0).value(), false);
    EXPECT_TRUE(link.published.empty());
}

TEST_F(SnippetSenderTest, SealsEachSecondToTheConsolesOnDuty) {
    sender.consoles({keyOf("seat-1", first), keyOf("seat-2", second_)});
    EXPECT_TRUE(send(0).value());
    EXPECT_TRUE(send(1, true).value());
    ASSERT_EQ(link.published.size(), 2U);
    EXPECT_EQ(link.published[0].topic, topics::roomSnippet("birk-4", kAlert));
    EXPECT_EQ(link.published[0].qos, link::Qos::AtMostOnce);
    EXPECT_FALSE(link.published[0].retain);
    EXPECT_EQ(link.published[0].expirySeconds, 30U);
    for (const auto* pair : {&first, &second_}) {
        const auto opened = open(1, *pair);
        ASSERT_TRUE(opened) << opened.error().sentence();
        EXPECT_EQ(opened->header.sequence, 1);
        EXPECT_EQ(opened->header.onsetOffsetMs, -3000);
        EXPECT_TRUE(opened->header.last);
        EXPECT_EQ(opened->packets.size(), 50U);
    }
}

TEST_F(SnippetSenderTest, CannotBeOpenedByOthersOrAsAnotherRooms) {
    sender.consoles({keyOf("seat-1", first)});
    send(0);
    EXPECT_FALSE(open(0, second_));
    EXPECT_FALSE(open(0, first, "eng-1"));
    EXPECT_TRUE(open(0, first));
}

TEST_F(SnippetSenderTest, SealsToWhoeverIsOnDutyAtEachSecond) {
    sender.consoles({keyOf("seat-1", first)});
    send(0);
    sender.consoles({keyOf("seat-2", second_)});
    send(1);
    EXPECT_TRUE(open(1, second_));
    EXPECT_FALSE(open(1, first));
}

TEST_F(SnippetSenderTest, SealsWhatIsHeardLiveToTheConsoleThatListensAndToNoOther) {
    sender.consoles({keyOf("seat-1", first), keyOf("seat-2", second_)});
    const auto hears = [&](const ConsoleKey& seat, int sequence) {
        return sender.send({kAlert, sequence, 1000 * sequence, false, seat}, second, kNow).value();
    };
    EXPECT_TRUE(hears(keyOf("seat-2", second_), 0));
    EXPECT_TRUE(open(0, second_));
    EXPECT_FALSE(open(0, first));
    sender.consoles({keyOf("seat-1", first)});
    EXPECT_FALSE(hears(keyOf("seat-2", second_), 1)) << "who listened has gone off duty";
    EXPECT_FALSE(hears(keyOf("seat-1", second_), 1)) << "nor is it another key of that console";
    EXPECT_EQ(link.published.size(), 1U);
}

TEST_F(SnippetSenderTest, SealsAnAlertsSoundToAllAndLiveSoundToOneAlsoInTurns) {
    std::vector<ConsoleKey> sixteen{keyOf("seat-1", first), keyOf("seat-2", second_)};
    while (sixteen.size() < 16) sixteen.push_back(keyOf("seat-" + std::to_string(sixteen.size() + 1), sealing::makeBoxKeyPair()));
    sender.consoles(sixteen);
    const auto live = Uuid::version7(kNow, {2});
    for (int second_s = 0; second_s < 2; ++second_s) {
        ASSERT_TRUE(send(second_s).value());
        ASSERT_TRUE(sender.send({live, second_s, 1000 * second_s, false, keyOf("seat-2", second_)}, second, kNow).value());
    }
    for (const std::size_t ofTheAlert : {0, 2}) EXPECT_TRUE(open(ofTheAlert, first) && open(ofTheAlert, second_));
    for (const std::size_t ofTheRoom : {1, 3}) EXPECT_TRUE(!open(ofTheRoom, first) && open(ofTheRoom, second_));
}

TEST_F(SnippetSenderTest, RemembersNothingOfTheSoundOnceTheMicrophoneIsClosed) {
    sender.consoles({keyOf("seat-1", first)});
    send(0);
    EXPECT_EQ(sender.streams(), 1U);
    sender.forget();
    EXPECT_EQ(sender.streams(), 0U);
}

TEST_F(SnippetSenderTest, HoldsAHandfulOfUnfinishedSnippetsAndNoMore) {
    sender.consoles({keyOf("seat-1", first)});
    for (std::uint8_t i = 0; i < 20; ++i) // of whose beginning nobody was there to hear
        ASSERT_TRUE(sender.send({Uuid::version7(kNow, {i}), 1, 0, false}, second, kNow));
    EXPECT_EQ(sender.streams(), kSnippetsKept + 1);
}

TEST_F(SnippetSenderTest, ReportsWhatCouldNotGoOut) {
    sender.consoles({keyOf("seat-1", first)});
    link.become(link::LinkState::Lost);
    EXPECT_FALSE(send(0));
}

} // namespace
} // namespace natlyt::edge
