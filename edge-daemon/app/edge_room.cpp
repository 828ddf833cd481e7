// SPDX-License-Identifier: Apache-2.0
#include "edge-daemon/app/edge_room.hpp"

#include "edge-daemon/core/room/light_wish.hpp"

#include "protocol/link/credentials.hpp"

#include <fmt/chrono.h>

#include <utility>

namespace natlyt::edge {

namespace {

constexpr std::size_t kBlockSamples = kSampleRate / 10;
// A turn never takes in more than this, so that the bus is not kept waiting behind a backlog of sound.
constexpr int kBlocksPerTurn = 20;

template <class... F> struct Overloaded : F... {
    using F::operator()...;
};

std::string said(const RoomState& state) {
    if (state.reason == RoomReason::None) return fmt::format("The room is {}.", nameOf(state.condition));
    return fmt::format("The room is {} ({}).", nameOf(state.condition), nameOf(state.reason));
}

} // namespace

std::string certificateSentence(UtcTime end) {
    return fmt::format("A certificate of this monitor ends on {:%Y-%m-%d} and its connection with it: make another with "
                       "natlyt-provision.",
                       fmt::gmtime(std::chrono::system_clock::to_time_t(end)));
}

EdgeRoom::EdgeRoom(Parts parts, link::Link& link, Now now)
    : log_(parts.log), identity_(parts.identity), microphone_(std::move(parts.source), parts.log),
      board_(std::move(parts.board)),
      machine_(parts.identity, std::move(parts.ear), std::move(parts.random), now),
      uplink_(identity_.room, parts.station, link, parts.log), snippets_(identity_.room, link),
      block_(kBlockSamples * sizeof(float)), certificateEnds_(parts.certificateEnds) {
    uplink_.start();
    carryOut(now);
}

void EdgeRoom::turn(Now now) {
    askBoard(now); // the switch beats whatever the bus has brought
    uplink_.drain(machine_, outbox_, now);
    machine_.tick(now);
    carryOut(now);
    hear(now);
    uplink_.sendDue(outbox_, now);
    if (uplink_.takeConnected() || !beatAt_ || now.monotonic >= *beatAt_) beat(now);
}

void EdgeRoom::askBoard(Now now) {
    if (!board_) return;
    const auto report = board_->turn({lightOf(machine_.state().condition, machine_.isListenedTo()), machine_.microphoneOpen(),
                                      static_cast<std::uint64_t>(machine_.audioFrames())},
                                     now);
    machine_.boardReported({report.privacy, report.silent, report.supplyStuck}, now);
    carryOut(now);
}

void EdgeRoom::hear(Now now) {
    for (int i = 0; i < kBlocksPerTurn && machine_.microphoneOpen(); ++i) {
        const auto count = microphone_.read(block_.as<float>(), now);
        if (count == 0) break;
        machine_.samples(block_.as<float>().first(count), now);
        carryOut(now);
    }
    block_.wipe();
}

void EdgeRoom::carryOut(Now now) {
    for (const auto& action : machine_.takeActions()) carryOut(action, now);
}

void EdgeRoom::carryOut(const RoomAction& action, Now now) {
    std::visit(Overloaded{
                   [&](const OpenMicrophone&) { microphone_.open(now); },
                   [&](const CloseMicrophone&) {
                       microphone_.close();
                       snippets_.forget();
                   },
                   [&](const PublishState&) {
                       publishState(now);
                       log_(said(machine_.state()));
                   },
                   [&](const RaiseAlert& raise) {
                       const auto& alert = raise.alert;
                       log_(fmt::format("Alert {}: {} by {} at {} dBFS.", alert.id.text(), nameOf(alert.soundClass),
                                        nameOf(alert.rule), alert.levelDbfs));
                       if (outbox_.add(alert, now.monotonic) == OutboxAdded::HeldBack)
                           log_("Too many alerts wait for the station: until it answers, the loudest that comes stands for all.");
                       uplink_.sendDue(outbox_, now); // before its sound
                   },
                   [&](const SendChunk& send) { sendChunk(send.chunk, now); },
                   [&](const ConsolesChanged& changed) { snippets_.consoles(changed.consoles); },
                   [&](const Note& note) { log_(note.text); },
               },
               action);
}

void EdgeRoom::sendChunk(const SnippetChunk& chunk, Now now) {
    const auto sent = snippets_.send(chunk, machine_.sound(chunk), now.wall);
    if (!sent) log_(fmt::format("Second {} of the sound was not sent: {}", chunk.sequence, sent.error().sentence()));
}

void EdgeRoom::publishState(Now now) {
    auto state = machine_.state();
    state.certificateEnds = link::endsSoon(certificateEnds_, now.wall);
    uplink_.publish(state);
}

void EdgeRoom::watchCertificate(Now now) {
    if (std::exchange(certificateTold_, link::endsSoon(certificateEnds_, now.wall).has_value()) || !certificateTold_) return;
    log_(certificateSentence(*certificateEnds_));
    publishState(now);
}

void EdgeRoom::beat(Now now) {
    watchCertificate(now);
    beatAt_ = now.monotonic + kHeartbeatEvery;
    auto heartbeat = machine_.heartbeat(now);
    heartbeat.sequence = beats_++;
    heartbeat.alertsWaiting = static_cast<std::int64_t>(outbox_.size());
    heartbeat.counters.droppedFrames = microphone_.counters().droppedSamples;
    heartbeat.counters.xruns = microphone_.counters().xruns;
    heartbeat.counters.malformedMessages = uplink_.malformedMessages();
    heartbeat.counters.outboxOverflows = outbox_.overflows();
    heartbeat.counters.reconnects = static_cast<std::int64_t>(uplink_.reconnects());
    heartbeat.timeNonce = machine_.askTime(now);
    uplink_.publish(heartbeat);
}

void EdgeRoom::shutDown(Now now) {
    microphone_.close();
    auto state = machine_.state();
    state.condition = RoomCondition::Offline;
    state.reason = RoomReason::None;
    state.since = now.wall;
    uplink_.publish(state);
}

} // namespace natlyt::edge
