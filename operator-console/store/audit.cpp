// SPDX-License-Identifier: Apache-2.0
#include "operator-console/store/audit.hpp"

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

} // namespace

Result<void> appendAudit(const Database& db, const AuditEntry& entry) {
    auto last = db.prepare("SELECT seq, hash FROM audit ORDER BY seq DESC LIMIT 1");
    sealing::Digest previous{};
    std::int64_t sequence = 1;
    if (last.step()) {
        sequence = last.integer(0) + 1;
        copyHash(last, 1, previous);
    }
    const auto at = entry.at.time_since_epoch().count();
    const std::array<std::string_view, 5> texts{nameOf(entry.kind), entry.by, entry.room, entry.subject, entry.detail};
    const auto hash = digestOf(previous, sequence, at, texts);
    auto insert = db.prepare("INSERT INTO audit(seq, at, kind, by, room, subject, detail, hash) VALUES(?,?,?,?,?,?,?,?)");
    insert.bind(sequence).bind(at);
    for (const auto text : texts) insert.bind(text);
    return insert.bind(std::span(reinterpret_cast<const std::uint8_t*>(hash.data()), hash.size())).run();
}

Result<std::int64_t> verifyAudit(const Database& db) {
    auto row = db.prepare("SELECT seq, at, kind, by, room, subject, detail, hash FROM audit ORDER BY seq");
    sealing::Digest previous{};
    std::int64_t expected = 1;
    for (; row.step(); ++expected) {
        const auto kind = row.text(2), by = row.text(3), room = row.text(4), subject = row.text(5), detail = row.text(6);
        const std::array<std::string_view, 5> texts{kind, by, room, subject, detail};
        const auto computed = digestOf(previous, row.integer(0), row.integer(1), texts);
        sealing::Digest stored{};
        if (row.integer(0) != expected || !copyHash(row, 7, stored) || stored != computed)
            return std::unexpected(Error{fmt::format("{}: audit entry {}", db.name(), expected),
                                         "does not follow from the entries before it",
                                         "somebody altered or removed it; compare with a backup"});
        previous = stored;
    }
    if (row.failed()) return std::unexpected(db.lastError());
    return expected - 1;
}

} // namespace natlyt::ward
