// SPDX-License-Identifier: Apache-2.0
#include "tests/simulator/scenario.hpp"

#include "protocol/support/toml_config.hpp"

namespace natlyt::simulator {

namespace {

using Table = TomlConfig::Table;
constexpr double kLongest = 7 * 86400.0;

template <class E, std::size_t N>
E named(Table& table, std::string_view key, const std::pair<E, std::string_view> (&names)[N]) {
    const auto text = table.text(key, 40);
    std::string known;
    for (const auto& [value, name] : names) {
        if (text == name) return value;
        known += (known.empty() ? "" : ", ") + std::string(name);
    }
    if (!text.empty()) table.complain(key, "is \"" + text + "\", which is not known", "write one of " + known);
    return names[0].first;
}

Whom whom(Table& table) {
    Whom whom;
    whom.room = table.textIf("room", 40);
    if (table.has("number")) whom.number = table.integer("number", 1, 100000);
    if (table.has("every")) whom.every = table.integer("every", 1, 100000);
    return whom;
}

SoundEvent soundEvent(Table& table, double speed, const std::filesystem::path& folder) {
    SoundEvent event;
    event.whom = whom(table);
    event.atSeconds = table.realOr("at_s", 0, 0, kLongest) / speed;
    event.spreadSeconds = table.realOr("spread_s", 0, 0, kLongest) / speed;
    if (table.has("again_s")) event.againSeconds = table.realOr("again_s", 0, 1, kLongest) / speed;
    if (const auto file = table.textIf("file"))
        event.file = folder / *file;
    else
        event.sound = named(table, "sound", kSoundNames);
    event.forSeconds = table.realOr("for_s", 3, 0.1, 600);
    event.levelDbfs = table.realOr("level_dbfs", -20, -90, 0);
    return event;
}

Failure failure(Table& table, double speed) {
    Failure failure;
    failure.whom = whom(table);
    failure.mode = named(table, "mode", kFailureNames);
    failure.fromSeconds = table.realOr("from_s", 0, 0, kLongest) / speed;
    failure.untilSeconds = table.realOr("until_s", kLongest, 0, kLongest) / speed;
    if (failure.untilSeconds <= failure.fromSeconds) table.complain("until_s", "must be later than from_s");
    return failure;
}

} // namespace

std::expected<Scenario, std::vector<Error>> loadScenario(const std::filesystem::path& file) {
    auto toml = TomlConfig::load(file);
    if (!toml) return std::unexpected(std::vector{toml.error()});
    auto root = toml->root();
    Scenario scenario;
    scenario.seed = root.integerOr("seed", 1, 0, 1000000000);
    const double speed = root.realOr("speed", 1, 0.01, 1000);
    scenario.durationSeconds = root.realOr("duration_s", 0, 0, kLongest) / speed;
    scenario.noiseDbfs = root.realOr("noise_dbfs", -64, -90, -20);
    for (auto& table : root.tables("event")) scenario.events.push_back(soundEvent(table, speed, file.parent_path()));
    for (auto& table : root.tables("failure")) scenario.failures.push_back(failure(table, speed));
    auto errors = toml->finish();
    if (!errors.empty()) return std::unexpected(std::move(errors));
    return scenario;
}

} // namespace natlyt::simulator
