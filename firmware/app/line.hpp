// SPDX-License-Identifier: Apache-2.0
// The serial line to the host: takes what came, answers, and reports.
#pragma once

#include "firmware/core/board_machine.hpp"
#include "firmware/core/reporter.hpp"
#include "protocol/serial/frame.hpp"

namespace natlyt::firmware {

class Line {
public:
    constexpr Line(BoardMachine& board, Reporter& reporter) : board_(board), reporter_(reporter) {}

    void receive(); // a bounded number of bytes
    void report(Due due);

    // Of protocol/serial's dispatch.
    void on(const serial::HostHeartbeat& beat) { board_.on(beat); }
    void on(const serial::SetLight& wish) { board_.on(wish); }
    void on(const serial::RequestVersion&);

private:
    template <class Message> void send(const Message& message);

    BoardMachine& board_;
    Reporter& reporter_;
    serial::FrameDecoder decoder_;
};

} // namespace natlyt::firmware
