// SPDX-License-Identifier: Apache-2.0
#include "operator-console/provision/certificates.hpp"

#include "operator-console/provision/openssl.hpp"
#include "protocol/sealing/digest.hpp"
#include "protocol/support/base64.hpp"

#include <arpa/inet.h>
#include <openssl/pem.h>
#include <openssl/rand.h>
#include <openssl/x509v3.h>

#include <array>
#include <bit>
#include <ctime>
#include <span>

namespace natlyt::provision {
namespace {

constexpr std::chrono::days kBackdated{1}; // a client whose clock is a little slow accepts it at once

std::time_t secondsOf(UtcTime time) {
    return static_cast<std::time_t>(
        std::chrono::floor<std::chrono::seconds>(time).time_since_epoch().count());
}

Asn1Time timeOf(UtcTime time) {
    return Asn1Time{must(ASN1_TIME_adj(nullptr, secondsOf(time), 0, 0))};
}

PrivateKey makeKey() {
    return PrivateKey{must(EVP_EC_gen("P-256"))};
}

std::string keyText(EVP_PKEY* key) {
    const Bio bio = memoryBio();
    must(PEM_write_bio_PKCS8PrivateKey(bio.get(), key, nullptr, nullptr, 0, nullptr, nullptr));
    return textOf(bio);
}

std::string certificateText(X509* certificate) {
    const Bio bio = memoryBio();
    must(PEM_write_bio_X509(bio.get(), certificate));
    return textOf(bio);
}

BigNumber randomSerial() {
    std::array<unsigned char, 16> bytes{};
    must(RAND_bytes(bytes.data(), bytes.size()));
    bytes[0] = static_cast<unsigned char>((bytes[0] & 0x7f) | 0x40); // positive, always 16 bytes
    return BigNumber{must(BN_bin2bn(bytes.data(), bytes.size(), nullptr))};
}

void addExtension(X509* certificate, X509* issuer, int nid, const std::string& value) {
    X509V3_CTX context;
    X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
    const Extension extension{must(X509V3_EXT_conf_nid(nullptr, &context, nid, value.c_str()))};
    must(X509_add_ext(certificate, extension.get(), -1));
}

// A version 3 certificate with everything but extensions, issuer and signature.
Certificate draft(std::string_view commonName, EVP_PKEY* key, UtcTime now, std::chrono::days validFor) {
    Certificate certificate{must(X509_new())};
    must(X509_set_version(certificate.get(), X509_VERSION_3));
    must(BN_to_ASN1_INTEGER(randomSerial().get(), X509_get_serialNumber(certificate.get())));
    must(X509_set1_notBefore(certificate.get(), timeOf(now - kBackdated).get()));
    must(X509_set1_notAfter(certificate.get(), timeOf(now + validFor).get()));
    must(X509_set_pubkey(certificate.get(), key));
    const std::string name(commonName);
    must(X509_NAME_add_entry_by_txt(X509_get_subject_name(certificate.get()), "CN", MBSTRING_UTF8,
                                    reinterpret_cast<const unsigned char*>(name.c_str()), -1, -1, 0));
    return certificate;
}

bool isAddress(const std::string& host) {
    std::array<unsigned char, sizeof(in6_addr)> ignored{};
    return inet_pton(AF_INET, host.c_str(), ignored.data()) == 1 ||
           inet_pton(AF_INET6, host.c_str(), ignored.data()) == 1;
}

std::string alternativeNames(const std::vector<std::string>& hosts) {
    std::string names;
    for (const auto& host : hosts) {
        if (!names.empty())
            names += ',';
        names += (isAddress(host) ? "IP:" : "DNS:") + host;
    }
    return names;
}

std::string hexOf(const ASN1_INTEGER* serial) {
    const BigNumber number{must(ASN1_INTEGER_to_BN(serial, nullptr))};
    const OpensslText hex{must(BN_bn2hex(number.get()))};
    return hex.get();
}

Revoked revokedEntry(const Revocation& revocation) {
    BIGNUM* parsed = nullptr;
    const int digits = BN_hex2bn(&parsed, revocation.serial.c_str());
    const BigNumber number{parsed};
    if (digits == 0 || static_cast<std::size_t>(digits) != revocation.serial.size())
        return nullptr;
    const Asn1Integer serial{must(BN_to_ASN1_INTEGER(number.get(), nullptr))};
    Revoked entry{must(X509_REVOKED_new())};
    must(X509_REVOKED_set_serialNumber(entry.get(), serial.get()));
    must(X509_REVOKED_set_revocationDate(entry.get(), timeOf(revocation.at).get()));
    return entry;
}

// The certificate of a key, in PEM form.
Result<std::string> certify(EVP_PKEY* key, const KeyAndCertificate& authority, const CertificateRequest& request, UtcTime now) {
    const auto issuer = readCertificate(authority.certificatePem);
    if (!issuer)
        return std::unexpected(issuer.error());
    const auto issuerKey = readKey(authority.keyPem);
    if (!issuerKey)
        return std::unexpected(issuerKey.error());
    const Certificate certificate = draft(request.commonName, key, now, request.validFor);
    must(X509_set_issuer_name(certificate.get(), X509_get_subject_name(issuer->get())));
    const auto add = [&](int nid, const std::string& value) {
        addExtension(certificate.get(), issuer->get(), nid, value);
    };
    add(NID_basic_constraints, "critical,CA:FALSE");
    add(NID_key_usage, "critical,digitalSignature");
    add(NID_ext_key_usage, request.use == Use::Server ? "serverAuth" : "clientAuth");
    if (!request.hosts.empty())
        add(NID_subject_alt_name, alternativeNames(request.hosts));
    add(NID_subject_key_identifier, "hash");
    add(NID_authority_key_identifier, "keyid:always");
    must(X509_sign(certificate.get(), issuerKey->get(), EVP_sha256()));
    return certificateText(certificate.get());
}

// The key of a request that its owner has signed with it.
Result<PrivateKey> provenKey(std::string_view requestPem) {
    const auto refuse = [](std::string what) {
        ERR_clear_error();
        return std::unexpected(Error{"certificate request", std::move(what), "make it with a key of ECDSA P-256"});
    };
    const Request request{PEM_read_bio_X509_REQ(memoryBio(requestPem).get(), nullptr, nullptr, nullptr)};
    if (!request)
        return refuse("is no request in PEM form");
    PrivateKey key{X509_REQ_get_pubkey(request.get())};
    std::array<char, 32> group{};
    if (!key || EVP_PKEY_get_base_id(key.get()) != EVP_PKEY_EC ||
        EVP_PKEY_get_group_name(key.get(), group.data(), group.size(), nullptr) != 1 || std::string_view(group.data()) != "prime256v1")
        return refuse("has another kind of key");
    if (X509_REQ_verify(request.get(), key.get()) != 1)
        return refuse("is not signed with its key");
    return key;
}

std::string digestOf(EVP_PKEY* publicKey) {
    unsigned char* bytes = nullptr;
    const int size = must(i2d_PUBKEY(publicKey, &bytes));
    const auto digest = sealing::digest(std::as_bytes(std::span(bytes, static_cast<std::size_t>(size))));
    OPENSSL_free(bytes);
    return base64::encode(std::bit_cast<std::array<std::uint8_t, sizeof digest>>(digest));
}

} // namespace

KeyAndCertificate makeAuthority(std::string_view commonName, UtcTime now, std::chrono::days validFor) {
    const PrivateKey key = makeKey();
    const Certificate certificate = draft(commonName, key.get(), now, validFor);
    must(X509_set_issuer_name(certificate.get(), X509_get_subject_name(certificate.get())));
    addExtension(certificate.get(), certificate.get(), NID_basic_constraints, "critical,CA:TRUE,pathlen:0");
    addExtension(certificate.get(), certificate.get(), NID_key_usage, "critical,keyCertSign,cRLSign");
    addExtension(certificate.get(), certificate.get(), NID_subject_key_identifier, "hash");
    must(X509_sign(certificate.get(), key.get(), EVP_sha256()));
    return {keyText(key.get()), certificateText(certificate.get())};
}

Result<KeyAndCertificate> issue(const KeyAndCertificate& authority, const CertificateRequest& request,
                                UtcTime now) {
    const PrivateKey key = makeKey();
    auto certificate = certify(key.get(), authority, request, now);
    if (!certificate)
        return std::unexpected(certificate.error());
    return KeyAndCertificate{keyText(key.get()), std::move(*certificate)};
}

Result<std::string> issueOn(std::string_view requestPem, const KeyAndCertificate& authority, const CertificateRequest& request,
                            UtcTime now) {
    const auto key = provenKey(requestPem);
    if (!key)
        return std::unexpected(key.error());
    return certify(key->get(), authority, request, now);
}

Result<std::string> keyDigestOf(std::string_view requestPem) {
    const auto key = provenKey(requestPem);
    if (!key)
        return std::unexpected(key.error());
    return digestOf(key->get());
}

Result<std::string> keyDigestOfCertificate(std::string_view certificatePem) {
    const auto certificate = readCertificate(certificatePem);
    if (!certificate)
        return std::unexpected(certificate.error());
    return digestOf(must(X509_get0_pubkey(certificate->get())));
}

Result<std::string> revocationList(const KeyAndCertificate& authority, std::span<const Revocation> revoked,
                                   UtcTime now) {
    const auto issuer = readCertificate(authority.certificatePem);
    if (!issuer)
        return std::unexpected(issuer.error());
    const auto issuerKey = readKey(authority.keyPem);
    if (!issuerKey)
        return std::unexpected(issuerKey.error());
    const RevocationList list{must(X509_CRL_new())};
    must(X509_CRL_set_version(list.get(), X509_CRL_VERSION_2));
    must(X509_CRL_set_issuer_name(list.get(), X509_get_subject_name(issuer->get())));
    must(X509_CRL_set1_lastUpdate(list.get(), timeOf(now - kBackdated).get()));
    must(X509_CRL_set1_nextUpdate(list.get(), X509_get0_notAfter(issuer->get())));
    for (const auto& revocation : revoked) {
        Revoked entry = revokedEntry(revocation);
        if (!entry)
            return std::unexpected(Error{"serial " + revocation.serial, "is not a hexadecimal number",
                                         "mend or remove its [[revoked]] in roster.toml"});
        must(X509_CRL_add0_revoked(list.get(), entry.release()));
    }
    must(X509_CRL_sort(list.get()));
    must(X509_CRL_sign(list.get(), issuerKey->get(), EVP_sha256()));
    const Bio bio = memoryBio();
    must(PEM_write_bio_X509_CRL(bio.get(), list.get()));
    return textOf(bio);
}

Result<std::string> serialOf(std::string_view certificatePem) {
    const auto certificate = readCertificate(certificatePem);
    if (!certificate)
        return std::unexpected(certificate.error());
    return hexOf(X509_get0_serialNumber(certificate->get()));
}

Result<UtcTime> endOf(std::string_view certificatePem) {
    const auto certificate = readCertificate(certificatePem);
    if (!certificate)
        return std::unexpected(certificate.error());
    std::tm time{};
    must(ASN1_TIME_to_tm(X509_get0_notAfter(certificate->get()), &time));
    return UtcTime{std::chrono::seconds{timegm(&time)}};
}

} // namespace natlyt::provision
