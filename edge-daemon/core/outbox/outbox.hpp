// SPDX-License-Identifier: Apache-2.0
// Alerts that wait for the station's receipt: in the order in which they were raised, each once, never more than the
// capacity. An alert leaves only by its receipt. When full, a new alert is merged into the newest one that waits,
// which then speaks for both, and the merge is counted: the station hears that something more was there.
// In memory only. Pure: time is passed in and the caller does the sending.
#pragma once

#include "protocol/messages/room.hpp"

#include <deque>
#include <vector>

namespace natlyt::edge {

inline constexpr std::size_t kOutboxCapacity = 64;
inline constexpr milliseconds kRepeatFirst{1000};
inline constexpr milliseconds kRepeatMost{15000};
inline constexpr std::size_t kReceiptsRemembered = 256;

enum class OutboxAdded { Waiting, Duplicate, Merged };

class Outbox {
public:
    explicit Outbox(std::size_t capacity = kOutboxCapacity) : capacity_(capacity) {}

    OutboxAdded add(RoomAlert alert, MonotonicTime now);
    // What is to be sent now, oldest first. The caller reports each that went out with sent().
    std::vector<const RoomAlert*> due(MonotonicTime now) const;
    void sent(const Uuid& alert, MonotonicTime now);
    // True when it was waiting; a second receipt changes nothing.
    bool receipt(const Uuid& alert);
    // The link is up again: everything is due at once, and its repeat schedule begins anew.
    void reconnected(MonotonicTime now);

    std::size_t size() const { return waiting_.size(); }
    bool empty() const { return waiting_.empty(); }
    std::int64_t overflows() const { return overflows_; }

private:
    struct Entry {
        RoomAlert alert;
        MonotonicTime dueAt;
        milliseconds nextRepeat = kRepeatFirst;
    };
    Entry* find(const Uuid& alert);

    std::size_t capacity_;
    std::deque<Entry> waiting_;
    std::deque<Uuid> receipted_; // the newest ones, so that an alert is not taken up again
    std::int64_t overflows_ = 0;
};

} // namespace natlyt::edge
