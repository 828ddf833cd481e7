// SPDX-License-Identifier: Apache-2.0
#include "protocol/support/toml_config.hpp"

#include "protocol/support/toml_state.hpp"

#include <algorithm>
#include <cmath>
#include <sstream>

namespace natlyt {

namespace {

const toml::table* tableAt(const void* node) {
    return static_cast<const toml::table*>(node);
}

std::string shown(const toml::node& node) {
    if (node.is_table())
        return "a table";
    if (node.is_array())
        return "a list";
    std::ostringstream text;
    node.visit([&](const auto& value) {
        if constexpr (toml::is_value<decltype(value)>)
            text << value;
    });
    return text.str().size() > 60 ? text.str().substr(0, 57) + "..." : text.str();
}

// Of a key that is missing: where its table begins.
toml::source_position placeOf(const toml::table& table, std::string_view key) {
    const toml::node* node = table.get(key);
    return node ? node->source().begin : table.source().begin;
}

std::string shortest(double value) {
    std::ostringstream text;
    text << value;
    return text.str();
}

bool isId(std::string_view id) {
    return !id.empty() && id.size() <= 40 && std::ranges::all_of(id, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
    });
}

} // namespace

TomlConfig::Table::Table(State* state, const void* node, std::string path)
    : state_(state), node_(node), path_(std::move(path)) {}

// A missing required table was complained of once; its getters then stay quiet and give their fallbacks.
bool TomlConfig::Table::has(std::string_view key) const {
    return node_ && tableAt(node_)->contains(key);
}

void TomlConfig::Table::complain(std::string_view key, std::string what, std::string mend) {
    if (!node_)
        return;
    state_->complain(placeOf(*tableAt(node_), key), tomlPath(path_, key) + " " + std::move(what), std::move(mend));
}

void TomlConfig::Table::warn(std::string_view key, std::string what, std::string mend) {
    if (!node_)
        return;
    state_->warn(placeOf(*tableAt(node_), key), tomlPath(path_, key) + " " + std::move(what), std::move(mend));
}

bool TomlConfig::Table::isRefused(std::string_view key) const {
    return std::ranges::any_of(state_->complaints, [start = tomlPath(path_, key) + " "](const auto& complaint) {
        return complaint.error.what.starts_with(start);
    });
}

const void* TomlConfig::Table::take(std::string_view key) {
    if (!has(key))
        return nullptr;
    state_->take(*tableAt(node_), key);
    return tableAt(node_)->get(key);
}

void TomlConfig::Table::complainMissing(std::string_view key, const std::string& example) {
    complain(key, "is missing", "add " + std::string{key} + " = " + example);
}

std::optional<std::string> TomlConfig::Table::textIf(std::string_view key, std::size_t most) {
    const auto* node = static_cast<const toml::node*>(take(key));
    if (!node)
        return std::nullopt;
    const auto* text = node->as_string();
    if (!text) {
        complain(key, "must be a text in quotes (got " + shown(*node) + ")");
        return std::nullopt;
    }
    if (text->get().size() > most) {
        complain(key, "must have at most " + std::to_string(most) + " bytes (got " +
                          std::to_string(text->get().size()) + ")");
        return std::nullopt;
    }
    return text->get();
}

std::string TomlConfig::Table::textOr(std::string_view key, std::string fallback, std::size_t most) {
    return textIf(key, most).value_or(std::move(fallback));
}

std::string TomlConfig::Table::text(std::string_view key, std::size_t most) {
    if (!has(key)) {
        complainMissing(key, "\"...\"");
        return {};
    }
    auto text = textIf(key, most);
    if (text && text->empty())
        complain(key, "must not be empty");
    return text.value_or(std::string{});
}

std::string TomlConfig::Table::id(std::string_view key) {
    std::string id = text(key);
    if (id.empty() || isId(id))
        return id;
    complain(key, "must be an id of 1..40 letters a-z, digits and dashes (got \"" + id.substr(0, 60) + "\")");
    return {};
}

std::int64_t TomlConfig::Table::integerOr(std::string_view key, std::int64_t fallback, std::int64_t low,
                                          std::int64_t high) {
    const auto* node = static_cast<const toml::node*>(take(key));
    if (!node)
        return fallback;
    const auto* number = node->as_integer();
    if (number && number->get() >= low && number->get() <= high)
        return number->get();
    complain(key, "must be an integer " + std::to_string(low) + ".." + std::to_string(high) + " (got " +
                      shown(*node) + ")");
    return fallback;
}

std::int64_t TomlConfig::Table::integer(std::string_view key, std::int64_t low, std::int64_t high) {
    if (!has(key))
        complainMissing(key, std::to_string(low) + ".." + std::to_string(high));
    return integerOr(key, low, low, high);
}

double TomlConfig::Table::realOr(std::string_view key, double fallback, double low, double high) {
    const auto* node = static_cast<const toml::node*>(take(key));
    if (!node)
        return fallback;
    const auto value = node->is_number() ? node->value<double>() : std::nullopt;
    if (value && *value >= low && *value <= high)
        return *value;
    complain(key, "must be " + shortest(low) + ".." + shortest(high) + " (got " + shown(*node) + ")");
    return fallback;
}

bool TomlConfig::Table::booleanOr(std::string_view key, bool fallback) {
    const auto* node = static_cast<const toml::node*>(take(key));
    if (!node)
        return fallback;
    if (const auto* value = node->as_boolean())
        return value->get();
    complain(key, "must be true or false (got " + shown(*node) + ")");
    return fallback;
}

std::vector<std::string> TomlConfig::Table::texts(std::string_view key) {
    const auto* node = static_cast<const toml::node*>(take(key));
    if (!node)
        return {};
    const auto* list = node->as_array();
    std::vector<std::string> texts;
    for (std::size_t i = 0; list && i < list->size(); ++i)
        if (const auto* text = list->get_as<std::string>(i))
            texts.push_back(text->get());
    if (list && texts.size() == list->size())
        return texts;
    complain(key, "must be a list of texts", "write " + std::string{key} + " = [\"...\", \"...\"]");
    return {};
}

std::optional<TomlConfig::Table> TomlConfig::Table::table(std::string_view key) {
    const auto* node = static_cast<const toml::node*>(take(key));
    if (!node)
        return std::nullopt;
    const auto* table = node->as_table();
    if (!table)
        complain(key, "must be a table (got " + shown(*node) + ")", "write [" + tomlPath(path_, key) + "]");
    return Table{state_, table, tomlPath(path_, key)};
}

TomlConfig::Table TomlConfig::Table::requiredTable(std::string_view key) {
    if (auto found = table(key))
        return *std::move(found);
    complain(key, "is missing", "add the section [" + tomlPath(path_, key) + "]");
    return Table{state_, nullptr, tomlPath(path_, key)};
}

std::vector<TomlConfig::Table> TomlConfig::Table::tables(std::string_view key) {
    const auto* node = static_cast<const toml::node*>(take(key));
    if (!node)
        return {};
    const auto* list = node->as_array();
    std::vector<Table> tables;
    for (std::size_t i = 0; list && i < list->size(); ++i)
        if (const auto* table = list->get_as<toml::table>(i))
            tables.push_back(Table{state_, table, tomlPath(path_, key) + "[" + std::to_string(i) + "]"});
    if (list && tables.size() == list->size())
        return tables;
    complain(key, "must be a list of tables", "write [[" + tomlPath(path_, key) + "]]");
    return {};
}

std::vector<std::string> TomlConfig::Table::keys() const {
    if (!node_)
        return {};
    std::vector<std::pair<toml::source_position, std::string>> found;
    for (const auto& [key, node] : *tableAt(node_))
        found.emplace_back(key.source().begin, key.str());
    std::ranges::sort(found, {},
                             [](const auto& key) { return std::pair{key.first.line, key.first.column}; });
    std::vector<std::string> keys;
    for (auto& key : found)
        keys.push_back(std::move(key.second));
    return keys;
}

} // namespace natlyt
