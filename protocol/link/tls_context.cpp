// SPDX-License-Identifier: Apache-2.0
#include "protocol/link/tls_context.hpp"

#include "protocol/link/certificate_end.hpp"

#include <arpa/inet.h>
#include <fstream>
#include <openssl/err.h>
#include <openssl/x509v3.h>

namespace natlyt::link {

namespace {

std::unexpected<Error> unusable(const std::filesystem::path& file, const std::string& what) {
    ERR_clear_error();
    return std::unexpected(
        Error{file.string(), what, "give the path of the file that natlyt-provision made"});
}

Result<void> readable(const std::filesystem::path& file) {
    std::error_code status;
    if (std::filesystem::is_regular_file(file, status) && std::ifstream{file})
        return {};
    return unusable(file, "cannot be read");
}

bool isAddress(const std::string& host) {
    unsigned char address[16];
    return inet_pton(AF_INET, host.c_str(), address) == 1 || inet_pton(AF_INET6, host.c_str(), address) == 1;
}

// The broker's certificate must be for this host, by name or by address.
bool expectHost(SSL_CTX* context, const std::string& host) {
    X509_VERIFY_PARAM* param = SSL_CTX_get0_param(context);
    X509_VERIFY_PARAM_set_hostflags(param, X509_CHECK_FLAG_NO_PARTIAL_WILDCARDS);
    return (isAddress(host) ? X509_VERIFY_PARAM_set1_ip_asc(param, host.c_str())
                            : X509_VERIFY_PARAM_set1_host(param, host.c_str(), host.size())) == 1;
}

Result<void> useIdentity(SSL_CTX* context, const std::filesystem::path& certificate,
                         const std::filesystem::path& key) {
    for (const auto& file : {certificate, key})
        if (auto read = readable(file); !read)
            return read;
    if (SSL_CTX_use_certificate_chain_file(context, certificate.c_str()) != 1)
        return unusable(certificate, "holds no certificate in PEM form");
    // A key with a pass phrase is refused instead of asking at a terminal.
    SSL_CTX_set_default_passwd_cb(context, [](char*, int, int, void*) { return 0; });
    if (SSL_CTX_use_PrivateKey_file(context, key.c_str(), SSL_FILETYPE_PEM) != 1)
        return unusable(key, "holds no private key in PEM form, or not the certificate's");
    if (SSL_CTX_check_private_key(context) != 1)
        return unusable(key, "is not the key of " + certificate.string());
    return {};
}

} // namespace

TlsContext::TlsContext(std::unique_ptr<SSL_CTX, Free> context, std::string where)
    : context_(std::move(context)), where_(std::move(where)) {
    SSL_CTX_set_app_data(context_.get(), this);
    SSL_CTX_set_verify(context_.get(), SSL_VERIFY_PEER, &TlsContext::onVerify);
    SSL_CTX_set_info_callback(context_.get(), &TlsContext::onInfo);
}

Result<std::unique_ptr<TlsContext>> TlsContext::make(const MqttConfig& config) {
    std::unique_ptr<SSL_CTX, Free> context{SSL_CTX_new(TLS_client_method())};
    const std::string where = config.broker.host + ":" + std::to_string(config.broker.port);
    if (!context || SSL_CTX_set_min_proto_version(context.get(), TLS1_3_VERSION) != 1)
        return std::unexpected(Error{where, "TLS 1.3 is not available", "install OpenSSL 1.1.1 or later"});
    if (!expectHost(context.get(), config.broker.host))
        return std::unexpected(Error{where, "is not a host name or address", "correct broker.host"});
    if (auto read = readable(config.caFile); !read)
        return std::unexpected(read.error());
    if (SSL_CTX_load_verify_locations(context.get(), config.caFile.c_str(), nullptr) != 1)
        return unusable(config.caFile, "holds no certificate in PEM form");
    if (config.certificate.has_value() != config.key.has_value())
        return std::unexpected(
            Error{where, "has a certificate or a key, but not both", "give both files, or neither"});
    if (config.certificate)
        if (auto used = useIdentity(context.get(), *config.certificate, *config.key); !used)
            return std::unexpected(used.error());
    return std::unique_ptr<TlsContext>{new TlsContext{std::move(context), where}};
}

void TlsContext::newAttempt() {
    ssl_ = nullptr;
    handshakeDone_ = false;
    verifyError_ = X509_V_OK;
    alert_ = -1;
}

std::optional<TlsRefusal> TlsContext::refusal() const {
    if (verifyError_ != X509_V_OK)
        return brokerNotVerified(where_, verifyError_);
    if (alert_ >= 0)
        return refusedByTlsAlert(where_, alert_);
    return std::nullopt;
}

TlsContext& TlsContext::of(const SSL* ssl) {
    return *static_cast<TlsContext*>(SSL_CTX_get_app_data(SSL_get_SSL_CTX(ssl)));
}

std::optional<UtcTime> TlsContext::brokerCertificateEnds() const {
    const auto ms = brokerEndsMs_.load();
    return ms == 0 ? std::nullopt : std::optional(UtcTime{std::chrono::milliseconds{ms}});
}

int TlsContext::onVerify(int ok, X509_STORE_CTX* store) {
    const auto* ssl =
        static_cast<SSL*>(X509_STORE_CTX_get_ex_data(store, SSL_get_ex_data_X509_STORE_CTX_idx()));
    if (X509_STORE_CTX_get_error_depth(store) == 0)
        if (const auto end = endOf(X509_STORE_CTX_get_current_cert(store)))
            of(ssl).brokerEndsMs_ = end->time_since_epoch().count();
    if (ok == 1)
        return 1;
    of(ssl).verifyError_ = X509_STORE_CTX_get_error(store);
    return 0;
}

void TlsContext::onInfo(const SSL* ssl, int what, int value) {
    TlsContext& self = of(ssl);
    self.ssl_ = ssl;
    if ((what & SSL_CB_HANDSHAKE_DONE) != 0)
        self.handshakeDone_ = true;
    const bool fatalFromBroker = what == SSL_CB_READ_ALERT && (value >> 8) == SSL3_AL_FATAL;
    if (fatalFromBroker)
        self.alert_ = value & 0xff;
}

} // namespace natlyt::link
