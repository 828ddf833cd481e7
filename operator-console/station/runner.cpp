// SPDX-License-Identifier: Apache-2.0
#include "operator-console/station/runner.hpp"

#include "operator-console/station/alert_keeper.hpp"
#include "operator-console/station/audit_keeper.hpp"
#include "operator-console/station/commands.hpp"
#include "operator-console/station/files.hpp"
#include "operator-console/station/gateway_set.hpp"
#include "operator-console/station/pager_server.hpp"
#include "operator-console/station/report_mark.hpp"
#include "operator-console/station/station.hpp"
#include "operator-console/store/registry.hpp"
#include "operator-console/store/schema.hpp"
#include "protocol/link/credentials.hpp"
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

std::array<std::uint8_t, 10> randomBytes() {
    static std::random_device device;
    std::array<std::uint8_t, 10> bytes{};
    for (auto& byte : bytes) byte = static_cast<std::uint8_t>(device());
    return bytes;
}

// The registry's ward; seeded from the file when it is empty or that was asked for.
Result<Ward> seededWard(Database& db, const StationConfig& config, bool reseed, UtcTime now) {
    Registry registry(db);
    if (reseed || registry.isEmpty()) {
        const auto ward = wardFromFile(config.wardFile, now);
        if (!ward) return ward;
        if (const auto zone = loadTimeZone(ward->timeZone); !zone) return std::unexpected(zone.error());
        const auto notGivenAgain = registry.replace(*ward, now);
        if (!notGivenAgain) return std::unexpected(notGivenAgain.error());
        for (const auto& resident : *notGivenAgain)
            spdlog::warn("the consent of {} in {} was withdrawn or superseded and is not given again: record a new one", resident, config.wardFile.string());
        spdlog::info("the ward is described by {}: {} rooms", config.wardFile.string(), ward->rooms.size());
    }
    return registry.load();
}

int loop(Station& station, AuditKeeper& audit, AlertKeeper& alerts, link::Link& link, int stopFd) {
    std::array<pollfd, 2> waiting{pollfd{link.wakeFd(), POLLIN, 0}, pollfd{stopFd, POLLIN, 0}};
    while ((waiting[1].revents & POLLIN) == 0) {
        ::poll(waiting.data(), waiting.size(), kPollMs);
        link.drain([&](const link::Message& message) { station.onMessage(message, systemNow()); },
                   [&](const link::LinkStatus& status) { station.onStatus(status, systemNow()); });
        station.tick(systemNow());
        audit.tick(systemNow());
        alerts.tick(systemNow());
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
    auto ward = seededWard(*db, config, options.reseed, now.wall);
    if (!ward) return failed(ward.error());
    const auto zone = loadTimeZone(ward->timeZone);
    if (!zone) return failed(zone.error());
    const auto key = readSigningKey(config.signingKey);
    if (!key) return failed(key.error());

    const auto newId = [](UtcTime at) { return Uuid::version7(at, randomBytes()); };
    const auto bootId = newId(now.wall);
    link::MqttLink link(linkConfig(config.broker, encode(Station::will(bootId, now.wall))));
    Ledger ledger(*db);
    Registry registry(*db);
    const GatewaySet gateways(config.gateways, link, *key);
    std::optional<PagerServer> pager;
    if (config.pager) {
        auto started = PagerServer::start(*config.pager, gateways.ackTokens(), ward->timeZone);
        if (!started) return failed(started.error());
        pager.emplace(std::move(*started));
    }
    Services services(link, ledger, registry, *ward, **zone, *key, newId);
    services.roomsGone = roomsGone(*before, *ward);
    services.gateways = gateways.all();
    services.alertLimits = config.alert;
    services.consoleLost = config.consoleLost;
    services.drillSchedule = config.drillSchedule;
    const auto own = link::firstEnd(linkConfig(config.broker, {}));
    const auto page = config.pager ? link::firstEndOf({config.pager->certificate}) : std::nullopt;
    services.ownCertificates = [&link, own, page] {
        return std::map<std::string, std::optional<UtcTime>>{
            {"station", own}, {"pager", page}, {"broker", link.brokerCertificateEnds()}};
    };
    services.watchLogins = config.broker.tellsLogins;
    applyFailure(options.failure, services, *db);
    Station station(services, [&] { return pager ? std::optional(pager->health()) : std::nullopt; }, bootId, now);
    std::optional<Mailer> mailer;
    if (const auto& mail = config.gateways.mail) station.mailTo(mailDuty(mailer.emplace(*mail), *mail, config.database));
    for (const auto& room : services.roomsGone) link.clearLive(topics::wardRoom(room));
    AuditAnchor anchor(config.database, *key);
    services.auditFitsHead = [&] { return anchor.fits(*db); };
    AuditKeeper audit(services, anchor, config.auditKept);
    audit.verify(now);
    AlertKeeper alerts(services, config.alertsKept);
    if (const auto done = station.start(now); !done) return failed(done.error());
    if (const auto done = link.start(); !done) return failed(done.error());
    spdlog::info("natlyt-station {} watches {} rooms; broker {}:{}", NATLYT_VERSION, ward->rooms.size(),
                 config.broker.host, config.broker.port);
    sd_notify(0, "READY=1");
    const int code = loop(station, audit, alerts, link, stop.get());
    sd_notify(0, "STOPPING=1");
    station.sayGoodbye(systemNow());
    audit.finish(systemNow());
    link.stop();
    return code;
}

} // namespace natlyt::ward
