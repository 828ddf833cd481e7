// SPDX-License-Identifier: Apache-2.0
#include "protocol/sealing/digest.hpp"

#include "protocol/sealing/sodium.hpp"

namespace natlyt::sealing {

Digest digest(std::span<const std::byte> bytes) {
    ready();
    Digest result;
    crypto_generichash(reinterpret_cast<unsigned char*>(result.data()), result.size(),
                       reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(), nullptr, 0);
    return result;
}

Digest keyedDigest(std::span<const std::byte> key, std::string_view text) {
    ready();
    Digest result;
    crypto_generichash(reinterpret_cast<unsigned char*>(result.data()), result.size(),
                       reinterpret_cast<const unsigned char*>(text.data()), text.size(),
                       reinterpret_cast<const unsigned char*>(key.data()), key.size());
    return result;
}

} // namespace natlyt::sealing
