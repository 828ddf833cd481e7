// SPDX-License-Identifier: Apache-2.0
#include "operator-console/console/bounded_thread.hpp"

#include <gtest/gtest.h>

#include <latch>
#include <memory>
#include <thread>

namespace natlyt::console::testing {
namespace {

TEST(BoundedThread, IsOverWithAllThatItOwnedWhenItCanBe) {
    const auto owned = std::make_shared<int>(1);
    {
        BoundedThread thread([owned](const std::stop_token& stop) {
            while (!stop.stop_requested())
                std::this_thread::yield();
        });
    }
    EXPECT_EQ(owned.use_count(), 1);
}

TEST(BoundedThread, IsLeftBehindWhenItIsStuck) {
    const auto shared = std::make_shared<std::latch>(1);
    const auto over = std::make_shared<std::latch>(1);
    {
        BoundedThread thread([shared, over](const std::stop_token&) {
            shared->wait();
            over->count_down();
        });
    } // comes back, though nobody lets it go
    shared->count_down();
    over->wait();
}

} // namespace
} // namespace natlyt::console::testing
