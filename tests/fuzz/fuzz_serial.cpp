// SPDX-License-Identifier: Apache-2.0
// Whatever comes over the line: frames stay within bounds, and a good frame behind the garbage is found.
#include "protocol/serial/board_codec.hpp"

#include <cstdlib>

using namespace natlyt::serial;

namespace {

struct Handler {
    std::uint32_t messages = 0;
    template <class Message> void on(const Message& message) {
        ++messages;
        std::array<std::uint8_t, kPayloadBytesMost> payload{};
        Message again;
        const std::size_t bytes = encodePayload(message, payload);
        if (!decodePayload(std::span{payload}.first(bytes), again) || !(again == message))
            std::abort();
    }
};

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    FrameDecoder decoder;
    Handler handler;
    const auto push = [&](std::uint8_t byte) {
        if (!decoder.push(byte))
            return;
        if (decoder.payload().empty() || decoder.payload().size() > kPayloadBytesMost)
            std::abort();
        dispatchOnBoard(decoder.payload(), handler);
        dispatchOnHost(decoder.payload(), handler);
    };
    for (std::size_t i = 0; i < size; ++i)
        push(data[i]);
    push(0);
    const std::uint32_t before = handler.messages;
    FrameBytes frame;
    for (std::size_t i = 0, bytes = encodeMessage(SetLight{}, frame); i < bytes; ++i)
        push(frame[i]);
    if (handler.messages != before + 1)
        std::abort();
    // The payload as a message without its frame.
    dispatchOnBoard({data, size}, handler);
    dispatchOnHost({data, size}, handler);
    return 0;
}
