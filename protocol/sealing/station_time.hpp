// SPDX-License-Identifier: Apache-2.0
// The station's time, signed: what an edge trusts its clock by. As plans and requests, whole MQTT payloads.
#pragma once

#include "protocol/sealing/signing.hpp"

namespace natlyt::sealing {

std::string signedTime(const StationTime& time, const SigningSecretKey& key);
Result<StationTime> openTime(std::string_view mqttPayload, const SigningPublicKey& key);

} // namespace natlyt::sealing
