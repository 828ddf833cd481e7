// SPDX-License-Identifier: Apache-2.0
// One conversation with a mail server. Blocks its thread, at most for the timeout; ends within about a second of a stop.
#pragma once

#include "operator-console/gateways/mail/mail_message.hpp"

#include <filesystem>
#include <stop_token>

namespace natlyt::ward {

struct SmtpServer {
    std::string url;    // smtp://host:port, which must go over to TLS, or smtps://
    bool plain = false; // smtp:// without TLS: to a server on the same machine
    std::string user, password;
    std::filesystem::path ca; // that the server's certificate is from; empty: the system's
    milliseconds timeout{30000};
};

struct SmtpOutcome {
    bool taken = false;  // by the server, for one of the recipients at least
    std::string trouble; // in ASCII; also where somebody was refused and others were not
    bool isRefused = false;         // that very mail, for good (5yz): another one may be taken
    std::vector<std::string> later; // of a mail that was taken: who was put off (4yz), as greylisting does
};

SmtpOutcome sendMail(const SmtpServer& server, const MailEnvelope& envelope, const std::string& message, const std::stop_token& stop);
// Whether it would take mail from us now: connects, goes over to TLS, logs in, and leaves.
SmtpOutcome greet(const SmtpServer& server, const std::stop_token& stop);

} // namespace natlyt::ward
