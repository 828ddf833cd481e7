// SPDX-License-Identifier: Apache-2.0
// The queue of what is technically wrong with the chain, and what of it has just begun or ended. Nobody ends a fault but
// what is wrong itself: people look after it, or need not be reminded of it for a while. Pure; times are passed in.
#pragma once

#include "protocol/messages/faults.hpp"
#include "protocol/support/time.hpp"

#include <vector>

namespace natlyt::ward {

struct FaultNews {
    std::vector<WardFault> begun, ended;
    bool empty() const { return begun.empty() && ended.empty(); }
};

// So long does a fault last before it is in the queue: a link that is restarted and a monitor that is moved are none.
std::chrono::seconds lastsAfter(FaultKind kind);
bool isOfARoom(FaultKind kind); // its subject is one, by id
bool isOfAHouse(FaultKind kind);
// So long unseen it has ended: what may flicker later, what somebody's deed mends at once.
std::chrono::seconds goneAfter(FaultKind kind);
inline constexpr std::chrono::hours kSnoozeMost{24};

class FaultBook {
public:
    void restore(std::vector<WardFault> kept, Now now); // the queue of an earlier start; it is news again
    void see(const std::vector<WardFault>& present, Now now); // all that is wrong now; owner and snooze are not looked at
    // False: it is not in the queue. Of the snooze, at most the longest is taken; without one the fault wakes.
    bool take(const FaultName& name, const std::string& user);
    bool snooze(const FaultName& name, std::optional<std::chrono::minutes> length, Now now);
    FaultNews takeNews();                // since it was called last; what came and went between is in neither
    std::vector<WardFault> queue() const; // the most urgent first, then the oldest

private:
    struct Entry {
        WardFault fault;
        MonotonicTime begunAt{}, seenAt{};
        MonotonicTime wakesAt{}; // while it is snoozed
        bool lasts = false; // long enough to be in the queue
        bool told = false;
        bool over = false;
    };
    Entry* inQueue(const FaultName& name);
    static void seeAgain(Entry& entry, const WardFault& fault);

    std::vector<Entry> entries_;
};

} // namespace natlyt::ward
