// SPDX-License-Identifier: Apache-2.0
// Alerts that wait for the station's receipt: in the order in which they were raised, each once. An alert leaves only by
// its receipt and is never changed, since any that was sent may be committed at the station. What finds the outbox full
// is counted and held back, one alert for all of them: the loudest, which is due as soon as a receipt makes room.
// In memory only, one alert above the capacity at most. Pure: time is passed in and the caller does the sending.
#pragma once

#include "protocol/messages/room.hpp"

#include <deque>
#include <vector>

namespace natlyt::edge {

inline constexpr std::size_t kOutboxCapacity = 64;
inline constexpr milliseconds kRepeatFirst{1000};
inline constexpr milliseconds kRepeatMost{15000};
inline constexpr std::size_t kIdsRemembered = 256;

enum class OutboxAdded { Waiting, HeldBack, Duplicate };

class Outbox {
public:
    explicit Outbox(std::size_t capacity = kOutboxCapacity) : capacity_(capacity) {}

    OutboxAdded add(RoomAlert alert, MonotonicTime now);
    // What is to be sent now, oldest first. The caller reports each that went out with sent().
    std::vector<const RoomAlert*> due(MonotonicTime now) const;
    void sent(const Uuid& alert, MonotonicTime now);
    // True when it was waiting; a second receipt changes nothing, nor does one for an alert that is held back.
    bool receipt(const Uuid& alert);
    // The link is up again: everything is due at once, and its repeat schedule begins anew.
    void reconnected(MonotonicTime now);

    std::size_t size() const { return waiting_.size() + (heldBack_ ? 1 : 0); }
    bool empty() const { return waiting_.empty(); }
    std::int64_t overflows() const { return overflows_; } // alerts that found no place of their own

private:
    struct Entry {
        RoomAlert alert;
        MonotonicTime dueAt;
        milliseconds nextRepeat = kRepeatFirst;
    };
    Entry* find(const Uuid& alert);
    bool isKnown(const Uuid& alert);
    void holdBack(RoomAlert alert);
    void remember(const Uuid& alert);

    std::size_t capacity_;
    std::deque<Entry> waiting_;
    std::optional<RoomAlert> heldBack_; // never sent; only while there is no place
    std::deque<Uuid> remembered_;       // the newest that were receipted or are spoken for: not taken up again
    std::int64_t overflows_ = 0;
};

} // namespace natlyt::edge
