// SPDX-License-Identifier: Apache-2.0
#include "protocol/link/credentials.hpp"

#include "protocol/link/tls_context.hpp"

#include "protocol/link/certificate_end.hpp"

#include <openssl/err.h>
#include <openssl/pem.h>

#include <algorithm>

namespace natlyt::link {

namespace {

std::string nameIn(const X509* certificate) {
    char name[128] = {};
    X509_NAME_get_text_by_NID(X509_get_subject_name(certificate), NID_commonName, name, sizeof name);
    return name;
}

} // namespace

Result<void> checkCredentials(const MqttConfig& config) {
    const auto tls = TlsContext::make(config);
    if (!tls)
        return std::unexpected(tls.error());
    if (!config.certificate)
        return {};
    const std::string name = nameIn(SSL_CTX_get0_certificate((*tls)->native()));
    if (name == config.clientId)
        return {};
    return std::unexpected(Error{config.certificate->string(),
                                 "is the certificate of " + name + ", not of " + config.clientId,
                                 "take the files that natlyt-provision made for " + config.clientId});
}

std::optional<UtcTime> firstEndOf(const std::vector<std::filesystem::path>& files) {
    std::optional<UtcTime> first;
    for (const auto& file : files) {
        const std::unique_ptr<BIO, decltype(&BIO_free)> text{BIO_new_file(file.c_str(), "r"), &BIO_free};
        X509* read = nullptr;
        while (text && (read = PEM_read_bio_X509(text.get(), nullptr, nullptr, nullptr))) {
            const std::unique_ptr<X509, decltype(&X509_free)> certificate{read, &X509_free};
            const auto end = endOf(certificate.get());
            if (end)
                first = std::min(first.value_or(*end), *end);
        }
        ERR_clear_error();
    }
    return first;
}

std::optional<UtcTime> firstEnd(const MqttConfig& config) {
    std::vector<std::filesystem::path> files{config.caFile};
    if (config.certificate)
        files.push_back(*config.certificate);
    return firstEndOf(files);
}

std::optional<UtcTime> endsSoon(std::optional<UtcTime> ends, UtcTime now) {
    return ends && now >= *ends - kCertificateWarning ? ends : std::nullopt;
}

} // namespace natlyt::link
