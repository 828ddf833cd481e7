// SPDX-License-Identifier: Apache-2.0
#include "protocol/sealing/station_time.hpp"

#include "protocol/sealing/signing_context.hpp"

namespace natlyt::sealing {

namespace {
constexpr std::string_view kContext = "natlyt/1/time";
}

std::string signedTime(const StationTime& time, const SigningSecretKey& key) {
    return encode(signWith(kContext, encode(time), key));
}

Result<StationTime> openTime(std::string_view mqttPayload, const SigningPublicKey& key) {
    const auto envelope = decode<SignedEnvelope>(mqttPayload);
    if (!envelope)
        return std::unexpected(envelope.error());
    const auto payload = openWith(kContext, *envelope, key);
    if (!payload)
        return std::unexpected(payload.error());
    return decode<StationTime>(*payload);
}

} // namespace natlyt::sealing
