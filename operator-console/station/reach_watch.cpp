// SPDX-License-Identifier: Apache-2.0
#include "operator-console/station/reach_watch.hpp"

#include "operator-console/domain/roster.hpp"

#include <spdlog/spdlog.h>

#include <algorithm>

namespace natlyt::ward {
namespace {

constexpr seconds kLookEvery{10};
constexpr seconds kConnected{60}; // a handset is heard each 10 s, less often with its screen off
constexpr seconds kSaidAfter{120}; // walking from one Wi-Fi to the next is nothing to be called for

} // namespace

void ReachWatch::heard(const std::string& person, Now now) { heardAt_[person] = now.monotonic; }

bool ReachWatch::isReachable(const std::string& person, Now now) const {
    const auto heard = heardAt_.find(person);
    if (heard != heardAt_.end() && now.monotonic - heard->second < kConnected) return true;
    const auto* known = services_.ward.person(person);
    return known && std::ranges::any_of(services_.gateways, [&](const PagingGateway* gateway) {
        return !gateway->isHandset() && !gateway->addressOf(*known).empty() && gateway->health().up;
    });
}

void ReachWatch::tick(Now now) {
    if (lookedAt_ && now.monotonic - *lookedAt_ < kLookEvery) return;
    lookedAt_ = now.monotonic;
    const auto listened = rooms_.housesListenedTo();
    std::set<std::string> out;
    for (const auto& unit : listened) {
        const auto order = pagedInOrder(services_.ward, unit, services_.zone, now.wall);
        if (order.empty()) continue; // that is said of the roster
        if (std::ranges::any_of(order, [&](const auto& person) { return isReachable(person, now); })) outSince_.erase(unit);
        else if (now.monotonic - std::max(since_, outSince_.try_emplace(unit, now.monotonic).first->second) >= kSaidAfter) out.insert(unit);
    }
    std::erase_if(outSince_, [&](const auto& entry) { return !listened.contains(entry.first); });
    if (out != out_ && !out.empty()) spdlog::warn("nobody on duty can be reached in {} houses", out.size());
    out_ = std::move(out);
}

std::optional<StationWarning> ReachWatch::warning() const {
    if (out_.empty()) return std::nullopt;
    std::string names;
    for (const auto& id : out_) {
        const auto* unit = services_.ward.unit(id);
        names += (names.empty() ? "" : ", ") + (unit ? unit->name : id);
    }
    return StationWarning{StationWarningKind::NobodyReachable, cut(names, 200)};
}

} // namespace natlyt::ward
