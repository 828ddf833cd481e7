// SPDX-License-Identifier: Apache-2.0
#include "operator-console/station/pager_threads.hpp"

#include <system_error>
#include <utility>

namespace natlyt::ward {

void PagerThreads::enqueue(std::function<void()> connection) {
    const std::lock_guard lock(mutex_);
    waiting_.push_back(std::move(connection));
    if (waiting_.size() <= idle_ || threads_.size() >= most_) return come_.notify_one();
    try {
        threads_.emplace_back([this] { serve(); });
    } catch (const std::system_error&) { // the system gives no more: those that are there take it
        come_.notify_one();
    }
}

void PagerThreads::serve() {
    std::unique_lock lock(mutex_);
    while (true) {
        ++idle_;
        come_.wait(lock, [this] { return ended_ || !waiting_.empty(); });
        --idle_;
        if (ended_) return;
        const auto connection = std::move(waiting_.front());
        waiting_.pop_front();
        lock.unlock();
        connection();
        lock.lock();
    }
}

void PagerThreads::shutdown() {
    {
        const std::lock_guard lock(mutex_);
        ended_ = true;
    }
    come_.notify_all();
    for (auto& thread : threads_) thread.join();
}

} // namespace natlyt::ward
