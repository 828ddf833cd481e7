// SPDX-License-Identifier: Apache-2.0
// Compiled with -ffreestanding -fno-exceptions -fno-rtti, as the firmware is; the checks run in the compiler.
#include "protocol/serial/board_codec.hpp"

namespace {

using namespace natlyt::serial;

constexpr bool carriesAHeartbeat() {
    FrameBytes frame{};
    const HostHeartbeat sent{123456789012345, true};
    FrameDecoder decoder;
    bool complete = false;
    for (std::size_t i = 0, bytes = encodeMessage(sent, frame); i < bytes; ++i)
        complete = decoder.push(frame[i]);
    HostHeartbeat received;
    return complete && decodePayload(decoder.payload(), received) && received == sent;
}
static_assert(carriesAHeartbeat());

constexpr std::uint8_t kCheckText[] = {'1', '2', '3', '4', '5', '6', '7', '8', '9'};
static_assert(crc16(kCheckText) == 0x29b1);

} // namespace
