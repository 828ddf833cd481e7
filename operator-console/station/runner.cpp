// SPDX-License-Identifier: Apache-2.0
#include "operator-console/station/runner.hpp"

#include "operator-console/gateways/push/push_gateway.hpp"
#include "operator-console/station/files.hpp"
#include "operator-console/station/pager_server.hpp"
#include "operator-console/station/station.hpp"
#include "operator-console/station/ward_file.hpp"
#include "operator-console/store/registry.hpp"
#include "operator-console/store/schema.hpp"
#include "protocol/link/credentials.hpp"
#include "protocol/link/mqtt_link.hpp"
#include "protocol/messages/codec.hpp"
#include "protocol/topics/topics.hpp"

#include <csignal>
#include <fmt/format.h>
#include <poll.h>
#include <random>
#include <set>
#include <spdlog/spdlog.h>
#include <sys/stat.h>
#include <systemd/sd-daemon.h>

namespace natlyt::ward {
namespace {

constexpr int kPollMs = 200; // so long may a deadline be late

int failed(const Error& error) {
    spdlog::critical("{}", error.sentence());
    return kExitFailed;
}

std::array<std::uint8_t, 10> randomBytes() {
    static std::random_device device;
    std::array<std::uint8_t, 10> bytes{};
    for (auto& byte : bytes) byte = static_cast<std::uint8_t>(device());
    return bytes;
}

Result<Ward> wardFromFile(const std::filesystem::path& file) {
    auto ward = readWardFile(file);
    if (ward) return std::move(*ward);
    for (std::size_t i = 0; i + 1 < ward.error().size(); ++i) spdlog::critical("{}", ward.error()[i].sentence());
    return std::unexpected(ward.error().back());
}

// The registry's ward; seeded from the file when it is empty or that was asked for.
Result<Ward> seededWard(Database& db, const StationConfig& config, bool reseed, UtcTime now) {
    Registry registry(db);
    if (reseed || registry.isEmpty()) {
        const auto ward = wardFromFile(config.wardFile);
        if (!ward) return ward;
        if (const auto zone = loadTimeZone(ward->timeZone); !zone) return std::unexpected(zone.error());
        if (const auto done = registry.replace(*ward, now); !done) return std::unexpected(done.error());
        spdlog::info("the ward is described by {}: {} rooms", config.wardFile.string(), ward->rooms.size());
    }
    return registry.load();
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

int loop(Station& station, link::Link& link, int stopFd) {
    std::array<pollfd, 2> waiting{pollfd{link.wakeFd(), POLLIN, 0}, pollfd{stopFd, POLLIN, 0}};
    while ((waiting[1].revents & POLLIN) == 0) {
        ::poll(waiting.data(), waiting.size(), kPollMs);
        link.drain([&](const link::Message& message) { station.onMessage(message, systemNow()); },
                   [&](const link::LinkStatus& status) { station.onStatus(status, systemNow()); });
        station.tick(systemNow());
        sd_notify(0, "WATCHDOG=1");
        if (link.status().state == link::LinkState::TakenOver) return kExitTakenOver;
    }
    return 0;
}

// Those that a new description no longer has.
std::vector<std::string> roomsGone(const Ward& before, const Ward& after) {
    std::vector<std::string> gone;
    for (const auto& room : before.rooms)
        if (!after.room(room.id)) gone.push_back(room.id);
    return gone;
}

void applyFailure(FailureMode failure, Services& services, const Database& db) {
    switch (failure) {
    case FailureMode::None: return;
    case FailureMode::DieAfterCommit: services.afterCommit = [] { ::raise(SIGKILL); }; return;
    case FailureMode::LedgerFull:
        std::ignore = db.run(fmt::format("PRAGMA max_page_count={}", db.integer("PRAGMA page_count")).c_str());
        return;
    }
}

} // namespace

int runStation(const StationConfig& config, const RunOptions& options) {
    ::umask(0077);
    const auto stop = takeSignals();
    const auto lock = lockBeside(config.database);
    if (!lock) return failed(lock.error());
    auto db = openStore(config.database);
    if (!db) return failed(db.error());
    const auto now = systemNow();
    const auto before = Registry(*db).load();
    if (!before) return failed(before.error());
    const auto ward = seededWard(*db, config, options.reseed, now.wall);
    if (!ward) return failed(ward.error());
    const auto zone = loadTimeZone(ward->timeZone);
    if (!zone) return failed(zone.error());
    const auto key = readSigningKey(config.signingKey);
    if (!key) return failed(key.error());

    std::optional<PagerServer> pager;
    if (config.pager) {
        auto started = PagerServer::start(*config.pager);
        if (!started) return failed(started.error());
        pager.emplace(std::move(*started));
    }
    const auto newId = [](UtcTime at) { return Uuid::version7(at, randomBytes()); };
    const auto bootId = newId(now.wall);
    link::MqttLink link(linkConfig(config.broker, encode(Station::will(bootId, now.wall))));
    Ledger ledger(*db);
    PushGateway push(link);
    Services services(link, ledger, *ward, **zone, *key, newId);
    services.roomsGone = roomsGone(*before, *ward);
    services.gateways = {&push};
    services.alertLimits = config.alert;
    services.consoleLost = config.consoleLost;
    applyFailure(options.failure, services, *db);
    Station station(services, [&] { return pager ? std::optional(pager->health()) : std::nullopt; }, bootId, now);
    for (const auto& room : services.roomsGone) link.clearLive(topics::wardRoom(room));
    if (const auto done = station.start(now); !done) return failed(done.error());
    if (const auto done = link.start(); !done) return failed(done.error());
    spdlog::info("natlyt-station {} watches {} rooms; broker {}:{}", NATLYT_VERSION, ward->rooms.size(),
                 config.broker.host, config.broker.port);
    sd_notify(0, "READY=1");
    const int code = loop(station, link, stop.get());
    sd_notify(0, "STOPPING=1");
    station.sayGoodbye(systemNow());
    link.stop();
    return code;
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

int exportFromStation(const StationConfig& config, const std::string& resident, ExportFormat format) {
    auto db = openStore(config.database, Database::Mode::ReadWrite);
    if (!db) return failed(db.error());
    const auto text = exportResident(*db, resident, format);
    if (!text) return failed(text.error());
    const AuditEntry entry{systemNow().wall, AuditKind::Exported, "", "", resident, ""};
    if (const auto done = Ledger(*db).audit(entry); !done) return failed(done.error());
    fmt::print("{}", *text);
    return 0;
}

int verifyStation(const StationConfig& config) {
    const auto db = openStore(config.database, Database::Mode::ReadOnly);
    if (!db) return failed(db.error());
    const auto entries = verifyAudit(*db);
    if (!entries) return failed(entries.error());
    fmt::print("the audit log holds: {} entries, each following from the one before\n", *entries);
    return 0;
}

} // namespace natlyt::ward
