// SPDX-License-Identifier: Apache-2.0
// Memory for sound and keys: locked, kept out of core dumps, zeroised when it goes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>

namespace natlyt::sealing {

// Zeroises in a way that the compiler may not drop.
void wipe(std::span<std::byte> memory);
template <class T> void wipe(std::span<T> memory) { wipe(std::as_writable_bytes(memory)); }

// A fixed-size buffer: its own pages, mlock, MADV_DONTDUMP, MADV_WIPEONFORK; wiped on destruction and on wipe().
// Not copyable. Construction throws std::bad_alloc when the pages cannot be had; isLocked() tells whether mlock held.
class LockedBuffer {
public:
    explicit LockedBuffer(std::size_t bytes);
    ~LockedBuffer();
    LockedBuffer(LockedBuffer&& other) noexcept;
    LockedBuffer& operator=(LockedBuffer&& other) noexcept;
    LockedBuffer(const LockedBuffer&) = delete;
    LockedBuffer& operator=(const LockedBuffer&) = delete;

    std::span<std::byte> bytes() { return {data_, size_}; }
    std::span<const std::byte> bytes() const { return {data_, size_}; }
    template <class T> std::span<T> as() { return {reinterpret_cast<T*>(data_), size_ / sizeof(T)}; }
    template <class T> std::span<const T> as() const { return {reinterpret_cast<const T*>(data_), size_ / sizeof(T)}; }
    std::size_t size() const { return size_; }
    bool isLocked() const { return locked_; }
    void wipe();

private:
    std::byte* data_ = nullptr;
    std::size_t size_ = 0;
    std::size_t mapped_ = 0;
    bool locked_ = false;
};

} // namespace natlyt::sealing
