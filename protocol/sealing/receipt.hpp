// SPDX-License-Identifier: Apache-2.0
// Signed receipts: what an edge lets go of an alert by. As plans and requests, whole MQTT payloads.
#pragma once

#include "protocol/sealing/signing.hpp"

namespace natlyt::sealing {

std::string signedReceipt(const RoomReceipt& receipt, const SigningSecretKey& key);
Result<RoomReceipt> openReceipt(std::string_view mqttPayload, const SigningPublicKey& key);

} // namespace natlyt::sealing
