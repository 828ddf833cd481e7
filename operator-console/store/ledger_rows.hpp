// SPDX-License-Identifier: Apache-2.0
// Between the ledger's columns and the domain's types.
#pragma once

#include "operator-console/domain/alert.hpp"
#include "operator-console/store/sqlite.hpp"

namespace natlyt::ward {

inline std::int64_t toColumn(UtcTime at) { return at.time_since_epoch().count(); }
inline UtcTime timeColumn(const Statement& row, int column) { return UtcTime{milliseconds{row.integer(column)}}; }
std::optional<std::int64_t> toColumn(std::optional<UtcTime> at);
std::optional<UtcTime> optionalTime(const Statement& row, int column);

// An unknown name or id in the database is damage; the enum's first value or the zero id stands for it.
template <class E> E enumColumn(const Statement& row, int column) { return fromName<E>(row.text(column)).value_or(E{}); }
template <class E> std::optional<E> optionalEnum(const Statement& row, int column) {
    return row.isNull(column) ? std::nullopt : fromName<E>(row.text(column));
}
template <class E> std::optional<std::string_view> toColumn(std::optional<E> value) {
    return value ? std::optional(nameOf(*value)) : std::nullopt;
}
Uuid uuidColumn(const Statement& row, int column);

// "shout 0.930 cough 0.020"
std::string toColumn(const std::vector<ClassScore>& top);
std::vector<ClassScore> topColumn(const Statement& row, int column);

// reached_count, reached_level_dbfs and reached_s, from `column` on.
std::optional<RuleReached> reachedColumns(const Statement& row, int column);

inline constexpr const char* kAlertColumns =
    "id, room, state, priority, revision, raised_at, first_raised_at, state_since, watch_until, next_escalation_at, "
    "claimed_by, claimed_console, urgent, by_rule, step, sound_count, dismiss_reason, outcome, note";
AlertRecord alertRow(const Statement& row);

} // namespace natlyt::ward
