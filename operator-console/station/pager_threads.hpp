// SPDX-License-Identifier: Apache-2.0
// A thread for each connection to the pager page, up to a bound: one that says nothing keeps no other one waiting. A thread
// that has nothing to do waits for the next connection.
#pragma once

#include <httplib.h>

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace natlyt::ward {

class PagerThreads final : public httplib::TaskQueue {
public:
    explicit PagerThreads(std::size_t most) : most_(most) {}

    void enqueue(std::function<void()> connection) override;
    void shutdown() override; // what has not been begun by then is not begun any more

private:
    void serve();

    const std::size_t most_;
    std::mutex mutex_;
    std::condition_variable come_;
    std::deque<std::function<void()>> waiting_;
    std::vector<std::thread> threads_;
    std::size_t idle_ = 0;
    bool ended_ = false;
};

} // namespace natlyt::ward
