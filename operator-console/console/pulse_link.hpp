// SPDX-License-Identifier: Apache-2.0
// The sound server (PulseAudio, or PipeWire in its place), talked to by its asynchronous protocol on a thread of its own, so
// that a server that hangs holds up nobody. GUI thread; no member waits for the server, and none calls anything back: what
// is new is told by `notify`, which runs on the link's thread and only posts. Error rule: all is told by status().
#pragma once

#include "operator-console/console/sound_feed.hpp"

#include <chrono>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace natlyt::console {

class BoundedThread;

struct PulseSink {
    std::string id; // stays the same from day to day
    std::string name;
    bool operator==(const PulseSink&) const = default;
};

struct PulseStatus {
    bool known = false; // the server has answered, or there is none
    bool connected = false;
    bool failed = false; // what is to be played is not
    std::string defaultSink{}; // empty: none
    std::vector<PulseSink> sinks{};
    bool operator==(const PulseStatus&) const = default;
};

class PulseLink {
public:
    using Time = std::chrono::steady_clock::time_point;
    // beforeConnecting: on the link's thread, where a test holds it up.
    explicit PulseLink(std::function<void()> notify, std::function<void()> beforeConnecting = {});
    ~PulseLink(); // the sound ends now; nothing is notified any more
    PulseLink(const PulseLink&) = delete;
    PulseLink& operator=(const PulseLink&) = delete;

    void play(const std::string& sink); // from now; empty: the server's own choice
    void stop(const std::string& sink); // that is played to next
    SoundFeed& feed(); // give(), then fed()
    void fed();
    PulseStatus news(); // as of now; what comes after it is notified
    Time answeredAt() const; // by the server, last; at first: when the link was made
    Time turnedAt() const;   // by the link's own thread

    struct Shared;

private:
    void order(bool play, const std::string& sink);

    std::shared_ptr<Shared> shared_; // by the thread too, which may be stuck and outlive the link
    std::unique_ptr<BoundedThread> thread_;
};

} // namespace natlyt::console
