// SPDX-License-Identifier: Apache-2.0
// Images signed by libsodium, and its judgement of them.
#pragma once

#include "firmware/core/update/image.hpp"

#include <sodium.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <span>
#include <stdexcept>
#include <vector>

namespace natlyt::firmware::update {

struct KeyPair {
    std::array<std::uint8_t, crypto_sign_PUBLICKEYBYTES> publicKey{};
    std::array<std::uint8_t, crypto_sign_SECRETKEYBYTES> secretKey{};

    explicit KeyPair(std::uint8_t seed) {
        if (sodium_init() < 0) throw std::runtime_error("libsodium does not start");
        std::array<std::uint8_t, crypto_sign_SEEDBYTES> bytes{};
        bytes.fill(seed);
        crypto_sign_seed_keypair(publicKey.data(), secretKey.data(), bytes.data());
    }
};

struct Image {
    Seal seal{};
    std::vector<std::uint8_t> program;
};

inline Image imageOf(std::uint32_t version, std::size_t programBytes, const KeyPair& key, std::uint8_t board = 2) {
    Image image{{'N', 'L', 'F', 'W', kFormat, board}, std::vector<std::uint8_t>(programBytes)};
    for (std::size_t i = 0; i < programBytes; ++i) image.program[i] = static_cast<std::uint8_t>(version * 31 + i * 7);
    for (std::size_t i = 0; i < 4; ++i) {
        image.seal[8 + i] = static_cast<std::uint8_t>(version >> 8 * i);
        image.seal[12 + i] = static_cast<std::uint8_t>(programBytes >> 8 * i);
    }
    std::vector<std::uint8_t> text(kPurpose.begin(), kPurpose.end());
    text.insert(text.end(), image.seal.begin(), image.seal.begin() + kHeadBytes);
    text.insert(text.end(), image.program.begin(), image.program.end());
    crypto_sign_detached(image.seal.data() + kHeadBytes, nullptr, text.data(), text.size(), key.secretKey.data());
    return image;
}

class SodiumVerifier {
public:
    explicit SodiumVerifier(const KeyPair& key) : key_(key) {}
    void begin(std::span<const std::uint8_t> signature) {
        std::copy_n(signature.begin(), kSignatureBytes, signature_.begin());
        text_.clear();
    }
    void add(std::span<const std::uint8_t> bytes) { text_.insert(text_.end(), bytes.begin(), bytes.end()); }
    bool step() { return true; }
    bool good() const {
        return crypto_sign_verify_detached(signature_.data(), text_.data(), text_.size(), key_.publicKey.data()) == 0;
    }

private:
    KeyPair key_;
    std::array<std::uint8_t, kSignatureBytes> signature_{};
    std::vector<std::uint8_t> text_;
};

} // namespace natlyt::firmware::update
