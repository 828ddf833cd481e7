// SPDX-License-Identifier: Apache-2.0
#include "operator-console/domain/technical_faults.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

namespace natlyt::ward {

std::chrono::seconds lastsAfter(FaultKind kind) {
    switch (kind) {
    case FaultKind::LinkDown: return std::chrono::minutes{2};
    case FaultKind::RoomOut: return std::chrono::minutes{30};
    case FaultKind::DrillFailed: // what a drill or nights of hearing have shown is no passing thing
    case FaultKind::MicrophoneDoubt:
    case FaultKind::CertificateEnds:
    case FaultKind::NobodyReachable: // it was waited for already
    case FaultKind::NobodyOnDuty: return std::chrono::seconds{0};
    }
    std::unreachable();
}

std::chrono::seconds goneAfter(FaultKind kind) {
    switch (kind) {
    case FaultKind::LinkDown:
    case FaultKind::RoomOut:
    case FaultKind::NobodyReachable:
    case FaultKind::CertificateEnds: return std::chrono::minutes{2}; // nothing is known of it yet after a restart
    case FaultKind::DrillFailed:
    case FaultKind::MicrophoneDoubt:
    case FaultKind::NobodyOnDuty: return std::chrono::seconds{0};
    }
    std::unreachable();
}

bool isOfARoom(FaultKind kind) {
    switch (kind) {
    case FaultKind::RoomOut:
    case FaultKind::DrillFailed:
    case FaultKind::MicrophoneDoubt: return true;
    case FaultKind::LinkDown:
    case FaultKind::CertificateEnds:
    case FaultKind::NobodyReachable:
    case FaultKind::NobodyOnDuty: return false;
    }
    std::unreachable();
}

bool isOfAHouse(FaultKind kind) { return kind == FaultKind::NobodyReachable || kind == FaultKind::NobodyOnDuty; }

void FaultBook::restore(std::vector<WardFault> kept, Now now) {
    for (auto& fault : kept) {
        const auto left = fault.snoozedUntil ? std::clamp<milliseconds>(*fault.snoozedUntil - now.wall, milliseconds{0}, kSnoozeMost) : milliseconds{0};
        entries_.push_back({std::move(fault), now.monotonic, now.monotonic, now.monotonic + left, true});
    }
}

// What gets worse, or is wrong in another way, is not what somebody thought could wait. Of a drill and a microphone the detail
// says what is.
void FaultBook::seeAgain(Entry& entry, const WardFault& fault) {
    const bool saysWhat = fault.name.kind == FaultKind::DrillFailed || fault.name.kind == FaultKind::MicrophoneDoubt;
    const bool other = fault.reason != entry.fault.reason || (saysWhat && fault.detail != entry.fault.detail);
    if (fault.urgency > entry.fault.urgency || other) entry.fault.snoozedUntil.reset();
    entry.fault.urgency = fault.urgency;
    entry.fault.reason = fault.reason;
    entry.fault.detail = fault.detail;
}

void FaultBook::see(const std::vector<WardFault>& present, Now now) {
    for (const auto& fault : present) {
        auto entry = std::ranges::find_if(entries_, [&](const Entry& e) { return !e.over && e.fault.name == fault.name; });
        if (entry == entries_.end()) {
            entry = entries_.insert(entry, Entry{fault, now.monotonic, now.monotonic});
            entry->fault.owner.clear();
            entry->fault.snoozedUntil.reset();
        }
        seeAgain(*entry, fault);
        entry->seenAt = now.monotonic;
    }
    for (auto& entry : entries_) {
        const bool seen = !entry.over && std::ranges::find(present, entry.fault.name, &WardFault::name) != present.end();
        if (seen && now.monotonic - entry.begunAt >= lastsAfter(entry.fault.name.kind)) entry.lasts = true;
        if (!seen && now.monotonic - entry.seenAt >= goneAfter(entry.fault.name.kind)) entry.over = true;
        if (now.monotonic >= entry.wakesAt) entry.fault.snoozedUntil.reset();
    }
    std::erase_if(entries_, [](const Entry& entry) { return entry.over && !entry.told; });
}

FaultBook::Entry* FaultBook::inQueue(const FaultName& name) {
    const auto entry = std::ranges::find_if(entries_, [&](const Entry& e) { return e.lasts && !e.over && e.fault.name == name; });
    return entry == entries_.end() ? nullptr : &*entry;
}

bool FaultBook::take(const FaultName& name, const std::string& user) {
    auto* entry = inQueue(name);
    if (entry) entry->fault.owner = user;
    return entry != nullptr;
}

bool FaultBook::snooze(const FaultName& name, std::optional<std::chrono::minutes> length, Now now) {
    auto* entry = inQueue(name);
    if (!entry) return false;
    const auto asked = std::clamp<std::chrono::minutes>(length.value_or(std::chrono::minutes{0}), std::chrono::minutes{0}, kSnoozeMost);
    entry->wakesAt = now.monotonic + asked;
    entry->fault.snoozedUntil = asked.count() > 0 ? std::optional(now.wall + asked) : std::nullopt;
    return true;
}

FaultNews FaultBook::takeNews() {
    FaultNews news;
    for (auto& entry : entries_) {
        if (entry.over) news.ended.push_back(entry.fault);
        else if (entry.lasts && !std::exchange(entry.told, true)) news.begun.push_back(entry.fault);
    }
    std::erase_if(entries_, [](const Entry& entry) { return entry.over; });
    return news;
}

std::vector<WardFault> FaultBook::queue() const {
    std::vector<WardFault> faults;
    for (const auto& entry : entries_)
        if (entry.lasts && !entry.over) faults.push_back(entry.fault);
    std::ranges::sort(faults, [](const WardFault& a, const WardFault& b) {
        return std::tie(b.urgency, a.since, a.name) < std::tie(a.urgency, b.since, b.name);
    });
    return faults;
}

} // namespace natlyt::ward
