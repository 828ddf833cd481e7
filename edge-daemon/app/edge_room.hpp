// SPDX-License-Identifier: Apache-2.0
// A room at work: the room machine with a microphone before it and the bus behind it. natlyt-edge runs one,
// natlyt-rooms many. Used from one thread, which calls turn() some fifty times a second.
#pragma once

#include "edge-daemon/core/outbox/outbox.hpp"
#include "edge-daemon/core/room/room_machine.hpp"
#include "edge-daemon/io/board/board.hpp"
#include "edge-daemon/io/capture/microphone.hpp"
#include "edge-daemon/io/uplink/snippet_sender.hpp"
#include "edge-daemon/io/uplink/uplink.hpp"

#include <memory>

namespace natlyt::edge {

inline constexpr seconds kHeartbeatEvery{5};

// For the log and the self-test.
std::string certificateSentence(UtcTime end);

class EdgeRoom {
public:
    using Log = std::function<void(const std::string&)>;
    struct Parts {
        RoomIdentity identity;
        std::unique_ptr<Ear> ear;
        std::unique_ptr<Source> source;
        std::unique_ptr<Board> board; // may be none
        sealing::SigningPublicKey station;
        RoomMachine::Random random;
        Log log;
        std::optional<UtcTime> certificateEnds{}; // the first that this room's place on the bus hangs on
    };

    EdgeRoom(Parts parts, link::Link& link, Now now);

    void turn(Now now);
    // Before the link is stopped: the last word is that nobody listens here any more.
    void shutDown(Now now);

    const RoomMachine& machine() const { return machine_; }
    const Outbox& outbox() const { return outbox_; }

private:
    void askBoard(Now now);
    void hear(Now now);
    void carryOut(Now now);
    void carryOut(const RoomAction& action, Now now);
    void sendChunk(const SnippetChunk& chunk, Now now);
    void beat(Now now);
    void publishState(Now now);
    void watchCertificate(Now now);

    Log log_;
    RoomIdentity identity_;
    Microphone microphone_;
    std::unique_ptr<Board> board_;
    RoomMachine machine_;
    Outbox outbox_;
    Uplink uplink_;
    SnippetSender snippets_;
    sealing::LockedBuffer block_;
    std::optional<UtcTime> certificateEnds_;
    bool certificateTold_ = false;
    std::optional<MonotonicTime> beatAt_;
    std::int64_t beats_ = 0;
};

} // namespace natlyt::edge
