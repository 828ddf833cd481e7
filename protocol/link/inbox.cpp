// SPDX-License-Identifier: Apache-2.0
#include "protocol/link/inbox.hpp"

#include <algorithm>
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

std::vector<Inbox::Event> Inbox::take(std::size_t most) {
    std::vector<Event> taken;
    taken.reserve(std::min(most, events_.size()));
    while (taken.size() < most && !events_.empty()) {
        auto oldest = events_.extract(events_.begin());
        if (const auto* message = std::get_if<Message>(&oldest.mapped()))
            bytes_ -= bytesOf(*message);
        taken.push_back(std::move(oldest.mapped()));
    }
    const auto left = events_.empty() ? arrivals_ : events_.begin()->first;
    for (auto* queue : {&qos0_, &qos1_, &statuses_})
        while (!queue->empty() && queue->front() < left)
            queue->pop_front();
    return taken;
}

} // namespace natlyt::link
