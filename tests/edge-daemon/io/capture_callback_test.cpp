// SPDX-License-Identifier: Apache-2.0
// The audio thread's part of capture allocates nothing and takes no lock.
#include "edge-daemon/io/capture/port_audio_source.hpp"

#include <gtest/gtest.h>

#include <atomic>
#include <cstdlib>
#include <new>
#include <type_traits>

namespace {
std::atomic<long> allocations{0};
}

void* operator new(std::size_t size) {
    allocations.fetch_add(1);
    if (void* memory = std::malloc(size)) return memory;
    throw std::bad_alloc();
}
[[gnu::noinline]] void operator delete(void* memory) noexcept { std::free(memory); }
[[gnu::noinline]] void operator delete(void* memory, std::size_t) noexcept { std::free(memory); }

namespace natlyt::edge {
namespace {

// Lock-free by type: all that the two threads share are these.
static_assert(std::atomic<std::size_t>::is_always_lock_free && std::atomic<std::int64_t>::is_always_lock_free);
static_assert(noexcept(std::declval<PortAudioSource&>().captured({}, false)));

TEST(AudioCallback, AllocatesNothingAlsoWhenTheRingOverflows) {
    PortAudioSource source("default");
    const std::vector<float> block(480, 0.1F);
    const long before = allocations.load();
    for (int i = 0; i < 1000; ++i) source.captured(block, i % 100 == 0);
    EXPECT_EQ(allocations.load(), before);
    EXPECT_GT(source.counters().droppedSamples, 0);
    EXPECT_EQ(source.counters().xruns, 10);
}

} // namespace
} // namespace natlyt::edge
