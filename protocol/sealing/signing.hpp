// SPDX-License-Identifier: Apache-2.0
// Ed25519 signatures of plans and requests. The signed bytes are the purpose, a zero byte and the payload, so that a
// signature made for one purpose is worth nothing for another.
#pragma once

#include "protocol/messages/codec.hpp"

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace natlyt::sealing {

using SigningPublicKey = std::array<std::uint8_t, 32>;
using SigningSecretKey = std::array<std::uint8_t, 64>;

struct SigningKeyPair {
    SigningPublicKey publicKey;
    SigningSecretKey secretKey;
};

enum class Purpose { Plan, Request, AuditHead };

SigningKeyPair makeSigningKeyPair();
SigningPublicKey publicKeyOf(const SigningSecretKey& key);
// The same pair for the same 32-byte seed, for golden vectors.
SigningKeyPair signingKeyPairFromSeed(const std::array<std::uint8_t, 32>& seed);

SignedEnvelope sign(Purpose purpose, std::string_view payload, const SigningSecretKey& key);
// The payload when the signature is right; Error otherwise.
Result<std::string> open(Purpose purpose, const SignedEnvelope& envelope, const SigningPublicKey& key);

// What a station publishes and an edge accepts: encode + sign, and decode + verify, as whole MQTT payloads.
std::string signedPlan(const ListeningPlan& plan, const SigningSecretKey& key);
std::string signedRequest(const RoomRequest& request, const SigningSecretKey& key);
Result<ListeningPlan> openPlan(std::string_view mqttPayload, const SigningPublicKey& key);
Result<RoomRequest> openRequest(std::string_view mqttPayload, const SigningPublicKey& key);

// Key files: one line of base64, white space at its end allowed. Secret files must not be readable by others.
std::string toBase64(std::span<const std::uint8_t> bytes);
Result<Bytes> fromBase64(std::string_view text);

} // namespace natlyt::sealing
