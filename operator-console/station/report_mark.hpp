// SPDX-License-Identifier: Apache-2.0
// On which day the duty manager was last mailed a report: one line beside the database, so that a restart sends no second.
#pragma once

#include "operator-console/gateways/mail/mailer.hpp"
#include "operator-console/station/fault_mail.hpp"

namespace natlyt::ward {

MailDuty mailDuty(Mailbox& box, const MailConfig& config, const std::filesystem::path& database);

} // namespace natlyt::ward
