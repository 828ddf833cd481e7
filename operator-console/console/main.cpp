// SPDX-License-Identifier: Apache-2.0
#include "operator-console/console/broker_connection.hpp"
#include "operator-console/console/console_app.hpp"
#include "operator-console/console/pulse_sound_output.hpp"
#include "operator-console/console/seat_memory.hpp"
#include "operator-console/console/system_mixer.hpp"

#include <CLI/CLI.hpp>
#include <QGuiApplication>
#include <QIcon>
#include <spdlog/spdlog.h>

#include <sys/prctl.h>
#include <sys/resource.h>

using namespace natlyt;

namespace {

// Sound is in this process's memory while it is heard: no core file, and no other process may read it.
void keepMemoryPrivate() {
    const rlimit none{0, 0};
    setrlimit(RLIMIT_CORE, &none);
    prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
}

} // namespace

int main(int argc, char** argv) {
    CLI::App cli{"Natlyt: the night operator's console"};
    std::string file = "/etc/natlyt/console.toml";
    std::string language;
    cli.add_option("--config", file, "console.toml of this seat")->capture_default_str();
    cli.add_option("--language", language, "da or en; as configured when left out")
        ->check(CLI::IsMember({"da", "en"}));
    cli.set_version_flag("--version", NATLYT_VERSION);
    CLI11_PARSE(cli, argc, argv);
    keepMemoryPrivate();

    const auto config = console::ConsoleConfig::load(file);
    if (!config) {
        spdlog::error("{}", config.error().sentence());
        return 2;
    }

    console::ConsoleApp::prepare();
    QGuiApplication application(argc, argv);
    QGuiApplication::setApplicationName("natlyt-console");
    QGuiApplication::setDesktopFileName("natlyt-console");
    QGuiApplication::setWindowIcon(QIcon(":/natlyt/natlyt-console.svg"));
    const console::SystemMixer mixer;
    console::PulseSoundOutput voice(mixer), ring(mixer);
    QObject::connect(&ring, &console::SoundOutput::changed, &voice, &console::SoundOutput::changed); // who asks after both listens to one
    console::ConsoleApp app(console::connectToBroker(*config), config->consoleId, systemNow, {voice, ring},
                            QString::fromStdString(language.empty() ? config->language : language));
    if (!app.window())
        return 1;
    app.seat().setAfter(config->lockAfter);
    console::SeatMemory memory(console::SeatMemory::defaultFile());
    memory.attach(app.desk());
    app.window()->show();
    return QGuiApplication::exec();
}
