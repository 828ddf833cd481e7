// SPDX-License-Identifier: Apache-2.0
// The audit log's newest entry and how far the log may be pruned, signed by the station and kept in a file beside the
// database. That the end of the log was cut off, that somebody else pruned it, or that an older copy of the database was
// put in its place, shows against it. It does not help against whoever has the station's signing key, or an older pair
// of both files; for that, the head is also said in the system's journal, which may be sent to another machine.
#pragma once

#include "operator-console/store/audit.hpp"
#include "protocol/sealing/signing.hpp"

#include <filesystem>

namespace natlyt::ward {

std::string headText(const AuditHead& head); // "1234 5f3a..."; for a person to compare

struct KeptHead {
    AuditHead head;
    std::optional<std::int64_t> prunedTo; // none: kept by a station that did not note it
    bool operator==(const KeptHead&) const = default;
};

class AuditAnchor {
public:
    AuditAnchor(const std::filesystem::path& database, const sealing::SigningSecretKey& key);

    // Keeps the head of now when it is another; whole or as it was. `willPruneTo`: what is about to be pruned.
    Result<void> keep(const Database& db, std::int64_t willPruneTo = 0);
    // Nothing where none was ever kept. Error: the file is damaged, or signed by another station.
    Result<std::optional<KeptHead>> kept() const;
    // That nothing is kept where something was.
    Error gone() const;
    // Error: the log is not what it was when the head was kept, or nothing is kept and this is not the station's first start.
    Result<void> fits(const Database& db) const;
    const std::filesystem::path& file() const { return file_; }

private:
    std::filesystem::path file_;
    sealing::SigningSecretKey key_;
    std::optional<KeptHead> last_;
};

} // namespace natlyt::ward
