// SPDX-License-Identifier: Apache-2.0
#include "operator-console/models/held_dismissals.hpp"

#include <algorithm>
#include <ranges>

namespace natlyt::console {

std::vector<OperatorRequest> HeldDismissals::takeDue(MonotonicTime now) {
    std::vector<OperatorRequest> due;
    for (auto& held : held_)
        if (!held.sent && now >= held.due) {
            held.sent = true;
            due.push_back(held.request);
        }
    return due;
}

std::vector<OperatorRequest> HeldDismissals::takeAllUnsent() {
    return takeDue(MonotonicTime::max());
}

std::optional<Uuid> HeldDismissals::takeBack() {
    const auto newest = std::ranges::find(held_.rbegin(), held_.rend(), false, &Held::sent);
    if (newest == held_.rend())
        return std::nullopt;
    const auto alert = newest->request.alert;
    held_.erase(std::next(newest).base());
    return alert;
}

bool HeldDismissals::holds(const Uuid& alert) const {
    return std::ranges::any_of(held_, [&](const Held& h) { return h.request.alert == alert; });
}

void HeldDismissals::over(const Uuid& alert) {
    std::erase_if(held_, [&](const Held& h) { return h.request.alert == alert; });
}

int HeldDismissals::secondsLeft(MonotonicTime now) const {
    const auto newest = std::ranges::find(held_.rbegin(), held_.rend(), false, &Held::sent);
    if (newest == held_.rend() || newest->due <= now)
        return 0;
    return static_cast<int>(std::chrono::ceil<std::chrono::seconds>(newest->due - now).count());
}

QString HeldDismissals::labelOf(const Uuid& alert) const {
    const auto held = std::ranges::find_if(held_, [&](const Held& h) { return h.request.alert == alert; });
    return held == held_.end() ? QString() : held->label;
}

} // namespace natlyt::console
