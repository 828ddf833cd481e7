// SPDX-License-Identifier: Apache-2.0
#include "edge-daemon/core/outbox/outbox.hpp"

#include <algorithm>
#include <utility>

namespace natlyt::edge {

Outbox::Entry* Outbox::find(const Uuid& alert) {
    const auto at = std::ranges::find(waiting_, alert, [](const Entry& e) { return e.alert.id; });
    return at == waiting_.end() ? nullptr : &*at;
}

bool Outbox::isKnown(const Uuid& alert) {
    return find(alert) || (heldBack_ && heldBack_->id == alert) ||
           std::ranges::find(remembered_, alert) != remembered_.end();
}

void Outbox::remember(const Uuid& alert) {
    remembered_.push_back(alert);
    if (remembered_.size() > kIdsRemembered) remembered_.pop_front();
}

OutboxAdded Outbox::add(RoomAlert alert, MonotonicTime now) {
    if (isKnown(alert.id)) return OutboxAdded::Duplicate;
    if (waiting_.size() < capacity_) {
        waiting_.push_back({std::move(alert), now});
        return OutboxAdded::Waiting;
    }
    ++overflows_;
    holdBack(std::move(alert));
    return OutboxAdded::HeldBack;
}

// Whole alerts take each other's place, so that class, level and the sound kept under the id belong together.
void Outbox::holdBack(RoomAlert alert) {
    const auto weight = [](const RoomAlert& a) {
        return std::pair(a.rule == AlertRule::Drill ? 0 : a.rule == AlertRule::SelfTest ? 1 : 2, a.levelDbfs);
    };
    if (heldBack_ && weight(alert) > weight(*heldBack_)) std::swap(alert, *heldBack_);
    if (heldBack_) remember(alert.id);
    else heldBack_ = std::move(alert);
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
    remember(alert);
    if (heldBack_) waiting_.push_back({*std::exchange(heldBack_, std::nullopt), MonotonicTime::min()});
    return true;
}

void Outbox::reconnected(MonotonicTime now) {
    for (Entry& entry : waiting_) {
        entry.dueAt = now;
        entry.nextRepeat = kRepeatFirst;
    }
}

} // namespace natlyt::edge
