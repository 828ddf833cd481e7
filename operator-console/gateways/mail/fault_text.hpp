// SPDX-License-Identifier: Apache-2.0
// What the mails to the duty manager say. They name dwellings and devices, and never a resident. Pure.
#pragma once

#include "operator-console/domain/technical_faults.hpp"
#include "operator-console/gateways/mail/mailbox.hpp"
#include "operator-console/gateways/page_text.hpp"
#include "protocol/messages/enums.hpp"

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
    std::vector<TechnicalFault> faults;
    std::vector<UnmonitoredRoom> unmonitored;
    std::vector<std::pair<std::string, std::string>> expiring;  // label, date of the last consent's end
    std::vector<std::pair<std::string, GatewayHealth>> channels; // by which people are paged
};

// `clockOf`: a moment as the clock on the wall there shows it.
using ClockOf = std::function<std::string(UtcTime)>;
Mail faultMail(const std::string& ward, const FaultNews& news, const std::vector<TechnicalFault>& standing, const ClockOf& clockOf, Language language);
Mail reportMail(const NightReport& report, const ClockOf& clockOf, Language language);

// "ingen lyd kommer fra mikrofonen"
std::string_view roomTrouble(RoomCondition condition, RoomReason reason, Language language);

} // namespace natlyt::ward
