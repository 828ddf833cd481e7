// SPDX-License-Identifier: Apache-2.0
// The ward's description in the database: the only place where initials and notes on residents are kept. Consents are
// superseded, never edited. Thread rule: the database's.
#pragma once

#include "operator-console/domain/ward.hpp"
#include "operator-console/store/audit.hpp"

namespace natlyt::ward {

class Registry {
public:
    explicit Registry(Database& db) : db_(db) {}

    bool isEmpty() const;
    Result<Ward> load() const;
    // Replaces the description, and supersedes the consents that differ or are gone; whole or not at all.
    Result<void> replace(const Ward& ward, UtcTime at);

private:
    Result<void> clear();
    Result<void> storeHouses(const Ward& ward);
    Result<void> storePersons(const Ward& ward);
    Result<void> storeResident(const Resident& resident);
    Result<void> storeRules(const Resident& resident);
    Result<void> storeConsents(const Ward& ward, UtcTime at);
    Result<void> supersede(const std::string& resident, const std::string& room, UtcTime at);
    Result<void> record(const Resident& resident, UtcTime at);

    Database& db_;
};

} // namespace natlyt::ward
