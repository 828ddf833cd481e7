// SPDX-License-Identifier: Apache-2.0
#include "operator-console/station/commands.hpp"

#include "operator-console/domain/registry_change.hpp"
#include "operator-console/domain/room_import.hpp"
#include "operator-console/domain/tzif.hpp"
#include "operator-console/station/audit_anchor.hpp"
#include "operator-console/station/files.hpp"
#include "operator-console/station/ward_file.hpp"
#include "operator-console/store/audit_doubts.hpp"
#include "operator-console/store/ledger.hpp"
#include "operator-console/store/registry.hpp"
#include "operator-console/store/schema.hpp"
#include "protocol/link/credentials.hpp"
#include "protocol/topics/topics.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <pwd.h>
#include <spdlog/spdlog.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <iterator>

namespace natlyt::ward {
namespace {

// The login behind the command, as far as the system tells.
std::string whoRunsThis() {
    if (const char* behind = std::getenv("SUDO_USER")) return std::string("login:") + behind;
    const auto* entry = ::getpwuid(::getuid());
    return "login:" + (entry ? std::string(entry->pw_name) : std::to_string(::getuid()));
}

// What is wrong with a cell, said by its detail where there is one.
std::string faultSentence(const FieldProblem& problem) {
    if (!problem.detail.empty()) return problem.detail;
    if (problem.fault == FieldFault::Missing) return "is missing";
    if (problem.fault == FieldFault::Malformed) return "cannot be read";
    return problem.fault == FieldFault::Unknown ? "is not known" : fmt::format("is refused ({})", nameOf(problem.fault));
}

} // namespace

int failed(const Error& error) {
    spdlog::critical("{}", error.sentence());
    return kExitFailed;
}

Result<Ward> wardFromFile(const std::filesystem::path& file) {
    auto ward = readWardFile(file);
    if (ward) return std::move(*ward);
    for (std::size_t i = 0; i + 1 < ward.error().size(); ++i) spdlog::critical("{}", ward.error()[i].sentence());
    return std::unexpected(ward.error().back());
}

link::MqttConfig linkConfig(const BrokerConfig& broker, std::string will) {
    link::MqttConfig config;
    config.broker = {broker.host, broker.port};
    config.clientId = "station";
    config.caFile = broker.ca;
    config.certificate = broker.certificate;
    config.key = broker.key;
    config.will = link::Message{topics::wardStation(), std::move(will), true};
    return config;
}

int checkStation(const StationConfig& config) {
    const auto ward = wardFromFile(config.wardFile);
    if (!ward) return failed(ward.error());
    if (const auto zone = loadTimeZone(ward->timeZone); !zone) return failed(zone.error());
    if (const auto key = readSigningKey(config.signingKey); !key) return failed(key.error());
    if (const auto fit = link::checkCredentials(linkConfig(config.broker, {})); !fit) return failed(fit.error());
    if (std::filesystem::exists(config.database))
        if (const auto db = openStore(config.database, Database::Mode::ReadOnly); !db) return failed(db.error());
    fmt::print("the configuration is right: {} rooms, {} residents, {} persons\n", ward->rooms.size(),
               ward->residents.size(), ward->persons.size());
    return 0;
}

int backupStation(const StationConfig& config, const std::filesystem::path& to) {
    ::umask(0077);
    if (std::filesystem::exists(to)) return failed({to.string(), "exists already", "name a new file"});
    const auto db = openStore(config.database, Database::Mode::ReadOnly);
    if (!db) return failed(db.error());
    if (const auto done = db->backupTo(to); !done) return failed(done.error());
    const auto copy = openStore(to, Database::Mode::ReadOnly); // a backup that cannot be read is none
    if (!copy) return failed(copy.error());
    fmt::print("{}\n", to.string());
    return 0;
}

int exportFromStation(const StationConfig& config, const std::string& resident, ExportFormat format, const std::string& by) {
    if (const auto there = openStore(config.database, Database::Mode::ReadOnly); !there) return failed(there.error());
    auto db = openStore(config.database, Database::Mode::ReadWrite);
    if (!db) return failed(db.error());
    const auto text = exportResident(*db, resident, format);
    if (!text) return failed(text.error());
    const AuditEntry entry{systemNow().wall, AuditKind::Exported, by.empty() ? whoRunsThis() : by, "", resident, std::string(format == ExportFormat::Json ? "json" : "text")};
    if (const auto done = Ledger(*db).audit(entry); !done) return failed(done.error());
    fmt::print("{}", *text);
    return 0;
}

int verifyStation(const StationConfig& config) {
    const auto db = openStore(config.database, Database::Mode::ReadOnly);
    if (!db) return failed(db.error());
    const auto last = verifyAudit(*db);
    if (!last) return failed(last.error());
    fmt::print("the audit log holds up to entry {}, each following from the one before\n", *last);
    const auto key = readSigningKey(config.signingKey);
    if (!key) return failed(key.error());
    const AuditAnchor anchor(config.database, *key);
    const auto kept = anchor.kept();
    if (!kept) return failed(kept.error());
    if (!*kept) return failed(anchor.gone());
    if (const auto fits = anchor.fits(*db); !fits) return failed(fits.error());
    fmt::print("and reaches the head that the station signed: {}\n", headText((*kept)->head));
    const auto doubts = auditDoubts(*db);
    for (const auto& doubt : doubts) fmt::print("but the station found, by {}\n", doubt);
    if (!doubts.empty()) return failed({config.database.string(), "was not whole once", "compare with a backup of before"});
    return 0;
}

int importToStation(const StationConfig& config, const std::filesystem::path& csv, bool dryRun) {
    ::umask(0077);
    const auto lock = lockBeside(config.database);
    if (!lock) return failed({lock.error().where, lock.error().what, "import in the console instead, or stop the station"});
    auto db = openStore(config.database);
    if (!db) return failed(db.error());
    Registry registry(*db);
    if (registry.isEmpty()) return failed({config.database.string(), "holds no ward yet", "start the station once, so that it reads ward.toml; nothing was imported"});
    const auto before = registry.load();
    if (!before) return failed(before.error());
    std::ifstream stream(csv, std::ios::binary);
    if (!stream) return failed({csv.string(), fmt::format("cannot be opened: {}", std::strerror(errno)), "check the path and who may read it"});
    const auto after = importRooms(*before, std::string{std::istreambuf_iterator<char>(stream), {}});
    if (!after) {
        for (const auto& problem : after.error())
            fmt::print(stderr, "{}: {}: {}\n", csv.string(), problem.field, faultSentence(problem));
        return failed({csv.string(), fmt::format("faults: {}", after.error().size()), "nothing was imported"});
    }
    const auto touched = roomsTouched(*before, *after);
    fmt::print("rooms that are new or change: {} ({})\n", touched.size(), fmt::join(touched, " "));
    for (const auto& unit : after->units)
        if (!before->unit(unit.id)) fmt::print("a new house: {}\n", unit.name);
    if (dryRun) return fmt::print("a dry run: nothing was imported\n"), 0;
    const AuditEntry why{systemNow().wall, AuditKind::RegistryChanged, whoRunsThis(), "", csv.filename().string(), "importRooms"};
    if (const auto done = registry.update(*before, *after, why); !done) return failed(done.error());
    return 0;
}

} // namespace natlyt::ward
