// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/support/time.hpp"

#include <openssl/x509.h>

#include <ctime>
#include <optional>

namespace natlyt::link {

// When this certificate ends.
inline std::optional<UtcTime> endOf(const X509* certificate) {
    std::tm time{};
    if (ASN1_TIME_to_tm(X509_get0_notAfter(certificate), &time) != 1)
        return std::nullopt;
    return UtcTime{std::chrono::seconds{timegm(&time)}};
}

} // namespace natlyt::link
