// SPDX-License-Identifier: Apache-2.0
#include "protocol/serial/board_codec.hpp"

#include <algorithm>
#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>
#include <vector>

namespace natlyt::serial {
namespace {

using Bytes = std::vector<std::uint8_t>;

Bytes frameOf(const Bytes& payload) {
    FrameBytes frame;
    const std::size_t bytes = encodeFrame(payload, frame);
    return {frame.begin(), frame.begin() + static_cast<std::ptrdiff_t>(bytes)};
}

std::vector<Bytes> payloadsIn(FrameDecoder& decoder, const Bytes& line) {
    std::vector<Bytes> payloads;
    for (const std::uint8_t byte : line)
        if (decoder.push(byte))
            payloads.emplace_back(decoder.payload().begin(), decoder.payload().end());
    return payloads;
}

rc::Gen<Bytes> anyPayload() {
    return rc::gen::mapcat(rc::gen::inRange<std::size_t>(1, kPayloadBytesMost + 1), [](std::size_t bytes) {
        return rc::gen::container<Bytes>(
            bytes, rc::gen::weightedOneOf<std::uint8_t>(
                       {{3, rc::gen::arbitrary<std::uint8_t>()}, {1, rc::gen::just<std::uint8_t>(0)}}));
    });
}

TEST(Cobs, WritesTheExamplesOfItsPaper) {
    const std::pair<Bytes, Bytes> examples[] = {{{}, {1}},
                                                {{0}, {1, 1}},
                                                {{0, 0}, {1, 1, 1}},
                                                {{0x11, 0x22, 0, 0x33}, {3, 0x11, 0x22, 2, 0x33}},
                                                {{0x11, 0x22, 0x33, 0x44}, {5, 0x11, 0x22, 0x33, 0x44}},
                                                {{0x11, 0, 0, 0}, {2, 0x11, 1, 1, 1}}};
    for (const auto& [plain, stuffed] : examples) {
        Bytes out(cobsBytesMost(plain.size()));
        out.resize(cobsEncode(plain, out));
        EXPECT_EQ(out, stuffed);
    }
}

TEST(Cobs, StuffsRunsOf254Bytes) {
    for (const std::size_t run : {253U, 254U, 255U, 508U, 509U}) {
        const Bytes plain(run, 0x55);
        Bytes out(cobsBytesMost(run));
        out.resize(cobsEncode(plain, out));
        std::size_t bytes = 0;
        ASSERT_TRUE(cobsDecode(out, bytes));
        EXPECT_EQ(Bytes(out.begin(), out.begin() + static_cast<std::ptrdiff_t>(bytes)), plain);
    }
}

RC_GTEST_PROP(Cobs, ReadsBackWhatItWritesAndNeverWritesAZero, (const Bytes& plain)) {
    Bytes out(cobsBytesMost(plain.size()));
    out.resize(cobsEncode(plain, out));
    RC_ASSERT(std::ranges::count(out, 0) == 0);
    std::size_t bytes = 0;
    RC_ASSERT(cobsDecode(out, bytes));
    RC_ASSERT(Bytes(out.begin(), out.begin() + static_cast<std::ptrdiff_t>(bytes)) == plain);
}

RC_GTEST_PROP(Frames, AreFoundAgainAfterAnyGarbage, (Bytes garbage)) {
    const Bytes payload = *anyPayload();
    FrameDecoder decoder;
    garbage.push_back(0);
    for (const Bytes& found : payloadsIn(decoder, garbage))
        RC_ASSERT(found.size() <= kPayloadBytesMost);
    RC_ASSERT(payloadsIn(decoder, frameOf(payload)) == std::vector<Bytes>{payload});
}

TEST(Frames, RefuseEverySingleFlippedBit) {
    const Bytes frame = frameOf({1, 0, 2, 0, 0, 3, 0xff, 4, 5, 6, 7, 0});
    for (std::size_t bit = 0; bit < (frame.size() - 1) * 8; ++bit) {
        Bytes altered = frame;
        altered[bit / 8] = static_cast<std::uint8_t>(altered[bit / 8] ^ 1U << bit % 8);
        FrameDecoder decoder;
        EXPECT_TRUE(payloadsIn(decoder, altered).empty()) << "bit " << bit;
    }
}

TEST(Frames, ThatAreTooLongAreCountedAndDropped) {
    FrameDecoder decoder;
    Bytes line(100000, 0x55);
    line.push_back(0);
    EXPECT_TRUE(payloadsIn(decoder, line).empty());
    EXPECT_EQ(decoder.counters().refused, 1U);
    EXPECT_EQ(payloadsIn(decoder, frameOf({1, 2, 3})).size(), 1U);
    EXPECT_EQ(decoder.counters().accepted, 1U);
}

// Two frames whose zero between them was lost, the first of them the longest.
TEST(Frames, ThatAreTooLongAreDroppedThoughTheyBeginLikeAGoodOne) {
    const Bytes longest = frameOf(Bytes(kPayloadBytesMost, 7));
    ASSERT_EQ(longest.size(), kFrameBytesMost);
    for (std::size_t more = 1; more < 300; ++more) {
        FrameDecoder decoder;
        Bytes line = longest;
        line.insert(line.end() - 1, more, 0x01);
        EXPECT_TRUE(payloadsIn(decoder, line).empty()) << more;
        EXPECT_EQ(decoder.counters().refused, 1U) << more;
        EXPECT_EQ(payloadsIn(decoder, longest).size(), 1U) << more;
    }
}

TEST(Frames, RefuseToCarryTooMuchOrNothing) {
    FrameBytes out;
    EXPECT_EQ(encodeFrame(Bytes(kPayloadBytesMost + 1), out), 0U);
    EXPECT_EQ(encodeFrame({}, out), 0U);
    EXPECT_LE(encodeFrame(Bytes(kPayloadBytesMost, 1), out), kFrameBytesMost);
}

template <class... Messages> struct Handler {
    std::vector<std::uint8_t> types;
    template <class Message> void on(const Message&) { types.push_back(Message::kType); }
};

template <class Message> Bytes payloadOf(const Message& message) {
    Bytes payload(kPayloadBytesMost);
    payload.resize(encodePayload(message, payload));
    return payload;
}

TEST(BoardMessages, ReachTheirHandlers) {
    Handler<> board;
    EXPECT_EQ(dispatchOnBoard(payloadOf(HostHeartbeat{48000, true}), board), Taken::Handled);
    EXPECT_EQ(dispatchOnBoard(payloadOf(SetLight{LightWish::PersonListens}), board), Taken::Handled);
    EXPECT_EQ(dispatchOnBoard(payloadOf(RequestVersion{}), board), Taken::Handled);
    EXPECT_EQ(board.types, (std::vector<std::uint8_t>{0x01, 0x02, 0x03}));
    Handler<> host;
    EXPECT_EQ(dispatchOnHost(payloadOf(BoardState{}), host), Taken::Handled);
    EXPECT_EQ(dispatchOnHost(payloadOf(BoardVersion{}), host), Taken::Handled);
    EXPECT_EQ(dispatchOnHost(payloadOf(BoardCounters{}), host), Taken::Handled);
    EXPECT_EQ(host.types, (std::vector<std::uint8_t>{0x81, 0x82, 0x83}));
}

TEST(BoardMessages, OfAnUnknownTypeOrVersionAreIgnored) {
    Handler<> handler;
    EXPECT_EQ(dispatchOnBoard(payloadOf(BoardState{}), handler), Taken::Unknown);
    EXPECT_EQ(dispatchOnBoard(Bytes{1, 0x7f}, handler), Taken::Unknown);
    EXPECT_EQ(dispatchOnBoard(Bytes{2, 0x01, 0, 0}, handler), Taken::Unknown);
    EXPECT_EQ(dispatchOnBoard(Bytes{1}, handler), Taken::Unknown);
    EXPECT_TRUE(handler.types.empty());
}

TEST(BoardMessages, ThatAreMalformedAreRefused) {
    Handler<> handler;
    Bytes longer = payloadOf(HostHeartbeat{});
    longer.push_back(0);
    Bytes shorter = payloadOf(HostHeartbeat{});
    shorter.pop_back();
    Bytes noBool = payloadOf(HostHeartbeat{});
    noBool.back() = 2;
    for (const Bytes& bad : {longer, shorter, noBool, Bytes{1, 0x02, lastOf(LightWish{}) + 1}, Bytes{1, 0x03, 0}})
        EXPECT_EQ(dispatchOnBoard(bad, handler), Taken::Malformed);
    EXPECT_TRUE(handler.types.empty());
}

RC_GTEST_PROP(BoardMessages, ReadBackWhatTheyWrite,
              (bool flag, std::uint32_t a, std::uint32_t b, std::uint64_t c)) {
    const HostHeartbeat heartbeat{c, flag};
    const BoardState state{flag, !flag, flag, MicrophoneReason::Button, a, ResetCause::Watchdog, b};
    const BoardCounters counters{a, b, a, b, a, b};
    const auto same = [](const auto& message) {
        std::remove_cvref_t<decltype(message)> read;
        return decodePayload(payloadOf(message), read) && read == message;
    };
    RC_ASSERT(same(heartbeat) && same(state) && same(counters));
}

} // namespace
} // namespace natlyt::serial
