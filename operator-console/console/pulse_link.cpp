// SPDX-License-Identifier: Apache-2.0
#include "operator-console/console/pulse_link.hpp"

#include "operator-console/console/bounded_thread.hpp"
#include "operator-console/console/pulse_talk.hpp"

namespace natlyt::console {

PulseLink::PulseLink(std::function<void()> notify, std::function<void()> beforeConnecting) : shared_(std::make_shared<Shared>()) {
    shared_->notify = std::move(notify);
    shared_->beforeConnecting = std::move(beforeConnecting);
    thread_ = std::make_unique<BoundedThread>([shared = shared_](const std::stop_token& stop) { PulseTalk(*shared).run(stop); });
}

PulseLink::~PulseLink() {
    stop({});
    const std::scoped_lock lock(shared_->mutex);
    shared_->notify = nullptr;
}

void PulseLink::order(bool play, const std::string& sink) {
    {
        const std::scoped_lock lock(shared_->mutex);
        shared_->turn = shared_->feed.begin();
        shared_->playing = play;
        shared_->sink = sink;
    }
    shared_->wake();
}

void PulseLink::play(const std::string& sink) { order(true, sink); }
void PulseLink::stop(const std::string& sink) { order(false, sink); }

SoundFeed& PulseLink::feed() { return shared_->feed; }
void PulseLink::fed() { shared_->wake(); }

PulseStatus PulseLink::news() {
    const std::scoped_lock lock(shared_->mutex);
    shared_->notified = false;
    return shared_->status;
}

PulseLink::Time PulseLink::answeredAt() const {
    const std::scoped_lock lock(shared_->mutex);
    return shared_->answeredAt;
}

PulseLink::Time PulseLink::turnedAt() const {
    const std::scoped_lock lock(shared_->mutex);
    return shared_->turnedAt;
}

} // namespace natlyt::console
