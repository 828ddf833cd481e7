// SPDX-License-Identifier: Apache-2.0
// What the readers of ward.toml share: enumerations by their names on the wire.
#pragma once

#include "protocol/messages/enums.hpp"
#include "protocol/support/toml_config.hpp"

#include <fmt/format.h>

namespace natlyt::ward {

template <class E> std::string namesOf() {
    std::string names;
    for (const auto& [value, name] : EnumNames<E>::table) names += fmt::format("{}{}", names.empty() ? "" : ", ", name);
    return names;
}

template <class E> E enumOf(TomlConfig::Table& table, std::string_view key) {
    const auto text = table.text(key);
    const auto value = fromName<E>(text);
    if (!value && !text.empty()) table.complain(key, fmt::format("\"{}\" is not known", text), "one of " + namesOf<E>());
    return value.value_or(E{});
}

} // namespace natlyt::ward
