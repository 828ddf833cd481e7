// SPDX-License-Identifier: Apache-2.0
// The audit log: append-only, each entry's hash over the one before it, so that a change shows. Ids only, no names.
#pragma once

#include "operator-console/store/sqlite.hpp"
#include "protocol/messages/enums.hpp"
#include "protocol/support/time.hpp"

namespace natlyt::ward {

enum class AuditKind {
    StationStarted, WardSeeded, ConsentGiven, ConsentSuperseded, DutyBegun, DutyEnded, ConsoleLost, AlertChanged,
    PageChanged, Listening, RoomOpened, RoomClosed, SecurityEvent, Exported
};

struct AuditEntry {
    UtcTime at{};
    AuditKind kind{};
    std::string by;      // user id; empty: by rule
    std::string room;    // id, where it is about one
    std::string subject; // alert, page, consent ...
    std::string detail;
};

// Call inside the transaction that the entry is about.
Result<void> appendAudit(const Database& db, const AuditEntry& entry);

// The number of entries when every link holds; else an Error that names the first broken one.
Result<std::int64_t> verifyAudit(const Database& db);

} // namespace natlyt::ward

namespace natlyt {

template <> struct EnumNames<ward::AuditKind> {
    using enum ward::AuditKind;
    static constexpr std::array<std::pair<ward::AuditKind, std::string_view>, 14> table{
        {{StationStarted, "stationStarted"}, {WardSeeded, "wardSeeded"}, {ConsentGiven, "consentGiven"},
         {ConsentSuperseded, "consentSuperseded"}, {DutyBegun, "dutyBegun"}, {DutyEnded, "dutyEnded"},
         {ConsoleLost, "consoleLost"}, {AlertChanged, "alertChanged"}, {PageChanged, "pageChanged"},
         {Listening, "listening"}, {RoomOpened, "roomOpened"}, {RoomClosed, "roomClosed"},
         {SecurityEvent, "securityEvent"}, {Exported, "exported"}}};
    static_assert(table.back().first == Exported && static_cast<std::size_t>(Exported) + 1 == table.size());
};

} // namespace natlyt
