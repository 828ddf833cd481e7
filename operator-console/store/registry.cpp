// SPDX-License-Identifier: Apache-2.0
#include "operator-console/store/registry.hpp"

#include "operator-console/store/difference.hpp"
#include "operator-console/store/ledger_rows.hpp"
#include "operator-console/store/registry_rows.hpp"

namespace natlyt::ward {
namespace {

template <class T> Result<void> drop(const Database& db, const Difference<T>& difference, const char* sql) {
    auto row = db.prepare(sql);
    for (const auto& id : difference.gone)
        if (const auto done = row.bind(id).run(); !done) return done;
    return {};
}

template <class T, class Bind> Result<void> put(const Database& db, const Difference<T>& difference, const char* sql, Bind bind) {
    auto row = db.prepare(sql);
    for (const auto* value : difference.put)
        if (const auto done = bind(row, *value).run(); !done) return done;
    return {};
}

constexpr const char* kBeforeItBegan = ", before it began";

// In every time zone: none is more than 12 hours behind UTC.
bool isOver(const PrivacyWindow& window, UtcTime now) {
    return !window.weekly && window.to && UtcTime{window.to->time_since_epoch()} + std::chrono::hours{12} < now;
}

Result<void> storeResidence(const Database& db, const Resident* before, const Resident* after, UtcTime at) {
    if (before && after && before->room == after->room) return {};
    auto end = db.prepare("UPDATE residence SET to_at=? WHERE resident=? AND to_at IS NULL");
    if (const auto done = end.bind(toColumn(at)).bind(before ? before->id : after->id).run(); !done || !after) return done;
    auto begin = db.prepare("INSERT INTO residence(resident, room, from_at) VALUES(?,?,?)");
    return begin.bind(after->id).bind(after->room).bind(toColumn(at)).run();
}

} // namespace

bool hasBegun(const Database& db, const std::string& room, const std::string& resident, const PrivacyWindow& window, UtcTime since) {
    auto row = db.prepare("SELECT 1 FROM audit WHERE room=? AND kind=? AND subject=? AND detail=? AND at>=?");
    row.bind(room).bind(nameOf(AuditKind::PrivacyBegun)).bind(resident).bind(privacyText(window)).bind(toColumn(since));
    return row.step();
}

bool Registry::isEmpty() const { return db_.integer("SELECT count(*) FROM ward") == 0; }

Result<std::vector<std::string>> Registry::replace(const Ward& ward, UtcTime at) {
    const auto before = load();
    if (!before) return std::unexpected(before.error());
    auto after = ward;
    std::vector<std::string> notGivenAgain;
    const auto had = byId(before->residents);
    for (auto& resident : after.residents) {
        const auto known = had.find(resident.id);
        const auto over = resident.consent ? hasEnded(db_, resident.id, *resident.consent) : Result<bool>(false);
        if (!over) return std::unexpected(over.error());
        if (*over) {
            notGivenAgain.push_back(resident.id);
            resident.consent = known == had.end() ? std::nullopt : known->second->consent;
        }
        if (known == had.end()) continue;
        if (const auto done = keepPrivacy(*known->second, resident); !done) return std::unexpected(done.error());
    }
    for (auto& room : after.rooms) // which monitor stands where is no part of a description
        if (const auto* known = before->room(room.id)) {
            room.monitor = known->monitor;
            room.monitorRetired = known->monitorRetired;
        }
    for (const auto& change : before->dutyChanges) // neither is who has taken a duty
        if (after.unit(change.unit) && after.person(change.person)) after.dutyChanges.push_back(change);
    std::string detail;
    for (const auto& id : notGivenAgain) detail += (detail.empty() ? "not given again, the consent of " : ", ") + id;
    if (const auto done = update(*before, after, {at, AuditKind::WardSeeded, kByWardFile, "", "", detail}); !done)
        return std::unexpected(done.error());
    return notGivenAgain;
}

// What a person has set is not the description's to end.
Result<void> Registry::keepPrivacy(const Resident& before, Resident& after) const {
    for (const auto& window : before.privacy) {
        auto by = db_.prepare("SELECT set_by FROM privacy_window WHERE number=?");
        const auto setBy = by.bind(window.number).step() ? by.text(0) : std::string();
        if (by.failed()) return std::unexpected(db_.lastError());
        if (setBy.empty() || setBy == kByWardFile) continue;
        if (std::ranges::find(after.privacy, window) == after.privacy.end()) after.privacy.push_back(window);
    }
    return {};
}

Result<void> Registry::update(const Ward& before, const Ward& after, const AuditEntry& why) {
    Transaction transaction(db_);
    // References may be broken on the way, and not when it ends.
    if (const auto done = db_.run("PRAGMA defer_foreign_keys=ON"); !done) return done;
    if (const auto done = storeHouses(before, after); !done) return done;
    if (const auto done = storePersons(before, after); !done) return done;
    if (const auto done = storePaging(before, after); !done) return done;
    if (const auto done = storeRoster(before, after); !done) return done;
    if (const auto done = storeResidents(before, after, why); !done) return done;
    if (const auto done = storeMonitors(before, after, why); !done) return done;
    if (const auto done = appendAudit(db_, why); !done) return done;
    return transaction.commit();
}

Result<void> Registry::storeHouses(const Ward& before, const Ward& after) {
    auto head = db_.prepare("INSERT OR REPLACE INTO ward(id, name, time_zone) VALUES(1,?,?)");
    if (const auto done = head.bind(after.name).bind(after.timeZone).run(); !done) return done;
    const auto rooms = difference(before.rooms, after.rooms);
    const auto units = difference(before.units, after.units);
    const auto facilities = difference(before.facilities, after.facilities);
    auto done = drop(db_, rooms, "DELETE FROM room WHERE id=?");
    if (done) done = drop(db_, units, "DELETE FROM unit WHERE id=?");
    if (done) done = drop(db_, facilities, "DELETE FROM facility WHERE id=?");
    if (done) done = put(db_, facilities, "INSERT INTO facility(id, name) VALUES(?,?) ON CONFLICT(id) DO UPDATE SET name=excluded.name",
                         [](Statement& row, const Facility& f) -> Statement& { return row.bind(f.id).bind(f.name); });
    if (done) done = put(db_, units, "INSERT INTO unit(id, name, facility) VALUES(?,?,?) "
                                     "ON CONFLICT(id) DO UPDATE SET name=excluded.name, facility=excluded.facility",
                         [](Statement& row, const Unit& u) -> Statement& { return row.bind(u.id).bind(u.name).bind(u.facility); });
    if (done) done = put(db_, rooms, "INSERT INTO room(id, label, unit, monitor, monitor_retired) VALUES(?,?,?,?,?) "
                                     "ON CONFLICT(id) DO UPDATE SET label=excluded.label, unit=excluded.unit, "
                                     "monitor=excluded.monitor, monitor_retired=excluded.monitor_retired",
                         [](Statement& row, const Room& r) -> Statement& {
                             return row.bind(r.id).bind(r.label).bind(r.unit).bind(r.monitor).bind(r.monitorRetired ? 1 : 0);
                         });
    if (done) done = drop(db_, facilities, "DELETE FROM paging_rules WHERE facility=?");
    return done;
}

// After the persons, whom the last resort names.
Result<void> Registry::storePaging(const Ward& before, const Ward& after) {
    if (before.facilities == after.facilities) return {};
    if (const auto done = db_.run("DELETE FROM last_resort"); !done) return done;
    auto rules = db_.prepare("INSERT OR REPLACE INTO paging_rules(facility, acknowledge_s, repeat_s, arrive_s, report_s, together, "
                             "espa_from, sms_from, push_from) VALUES(?,?,?,?,?,?,?,?,?)");
    auto person = db_.prepare("INSERT INTO last_resort(facility, position, person) VALUES(?,?,?)");
    for (const auto& facility : after.facilities) {
        const auto& paging = facility.paging;
        rules.bind(facility.id).bind(paging.acknowledgeSeconds).bind(paging.repeatSeconds).bind(paging.arriveSeconds);
        rules.bind(paging.reportSeconds).bind(paging.together ? 1 : 0).bind(paging.espaFrom).bind(paging.smsFrom).bind(paging.pushFrom);
        if (const auto done = rules.run(); !done) return done;
        std::int64_t position = 0;
        for (const auto& id : paging.lastResort)
            if (const auto done = person.bind(facility.id).bind(position++).bind(id).run(); !done) return done;
    }
    return {};
}

Result<void> Registry::storePersons(const Ward& before, const Ward& after) {
    const auto persons = difference(before.persons, after.persons);
    auto done = put(db_, persons, "INSERT INTO person(id, initials, role, espa, sms, push) VALUES(?,?,?,?,?,?) "
                                  "ON CONFLICT(id) DO UPDATE SET initials=excluded.initials, role=excluded.role, "
                                  "espa=excluded.espa, sms=excluded.sms, push=excluded.push",
                    [](Statement& row, const Person& p) -> Statement& {
                        return row.bind(p.id).bind(p.initials).bind(nameOf(p.role)).bind(p.reach.espa).bind(p.reach.sms).bind(p.reach.push);
                    });
    if (done) done = drop(db_, persons, "DELETE FROM person WHERE id=?");
    if (done) done = drop(db_, persons, "DELETE FROM guided_drill WHERE user=?"); // whoever gets the name later has not drilled
    if (!done || before.chains == after.chains) return done;
    if (done = db_.run("DELETE FROM chain_step"); !done) return done;
    auto step = db_.prepare("INSERT INTO chain_step(unit, step, person) VALUES(?,?,?)");
    for (const auto& chain : after.chains)
        for (std::size_t i = 0; i < chain.persons.size(); ++i)
            if (done = step.bind(chain.unit).bind(static_cast<std::int64_t>(i)).bind(chain.persons[i]).run(); !done)
                return done;
    return {};
}

Result<void> Registry::storeRoster(const Ward& before, const Ward& after) {
    auto done = Result<void>();
    if (before.shifts != after.shifts) {
        if (done = db_.run("DELETE FROM shift_person; DELETE FROM shift"); !done) return done;
        auto shift = db_.prepare("INSERT INTO shift(unit, position, hours, manager) VALUES(?,?,?,?)");
        auto member = db_.prepare("INSERT INTO shift_person(unit, position, place, person, substitute) VALUES(?,?,?,?,?)");
        std::int64_t position = 0;
        for (const auto& s : after.shifts) {
            if (done = shift.bind(s.unit).bind(++position).bind(hoursText(s.hours)).bind(s.manager).run(); !done) return done;
            std::int64_t place = 0;
            for (const auto* list : {&s.persons, &s.substitutes})
                for (const auto& person : *list) {
                    member.bind(s.unit).bind(position).bind(place++).bind(person);
                    if (done = member.bind(list == &s.substitutes ? 1 : 0).run(); !done) return done;
                }
        }
    }
    if (before.dutyChanges == after.dutyChanges) return done;
    if (done = db_.run("DELETE FROM duty_change"); !done) return done;
    auto row = db_.prepare("INSERT INTO duty_change(unit, person, takes, from_at, until_at) VALUES(?,?,?,?,?)");
    for (const auto& change : after.dutyChanges) {
        row.bind(change.unit).bind(change.person).bind(change.takes ? 1 : 0).bind(toColumn(change.from));
        if (done = row.bind(toColumn(change.until)).run(); !done) return done;
    }
    return done;
}

Result<void> Registry::storeResidents(const Ward& before, const Ward& after, const AuditEntry& why) {
    const auto residents = difference(before.residents, after.residents);
    auto done = drop(db_, residents, "DELETE FROM sensitivity WHERE resident=?");
    if (done) done = drop(db_, residents, "DELETE FROM counting_rule WHERE resident=?");
    if (done) done = drop(db_, residents, "DELETE FROM level_rule WHERE resident=?");
    if (done) done = drop(db_, residents, "DELETE FROM hours WHERE resident=?");
    if (done) done = drop(db_, residents, "DELETE FROM resident WHERE id=?");
    // Out of their rooms first, so that two may change places.
    if (done) done = put(db_, residents, "UPDATE resident SET room='~' || id WHERE id=?",
                         [](Statement& row, const Resident& r) -> Statement& { return row.bind(r.id); });
    const auto had = byId(before.residents);
    const auto has = byId(after.residents);
    const auto in = [](const auto& map, const std::string& id) -> const Resident* {
        const auto found = map.find(id);
        return found == map.end() ? nullptr : found->second;
    };
    const auto storeRest = [&](const std::string& id) {
        const auto* was = in(had, id);
        const auto* is = in(has, id);
        if (is && done) done = storeResident(*is);
        if (done) done = storeResidence(db_, was, is, why.at);
        if (done) done = storeConsent(was, is, why);
        if (done) done = storePrivacy(was, is, why);
    };
    for (const auto* resident : residents.put) storeRest(resident->id);
    for (const auto& id : residents.gone) storeRest(id);
    return done;
}

Result<void> Registry::storeResident(const Resident& r) {
    auto row = db_.prepare("INSERT INTO resident(id, room, name, initials, agreed_note) VALUES(?,?,?,?,?) "
                           "ON CONFLICT(id) DO UPDATE SET room=excluded.room, name=excluded.name, "
                           "initials=excluded.initials, agreed_note=excluded.agreed_note");
    if (const auto done = row.bind(r.id).bind(r.room).bind(r.name).bind(r.initials).bind(r.agreedNote).run(); !done) return done;
    auto noHours = db_.prepare("DELETE FROM hours WHERE resident=?");
    if (const auto done = noHours.bind(r.id).run(); !done) return done;
    auto hours = db_.prepare("INSERT INTO hours(resident, position, text) VALUES(?,?,?)");
    std::int64_t position = 0;
    for (const auto& window : r.hours)
        if (const auto done = hours.bind(r.id).bind(position++).bind(hoursText(window)).run(); !done) return done;
    auto none = db_.prepare("DELETE FROM sensitivity WHERE resident=?");
    if (const auto done = none.bind(r.id).run(); !done) return done;
    auto sensitivity = db_.prepare("INSERT INTO sensitivity(resident, class, value) VALUES(?,?,?)");
    for (const auto& s : r.sensitivities)
        if (const auto done = sensitivity.bind(r.id).bind(nameOf(s.soundClass)).bind(nameOf(s.sensitivity)).run(); !done)
            return done;
    return storeRules(r);
}

Result<void> Registry::storeRules(const Resident& r) {
    for (const char* table : {"counting_rule", "level_rule"}) {
        auto none = db_.prepare("DELETE FROM " + std::string(table) + " WHERE resident=?");
        if (const auto done = none.bind(r.id).run(); !done) return done;
    }
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

Result<void> Registry::storeConsent(const Resident* before, const Resident* after, const AuditEntry& why) {
    const auto& now = after ? after->consent : std::optional<Consent>();
    if (before && before->consent && before->consent != now) {
        auto end = db_.prepare(now ? "UPDATE consent SET superseded_at=?1 WHERE resident=?3 AND superseded_at IS NULL AND "
                                     "withdrawn_at IS NULL AND ?2=?2"
                                   : "UPDATE consent SET withdrawn_at=?1, withdrawn_by=?2 WHERE resident=?3 AND "
                                     "superseded_at IS NULL AND withdrawn_at IS NULL");
        if (const auto done = end.bind(toColumn(why.at)).bind(why.by).bind(before->id).run(); !done) return done;
        const auto kind = now ? AuditKind::ConsentSuperseded : AuditKind::ConsentWithdrawn;
        if (const auto done = appendAudit(db_, {why.at, kind, why.by, before->room, before->id, ""}); !done) return done;
    }
    const bool isNew = now && (!before || before->consent != now);
    return isNew ? record(*after, why) : Result<void>();
}

Result<void> Registry::record(const Resident& resident, const AuditEntry& why) {
    const auto& c = *resident.consent;
    auto row = db_.prepare("INSERT INTO consent(resident, given_by, capacity, basis, scope, evidence, decided_by, from_date, "
                           "until_date, conditions, recorded_at, recorded_by) VALUES(?,?,?,?,?,?,?,?,?,?,?,?)");
    row.bind(resident.id).bind(c.givenBy).bind(nameOf(c.capacity)).bind(c.basis).bind(scopeText(c.scope)).bind(c.evidence);
    row.bind(c.decidedBy).bind(localDateText(c.from)).bind(localDateText(c.until)).bind(c.conditions);
    if (const auto done = row.bind(toColumn(why.at)).bind(why.by).run(); !done) return done;
    const auto detail = scopeText(c.scope) + " until " + localDateText(c.until) + ", decided by " + c.decidedBy;
    return appendAudit(db_, {why.at, AuditKind::ConsentGiven, why.by, resident.room, resident.id, detail});
}

Result<void> Registry::storePrivacy(const Resident* before, const Resident* after, const AuditEntry& why) {
    static const std::vector<PrivacyWindow> kNone;
    const auto changes = privacyDifference(before ? before->privacy : kNone, after ? after->privacy : kNone);
    const auto& who = after ? *after : *before;
    const auto audited = [&](AuditKind kind, const PrivacyWindow& window, const char* more = "") {
        return appendAudit(db_, {why.at, kind, why.by, who.room, who.id, privacyText(window) + more});
    };
    auto end = db_.prepare("UPDATE privacy_window SET ended_at=?, ended_by=? WHERE number=?");
    auto done = Result<void>();
    for (const auto* window : changes.ended) {
        const bool wasOver = isOver(*window, why.at); // then it is history, and nobody's act
        if (done = end.bind(toColumn(why.at)).bind(wasOver ? "" : why.by).bind(window->number).run(); !done) return done;
        if (wasOver) continue;
        const bool begun = hasBegun(db_, who.room, who.id, *window, UtcTime{});
        if (done = audited(AuditKind::PrivacyEnded, *window, begun ? "" : kBeforeItBegan); !done) return done;
    }
    auto lift = db_.prepare("UPDATE privacy_window SET lifted_from=?, lifted_to=? WHERE number=?");
    for (const auto* window : changes.lifted) {
        if (done = lift.bind(toColumn(window->lifted->from)).bind(toColumn(window->lifted->to)).bind(window->number).run(); !done)
            return done;
        if (done = audited(AuditKind::PrivacyEnded, *window); !done) return done;
    }
    auto begin = db_.prepare("INSERT INTO privacy_window(resident, weekly, from_local, to_local, lifted_from, lifted_to, set_by, set_at) "
                             "VALUES(?,?,?,?,?,?,?,?)");
    for (const auto* window : changes.begun) {
        begin.bind(who.id).bind(window->weekly ? hoursText(*window->weekly) : "").bind(localMinuteText(window->from));
        const auto& lifted = window->lifted;
        begin.bind(window->to ? localMinuteText(*window->to) : "");
        begin.bind(toColumn(lifted ? std::optional(lifted->from) : std::nullopt)).bind(toColumn(lifted ? std::optional(lifted->to) : std::nullopt));
        if (done = begin.bind(why.by).bind(toColumn(why.at)).run(); !done) return done;
        if (done = audited(window->begun ? AuditKind::PrivacyBegun : AuditKind::PrivacyPlanned, *window); !done) return done;
    }
    return done;
}

Result<void> Registry::storeMonitors(const Ward& before, const Ward& after, const AuditEntry& why) {
    const auto had = byId(before.rooms);
    auto retire = db_.prepare("UPDATE monitor SET retired_at=?, retired_by=? WHERE room=? AND retired_at IS NULL");
    auto bound = db_.prepare("INSERT INTO monitor(id, room, bound_at, bound_by) VALUES(?,?,?,?)");
    const auto stands = [](const Room* room) { return room && !room->monitorRetired ? room->monitor : std::string(); };
    auto rooms = difference(before.rooms, after.rooms);
    for (const auto& gone : rooms.gone)
        if (const auto done = retire.bind(toColumn(why.at)).bind(why.by).bind(gone).run(); !done) return done;
    for (const auto* room : rooms.put) {
        const auto was = had.find(room->id);
        const auto now = stands(room);
        if (stands(was == had.end() ? nullptr : was->second) == now) continue;
        if (const auto done = retire.bind(toColumn(why.at)).bind(why.by).bind(room->id).run(); !done) return done;
        if (now.empty()) continue;
        if (const auto done = bound.bind(now).bind(room->id).bind(toColumn(why.at)).bind(why.by).run(); !done) return done;
    }
    return {};
}

} // namespace natlyt::ward
