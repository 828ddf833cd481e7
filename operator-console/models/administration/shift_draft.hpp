// SPDX-License-Identifier: Apache-2.0
// A shift as it stands on the screen, with its times as they were typed. Pure.
#pragma once

#include "protocol/messages/registry.hpp"

#include <QString>

#include <optional>

namespace natlyt::console {

enum class ShiftFault { None, NoDay, NoTime, NoPerson, Refused };

struct ShiftDraft {
    int days = 127; // bit 0 is Monday
    QString from = QStringLiteral("22:00");
    QString to = QStringLiteral("07:00");
    std::vector<std::string> persons;     // paged in this order
    std::vector<std::string> substitutes; // and then these
    std::string manager;                  // empty: none
    bool operator==(const ShiftDraft&) const = default;
};

ShiftDraft draftOf(const RegistryShift& shift);
ShiftFault faultOf(const ShiftDraft& draft); // before the station is asked
// Of a draft without a fault. A shift that ends when it begins lasts a day.
RegistryShift shiftOf(const ShiftDraft& draft, const std::string& unit);
// "22", "22:30", "22.30" and "2230", as minutes after midnight; "24:00" is the day's end.
std::optional<int> minuteTyped(const QString& text);

} // namespace natlyt::console
