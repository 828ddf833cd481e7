// SPDX-License-Identifier: Apache-2.0
#include "edge-daemon/core/outbox/outbox.hpp"

#include <algorithm>

namespace natlyt::edge {

Outbox::Entry* Outbox::find(const Uuid& alert) {
    const auto at = std::ranges::find(waiting_, alert, [](const Entry& e) { return e.alert.id; });
    return at == waiting_.end() ? nullptr : &*at;
}

OutboxAdded Outbox::add(RoomAlert alert, MonotonicTime now) {
    if (find(alert.id) || std::ranges::find(receipted_, alert.id) != receipted_.end()) return OutboxAdded::Duplicate;
    if (waiting_.size() < capacity_) {
        waiting_.push_back({std::move(alert), now});
        return OutboxAdded::Waiting;
    }
    ++overflows_;
    Entry& newest = waiting_.back();
    newest.alert.levelDbfs = std::max(newest.alert.levelDbfs, alert.levelDbfs);
    newest.dueAt = now;
    return OutboxAdded::Merged;
}

std::vector<const RoomAlert*> Outbox::due(MonotonicTime now) const {
    std::vector<const RoomAlert*> alerts;
    for (const Entry& entry : waiting_)
        if (entry.dueAt <= now) alerts.push_back(&entry.alert);
    return alerts;
}

void Outbox::sent(const Uuid& alert, MonotonicTime now) {
    Entry* entry = find(alert);
    if (!entry) return;
    entry->dueAt = now + entry->nextRepeat;
    entry->nextRepeat = std::min(2 * entry->nextRepeat, kRepeatMost);
}

bool Outbox::receipt(const Uuid& alert) {
    const auto gone = std::erase_if(waiting_, [&](const Entry& e) { return e.alert.id == alert; });
    if (gone == 0) return false;
    receipted_.push_back(alert);
    if (receipted_.size() > kReceiptsRemembered) receipted_.pop_front();
    return true;
}

void Outbox::reconnected(MonotonicTime now) {
    for (Entry& entry : waiting_) {
        entry.dueAt = now;
        entry.nextRepeat = kRepeatFirst;
    }
}

} // namespace natlyt::edge
