// SPDX-License-Identifier: Apache-2.0
#include "edge-daemon/io/board/serial_board.hpp"

#include "protocol/serial/board_codec.hpp"

#include <fmt/format.h>

#include <array>

namespace natlyt::edge {

BoardReport SerialBoard::turn(const BoardOrders& orders, Now now) {
    now_ = now;
    openWhenDue(now);
    read();
    watchNoise(now);
    send(orders, now);
    const bool silent = !heardAt_ || now.monotonic - *heardAt_ >= kBoardSilentAfter;
    if (silent && port_ && now.monotonic - openedAt_ >= kBoardSilentAfter) port_.reset(); // it may have been pulled and put back
    if (silent && !wasSilent_)
        log_(device_ + ": the board has said nothing for three seconds; the microphone stays closed until it is heard again.");
    if (!silent && wasSilent_) log_(device_ + ": the board is heard.");
    wasSilent_ = silent;
    // What it said last is kept while it is silent: the switch has not been seen to open.
    return {state_.switchPrivate || state_.buttonPrivacyLeftMs > 0, silent, state_.microphonePowered && supplyWrong()};
}

void SerialBoard::openWhenDue(Now now) {
    if (port_ || (openAt_ && now.monotonic < *openAt_)) return;
    openAt_ = now.monotonic + kBoardReopenEvery;
    auto port = SerialPort::open(device_);
    if (!port) return say(port.error().sentence());
    port_ = std::move(*port);
    openedAt_ = now.monotonic;
    decoder_ = {};
    beatAt_.reset();
    light_.reset();
    write(serial::RequestVersion{});
}

void SerialBoard::read() {
    std::array<std::uint8_t, 256> bytes{};
    while (port_) {
        const auto count = port_->read(bytes);
        if (!count) return lost(count.error());
        if (*count == 0) return;
        for (std::size_t i = 0; i < *count; ++i) {
            const auto refused = decoder_.counters().refused;
            if (decoder_.push(bytes[i])) {
                const auto taken = serial::dispatchOnHost(decoder_.payload(), *this);
                counters_.unknownMessages += taken == serial::Taken::Unknown;
                counters_.malformedMessages += taken == serial::Taken::Malformed;
            }
            counters_.framesRefused += decoder_.counters().refused - refused;
        }
    }
}

void SerialBoard::watchNoise(Now now) {
    if (const auto lost = fromBoard_.look(counters_.framesRefused + counters_.malformedMessages, now.monotonic))
        log_(fmt::format("{}: {} frames from the board were spoilt within a minute; look after its line.", device_, *lost));
}

// Each minute, and the first as the answer to who has just opened the port.
void SerialBoard::on(const serial::BoardCounters& counters) {
    if (const auto lost = toBoard_.look(counters.framesRefused + counters.malformedMessages, now_.monotonic))
        log_(fmt::format("{}: {} frames to the board were spoilt within a minute; look after its line.", device_, *lost));
    if (counters.powerCycles > powerCycles_)
        log_(fmt::format("{}: the board has cut this computer's power {} times since it has its own: no sound came for a minute.",
                         device_, counters.powerCycles));
    powerCycles_ = counters.powerCycles;
}

void SerialBoard::on(const serial::BoardState& state) {
    if (heardAt_ && state.uptimeMs < state_.uptimeMs && state.resetCause == serial::ResetCause::Watchdog)
        log_(device_ + ": the board's own watchdog has started it again.");
    if (heardAt_ && state.uptimeMs < state_.uptimeMs && state.resetCause == serial::ResetCause::BrownOut)
        log_(device_ + ": the board's supply fell short, and it began again; look after its power.");
    heardAt_ = now_.monotonic;
    watchSupply(state);
    state_ = state;
}

void SerialBoard::watchSupply(const serial::BoardState& state) {
    const bool given = state.reason == serial::MicrophoneReason::Powered;
    if (state.microphonePowered == given) {
        supplyWrongSince_.reset();
        supplyWrongSaid_ = false;
    } else if (!supplyWrongSince_) {
        supplyWrongSince_ = now_.monotonic;
    } else if (!supplyWrongSaid_ && supplyWrong()) {
        supplyWrongSaid_ = true;
        log_(device_ + (given ? ": the microphone has no power although the board gives it; look after the board."
                              : ": the microphone has power although the board has closed it; unplug the monitor and "
                                "have its board replaced."));
    }
}

bool SerialBoard::supplyWrong() const { return supplyWrongSince_ && *heardAt_ - *supplyWrongSince_ >= kSupplyWrongAfter; }

void SerialBoard::on(const serial::BoardVersion& version) {
    log_(fmt::format("{}: board {}, firmware {}.{}.{}.", device_, version.board, version.major, version.minor, version.patch));
}

void SerialBoard::send(const BoardOrders& orders, Now now) {
    const bool due = !beatAt_ || now.monotonic >= *beatAt_;
    if (due) {
        beatAt_ = now.monotonic + kBoardHeartbeatEvery;
        write(serial::HostHeartbeat{orders.audioFrames, orders.wantsMicrophone});
    }
    if (due || light_ != orders.light) write(serial::SetLight{orders.light}); // with each heartbeat, should one be lost
    light_ = orders.light;
}

template <class Message> void SerialBoard::write(const Message& message) {
    if (!port_) return;
    serial::FrameBytes frame{};
    const auto count = serial::encodeMessage(message, frame);
    if (const auto written = port_->write(std::span{frame}.first(count)); !written) lost(written.error());
}

void SerialBoard::lost(const Error& why) {
    port_.reset();
    say(why.sentence());
}

void SerialBoard::say(const std::string& sentence) {
    if (sentence != said_) log_(sentence);
    said_ = sentence;
}

SerialBoard::Counters SerialBoard::counters() const { return counters_; }

} // namespace natlyt::edge
