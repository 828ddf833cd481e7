// SPDX-License-Identifier: Apache-2.0
// Each message's JSON on the wire, byte for byte.
#include "tests/protocol/golden.hpp"
#include "tests/protocol/message_types.hpp"

namespace natlyt::test {
namespace {

template <class Message> class Golden : public testing::Test {};
TYPED_TEST_SUITE(Golden, MessageTypes, MessageNames);

TYPED_TEST(Golden, IsReadAndWrittenToTheByte) {
    const std::string golden = goldenJson<TypeParam>();
    const auto message = decode<TypeParam>(golden);
    ASSERT_TRUE(message) << message.error().sentence();
    EXPECT_EQ(encode(*message), golden);
}

// Without what was added to version 1 since.
template <class Message> class OlderGolden : public testing::Test {};
TYPED_TEST_SUITE(OlderGolden, GrownMessageTypes, MessageNames);

TYPED_TEST(OlderGolden, IsReadAndWrittenToTheByte) {
    const std::string golden = goldenJson<TypeParam>(".older");
    const auto message = decode<TypeParam>(golden);
    ASSERT_TRUE(message) << message.error().sentence();
    EXPECT_EQ(encode(*message), golden);
    EXPECT_NE(*message, decode<TypeParam>(goldenJson<TypeParam>()).value());
}

} // namespace
} // namespace natlyt::test
