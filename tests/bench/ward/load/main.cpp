// SPDX-License-Identifier: Apache-2.0
// ward_load: the rooms and people of a large ward for a broker whose access list lets this program speak for all of them.
// Told what to do by lines on stdin, each answered by one line of JSON when it is done:
//   up               the station says that it is up; the operators go on duty, one after the other
//   start SECONDS    the rooms start, evenly spread; done when each listens by its plan and is shown so
//   run SECONDS RATE so many alerts a second
//   drop COUNT       rooms fall silent; done when each is shown offline
//   resume           they are heard again; done when each is shown listening
//   duty             an operator leaves and another comes; done when each room has the plan of that
//   restarted        done when another start of the station has given each room its plan and shows it listening
#include "tests/bench/ward/load/crowd.hpp"
#include "tests/bench/ward/load/people.hpp"
#include "tests/bench/ward/load/watch.hpp"

#include "protocol/link/mqtt_link.hpp"
#include "tests/bench/figures.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <fstream>
#include <iostream>
#include <poll.h>
#include <sstream>
#include <unistd.h>

namespace {

using namespace natlyt;
using namespace natlyt::bench;

constexpr milliseconds kLookEvery{20}; // all rooms are gone through
constexpr seconds kSettle{60};

struct Setting {
    std::filesystem::path provisioned;
    std::string rooms, password;
    int machines = 8883, consoles = 8884;
    std::size_t links = 6, operators = 16, staff = 0;
    double decideSeconds = 4;
};

struct Options { // of what is asked for: the limit of its wait, and what it compares with
    std::string what;
    MonotonicTime begunAt{}, endsAt{};
    std::int64_t plan = 0;
    Uuid station;
    std::vector<std::string> rooms;
    std::map<std::string, MonotonicTime> since;
};

link::MqttConfig machine(const Setting& setting, const std::string& id) {
    const auto folder = setting.provisioned / "rooms" / id;
    link::MqttConfig config;
    config.broker = {"localhost", static_cast<std::uint16_t>(setting.machines)};
    config.clientId = id;
    config.caFile = folder / "ca.crt";
    config.certificate = folder / "room.crt";
    config.key = folder / "room.key";
    config.inboxBytesMost = config.outboundBytesMost = 256 << 20;
    return config;
}

link::MqttConfig console(const Setting& setting) {
    link::MqttConfig config;
    config.broker = {"localhost", static_cast<std::uint16_t>(setting.consoles)};
    config.clientId = "observer";
    config.caFile = setting.provisioned / "ca" / "ca.crt";
    config.username = "observer";
    config.password = setting.password;
    config.inboxBytesMost = 256 << 20;
    return config;
}

std::vector<std::string> linesOf(const std::filesystem::path& file) {
    std::ifstream in(file);
    std::vector<std::string> lines;
    for (std::string line; std::getline(in, line);) lines.push_back(line);
    return lines;
}

sealing::SigningPublicKey keyOf(const std::filesystem::path& file) {
    const auto bytes = sealing::fromBase64(linesOf(file).at(0));
    sealing::SigningPublicKey key{};
    std::ranges::copy(*bytes, key.begin());
    return key;
}

std::string summary(const char* name, const std::vector<double>& values) {
    return fmt::format(R"("{}":{{"count":{},"p50":{:.0f},"p99":{:.0f},"most":{:.0f}}})", name, values.size(), percentile(values, 50),
                       percentile(values, 99), percentile(values, 100));
}

class Load {
public:
    explicit Load(const Setting& setting) : watch_([this](const WardAlert& alert, Now now) { people_->alert(alert, now); }), ear_(console(setting)) {
        std::vector<link::Link*> links;
        for (std::size_t i = 0; i < setting.links; ++i)
            links.push_back(links_.emplace_back(std::make_unique<link::MqttLink>(machine(setting, fmt::format("load-{}", i + 1)))).get());
        voices_ = std::make_unique<link::MqttLink>(machine(setting, "load-people"));
        people_ = std::make_unique<People>(*voices_, setting.operators, setting.staff,
                                           milliseconds{static_cast<std::int64_t>(setting.decideSeconds * 1000)});
        rooms_ = linesOf(setting.rooms);
        crowd_ = std::make_unique<Crowd>(rooms_, links, keyOf(setting.provisioned / "rooms" / "load-1" / "station.pub"),
                                         [this](const Uuid& alert, MonotonicTime at) { watch_.raised(alert, at); });
        watch_.subscribe(ear_);
        for (auto& link : links_) std::ignore = link->start();
        std::ignore = voices_->start();
        std::ignore = ear_.start();
    }

    void turn() {
        std::vector<pollfd> fds{{STDIN_FILENO, POLLIN, 0}, {ear_.wakeFd(), POLLIN, 0}};
        for (auto& link : links_) fds.push_back({link->wakeFd(), POLLIN, 0});
        ::poll(fds.data(), fds.size(), 2);
        ear_.drain([&](const auto& message) { watch_.received(message, systemNow()); }, [](const auto&) {});
        voices_->drain([](const auto&) {}, [](const auto&) {});
        for (auto& link : links_) link->drain([&](const auto& message) { crowd_->received(message, systemNow()); }, [](const auto&) {});
        crowd_->turn(systemNow());
        people_->turn(systemNow());
        if ((fds[0].revents & (POLLIN | POLLHUP)) != 0) readLine();
        if (const auto now = systemNow(); !asked_.what.empty() && now.monotonic - lookedAt_ >= kLookEvery) {
            lookedAt_ = now.monotonic;
            if (isDone(now)) answer(now);
        }
    }

    bool ended() const { return ended_; }

private:
    void readLine() {
        std::string line;
        if (!std::getline(std::cin, line)) {
            ended_ = true;
            return;
        }
        std::istringstream words(line);
        asked_ = {};
        words >> asked_.what;
        begin(words, systemNow());
    }

    void begin(std::istringstream& words, Now now) {
        double number = 0, rate = 0;
        words >> number >> rate;
        asked_.begunAt = now.monotonic;
        asked_.plan = crowd_->newestPlan();
        asked_.station = watch_.station().bootId;
        crowd_->take();
        watch_.take();
        const milliseconds length{static_cast<std::int64_t>(number * 1000)};
        if (asked_.what == "start") crowd_->start(now, length);
        if (asked_.what == "run") {
            asked_.endsAt = now.monotonic + length;
            crowd_->alertsPerSecond(rate, now);
        }
        if (asked_.what == "drop") {
            silent_ = crowd_->silence(static_cast<std::size_t>(number));
            for (const auto& room : silent_) asked_.since[room] = crowd_->lastBeat(room);
            watch_.expect(silent_, RoomCondition::Offline);
        }
        if (asked_.what == "resume") {
            for (const auto& room : silent_) asked_.since[room] = now.monotonic;
            watch_.expect(silent_, RoomCondition::Listening);
            crowd_->resume(now);
        }
        if (asked_.what == "duty") {
            people_->offDuty(0, now);
            people_->onDuty(0, now);
        }
    }

    bool isDone(Now now) {
        const auto all = rooms_.size();
        const bool isUp = watch_.station().state == StationState::Up && watch_.station().sequence > 0; // 0: none was heard, or it is a will
        const auto onDuty = static_cast<std::size_t>(watch_.station().operatorsOnDuty);
        if (asked_.what == "up") {
            if (isUp && voices_->status().state == link::LinkState::Connected && !std::exchange(calledOnDuty_, true)) people_->onDuty(now);
            return isUp && onDuty == people_->operators();
        }
        if (asked_.what == "start") return crowd_->listening() == all && watch_.shownAs(RoomCondition::Listening) == all;
        if (asked_.what == "run") {
            if (now.monotonic < asked_.endsAt) return false;
            crowd_->alertsPerSecond(0, now);
            return crowd_->waiting() + watch_.notShown() == 0 || now.monotonic > asked_.endsAt + kSettle;
        }
        if (asked_.what == "drop" || asked_.what == "resume") return watch_.seen().size() == silent_.size();
        if (asked_.what == "duty") return crowd_->plannedSince(asked_.plan) == all;
        if (asked_.what == "restarted")
            return isUp && watch_.station().bootId != asked_.station && crowd_->plannedSince(asked_.plan) == all &&
                   watch_.shownAs(RoomCondition::Listening) == all;
        return true;
    }

    void answer(Now now) {
        crowd_->alertsPerSecond(0, now);
        const auto took = static_cast<double>((now.monotonic - asked_.begunAt).count()) / 1000;
        std::vector<double> verdictMs;
        for (const auto& [room, at] : watch_.seen())
            if (const auto since = asked_.since.find(room); since != asked_.since.end())
                verdictMs.push_back(static_cast<double>((at - since->second).count()));
        const auto f = crowd_->take();
        const auto w = watch_.take();
        const auto& station = watch_.station();
        std::cout << fmt::format(R"({{"ok":true,"took_s":{:.1f},{},{},{},{},"heartbeats":{},"states":{},"alerts":{},"repeats":{},"refused":{},)", took,
                                 summary("receipt_ms", f.receiptMs), summary("shown_ms", w.shownMs), summary("answer_ms", f.answerMs),
                                 summary("verdict_ms", verdictMs), f.heartbeats, f.states, f.alerts, f.repeats, f.refused)
                  << fmt::format(R"("sent_bytes":{},"plans":{},"plan_bytes":{},"late_ms":{:.0f},"ward_rooms":{},"ward_alerts":{},"ward_bytes":{},)", f.sentBytes,
                                 f.plans, f.planBytes, f.lateMs, w.rooms, w.alerts, w.bytes)
                  << fmt::format(R"("beat_gap_ms":{:.0f},"beat_bytes":{},"malformed":{},"without_receipt":{},"not_shown":{},"decided":{},"open":{},"station_malformed":{},"security":{}}})",
                                 w.longestBeatGapMs, w.beatBytes, w.malformed, crowd_->waiting(), watch_.notShown(), people_->decided(),
                                 station.openAlerts, station.malformedMessages, station.securityEvents)
                  << std::endl;
        asked_ = {};
    }

    Watch watch_;
    link::MqttLink ear_;
    std::vector<std::unique_ptr<link::MqttLink>> links_;
    std::unique_ptr<link::MqttLink> voices_;
    std::unique_ptr<People> people_;
    std::unique_ptr<Crowd> crowd_;
    std::vector<std::string> rooms_, silent_;
    Options asked_;
    MonotonicTime lookedAt_{};
    bool ended_ = false, calledOnDuty_ = false;
};

} // namespace

int main(int argc, char** argv) {
    CLI::App app{"ward_load plays the rooms and people of a large ward, without sound."};
    Setting setting;
    app.add_option("--provisioned", setting.provisioned, "The folder that natlyt-provision made")->required();
    app.add_option("--rooms", setting.rooms, "A file of rooms, one a line")->required();
    app.add_option("--password", setting.password, "The observer's")->required();
    app.add_option("--machines", setting.machines, "The broker's port for rooms");
    app.add_option("--consoles", setting.consoles, "The broker's port for consoles");
    app.add_option("--links", setting.links, "Connections that the rooms share");
    app.add_option("--operators", setting.operators);
    app.add_option("--staff", setting.staff);
    app.add_option("--decide", setting.decideSeconds, "Seconds that an operator takes");
    CLI11_PARSE(app, argc, argv);
    Load load(setting);
    while (!load.ended()) load.turn();
    return 0;
}
