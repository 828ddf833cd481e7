// SPDX-License-Identifier: Apache-2.0
#include "protocol/link/live_state.hpp"

namespace natlyt::link {

bool LiveState::set(std::string_view topic, std::string_view payload) {
    const auto found = entries_.find(topic);
    if (found != entries_.end() && found->second.payload == payload)
        return false;
    put(topic, payload);
    return true;
}

void LiveState::clear(std::string_view topic) {
    put(topic, {});
}

void LiveState::put(std::string_view topic, std::string_view payload) {
    entries_.insert_or_assign(std::string{topic}, Entry{std::string{payload}, ++revisions_});
    unsent_.emplace(topic);
}

std::optional<LiveState::Publication> LiveState::takeUnsent() {
    if (unsent_.empty())
        return std::nullopt;
    const auto topic = std::move(unsent_.extract(unsent_.begin()).value());
    const Entry& entry = entries_.find(topic)->second;
    return Publication{topic, entry.payload, entry.revision};
}

void LiveState::confirmed(const std::string& topic, std::uint64_t revision) {
    const auto found = entries_.find(topic);
    if (found == entries_.end() || found->second.revision != revision || !found->second.payload.empty())
        return;
    entries_.erase(found);
    unsent_.erase(topic);
}

void LiveState::connectionLost() {
    for (const auto& [topic, entry] : entries_)
        unsent_.insert(topic);
}

} // namespace natlyt::link
