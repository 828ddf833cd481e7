// SPDX-License-Identifier: Apache-2.0
// Which retained topics stand for us at the broker: values to publish again on every connect, and clears that
// the broker has not confirmed yet. Pure; not thread-safe.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>

namespace natlyt::link {

class LiveState {
public:
    struct Publication {
        std::string topic;
        std::string payload; // empty: clear
        std::uint64_t revision;
    };

    // False when the value stands already, so that nothing is to be sent.
    bool set(std::string_view topic, std::string_view payload);
    void clear(std::string_view topic);
    // The next one to publish; it counts as sent from now on, until the connection is lost.
    std::optional<Publication> takeUnsent();
    bool allSent() const { return unsent_.empty(); }
    // A clear that the broker confirmed is forgotten, unless the topic changed since.
    void confirmed(const std::string& topic, std::uint64_t revision);
    // Everything is to be sent again.
    void connectionLost();

private:
    struct Entry {
        std::string payload; // empty: cleared
        std::uint64_t revision;
    };
    void put(std::string_view topic, std::string_view payload);

    std::map<std::string, Entry, std::less<>> entries_;
    std::set<std::string, std::less<>> unsent_;
    std::uint64_t revisions_ = 0;
};

} // namespace natlyt::link
