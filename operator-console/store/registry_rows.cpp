// SPDX-License-Identifier: Apache-2.0
#include "operator-console/store/registry_rows.hpp"

#include "operator-console/store/ledger_rows.hpp"
#include "operator-console/store/registry.hpp"

#include <algorithm>
#include <sstream>

namespace natlyt::ward {
namespace {

// Calls `add` with each row of the query; Error when the table cannot be read.
template <class Add> Result<void> each(const Database& db, std::string_view sql, Add add) {
    auto row = db.prepare(sql);
    while (row.step()) add(row);
    if (row.failed()) return std::unexpected(db.lastError());
    return {};
}

// A damaged date grants nothing: the consent is then empty.
Consent readConsent(const Statement& row) {
    const auto from = parseLocalDate(row.text(6));
    const auto until = parseLocalDate(row.text(7));
    return {row.text(1), enumColumn<Capacity>(row, 2), readScope(row.text(3)), row.text(4), row.text(5),
            from.value_or(std::chrono::local_days{}), until.value_or(std::chrono::local_days{}), row.text(8), row.text(9)};
}

Result<void> loadHouses(const Database& db, Ward& ward) {
    auto done = each(db, "SELECT name, time_zone FROM ward", [&](const Statement& row) {
        ward.name = row.text(0);
        ward.timeZone = row.text(1);
    });
    if (done) done = each(db, "SELECT id, name FROM facility ORDER BY rowid", [&](const Statement& row) {
        ward.facilities.push_back({row.text(0), row.text(1)});
    });
    if (done) done = each(db, "SELECT id, name, facility FROM unit ORDER BY rowid", [&](const Statement& row) {
        ward.units.push_back({row.text(0), row.text(1), row.text(2)});
    });
    if (done) done = each(db, "SELECT id, label, unit, monitor, monitor_retired FROM room ORDER BY rowid", [&](const Statement& row) {
        ward.rooms.push_back({row.text(0), row.text(1), row.text(2), row.text(3), row.integer(4) != 0});
    });
    return done;
}

Result<void> loadPersons(const Database& db, Ward& ward) {
    auto done = each(db, "SELECT id, initials, role, espa, sms, push FROM person ORDER BY rowid", [&](const Statement& row) {
        ward.persons.push_back({row.text(0), row.text(1), enumColumn<Role>(row, 2), {row.text(3), row.text(4), row.text(5)}});
    });
    if (done) done = each(db, "SELECT unit, person FROM chain_step ORDER BY unit, step", [&](const Statement& row) {
        if (ward.chains.empty() || ward.chains.back().unit != row.text(0)) ward.chains.push_back({row.text(0), {}});
        ward.chains.back().persons.push_back(row.text(1));
    });
    return done;
}

Result<void> loadPaging(const Database& db, Ward& ward) {
    const auto rulesOf = [&](const Statement& row) -> PagingRules* {
        const auto facility = std::ranges::find(ward.facilities, row.text(0), &Facility::id);
        return facility == ward.facilities.end() ? nullptr : &facility->paging;
    };
    const auto given = [](const Statement& row, int column) {
        return row.isNull(column) ? std::nullopt : std::optional(static_cast<int>(row.integer(column)));
    };
    auto done = each(db, "SELECT facility, acknowledge_s, repeat_s, arrive_s, report_s, together, espa_from, sms_from, push_from "
                         "FROM paging_rules", [&](const Statement& row) {
        if (auto* rules = rulesOf(row))
            *rules = {given(row, 1), given(row, 2), given(row, 3), given(row, 4), row.integer(5) != 0, static_cast<int>(row.integer(6)),
                      static_cast<int>(row.integer(7)), static_cast<int>(row.integer(8)), {}};
    });
    if (done) done = each(db, "SELECT facility, person FROM last_resort ORDER BY facility, position", [&](const Statement& row) {
        if (auto* rules = rulesOf(row)) rules->lastResort.push_back(row.text(1));
    });
    return done;
}

Result<void> loadRoster(const Database& db, Ward& ward) {
    std::map<std::int64_t, Shift> shifts; // positions count over all houses
    auto done = each(db, "SELECT position, unit, hours, manager FROM shift ORDER BY position", [&](const Statement& row) {
        if (const auto hours = parseHours(row.text(2))) shifts[row.integer(0)] = {row.text(1), *hours, {}, {}, row.text(3)};
    });
    if (done) done = each(db, "SELECT position, person, substitute FROM shift_person ORDER BY position, place", [&](const Statement& row) {
        if (const auto found = shifts.find(row.integer(0)); found != shifts.end())
            (row.integer(2) != 0 ? found->second.substitutes : found->second.persons).push_back(row.text(1));
    });
    for (auto& [position, shift] : shifts) ward.shifts.push_back(std::move(shift));
    if (done) done = each(db, "SELECT unit, person, takes, from_at, until_at FROM duty_change ORDER BY number", [&](const Statement& row) {
        ward.dutyChanges.push_back({row.text(0), row.text(1), row.integer(2) != 0, timeColumn(row, 3), timeColumn(row, 4)});
    });
    return done;
}

std::optional<int> optionalInteger(const Statement& row, int column) {
    return row.isNull(column) ? std::nullopt : std::optional(static_cast<int>(row.integer(column)));
}

Result<void> loadResidents(const Database& db, Ward& ward) {
    auto done = each(db, "SELECT id, room, initials, agreed_note, name FROM resident ORDER BY rowid", [&](const Statement& row) {
        Resident resident;
        resident.id = row.text(0);
        resident.room = row.text(1);
        resident.initials = row.text(2);
        resident.agreedNote = row.text(3);
        resident.name = row.text(4);
        ward.residents.push_back(std::move(resident));
    });
    std::map<std::string, Resident*> byId;
    for (auto& resident : ward.residents) byId[resident.id] = &resident;
    const auto of = [&](const Statement& row) -> Resident& { return *byId.at(row.text(0)); };
    if (done) done = each(db, "SELECT resident, text FROM hours ORDER BY resident, position", [&](const Statement& row) {
        if (const auto window = parseHours(row.text(1))) of(row).hours.push_back(*window);
    });
    if (done) done = each(db, "SELECT resident, number, weekly, from_local, to_local, lifted_from, lifted_to FROM privacy_window "
                              "WHERE ended_at IS NULL AND resident IN (SELECT id FROM resident) ORDER BY number",
                          [&](const Statement& row) { of(row).privacy.push_back(readPrivacy(row)); });
    if (done) done = each(db, "SELECT resident, class, value FROM sensitivity ORDER BY resident, rowid",
                          [&](const Statement& row) {
        of(row).sensitivities.push_back({enumColumn<SoundClass>(row, 1), enumColumn<Sensitivity>(row, 2)});
    });
    if (done) done = each(db, "SELECT resident, class, count, within_s FROM counting_rule ORDER BY resident, position",
                          [&](const Statement& row) {
        of(row).countingRules.push_back({enumColumn<SoundClass>(row, 1), static_cast<int>(row.integer(2)),
                                         static_cast<int>(row.integer(3))});
    });
    if (done) done = each(db, "SELECT resident, level_dbfs, above_floor_db, for_s FROM level_rule "
                              "ORDER BY resident, position", [&](const Statement& row) {
        of(row).levelRules.push_back({optionalInteger(row, 1), optionalInteger(row, 2), static_cast<int>(row.integer(3))});
    });
    return done;
}

} // namespace

std::vector<ConsentScope> readScope(const std::string& text) {
    std::vector<ConsentScope> scope;
    std::istringstream words(text);
    for (std::string word; words >> word;)
        if (const auto known = fromName<ConsentScope>(word)) scope.push_back(*known);
    return scope;
}

PrivacyWindow readPrivacy(const Statement& row) {
    PrivacyWindow window;
    window.number = row.integer(1);
    const auto weekly = parseHours(row.text(2));
    const auto from = parseLocalMinute(row.text(3));
    const auto to = parseLocalMinute(row.text(4));
    if (weekly) window.weekly = *weekly;
    if (from) window.from = *from;
    if (from && to) window.to = *to;
    if (!row.isNull(5) && !row.isNull(6)) window.lifted = Interval{timeColumn(row, 5), timeColumn(row, 6)};
    return window;
}

std::string scopeText(const std::vector<ConsentScope>& scope) {
    std::string text;
    for (const auto part : scope) {
        if (!text.empty()) text += ' ';
        text += nameOf(part);
    }
    return text;
}

Result<std::map<std::string, Consent>> currentConsents(const Database& db) {
    std::map<std::string, Consent> consents;
    const auto done = each(db, "SELECT resident, given_by, capacity, scope, evidence, decided_by, from_date, until_date, "
                               "basis, conditions FROM consent WHERE superseded_at IS NULL AND withdrawn_at IS NULL",
                           [&](const Statement& row) { consents.emplace(row.text(0), readConsent(row)); });
    if (!done) return std::unexpected(done.error());
    return consents;
}

Result<bool> hasEnded(const Database& db, const std::string& resident, const Consent& consent) {
    const auto sorted = [](Consent c) {
        std::ranges::sort(c.scope);
        return c;
    };
    auto row = db.prepare("SELECT resident, given_by, capacity, scope, evidence, decided_by, from_date, until_date, basis, conditions "
                          "FROM consent WHERE resident=? AND (superseded_at IS NOT NULL OR withdrawn_at IS NOT NULL)");
    row.bind(resident);
    bool found = false;
    while (row.step()) found = found || sorted(readConsent(row)) == sorted(consent);
    if (row.failed()) return std::unexpected(db.lastError());
    return found;
}

Result<Ward> Registry::load() const {
    Ward ward;
    auto done = loadHouses(db_, ward);
    if (done) done = loadPersons(db_, ward);
    if (done) done = loadPaging(db_, ward);
    if (done) done = loadRoster(db_, ward);
    if (done) done = loadResidents(db_, ward);
    if (!done) return std::unexpected(done.error());
    const auto consents = currentConsents(db_);
    if (!consents) return std::unexpected(consents.error());
    for (auto& resident : ward.residents)
        if (const auto found = consents->find(resident.id); found != consents->end()) resident.consent = found->second;
    return ward;
}

} // namespace natlyt::ward
