// SPDX-License-Identifier: Apache-2.0
#include "protocol/support/toml_config.hpp"

#include "protocol/support/toml_state.hpp"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <iterator>
#include <utility>

namespace natlyt {

namespace {

constexpr std::size_t kFileBytesMost = 1 << 20;
constexpr std::ptrdiff_t kDotsMost = 64; // in a line that is no value: how deep dotted keys may nest

// The parser and its tables recurse along dotted keys without a limit of their own.
std::size_t lineOfTooDeepKey(std::string_view text) {
    std::size_t line = 1;
    std::ptrdiff_t dots = 0;
    bool key = true;
    for (const char c : text) {
        if (c == '\n') {
            ++line;
            dots = 0;
            key = true;
        } else if (c == '=' || c == '#' || c == '{' || c == ',') {
            dots = 0;
            key = c == '{' || c == ',';
        } else if (c == '.' && key && ++dots > kDotsMost) {
            return line;
        }
    }
    return 0;
}

} // namespace

TomlConfig::TomlConfig(std::unique_ptr<State> state) : state_(std::move(state)) {}
TomlConfig::TomlConfig(TomlConfig&&) noexcept = default;
TomlConfig& TomlConfig::operator=(TomlConfig&&) noexcept = default;
TomlConfig::~TomlConfig() = default;

Result<TomlConfig> TomlConfig::parse(std::string_view text, std::string name) {
    if (const std::size_t line = lineOfTooDeepKey(text); line != 0)
        return std::unexpected(
            Error{name + ":" + std::to_string(line), "a key has too many dots", "shorten the key"});
    auto state = std::make_unique<State>();
    try {
        state->root = toml::parse(text, name);
    } catch (const toml::parse_error& error) {
        return std::unexpected(Error{name + ":" + std::to_string(error.source().begin.line),
                                     std::string{error.description()},
                                     "correct the TOML syntax at this line"});
    }
    state->name = std::move(name);
    return TomlConfig{std::move(state)};
}

Result<TomlConfig> TomlConfig::load(const std::filesystem::path& file) {
    std::error_code status;
    if (std::filesystem::is_directory(file, status))
        return std::unexpected(
            Error{file.string(), "is a folder, not a file", "name the configuration file"});
    std::ifstream stream{file, std::ios::binary};
    if (!stream)
        return std::unexpected(Error{file.string(), std::string{"cannot be opened: "} + std::strerror(errno),
                                     "check the path and who may read it"});
    std::string text(kFileBytesMost + 1, '\0');
    stream.read(text.data(), static_cast<std::streamsize>(text.size()));
    text.resize(static_cast<std::size_t>(stream.gcount()));
    if (stream.bad())
        return std::unexpected(Error{file.string(), "cannot be read to its end", "check the disk"});
    if (text.size() > kFileBytesMost)
        return std::unexpected(Error{file.string(), "is larger than 1 MiB", "name the configuration file"});
    return parse(text, file.string());
}

TomlConfig::Table TomlConfig::root() {
    return Table{state_.get(), &state_->root, {}};
}

std::vector<Error> TomlConfig::finish() {
    const auto refuseUntaken = [&](const auto& self, const toml::table& table,
                                   const std::string& path) -> void {
        for (const auto& [key, node] : table) {
            const std::string at = tomlPath(path, key.str());
            if (!state_->wasTaken(table, key.str())) {
                state_->complain(key.source().begin, at + " is not a known key",
                                 "remove it or correct its spelling");
            } else if (const auto* inner = node.as_table()) {
                self(self, *inner, at);
            } else if (const auto* list = node.as_array()) {
                for (std::size_t i = 0; i < list->size(); ++i)
                    if (const toml::table* element = (*list)[i].as_table())
                        self(self, *element, at + "[" + std::to_string(i) + "]");
            }
        }
    };
    refuseUntaken(refuseUntaken, state_->root, {});
    return State::inOrder(std::exchange(state_->complaints, {}));
}

std::vector<Error> TomlConfig::warnings() {
    return State::inOrder(std::exchange(state_->warnings, {}));
}

} // namespace natlyt
