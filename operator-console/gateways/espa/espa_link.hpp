// SPDX-License-Identifier: Apache-2.0
// The conversation on an ESPA 4.4.4 line as one table: control station (we poll, and select when there is a call) or
// polled station (we speak when the pager system, being the control station, polls us). Pure: bytes and time come in,
// bytes go out through the sink. Thread rule: one thread.
//
// Strict in what is sent: every transaction begins on a free line and ends with EOT. Liberal in what is taken: a control
// station that is polled all the same answers, a peer may send its block without selecting first, and EOT frees the line
// at any time. An ACK is only believed in the state that waits for one, when it cannot have been said before the question,
// and when no NAK follows it: one that comes twice answered the selection, not the block. After a failed try the line
// rests, so that the late ACK to one thing is not taken for another's; a peer that spoke instead is polled first. Who is polled gives way to who polls: a control
// station that polls or selects in the middle of a call has begun anew, and so does the call.
#pragma once

#include "operator-console/gateways/espa/receiver.hpp"
#include "protocol/support/time.hpp"

#include <deque>
#include <functional>

namespace natlyt::ward::espa {

enum class StationRole { Control, Polled };

struct LinkSettings {
    StationRole role = StationRole::Control;
    char own = '1';
    char peer = '2';
    milliseconds reply{2000};      // for the answer to an ENQ or a block (ISO 1745 leaves it to the stations)
    milliseconds pollEvery{1000};  // Control
    milliseconds rest{500};        // after a failed try
    milliseconds settle{250};      // after an ACK to a block, for a NAK that takes it back: a block of 200 bytes takes as long
    milliseconds busyRest{2000};   // after a NAK that says busy
    milliseconds silentAfter{10000}; // some three unanswered polls
    int attempts = 3;              // for a call, then it has failed
};

struct Call {
    std::uint64_t id{};
    std::string address; // of the handset: record 1
    std::string text;    // as it goes on the line: record 2
    char beep = '3';
    char type = kStandardCall;
    char transmissions = '1';
    char priority = kAlarm;
};

enum class LinkEventKind { Accepted, Failed, CallStatus, SystemStatus, Other };

struct LinkEvent {
    LinkEventKind kind{};
    std::uint64_t call{}; // Accepted, Failed
    std::string address;  // CallStatus: the handset, where it was named
    std::string detail;   // Failed: why; CallStatus, SystemStatus: the record's value; Other: the header
};

class EspaLink {
public:
    using Sink = std::function<void(std::string_view bytes)>;
    EspaLink(const LinkSettings& settings, Sink sink) : settings_(settings), sink_(std::move(sink)) {}

    void opened(MonotonicTime now);
    void closed(const std::string& why); // every call fails
    void received(std::string_view bytes, MonotonicTime now);
    void tick(MonotonicTime now);
    void call(Call call, MonotonicTime now); // alarms go before what is not urgent
    bool cancel(std::uint64_t id);           // false: it is on the line already
    std::vector<LinkEvent> take();

    // When tick() next has something to do.
    MonotonicTime due(MonotonicTime now) const;
    bool silent(MonotonicTime now) const;
    const std::string& trouble() const { return trouble_; } // of the last call; empty: it was taken

    struct Counters {
        std::uint64_t timeouts = 0, naks = 0, collisions = 0, badBlocks = 0, noise = 0;
    };
    Counters counters() const;

private:
    enum class State { Idle, Polling, Selecting, Calling, Receiving, Settling };
    enum class Input { Polled, Selected, Ack, Nak, Eot, Block, BadBlock, TimeUp };
    enum class Act {
        None, Answer, AckSelect, Crossed, PollAnswered, NoAnswer, SendBlock, Unanswered, Busy, Refused, Done, Settled, TakenBack,
        TryLater, BeginAnew, TakeBlock, RefuseBlock, Free, Release
    };
    struct Waiting {
        Call call;
        int tries = 0;
        MonotonicTime notBefore{}, since{};
    };
    static Act act(State state, Input input);
    Act actOn(Input input, MonotonicTime now) const; // as the station's role has it
    bool callOnLine() const { return state_ == State::Selecting || state_ == State::Calling || state_ == State::Settling; }

    void on(const Sign& sign, MonotonicTime now);
    void enquired(char address, MonotonicTime now);
    void apply(Act act, const Sign& sign, MonotonicTime now);
    void enter(State state, MonotonicTime now);
    void release(MonotonicTime now);
    bool callIsDue(MonotonicTime now) const;
    void select(std::string bytes, MonotonicTime now);
    void sendBlock(MonotonicTime now);
    void refused(char prefix, MonotonicTime now);
    void takenBack(char prefix, MonotonicTime now);
    void beginAnew(MonotonicTime now);
    void tryLater(const std::string& why, milliseconds rest, MonotonicTime now);
    void finish(LinkEventKind kind, const std::string& why);
    void taken(const Block& block);
    void failUnpolled(MonotonicTime now);

    LinkSettings settings_;
    Sink sink_;
    Receiver receiver_;
    State state_ = State::Idle;
    MonotonicTime deadline_{}, enteredAt_{}, restUntil_{}, pollAt_{}, openedAt_{};
    std::uint64_t questions_ = 0; // selections and blocks sent
    std::optional<MonotonicTime> heardAt_;
    bool pollFirst_ = false; // the peer spoke while it was selected: it has something to tell
    char enquired_ = 0; // the last address that was enquired, since the last EOT
    std::deque<Waiting> waiting_; // the first is the one on the line
    std::vector<LinkEvent> events_;
    std::string trouble_;
    Counters counters_;
};

} // namespace natlyt::ward::espa
