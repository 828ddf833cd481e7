// SPDX-License-Identifier: Apache-2.0
// What the commands share: identities in the roster, certificates and the files themselves.
#include "operator-console/provision/broker_files.hpp"
#include "operator-console/provision/provisioner.hpp"
#include "protocol/sealing/signing.hpp"
#include "protocol/support/base64.hpp"
#include "protocol/topics/topics.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <pwd.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace natlyt::provision {
namespace {

// Apple's systems refuse server certificates that are valid for more than 825 days.
constexpr std::chrono::days kServerLife{820};
} // namespace

std::string currentUser() {
    const passwd* entry = ::getpwuid(::geteuid());
    return entry ? entry->pw_name : std::to_string(::geteuid());
}

Result<void> Provisioner::loadRosterOf(std::string_view command) {
    if (!fileExists(folder_ / "roster.toml"))
        return std::unexpected(Error{folder_.string(),
                                     fmt::format("{} needs a certificate authority", command),
                                     "run natlyt-provision ca first"});
    auto loaded = loadRoster(folder_ / "roster.toml");
    if (!loaded)
        return std::unexpected(loaded.error());
    roster_ = std::move(*loaded);
    return {};
}

Result<KeyAndCertificate> Provisioner::loadAuthority() const {
    auto key = readFile(folder_ / "ca" / "ca.key");
    if (!key)
        return std::unexpected(key.error());
    auto certificate = readFile(folder_ / "ca" / "ca.crt");
    if (!certificate)
        return std::unexpected(certificate.error());
    return KeyAndCertificate{std::move(*key), std::move(*certificate)};
}

// The identity to be given new credentials, or nullptr when it exists and is to be kept.
Result<Identity*> Provisioner::reserve(const std::string& id, Role role, bool renew) {
    const auto refuse = [&](std::string what, std::string mend) {
        return std::unexpected(
            Error{fmt::format("{} {}", nameOf(role), id), std::move(what), std::move(mend)});
    };
    if (!topics::isId(id))
        return refuse("is no id", "use 1 to 40 of a-z, 0-9 and -");
    if (id == "station" && role != Role::Station)
        return refuse("the name is the station's own", "choose another");
    Identity* identity = roster_.find(id);
    if (!identity)
        return &roster_.identities.emplace_back(Identity{id, role, {}, {}, false});
    if (identity->role != role)
        return refuse(fmt::format("the name is in use already, as {}", nameOf(identity->role)),
                      "choose another");
    if (renew)
        return identity;
    if (identity->revoked)
        return refuse("was revoked", "give --renew to admit it again");
    say_(fmt::format("Kept {} {}.", nameOf(role), id));
    return nullptr;
}

// A new certificate, entered in the roster in memory. The roster is written before the key's file: should the
// key not reach it, repeating with --renew revokes what was never used.
Result<KeyAndCertificate> Provisioner::admit(Identity& identity) {
    const auto authority = loadAuthority();
    if (!authority)
        return std::unexpected(authority.error());
    auto issued = issue(*authority, {identity.id, Use::Client, {}, kMachineLife}, now_);
    if (!issued)
        return std::unexpected(issued.error());
    if (auto entered = enter(identity, issued->certificatePem); !entered)
        return std::unexpected(entered.error());
    return issued;
}

void Provisioner::revokeSerials(Identity& identity) {
    for (auto* serial : {&identity.serialBefore, &identity.serial})
        if (!serial->empty())
            roster_.revoked.push_back({std::exchange(*serial, {}), now_});
}

// In the roster in memory; the certificate before is revoked.
Result<void> Provisioner::enter(Identity& identity, std::string_view certificatePem) {
    auto serial = serialOf(certificatePem);
    if (!serial)
        return std::unexpected(serial.error());
    revokeSerials(identity);
    identity.serial = std::move(*serial);
    identity.revoked = false;
    return {};
}

Result<void> Provisioner::writeMachine(const KeyAndCertificate& issued,
                                       const std::filesystem::path& directory, const std::string& stem) {
    if (auto key = write(directory / (stem + ".key"), issued.keyPem, Access::OwnerOnly); !key)
        return key;
    return write(directory / (stem + ".crt"), issued.certificatePem, Access::Everybody);
}

Result<void> Provisioner::writeRoom(const std::string& id) {
    const auto directory = folder_ / "rooms" / id;
    if (auto made = makeDirectory(directory); !made)
        return made;
    if (auto copied = copy(folder_ / "ca" / "ca.crt", directory / "ca.crt"); !copied)
        return copied;
    if (auto copied = copy(folder_ / "station" / "signing.pub", directory / "station.pub"); !copied)
        return copied;
    return writeIfMissing(directory / "edge.toml", edgeToml(roster_, id));
}

Result<void> Provisioner::issueServer(const std::filesystem::path& directory, const std::string& stem) {
    const auto authority = loadAuthority();
    if (!authority)
        return std::unexpected(authority.error());
    auto hosts = roster_.hosts;
    for (const char* own : {"localhost", "127.0.0.1", "::1"})
        if (std::ranges::find(hosts, own) == hosts.end())
            hosts.emplace_back(own);
    const auto issued = issue(*authority, {roster_.hosts.front(), Use::Server, hosts, kServerLife}, now_);
    if (!issued)
        return std::unexpected(issued.error());
    if (auto key = write(directory / (stem + ".key"), issued->keyPem, Access::OwnerOnly); !key)
        return key;
    return write(directory / (stem + ".crt"), issued->certificatePem, Access::Everybody);
}

Result<void> Provisioner::signingKeys(const std::filesystem::path& directory) {
    if (fileExists(directory / "signing.key") && fileExists(directory / "signing.pub")) {
        say_("Kept the station's signing key, which all rooms know.");
        return {};
    }
    const bool roomsKnowIt =
        std::ranges::any_of(roster_.identities, [](const auto& i) { return i.role == Role::Room; });
    if (roomsKnowIt)
        return std::unexpected(Error{directory.string(),
                                     "signing.key or signing.pub is missing, and rooms trust it",
                                     "restore both from a backup, or begin a new folder"});
    const auto pair = sealing::makeSigningKeyPair();
    const auto secret = base64::encode(pair.secretKey) + "\n";
    if (auto key = write(directory / "signing.key", secret, Access::OwnerOnly); !key)
        return key;
    return write(directory / "signing.pub", base64::encode(pair.publicKey) + "\n", Access::Everybody);
}

// Signed anew only when it changes: a signature is different each time.
Result<void> Provisioner::writeRevocations(const KeyAndCertificate& authority) {
    const auto file = folder_ / "ca" / "crl.pem";
    const auto before = fileExists(folder_ / "roster.toml") ? loadRoster(folder_ / "roster.toml") : Roster{};
    if (!before)
        return std::unexpected(before.error());
    if (before->revoked != roster_.revoked || !fileExists(file)) {
        const auto list = revocationList(authority, roster_.revoked, now_);
        if (!list)
            return std::unexpected(list.error());
        if (auto written = write(file, *list, Access::Everybody); !written)
            return written;
    }
    return copy(file, folder_ / "broker" / "crl.pem");
}

Result<void> Provisioner::writeRosterAndBroker() {
    const auto authority = loadAuthority();
    if (!authority)
        return std::unexpected(authority.error());
    if (auto there = brokerUserExists(); !there)
        return there;
    const auto broker = folder_ / "broker";
    if (auto made = makeDirectory(broker); !made)
        return made;
    if (auto listed = writeRevocations(*authority); !listed)
        return listed;
    struct Output {
        std::filesystem::path file;
        std::string content;
        Access access;
    };
    const Output outputs[] = {
        {folder_ / "roster.toml", rosterText(roster_), Access::OwnerOnly},
        {broker / "ca.crt", authority->certificatePem, Access::Everybody},
        {broker / "acl", accessList(roster_), Access::OwnerOnly},
        {broker / "passwords", passwordFile(roster_), Access::OwnerOnly},
        {broker / "handset-passwords", passwordFile(roster_, Role::Staff), Access::OwnerOnly},
        {broker / "mosquitto.conf", mosquittoConf(roster_, folder_), Access::Everybody},
    };
    for (const auto& output : outputs)
        if (auto written = write(output.file, output.content, output.access); !written)
            return written;
    return giveToBroker();
}

Result<void> Provisioner::brokerUserExists() const {
    if (::geteuid() != 0 || roster_.brokerUser == currentUser() || ::getpwnam(roster_.brokerUser.c_str()))
        return {};
    return std::unexpected(Error{"--broker-user " + roster_.brokerUser, "this machine has no such user; nothing was changed",
                                 "install the broker first or name the user that runs it"});
}

// As root the broker's files go to the user that runs it, who may pass through the folder but not read it.
Result<void> Provisioner::giveToBroker() const {
    if (auto there = brokerUserExists(); !there)
        return there;
    if (::geteuid() != 0 || roster_.brokerUser == currentUser())
        return {};
    const passwd* user = ::getpwnam(roster_.brokerUser.c_str());
    const auto failed = [](const std::filesystem::path& path) {
        return std::unexpected(
            Error{path.string(), std::string("changing the owner failed: ") + std::strerror(errno), ""});
    };
    if (::chmod(folder_.c_str(), 0711) != 0)
        return failed(folder_);
    const auto broker = folder_ / "broker";
    if (::chown(broker.c_str(), user->pw_uid, user->pw_gid) != 0)
        return failed(broker);
    for (const auto& entry : std::filesystem::directory_iterator(broker))
        if (::chown(entry.path().c_str(), user->pw_uid, user->pw_gid) != 0)
            return failed(entry.path());
    return {};
}

Result<void> Provisioner::write(const std::filesystem::path& file, std::string_view content, Access access) {
    if (auto same = readFile(file); same && *same == content)
        return {};
    if (auto written = writeFile(file, content, access); !written)
        return written;
    say_("Wrote " + file.string() + ".");
    return {};
}

Result<void> Provisioner::writeIfMissing(const std::filesystem::path& file, const std::string& content) {
    if (!fileExists(file))
        return write(file, content, Access::Everybody);
    const auto present = readFile(file);
    if (!present)
        return std::unexpected(present.error());
    if (*present != content)
        say_("Kept " + file.string() +
             " as it is, though it differs; remove it and repeat to have it written anew.");
    return {};
}

Result<void> Provisioner::copy(const std::filesystem::path& from, const std::filesystem::path& to) {
    const auto content = readFile(from);
    if (!content)
        return std::unexpected(content.error());
    return write(to, *content, Access::Everybody);
}

} // namespace natlyt::provision
