// SPDX-License-Identifier: Apache-2.0
#include "operator-console/login_guard/passwords.hpp"

#include "protocol/support/base64.hpp"

#include <openssl/crypto.h>
#include <openssl/evp.h>

#include <charconv>
#include <fstream>
#include <iterator>
#include <vector>

namespace natlyt::login_guard {
namespace {

constexpr int kIterationsMost = 10'000'000;

std::vector<std::string_view> split(std::string_view text, char at) {
    std::vector<std::string_view> parts;
    for (;;) {
        const auto end = text.find(at);
        parts.push_back(text.substr(0, end));
        if (end == std::string_view::npos) return parts;
        text.remove_prefix(end + 1);
    }
}

std::string bytesOf(std::string_view base64Text) {
    const auto bytes = base64::decode(base64Text);
    return bytes ? std::string(bytes->begin(), bytes->end()) : std::string();
}

} // namespace

Result<Passwords> Passwords::read(const std::filesystem::path& file) {
    std::ifstream in{file, std::ios::binary};
    const std::string text{std::istreambuf_iterator<char>(in), {}};
    if (!in.is_open() || in.bad()) return std::unexpected(Error{file.string(), "cannot be read", "let natlyt-provision write it anew"});
    return parse(text, file.string());
}

Result<Passwords> Passwords::parse(std::string_view text, const std::string& file) {
    Passwords all;
    int number = 0;
    for (const auto line : split(text, '\n')) {
        ++number;
        if (line.empty() || line.starts_with('#')) continue;
        const auto refuse = [&](const char* what) {
            return std::unexpected(Error{file + ":" + std::to_string(number), what, "let natlyt-provision write it anew"});
        };
        const auto colon = line.find(':');
        if (colon == 0 || colon == std::string_view::npos) return refuse("names no user");
        const auto parts = split(line.substr(colon + 1), '$'); // "", "7", iterations, salt, hash
        if (parts.size() != 5 || !parts[0].empty() || parts[1] != "7") return refuse("has no hash of kind 7");
        Hash hash{0, bytesOf(parts[3]), bytesOf(parts[4])};
        const auto [end, error] = std::from_chars(parts[2].begin(), parts[2].end(), hash.iterations);
        if (error != std::errc{} || end != parts[2].end() || hash.iterations < 1 || hash.iterations > kIterationsMost)
            return refuse("has no number of iterations");
        if (hash.salt.empty() || hash.hash.empty()) return refuse("has salt or hash in no base64");
        all.hashes_.insert_or_assign(std::string(line.substr(0, colon)), std::move(hash));
    }
    return all;
}

bool Passwords::fits(const std::string& user, std::string_view password) const {
    const auto found = hashes_.find(user);
    if (found == hashes_.end()) return false;
    const auto& [iterations, salt, hash] = found->second;
    std::vector<unsigned char> made(hash.size());
    return PKCS5_PBKDF2_HMAC(password.data(), static_cast<int>(password.size()), reinterpret_cast<const unsigned char*>(salt.data()),
                             static_cast<int>(salt.size()), iterations, EVP_sha512(), static_cast<int>(made.size()), made.data()) == 1 &&
           CRYPTO_memcmp(made.data(), hash.data(), made.size()) == 0;
}

} // namespace natlyt::login_guard
