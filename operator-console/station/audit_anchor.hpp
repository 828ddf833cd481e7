// SPDX-License-Identifier: Apache-2.0
// The audit log's newest entry, signed by the station and kept in a file beside the database. That the end of the log
// was cut off, or an older copy of the database put in its place, shows against it. It does not help against whoever has
// the station's signing key and both files; for that, the head is also said in the system's journal, which may be sent
// to another machine.
#pragma once

#include "operator-console/store/audit.hpp"
#include "protocol/sealing/signing.hpp"

#include <filesystem>

namespace natlyt::ward {

std::string headText(const AuditHead& head); // "1234 5f3a..."; for a person to compare

class AuditAnchor {
public:
    AuditAnchor(const std::filesystem::path& database, const sealing::SigningSecretKey& key);

    // Keeps the head of now when it is another; whole or as it was.
    Result<void> keep(const Database& db);
    // Nothing where none was ever kept. Error: the file is damaged, or signed by another station.
    Result<std::optional<AuditHead>> kept() const;
    // That nothing is kept where something was.
    Error gone() const;
    const std::filesystem::path& file() const { return file_; }

private:
    std::filesystem::path file_;
    sealing::SigningSecretKey key_;
    AuditHead last_;
};

} // namespace natlyt::ward
