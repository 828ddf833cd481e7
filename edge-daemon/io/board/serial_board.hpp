// SPDX-License-Identifier: Apache-2.0
// The board over its serial line (protocol/serial). What it says of the switch is believed for three seconds.
#pragma once

#include "edge-daemon/io/board/board.hpp"
#include "edge-daemon/io/board/line_noise.hpp"
#include "edge-daemon/io/board/serial_port.hpp"
#include "protocol/serial/frame.hpp"

#include <optional>
#include <string>

namespace natlyt::edge {

inline constexpr milliseconds kBoardHeartbeatEvery{1000};
inline constexpr milliseconds kBoardSilentAfter{3000};
inline constexpr milliseconds kBoardReopenEvery{1000};
// The board reads the microphone's supply back, and gives it two seconds to follow; three reports more are no accident.
inline constexpr milliseconds kSupplyWrongAfter{5000};

class SerialBoard final : public Board {
public:
    SerialBoard(std::string device, Log log) : device_(std::move(device)), log_(std::move(log)) {}
    BoardReport turn(const BoardOrders& orders, Now now) override;

    struct Counters {
        std::uint32_t framesRefused = 0;
        std::uint32_t unknownMessages = 0;
        std::uint32_t malformedMessages = 0;
    };
    Counters counters() const;

    // Of protocol/serial's dispatch.
    void on(const serial::BoardState& state);
    void on(const serial::BoardVersion& version);
    void on(const serial::BoardCounters& counters);

private:
    void openWhenDue(Now now);
    void read();
    void send(const BoardOrders& orders, Now now);
    template <class Message> void write(const Message& message);
    void watchNoise(Now now);
    void watchSupply(const serial::BoardState& state);
    bool supplyWrong() const;
    void lost(const Error& why);
    void say(const std::string& sentence);

    std::string device_;
    Log log_;
    std::optional<SerialPort> port_;
    MonotonicTime openedAt_{};
    std::optional<MonotonicTime> openAt_;
    serial::FrameDecoder decoder_;
    Counters counters_;
    LineNoise fromBoard_, toBoard_;
    std::uint32_t powerCycles_ = 0; // that were spoken of
    Now now_{};                      // of this turn
    std::optional<MonotonicTime> heardAt_; // its state
    serial::BoardState state_;
    std::optional<MonotonicTime> supplyWrongSince_;
    bool supplyWrongSaid_ = false;
    std::optional<MonotonicTime> beatAt_;
    std::optional<serial::LightWish> light_; // sent last
    bool wasSilent_ = true;
    std::string said_; // the last failure logged, so that each is said once
};

} // namespace natlyt::edge
