// SPDX-License-Identifier: Apache-2.0
// Who is kept waiting after wrong passwords. A broker does not say whom it refused, but from where somebody connected: an
// address with too many refusals is locked, for a minute first and twice as long with each further one, an hour at most.
// Whoever logs in from a locked address waits until that is over, so that a password that was guessed at last is of no use
// at once. Pure; kept in memory only.
#pragma once

#include "protocol/support/time.hpp"

#include <deque>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace natlyt::ward {

inline constexpr std::size_t kRefusalsBorne = 4; // slips of the finger; with the next the address is locked

class LoginLock {
public:
    // Endpoints are "address:port". A connection that has not logged in yet:
    void connecting(std::string_view endpoint, Now now);
    // One of those was refused; its address, as far as can be told.
    std::optional<std::string> refused(Now now);
    void loggedIn(const std::string& user, std::string_view endpoint, Now now);
    // The broker itself looks at no password of this user from there for so long; they may be on duty elsewhere.
    void keptByBroker(const std::string& user, const std::string& address, seconds forTime, Now now);

    // Until when the user must wait; nothing for one who need not.
    std::optional<UtcTime> waitsUntil(const std::string& user, Now now) const;
    struct Locked {
        std::string address;
        UtcTime until{};
        std::vector<std::string> users; // who logged in from there since, or was to be, and waits
    };
    std::vector<Locked> locked(Now now) const;

private:
    struct Waiting {
        std::string address, endpoint;
        MonotonicTime at{};
    };
    struct Strikes {
        std::size_t count = 0;
        MonotonicTime last{};
        MonotonicTime lockedUntil{};
    };
    void forget(Now now);

    std::deque<Waiting> waiting_; // oldest first
    std::map<std::string, Strikes> strikes_; // by address
    struct Kept {
        std::string address;
        MonotonicTime until{};
    };
    std::map<std::string, Kept> users_; // who waits
    std::map<std::pair<std::string, std::string>, MonotonicTime> byBroker_; // address and user, until when
};

} // namespace natlyt::ward
