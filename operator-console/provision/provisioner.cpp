// SPDX-License-Identifier: Apache-2.0
#include "operator-console/provision/provisioner.hpp"

#include "operator-console/provision/broker_files.hpp"
#include "operator-console/provision/password.hpp"
#include "protocol/topics/topics.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <utility>

namespace natlyt::provision {
namespace {

constexpr std::chrono::days kAuthorityLife{20 * 365};

bool isHost(const std::string& host) {
    const auto allowed = [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '.' ||
               c == '-' || c == ':';
    };
    return !host.empty() && host.size() <= 253 && std::ranges::all_of(host, allowed);
}

Result<void> apply(const NetworkChoice& choice, Roster& roster) {
    for (const auto& host : choice.hosts)
        if (!isHost(host))
            return std::unexpected(Error{"--host " + host, "is neither a host name nor an address",
                                         "give it as clients reach it: ward.example or 192.0.2.10"});
    if (!choice.hosts.empty())
        roster.hosts = choice.hosts;
    if (choice.portOffset)
        roster.portOffset = *choice.portOffset;
    if (choice.brokerUser)
        roster.brokerUser = *choice.brokerUser;
    return {};
}

} // namespace

Provisioner::Provisioner(std::filesystem::path folder, FolderLock lock, UtcTime now, Say say)
    : folder_(std::move(folder)), lock_(std::move(lock)), now_(now), say_(std::move(say)) {}

Result<Provisioner> Provisioner::open(const std::filesystem::path& folder, UtcTime now, Say say) {
    const auto absolute = std::filesystem::absolute(folder).lexically_normal();
    const std::string text = absolute.string();
    if (std::ranges::any_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x20; }))
        return std::unexpected(Error{"--dir", "has control characters", "choose a plain name"});
    // Others have to reach what is beside the ward's folder: /etc/natlyt/station is the station's.
    if (auto made = makeDirectory(absolute, Access::Everybody); !made)
        return std::unexpected(made.error());
    auto lock = FolderLock::take(absolute);
    if (!lock)
        return std::unexpected(lock.error());
    return Provisioner(absolute, std::move(*lock), now, std::move(say));
}

Result<void> Provisioner::authority(const NetworkChoice& choice, bool renew) {
    const bool known = fileExists(folder_ / "roster.toml");
    if (known) {
        auto loaded = loadRoster(folder_ / "roster.toml");
        if (!loaded)
            return std::unexpected(loaded.error());
        roster_ = std::move(*loaded);
    } else {
        roster_.hosts = {"localhost", "127.0.0.1", "::1"};
        roster_.brokerUser = currentUser();
    }
    const Roster before = roster_;
    if (auto applied = apply(choice, roster_); !applied)
        return applied;
    if (auto there = brokerUserExists(); !there)
        return there;
    const bool moved = known && (before.hosts != roster_.hosts || before.portOffset != roster_.portOffset);
    if (auto made = makeAuthorityFiles(); !made)
        return made;
    if (auto written = writeRosterAndBroker(); !written)
        return written;
    const auto broker = folder_ / "broker";
    const bool hostsChanged = known && before.hosts != roster_.hosts;
    if (renew || hostsChanged || !fileExists(broker / "server.crt") || !fileExists(broker / "server.key")) {
        if (auto issued = issueServer(broker, "server"); !issued)
            return issued;
        if (auto given = giveToBroker(); !given)
            return given;
    } else {
        say_("Kept the broker's certificate.");
    }
    if (moved)
        say_("The addresses have changed: edge.toml, station.toml and console.toml files made before still "
             "name the old "
             "ones. Remove them and repeat station --renew, room and console.");
    return {};
}

Result<void> Provisioner::station(const StationPlaces& places, bool renew) {
    if (auto loaded = loadRosterOf("station"); !loaded)
        return loaded;
    const auto directory = folder_ / "station";
    if (auto made = makeDirectory(directory); !made)
        return made;
    const auto identity = reserve("station", Role::Station, renew);
    if (!identity)
        return std::unexpected(identity.error());
    if (auto keys = signingKeys(directory); !keys)
        return keys;
    if (*identity) {
        const auto issued = admit(**identity);
        if (!issued)
            return std::unexpected(issued.error());
        if (auto written = writeRosterAndBroker(); !written)
            return written;
        if (auto written = writeMachine(*issued, directory, "station"); !written)
            return written;
    }
    if (renew || !fileExists(directory / "https.crt") || !fileExists(directory / "https.key"))
        if (auto issued = issueServer(directory, "https"); !issued)
            return issued;
    if (auto copied = copy(folder_ / "ca" / "ca.crt", directory / "ca.crt"); !copied)
        return copied;
    return writeIfMissing(directory / "station.toml", stationToml(roster_, places));
}

Result<void> Provisioner::rooms(std::span<const std::string> ids, bool renew) {
    if (auto loaded = loadRosterOf("room"); !loaded)
        return loaded;
    if (!fileExists(folder_ / "station" / "signing.pub"))
        return std::unexpected(Error{"room " + ids.front(), "the station's public key does not exist yet",
                                     "run natlyt-provision station first"});
    std::map<std::string, KeyAndCertificate> issued;
    for (const auto& id : ids) {
        if (issued.contains(id))
            continue;
        const auto identity = reserve(id, Role::Room, renew);
        if (!identity)
            return std::unexpected(identity.error());
        if (!*identity)
            continue;
        auto admitted = admit(**identity);
        if (!admitted)
            return std::unexpected(admitted.error());
        issued.emplace(id, std::move(*admitted));
    }
    if (auto written = writeRosterAndBroker(); !written)
        return written;
    for (const auto& id : ids) {
        if (auto written = writeRoom(id); !written)
            return written;
        if (const auto found = issued.find(id); found != issued.end())
            if (auto written = writeMachine(found->second, folder_ / "rooms" / id, "room"); !written)
                return written;
    }
    return {};
}

Result<void> Provisioner::person(const std::string& id, Role role, const std::optional<std::string>& password,
                                 bool renew) {
    if (auto loaded = loadRosterOf(nameOf(role)); !loaded)
        return loaded;
    if (password)
        if (auto good = checkPassword(*password, id); !good)
            return good;
    const auto identity = reserve(id, role, renew || password.has_value());
    if (!identity)
        return std::unexpected(identity.error());
    if (!*identity)
        return {};
    const bool hadAnother = !(*identity)->password.empty();
    const std::string chosen = password ? *password : randomPassword();
    (*identity)->password = hashPassword(chosen);
    (*identity)->revoked = false;
    if (auto written = writeRosterAndBroker(); !written)
        return written;
    say_(fmt::format("{} {} may log in.", nameOf(role), id));
    if (hadAnother)
        say_("Restart the broker now: until then the old password counts, and whoever is logged in with it stays.");
    if (!password)
        say_(fmt::format("The password of {} is shown this once: {}", id, chosen));
    return {};
}

Result<void> Provisioner::console(const std::string& seat) {
    if (auto loaded = loadRosterOf("console"); !loaded)
        return loaded;
    if (!topics::isId(seat))
        return std::unexpected(Error{"console " + seat, "is no id", "use 1 to 40 of a-z, 0-9 and -"});
    const auto directory = folder_ / "consoles" / seat;
    if (auto made = makeDirectory(directory); !made)
        return made;
    if (auto copied = copy(folder_ / "ca" / "ca.crt", directory / "ca.crt"); !copied)
        return copied;
    return writeIfMissing(directory / "console.toml", consoleToml(roster_, seat));
}

Result<void> Provisioner::revoke(const std::string& id) {
    if (auto loaded = loadRosterOf("revoke"); !loaded)
        return loaded;
    Identity* identity = roster_.find(id);
    if (!identity)
        return std::unexpected(
            Error{"revoke " + id, "nobody of this name was provisioned", "roster.toml lists all"});
    if (identity->revoked) {
        say_(fmt::format("{} {} had been revoked already.", nameOf(identity->role), id));
        return {};
    }
    identity->revoked = true;
    identity->password.clear();
    revokeSerials(*identity);
    if (auto written = writeRosterAndBroker(); !written)
        return written;
    say_(fmt::format("{} {} is revoked. Restart the broker now, so that it is shut out at once.",
                     nameOf(identity->role), id));
    return {};
}

Result<void> Provisioner::makeAuthorityFiles() {
    const auto directory = folder_ / "ca";
    if (fileExists(directory / "ca.key") && fileExists(directory / "ca.crt")) {
        say_("Kept the certificate authority.");
        return {};
    }
    if (!roster_.identities.empty())
        return std::unexpected(Error{directory.string(), "the authority's key or certificate is missing",
                                     "restore ca.key and ca.crt from a backup, or begin a new folder"});
    if (auto made = makeDirectory(directory); !made)
        return made;
    const auto authority = makeAuthority("Natlyt ward authority", now_, kAuthorityLife);
    if (auto key = write(directory / "ca.key", authority.keyPem, Access::OwnerOnly); !key)
        return key;
    return write(directory / "ca.crt", authority.certificatePem, Access::Everybody);
}

} // namespace natlyt::provision
