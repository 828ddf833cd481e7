// SPDX-License-Identifier: Apache-2.0
#include "protocol/sealing/signing.hpp"

#include <algorithm>
#include <gtest/gtest.h>

namespace natlyt::sealing {
namespace {

SigningKeyPair somePair() {
    std::array<std::uint8_t, 32> seed{};
    seed[0] = 1;
    return signingKeyPairFromSeed(seed);
}

ListeningPlan somePlan() {
    ListeningPlan plan;
    plan.room = "birk-4";
    plan.number = 7;
    plan.issuedAt = UtcTime{milliseconds{1000}};
    plan.validUntil = UtcTime{milliseconds{2000}};
    plan.intervals = {{UtcTime{milliseconds{1000}}, UtcTime{milliseconds{1500}}}};
    return plan;
}

RoomRequest someRequest() {
    RoomRequest request;
    request.room = "birk-4";
    request.expiresAt = UtcTime{milliseconds{1}};
    request.kind = RoomRequestKind::SelfTest;
    request.requestedBy = "op-1";
    return request;
}

TEST(Signing, OpensWhatItsStationSigned) {
    const auto pair = somePair();
    const auto plan = openPlan(signedPlan(somePlan(), pair.secretKey), pair.publicKey);
    ASSERT_TRUE(plan) << plan.error().sentence();
    EXPECT_EQ(*plan, somePlan());
    const auto request = openRequest(signedRequest(someRequest(), pair.secretKey), pair.publicKey);
    ASSERT_TRUE(request) << request.error().sentence();
    EXPECT_EQ(*request, someRequest());
}

TEST(Signing, RefusesAnotherStation) {
    const auto wire = signedPlan(somePlan(), makeSigningKeyPair().secretKey);
    const auto plan = openPlan(wire, somePair().publicKey);
    ASSERT_FALSE(plan);
    EXPECT_EQ(plan.error().where, "signedEnvelope.signature");
}

TEST(Signing, RefusesASignatureMadeForAnotherPurpose) {
    const auto pair = somePair();
    const auto envelope = sign(Purpose::Request, encode(somePlan()), pair.secretKey);
    EXPECT_TRUE(open(Purpose::Request, envelope, pair.publicKey));
    EXPECT_FALSE(open(Purpose::Plan, envelope, pair.publicKey));
    EXPECT_FALSE(openPlan(encode(envelope), pair.publicKey));
}

TEST(Signing, RefusesEveryFlippedBit) {
    const auto pair = somePair();
    const auto envelope = sign(Purpose::Plan, "payload", pair.secretKey);
    for (std::size_t bit = 0; bit < envelope.payload.size() * 8; ++bit) {
        auto altered = envelope;
        altered.payload[bit / 8] ^= static_cast<std::uint8_t>(1U << bit % 8);
        EXPECT_FALSE(open(Purpose::Plan, altered, pair.publicKey));
    }
    for (std::size_t bit = 0; bit < envelope.signature.size() * 8; ++bit) {
        auto altered = envelope;
        altered.signature[bit / 8] ^= static_cast<std::uint8_t>(1U << bit % 8);
        EXPECT_FALSE(open(Purpose::Plan, altered, pair.publicKey));
    }
}

TEST(Signing, RefusesASignatureOfTheWrongLength) {
    const auto pair = somePair();
    auto envelope = sign(Purpose::Plan, "payload", pair.secretKey);
    envelope.signature.pop_back();
    EXPECT_FALSE(open(Purpose::Plan, envelope, pair.publicKey));
}

TEST(Signing, RefusesASignedPlanThatBreaksTheContract) {
    const auto pair = somePair();
    auto plan = somePlan();
    plan.intervals.push_back(plan.intervals.front());
    const auto opened = openPlan(signedPlan(plan, pair.secretKey), pair.publicKey);
    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().where, "listeningPlan.intervals[1].from_ms");
}

TEST(Signing, WritesKeysAsOneLineOfBase64) {
    const auto pair = makeSigningKeyPair();
    const auto read = fromBase64(toBase64(pair.secretKey) + "\n");
    ASSERT_TRUE(read);
    EXPECT_TRUE(std::ranges::equal(*read, pair.secretKey));
    EXPECT_FALSE(fromBase64("not a key"));
}

} // namespace
} // namespace natlyt::sealing
