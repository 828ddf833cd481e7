// SPDX-License-Identifier: Apache-2.0
#include "operator-console/domain/technical_faults.hpp"

#include <algorithm>
#include <utility>

namespace natlyt::ward {

std::chrono::seconds toldAfter(FaultKind kind) {
    switch (kind) {
    case FaultKind::LinkDown: return std::chrono::minutes{2};
    case FaultKind::RoomOut: return std::chrono::minutes{30};
    case FaultKind::CertificateEnds:
    case FaultKind::NobodyOnDuty: return std::chrono::seconds{0};
    }
    std::unreachable();
}

void FaultBook::see(const std::vector<TechnicalFault>& present, MonotonicTime now) {
    for (const auto& fault : present) {
        const auto isIt = [&](const Entry& e) { return !e.over && e.fault.kind == fault.kind && e.fault.subject == fault.subject; };
        auto entry = std::ranges::find_if(entries_, isIt);
        if (entry == entries_.end()) entry = entries_.insert(entry, Entry{fault, now, now});
        entry->fault.detail = fault.detail;
        entry->seenAt = now;
    }
    for (auto& entry : entries_) {
        if (entry.seenAt == now && now - entry.begunAt >= toldAfter(entry.fault.kind)) entry.lasts = true;
        if (now - entry.seenAt >= kFaultGoneAfter) entry.over = true;
    }
    std::erase_if(entries_, [](const Entry& entry) { return entry.over && !entry.told; });
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

std::vector<TechnicalFault> FaultBook::standing() const {
    std::vector<TechnicalFault> faults;
    for (const auto& entry : entries_)
        if (entry.told && !entry.over) faults.push_back(entry.fault);
    return faults;
}

} // namespace natlyt::ward
