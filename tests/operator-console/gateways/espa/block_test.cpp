// SPDX-License-Identifier: Apache-2.0
#include "operator-console/gateways/espa/block.hpp"
#include "operator-console/gateways/espa/line_text.hpp"
#include "operator-console/gateways/espa/receiver.hpp"

#include <gtest/gtest.h>

namespace natlyt::ward::espa {
namespace {

std::vector<Sign> signsOf(std::string_view bytes) {
    Receiver receiver;
    std::vector<Sign> signs;
    for (const char byte : bytes)
        if (auto sign = receiver.push(byte)) signs.push_back(*sign);
    return signs;
}

std::string framed(const std::string& body) {
    const auto after = body + kEtx;
    return kSoh + after + checkCharacter(after);
}

TEST(EspaBlock, HasTheCheckCharacterOfTheKnownVector) {
    EXPECT_EQ(checkCharacter("\x31\x02\x31\x1f\x41\x03"), '\x5f');
    EXPECT_EQ(encodeBlock({'1', {{'1', "A"}}}), "\x01\x31\x02\x31\x1f\x41\x03\x5f");
}

TEST(EspaBlock, ComesBackAsItWasSent) {
    const Block block{'1', {{'1', "2301"}, {'2', "Birkehuset 1: r\xe5" "b"}, {'3', "7"}, {'6', "1"}}};
    const auto signs = signsOf(encodeBlock(block));
    ASSERT_EQ(signs.size(), 1U);
    EXPECT_EQ(signs[0].kind, SignKind::Block);
    EXPECT_EQ(signs[0].block, block);
    EXPECT_EQ(signs[0].block.find('2'), "Birkehuset 1: r\xe5" "b");
    EXPECT_EQ(signs[0].block.find('8'), "");
}

TEST(EspaBlock, MayHaveAnyControlCharacterAsItsCheck) {
    for (const char wanted : {kSoh, kStx, kEtx, kEot, kEnq, kAck, kNak, kRs, kUs}) {
        std::string body;
        for (unsigned char c = 0x20; c < 0x80 && body.empty(); ++c) { // two letters that make it so
            const std::string start{'1', kStx, '2', kUs, static_cast<char>(c)};
            for (unsigned char d = 0x20; d < 0x80; ++d)
                if (checkCharacter(start + static_cast<char>(d) + kEtx) == wanted) body = start + static_cast<char>(d);
        }
        ASSERT_FALSE(body.empty());
        const auto signs = signsOf(framed(body) + kEot);
        ASSERT_EQ(signs.size(), 2U);
        EXPECT_EQ(signs[0].kind, SignKind::Block);
        EXPECT_EQ(signs[1].kind, SignKind::Eot);
    }
}

TEST(EspaBlock, IsTakenWithStrayRecordSeparatorsAndSpaces) {
    for (const std::string body : {"2\x02" "1\x1f" "23\x1e" "7\x1f" "3\x1e", "2\x02\x1e" "1\x1f" "23\x1e\x1e" "7\x1f" "3", "2 \x02 1\x1f" "23\x1e" " 7\x1f" "3"}) {
        const auto signs = signsOf(framed(body));
        ASSERT_EQ(signs.size(), 1U);
        EXPECT_EQ(signs[0].block, (Block{'2', {{'1', "23"}, {'7', "3"}}}));
    }
}

TEST(EspaBlock, ThatIsDamagedIsNone) {
    const auto good = encodeBlock({'1', {{'1', "23"}}});
    for (std::size_t i = 1; i < good.size(); ++i) {
        auto bad = good;
        bad[i] = static_cast<char>(bad[i] ^ 0x40);
        for (const auto& sign : signsOf(bad)) EXPECT_NE(sign.kind, SignKind::Block) << i;
    }
    for (const std::string body : {"", "1", "12\x02" "1\x1f" "2", "1\x02" "23", "1\x02\x1f" "2", "1\x02" "11\x1f" "2"}) {
        const auto signs = signsOf(framed(body));
        ASSERT_EQ(signs.size(), 1U) << body;
        EXPECT_EQ(signs[0].kind, SignKind::BadBlock) << body;
    }
}

TEST(EspaBlock, NeverSendsAControlCharacterOfItsText) {
    const auto bytes = encodeBlock({'1', {{'2', "a\x03" "b\x1e\x04\x7f"}}});
    EXPECT_EQ(signsOf(bytes).at(0).block.find('2'), "a b   ");
}

TEST(EspaReceiver, FindsASignBehindNoise) {
    Receiver receiver;
    std::vector<Sign> signs;
    for (const char byte : std::string("\xff" "x7y2\x05" "3\x15\x15\x06\x04", 11))
        if (auto sign = receiver.push(byte)) signs.push_back(*sign);
    ASSERT_EQ(signs.size(), 5U);
    EXPECT_EQ(signs[0].kind, SignKind::Enquiry);
    EXPECT_EQ(signs[0].character, '2');
    EXPECT_EQ(signs[1].kind, SignKind::Nak);
    EXPECT_EQ(signs[1].character, '3');
    EXPECT_EQ(signs[2].kind, SignKind::Nak);
    EXPECT_EQ(signs[2].character, '\0');
    EXPECT_EQ(signs[3].kind, SignKind::Ack);
    EXPECT_EQ(signs[4].kind, SignKind::Eot);
    EXPECT_EQ(receiver.counters().noise, 4U);
}

TEST(EspaReceiver, LetsGoOfABlockThatIsBrokenOffBegunAnewOrWithoutEnd) {
    const auto good = encodeBlock({'2', {{'7', "3"}}});
    auto signs = signsOf("\x01" "2\x02" "7\x04");
    ASSERT_EQ(signs.size(), 1U);
    EXPECT_EQ(signs[0].kind, SignKind::Eot);
    signs = signsOf("\x01" "2\x02" "7" + good);
    ASSERT_EQ(signs.size(), 1U);
    EXPECT_EQ(signs[0].kind, SignKind::Block);
    signs = signsOf("\x01" + std::string(kBlockBytesMost + 1, 'x') + good);
    ASSERT_EQ(signs.size(), 2U);
    EXPECT_EQ(signs[0].kind, SignKind::BadBlock);
    EXPECT_EQ(signs[1].kind, SignKind::Block);
}

TEST(EspaText, IsInTheLettersThatTheLineHas) {
    const std::string text = "Grønnegården 3: ÆØÅ é – {x}";
    EXPECT_EQ(toLine(text, Charset::Latin1, 99), "Gr\xf8nneg\xe5rden 3: \xc6\xd8\xc5 \xe9 - {x}");
    EXPECT_EQ(toLine(text, Charset::Danish7Bit, 99), "Gr|nneg}rden 3: [\\] e - (x)");
    EXPECT_EQ(toLine(text, Charset::Ascii, 99), "Groennegaarden 3: AeOeAa e - {x}");
    EXPECT_EQ(toLine("\xff\xc3 日", Charset::Latin1, 99), "?? ?");
}

TEST(EspaText, IsCutBetweenLetters) {
    EXPECT_EQ(toLine("åå", Charset::Ascii, 3), "aa");
    EXPECT_EQ(toLine("åå", Charset::Latin1, 1), "\xe5");
    EXPECT_EQ(toLine("abc", Charset::Ascii, 0), "");
}

TEST(EspaText, ComesBackFromTheLine) {
    for (const auto charset : {Charset::Latin1, Charset::Danish7Bit})
        EXPECT_EQ(fromLine(toLine("Grønnegården ÆØÅ", charset, 99), charset), "Grønnegården ÆØÅ");
}

} // namespace
} // namespace natlyt::ward::espa
