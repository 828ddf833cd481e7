// SPDX-License-Identifier: Apache-2.0
#include "operator-console/store/ledger_rows.hpp"

#include <fmt/format.h>

#include <sstream>

namespace natlyt::ward {

std::optional<std::int64_t> toColumn(std::optional<UtcTime> at) {
    return at ? std::optional(toColumn(*at)) : std::nullopt;
}

std::optional<UtcTime> optionalTime(const Statement& row, int column) {
    return row.isNull(column) ? std::nullopt : std::optional(timeColumn(row, column));
}

Uuid uuidColumn(const Statement& row, int column) { return Uuid::parse(row.text(column)).value_or(Uuid{}); }

std::string toColumn(const std::vector<ClassScore>& top) {
    std::string text;
    for (const auto& entry : top)
        text += fmt::format("{}{} {:.17g}", text.empty() ? "" : " ", nameOf(entry.soundClass), entry.score);
    return text;
}

std::vector<ClassScore> topColumn(const Statement& row, int column) {
    std::vector<ClassScore> top;
    std::istringstream words(row.text(column));
    for (std::string name; words >> name;) {
        ClassScore entry;
        entry.soundClass = fromName<SoundClass>(name).value_or(SoundClass::Background);
        words >> entry.score;
        top.push_back(entry);
    }
    return top;
}

std::optional<RuleReached> reachedColumns(const Statement& row, int column) {
    if (row.isNull(column + 2)) return std::nullopt;
    const auto whole = [&row](int at) {
        return row.isNull(at) ? std::nullopt : std::optional(static_cast<int>(row.integer(at)));
    };
    return RuleReached{whole(column), whole(column + 1), static_cast<int>(row.integer(column + 2))};
}

AlertRecord alertRow(const Statement& row) {
    AlertRecord record;
    auto& alert = record.ward;
    alert.id = uuidColumn(row, 0);
    alert.room = row.text(1);
    alert.state = enumColumn<AlertState>(row, 2);
    alert.priority = enumColumn<Priority>(row, 3);
    alert.revision = row.integer(4);
    alert.raisedAt = timeColumn(row, 5);
    alert.firstRaisedAt = timeColumn(row, 6);
    alert.stateSince = timeColumn(row, 7);
    alert.watchUntil = optionalTime(row, 8);
    alert.nextEscalationAt = optionalTime(row, 9);
    alert.claimedBy = row.text(10);
    record.claimedConsole = row.text(11);
    alert.urgent = row.integer(12) != 0;
    record.byRule = row.integer(13) != 0;
    record.step = static_cast<int>(row.integer(14));
    alert.soundCount = row.integer(15);
    alert.dismissReason = optionalEnum<DismissReason>(row, 16);
    alert.outcome = optionalEnum<Outcome>(row, 17);
    alert.note = row.text(18);
    return record;
}

} // namespace natlyt::ward
