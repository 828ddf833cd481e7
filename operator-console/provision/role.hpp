// SPDX-License-Identifier: Apache-2.0
// Who may stand on the broker.
#pragma once

#include <array>
#include <optional>
#include <string_view>
#include <utility>

namespace natlyt::provision {

enum class Role { Station, Room, Operator, Admin, Staff, Auditor };

inline constexpr std::array<std::pair<Role, std::string_view>, 6> kRoleNames{{{Role::Station, "station"},
                                                                              {Role::Room, "room"},
                                                                              {Role::Operator, "operator"},
                                                                              {Role::Admin, "admin"},
                                                                              {Role::Staff, "staff"},
                                                                              {Role::Auditor, "auditor"}}};

constexpr std::string_view nameOf(Role role) {
    return kRoleNames[static_cast<std::size_t>(role)].second;
}

constexpr std::optional<Role> roleFromName(std::string_view name) {
    for (const auto& [role, text] : kRoleNames)
        if (text == name)
            return role;
    return std::nullopt;
}

// Machines prove who they are with a certificate, people with a password.
constexpr bool isMachine(Role role) {
    return role == Role::Station || role == Role::Room;
}

} // namespace natlyt::provision
