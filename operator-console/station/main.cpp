// SPDX-License-Identifier: Apache-2.0
#include "operator-console/station/commands.hpp"
#include "operator-console/station/runner.hpp"

#include <CLI/CLI.hpp>
#include <spdlog/sinks/stdout_color_sinks.h>
#include <spdlog/spdlog.h>

namespace {

using namespace natlyt;
using namespace natlyt::ward;

std::map<std::string, FailureMode> failureModes() {
    std::map<std::string, FailureMode> modes;
    for (const auto& [mode, name] : EnumNames<FailureMode>::table) modes[std::string(name)] = mode;
    return modes;
}

} // namespace

int main(int argc, char** argv) {
    spdlog::set_default_logger(spdlog::stderr_color_mt("natlyt-station"));
    spdlog::flush_on(spdlog::level::info);

    CLI::App app{"natlyt-station: the always-on service beside the broker"};
    app.set_version_flag("--version", NATLYT_VERSION);
    app.require_subcommand(1);
    app.fallthrough();
    std::filesystem::path configFile = "/etc/natlyt/station/station.toml";
    app.add_option("-c,--config", configFile, "station.toml")->capture_default_str();

    RunOptions options;
    auto* run = app.add_subcommand("run", "run until stopped");
    run->add_flag("--reseed", options.reseed, "replace the ward's description by the ward file");
    run->add_option("--failure-mode", options.failure, "bring a fault about, for rehearsals")
        ->transform(CLI::CheckedTransformer(failureModes()));
    bool asReseed = false;
    auto* check = app.add_subcommand("check-config", "read everything and say all that is wrong");
    check->add_flag("--reseed", asReseed, "as run --reseed would: the ward file counts though the database holds a ward");
    std::filesystem::path backupFile;
    auto* backup = app.add_subcommand("backup", "copy the database while it is in use");
    backup->add_option("--to", backupFile, "a new file")->required();
    std::string resident;
    bool verify = false;
    auto* exporting = app.add_subcommand("export", "everything about a resident; or --verify the audit log");
    std::string by;
    exporting->add_option("--by", by, "who asked for it, for the audit log, beside who runs this");
    auto* residentOption = exporting->add_option("--resident", resident, "the resident's id");
    std::string format = "text";
    exporting->add_option("--format", format, "text or json")->check(CLI::IsMember({"text", "json"}))->capture_default_str();
    std::string language = "da";
    exporting->add_option("--language", language, "of the text: da or en")->check(CLI::IsMember({"da", "en"}))->capture_default_str();
    exporting->add_flag("--verify", verify, "check the audit log's chain and name the first broken link")
        ->excludes(residentOption);
    std::filesystem::path csv;
    ImportWish wish;
    auto* importing = app.add_subcommand("import", "rooms and residents from a CSV; while the station is stopped");
    importing->add_option("file", csv, "facility,unit,room,label,resident,name,initials,note,hours; hours as \"daily 22:00-07:00 + sat 07:00-09:00\"")
        ->required();
    importing->add_flag("--dry-run", wish.dryRun, "say what would change or is wrong, and change nothing");
    importing->add_flag("--new-places", wish.newPlaces, "make the facilities and houses that are not there yet, instead of taking them for mistyped");
    CLI11_PARSE(app, argc, argv);

    if (*check) return checkStation(configFile, asReseed);
    const auto config = *run ? readStationConfig(configFile) : readDatabaseConfig(configFile);
    if (!config) {
        for (const auto& error : config.error()) spdlog::critical("{}", error.sentence());
        return kExitFailed;
    }
    if (*run) return runStation(*config, options);
    if (*backup) return backupStation(*config, backupFile);
    if (*importing) return importToStation(*config, csv, wish);
    if (verify) return verifyStation(*config);
    const ExportWish exported{resident, format == "json" ? ExportFormat::Json : ExportFormat::Text,
                          language == "en" ? Language::English : Language::Danish, by};
    if (!resident.empty()) return exportFromStation(*config, exported);
    spdlog::critical("export: name a --resident, or --verify");
    return kExitFailed;
}
