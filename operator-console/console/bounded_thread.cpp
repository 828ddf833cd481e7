// SPDX-License-Identifier: Apache-2.0
#include "operator-console/console/bounded_thread.hpp"

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <thread>

namespace natlyt::console {

namespace {
constexpr std::chrono::seconds kWaitedFor{1}; // a thread that is not stuck ends within milliseconds
}

struct BoundedThread::Ending {
    std::mutex mutex;
    std::condition_variable ended;
    bool over = false;
    std::stop_source stop;
};

BoundedThread::BoundedThread(std::function<void(const std::stop_token&)> run) : ending_(std::make_shared<Ending>()) {
    std::thread([run = std::move(run), ending = ending_]() mutable {
        run(ending->stop.get_token());
        run = nullptr; // what it owned goes before anybody is told
        const std::scoped_lock lock(ending->mutex);
        ending->over = true;
        ending->ended.notify_all();
    }).detach();
}

BoundedThread::~BoundedThread() {
    ending_->stop.request_stop();
    std::unique_lock lock(ending_->mutex);
    ending_->ended.wait_for(lock, kWaitedFor, [this] { return ending_->over; });
}

} // namespace natlyt::console
