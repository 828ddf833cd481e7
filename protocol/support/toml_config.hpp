// SPDX-License-Identifier: Apache-2.0
// Strict reading of TOML: each key is taken once, with its limits; a key that nobody took is an error with its line.
// Every message names file, line and key, and the mend: `edge.toml:14: room.threshold must be 0..1 (got 3)`.
#pragma once

#include "protocol/support/error.hpp"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace natlyt {

// Collects every error of a file instead of stopping at the first.
class TomlConfig {
public:
    class Table;

    // `name` is what messages call the file. A syntax error is the only one that ends reading at once.
    static Result<TomlConfig> parse(std::string_view text, std::string name);
    static Result<TomlConfig> load(const std::filesystem::path& file);
    TomlConfig(TomlConfig&&) noexcept;
    TomlConfig& operator=(TomlConfig&&) noexcept;
    ~TomlConfig();

    Table root();
    // Call last: adds an error for each key that was not taken, and returns all errors in the order of their lines.
    std::vector<Error> finish();
    // What was warned of, in the order of the lines: the file may be used all the same.
    std::vector<Error> warnings();

private:
    struct State;
    explicit TomlConfig(std::unique_ptr<State> state);
    std::unique_ptr<State> state_;
};

// A view into one table. `required` getters record an error and return the fallback of their type when the key is
// missing; every getter records an error when type or limits are wrong.
class TomlConfig::Table {
public:
    bool has(std::string_view key) const;
    std::string text(std::string_view key, std::size_t most = 4096);                  // required, not empty
    std::string textOr(std::string_view key, std::string fallback, std::size_t most = 4096);
    std::optional<std::string> textIf(std::string_view key, std::size_t most = 4096);
    std::string id(std::string_view key);                                             // required, [a-z0-9-]{1,40}
    std::int64_t integer(std::string_view key, std::int64_t low, std::int64_t high);  // required
    std::int64_t integerOr(std::string_view key, std::int64_t fallback, std::int64_t low, std::int64_t high);
    double realOr(std::string_view key, double fallback, double low, double high);
    bool booleanOr(std::string_view key, bool fallback);
    std::vector<std::string> texts(std::string_view key);  // empty when missing
    std::optional<Table> table(std::string_view key);      // nothing when missing
    Table requiredTable(std::string_view key);
    std::vector<Table> tables(std::string_view key);       // array of tables; empty when missing
    std::vector<std::string> keys() const;                 // in the file's order, for tables keyed by name
    // Records an error of the caller's own at the key: "must be ...".
    void complain(std::string_view key, std::string what, std::string mend = {});
    void warn(std::string_view key, std::string what, std::string mend = {});
    bool isRefused(std::string_view key) const; // an error of just this key was recorded

private:
    friend class TomlConfig;
    Table(TomlConfig::State* state, const void* node, std::string path);
    const void* take(std::string_view key); // the key's node, or null
    void complainMissing(std::string_view key, const std::string& example);
    TomlConfig::State* state_;
    const void* node_;
    std::string path_;
};

} // namespace natlyt
