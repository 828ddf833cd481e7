// SPDX-License-Identifier: Apache-2.0
// What the mails to the duty manager say. They name dwellings and devices, and never a resident. Pure.
#pragma once

#include "operator-console/domain/technical_faults.hpp"
#include "operator-console/gateways/mail/mailbox.hpp"
#include "operator-console/gateways/page_text.hpp"

#include <functional>

namespace natlyt::ward {

enum class NotMonitored { NoConsent, ConsentEnded, NoMonitor, NoHours, PrivateForLong };

struct UnmonitoredRoom {
    std::string label;
    NotMonitored why{};
    std::string detail; // a date or a time as it is written there; may be empty
};

struct NightReport {
    std::string ward;
    std::string localTime; // "2026-11-30 08:00"
    std::vector<WardFault> faults;
    std::vector<UnmonitoredRoom> unmonitored;
    std::vector<std::pair<std::string, std::string>> expiring;  // label, date of the last consent's end
    std::vector<std::pair<std::string, GatewayHealth>> channels; // by which people are paged
};

struct FaultTelling {
    Language language = Language::Danish;
    std::function<std::string(UtcTime)> clockOf;             // as the clock on the wall there shows it
    std::function<std::string(const FaultName&)> called;     // a dwelling or a house, as people call it
    std::function<std::string(const std::string&)> initials; // of a user
};
// `queue`: all that is wrong, that is news as well.
Mail faultMail(const std::string& ward, const FaultNews& news, const std::vector<WardFault>& queue, const FaultTelling& telling);
Mail reportMail(const NightReport& report, const FaultTelling& telling);

} // namespace natlyt::ward
