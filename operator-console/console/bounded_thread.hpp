// SPDX-License-Identifier: Apache-2.0
// A thread that waits for somebody else's program, which may never answer: whoever ends it waits for it a moment and then
// leaves it behind. What it runs owns all that it touches, or shares it.
#pragma once

#include <functional>
#include <memory>
#include <stop_token>

namespace natlyt::console {

class BoundedThread {
public:
    explicit BoundedThread(std::function<void(const std::stop_token&)> run);
    ~BoundedThread(); // asks it to stop; a second at most
    BoundedThread(const BoundedThread&) = delete;
    BoundedThread& operator=(const BoundedThread&) = delete;

private:
    struct Ending;
    std::shared_ptr<Ending> ending_;
};

} // namespace natlyt::console
