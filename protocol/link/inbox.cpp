// SPDX-License-Identifier: Apache-2.0
#include "protocol/link/inbox.hpp"

#include <utility>

namespace natlyt::link {

std::size_t Inbox::add(Message message, Qos qos) {
    const std::size_t bytes = bytesOf(message);
    if (bytes > bytesMost_)
        return 1;
    std::size_t dropped = 0;
    while (bytes_ + bytes > bytesMost_) {
        dropOldest(qos0_.empty() ? qos1_ : qos0_);
        ++dropped;
    }
    bytes_ += bytes;
    (qos == Qos::AtMostOnce ? qos0_ : qos1_).push_back(arrivals_);
    events_.emplace_hint(events_.end(), arrivals_++, std::move(message));
    return dropped;
}

void Inbox::add(LinkStatus status) {
    if (statuses_.size() == kStatusesMost)
        dropOldest(statuses_);
    statuses_.push_back(arrivals_);
    events_.emplace_hint(events_.end(), arrivals_++, std::move(status));
}

void Inbox::dropOldest(Queue& queue) {
    const auto oldest = events_.find(queue.front());
    if (const auto* message = std::get_if<Message>(&oldest->second))
        bytes_ -= bytesOf(*message);
    events_.erase(oldest);
    queue.pop_front();
}

std::vector<Inbox::Event> Inbox::take() {
    std::vector<Event> taken;
    taken.reserve(events_.size());
    for (auto& [arrival, event] : std::exchange(events_, {}))
        taken.push_back(std::move(event));
    qos0_.clear();
    qos1_.clear();
    statuses_.clear();
    bytes_ = 0;
    return taken;
}

} // namespace natlyt::link
