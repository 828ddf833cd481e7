// SPDX-License-Identifier: Apache-2.0
// What every signature of the station is made of: a context, a zero byte and the payload.
#pragma once

#include "protocol/sealing/signing.hpp"

namespace natlyt::sealing {

SignedEnvelope signWith(std::string_view context, std::string_view payload, const SigningSecretKey& key);
// The payload when the signature is right; Error otherwise.
Result<std::string> openWith(std::string_view context, const SignedEnvelope& envelope, const SigningPublicKey& key);

} // namespace natlyt::sealing
