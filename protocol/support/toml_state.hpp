// SPDX-License-Identifier: Apache-2.0
// What TomlConfig and its tables share; private to the reader.
#pragma once

#include "protocol/support/toml_config.hpp"

#include <algorithm>
#include <set>
#include <toml++/toml.h>
#include <tuple>
#include <utility>

namespace natlyt {

struct TomlConfig::State {
    struct Complaint {
        toml::source_position at;
        Error error;
    };

    std::string name;
    toml::table root;
    std::vector<Complaint> complaints, warnings;
    std::set<std::pair<const toml::table*, std::string>> taken;

    void complain(toml::source_position at, std::string what, std::string mend) {
        complaints.push_back(said(at, std::move(what), std::move(mend)));
    }
    void warn(toml::source_position at, std::string what, std::string mend) {
        warnings.push_back(said(at, std::move(what), std::move(mend)));
    }
    // A line of 0 means that the place is not known: the file itself is named.
    Complaint said(toml::source_position at, std::string what, std::string mend) const {
        std::string where = at.line == 0 ? name : name + ":" + std::to_string(at.line);
        return {at, Error{std::move(where), std::move(what), std::move(mend)}};
    }
    static std::vector<Error> inOrder(std::vector<Complaint> list) {
        std::ranges::sort(list, {}, [](const Complaint& c) { return std::tuple{c.at.line, c.at.column, c.error.what}; });
        std::vector<Error> errors;
        for (auto& one : list) errors.push_back(std::move(one.error));
        return errors;
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
