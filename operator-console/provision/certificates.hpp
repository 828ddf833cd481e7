// SPDX-License-Identifier: Apache-2.0
// The ward's own certificate authority: ECDSA P-256 keys and X.509 certificates by OpenSSL, as PEM text.
// Error rule: a PEM text that cannot be used is an Error; OpenSSL failing by itself throws
// std::runtime_error.
#pragma once

#include "protocol/support/error.hpp"
#include "protocol/support/time.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace natlyt::provision {

struct KeyAndCertificate {
    std::string keyPem;
    std::string certificatePem;
};

enum class Use { Server, Client };

struct CertificateRequest {
    std::string commonName;
    Use use{};
    std::vector<std::string> hosts; // subject alternative names of a server: DNS names and IP addresses
    std::chrono::days validFor{};
};

struct Revocation {
    std::string serial; // hex
    UtcTime at{};

    bool operator==(const Revocation&) const = default;
};

KeyAndCertificate makeAuthority(std::string_view commonName, UtcTime now, std::chrono::days validFor);

Result<KeyAndCertificate> issue(const KeyAndCertificate& authority, const CertificateRequest& request,
                                UtcTime now);

// For a key that somebody else has made and keeps: of the request in PEM form only the key is taken, after its proof was found good.
// It must be ECDSA P-256, as all keys here are.
Result<std::string> issueOn(std::string_view requestPem, const KeyAndCertificate& authority, const CertificateRequest& request,
                            UtcTime now);
Result<std::string> keyDigestOf(std::string_view requestPem); // base64; the same for the same key

// The revocation list says "good until" as late as the authority does, so that a forgotten renewal cannot
// close the ward.
Result<std::string> revocationList(const KeyAndCertificate& authority, std::span<const Revocation> revoked,
                                   UtcTime now);

Result<std::string> serialOf(std::string_view certificatePem); // hex
Result<UtcTime> endOf(std::string_view certificatePem);
Result<std::string> keyDigestOfCertificate(std::string_view certificatePem); // as keyDigestOf() has it

} // namespace natlyt::provision
