// SPDX-License-Identifier: Apache-2.0
#include "operator-console/provision/password.hpp"

#include "protocol/support/base64.hpp"

#include <fmt/format.h>
#include <openssl/evp.h>
#include <openssl/rand.h>

#include <algorithm>
#include <array>
#include <span>
#include <stdexcept>

namespace natlyt::provision {
namespace {

// Some 10 ms of one core for each log-in; the broker checks passwords on its only thread.
constexpr int kIterations = 20000;

void fillRandom(std::span<unsigned char> bytes) {
    if (RAND_bytes(bytes.data(), static_cast<int>(bytes.size())) != 1)
        throw std::runtime_error("the system gives no random bytes");
}

} // namespace

std::string randomPassword() {
    constexpr std::string_view kAlphabet = "abcdefghjkmnpqrstuvwxyz23456789";
    constexpr unsigned kFair =
        256 / kAlphabet.size() * kAlphabet.size(); // above it some characters would be likelier
    std::string password;
    while (password.size() < 19) {
        if (password.size() % 5 == 4)
            password += '-';
        std::array<unsigned char, 1> byte{};
        do
            fillRandom(byte);
        while (byte[0] >= kFair);
        password += kAlphabet[byte[0] % kAlphabet.size()];
    }
    return password;
}

Result<void> checkPassword(std::string_view password, std::string_view user) {
    const auto refuse = [&](std::string what) {
        return std::unexpected(
            Error{"password of " + std::string(user), std::move(what),
                  fmt::format("choose {} to {} characters, or leave it to natlyt-provision",
                              kPasswordBytesLeast, kPasswordBytesMost)});
    };
    if (password.size() < kPasswordBytesLeast)
        return refuse("is too short");
    if (password.size() > kPasswordBytesMost)
        return refuse("is too long");
    if (std::ranges::any_of(password,
                            [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; }))
        return refuse("has control characters");
    if (password.find(user) != std::string_view::npos && user.size() * 2 >= password.size())
        return refuse("is mostly the user's name");
    if (std::ranges::all_of(password, [&](char c) { return c == password.front(); }))
        return refuse("is one character repeated");
    return {};
}

std::string hashPassword(std::string_view password) {
    std::array<unsigned char, 12> salt{};
    std::array<unsigned char, 64> hash{};
    fillRandom(salt);
    if (PKCS5_PBKDF2_HMAC(password.data(), static_cast<int>(password.size()), salt.data(), salt.size(),
                          kIterations, EVP_sha512(), hash.size(), hash.data()) != 1)
        throw std::runtime_error("PBKDF2 with SHA-512 is not to be had from OpenSSL");
    return fmt::format("$7${}${}${}", kIterations, base64::encode(salt), base64::encode(hash));
}

} // namespace natlyt::provision
