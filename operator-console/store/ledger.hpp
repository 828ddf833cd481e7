// SPDX-License-Identifier: Apache-2.0
// What happened: alerts, their sounds, events and pages; who is on duty; the plans' numbers. Thread rule: the
// database's. Error rule: a change is stored whole or an Error says why not, and then nothing of it is there.
#pragma once

#include "operator-console/domain/alert.hpp"
#include "operator-console/store/audit.hpp"

namespace natlyt::ward {

struct AlertChange { // of one alert, stored in one transaction
    const AlertRecord& record;
    std::vector<AlertEvent> events;       // new lines of the history
    std::optional<AlertSound> sound;      // new
    std::vector<Uuid> pages;              // that changed, for the audit log
    UtcTime at{};
};

struct DutyRecord {
    std::string user;
    std::string console;
    Bytes publicKey;
    UtcTime since{};
    bool operator==(const DutyRecord&) const = default;
};

struct EndedAlert { // whose retained messages may still be at the broker
    Uuid alert;
    std::vector<std::pair<std::string, Uuid>> pages; // user, page
};

class Ledger {
public:
    explicit Ledger(Database& db) : db_(db) {}

    Result<void> commit(const AlertChange& change);
    // The alert that a sound opened or joined; an Error when the ledger cannot be read.
    Result<std::optional<Uuid>> alertOfSound(const Uuid& sound) const;
    Result<std::vector<AlertRecord>> openAlerts() const;
    Result<std::vector<EndedAlert>> endedSince(UtcTime since) const;

    Result<std::vector<DutyRecord>> duty() const;
    Result<void> beginDuty(const DutyRecord& record, UtcTime at);
    Result<void> endDuty(std::string_view user, AuditKind why, UtcTime at);

    // The highest plan number that was given out.
    std::int64_t lastPlanNumber() const;
    Result<void> setLastPlanNumber(std::int64_t number);

    Result<void> audit(const AuditEntry& entry);

private:
    Result<void> storeAlert(const AlertRecord& record);
    Result<void> storeSound(const AlertSound& sound, const AlertChange& change);
    Result<void> storePages(const AlertRecord& record);
    Result<void> storeEvents(const AlertChange& change);

    Database& db_;
};

} // namespace natlyt::ward
