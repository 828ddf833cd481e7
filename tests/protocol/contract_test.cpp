// SPDX-License-Identifier: Apache-2.0
// The contract's documents hold against the code.
#include "tests/protocol/asyncapi_writer.hpp"
#include "tests/protocol/golden.hpp"
#include "tests/protocol/message_types.hpp"

#include "protocol/topics/contract.hpp"

#include <regex>
#include <set>

namespace natlyt::test {
namespace {

TEST(AsyncApi, IsWhatTheCodeSays) {
    EXPECT_EQ(fileText("protocol/asyncapi.yaml"), asyncApi())
        << "write it anew: build/dev/bin/protocol_asyncapi > protocol/asyncapi.yaml";
}

TEST(AsyncApi, HasTheTopicsThatTheCodeReadsAndWrites) {
    for (const auto& channel : topics::kChannels)
        EXPECT_EQ(std::regex_replace(std::string{channel.address}, std::regex{"\\{[a-z]+\\}"}, "+"),
                  topics::anyOf(channel.kind));
}

TEST(AsyncApi, NamesAKnownMessageOnEachChannel) {
    std::set<std::string> names{"snippetChunk"};
    forEachMessage([&]<class Message>() { names.insert(Message::kName); });
    for (const auto& channel : topics::kChannels)
        EXPECT_TRUE(names.contains(std::string{channel.message}));
}

TEST(AsyncApi, NeverRetainsSoundOrSendsItReliably) {
    EXPECT_FALSE(topics::channelOf(topics::Kind::RoomSnippet).retained);
    EXPECT_EQ(topics::channelOf(topics::Kind::RoomSnippet).qos, 0);
}

} // namespace
} // namespace natlyt::test
