// SPDX-License-Identifier: Apache-2.0
// natlyt-console-tour: an operator without hands. Opens the real console, logs in at a real broker by key events and
// walks through a script. For the demonstration and the end-to-end test; not installed.
#include "operator-console/console/broker_connection.hpp"
#include "operator-console/console/pulse_sound_output.hpp"
#include "operator-console/console/system_mixer.hpp"
#include "tests/gui/tour/follower.hpp"

#include <CLI/CLI.hpp>
#include <QGuiApplication>

#include <cstdio>

#include <unistd.h>

using namespace natlyt;
using namespace natlyt::console;

int main(int argc, char** argv) {
    CLI::App cli{"Walks through a script at the real console"};
    std::string config, script, screenshots = ".", language = "da";
    int width = 1920, height = 1080;
    cli.add_option("--config", config, "console.toml of the seat")->required();
    cli.add_option("--script", script, "the tour; see tests/gui/tour/script.hpp. `-`: its lines come on stdin, each is answered by JSON")->required();
    cli.add_option("--screenshots", screenshots, "folder for them")->capture_default_str();
    cli.add_option("--language", language)->check(CLI::IsMember({"da", "en"}))->capture_default_str();
    cli.add_option("--width", width)->check(CLI::Range(1280, 3840))->capture_default_str();
    cli.add_option("--height", height)->check(CLI::Range(720, 2160))->capture_default_str();
    CLI11_PARSE(cli, argc, argv);

    const auto seat = ConsoleConfig::load(config);
    const auto steps = script == "-" ? Result<std::vector<tour::Step>>{} : tour::readScript(script);
    if (!seat || !steps) {
        std::fprintf(stderr, "%s\n", (!seat ? seat.error() : steps.error()).sentence().c_str());
        return 2;
    }
    ConsoleApp::prepare();
    QGuiApplication application(argc, argv);
    const SystemMixer mixer;
    PulseSoundOutput voice(mixer), ring(mixer);
    QObject::connect(&ring, &SoundOutput::changed, &voice, &SoundOutput::changed); // who asks after both listens to one
    ConsoleApp app(connectToBroker(*seat), seat->consoleId, systemNow, {voice, ring}, QString::fromStdString(language));
    if (!app.window()) return 1;
    app.window()->resize(width, height);
    app.window()->show();
    app.window()->requestActivate();
    tour::Tour tour(app, screenshots);
    if (script == "-") {
        tour::Follower follower(tour, STDIN_FILENO);
        QGuiApplication::exec();
    }
    const auto walked = tour.walk(*steps);
    app.desk().session()->logOut();
    if (walked) return 0;
    std::fprintf(stderr, "%s:%s\n", script.c_str(), walked.error().sentence().c_str());
    return 1;
}
