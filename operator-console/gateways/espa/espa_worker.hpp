// SPDX-License-Identifier: Apache-2.0
// Pages as calls on an ESPA line: opens the line, holds it open, makes the calls, and tries again what did not go. A page
// stays here until it is over: whenever the line comes back, those that have not been taken go out. Thread rule: one
// thread; time is passed in.
#pragma once

#include "operator-console/gateways/espa/espa_link.hpp"
#include "operator-console/gateways/espa/line.hpp"
#include "operator-console/gateways/espa/line_text.hpp"
#include "operator-console/gateways/paging_gateway.hpp"

#include <map>
#include <memory>

namespace natlyt::ward::espa {

struct CallSettings {
    Charset charset = Charset::Latin1;
    std::size_t textMost = 100; // characters that the handsets show
    char beep = '3', urgentBeep = '7', overBeep = '1';
};

class EspaWorker {
public:
    EspaWorker(const LinkSettings& link, const CallSettings& calls, std::unique_ptr<Line> line);
    EspaWorker(const EspaWorker&) = delete; // the link's sink holds on to it
    EspaWorker& operator=(const EspaWorker&) = delete;

    void ring(const Recipient& to, const Uuid& page, const std::string& text, bool urgent, MonotonicTime now);
    void passedOn(const std::string& user, const Uuid& page); // called no more, and told when it is over
    // `text`: what somebody is told who was called; empty: nothing.
    void over(const Recipient& to, const Uuid& page, const std::string& text, MonotonicTime now);
    void wasTaken(const Recipient& to, const Uuid& page); // before a restart
    void turn(MonotonicTime now);

    int fd() const { return line_->fd(); }
    MonotonicTime due(MonotonicTime now) const; // of the next turn, if nothing is read before
    std::vector<GatewayEvent> take();
    GatewayHealth health(MonotonicTime now) const;
    bool dead(MonotonicTime now) const; // nobody is there to take a call
    EspaLink::Counters counters() const { return link_.counters(); }

private:
    using Key = std::pair<std::string, Uuid>;
    struct Entry {
        Call call;              // its id is 0 while it is not the link's
        std::optional<MonotonicTime> againAt; // not taken yet
        bool rings = true;    // false: passed on or over
        bool taken = false;   // once at least
        bool isOver = false;  // the call says so
        std::string farewell; // waits for the call that is on the line
    };
    void openWhenDue(MonotonicTime now);
    void read(MonotonicTime now);
    void lost(const Error& why, MonotonicTime now);
    void callWhatIsDue(MonotonicTime now);
    void told(const LinkEvent& event, MonotonicTime now);
    void callStatus(const LinkEvent& event, MonotonicTime now);
    std::map<Key, Entry>::iterator ofCall(std::uint64_t id);
    void withdraw(Entry& entry); // unless it is on the line
    void bidFarewell(Entry& entry, const std::string& text, MonotonicTime now);
    void ended(const LinkEvent& event, MonotonicTime now);
    void say(GatewayEventKind kind, const Key& key, std::string detail);
    void watchNoise(MonotonicTime now);

    CallSettings calls_;
    std::unique_ptr<Line> line_;
    EspaLink link_;
    std::map<Key, Entry> pages_;
    std::uint64_t lastId_ = 0;
    std::string lastCalled_; // the handset whose call was taken last
    std::optional<MonotonicTime> openAt_;
    std::string lineTrouble_;
    Error writeFailed_;
    bool wasDead_ = true;
    std::string systemStatus_;
    std::optional<MonotonicTime> systemStatusAt_, noisyAt_;
    std::uint64_t noise_ = 0;
    std::vector<GatewayEvent> events_;
};

} // namespace natlyt::ward::espa
