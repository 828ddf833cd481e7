// SPDX-License-Identifier: Apache-2.0
#include "protocol/sealing/wipe.hpp"

#include "protocol/sealing/sodium.hpp"

#include <limits>
#include <new>
#include <sys/mman.h>
#include <unistd.h>
#include <utility>

namespace natlyt::sealing {

namespace {

std::size_t wholePages(std::size_t bytes) {
    const auto page = static_cast<std::size_t>(sysconf(_SC_PAGESIZE));
    if (bytes > std::numeric_limits<std::size_t>::max() - page)
        throw std::bad_alloc{};
    return (bytes + page - 1) / page * page;
}

} // namespace

void wipe(std::span<std::byte> memory) {
    if (!memory.empty())
        sodium_memzero(memory.data(), memory.size());
}

LockedBuffer::LockedBuffer(std::size_t bytes) : size_(bytes), mapped_(wholePages(bytes)) {
    if (mapped_ == 0) {
        locked_ = true; // nothing to keep
        return;
    }
    void* pages = mmap(nullptr, mapped_, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (pages == MAP_FAILED)
        throw std::bad_alloc{};
    data_ = static_cast<std::byte*>(pages);
    // Both are known to any kernel that we run on; neither can fail for a fresh private mapping.
    madvise(pages, mapped_, MADV_DONTDUMP);
    madvise(pages, mapped_, MADV_WIPEONFORK);
    locked_ = mlock(pages, mapped_) == 0;
}

LockedBuffer::~LockedBuffer() {
    if (!data_)
        return;
    wipe();
    munmap(data_, mapped_); // unlocks as well
}

LockedBuffer::LockedBuffer(LockedBuffer&& other) noexcept
    : data_(std::exchange(other.data_, nullptr)), size_(std::exchange(other.size_, 0)),
      mapped_(std::exchange(other.mapped_, 0)), locked_(std::exchange(other.locked_, false)) {}

LockedBuffer& LockedBuffer::operator=(LockedBuffer&& other) noexcept {
    LockedBuffer taken{std::move(other)};
    std::swap(data_, taken.data_);
    std::swap(size_, taken.size_);
    std::swap(mapped_, taken.mapped_);
    std::swap(locked_, taken.locked_);
    return *this;
}

void LockedBuffer::wipe() {
    sealing::wipe(bytes());
}

} // namespace natlyt::sealing
