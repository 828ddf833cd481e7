// SPDX-License-Identifier: Apache-2.0
#include "operator-console/store/ledger.hpp"

#include "operator-console/store/ledger_rows.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace natlyt::ward {
namespace {

Result<std::vector<AlertSound>> newestSounds(const Database& db, const std::string& alert) {
    auto row = db.prepare("SELECT id, class, score, top, level_dbfs, onset, rule, reached_count, reached_level_dbfs, "
                          "reached_s FROM sound WHERE alert=? ORDER BY committed_at DESC, id DESC LIMIT 8");
    row.bind(alert);
    std::vector<AlertSound> sounds;
    while (row.step())
        sounds.push_back({uuidColumn(row, 0), enumColumn<SoundClass>(row, 1), row.real(2), topColumn(row, 3),
                          static_cast<int>(row.integer(4)), timeColumn(row, 5), enumColumn<AlertRule>(row, 6),
                          reachedColumns(row, 7)});
    if (row.failed()) return std::unexpected(db.lastError());
    std::ranges::reverse(sounds);
    return sounds;
}

Result<std::vector<PageStep>> pagesOf(const Database& db, const std::string& alert) {
    auto row = db.prepare("SELECT id, user, step, state, at, delivered, delivered_at, read_at, acknowledged_at FROM page "
                          "WHERE alert=? ORDER BY position");
    row.bind(alert);
    std::vector<PageStep> pages;
    while (row.step())
        pages.push_back({uuidColumn(row, 0), row.text(1), "", static_cast<int>(row.integer(2)),
                         enumColumn<PageState>(row, 3), timeColumn(row, 4), row.integer(5) != 0, optionalTime(row, 6),
                         optionalTime(row, 7), optionalTime(row, 8)});
    if (row.failed()) return std::unexpected(db.lastError());
    return pages;
}

Result<std::vector<AlertEvent>> newestEvents(const Database& db, const std::string& alert) {
    auto row = db.prepare("SELECT at, state, by, note FROM event WHERE alert=? ORDER BY seq DESC LIMIT 16");
    row.bind(alert);
    std::vector<AlertEvent> events;
    while (row.step())
        events.push_back({timeColumn(row, 0), enumColumn<AlertState>(row, 1), row.text(2), row.text(3)});
    if (row.failed()) return std::unexpected(db.lastError());
    std::ranges::reverse(events);
    return events;
}

// `row` selects kAlertColumns.
Result<std::vector<AlertRecord>> wholeAlerts(const Database& db, Statement& row) {
    std::vector<AlertRecord> records;
    while (row.step()) {
        auto record = alertRow(row);
        const auto id = row.text(0);
        auto sounds = newestSounds(db, id);
        auto pages = pagesOf(db, id);
        auto events = newestEvents(db, id);
        if (!sounds) return std::unexpected(sounds.error());
        if (!pages) return std::unexpected(pages.error());
        if (!events) return std::unexpected(events.error());
        record.ward.sounds = std::move(*sounds);
        record.ward.pages = std::move(*pages);
        record.ward.history = std::move(*events);
        records.push_back(std::move(record));
    }
    if (row.failed()) return std::unexpected(db.lastError());
    return records;
}

} // namespace

Result<void> Ledger::storeAlert(const AlertRecord& record) {
    const auto& a = record.ward;
    auto put = db_.prepare(fmt::format(
        "INSERT INTO alert({}, open) VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?) ON CONFLICT(id) DO UPDATE SET "
        "state=excluded.state, priority=excluded.priority, revision=excluded.revision, raised_at=excluded.raised_at, "
        "state_since=excluded.state_since, watch_until=excluded.watch_until, "
        "next_escalation_at=excluded.next_escalation_at, claimed_by=excluded.claimed_by, "
        "claimed_console=excluded.claimed_console, urgent=excluded.urgent, by_rule=excluded.by_rule, "
        "step=excluded.step, sound_count=excluded.sound_count, dismiss_reason=excluded.dismiss_reason, "
        "outcome=excluded.outcome, note=excluded.note, open=excluded.open", kAlertColumns));
    put.bind(a.id.text()).bind(a.room).bind(nameOf(a.state)).bind(nameOf(a.priority)).bind(a.revision);
    put.bind(toColumn(a.raisedAt)).bind(toColumn(a.firstRaisedAt)).bind(toColumn(a.stateSince));
    put.bind(toColumn(a.watchUntil)).bind(toColumn(a.nextEscalationAt)).bind(a.claimedBy);
    put.bind(record.claimedConsole).bind(a.urgent ? 1 : 0).bind(record.byRule ? 1 : 0).bind(record.step);
    put.bind(a.soundCount).bind(toColumn(a.dismissReason)).bind(toColumn(a.outcome)).bind(a.note);
    return put.bind(isOpen(a.state) ? 1 : 0).run();
}

Result<void> Ledger::storeSound(const AlertSound& sound, const AlertChange& change) {
    auto put = db_.prepare("INSERT INTO sound(id, alert, class, score, top, level_dbfs, onset, rule, committed_at, shelf, "
                           "reached_count, reached_level_dbfs, reached_s) VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?)");
    put.bind(sound.id.text()).bind(change.record.ward.id.text()).bind(nameOf(sound.soundClass)).bind(sound.score);
    put.bind(toColumn(sound.top)).bind(sound.levelDbfs).bind(toColumn(sound.onset)).bind(nameOf(sound.rule));
    put.bind(toColumn(change.at)).bind(change.shelf);
    const auto& reached = sound.reached;
    put.bind(reached ? reached->count : std::nullopt).bind(reached ? reached->levelDbfs : std::nullopt);
    return put.bind(reached ? std::optional(reached->seconds) : std::nullopt).run();
}

Result<void> Ledger::storePages(const AlertRecord& record) {
    auto put = db_.prepare("INSERT INTO page(id, alert, position, user, step, state, at, delivered, delivered_at, read_at, "
                           "acknowledged_at) VALUES(?,?,?,?,?,?,?,?,?,?,?) ON CONFLICT(id) DO UPDATE SET "
                           "step=excluded.step, state=excluded.state, at=excluded.at, delivered=excluded.delivered, "
                           "delivered_at=excluded.delivered_at, read_at=excluded.read_at, "
                           "acknowledged_at=excluded.acknowledged_at");
    std::int64_t position = 0;
    for (const auto& page : record.ward.pages) {
        put.bind(page.page.text()).bind(record.ward.id.text()).bind(position++).bind(page.user).bind(page.step);
        put.bind(nameOf(page.state)).bind(toColumn(page.at)).bind(page.delivered ? 1 : 0);
        put.bind(toColumn(page.deliveredAt)).bind(toColumn(page.readAt)).bind(toColumn(page.acknowledgedAt));
        if (const auto done = put.run(); !done) return done;
    }
    return {};
}

Result<void> Ledger::storeEvents(const AlertChange& change) {
    const auto& alert = change.record.ward;
    const auto id = alert.id.text();
    auto put = db_.prepare("INSERT INTO event(alert, at, state, by, note) VALUES(?,?,?,?,?)");
    for (const auto& event : change.events) {
        put.bind(id).bind(toColumn(event.at)).bind(nameOf(event.state)).bind(event.by).bind(event.note);
        if (const auto done = put.run(); !done) return done;
        const auto detail = fmt::format("{} {}", nameOf(event.state), event.note);
        if (const auto done = appendAudit(db_, {event.at, AuditKind::AlertChanged, event.by, alert.room, id, detail});
            !done)
            return done;
    }
    for (const auto& page : alert.pages) {
        if (std::ranges::find(change.pages, page.page) == change.pages.end()) continue;
        const auto detail = fmt::format("{} {} step {}", nameOf(page.state), page.user, page.step);
        if (const auto done =
                appendAudit(db_, {page.at, AuditKind::PageChanged, "", alert.room, page.page.text(), detail});
            !done)
            return done;
    }
    return {};
}

Result<void> Ledger::commit(const AlertChange& change) {
    Transaction transaction(db_);
    if (const auto done = storeAlert(change.record); !done) return done;
    if (change.sound)
        if (const auto done = storeSound(*change.sound, change); !done) return done;
    if (const auto done = storePages(change.record); !done) return done;
    if (const auto done = storeEvents(change); !done) return done;
    return transaction.commit();
}

Result<std::optional<Uuid>> Ledger::alertOfSound(const Uuid& sound) const {
    auto row = db_.prepare("SELECT alert FROM sound WHERE id=?");
    row.bind(sound.text());
    if (row.step()) return uuidColumn(row, 0);
    if (row.failed()) return std::unexpected(db_.lastError());
    return std::nullopt;
}

Result<std::vector<AlertRecord>> Ledger::openAlerts() const {
    auto row = db_.prepare(fmt::format("SELECT {} FROM alert WHERE open=1 ORDER BY first_raised_at, id", kAlertColumns));
    return wholeAlerts(db_, row);
}

Result<std::vector<AlertRecord>> Ledger::endedIn(std::string_view room, UtcTime since, int most) const {
    auto row = db_.prepare(fmt::format("SELECT {} FROM alert WHERE open=0 AND state_since>=? AND room=? "
                                       "ORDER BY first_raised_at DESC, id DESC LIMIT ?", kAlertColumns));
    row.bind(toColumn(since)).bind(room).bind(most);
    return wholeAlerts(db_, row);
}

Result<std::vector<EndedAlert>> Ledger::endedSince(UtcTime since) const {
    auto row = db_.prepare("SELECT id FROM alert WHERE open=0 AND state_since>=?");
    row.bind(toColumn(since));
    std::vector<EndedAlert> ended;
    while (row.step()) {
        EndedAlert alert{uuidColumn(row, 0), {}};
        const auto pages = pagesOf(db_, row.text(0));
        if (!pages) return std::unexpected(pages.error());
        for (const auto& page : *pages) alert.pages.emplace_back(page.user, page.page);
        ended.push_back(std::move(alert));
    }
    if (row.failed()) return std::unexpected(db_.lastError());
    return ended;
}

Result<void> Ledger::confirmPage(const Uuid& page, const ChannelConfirmation& confirmed) {
    auto put = db_.prepare("INSERT OR REPLACE INTO page_channel(page, channel, rung_at, confirmed_at) VALUES(?,?,?,?)");
    put.bind(page.text()).bind(confirmed.channel).bind(toColumn(confirmed.rungAt));
    return put.bind(toColumn(confirmed.confirmedAt)).run();
}

Result<std::vector<ChannelConfirmation>> Ledger::confirmationsOf(const Uuid& page) const {
    auto row = db_.prepare("SELECT channel, rung_at, confirmed_at FROM page_channel WHERE page=?");
    row.bind(page.text());
    std::vector<ChannelConfirmation> confirmed;
    while (row.step()) confirmed.push_back({row.text(0), timeColumn(row, 1), timeColumn(row, 2)});
    if (row.failed()) return std::unexpected(db_.lastError());
    return confirmed;
}

Result<std::vector<DutyRecord>> Ledger::duty() const {
    auto row = db_.prepare("SELECT user, console, public_key, since FROM duty ORDER BY since, user");
    std::vector<DutyRecord> records;
    while (row.step()) {
        const auto key = row.blob(2);
        records.push_back({row.text(0), row.text(1), Bytes(key.begin(), key.end()), timeColumn(row, 3)});
    }
    if (row.failed()) return std::unexpected(db_.lastError());
    return records;
}

Result<void> Ledger::beginDuty(const DutyRecord& record, UtcTime at) {
    Transaction transaction(db_);
    auto put = db_.prepare("INSERT OR REPLACE INTO duty(user, console, public_key, since) VALUES(?,?,?,?)");
    put.bind(record.user).bind(record.console).bind(std::span<const std::uint8_t>(record.publicKey));
    if (const auto done = put.bind(toColumn(record.since)).run(); !done) return done;
    if (const auto done = appendAudit(db_, {at, AuditKind::DutyBegun, record.user, "", record.console, ""}); !done)
        return done;
    return transaction.commit();
}

Result<void> Ledger::endDuty(std::string_view user, AuditKind why, UtcTime at) {
    Transaction transaction(db_);
    auto drop = db_.prepare("DELETE FROM duty WHERE user=?");
    if (const auto done = drop.bind(user).run(); !done) return done;
    if (const auto done = appendAudit(db_, {at, why, std::string(user), "", "", ""}); !done) return done;
    return transaction.commit();
}

Result<std::set<std::string>> Ledger::handsetsOff() const {
    auto row = db_.prepare("SELECT person FROM handset_off");
    std::set<std::string> persons;
    while (row.step()) persons.insert(row.text(0));
    if (row.failed()) return std::unexpected(db_.lastError());
    return persons;
}

Result<void> Ledger::handsetLeft(std::string_view person, const AuditEntry& entry) {
    Transaction transaction(db_);
    auto put = db_.prepare("INSERT OR REPLACE INTO handset_off(person) VALUES(?)");
    if (const auto done = put.bind(person).run(); !done) return done;
    if (const auto done = appendAudit(db_, entry); !done) return done;
    return transaction.commit();
}

Result<void> Ledger::handsetBack(std::string_view person) {
    auto drop = db_.prepare("DELETE FROM handset_off WHERE person=?");
    return drop.bind(person).run();
}

std::int64_t Ledger::lastPlanNumber() const { return db_.integer("SELECT last FROM plan_number"); }

Result<void> Ledger::setLastPlanNumber(std::int64_t number) {
    auto put = db_.prepare("INSERT INTO plan_number(id, last) VALUES(1, ?) "
                           "ON CONFLICT(id) DO UPDATE SET last=max(last, excluded.last)");
    return put.bind(number).run();
}

Result<void> Ledger::audit(const AuditEntry& entry) {
    Transaction transaction(db_);
    if (const auto done = appendAudit(db_, entry); !done) return done;
    return transaction.commit();
}

Result<std::vector<AuditEntry>> Ledger::listeningsWithoutEnd() const {
    auto row = db_.prepare("SELECT at, by, room, subject, detail FROM audit WHERE kind=? AND detail LIKE 'live, %' AND subject<>'' "
                           "AND subject NOT IN (SELECT subject FROM audit WHERE kind=?) ORDER BY seq");
    row.bind(nameOf(AuditKind::Listening)).bind(nameOf(AuditKind::ListeningEnded));
    std::vector<AuditEntry> entries;
    while (row.step())
        entries.push_back({timeColumn(row, 0), AuditKind::Listening, row.text(1), row.text(2), row.text(3), row.text(4)});
    if (row.failed()) return std::unexpected(db_.lastError());
    return entries;
}

} // namespace natlyt::ward
