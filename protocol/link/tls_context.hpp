// SPDX-License-Identifier: Apache-2.0
// The TLS side of a link: TLS 1.3, the broker's certificate and host name always verified, our certificate
// where there is one; and what went wrong in the latest attempt. Made on the owner's thread, then used on the
// network thread only.
#pragma once

#include "protocol/link/mqtt_link.hpp"
#include "protocol/link/refusal.hpp"

#include "protocol/support/time.hpp"

#include <atomic>
#include <memory>
#include <openssl/ssl.h>

namespace natlyt::link {

class TlsContext {
public:
    // An Error names the file that cannot be used.
    static Result<std::unique_ptr<TlsContext>> make(const MqttConfig& config);
    TlsContext(const TlsContext&) = delete;
    TlsContext& operator=(const TlsContext&) = delete;

    SSL_CTX* native() { return context_.get(); }
    // Before each attempt: forgets what the one before it met.
    void newAttempt();
    bool handshakeDone() const { return handshakeDone_; }
    // Decrypted bytes that wait in the TLS layer, where poll() does not see them. Only while the socket is
    // open.
    bool hasPending() const { return ssl_ && SSL_pending(ssl_) > 0; }
    // What TLS itself refused in this attempt, if it did: our verification of the broker, or the broker's
    // alert.
    std::optional<TlsRefusal> refusal() const;

    // When the certificate that the broker last showed ends. Of any thread.
    std::optional<UtcTime> brokerCertificateEnds() const;

private:
    struct Free {
        void operator()(SSL_CTX* context) const { SSL_CTX_free(context); }
    };

    TlsContext(std::unique_ptr<SSL_CTX, Free> context, std::string where);
    static TlsContext& of(const SSL* ssl);
    static int onVerify(int ok, X509_STORE_CTX* store);
    static void onInfo(const SSL* ssl, int what, int value);

    std::unique_ptr<SSL_CTX, Free> context_;
    std::string where_; // host:port, for errors
    const SSL* ssl_ = nullptr;
    bool handshakeDone_ = false;
    int verifyError_ = X509_V_OK;
    int alert_ = -1; // fatal one from the broker
    std::atomic<std::int64_t> brokerEndsMs_{0}; // 0: none was shown
};

} // namespace natlyt::link
