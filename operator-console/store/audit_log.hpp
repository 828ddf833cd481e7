// SPDX-License-Identifier: Apache-2.0
// The audit log as somebody reads it: the newest entries first, a page at a time, those that match. A log of years is not
// walked at one go: a reading looks at some thousand entries, and says where the next one goes on. Thread rule: the database's.
#pragma once

#include "operator-console/store/audit.hpp"
#include "protocol/messages/audit_log.hpp"

#include <vector>

namespace natlyt::ward {

inline constexpr std::int64_t kAuditLinesMost = 40;     // whole lines of the longest kind, and the message stays below its limit
inline constexpr std::int64_t kAuditLookedMost = 20000; // entries of one reading: some hundredths of a second

// What an entry is about; of an alert, its detail begins with the state that it went into.
AuditTopic topicOf(AuditKind kind, std::string_view detail);

struct AuditFilter { // what is absent excludes nothing
    std::optional<AuditTopic> topic{};
    std::optional<std::string> room{}, resident{}, person{};
    std::optional<UtcTime> from{}, until{}; // [from, until)
};

struct AuditPage {
    std::vector<AuditLine> lines; // newest first, without their sentences
    AuditReach reach;
};

// Those in front of `before`; absent: the newest.
Result<AuditPage> auditPage(const Database& db, const AuditFilter& filter, std::optional<std::int64_t> before,
                            std::int64_t lookedMost = kAuditLookedMost);

} // namespace natlyt::ward
