// SPDX-License-Identifier: Apache-2.0
// The ward's description in the database: the only place where names, initials and notes on residents are kept. Consents are
// superseded, never edited. Thread rule: the database's.
#pragma once

#include "operator-console/domain/ward.hpp"
#include "operator-console/store/audit.hpp"

namespace natlyt::ward {

inline constexpr const char* kByWardFile = "ward.toml"; // who has set what a description says

class Registry {
public:
    explicit Registry(Database& db) : db_(db) {}

    bool isEmpty() const;
    const Database& database() const { return db_; }
    Result<Ward> load() const;
    // Replaces the description by a new one, as `update` does. A consent that was withdrawn or superseded since it was
    // described is not given again, and privacy that somebody has asked for stays. The residents of such consents.
    Result<std::vector<std::string>> replace(const Ward& ward, UtcTime at);
    // Stores what differs, and `why` with it in the audit log, whole or not at all. A consent that is another is
    // superseded, one that is gone withdrawn; a privacy window that is gone has ended, and stays on record.
    Result<void> update(const Ward& before, const Ward& after, const AuditEntry& why);

private:
    Result<void> storeHouses(const Ward& before, const Ward& after);
    Result<void> storePaging(const Ward& before, const Ward& after);
    Result<void> storePersons(const Ward& before, const Ward& after);
    Result<void> storeRoster(const Ward& before, const Ward& after);
    Result<void> storeResidents(const Ward& before, const Ward& after, const AuditEntry& why);
    Result<void> storeResident(const Resident& resident);
    Result<void> storeRules(const Resident& resident);
    Result<void> storeConsent(const Resident* before, const Resident* after, const AuditEntry& why);
    Result<void> record(const Resident& resident, const AuditEntry& why);
    Result<void> keepPrivacy(const Resident& before, Resident& after) const;
    Result<void> storePrivacy(const Resident* before, const Resident* after, const AuditEntry& why);
    Result<void> storeMonitors(const Ward& before, const Ward& after, const AuditEntry& why);

    Database& db_;
};

// Whether it is on record that this privacy has begun since then.
bool hasBegun(const Database& db, const std::string& room, const std::string& resident, const PrivacyWindow& window, UtcTime since);

} // namespace natlyt::ward
