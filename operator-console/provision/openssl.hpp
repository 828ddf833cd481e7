// SPDX-License-Identifier: Apache-2.0
// OpenSSL's objects with owners, and its return codes as exceptions where only a broken library or no memory
// fails.
#pragma once

#include "protocol/support/error.hpp"

#include <openssl/bio.h>
#include <openssl/bn.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509.h>

#include <array>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>

namespace natlyt::provision {

template <auto Free> struct FreeWith {
    template <class T> void operator()(T* object) const { Free(object); }
};
inline void freeText(char* text) {
    OPENSSL_free(text);
}

using Bio = std::unique_ptr<BIO, FreeWith<BIO_free>>;
using BigNumber = std::unique_ptr<BIGNUM, FreeWith<BN_free>>;
using PrivateKey = std::unique_ptr<EVP_PKEY, FreeWith<EVP_PKEY_free>>;
using Request = std::unique_ptr<X509_REQ, FreeWith<X509_REQ_free>>;
using Certificate = std::unique_ptr<X509, FreeWith<X509_free>>;
using Extension = std::unique_ptr<X509_EXTENSION, FreeWith<X509_EXTENSION_free>>;
using RevocationList = std::unique_ptr<X509_CRL, FreeWith<X509_CRL_free>>;
using Revoked = std::unique_ptr<X509_REVOKED, FreeWith<X509_REVOKED_free>>;
using Asn1Time = std::unique_ptr<ASN1_TIME, FreeWith<ASN1_TIME_free>>;
using Asn1Integer = std::unique_ptr<ASN1_INTEGER, FreeWith<ASN1_INTEGER_free>>;
using OpensslText = std::unique_ptr<char, FreeWith<freeText>>;

inline int must(int result) {
    if (result > 0)
        return result;
    std::array<char, 256> text{};
    ERR_error_string_n(ERR_get_error(), text.data(), text.size());
    throw std::runtime_error(std::string("OpenSSL: ") + text.data());
}
template <class T> T* must(T* object) {
    if (!object)
        must(0);
    return object;
}

inline Bio memoryBio() {
    return Bio{must(BIO_new(BIO_s_mem()))};
}
inline Bio memoryBio(std::string_view text) {
    return Bio{must(BIO_new_mem_buf(text.data(), static_cast<int>(text.size())))};
}
inline std::string textOf(const Bio& bio) {
    char* data = nullptr;
    const long size = BIO_get_mem_data(bio.get(), &data);
    return {data, static_cast<std::size_t>(size)};
}

inline Result<Certificate> readCertificate(std::string_view pem) {
    Certificate certificate{PEM_read_bio_X509(memoryBio(pem).get(), nullptr, nullptr, nullptr)};
    if (certificate)
        return certificate;
    ERR_clear_error();
    return std::unexpected(
        Error{"certificate", "is no X.509 certificate in PEM form", "restore it from a backup"});
}
inline Result<PrivateKey> readKey(std::string_view pem) {
    PrivateKey key{PEM_read_bio_PrivateKey(memoryBio(pem).get(), nullptr, nullptr, nullptr)};
    if (key)
        return key;
    ERR_clear_error();
    return std::unexpected(Error{"private key", "is no private key in PEM form", "restore it from a backup"});
}

} // namespace natlyt::provision
