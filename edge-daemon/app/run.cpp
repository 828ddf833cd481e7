// SPDX-License-Identifier: Apache-2.0
#include "edge-daemon/app/come_back.hpp"
#include "edge-daemon/app/commands.hpp"
#include "edge-daemon/app/confinement.hpp"
#include "edge-daemon/app/edge_room.hpp"
#include "edge-daemon/app/frame_watchdog.hpp"
#include "edge-daemon/app/process.hpp"
#include "edge-daemon/app/renewal_watch.hpp"
#include "edge-daemon/app/room_link.hpp"
#include "edge-daemon/core/room/sound_ring.hpp"
#include "protocol/link/credentials.hpp"

#include <spdlog/spdlog.h>
#include <systemd/sd-daemon.h>

namespace natlyt::edge {

namespace {

constexpr milliseconds kTurn{20};
constexpr std::int64_t kHeardSamples = 10 * kSampleRate; // enough to say that this system hears: an update is kept by it

void feed(FrameWatchdog& watchdog, const EdgeRoom& room, Now now) {
    const auto& machine = room.machine();
    if (watchdog.mayFeed(machine.microphoneOpen(), machine.audioFrames(), machine.state().reason, !room.outbox().empty(),
                         now.monotonic))
        sd_notify(0, "WATCHDOG=1");
}

// What was plugged in after the start is out of reach of a confined process. No alert is left behind for it.
bool needsNewStart(const Confinement& confinement, const EdgeRoom& room) {
    if (room.machine().microphoneFaults() == 0 && room.machine().state().reason != RoomReason::BoardSilent) return false;
    return room.outbox().size() == 0 && confinement.isOutdated();
}

bool takesInRenewal(RenewalWatch& renewal, const EdgeRoom& room, Now now) {
    const auto& machine = room.machine();
    if (!renewal.wantsNewStart({machine.microphoneOpen(), machine.isListenedTo(), !room.outbox().empty()}, now)) return false;
    spdlog::info("The certificate was renewed; beginning anew with it.");
    return true;
}

int refuse(const Error& why) {
    spdlog::error("{}", why.sentence());
    return 1;
}

} // namespace

int run(const EdgeConfig& config, const std::optional<std::string>& sourceName) {
    StopSignals stop; // before any thread, so that all of them leave the signals to it
    auto classifier = loadClassifier(config.weights);
    if (!classifier) return refuse(classifier.error());
    auto source = makeSource(config.device, sourceName);
    if (!source) return refuse(source.error());
    const auto confinement = confine(config.board);
    spdlog::log(confinement.isComplete() ? spdlog::level::info : spdlog::level::warn, "{}", confinement.sentence());
    const auto log = [](const std::string& sentence) { spdlog::info("{}", sentence); };
    auto now = systemNow();
    const RoomIdentity identity{config.room, Uuid::version7(now.wall, randomBytes()), NATLYT_VERSION};
    auto ear = std::make_unique<NetworkEar>(std::move(*classifier));
    const auto model = ear->modelVersion();

    const auto mqtt = roomLink(config, offlineWill(identity, model, now.wall));
    link::MqttLink link(mqtt);
    EdgeRoom room({identity, std::move(ear), std::move(*source), makeBoard(config.board, log), config.station, randomBytes, log,
                   link::firstEnd(mqtt)},
                  link, now);
    if (auto started = link.start(); !started) return refuse(started.error());
    spdlog::info("Room {} with network {}, broker {}:{}.", config.room, model, config.brokerHost, config.brokerPort);
    sd_notify(0, "READY=1");

    FrameWatchdog watchdog;
    RenewalWatch renewal{link::firstEnd(mqtt), [&mqtt] { return link::firstEnd(mqtt); }};
    ComeBack comeBack;
    bool hasHeard = false;
    while (!stop.wait(link.wakeFd(), kTurn)) {
        now = systemNow();
        room.turn(now);
        if (comeBack.isDue(link.status().state, now.monotonic))
            if (auto started = link.start(); !started) spdlog::error("{}", started.error().sentence());
        feed(watchdog, room, now);
        if (!hasHeard && room.machine().audioFrames() >= kHeardSamples) {
            sd_notify(0, "STATUS=Has heard the room.");
            hasHeard = true;
        }
        if (needsNewStart(confinement, room) || takesInRenewal(renewal, room, now)) break;
    }
    sd_notify(0, "STOPPING=1");
    room.shutDown(systemNow());
    link.stop();
    spdlog::info("Stopped; {} alerts were waiting for a receipt.", room.outbox().size());
    return 0;
}

} // namespace natlyt::edge
