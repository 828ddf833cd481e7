// SPDX-License-Identifier: Apache-2.0
#include "operator-console/models/administration/shift_draft.hpp"

#include "operator-console/models/administration/admin_words.hpp"
#include "operator-console/models/administration/week_minutes.hpp"

#include <QRegularExpression>

namespace natlyt::console {

std::optional<int> minuteTyped(const QString& text) {
    static const QRegularExpression form(QStringLiteral("^(\\d{1,2})(?:[:.]?(\\d{2}))?$"));
    const auto match = form.match(text.trimmed());
    if (!match.hasMatch())
        return std::nullopt;
    const int hour = match.captured(1).toInt(), minute = match.captured(2).toInt();
    const bool isTime = (hour < 24 && minute < 60) || (hour == 24 && minute == 0);
    return isTime ? std::optional(hour * 60 + minute) : std::nullopt;
}

ShiftDraft draftOf(const RegistryShift& shift) {
    return {static_cast<int>(shift.hours.days), AdminWords::minute(shift.hours.startMinute),
            AdminWords::minute((shift.hours.startMinute + shift.hours.lengthMinutes) % kDayMinutes), shift.persons,
            shift.substitutes, shift.manager};
}

ShiftFault faultOf(const ShiftDraft& draft) {
    if (draft.days == 0)
        return ShiftFault::NoDay;
    if (!minuteTyped(draft.from) || !minuteTyped(draft.to))
        return ShiftFault::NoTime;
    return draft.persons.empty() ? ShiftFault::NoPerson : ShiftFault::None;
}

RegistryShift shiftOf(const ShiftDraft& draft, const std::string& unit) {
    const int from = minuteTyped(draft.from).value_or(0) % kDayMinutes, to = minuteTyped(draft.to).value_or(0);
    const int length = (to - from + 2 * kDayMinutes - 1) % kDayMinutes + 1;
    return {unit, {draft.days, from, length}, draft.persons, draft.substitutes, draft.manager};
}

} // namespace natlyt::console
