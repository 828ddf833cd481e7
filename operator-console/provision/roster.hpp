// SPDX-License-Identifier: Apache-2.0
// What a provisioned folder remembers (roster.toml): its addresses and every identity with its role. The
// broker's access list, password file and revocation list are always made from it.
#pragma once

#include "operator-console/provision/certificates.hpp"
#include "operator-console/provision/role.hpp"
#include "protocol/support/error.hpp"

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace natlyt::provision {

struct Identity {
    std::string id;
    Role role{};
    std::string serial;   // of the certificate in force, hex; machines only
    std::string password; // as Mosquitto hashes it; people only
    bool revoked = false;
    std::string serialBefore{}; // of the one that `serial` renewed on the same key, which is good until its end

    bool operator==(const Identity&) const = default;
};

struct Roster {
    std::vector<std::string>
        hosts; // names and addresses of the machine that runs broker and station; first: what clients use
    std::uint16_t portOffset = 0; // added to 8883, 8884, 8885 and 8443
    std::string brokerUser;       // the system's user that runs the broker
    std::vector<Identity> identities;
    std::vector<Revocation> revoked;

    Identity* find(std::string_view id);
    bool operator==(const Roster&) const = default;
};

std::string rosterText(const Roster& roster);
// `name` is what messages call the file.
Result<Roster> parseRoster(std::string_view text, const std::string& name);
Result<Roster> loadRoster(const std::filesystem::path& file);

// A TOML basic string with its quotes.
std::string tomlString(std::string_view text);

} // namespace natlyt::provision
