// SPDX-License-Identifier: Apache-2.0
#include "operator-console/store/registry.hpp"

#include "operator-console/store/ledger_rows.hpp"
#include "operator-console/store/registry_rows.hpp"

#include <algorithm>

namespace natlyt::ward {

bool Registry::isEmpty() const { return db_.integer("SELECT count(*) FROM ward") == 0; }

Result<void> Registry::replace(const Ward& ward, UtcTime at) {
    Transaction transaction(db_);
    if (const auto done = clear(); !done) return done;
    if (const auto done = storeHouses(ward); !done) return done;
    if (const auto done = storePersons(ward); !done) return done;
    for (const auto& resident : ward.residents)
        if (const auto done = storeResident(resident); !done) return done;
    if (const auto done = storeConsents(ward, at); !done) return done;
    if (const auto done = appendAudit(db_, {at, AuditKind::WardSeeded, "", "", "", ""}); !done) return done;
    return transaction.commit();
}

Result<void> Registry::clear() {
    return db_.run("DELETE FROM level_rule; DELETE FROM counting_rule; DELETE FROM sensitivity; DELETE FROM privacy; DELETE FROM hours; DELETE FROM resident;"
                   "DELETE FROM chain_step; DELETE FROM person; DELETE FROM room; DELETE FROM unit;"
                   "DELETE FROM facility; DELETE FROM ward;");
}

Result<void> Registry::storeHouses(const Ward& ward) {
    auto head = db_.prepare("INSERT INTO ward(id, name, time_zone) VALUES(1,?,?)");
    if (const auto done = head.bind(ward.name).bind(ward.timeZone).run(); !done) return done;
    auto facility = db_.prepare("INSERT INTO facility(id, name) VALUES(?,?)");
    for (const auto& f : ward.facilities)
        if (const auto done = facility.bind(f.id).bind(f.name).run(); !done) return done;
    auto unit = db_.prepare("INSERT INTO unit(id, name, facility) VALUES(?,?,?)");
    for (const auto& u : ward.units)
        if (const auto done = unit.bind(u.id).bind(u.name).bind(u.facility).run(); !done) return done;
    auto room = db_.prepare("INSERT INTO room(id, label, unit) VALUES(?,?,?)");
    for (const auto& r : ward.rooms)
        if (const auto done = room.bind(r.id).bind(r.label).bind(r.unit).run(); !done) return done;
    return {};
}

Result<void> Registry::storePersons(const Ward& ward) {
    auto person = db_.prepare("INSERT INTO person(id, initials, role) VALUES(?,?,?)");
    for (const auto& p : ward.persons)
        if (const auto done = person.bind(p.id).bind(p.initials).bind(nameOf(p.role)).run(); !done) return done;
    auto step = db_.prepare("INSERT INTO chain_step(unit, step, person) VALUES(?,?,?)");
    for (const auto& chain : ward.chains)
        for (std::size_t i = 0; i < chain.persons.size(); ++i)
            if (const auto done =
                    step.bind(chain.unit).bind(static_cast<std::int64_t>(i)).bind(chain.persons[i]).run();
                !done)
                return done;
    return {};
}

Result<void> Registry::storeResident(const Resident& r) {
    auto put = db_.prepare("INSERT INTO resident(id, room, initials, agreed_note) VALUES(?,?,?,?)");
    if (const auto done = put.bind(r.id).bind(r.room).bind(r.initials).bind(r.agreedNote).run(); !done) return done;
    auto hours = db_.prepare("INSERT INTO hours(resident, position, text) VALUES(?,?,?)");
    std::int64_t position = 0;
    for (const auto& window : r.hours)
        if (const auto done = hours.bind(r.id).bind(position++).bind(hoursText(window)).run(); !done) return done;
    auto privacy = db_.prepare("INSERT INTO privacy(resident, position, from_local, to_local) VALUES(?,?,?,?)");
    for (const auto& window : r.privacy)
        if (const auto done = privacy.bind(r.id).bind(position++).bind(localMinuteText(window.from))
                                  .bind(localMinuteText(window.to)).run();
            !done)
            return done;
    auto sensitivity = db_.prepare("INSERT INTO sensitivity(resident, class, value) VALUES(?,?,?)");
    for (const auto& s : r.sensitivities)
        if (const auto done = sensitivity.bind(r.id).bind(nameOf(s.soundClass)).bind(nameOf(s.sensitivity)).run();
            !done)
            return done;
    return storeRules(r);
}

Result<void> Registry::storeRules(const Resident& r) {
    auto counting = db_.prepare("INSERT INTO counting_rule(resident, position, class, count, within_s) VALUES(?,?,?,?,?)");
    std::int64_t position = 0;
    for (const auto& rule : r.countingRules) {
        counting.bind(r.id).bind(position++).bind(nameOf(rule.soundClass)).bind(rule.count);
        if (const auto done = counting.bind(rule.withinSeconds).run(); !done) return done;
    }
    auto level = db_.prepare("INSERT INTO level_rule(resident, position, level_dbfs, above_floor_db, for_s) "
                             "VALUES(?,?,?,?,?)");
    position = 0;
    for (const auto& rule : r.levelRules) {
        level.bind(r.id).bind(position++).bind(rule.levelDbfs).bind(rule.aboveFloorDb);
        if (const auto done = level.bind(rule.forSeconds).run(); !done) return done;
    }
    return {};
}

Result<void> Registry::storeConsents(const Ward& ward, UtcTime at) {
    const auto current = currentConsents(db_);
    if (!current) return std::unexpected(current.error());
    const auto wanted = [&](const std::string& id) -> const Resident* {
        const auto found = std::ranges::find(ward.residents, id, &Resident::id);
        return found == ward.residents.end() ? nullptr : &*found;
    };
    for (const auto& [resident, consent] : *current) {
        const auto* now = wanted(resident);
        if (now && now->consent == consent) continue;
        if (const auto done = supersede(resident, now ? now->room : "", at); !done) return done;
    }
    for (const auto& resident : ward.residents) {
        const auto had = current->find(resident.id);
        const bool unchanged = had != current->end() && resident.consent == had->second;
        if (!resident.consent || unchanged) continue;
        if (const auto done = record(resident, at); !done) return done;
    }
    return {};
}

Result<void> Registry::supersede(const std::string& resident, const std::string& room, UtcTime at) {
    auto end = db_.prepare("UPDATE consent SET superseded_at=? WHERE resident=? AND superseded_at IS NULL");
    if (const auto done = end.bind(toColumn(at)).bind(resident).run(); !done) return done;
    return appendAudit(db_, {at, AuditKind::ConsentSuperseded, "", room, resident, ""});
}

Result<void> Registry::record(const Resident& resident, UtcTime at) {
    const auto& c = *resident.consent;
    auto put = db_.prepare("INSERT INTO consent(resident, given_by, capacity, scope, evidence, decided_by, from_date, "
                           "until_date, recorded_at) VALUES(?,?,?,?,?,?,?,?,?)");
    put.bind(resident.id).bind(c.givenBy).bind(nameOf(c.capacity)).bind(scopeText(c.scope)).bind(c.evidence);
    put.bind(c.decidedBy).bind(localDateText(c.from)).bind(localDateText(c.until));
    if (const auto done = put.bind(toColumn(at)).run(); !done) return done;
    const auto detail = scopeText(c.scope) + " until " + localDateText(c.until);
    return appendAudit(db_, {at, AuditKind::ConsentGiven, c.decidedBy, resident.room, resident.id, detail});
}

} // namespace natlyt::ward
