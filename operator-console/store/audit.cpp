// SPDX-License-Identifier: Apache-2.0
#include "operator-console/store/audit.hpp"

#include "operator-console/store/audit_doubts.hpp"
#include "operator-console/store/audit_pruning.hpp"
#include "protocol/sealing/digest.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

namespace natlyt::ward {
namespace {

void append(std::vector<std::byte>& bytes, std::string_view field) {
    for (unsigned shift = 0; shift < 64; shift += 8)
        bytes.push_back(static_cast<std::byte>((static_cast<std::uint64_t>(field.size()) >> shift) & 0xffU));
    const auto text = std::as_bytes(std::span(field));
    bytes.insert(bytes.end(), text.begin(), text.end());
}

// Over the hash before it and the fields, each with its length, so that no two entries look alike.
sealing::Digest digestOf(const sealing::Digest& previous, std::int64_t sequence, std::int64_t atMs,
                         std::span<const std::string_view, 5> texts) {
    std::vector<std::byte> bytes(previous.begin(), previous.end());
    append(bytes, std::to_string(sequence));
    append(bytes, std::to_string(atMs));
    for (const auto text : texts) append(bytes, text);
    return sealing::digest(bytes);
}

bool copyHash(const Statement& row, int column, sealing::Digest& into) {
    const auto blob = row.blob(column);
    if (blob.size() != into.size()) return false;
    std::ranges::transform(blob, into.begin(), [](std::uint8_t byte) { return std::byte{byte}; });
    return true;
}

struct Link { // where the chain begins, or stands
    std::int64_t number = 0;
    sealing::Digest hash{};
};

Link pruned(const Database& db) {
    Link link;
    auto row = db.prepare("SELECT seq, hash FROM audit_pruned");
    if (row.step() && copyHash(row, 1, link.hash)) link.number = row.integer(0);
    return link;
}

Link newest(const Database& db) {
    Link link = pruned(db);
    auto last = db.prepare("SELECT seq, hash FROM audit ORDER BY seq DESC LIMIT 1");
    if (!last.step()) return link;
    link.number = last.integer(0);
    copyHash(last, 1, link.hash);
    return link;
}

std::unexpected<Error> broken(const Database& db, std::int64_t entry, std::string what, std::string mend) {
    return std::unexpected(Error{fmt::format("{}: audit entry {}", db.name(), entry), std::move(what), std::move(mend)});
}

std::span<const std::uint8_t> blobOf(const sealing::Digest& hash) {
    return {reinterpret_cast<const std::uint8_t*>(hash.data()), hash.size()};
}

constexpr const char* kAltered = "somebody altered or removed it; compare with a backup";

bool isDoubt(std::string_view kind, std::string_view by, std::string_view detail) {
    return kind == nameOf(AuditKind::SecurityEvent) && by == "station" && detail.starts_with(kAuditDoubt);
}

} // namespace

Result<void> appendAudit(const Database& db, const AuditEntry& entry) {
    const auto previous = newest(db);
    const auto sequence = previous.number + 1;
    const auto at = entry.at.time_since_epoch().count();
    const std::array<std::string_view, 5> texts{nameOf(entry.kind), entry.by, entry.room, entry.subject, entry.detail};
    const auto hash = digestOf(previous.hash, sequence, at, texts);
    auto insert = db.prepare("INSERT INTO audit(seq, at, kind, by, room, subject, detail, hash) VALUES(?,?,?,?,?,?,?,?)");
    insert.bind(sequence).bind(at);
    for (const auto text : texts) insert.bind(text);
    return insert.bind(blobOf(hash)).run();
}

ChainWalk::ChainWalk(const Database& db) {
    const auto begin = pruned(db);
    first_ = next_ = begin.number + 1;
    previous_ = begin.hash;
    pruningIsOnRecord_ = begin.number == 0;
}

std::unexpected<Error> ChainWalk::brokenAt(const Database& db, std::int64_t entry, std::string what) {
    broken_ = entry;
    return ward::broken(db, entry, std::move(what), kAltered);
}

Result<void> ChainWalk::step(const Database& db, std::int64_t most) {
    auto row = db.prepare("SELECT seq, at, kind, by, room, subject, detail, hash FROM audit WHERE seq>? ORDER BY seq LIMIT ?");
    row.bind(readTo_.value_or(INT64_MIN)).bind(most);
    std::int64_t read = 0;
    for (; row.step(); ++read, ++next_) {
        const auto kind = row.text(2), by = row.text(3), room = row.text(4), subject = row.text(5), detail = row.text(6);
        const std::array<std::string_view, 5> texts{kind, by, room, subject, detail};
        const auto computed = digestOf(previous_, row.integer(0), row.integer(1), texts);
        sealing::Digest stored{};
        if (row.integer(0) != next_ || !copyHash(row, 7, stored) || stored != computed)
            return brokenAt(db, next_, "does not follow from the entries before it");
        if (kind == nameOf(AuditKind::AuditPruned) && subject == std::to_string(first_ - 1)) pruningIsOnRecord_ = true;
        if (!doubt_ && isDoubt(kind, by, detail)) doubt_ = next_;
        previous_ = stored;
        readTo_ = next_;
    }
    if (row.failed()) return std::unexpected(db.lastError());
    done_ = read < most;
    if (done_ && !pruningIsOnRecord_)
        return brokenAt(db, first_, "is the first, and no entry says that the ones before it were pruned");
    return {};
}

Result<std::int64_t> verifyAudit(const Database& db) {
    constexpr std::int64_t kAll = INT64_MAX;
    ChainWalk walk(db);
    if (const auto done = walk.step(db, kAll); !done) return std::unexpected(done.error());
    return walk.checkedTo();
}

AuditHead auditHead(const Database& db) {
    const auto link = newest(db);
    return {link.number, link.hash};
}

Result<void> verifyAudit(const Database& db, const AuditHead& kept) {
    if (kept.number == 0) return {};
    if (kept.number <= prunedTo(db))
        return broken(db, kept.number, "was the newest once, and was pruned, which the newest never is", kAltered);
    auto row = db.prepare("SELECT seq, hash FROM audit WHERE seq=?");
    row.bind(kept.number);
    sealing::Digest stored{};
    if (!row.step())
        return broken(db, kept.number, fmt::format("was the newest once, and now the log ends with {}", newest(db).number),
                      "the end was cut off, or an old copy was put in place; compare with a backup");
    if (!copyHash(row, 1, stored) || stored != kept.hash)
        return broken(db, kept.number, "is not the one that was noted beside the log", kAltered);
    return {};
}

bool clockMayHaveLeapt(const Database& db, UtcTime now) {
    constexpr milliseconds kMost = std::chrono::days{90};
    auto gap = db.prepare("SELECT ifnull(max(later - at), 0) FROM (SELECT at, lead(at, 1, ?) OVER (ORDER BY seq) AS later FROM audit "
                          "WHERE seq > (SELECT max(seq) FROM audit) - 1000)");
    gap.bind(now.time_since_epoch().count());
    return gap.step() && gap.integer(0) > kMost.count();
}

std::int64_t prunedTo(const Database& db) { return pruned(db).number; }

std::int64_t pruningPoint(const Database& db, UtcTime before) {
    auto first = db.prepare("SELECT min(seq) FROM audit WHERE at >= ?");
    first.bind(before.time_since_epoch().count());
    if (!first.step() || first.isNull(0)) return 0; // the newest entry stays, however old
    const auto last = first.integer(0) - 1;
    return last > prunedTo(db) ? last : 0;
}

Result<std::int64_t> pruneAudit(const Database& db, UtcTime before, UtcTime now) {
    const auto last = pruningPoint(db, before);
    if (last == 0) return 0;
    const auto begin = prunedTo(db);
    Transaction transaction(db);
    const AuditEntry entry{now, AuditKind::AuditPruned, "", "", std::to_string(last), fmt::format("{} entries", last - begin)};
    auto done = appendAudit(db, entry);
    auto note = db.prepare("INSERT OR REPLACE INTO audit_pruned(id, seq, hash) SELECT 1, seq, hash FROM audit WHERE seq=?");
    if (done) done = note.bind(last).run();
    auto drop = db.prepare("DELETE FROM audit WHERE seq<=?");
    if (done) done = drop.bind(last).run();
    if (done) done = transaction.commit();
    if (!done) return std::unexpected(done.error());
    return last - begin;
}

} // namespace natlyt::ward
