// SPDX-License-Identifier: Apache-2.0
// Why a broker would not have us, in sentences that say what to do.
#pragma once

#include "protocol/link/link.hpp"

#include <optional>
#include <string>

namespace natlyt::link {

enum class MqttVersion { V311, V5 };

// CONNACK codes differ between the versions. Nothing for code 0.
struct Connack {
    enum class Verdict { TryLater, Refused, OtherVersion };
    Verdict verdict;
    Error why;
    Refusal refusal = Refusal::None;
};
std::optional<Connack> judgeConnack(const std::string& where, MqttVersion version, int code);

// Reason of a DISCONNECT that an MQTT 5 broker sent (128 and above).
Error disconnectedByBroker(const std::string& where, int reason);
// Reason of a PUBACK or SUBACK (128 and above) for this topic.
Error topicRefused(const std::string& topic, bool subscription, int reason);

struct TlsRefusal {
    Refusal refusal;
    Error why;
};
// An X509_V_ERR_... of our verification.
TlsRefusal brokerNotVerified(const std::string& where, int verifyError);
// A fatal TLS alert that the broker sent.
TlsRefusal refusedByTlsAlert(const std::string& where, int alert);

} // namespace natlyt::link
