// SPDX-License-Identifier: Apache-2.0
#include "operator-console/station/commands.hpp"

#include "operator-console/domain/import_trial.hpp"
#include "operator-console/domain/room_import.hpp"
#include "operator-console/domain/tzif.hpp"
#include "operator-console/station/audit_anchor.hpp"
#include "operator-console/station/files.hpp"
#include "operator-console/station/import_words.hpp"
#include "operator-console/station/problem_words.hpp"
#include "operator-console/station/readable_account.hpp"
#include "operator-console/station/ward_file.hpp"
#include "operator-console/store/audit_doubts.hpp"
#include "operator-console/store/export.hpp"
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

std::string nameOfUser(unsigned uid) {
    const auto* entry = ::getpwuid(uid);
    return entry ? std::string(entry->pw_name) : std::to_string(uid);
}

// The login behind the command, as far as the system tells. What sudo says is believed of root alone: anybody can set it.
std::string whoRunsThis() {
    const char* behind = ::getuid() == 0 ? std::getenv("SUDO_USER") : nullptr;
    return "login:" + (behind ? std::string(behind) : nameOfUser(::getuid()));
}

// Who the system says it is, whatever the command was told: the user, who sudo was called by, and who logged in, which
// the kernel keeps.
std::string systemUser() {
    auto text = fmt::format("run as {} (uid {})", nameOfUser(::getuid()), ::getuid());
    if (const char* behind = std::getenv("SUDO_USER")) text += fmt::format(", by sudo of {}", std::string_view(behind).substr(0, 40));
    unsigned login = 0;
    if (std::ifstream("/proc/self/loginuid") >> login && login != ~0U) text += fmt::format(", logged in as {} (uid {})", nameOfUser(login), login);
    return text;
}

// What is wrong with a cell, said by its detail where there is one.
std::string faultSentence(const FieldProblem& problem) {
    if (problem.fault == FieldFault::Overlaps) return wordsOf(problem).sentence(); // its detail names the other alone
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

Result<Ward> wardFromFile(const std::filesystem::path& file, UtcTime now) {
    auto described = readWardFile(file, now);
    if (described) {
        for (const auto& warning : described->warnings) spdlog::warn("{}", warning.sentence());
        return std::move(described->ward);
    }
    for (std::size_t i = 0; i + 1 < described.error().size(); ++i) spdlog::critical("{}", described.error()[i].sentence());
    return std::unexpected(described.error().back());
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

namespace {

// What run would meet beside the ward. True: the database holds the ward.
bool checkRest(const StationConfig& config, std::vector<Error>& errors) {
    const auto note = [&](const auto& result) {
        if (!result) errors.push_back(result.error());
    };
    if (std::filesystem::is_regular_file(config.signingKey)) note(readSigningKey(config.signingKey));
    if (errors.empty()) note(link::checkCredentials(linkConfig(config.broker, {}))); // else a file that is missing is named twice
    if (config.database.empty() || !std::filesystem::exists(config.database)) return false;
    auto db = openStore(config.database, Database::Mode::ReadOnly);
    note(db);
    return db && !Registry(*db).isEmpty();
}

void say(const std::vector<Error>& list, spdlog::level::level_enum level) {
    for (const auto& error : list) spdlog::log(level, "{}", error.sentence());
}

} // namespace

int checkStation(const std::filesystem::path& configFile, bool reseed) {
    auto [config, errors] = readWholeStationConfig(configFile);
    const bool described = checkRest(config, errors);
    auto ward = config.wardFile.empty() ? std::unexpected(std::vector<Error>{}) : readWardFile(config.wardFile, systemNow().wall);
    say(errors, spdlog::level::critical);
    const bool isRead = reseed || !described;
    if (!ward) say(ward.error(), isRead ? spdlog::level::critical : spdlog::level::warn);
    else say(ward->warnings, spdlog::level::warn);
    if (!errors.empty() || (!ward && isRead)) return kExitFailed;
    if (!ward) fmt::print("the station can start: it has its ward in {} and does not read {}\n", config.database.string(), config.wardFile.string());
    else fmt::print("the configuration is right: {} rooms, {} residents, {} persons\n", ward->ward.rooms.size(), ward->ward.residents.size(), ward->ward.persons.size());
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

int exportFromStation(const StationConfig& config, const ExportWish& wish) {
    if (const auto there = openStore(config.database, Database::Mode::ReadOnly); !there) return failed(there.error());
    auto db = openStore(config.database, Database::Mode::ReadWrite);
    if (!db) return failed(db.error());
    auto text = exportResident(*db, wish.resident);
    if (!text) return failed(text.error());
    if (wish.format == ExportFormat::Text) {
        const auto ward = Registry(*db).load();
        if (!ward) return failed(ward.error());
        const auto zone = loadTimeZone(ward->timeZone);
        if (!zone) return failed(zone.error());
        const auto all = exportedRows(*db, wish.resident);
        if (!all) return failed(all.error());
        *text = readableAccount(*all, *ward, **zone, wish.language);
    }
    const auto detail = fmt::format("{}, {}", wish.format == ExportFormat::Json ? "json" : "text", systemUser());
    const AuditEntry entry{systemNow().wall, AuditKind::Exported, wish.by.empty() ? whoRunsThis() : wish.by, "", wish.resident, detail};
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

int importToStation(const StationConfig& config, const std::filesystem::path& csv, const ImportWish& wish) {
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
    const auto trial = importTrial(*before, *after);
    for (const auto& change : trial.changes) fmt::print("{}\n", wordsOf(change));
    if (trial.more > 0) fmt::print("and {} more changes\n", trial.more);
    if (trial.changes.empty()) fmt::print("all that the table says is so already\n");
    if (wish.dryRun) return fmt::print("a dry run: nothing was imported\n"), 0;
    if (const auto places = newPlaces(*before, *after); !places.empty() && !wish.newPlaces)
        return failed({csv.string(), fmt::format("makes facilities or houses that are new: {}", fmt::join(places, ", ")),
                       "correct their names, or say --new-places if they are meant; nothing was imported"});
    const AuditEntry why{systemNow().wall, AuditKind::RegistryChanged, whoRunsThis(), "", csv.filename().string(), "importRooms"};
    if (const auto done = registry.update(*before, *after, why); !done) return failed(done.error());
    fmt::print("imported; it holds from the station's next start\n");
    return 0;
}

} // namespace natlyt::ward
