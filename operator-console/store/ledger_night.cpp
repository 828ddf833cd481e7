// SPDX-License-Identifier: Apache-2.0
// The part of the ledger that is about the flow of a night: shelves, handovers, floods, and what came before.
#include "operator-console/store/ledger.hpp"

#include "operator-console/store/ledger_rows.hpp"
#include "protocol/messages/codec.hpp"

#include <fmt/format.h>

namespace natlyt::ward {
namespace {

Result<std::int64_t> inserted(const Database& db, Statement& put) {
    if (const auto done = put.run(); !done) return std::unexpected(done.error());
    return db.integer("SELECT last_insert_rowid()");
}

// A handover is kept as it went over the wire.
std::string bodyOf(const Handover& handover) {
    OperatorReply reply;
    reply.handover = handover;
    return encode(reply);
}

} // namespace

Result<std::vector<ShelfRecord>> Ledger::shelves() const {
    auto row = db_.prepare("SELECT number, room, class, shelved_by, why, since, until, note, "
                           "(SELECT count(*) FROM sound WHERE sound.shelf = shelf.number) "
                           "FROM shelf WHERE ended_at IS NULL ORDER BY number");
    std::vector<ShelfRecord> records;
    while (row.step())
        records.push_back({row.integer(0), row.text(1),
                           {enumColumn<SoundClass>(row, 2), row.text(3), enumColumn<DismissReason>(row, 4),
                            timeColumn(row, 5), timeColumn(row, 6), row.integer(8)},
                           row.text(7)});
    if (row.failed()) return std::unexpected(db_.lastError());
    return records;
}

Result<std::int64_t> Ledger::beginShelf(const ShelfRecord& record, UtcTime at) {
    Transaction transaction(db_);
    const auto& sound = record.sound;
    auto put = db_.prepare("INSERT INTO shelf(room, class, why, note, shelved_by, since, until) VALUES(?,?,?,?,?,?,?)");
    put.bind(record.room).bind(nameOf(sound.soundClass)).bind(nameOf(sound.why)).bind(record.note).bind(sound.by);
    put.bind(toColumn(sound.since)).bind(toColumn(sound.until));
    const auto number = inserted(db_, put);
    if (!number) return number;
    const auto minutes = std::chrono::duration_cast<std::chrono::minutes>(sound.until - sound.since);
    const auto detail = fmt::format("{} min, until {}: {}{}{}", minutes.count(), toColumn(sound.until), nameOf(sound.why),
                                    record.note.empty() ? "" : ": ", record.note);
    const AuditEntry entry{at, AuditKind::SoundShelved, sound.by, record.room, std::string(nameOf(sound.soundClass)), detail};
    if (const auto done = appendAudit(db_, entry); !done) return std::unexpected(done.error());
    if (const auto done = transaction.commit(); !done) return std::unexpected(done.error());
    return number;
}

Result<void> Ledger::endShelf(const ShelfRecord& record, std::string_view by, std::string_view why, UtcTime at) {
    Transaction transaction(db_);
    auto put = db_.prepare("UPDATE shelf SET ended_at=?, ended_by=? WHERE number=? AND ended_at IS NULL");
    if (const auto done = put.bind(toColumn(at)).bind(by).bind(record.number).run(); !done) return done;
    const auto detail = fmt::format("{}; {} sounds came", why, record.sound.count);
    const AuditEntry entry{at, AuditKind::ShelfEnded, std::string(by), record.room,
                           std::string(nameOf(record.sound.soundClass)), detail};
    if (const auto done = appendAudit(db_, entry); !done) return done;
    return transaction.commit();
}

Result<std::int64_t> Ledger::soundsShelvedSince(UtcTime since) const {
    auto row = db_.prepare("SELECT count(*) FROM sound WHERE shelf IS NOT NULL AND committed_at>=?");
    row.bind(toColumn(since));
    if (row.step()) return row.integer(0);
    return std::unexpected(db_.lastError());
}

Result<Handover> Ledger::giveHandover(Handover handover, UtcTime at) {
    Transaction transaction(db_);
    auto put = db_.prepare("INSERT INTO handover(given_by, given_at, body) VALUES(?,?,'')");
    put.bind(handover.givenBy).bind(toColumn(at));
    const auto number = inserted(db_, put);
    if (!number) return std::unexpected(number.error());
    handover.number = *number;
    auto body = db_.prepare("UPDATE handover SET body=? WHERE number=?");
    if (const auto done = body.bind(bodyOf(handover)).bind(*number).run(); !done) return std::unexpected(done.error());
    const auto detail = fmt::format("{} open, {} shelved, {} not heard{}{}", handover.alertsOpen, handover.shelved.size(),
                                    handover.unheard.size(), handover.note.empty() ? "" : ": ", handover.note);
    const AuditEntry entry{at, AuditKind::HandoverGiven, handover.givenBy, "", std::to_string(*number), detail};
    if (const auto done = appendAudit(db_, entry); !done) return std::unexpected(done.error());
    if (const auto done = transaction.commit(); !done) return std::unexpected(done.error());
    return handover;
}

Result<void> Ledger::takeHandover(std::int64_t number, std::string_view by, UtcTime at) {
    Transaction transaction(db_);
    auto put = db_.prepare("UPDATE handover SET taken_by=?, taken_at=? WHERE number=? AND taken_at IS NULL");
    if (const auto done = put.bind(by).bind(toColumn(at)).bind(number).run(); !done) return done;
    const AuditEntry entry{at, AuditKind::HandoverTaken, std::string(by), "", std::to_string(number), "read and signed"};
    if (const auto done = appendAudit(db_, entry); !done) return done;
    return transaction.commit();
}

Result<std::optional<Handover>> Ledger::handoverWaiting() const {
    auto row = db_.prepare("SELECT body, taken_at FROM handover ORDER BY number DESC LIMIT 1");
    if (!row.step()) {
        if (row.failed()) return std::unexpected(db_.lastError());
        return std::nullopt;
    }
    if (!row.isNull(1)) return std::nullopt;
    const auto reply = decode<OperatorReply>(row.text(0));
    return reply ? reply->handover : std::nullopt;
}

Result<std::vector<PastAlert>> Ledger::alertsSince(UtcTime since) const {
    auto row = db_.prepare("SELECT room, first_raised_at, state, EXISTS(SELECT 1 FROM page WHERE page.alert = alert.id), "
                           "by_rule, outcome FROM alert WHERE first_raised_at>=? ORDER BY first_raised_at");
    row.bind(toColumn(since));
    std::vector<PastAlert> alerts;
    while (row.step())
        alerts.push_back({row.text(0), timeColumn(row, 1), enumColumn<AlertState>(row, 2), row.integer(3) != 0,
                          row.integer(4) != 0, optionalEnum<Outcome>(row, 5)});
    if (row.failed()) return std::unexpected(db_.lastError());
    return alerts;
}

Result<std::vector<RaisedAlert>> Ledger::raisedSince(UtcTime since, int most) const {
    auto row = db_.prepare("SELECT id, room, first_raised_at, (SELECT class FROM sound WHERE sound.alert = alert.id "
                           "ORDER BY committed_at, id LIMIT 1) FROM alert WHERE first_raised_at>=? AND NOT (state='watching' AND "
                           "(SELECT note FROM event WHERE event.alert = alert.id ORDER BY seq DESC LIMIT 1)='shelved') "
                           "ORDER BY first_raised_at DESC, id DESC LIMIT ?");
    row.bind(toColumn(since)).bind(most);
    std::vector<RaisedAlert> raised;
    while (row.step())
        raised.push_back({uuidColumn(row, 0), row.text(1), timeColumn(row, 2), optionalEnum<SoundClass>(row, 3).value_or(SoundClass{})});
    if (row.failed()) return std::unexpected(db_.lastError());
    return raised;
}

std::optional<UtcTime> Ledger::firstAlertAt() const {
    auto row = db_.prepare("SELECT min(first_raised_at) FROM alert");
    return row.step() ? optionalTime(row, 0) : std::nullopt;
}

Result<std::optional<FloodRecord>> Ledger::openFlood() const {
    auto row = db_.prepare("SELECT number, begun_at FROM flood WHERE ended_at IS NULL ORDER BY number DESC LIMIT 1");
    if (!row.step()) {
        if (row.failed()) return std::unexpected(db_.lastError());
        return std::nullopt;
    }
    FloodRecord flood{row.integer(0), timeColumn(row, 1), {}};
    auto told = db_.prepare("SELECT id, user, at, state FROM notice WHERE flood=? ORDER BY at, id");
    told.bind(flood.number);
    while (told.step())
        flood.notices.push_back({uuidColumn(told, 0), told.text(1), timeColumn(told, 2), enumColumn<PageState>(told, 3)});
    if (told.failed()) return std::unexpected(db_.lastError());
    return flood;
}

Result<std::int64_t> Ledger::beginFlood(UtcTime at, std::string_view detail) {
    Transaction transaction(db_);
    auto put = db_.prepare("INSERT INTO flood(begun_at) VALUES(?)");
    put.bind(toColumn(at));
    const auto number = inserted(db_, put);
    if (!number) return number;
    if (const auto done = appendAudit(db_, {at, AuditKind::FloodBegun, "", "", std::to_string(*number), std::string(detail)});
        !done)
        return std::unexpected(done.error());
    if (const auto done = transaction.commit(); !done) return std::unexpected(done.error());
    return number;
}

Result<void> Ledger::endFlood(std::int64_t number, UtcTime at) {
    Transaction transaction(db_);
    auto put = db_.prepare("UPDATE flood SET ended_at=? WHERE number=?");
    if (const auto done = put.bind(toColumn(at)).bind(number).run(); !done) return done;
    if (const auto done = appendAudit(db_, {at, AuditKind::FloodEnded, "", "", std::to_string(number), ""}); !done) return done;
    return transaction.commit();
}

Result<void> Ledger::putNotice(std::int64_t flood, const NoticeRecord& notice) {
    Transaction transaction(db_);
    auto put = db_.prepare("INSERT INTO notice(id, flood, user, at, state) VALUES(?,?,?,?,?) "
                           "ON CONFLICT(id) DO UPDATE SET at=excluded.at, state=excluded.state");
    put.bind(notice.id.text()).bind(flood).bind(notice.user).bind(toColumn(notice.at)).bind(nameOf(notice.state));
    if (const auto done = put.run(); !done) return done;
    const AuditEntry entry{notice.at, AuditKind::FloodTold, notice.user, "", notice.id.text(), std::string(nameOf(notice.state))};
    if (const auto done = appendAudit(db_, entry); !done) return done;
    return transaction.commit();
}

} // namespace natlyt::ward
