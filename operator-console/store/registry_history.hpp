// SPDX-License-Identifier: Apache-2.0
// What the registry and the ledger have on record about a room and who lives there, as administrators see it. Thread
// rule: the database's. Error rule: a table that cannot be read is an Error, never an empty list.
#pragma once

#include "operator-console/domain/sensitivity_advice.hpp"
#include "operator-console/domain/time_zone.hpp"
#include "operator-console/store/sqlite.hpp"
#include "protocol/messages/registry.hpp"

#include <set>

namespace natlyt::ward {

struct AskedAt { // when, and by which clock on the wall
    UtcTime now{};
    const TimeZone& zone;
};

// Newest first, also those that were superseded or withdrawn; at most 100.
Result<std::vector<ConsentRecord>> consentHistory(const Database& db, std::string_view resident, const AskedAt& at);
// Newest first, those that ended last of all; at most 200.
Result<std::vector<PrivacyRecord>> privacyHistory(const Database& db, std::string_view resident, const AskedAt& at);
// Newest first; at most 50.
Result<std::vector<RegistryMonitor>> monitorHistory(const Database& db, std::string_view room);
// Where no alert has been raised since the room's present monitor was bound. Alerts are not kept for ever, so a room where it was
// quiet for as long as that is among them again.
Result<std::set<std::string>> roomsUnheard(const Database& db);
// Sounds that opened or joined the room's alerts since then, class by class; of who lives there now alone.
Result<std::vector<HeardTally>> heardSince(const Database& db, std::string_view room, UtcTime since);

} // namespace natlyt::ward
