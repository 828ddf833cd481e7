// SPDX-License-Identifier: Apache-2.0
// Replaces free() of the binary that includes it, for all its libraries, and shows each block before it is let go: what
// is in it then stays in the memory of the process. Not for a build with sanitizers, which have a free() of their own.
#pragma once

#include <cstddef>
#include <cstdlib>
#include <malloc.h>
#include <span>

using SeesFreed = void (*)(std::span<const std::byte> block); // must not free anything
inline SeesFreed seesFreed = nullptr;

// NOLINTBEGIN: the C library's own name is what there is to call.
extern "C" void __libc_free(void* memory);
extern "C" void free(void* memory) noexcept {
    if (memory && seesFreed) seesFreed({static_cast<const std::byte*>(memory), malloc_usable_size(memory)});
    __libc_free(memory);
}
// NOLINTEND
