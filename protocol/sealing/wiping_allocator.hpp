// SPDX-License-Identifier: Apache-2.0
// A vector whose memory is zeroised before it is given back: for what was worked out from sound.
#pragma once

#include "protocol/sealing/wipe.hpp"

#include <vector>

namespace natlyt::sealing {

template <class T> struct WipingAllocator {
    using value_type = T;

    WipingAllocator() = default;
    template <class U> WipingAllocator(const WipingAllocator<U>&) {}
    T* allocate(std::size_t count) { return std::allocator<T>{}.allocate(count); }
    void deallocate(T* memory, std::size_t count) {
        wipe(std::span<T>{memory, count});
        std::allocator<T>{}.deallocate(memory, count);
    }
    bool operator==(const WipingAllocator&) const = default;
};

template <class T> using WipedVector = std::vector<T, WipingAllocator<T>>;

} // namespace natlyt::sealing
