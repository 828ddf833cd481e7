// SPDX-License-Identifier: Apache-2.0
#include "operator-console/station/reach_watch.hpp"

#include "operator-console/domain/paging_rules.hpp"
#include "operator-console/domain/roster.hpp"

#include <spdlog/spdlog.h>

#include <algorithm>

namespace natlyt::ward {
namespace {

constexpr seconds kLookEvery{10};
constexpr seconds kConnected{60}; // a handset is heard each 10 s, less often with its screen off
constexpr seconds kSaidAfter{120}; // walking from one Wi-Fi to the next is nothing to be called for

// One that is being tried for the first time may.
bool mayReach(const PagingGateway& gateway, const Person& person) {
    const auto health = gateway.health();
    return !gateway.isHandset() && !gateway.addressOf(person).empty() && (health.up || !health.tried);
}

} // namespace

Result<void> ReachWatch::load() {
    auto off = services_.ledger.handsetsOff();
    if (!off) return std::unexpected(off.error());
    off_ = std::move(*off);
    return {};
}

void ReachWatch::heard(const std::string& person, Now now) {
    heardAt_[person] = now.monotonic;
    if (off_.contains(person)) back(person);
}

bool ReachWatch::left(const std::string& person) {
    heardAt_.erase(person);
    lookedAt_.reset();
    return off_.insert(person).second;
}

void ReachWatch::back(const std::string& person) {
    off_.erase(person);
    lookedAt_.reset();
    unsaved_.push_back({person, std::nullopt});
    save();
}

void ReachWatch::record(const AuditEntry& left) {
    unsaved_.push_back({left.by, left});
    save();
}

void ReachWatch::save() {
    while (!unsaved_.empty()) {
        const auto& [person, left] = unsaved_.front();
        if (!services_.stored(left ? services_.ledger.handsetLeft(person, *left) : services_.ledger.handsetBack(person))) return;
        unsaved_.erase(unsaved_.begin());
    }
}

std::vector<Away> ReachWatch::away(const std::string& unit) const {
    const auto& rules = pagingRulesOf(services_.ward, unit);
    std::vector<Away> list;
    for (const auto& person : off_) {
        const auto* known = services_.ward.person(person);
        if (!known) continue;
        auto& away = list.emplace_back(person, 0);
        for (const auto* gateway : services_.gateways) {
            if (!mayReach(*gateway, *known)) continue;
            const int from = goesOutFrom(gateway->name(), rules);
            away.heardFrom = away.heardFrom == 0 ? from : std::min(away.heardFrom, from);
        }
    }
    return list;
}

const ReachWatch::Calls* ReachWatch::callsIn(const std::string& unit) const {
    const auto found = calls_.find(unit);
    return found == calls_.end() ? nullptr : &found->second;
}

// In the station's first minute nobody has had time to be heard: only who has logged off is away.
ReachWatch::Calls ReachWatch::look(const std::string& unit, const std::vector<std::string>& order, Now now) const {
    Calls calls;
    calls.first = onDuty(services_.ward, unit, services_.zone, now.wall).persons;
    if (calls.first.empty()) calls.first = order;
    const bool isNew = now.monotonic - since_ < kConnected;
    for (const auto& person : calls.first) {
        if (isReachable(person, now) || (isNew && !off_.contains(person))) calls.reached.insert(person);
        else if (off_.contains(person)) calls.away.insert(person);
    }
    return calls;
}

bool ReachWatch::isReachable(const std::string& person, Now now) const {
    const auto heard = heardAt_.find(person);
    if (heard != heardAt_.end() && now.monotonic - heard->second < kConnected) return true;
    const auto* known = services_.ward.person(person);
    return known && std::ranges::any_of(services_.gateways, [&](const PagingGateway* gateway) {
        return mayReach(*gateway, *known);
    });
}

void ReachWatch::tick(Now now) {
    if (lookedAt_ && now.monotonic - *lookedAt_ < kLookEvery) return;
    for (const auto& person : std::set(off_))
        if (!services_.ward.person(person)) back(person); // nobody of ours any more
    save();
    lookedAt_ = now.monotonic;
    const auto listened = rooms_.housesListenedTo();
    std::set<std::string> out;
    std::map<std::string, Calls> looked;
    for (const auto& unit : listened) {
        const auto order = pagedInOrder(services_.ward, unit, services_.zone, now.wall);
        if (order.empty()) continue; // that is said of the roster
        const auto& calls = looked[unit] = look(unit, order, now);
        if (calls.isLeft()) out.insert(unit); // on purpose, and for longer than a walk
        if (std::ranges::any_of(order, [&](const auto& person) { return isReachable(person, now); })) outSince_.erase(unit);
        else if (now.monotonic - std::max(since_, outSince_.try_emplace(unit, now.monotonic).first->second) >= kSaidAfter) out.insert(unit);
    }
    if (looked != calls_) ++revision_;
    calls_ = std::move(looked);
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
