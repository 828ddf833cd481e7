// SPDX-License-Identifier: Apache-2.0
// What TomlConfig and its tables share; private to the reader.
#pragma once

#include "protocol/support/toml_config.hpp"

#include <set>
#include <toml++/toml.h>
#include <utility>

namespace natlyt {

struct TomlConfig::State {
    struct Complaint {
        toml::source_position at;
        Error error;
    };

    std::string name;
    toml::table root;
    std::vector<Complaint> complaints;
    std::set<std::pair<const toml::table*, std::string>> taken;

    // A line of 0 means that the place is not known: the file itself is named.
    void complain(toml::source_position at, std::string what, std::string mend) {
        std::string where = at.line == 0 ? name : name + ":" + std::to_string(at.line);
        complaints.push_back({at, Error{std::move(where), std::move(what), std::move(mend)}});
    }
    void take(const toml::table& table, std::string_view key) { taken.emplace(&table, key); }
    bool wasTaken(const toml::table& table, std::string_view key) const {
        return taken.contains({&table, std::string{key}});
    }
};

inline std::string tomlPath(const std::string& table, std::string_view key) {
    return table.empty() ? std::string{key} : table + "." + std::string{key};
}

} // namespace natlyt
