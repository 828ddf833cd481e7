// SPDX-License-Identifier: Apache-2.0
#include "operator-console/provision/roster.hpp"

#include "operator-console/provision/files.hpp"
#include "protocol/support/toml_config.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace natlyt::provision {

Identity* Roster::find(std::string_view id) {
    const auto found = std::ranges::find(identities, id, &Identity::id);
    return found == identities.end() ? nullptr : &*found;
}

std::string tomlString(std::string_view text) {
    std::string out = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\')
            out += {'\\', c};
        else if (static_cast<unsigned char>(c) < 0x20)
            out += fmt::format("\\u{:04x}", static_cast<unsigned>(c));
        else
            out += c;
    }
    return out + '"';
}

std::string rosterText(const Roster& roster) {
    std::string hosts;
    for (const auto& host : roster.hosts)
        hosts += (hosts.empty() ? "" : ", ") + tomlString(host);
    std::string text = "# Written by natlyt-provision; the broker's files are made from it.\n";
    text += fmt::format("[network]\nhosts = [{}]\nport_offset = {}\nbroker_user = {}\n", hosts,
                        roster.portOffset, tomlString(roster.brokerUser));
    for (const auto& identity : roster.identities) {
        text += fmt::format("\n[[identity]]\nid = {}\nrole = {}\n", tomlString(identity.id),
                            tomlString(nameOf(identity.role)));
        if (!identity.serial.empty())
            text += fmt::format("serial = {}\n", tomlString(identity.serial));
        if (!identity.serialBefore.empty())
            text += fmt::format("serial_before = {}\n", tomlString(identity.serialBefore));
        if (!identity.password.empty())
            text += fmt::format("password = {}\n", tomlString(identity.password));
        if (identity.revoked)
            text += "revoked = true\n";
    }
    for (const auto& entry : roster.revoked)
        text += fmt::format("\n[[revoked]]\nserial = {}\nat_ms = {}\n", tomlString(entry.serial),
                            entry.at.time_since_epoch().count());
    return text;
}

namespace {

Identity readIdentity(TomlConfig::Table table) {
    Identity identity;
    identity.id = table.id("id");
    const auto role = roleFromName(table.text("role"));
    if (!role)
        table.complain("role", "must be station, room, operator, admin or staff");
    identity.role = role.value_or(Role::Staff);
    identity.serial = table.textOr("serial", "");
    identity.serialBefore = table.textOr("serial_before", "");
    identity.password = table.textOr("password", "");
    identity.revoked = table.booleanOr("revoked", false);
    return identity;
}

Roster readRoster(TomlConfig::Table root) {
    Roster roster;
    auto network = root.requiredTable("network");
    roster.hosts = network.texts("hosts");
    if (roster.hosts.empty())
        network.complain("hosts", "must name at least one host");
    roster.portOffset = static_cast<std::uint16_t>(network.integer("port_offset", 0, 56000));
    roster.brokerUser = network.text("broker_user");
    for (auto& table : root.tables("identity"))
        roster.identities.push_back(readIdentity(table));
    for (auto& table : root.tables("revoked")) {
        constexpr std::int64_t kYear9999Ms = 253402300799999;
        Revocation entry;
        entry.serial = table.text("serial");
        entry.at = UtcTime{milliseconds{table.integer("at_ms", 0, kYear9999Ms)}};
        roster.revoked.push_back(std::move(entry));
    }
    return roster;
}

} // namespace

Result<Roster> parseRoster(std::string_view text, const std::string& name) {
    auto config = TomlConfig::parse(text, name);
    if (!config)
        return std::unexpected(config.error());
    Roster roster = readRoster(config->root());
    const auto errors = config->finish();
    if (!errors.empty())
        return std::unexpected(errors.front());
    return roster;
}

Result<Roster> loadRoster(const std::filesystem::path& file) {
    const auto text = readFile(file);
    if (!text)
        return std::unexpected(text.error());
    return parseRoster(*text, file.string());
}

} // namespace natlyt::provision
