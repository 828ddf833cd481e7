// SPDX-License-Identifier: Apache-2.0
// A conversation by hand, byte for byte, with a clock moved by hand.
#pragma once

#include "operator-console/gateways/espa/espa_link.hpp"

#include <gtest/gtest.h>

#include <string>

namespace natlyt::ward::espa {

inline const std::string kAcked{kAck}, kEnded{kEot};
inline const std::string kPoll = "2\x05", kSelect = "1\x05" "2\x05", kCallBlock = "\x01" "1\x02" "1\x1f" "2301\x1e" "2\x1f" "Birk 1\x1e"
    "3\x1f" "3\x1e" "4\x1f" "3\x1e" "5\x1f" "1\x1e" "6\x1f" "1\x03\x0a";

class Conversation : public testing::Test {
protected:
    void open(StationRole role = StationRole::Control) {
        settings.role = role;
        link.emplace(settings, [this](std::string_view bytes) { sent += bytes; });
        link->opened(now);
        after(settings.rest);
        sent.clear();
    }
    void after(milliseconds time) {
        now += time;
        link->tick(now);
    }
    std::string say(std::string_view bytes) { // what the peer says, and what it is answered
        sent.clear();
        link->received(bytes, now);
        link->tick(now);
        return sent;
    }
    std::string waited(milliseconds time) {
        sent.clear();
        after(time);
        return sent;
    }
    void call(std::uint64_t id = 7, char priority = kAlarm) {
        Call c;
        c.id = id;
        c.address = "2301";
        c.text = "Birk 1";
        c.priority = priority;
        link->call(c, now);
    }
    std::vector<LinkEvent> events() { return link->take(); }
    std::vector<LinkEvent> settled() {
        after(settings.settle);
        return events();
    }

    LinkSettings settings;
    MonotonicTime now{std::chrono::hours{1}};
    std::string sent;
    std::optional<EspaLink> link;
};

} // namespace natlyt::ward::espa
