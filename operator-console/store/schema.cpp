// SPDX-License-Identifier: Apache-2.0
#include "operator-console/store/schema.hpp"

#include <fmt/format.h>

#include <array>

namespace natlyt::ward {
namespace {

// Times are UTC milliseconds since 1970; enums are their names on the wire; ids of alerts, sounds and pages are UUIDs.
// Names and initials are in the registry's tables only.
constexpr const char* kRegistry = R"sql(
CREATE TABLE ward(id INTEGER PRIMARY KEY CHECK(id = 1), name TEXT NOT NULL, time_zone TEXT NOT NULL);
CREATE TABLE facility(id TEXT PRIMARY KEY, name TEXT NOT NULL);
CREATE TABLE unit(id TEXT PRIMARY KEY, name TEXT NOT NULL, facility TEXT NOT NULL REFERENCES facility);
CREATE TABLE room(id TEXT PRIMARY KEY, label TEXT NOT NULL, unit TEXT NOT NULL REFERENCES unit);
CREATE TABLE person(id TEXT PRIMARY KEY, initials TEXT NOT NULL, role TEXT NOT NULL);
CREATE TABLE chain_step(unit TEXT NOT NULL REFERENCES unit, step INTEGER NOT NULL, person TEXT NOT NULL
    REFERENCES person, PRIMARY KEY(unit, step));
CREATE TABLE resident(id TEXT PRIMARY KEY, room TEXT NOT NULL UNIQUE REFERENCES room, initials TEXT NOT NULL,
    agreed_note TEXT NOT NULL);
CREATE TABLE hours(resident TEXT NOT NULL REFERENCES resident, position INTEGER NOT NULL, text TEXT NOT NULL,
    PRIMARY KEY(resident, position));
CREATE TABLE privacy(resident TEXT NOT NULL REFERENCES resident, position INTEGER NOT NULL, from_local TEXT NOT NULL,
    to_local TEXT NOT NULL, PRIMARY KEY(resident, position));
CREATE TABLE sensitivity(resident TEXT NOT NULL REFERENCES resident, class TEXT NOT NULL, value TEXT NOT NULL,
    PRIMARY KEY(resident, class));
CREATE TABLE consent(id INTEGER PRIMARY KEY, resident TEXT NOT NULL, given_by TEXT NOT NULL, capacity TEXT NOT NULL,
    scope TEXT NOT NULL, evidence TEXT NOT NULL, decided_by TEXT NOT NULL, from_date TEXT NOT NULL,
    until_date TEXT NOT NULL, recorded_at INTEGER NOT NULL, superseded_at INTEGER);
CREATE UNIQUE INDEX consent_current ON consent(resident) WHERE superseded_at IS NULL;
CREATE TRIGGER consent_stays BEFORE DELETE ON consent
    BEGIN SELECT RAISE(ABORT, 'a consent is superseded, never deleted'); END;
CREATE TRIGGER consent_unedited BEFORE UPDATE OF id, resident, given_by, capacity, scope, evidence, decided_by,
    from_date, until_date, recorded_at ON consent
    BEGIN SELECT RAISE(ABORT, 'a consent is superseded, never edited'); END;
CREATE TRIGGER consent_superseded_once BEFORE UPDATE OF superseded_at ON consent WHEN OLD.superseded_at IS NOT NULL
    BEGIN SELECT RAISE(ABORT, 'a consent is superseded once'); END;
)sql";

constexpr const char* kLedger = R"sql(
CREATE TABLE alert(id TEXT PRIMARY KEY, room TEXT NOT NULL, state TEXT NOT NULL, priority TEXT NOT NULL,
    revision INTEGER NOT NULL, raised_at INTEGER NOT NULL, first_raised_at INTEGER NOT NULL,
    state_since INTEGER NOT NULL, watch_until INTEGER, next_escalation_at INTEGER, claimed_by TEXT NOT NULL,
    claimed_console TEXT NOT NULL, urgent INTEGER NOT NULL, by_rule INTEGER NOT NULL, step INTEGER NOT NULL,
    sound_count INTEGER NOT NULL, dismiss_reason TEXT, outcome TEXT, note TEXT NOT NULL, open INTEGER NOT NULL);
CREATE UNIQUE INDEX alert_open ON alert(room) WHERE open = 1;
CREATE INDEX alert_ended ON alert(state_since) WHERE open = 0;
CREATE TABLE sound(id TEXT PRIMARY KEY, alert TEXT NOT NULL REFERENCES alert, class TEXT NOT NULL, score REAL NOT NULL,
    top TEXT NOT NULL, level_dbfs INTEGER NOT NULL, onset INTEGER NOT NULL, rule TEXT NOT NULL,
    committed_at INTEGER NOT NULL) WITHOUT ROWID;
CREATE INDEX sound_alert ON sound(alert, committed_at);
CREATE TABLE event(seq INTEGER PRIMARY KEY, alert TEXT NOT NULL REFERENCES alert, at INTEGER NOT NULL,
    state TEXT NOT NULL, by TEXT NOT NULL, note TEXT NOT NULL);
CREATE INDEX event_alert ON event(alert, seq);
CREATE TABLE page(id TEXT PRIMARY KEY, alert TEXT NOT NULL REFERENCES alert, position INTEGER NOT NULL,
    user TEXT NOT NULL, step INTEGER NOT NULL, state TEXT NOT NULL, at INTEGER NOT NULL);
CREATE INDEX page_alert ON page(alert, position);
CREATE TABLE plan_number(id INTEGER PRIMARY KEY CHECK(id = 1), last INTEGER NOT NULL);
)sql";

constexpr const char* kAudit = R"sql(
CREATE TABLE audit(seq INTEGER PRIMARY KEY, at INTEGER NOT NULL, kind TEXT NOT NULL, by TEXT NOT NULL,
    room TEXT NOT NULL, subject TEXT NOT NULL, detail TEXT NOT NULL, hash BLOB NOT NULL);
CREATE INDEX audit_room ON audit(room, seq);
CREATE TRIGGER audit_unedited BEFORE UPDATE ON audit
    BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END;
CREATE TRIGGER audit_stays BEFORE DELETE ON audit
    BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END;
)sql";

// Version 2: who is on duty survives a restart of the station, and so does what a handset said it had received.
constexpr const char* kDuty = R"sql(
CREATE TABLE duty(user TEXT PRIMARY KEY, console TEXT NOT NULL, public_key BLOB NOT NULL, since INTEGER NOT NULL);
ALTER TABLE page ADD COLUMN delivered INTEGER NOT NULL DEFAULT 0;
)sql";

// Version 3: counting and level rules of residents.
constexpr const char* kRules = R"sql(
CREATE TABLE counting_rule(resident TEXT NOT NULL REFERENCES resident, position INTEGER NOT NULL, class TEXT NOT NULL,
    count INTEGER NOT NULL, within_s INTEGER NOT NULL, PRIMARY KEY(resident, position));
CREATE TABLE level_rule(resident TEXT NOT NULL REFERENCES resident, position INTEGER NOT NULL, level_dbfs INTEGER,
    above_floor_db INTEGER, for_s INTEGER NOT NULL, PRIMARY KEY(resident, position));
)sql";

// Version 4: administration. Privacy windows, consents and monitors are kept with who set and who ended them; of the
// audit log the oldest part may be pruned, and where the chain then begins is kept.
constexpr const char* kAdministration = R"sql(
ALTER TABLE resident ADD COLUMN name TEXT NOT NULL DEFAULT '';
ALTER TABLE room ADD COLUMN monitor TEXT NOT NULL DEFAULT '';
ALTER TABLE room ADD COLUMN monitor_retired INTEGER NOT NULL DEFAULT 0;
CREATE TABLE monitor(number INTEGER PRIMARY KEY, id TEXT NOT NULL, room TEXT NOT NULL, bound_at INTEGER NOT NULL,
    bound_by TEXT NOT NULL, retired_at INTEGER, retired_by TEXT NOT NULL DEFAULT '');
CREATE TABLE privacy_window(number INTEGER PRIMARY KEY, resident TEXT NOT NULL, weekly TEXT NOT NULL,
    from_local TEXT NOT NULL, to_local TEXT NOT NULL, lifted_from INTEGER, lifted_to INTEGER, set_by TEXT NOT NULL,
    set_at INTEGER NOT NULL, ended_at INTEGER, ended_by TEXT NOT NULL DEFAULT '');
CREATE INDEX privacy_window_resident ON privacy_window(resident) WHERE ended_at IS NULL;
INSERT INTO privacy_window(resident, weekly, from_local, to_local, set_by, set_at)
    SELECT resident, '', from_local, to_local, '', 0 FROM privacy ORDER BY resident, position;
DROP TABLE privacy;
)sql";

constexpr const char* kConsentsWithdrawn = R"sql(
ALTER TABLE consent ADD COLUMN basis TEXT NOT NULL DEFAULT '';
ALTER TABLE consent ADD COLUMN conditions TEXT NOT NULL DEFAULT '';
ALTER TABLE consent ADD COLUMN recorded_by TEXT NOT NULL DEFAULT '';
ALTER TABLE consent ADD COLUMN withdrawn_at INTEGER;
ALTER TABLE consent ADD COLUMN withdrawn_by TEXT NOT NULL DEFAULT '';
DROP INDEX consent_current;
CREATE UNIQUE INDEX consent_current ON consent(resident) WHERE superseded_at IS NULL AND withdrawn_at IS NULL;
DROP TRIGGER consent_unedited;
CREATE TRIGGER consent_unedited BEFORE UPDATE OF id, resident, given_by, capacity, scope, evidence, decided_by,
    from_date, until_date, recorded_at, basis, conditions, recorded_by ON consent
    BEGIN SELECT RAISE(ABORT, 'a consent is superseded, never edited'); END;
CREATE TRIGGER consent_withdrawn_once BEFORE UPDATE OF withdrawn_at, withdrawn_by ON consent
    WHEN OLD.withdrawn_at IS NOT NULL OR OLD.superseded_at IS NOT NULL
    BEGIN SELECT RAISE(ABORT, 'a consent is withdrawn once, while it stands'); END;
)sql";

constexpr const char* kAuditPruned = R"sql(
CREATE TABLE audit_pruned(id INTEGER PRIMARY KEY CHECK(id = 1), seq INTEGER NOT NULL, hash BLOB NOT NULL);
DROP TRIGGER audit_stays;
CREATE TRIGGER audit_stays BEFORE DELETE ON audit WHEN OLD.seq > coalesce((SELECT seq FROM audit_pruned), 0)
    BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END;
)sql";

// Version 5: where a person is reached beside the pager page.
constexpr const char* kAddresses = R"sql(
ALTER TABLE person ADD COLUMN espa TEXT NOT NULL DEFAULT '';
ALTER TABLE person ADD COLUMN sms TEXT NOT NULL DEFAULT '';
ALTER TABLE person ADD COLUMN push TEXT NOT NULL DEFAULT '';
)sql";

// Version 6: sounds that an operator has shelved for a while, what one shift hands to the next, and notices of a flood.
constexpr const char* kFlow = R"sql(
CREATE TABLE shelf(number INTEGER PRIMARY KEY, room TEXT NOT NULL, class TEXT NOT NULL, why TEXT NOT NULL,
    note TEXT NOT NULL, shelved_by TEXT NOT NULL, since INTEGER NOT NULL, until INTEGER NOT NULL, ended_at INTEGER,
    ended_by TEXT NOT NULL DEFAULT '');
CREATE UNIQUE INDEX shelf_open ON shelf(room, class) WHERE ended_at IS NULL;
ALTER TABLE sound ADD COLUMN shelf INTEGER;
CREATE INDEX sound_shelf ON sound(shelf) WHERE shelf IS NOT NULL;
CREATE INDEX alert_raised ON alert(first_raised_at);
CREATE TABLE handover(number INTEGER PRIMARY KEY, given_by TEXT NOT NULL, given_at INTEGER NOT NULL,
    body TEXT NOT NULL, taken_by TEXT NOT NULL DEFAULT '', taken_at INTEGER);
CREATE TABLE flood(number INTEGER PRIMARY KEY, begun_at INTEGER NOT NULL, ended_at INTEGER);
CREATE TABLE notice(id TEXT PRIMARY KEY, flood INTEGER NOT NULL REFERENCES flood, user TEXT NOT NULL,
    at INTEGER NOT NULL, state TEXT NOT NULL);
)sql";

// Version 7: which channel has confirmed a page, and for which ringing, so that a restart does not send it there again.
constexpr const char* kPageChannels = R"sql(
CREATE TABLE page_channel(page TEXT NOT NULL, channel TEXT NOT NULL, rung_at INTEGER NOT NULL,
    confirmed_at INTEGER NOT NULL, PRIMARY KEY(page, channel)) WITHOUT ROWID;
)sql";

// Version 8: who lived where and when, so that everybody is handed out what is about them and nothing of whoever lived
// in the room before or after. For what came before, the audit log tells where somebody lived whenever it names them;
// whom it does not name lived there since their consent, before which nobody listened.
constexpr const char* kResidence = R"sql(
CREATE TABLE residence(number INTEGER PRIMARY KEY, resident TEXT NOT NULL, room TEXT NOT NULL, from_at INTEGER NOT NULL,
    to_at INTEGER);
CREATE UNIQUE INDEX residence_now ON residence(resident) WHERE to_at IS NULL;
INSERT INTO residence(resident, room, from_at, to_at)
    SELECT subject, room, at, lead(at) OVER (PARTITION BY subject ORDER BY seq) FROM
        (SELECT subject, room, at, seq, lag(room) OVER (PARTITION BY subject ORDER BY seq) AS before FROM audit
         WHERE kind IN ('consentGiven', 'registryChanged') AND room <> '' AND
             subject IN (SELECT id FROM resident UNION SELECT resident FROM consent))
    WHERE before IS NULL OR before <> room ORDER BY seq;
UPDATE residence SET to_at = coalesce((SELECT max(at) FROM audit WHERE audit.subject = residence.resident), from_at)
    WHERE to_at IS NULL AND NOT EXISTS
        (SELECT 1 FROM resident WHERE resident.id = residence.resident AND resident.room = residence.room);
INSERT INTO residence(resident, room, from_at) SELECT id, room, coalesce(
        (SELECT max(to_at) FROM residence WHERE residence.resident = resident.id),
        (SELECT min(recorded_at) FROM consent WHERE consent.resident = resident.id), (SELECT max(at) FROM audit), 0)
    FROM resident WHERE id NOT IN (SELECT resident FROM residence WHERE to_at IS NULL) ORDER BY id;
)sql";

// Version 9: what the rule asked for by which a sound became an alert.
constexpr const char* kReached = R"sql(
ALTER TABLE sound ADD COLUMN reached_count INTEGER;
ALTER TABLE sound ADD COLUMN reached_level_dbfs INTEGER;
ALTER TABLE sound ADD COLUMN reached_s INTEGER;
)sql";

// Version 10: the roster, and who has taken duty or given it over.
constexpr const char* kRoster = R"sql(
CREATE TABLE shift(unit TEXT NOT NULL REFERENCES unit, position INTEGER NOT NULL, hours TEXT NOT NULL,
    manager TEXT NOT NULL, PRIMARY KEY(unit, position));
CREATE TABLE shift_person(unit TEXT NOT NULL, position INTEGER NOT NULL, place INTEGER NOT NULL,
    person TEXT NOT NULL REFERENCES person, substitute INTEGER NOT NULL, PRIMARY KEY(unit, position, place));
CREATE TABLE duty_change(number INTEGER PRIMARY KEY, unit TEXT NOT NULL REFERENCES unit,
    person TEXT NOT NULL REFERENCES person, takes INTEGER NOT NULL, from_at INTEGER NOT NULL, until_at INTEGER NOT NULL);
)sql";

// Version 11: the queue of technical faults, with who looks after them.
constexpr const char* kFaults = R"sql(
CREATE TABLE technical_fault(kind TEXT NOT NULL, subject TEXT NOT NULL, urgency TEXT NOT NULL, reason TEXT NOT NULL,
    detail TEXT NOT NULL, since INTEGER NOT NULL, owner TEXT NOT NULL, snoozed_until INTEGER, PRIMARY KEY(kind, subject))
    WITHOUT ROWID;
)sql";

// Version 12: of each monitor and night how quiet the quietest hour was; and drills of the chain, each as it went over the wire.
constexpr const char* kMicrophoneNights = R"sql(
CREATE TABLE microphone_night(room TEXT NOT NULL, night TEXT NOT NULL, monitor TEXT NOT NULL, floor_dbfs INTEGER NOT NULL,
    PRIMARY KEY(room, night)) WITHOUT ROWID;
)sql";

constexpr const char* kDrills = R"sql(
CREATE TABLE drill(id TEXT PRIMARY KEY, room TEXT NOT NULL, asked_at INTEGER NOT NULL, by_schedule INTEGER NOT NULL,
    body TEXT NOT NULL);
CREATE INDEX drill_asked ON drill(asked_at);
)sql";

// Version 13: the guided drill that each operator has gone through last.
constexpr const char* kGuidedDrills = R"sql(
CREATE TABLE guided_drill(user TEXT PRIMARY KEY, at INTEGER NOT NULL, took_s INTEGER NOT NULL, other_keys INTEGER NOT NULL)
    WITHOUT ROWID;
)sql";

// Version 14: when a page came, was read and was acknowledged.
constexpr const char* kPageTimes = R"sql(
ALTER TABLE page ADD COLUMN delivered_at INTEGER;
ALTER TABLE page ADD COLUMN read_at INTEGER;
ALTER TABLE page ADD COLUMN acknowledged_at INTEGER;
)sql";

// Version 15: how each facility's houses are paged.
constexpr const char* kPagingRules = R"sql(
CREATE TABLE paging_rules(facility TEXT PRIMARY KEY, acknowledge_s INTEGER, repeat_s INTEGER, arrive_s INTEGER, report_s INTEGER,
    together INTEGER NOT NULL, espa_from INTEGER NOT NULL, sms_from INTEGER NOT NULL, push_from INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE last_resort(facility TEXT NOT NULL, position INTEGER NOT NULL, person TEXT NOT NULL REFERENCES person,
    PRIMARY KEY(facility, position)) WITHOUT ROWID;
)sql";

// Version 16: whose handset was logged off is not forgotten by a restart.
constexpr const char* kHandsets = R"sql(
CREATE TABLE handset_off(person TEXT PRIMARY KEY) WITHOUT ROWID;
)sql";

struct Migration {
    int to;
    std::array<const char*, 3> scripts;
};
constexpr std::array kMigrations{Migration{1, {kRegistry, kLedger, kAudit}}, Migration{2, {kDuty, "", ""}},
                                  Migration{3, {kRules, "", ""}},
                                Migration{4, {kAdministration, kConsentsWithdrawn, kAuditPruned}},
                                Migration{5, {kAddresses, "", ""}}, Migration{6, {kFlow, "", ""}},
                                Migration{7, {kPageChannels, "", ""}},
                                Migration{8, {kResidence, "", ""}}, Migration{9, {kReached, "", ""}},
                                Migration{10, {kRoster, "", ""}}, Migration{11, {kFaults, "", ""}},
                                Migration{12, {kMicrophoneNights, kDrills, ""}},
                                Migration{13, {kGuidedDrills, "", ""}}, Migration{14, {kPageTimes, "", ""}},
                                Migration{15, {kPagingRules, "", ""}}, Migration{16, {kHandsets, "", ""}}};
static_assert(kMigrations.back().to == kSchemaVersion);

Result<void> apply(const Database& db, const Migration& migration) {
    Transaction transaction(db);
    for (const auto* script : migration.scripts)
        if (const auto done = db.run(script); !done) return done;
    if (const auto set = db.run(fmt::format("PRAGMA user_version={}", migration.to).c_str()); !set) return set;
    return transaction.commit();
}

Result<void> check(const Database& db) {
    auto statement = db.prepare("PRAGMA quick_check(1)");
    if (!statement.step()) return std::unexpected(db.lastError());
    if (statement.text(0) == "ok") return {};
    return std::unexpected(Error{db.name(), "is damaged: " + statement.text(0),
                                 "restore the newest backup; the damaged file is left as it is"});
}

} // namespace

Result<Database> openStore(const std::filesystem::path& file, Database::Mode mode) {
    if (mode == Database::Mode::ReadOnly && !std::filesystem::exists(file))
        return std::unexpected(Error{file.string(), "is not there", "start natlyt-station once, restore a backup, or name the database in station.toml"});
    auto db = Database::open(file, mode);
    if (!db) return db;
    if (const auto sound = check(*db); !sound) return std::unexpected(sound.error());
    const auto version = db->integer("PRAGMA user_version");
    if (version > kSchemaVersion)
        return std::unexpected(Error{db->name(),
                                     fmt::format("was written by a newer natlyt-station (schema {}, this one knows {})",
                                                 version, kSchemaVersion),
                                     "update natlyt-station, or restore a backup of this version"});
    if (version == 0 && db->integer("SELECT count(*) FROM sqlite_master") > 0)
        return std::unexpected(Error{db->name(), "is a database of another program", "name another file"});
    if (version == 0 && mode == Database::Mode::ReadOnly)
        return std::unexpected(Error{db->name(), "is empty", "restore a backup; a station that starts on it seeds the ward anew"});
    if (version < kSchemaVersion && mode == Database::Mode::ReadOnly)
        return std::unexpected(Error{db->name(), fmt::format("has the older schema {}", version),
                                     "start natlyt-station once; it brings the database up to date"});
    if (mode == Database::Mode::ReadWrite)
        if (const auto done = db->makeDurable(); !done) return std::unexpected(done.error());
    for (const auto& migration : kMigrations)
        if (migration.to > version)
            if (const auto done = apply(*db, migration); !done) return std::unexpected(done.error());
    return db;
}

} // namespace natlyt::ward
