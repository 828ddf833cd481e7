// SPDX-License-Identifier: Apache-2.0
// A mail as it goes over the wire: RFC 5322 with a UTF-8 body in base64, so that any server passes æøå on. Pure.
#pragma once

#include "operator-console/gateways/mail/mailbox.hpp"

namespace natlyt::ward {

struct MailEnvelope {
    std::string from;
    std::vector<std::string> to;
};

// `id` makes it one mail, however often it is sent: a server that took it twice shows it once.
std::string mailMessage(const Mail& mail, const MailEnvelope& envelope, UtcTime at, const std::string& id);
// An address and nothing else: no line break, space or bracket that would be read as more of the header or of SMTP.
bool isMailAddress(const std::string& text);

} // namespace natlyt::ward
