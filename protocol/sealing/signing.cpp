// SPDX-License-Identifier: Apache-2.0
#include "protocol/sealing/signing.hpp"

#include "protocol/sealing/signing_context.hpp"
#include "protocol/sealing/sodium.hpp"
#include "protocol/support/base64.hpp"

namespace natlyt::sealing {

namespace {

static_assert(std::tuple_size_v<SigningPublicKey> == crypto_sign_PUBLICKEYBYTES);
static_assert(std::tuple_size_v<SigningSecretKey> == crypto_sign_SECRETKEYBYTES);

std::string_view contextOf(Purpose purpose) {
    switch (purpose) {
    case Purpose::Plan:
        return "natlyt/1/plan";
    case Purpose::Request:
        return "natlyt/1/request";
    case Purpose::AuditHead:
        return "natlyt/1/auditHead";
    }
    return {};
}

Bytes signedBytes(std::string_view context, std::span<const std::uint8_t> payload) {
    Bytes bytes{context.begin(), context.end()};
    bytes.push_back(0);
    bytes.insert(bytes.end(), payload.begin(), payload.end());
    return bytes;
}

template <class Message>
Result<Message> openMessage(Purpose purpose, std::string_view mqttPayload, const SigningPublicKey& key) {
    const auto envelope = decode<SignedEnvelope>(mqttPayload);
    if (!envelope)
        return std::unexpected(envelope.error());
    const auto payload = open(purpose, *envelope, key);
    if (!payload)
        return std::unexpected(payload.error());
    return decode<Message>(*payload);
}

} // namespace

SigningKeyPair makeSigningKeyPair() {
    ready();
    SigningKeyPair pair;
    crypto_sign_keypair(pair.publicKey.data(), pair.secretKey.data());
    return pair;
}

SigningPublicKey publicKeyOf(const SigningSecretKey& key) {
    SigningPublicKey publicKey;
    crypto_sign_ed25519_sk_to_pk(publicKey.data(), key.data());
    return publicKey;
}

SigningKeyPair signingKeyPairFromSeed(const std::array<std::uint8_t, 32>& seed) {
    ready();
    SigningKeyPair pair;
    crypto_sign_seed_keypair(pair.publicKey.data(), pair.secretKey.data(), seed.data());
    return pair;
}

SignedEnvelope sign(Purpose purpose, std::string_view payload, const SigningSecretKey& key) {
    return signWith(contextOf(purpose), payload, key);
}

Result<std::string> open(Purpose purpose, const SignedEnvelope& envelope, const SigningPublicKey& key) {
    return openWith(contextOf(purpose), envelope, key);
}

SignedEnvelope signWith(std::string_view context, std::string_view payload, const SigningSecretKey& key) {
    ready();
    SignedEnvelope envelope;
    envelope.payload.assign(payload.begin(), payload.end());
    envelope.signature.resize(crypto_sign_BYTES);
    const Bytes message = signedBytes(context, envelope.payload);
    crypto_sign_detached(envelope.signature.data(), nullptr, message.data(), message.size(), key.data());
    return envelope;
}

Result<std::string> openWith(std::string_view context, const SignedEnvelope& envelope, const SigningPublicKey& key) {
    ready();
    const Bytes message = signedBytes(context, envelope.payload);
    if (envelope.signature.size() != crypto_sign_BYTES ||
        crypto_sign_verify_detached(envelope.signature.data(), message.data(), message.size(), key.data()) !=
            0)
        return std::unexpected(Error{"signedEnvelope.signature", "is not the station's for this purpose",
                                     "compare the station's public key here with the station's own"});
    return std::string{envelope.payload.begin(), envelope.payload.end()};
}

std::string signedPlan(const ListeningPlan& plan, const SigningSecretKey& key) {
    return encode(sign(Purpose::Plan, encode(plan), key));
}

std::string signedRequest(const RoomRequest& request, const SigningSecretKey& key) {
    return encode(sign(Purpose::Request, encode(request), key));
}

Result<ListeningPlan> openPlan(std::string_view mqttPayload, const SigningPublicKey& key) {
    return openMessage<ListeningPlan>(Purpose::Plan, mqttPayload, key);
}

Result<RoomRequest> openRequest(std::string_view mqttPayload, const SigningPublicKey& key) {
    return openMessage<RoomRequest>(Purpose::Request, mqttPayload, key);
}

std::string toBase64(std::span<const std::uint8_t> bytes) {
    return base64::encode(bytes);
}

Result<Bytes> fromBase64(std::string_view text) {
    const auto end = text.find_last_not_of(" \t\r\n");
    auto bytes = base64::decode(text.substr(0, end == std::string_view::npos ? 0 : end + 1));
    if (!bytes)
        return std::unexpected(
            Error{{}, "is not one line of base64", "make the key anew with natlyt-provision"});
    return std::move(*bytes);
}

} // namespace natlyt::sealing
