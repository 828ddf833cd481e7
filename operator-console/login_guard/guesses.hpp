// SPDX-License-Identifier: Apache-2.0
// How many passwords may be tried. Whoever tries one user's from one address has five tries; then that user waits there, for a
// minute first and twice as long with each further wrong one, an hour at most. An address that tries those of many users waits
// as a whole after twenty. Who logged in from there within a day is never kept out by what others try from the same address,
// and by twenty wrong passwords of their own name for a minute at most: the night watch has to be reachable. Pure; kept in
// memory only.
#pragma once

#include "protocol/support/time.hpp"

#include <map>
#include <string>
#include <utility>

namespace natlyt::login_guard {

class Guesses {
public:
    // Whether a password of this user from this address is looked at; the time that is to be waited otherwise, else 0.
    seconds waits(const std::string& user, const std::string& address, MonotonicTime now) const;
    struct Begun { // waits, with a wrong password; 0: none
        seconds user{0};      // of this user from there
        seconds everybody{0}; // of whoever has not logged in from there within a day
    };
    Begun wrong(const std::string& user, const std::string& address, MonotonicTime now);
    void right(const std::string& user, const std::string& address, MonotonicTime now);

private:
    struct Strikes {
        int count = 0;
        MonotonicTime last{};
        MonotonicTime until{}; // waits so long
    };
    using Pair = std::pair<std::string, std::string>; // address, user
    void forget(MonotonicTime now);
    bool isKnown(const Pair& pair, MonotonicTime now) const;

    std::map<Pair, Strikes> ofUsers_;
    std::map<std::string, Strikes> ofAddresses_;
    std::map<Pair, MonotonicTime> known_; // when they last logged in
};

} // namespace natlyt::login_guard
