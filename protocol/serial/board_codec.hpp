// SPDX-License-Identifier: Apache-2.0
// Writes and reads the board's messages, and hands each to its handler. Never fails otherwise than by its
// result.
#pragma once

#include "protocol/serial/board_messages.hpp"
#include "protocol/serial/frame.hpp"

namespace natlyt::serial {

namespace detail {

template <class T> inline constexpr bool kIsEnum = __is_enum(T);

// Writes while there is room and counts on, so that it also measures.
struct Writer {
    std::span<std::uint8_t> out;
    std::size_t bytes = 0;

    constexpr void byte(std::uint8_t value) {
        if (bytes < out.size())
            out[bytes] = value;
        ++bytes;
    }
    template <class T> constexpr void operator()(const T& value) {
        if constexpr (kIsEnum<T> || sizeof(T) == 1)
            byte(static_cast<std::uint8_t>(value));
        else
            for (std::size_t i = 0; i < sizeof(T); ++i)
                byte(static_cast<std::uint8_t>(value >> (8 * i)));
    }
};

template <class T> inline constexpr bool kIsBool = false;
template <> inline constexpr bool kIsBool<bool> = true;

struct Reader {
    std::span<const std::uint8_t> rest;
    bool good = true;

    constexpr std::uint8_t byte() {
        good = good && !rest.empty();
        if (!good)
            return 0;
        const std::uint8_t value = rest.front();
        rest = rest.subspan(1);
        return value;
    }
    template <class T> constexpr void operator()(T& value) {
        if constexpr (kIsBool<T>) {
            const std::uint8_t read = byte();
            good = good && read <= 1;
            value = read == 1;
        } else if constexpr (kIsEnum<T>) {
            const std::uint8_t read = byte();
            good = good && read <= lastOf(T{});
            if (good)
                value = static_cast<T>(read);
        } else {
            value = 0;
            for (std::size_t i = 0; i < sizeof(T); ++i)
                value = static_cast<T>(value | static_cast<T>(T{byte()} << (8 * i)));
        }
    }
};

} // namespace detail

// The number of bytes that the payload has in `out`; 0 when it does not fit.
template <class Message>
constexpr std::size_t encodePayload(const Message& message, std::span<std::uint8_t> out) {
    detail::Writer writer{out};
    writer.byte(kBoardVersion);
    writer.byte(Message::kType);
    Message::visit(message, writer);
    return writer.bytes <= out.size() ? writer.bytes : 0;
}

// A whole frame, ready for the line. Every message fits.
template <class Message> constexpr std::size_t encodeMessage(const Message& message, FrameBytes& out) {
    std::array<std::uint8_t, kPayloadBytesMost> payload{};
    return encodeFrame(std::span{payload}.first(encodePayload(message, payload)), out);
}

enum class Taken : std::uint8_t { Handled, Unknown, Malformed };

// False when version, type, length or a value is not this message's; `message` is then not to be used.
template <class Message>
constexpr bool decodePayload(std::span<const std::uint8_t> payload, Message& message) {
    detail::Reader reader{payload};
    if (reader.byte() != kBoardVersion || reader.byte() != Message::kType)
        return false;
    Message::visit(message, reader);
    return reader.good && reader.rest.empty();
}

// Calls handler.on(message) for the one of `Messages` that the payload holds.
template <class... Messages, class Handler>
constexpr Taken dispatch(std::span<const std::uint8_t> payload, Handler& handler) {
    if (payload.size() < 2 || payload[0] != kBoardVersion)
        return Taken::Unknown;
    Taken taken = Taken::Unknown;
    const auto offer = [&]<class Message>(Message message) {
        if (payload[1] != Message::kType)
            return;
        const bool good = decodePayload(payload, message);
        taken = good ? Taken::Handled : Taken::Malformed;
        if (good)
            handler.on(message);
    };
    (offer(Messages{}), ...);
    return taken;
}

// What the board takes, and what the host takes.
template <class Handler>
constexpr Taken dispatchOnBoard(std::span<const std::uint8_t> payload, Handler& handler) {
    return dispatch<HostHeartbeat, SetLight, RequestVersion>(payload, handler);
}
template <class Handler>
constexpr Taken dispatchOnHost(std::span<const std::uint8_t> payload, Handler& handler) {
    return dispatch<BoardState, BoardVersion, BoardCounters>(payload, handler);
}

} // namespace natlyt::serial
