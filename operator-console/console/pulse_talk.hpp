// SPDX-License-Identifier: Apache-2.0
// What PulseLink's thread does: one connection, at most one stream. Only libpulse's asynchronous calls; nothing of a stream
// or connection that was let go is ever called back. Not thread-safe but for `PulseLink::Shared`.
#pragma once

#include "operator-console/console/pulse_link.hpp"

#include <pulse/pulseaudio.h>

#include <map>
#include <mutex>
#include <stop_token>

namespace natlyt::console {

struct PulseLink::Shared {
    SoundFeed feed;
    std::function<void()> beforeConnecting;

    mutable std::mutex mutex; // of the rest; held for moments, never while libpulse works
    std::function<void()> notify;
    bool notified = false;
    pa_mainloop* loop = nullptr; // to be woken, while there is one
    SoundFeed::Turn turn = 0;
    bool playing = false;
    std::string sink;
    PulseStatus status;
    Time answeredAt = std::chrono::steady_clock::now();
    Time turnedAt = answeredAt;

    void tell(); // with `mutex`
    void wake();
};

class PulseTalk {
public:
    explicit PulseTalk(PulseLink::Shared& shared) : shared_(shared) {}
    void run(const std::stop_token& stop);

private:
    void connect();
    void dropContext();
    void openStream();
    void dropStream();
    void takeOrders();
    void write();
    void everyHalfSecond();
    void ask(); // for the default and the sinks, which is also the sign of life
    void answered();
    void judgeStream();
    void onContextState();
    void onStreamState();
    void setFailed(bool failed);
    // What cannot be played is tried with silence until it can, also after the sound that met it.
    bool wantsStream() const { return playing_ || failed_; }
    std::size_t fill(std::span<std::int16_t> room);
    void wipeLent();
    template <class Change> void publish(Change change);

    PulseLink::Shared& shared_;
    pa_mainloop* loop_ = nullptr;
    pa_context* context_ = nullptr;
    pa_stream* stream_ = nullptr;
    SoundFeed::Turn turn_ = 0;
    bool playing_ = false;
    std::string sink_;
    bool asking_ = false, askAgain_ = false;
    bool contextBroke_ = false, streamBroke_ = false;
    int untilConnecting_ = 0; // half seconds
    bool failed_ = false;
    bool written_ = false;  // the stream has been filled once: what it demands then, it has played
    bool demanded_ = false; // by the stream, since it was judged last
    int stillFor_ = 0;      // half seconds
    std::string defaultSink_;
    std::vector<PulseSink> sinks_;
    // Where sound was put for the server, which maps it, too: the connection's own memory, there as long as the connection.
    // libpulse uses it again, and wipes nothing.
    std::map<void*, std::size_t> lent_;
};

} // namespace natlyt::console
