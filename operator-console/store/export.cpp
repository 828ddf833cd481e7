// SPDX-License-Identifier: Apache-2.0
#include "operator-console/store/export.hpp"

#include "operator-console/store/lived_in.hpp"

#include <fmt/format.h>

#include <array>

namespace natlyt::ward {
namespace {

// Times are shown as UTC. Each query takes the resident (?1). What is told of a room alone is about whoever lived there
// at the time.
struct Section {
    std::string_view name;
    std::string_view columns;
    std::string_view from;
};

#define UTC(column) "strftime('%Y-%m-%dT%H:%M:%SZ', " column " / 1000, 'unixepoch')"

constexpr std::array kSections{
    Section{"resident", "'id', id, 'room', room, 'name', name, 'initials', initials, 'agreedNote', agreed_note",
            "resident WHERE id = ?1"},
    Section{"dwellings", "'room', room, 'from', " UTC("from_at") ", 'to', " UTC("to_at"),
            "residence WHERE resident = ?1 ORDER BY number"},
    Section{"consents",
            "'givenBy', given_by, 'capacity', capacity, 'basis', basis, 'scope', scope, 'evidence', evidence, 'decidedBy', "
            "decided_by, 'from', from_date, 'until', until_date, 'conditions', conditions, 'recordedAt', " UTC("recorded_at")
            ", 'recordedBy', recorded_by, 'supersededAt', " UTC("superseded_at") ", 'withdrawnAt', " UTC("withdrawn_at")
            ", 'withdrawnBy', withdrawn_by",
            "consent WHERE resident = ?1 ORDER BY id"},
    Section{"hours", "'hours', text", "hours WHERE resident = ?1 ORDER BY position"},
    Section{"privacy",
            "'weekly', weekly, 'from', CASE weekly WHEN '' THEN from_local ELSE '' END, 'to', to_local, 'setBy', set_by, 'setAt', "
            UTC("set_at") ", 'liftedFrom', " UTC("lifted_from") ", 'liftedTo', " UTC("lifted_to") ", 'endedAt', " UTC("ended_at") ", 'endedBy', ended_by",
            "privacy_window WHERE resident = ?1 ORDER BY number"},
    Section{"sensitivities", "'class', class, 'sensitivity', value",
            "sensitivity WHERE resident = ?1"},
    Section{"countingRules", "'class', class, 'count', count, 'within_s', within_s",
            "counting_rule WHERE resident = ?1 ORDER BY position"},
    Section{"levelRules", "'levelDbfs', level_dbfs, 'aboveFloor_dB', above_floor_db, 'for_s', for_s",
            "level_rule WHERE resident = ?1 ORDER BY position"},
    Section{"alerts",
            "'id', id, 'room', room, 'state', state, 'priority', priority, 'claimedBy', claimed_by, 'urgent', urgent, 'raisedAt', " UTC("first_raised_at") ", 'stateSince', " UTC("state_since")
            ", 'sounds', sound_count, 'dismissReason', dismiss_reason, 'outcome', outcome, 'note', note",
            "alert WHERE " NATLYT_LIVED_IN("alert.room", "first_raised_at") " ORDER BY first_raised_at"},
    Section{"sounds",
            "'id', sound.id, 'alert', alert, 'class', class, 'score', score, 'top', top, 'levelDbfs', level_dbfs, 'onset', "
            UTC("onset") ", 'rule', rule, 'reachedCount', reached_count, 'reachedLevelDbfs', reached_level_dbfs, "
            "'reached_s', reached_s",
            "sound JOIN alert ON alert.id = sound.alert WHERE " NATLYT_LIVED_IN("alert.room", "first_raised_at") " ORDER BY committed_at"},
    Section{"events",
            "'alert', alert, 'at', " UTC("at") ", 'state', event.state, 'by', by, 'note', event.note",
            "event JOIN alert ON alert.id = event.alert WHERE " NATLYT_LIVED_IN("alert.room", "first_raised_at") " ORDER BY seq"},
    Section{"pages",
            "'page', page.id, 'alert', alert, 'user', user, 'step', page.step, 'state', page.state, 'delivered', delivered, 'at', " UTC("at")
            ", 'deliveredAt', " UTC("delivered_at") ", 'readAt', " UTC("read_at") ", 'acknowledgedAt', " UTC("acknowledged_at"),
            "page JOIN alert ON alert.id = page.alert WHERE " NATLYT_LIVED_IN("alert.room", "first_raised_at") " ORDER BY first_raised_at, position"},
    Section{"quietestHours", // of the nights that began while the resident lived there
            "'night', night, 'room', room, 'noiseFloorDbfs', floor_dbfs",
            "microphone_night WHERE " NATLYT_LIVED_IN("microphone_night.room", "(unixepoch(night, '+23 hours') * 1000)") " ORDER BY night"},
    Section{"audit",
            "'entry', seq, 'at', " UTC("at") ", 'kind', kind, 'by', by, 'room', room, 'subject', subject, 'detail', detail",
            "audit WHERE " NATLYT_AUDIT_OF_RESIDENT " ORDER BY seq"},
};

#undef UTC

bool isKnown(const Database& db, std::string_view resident) {
    auto row = db.prepare("SELECT 1 FROM residence WHERE resident=?");
    row.bind(resident);
    return row.step();
}

// The rows of a section as JSON objects, one by one.
template <class Take>
Result<void> rows(const Database& db, const Section& section, std::string_view resident, Take take) {
    auto row = db.prepare(fmt::format("SELECT json_object({}) FROM {}", section.columns, section.from));
    row.bind(resident);
    while (row.step()) take(row.text(0));
    if (row.failed()) return std::unexpected(db.lastError());
    return {};
}

// {"a":1,"b":"x"} field by field, by the database's own reading of it.
ExportRow fieldsOf(const Database& db, const std::string& object) {
    auto row = db.prepare("SELECT key, atom FROM json_each(?) WHERE atom IS NOT NULL");
    row.bind(object);
    ExportRow fields;
    while (row.step()) fields[row.text(0)] = row.text(1);
    return fields;
}

std::unexpected<Error> nobody(const Database& db, std::string_view resident) {
    return std::unexpected(Error{db.name(), fmt::format("has no resident {}", resident), "give the resident's id from the ward's description"});
}

} // namespace

Result<std::string> exportResident(const Database& db, std::string_view resident) {
    if (!isKnown(db, resident)) return nobody(db, resident);
    std::string text = "{";
    for (const auto& section : kSections) {
        text += fmt::format("{}\"{}\":[", text.size() > 1 ? "," : "", section.name);
        bool first = true;
        const auto done = rows(db, section, resident, [&](const std::string& object) {
            text += first ? object : "," + object;
            first = false;
        });
        if (!done) return std::unexpected(done.error());
        text += "]";
    }
    return text + "}\n";
}

Result<ExportSections> exportedRows(const Database& db, std::string_view resident) {
    if (!isKnown(db, resident)) return nobody(db, resident);
    ExportSections sections;
    for (const auto& section : kSections) {
        auto& list = sections[std::string(section.name)];
        const auto done = rows(db, section, resident, [&](const std::string& object) { list.push_back(fieldsOf(db, object)); });
        if (!done) return std::unexpected(done.error());
    }
    return sections;
}

} // namespace natlyt::ward
