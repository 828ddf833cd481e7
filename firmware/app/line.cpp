// SPDX-License-Identifier: Apache-2.0
#include "firmware/app/line.hpp"

#include "firmware/app/version.hpp"
#include "firmware/hal/hal.hpp"
#include "protocol/serial/board_codec.hpp"

#include <array>

namespace natlyt::firmware {

namespace {

// At 115200 baud 11.5 bytes come in a tick of 1 ms: twice that, so that the loop catches up and a flood cannot hold it.
constexpr std::size_t kBytesPerTick = 24;

} // namespace

void Line::receive() {
    std::array<std::uint8_t, kBytesPerTick> bytes{};
    const std::size_t count = hal::receive(bytes);
    for (std::size_t i = 0; i < count; ++i) {
        if (!decoder_.push(bytes[i]))
            continue;
        const serial::Taken taken = serial::dispatchOnBoard(decoder_.payload(), *this);
        if (taken == serial::Taken::Unknown)
            reporter_.unknownMessage();
        if (taken == serial::Taken::Malformed)
            reporter_.malformedMessage();
    }
}

void Line::report(Due due) {
    if (due.state)
        send(reporter_.state(board_));
    if (due.counters)
        send(reporter_.counters(board_, decoder_.counters()));
}

void Line::on(const serial::RequestVersion&) {
    send(serial::BoardVersion{kVersionMajor, kVersionMinor, kVersionPatch, hal::boardNumber()});
    send(reporter_.counters(board_, decoder_.counters()));
}

template <class Message> void Line::send(const Message& message) {
    serial::FrameBytes frame{};
    const std::size_t bytes = serial::encodeMessage(message, frame);
    static_cast<void>(hal::send(std::span{frame}.first(bytes))); // the state comes again within a second
}

} // namespace natlyt::firmware
