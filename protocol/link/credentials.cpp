// SPDX-License-Identifier: Apache-2.0
#include "protocol/link/credentials.hpp"

#include "protocol/link/tls_context.hpp"

#include <openssl/x509.h>

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

} // namespace natlyt::link
