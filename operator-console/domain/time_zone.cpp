// SPDX-License-Identifier: Apache-2.0
#include "operator-console/domain/time_zone.hpp"

#include <algorithm>

namespace natlyt::ward {
namespace {

UtcTime atOffset(LocalMinute local, std::chrono::minutes offset) {
    return UtcTime{local.time_since_epoch() - offset};
}

constexpr std::chrono::hours kWidestShift{26}; // offsets lie within -12..+14 h

} // namespace

std::chrono::local_time<milliseconds> TimeZone::toLocal(UtcTime utc) const {
    return std::chrono::local_time<milliseconds>{utc.time_since_epoch() + at(utc).offset};
}

UtcTime TimeZone::earliest(LocalMinute local) const {
    const auto near = atOffset(local, std::chrono::minutes{0});
    for (const auto& span : spans(near - kWidestShift, near + kWidestShift)) {
        const auto utc = atOffset(local, span.offset);
        if (utc < span.until) return std::max(utc, span.from);
    }
    return near;
}

UtcTime TimeZone::latest(LocalMinute local) const {
    const auto near = atOffset(local, std::chrono::minutes{0});
    const auto all = spans(near - kWidestShift, near + kWidestShift);
    auto found = earliest(local);
    for (const auto& span : all) {
        const auto utc = atOffset(local, span.offset);
        if (utc >= span.from && utc < span.until) found = std::max(found, utc);
    }
    return found;
}

Shown TimeZone::shownAt(UtcTime at) const {
    const auto shown = std::chrono::floor<std::chrono::minutes>(toLocal(at));
    const auto second = latest(shown);
    if (earliest(shown) == second) return Shown::Once;
    return at < second ? Shown::First : Shown::Second;
}

std::optional<LocalMinute> TimeZone::nextIfSkipped(LocalMinute local) const {
    const auto shown = std::chrono::floor<std::chrono::minutes>(toLocal(earliest(local)));
    return shown == local ? std::nullopt : std::optional(shown);
}

std::vector<OffsetSpan> TimeZone::spans(UtcTime from, UtcTime to) const {
    std::vector<OffsetSpan> result;
    for (auto next = from; next < to;) {
        auto span = at(next);
        span.from = next;
        if (span.until <= next) span.until = to; // after all that the zone tells of, its last offset goes on
        span.until = std::min(span.until, to);
        result.push_back(span);
        next = span.until;
    }
    return result;
}

} // namespace natlyt::ward
