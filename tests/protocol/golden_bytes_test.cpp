// SPDX-License-Identifier: Apache-2.0
// Vectors that are not a message's plain JSON: signatures, a sealed chunk, serial frames.
#include "tests/protocol/golden.hpp"

#include "protocol/sealing/receipt.hpp"
#include "protocol/sealing/signing.hpp"
#include "protocol/sealing/snippet.hpp"
#include "protocol/sealing/station_time.hpp"
#include "protocol/serial/board_codec.hpp"
#include "protocol/serial/update_messages.hpp"

#include <algorithm>
#include <map>
#include <sstream>

namespace natlyt::test {
namespace {

using Vectors = std::map<std::string, std::string>;

// Lines of "name value"; '#' begins a comment.
Vectors vectorsOf(const std::string& file) {
    Vectors vectors;
    std::istringstream lines{fileText("protocol/golden/" + file)};
    for (std::string line; std::getline(lines, line);)
        if (!line.starts_with('#'))
            vectors[line.substr(0, line.find(' '))] = line.substr(line.find(' ') + 1);
    return vectors;
}

Bytes fromHex(const std::string& hex) {
    Bytes bytes;
    for (std::size_t i = 0; i + 1 < hex.size(); i += 2)
        bytes.push_back(static_cast<std::uint8_t>(std::stoi(hex.substr(i, 2), nullptr, 16)));
    return bytes;
}

template <std::size_t N> std::array<std::uint8_t, N> keyOf(const std::string& text) {
    std::array<std::uint8_t, N> key{};
    const auto bytes = sealing::fromBase64(text);
    EXPECT_TRUE(bytes && bytes->size() == N);
    if (bytes)
        std::copy_n(bytes->begin(), N, key.begin());
    return key;
}

sealing::SigningKeyPair stationKeys() {
    std::array<std::uint8_t, 32> seed;
    for (std::size_t i = 0; i < seed.size(); ++i)
        seed[i] = static_cast<std::uint8_t>(i);
    return sealing::signingKeyPairFromSeed(seed);
}

TEST(GoldenBytes, OfASignedPlan) {
    const Vectors golden = vectorsOf("signedPlan.v1.txt");
    const auto plan = decode<ListeningPlan>(goldenJson<ListeningPlan>(".older"));
    ASSERT_TRUE(plan);
    EXPECT_EQ(sealing::toBase64(stationKeys().publicKey), golden.at("publicKey"));
    EXPECT_EQ(sealing::signedPlan(*plan, stationKeys().secretKey), golden.at("payload"));
    EXPECT_EQ(sealing::openPlan(golden.at("payload"), keyOf<32>(golden.at("publicKey"))), *plan);
}

TEST(GoldenBytes, OfASignedRequest) {
    const Vectors golden = vectorsOf("signedRequest.v1.txt");
    const auto request = decode<RoomRequest>(goldenJson<RoomRequest>(".older"));
    ASSERT_TRUE(request);
    EXPECT_EQ(sealing::signedRequest(*request, stationKeys().secretKey), golden.at("payload"));
    EXPECT_EQ(sealing::openRequest(golden.at("payload"), keyOf<32>(golden.at("publicKey"))), *request);
}

TEST(GoldenBytes, OfASignedReceipt) {
    const Vectors golden = vectorsOf("signedReceipt.v1.txt");
    const auto receipt = decode<RoomReceipt>(goldenJson<RoomReceipt>());
    ASSERT_TRUE(receipt);
    EXPECT_EQ(sealing::signedReceipt(*receipt, stationKeys().secretKey), golden.at("payload"));
    EXPECT_EQ(sealing::openReceipt(golden.at("payload"), keyOf<32>(golden.at("publicKey"))), *receipt);
}

TEST(GoldenBytes, OfASignedTime) {
    const Vectors golden = vectorsOf("signedTime.v1.txt");
    const auto time = decode<StationTime>(goldenJson<StationTime>());
    ASSERT_TRUE(time);
    EXPECT_EQ(sealing::signedTime(*time, stationKeys().secretKey), golden.at("payload"));
    EXPECT_EQ(sealing::openTime(golden.at("payload"), keyOf<32>(golden.at("publicKey"))), *time);
    EXPECT_FALSE(sealing::openReceipt(golden.at("payload"), keyOf<32>(golden.at("publicKey")))) << "for this alone";
}

TEST(GoldenBytes, OfASealedChunk) {
    const Vectors golden = vectorsOf("snippetChunk.v1.txt");
    const sealing::BoxKeyPair console{keyOf<32>(golden.at("consolePublicKey")),
                                      keyOf<32>(golden.at("consoleSecretKey"))};
    const auto opened = sealing::openChunk(fromHex(golden.at("chunk")), "birkehuset-4", console,
                                           UtcTime{milliseconds{1790000029999}});
    ASSERT_TRUE(opened) << opened.error().sentence();
    EXPECT_EQ(opened->header.alert.text(), "01980f22-79b0-7cc3-98c4-dc0c0c073902");
    EXPECT_EQ(opened->header.sequence, 3);
    EXPECT_EQ(opened->header.onsetOffsetMs, -1000);
    EXPECT_EQ(opened->header.expiresAt, UtcTime{milliseconds{1790000030000}});
    EXPECT_TRUE(opened->header.last);
    EXPECT_EQ(opened->packets, (sealing::OpusPackets{{'o', 'n', 'e'}, {}, {'t', 'h', 'r', 'e', 'e'}}));
}

template <class Message> void expectFrame(const std::string& hex, const Message& message) {
    serial::FrameBytes frame;
    const std::size_t bytes = serial::encodeMessage(message, frame);
    EXPECT_EQ(Bytes(frame.begin(), frame.begin() + static_cast<std::ptrdiff_t>(bytes)), fromHex(hex));
}

TEST(GoldenBytes, OfEachSerialFrame) {
    using namespace serial;
    const Vectors golden = vectorsOf("serialFrames.v1.txt");
    expectFrame(golden.at("hostHeartbeat"), HostHeartbeat{0x0102030405060708, true});
    expectFrame(golden.at("setLight"), SetLight{LightWish::PersonListens});
    expectFrame(golden.at("requestVersion"), RequestVersion{});
    expectFrame(golden.at("boardState"), BoardState{true, false, false, MicrophoneReason::Switch, 3600000,
                                                    ResetCause::Watchdog, 123456});
    expectFrame(golden.at("boardVersion"), BoardVersion{0, 1, 0, 2});
    expectFrame(golden.at("boardCounters"), BoardCounters{1, 2, 3, 4, 5, 6});
    expectFrame(golden.at("updateSeal"), UpdateSeal{9, 0x0102030405060708});
    expectFrame(golden.at("updateWord"), UpdateWord{256, 0x0102030405060708});
    expectFrame(golden.at("updateState"), UpdateState{UpdatePhase::Receiving, UpdateFault::NotNewer, 10, 264});
}

} // namespace
} // namespace natlyt::test
