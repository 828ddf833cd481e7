// SPDX-License-Identifier: Apache-2.0
#include "operator-console/gateways/http/ack_tokens.hpp"

#include <array>
#include <gtest/gtest.h>

namespace natlyt::ward {
namespace {

class AckTokensTest : public testing::Test {
protected:
    static AckedPage page(std::uint8_t number) {
        AckedPage p{"watch-1", {}};
        p.page.bytes[15] = number;
        return p;
    }
    static constexpr std::array<std::uint8_t, 64> kSecret{1, 2, 3};
    AckTokens tokens{kSecret};
    MonotonicTime now{};
};

TEST_F(AckTokensTest, ALinkAcknowledgesOnce) {
    const auto token = tokens.make(page(1), now);
    EXPECT_EQ(token.size(), 64U);
    EXPECT_TRUE(tokens.isOpen(token));
    EXPECT_TRUE(tokens.isOpen(token)) << "a preview uses nothing up";
    EXPECT_TRUE(tokens.use(token));
    EXPECT_FALSE(tokens.use(token));
    EXPECT_FALSE(tokens.isOpen(token));
    EXPECT_EQ(tokens.takeUsed(), std::vector{page(1)});
    EXPECT_TRUE(tokens.takeUsed().empty());
}

TEST_F(AckTokensTest, APageThatRingsAgainKeepsItsLinkAndAnotherHasItsOwn) {
    const auto token = tokens.make(page(1), now);
    EXPECT_EQ(tokens.make(page(1), now), token);
    EXPECT_NE(tokens.make(page(2), now), token);
    tokens.use(token);
    EXPECT_NE(tokens.make(page(1), now), token);
}

TEST_F(AckTokensTest, WhatIsOverOldOrInventedOpensNothing) {
    const auto over = tokens.make(page(1), now);
    const auto old = tokens.make(page(2), now);
    tokens.forget(page(1));
    tokens.forgetOlderThan(now + seconds{1});
    for (const auto& token : {over, old, std::string(64, 'a'), std::string()}) EXPECT_FALSE(tokens.use(token));
    EXPECT_TRUE(tokens.takeUsed().empty());
}

TEST_F(AckTokensTest, ALinkThatWentOutBeforeARestartIsGoodAfterItAndNowhereElse) {
    const auto token = tokens.make(page(1), now);
    AckTokens restarted{kSecret};
    AckTokens anotherStation{std::array<std::uint8_t, 64>{4}};
    EXPECT_FALSE(restarted.use(token)) << "nobody has said yet that the page is still open";
    EXPECT_EQ(restarted.make(page(1), now), token);
    EXPECT_NE(anotherStation.make(page(1), now), token);
    EXPECT_TRUE(restarted.use(token));
}

} // namespace
} // namespace natlyt::ward
