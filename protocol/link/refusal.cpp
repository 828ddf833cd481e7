// SPDX-License-Identifier: Apache-2.0
#include "protocol/link/refusal.hpp"

#include <mosquitto.h>
#include <mqtt_protocol.h>
#include <openssl/ssl.h>
#include <openssl/x509_vfy.h>
#include <utility>

namespace natlyt::link {

namespace {

using enum Connack::Verdict;

Connack badCredentials(const std::string& where) {
    return {Refused,
            {where, "the broker refused the user name or the password",
             "type them again, or ask the administrator"},
            Refusal::Login};
}
Connack notAuthorised(const std::string& where) {
    return {Refused,
            {where, "the broker knows this identity but does not let it in",
             "ask the administrator whether it was revoked, or provision it anew"},
            Refusal::Login};
}
Connack busy(const std::string& where) {
    return {TryLater, {where, "the broker is not ready", "wait; the link tries again"}};
}
Connack otherVersion(const std::string& where) {
    return {OtherVersion, {where, "the broker does not know MQTT 5", {}}};
}
Connack badClientId(const std::string& where) {
    return {Refused, {where, "the broker refused the client id", "use the id that was provisioned"},
            Refusal::Login};
}

std::string reasonText(int reason) {
    return std::string{mosquitto_reason_string(reason)} + " [" + std::to_string(reason) + "]";
}

Connack judgeOldConnack(const std::string& where, int code) {
    switch (code) {
    case CONNACK_REFUSED_IDENTIFIER_REJECTED:
        return badClientId(where);
    case CONNACK_REFUSED_SERVER_UNAVAILABLE:
        return busy(where);
    case CONNACK_REFUSED_BAD_USERNAME_PASSWORD:
        return badCredentials(where);
    case CONNACK_REFUSED_NOT_AUTHORIZED:
        return notAuthorised(where);
    default:
        return {
            Refused,
            {where, "the broker refused with code " + std::to_string(code), "look into the broker's log"},
            Refusal::Other};
    }
}

} // namespace

std::optional<Connack> judgeConnack(const std::string& where, MqttVersion version, int code) {
    if (code == 0)
        return std::nullopt;
    if (version == MqttVersion::V311)
        return judgeOldConnack(where, code);
    switch (code) {
    case CONNACK_REFUSED_PROTOCOL_VERSION:
    case MQTT_RC_UNSUPPORTED_PROTOCOL_VERSION:
        return otherVersion(where);
    case MQTT_RC_CLIENTID_NOT_VALID:
        return badClientId(where);
    case MQTT_RC_BAD_USERNAME_OR_PASSWORD:
        return badCredentials(where);
    case MQTT_RC_NOT_AUTHORIZED:
    case MQTT_RC_BANNED:
        return notAuthorised(where);
    case MQTT_RC_SERVER_UNAVAILABLE:
    case MQTT_RC_SERVER_BUSY:
    case MQTT_RC_CONNECTION_RATE_EXCEEDED:
        return busy(where);
    default:
        return Connack{Refused,
                       {where, "the broker refused: " + reasonText(code), "look into the broker's log"},
                       Refusal::Other};
    }
}

Error disconnectedByBroker(const std::string& where, int reason) {
    switch (reason) {
    case MQTT_RC_SESSION_TAKEN_OVER:
        return {where, "the same identity logged in somewhere else",
                "close one of the two, or log in again here"};
    case MQTT_RC_SERVER_SHUTTING_DOWN:
        return {where, "the broker is shutting down", "wait; the link tries again"};
    case MQTT_RC_NOT_AUTHORIZED:
        return {where, "the broker ended the connection: not authorised", "ask the administrator"};
    default:
        return {where, "the broker ended the connection: " + reasonText(reason),
                "look into the broker's log"};
    }
}

Error topicRefused(const std::string& topic, bool subscription, int reason) {
    return {topic,
            std::string{"the broker refused "} +
                (subscription ? "this subscription: " : "a message on this topic: ") + reasonText(reason),
            "compare the broker's access list with this identity; provision it anew"};
}

TlsRefusal brokerNotVerified(const std::string& where, int verifyError) {
    const auto broker = [&](std::string what, std::string mend) {
        return TlsRefusal{Refusal::Broker, {where, std::move(what), std::move(mend)}};
    };
    switch (verifyError) {
    case X509_V_ERR_CERT_HAS_EXPIRED:
    case X509_V_ERR_CERT_NOT_YET_VALID:
        return broker("the broker's certificate has expired or is not valid yet",
                      "check this machine's clock; if it is right, renew the broker's certificate");
    case X509_V_ERR_HOSTNAME_MISMATCH:
    case X509_V_ERR_IP_ADDRESS_MISMATCH:
        return broker("the broker's certificate is for another host",
                      "use the host name that the certificate was made for, or make one for this host");
    case X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT:
    case X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT_LOCALLY:
    case X509_V_ERR_UNABLE_TO_VERIFY_LEAF_SIGNATURE:
    case X509_V_ERR_DEPTH_ZERO_SELF_SIGNED_CERT:
    case X509_V_ERR_SELF_SIGNED_CERT_IN_CHAIN:
    case X509_V_ERR_CERT_SIGNATURE_FAILURE:
        return broker("the broker's certificate is not from our certificate authority",
                      "copy ca.crt from where the broker was provisioned; if it is the right one, this is not our "
                      "broker");
    default:
        return broker(std::string{"the broker's certificate is refused: "} + X509_verify_cert_error_string(verifyError),
                      "renew the broker's certificate");
    }
}

TlsRefusal refusedByTlsAlert(const std::string& where, int alert) {
    const auto certificate = [&](std::string what, std::string mend) {
        return TlsRefusal{Refusal::Certificate, {where, std::move(what), std::move(mend)}};
    };
    switch (alert) {
    case SSL_AD_CERTIFICATE_EXPIRED:
        return certificate("the broker refused our certificate: it has expired", "provision this identity anew");
    case SSL_AD_CERTIFICATE_REVOKED:
        return certificate("the broker refused our certificate: it was revoked", "provision this identity anew");
    case SSL_AD_UNKNOWN_CA:
        return certificate("the broker refused our certificate: it is not from the broker's certificate authority",
                           "provision this identity with the broker's authority");
    case SSL_AD_CERTIFICATE_REQUIRED:
        return certificate("the broker wants a certificate",
                           "configure certificate and key, or use the port for passwords");
    case SSL_AD_BAD_CERTIFICATE:
    case SSL_AD_UNSUPPORTED_CERTIFICATE:
    case SSL_AD_CERTIFICATE_UNKNOWN:
    case SSL_AD_ACCESS_DENIED:
        return certificate("the broker refused our certificate", "provision this identity anew");
    case SSL_AD_PROTOCOL_VERSION:
        return {Refusal::Other,
                {where, "the broker does not speak TLS 1.3", "set tls_version tlsv1.3 in the broker's configuration"}};
    default:
        return {Refusal::Other,
                {where, std::string{"the broker ended TLS: "} + SSL_alert_desc_string_long(alert),
                 "look into the broker's log"}};
    }
}

} // namespace natlyt::link
