// SPDX-License-Identifier: Apache-2.0
#include "operator-console/provision/broker_files.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace natlyt::provision {
namespace {

constexpr std::string_view kGlobal =
    R"(# Written by natlyt-provision from roster.toml; changes made here are lost.
user {user}
per_listener_settings true

# Nothing is ever written to disk: no messages, no log file, no process id file.
persistence false
log_dest stderr
log_dest topic
log_type error
log_type warning
log_type notice
log_timestamp_format %Y-%m-%dT%H:%M:%S
sys_interval 0

# A message of Natlyt is at most 1 MiB. Queues bound memory; what must not be lost has receipts of its own.
max_packet_size 1100000
max_inflight_messages 200
max_queued_messages 20000
max_queued_bytes 67108864
persistent_client_expiration 1h
set_tcp_nodelay true
)";

constexpr std::string_view kListener = R"(
# {purpose}
listener {port}{bind}
socket_domain ipv4
allow_anonymous false
acl_file {folder}/broker/acl
{extra}cafile {folder}/broker/ca.crt
certfile {folder}/broker/server.crt
keyfile {folder}/broker/server.key
tls_version tlsv1.3
use_username_as_clientid true
)";

// At all of them the guard lets nobody leave lying what has no business at the broker.
// At the handsets' port nobody is let in but night staff, who hear their own pages alone.
constexpr std::string_view kPeople = R"(password_file {passwords}
plugin {guard}
plugin_opt_passwords {passwords}
max_connections {most}
)";

std::string people(const std::string& folder, std::string_view passwords, int connectionsMost) {
    return fmt::format(kPeople, fmt::arg("passwords", fmt::format("{}/broker/{}", folder, passwords)),
                       fmt::arg("guard", loginGuard().string()), fmt::arg("most", connectionsMost));
}

// libwebsockets ignores tls_version. The only suite of TLS 1.2 that is left needs an RSA certificate, which
// the broker has not, so that every handshake below TLS 1.3 fails.
constexpr std::string_view kWebSockets = "protocol websockets\nciphers ECDHE-RSA-AES256-GCM-SHA384\n";

std::string listener(const Roster& roster, const std::string& folder, int port, std::string_view purpose,
                     std::string_view extra) {
    return fmt::format(kListener, fmt::arg("purpose", purpose), fmt::arg("port", port),
                       fmt::arg("bind", isLoopbackOnly(roster) ? " 127.0.0.1" : ""), fmt::arg("extra", extra),
                       fmt::arg("folder", folder));
}

constexpr std::string_view kRoomRules = R"(topic write natlyt/1/room/{id}/state
topic write natlyt/1/room/{id}/heartbeat
topic write natlyt/1/room/{id}/alert
topic write natlyt/1/room/{id}/snippet/+
topic read natlyt/1/room/{id}/receipt
topic read natlyt/1/room/{id}/plan
topic read natlyt/1/room/{id}/request
topic read natlyt/1/room/{id}/time
)";

constexpr std::string_view kStationRules = R"(topic read natlyt/1/room/#
topic write natlyt/1/room/+/receipt
topic write natlyt/1/room/+/time
topic write natlyt/1/room/+/plan
topic write natlyt/1/room/+/request
topic write natlyt/1/room/+/snippet/+
topic write natlyt/1/room/+/heartbeat
topic write natlyt/1/room/+/alert
topic readwrite natlyt/1/ward/#
topic readwrite natlyt/1/operator/+/request
topic write natlyt/1/operator/+/reply
topic readwrite natlyt/1/staff/+/page/#
topic readwrite natlyt/1/staff/+/rooms
topic readwrite natlyt/1/staff/+/reply
topic read $SYS/broker/log/#
)";

constexpr std::string_view kOperatorRules = R"(topic read natlyt/1/ward/#
topic read natlyt/1/room/+/heartbeat
topic read natlyt/1/room/+/snippet/+
topic read natlyt/1/operator/{id}/reply
topic write natlyt/1/operator/{id}/request
)";

// An administrator sees how the dwellings and the chain are: no alert, no level, no guess at what is heard, no sound.
constexpr std::string_view kAdminRules = R"(topic read natlyt/1/ward/station
topic read natlyt/1/ward/room/+
topic read natlyt/1/operator/{id}/reply
topic write natlyt/1/operator/{id}/request
)";

// An auditor asks and is answered, and hears nothing else.
constexpr std::string_view kAuditorRules = R"(topic read natlyt/1/ward/station
topic read natlyt/1/operator/{id}/reply
topic write natlyt/1/operator/{id}/request
)";

constexpr std::string_view kStaffRules = R"(topic read natlyt/1/ward/station
topic read natlyt/1/staff/{id}/page/+
topic read natlyt/1/staff/{id}/rooms
topic write natlyt/1/staff/{id}/reply
)";

std::string_view rulesOf(Role role) {
    switch (role) {
    case Role::Station:
        return kStationRules;
    case Role::Room:
        return kRoomRules;
    case Role::Operator:
        return kOperatorRules;
    case Role::Admin:
        return kAdminRules;
    case Role::Staff:
        return kStaffRules;
    case Role::Auditor:
        return kAuditorRules;
    }
    return {};
}

} // namespace

std::filesystem::path loginGuard() {
    return std::filesystem::read_symlink("/proc/self/exe").parent_path().parent_path() / "lib/natlyt/natlyt-login-guard.so";
}

Ports portsOf(const Roster& roster) {
    return {8883 + roster.portOffset, 8884 + roster.portOffset, 8885 + roster.portOffset,
            8443 + roster.portOffset, 8444 + roster.portOffset};
}

bool isLoopbackOnly(const Roster& roster) {
    return std::ranges::all_of(roster.hosts, [](const std::string& host) {
        return host == "localhost" || host == "::1" || host.starts_with("127.");
    });
}

std::string mosquittoConf(const Roster& roster, const std::filesystem::path& folder) {
    const Ports ports = portsOf(roster);
    const std::string path = folder.string();
    std::string text = fmt::format(kGlobal, fmt::arg("user", roster.brokerUser), fmt::arg("folder", path));
    text += listener(
        roster, path, ports.machines, "Rooms and the station, by client certificate.",
        fmt::format("require_certificate true\nuse_identity_as_username true\ncrlfile {}/broker/crl.pem\nplugin {}\n", path,
                    loginGuard().string()));
    // Whoever opens connections to these two without end takes none from the rooms, which have all the rest.
    text += listener(roster, path, ports.consoles, "Consoles, by password.",
                     people(path, "passwords", 2000));
    text += listener(roster, path, ports.handsets, "Handsets, by password over WebSockets.",
                     people(path, "handset-passwords", 4000) + std::string(kWebSockets));
    return text;
}

std::string accessList(const Roster& roster) {
    std::string text = "# Written by natlyt-provision from roster.toml. What is not named is forbidden.\n";
    for (const auto& identity : roster.identities) {
        if (identity.revoked)
            continue;
        text += fmt::format("\n# {}\nuser {}\n", nameOf(identity.role), identity.id);
        text += fmt::format(fmt::runtime(rulesOf(identity.role)), fmt::arg("id", identity.id));
    }
    return text;
}

std::string passwordFile(const Roster& roster, std::optional<Role> only) {
    std::string text;
    for (const auto& identity : roster.identities)
        if (!identity.revoked && !identity.password.empty() && identity.role == only.value_or(identity.role))
            text += fmt::format("{}:{}\n", identity.id, identity.password);
    return text;
}

} // namespace natlyt::provision
