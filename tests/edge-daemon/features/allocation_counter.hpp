// SPDX-License-Identifier: Apache-2.0
// Replaces the global operator new of the binary that includes it and counts its calls.
#pragma once

#include <atomic>
#include <cstddef>
#include <cstdlib>
#include <new>

inline std::atomic<std::size_t> allocations{0};

// NOLINTBEGIN: replacements must be plain definitions; new is paired with free on purpose, which a compiler that sees it warns of.
void* operator new(std::size_t size) {
    ++allocations;
    if (void* memory = std::malloc(size)) return memory;
    throw std::bad_alloc{};
}
[[gnu::noinline]] void operator delete(void* memory) noexcept { std::free(memory); }
[[gnu::noinline]] void operator delete(void* memory, std::size_t) noexcept { std::free(memory); }
// NOLINTEND
