// SPDX-License-Identifier: Apache-2.0
#include "edge-daemon/app/hardening.hpp"

#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

#include <cstdint>

namespace natlyt::edge {

bool hardenProcess() {
    prctl(PR_SET_DUMPABLE, 0);
    const rlimit none{0, 0};
    setrlimit(RLIMIT_CORE, &none);
    // Under a limit, MCL_FUTURE would make later allocations fail instead of leaving them unlocked.
    rlimit limit{};
    if (getrlimit(RLIMIT_MEMLOCK, &limit) != 0 || limit.rlim_cur != RLIM_INFINITY) return false;
    return mlockall(MCL_CURRENT | MCL_FUTURE | MCL_ONFAULT) == 0;
}

void releasePages(std::span<const std::byte> constants) {
    const auto page = static_cast<std::uintptr_t>(sysconf(_SC_PAGESIZE));
    const auto begin = reinterpret_cast<std::uintptr_t>(constants.data());
    const auto first = (begin + page - 1) / page * page, last = (begin + constants.size()) / page * page;
    if (first >= last) return;
    auto* pages = reinterpret_cast<void*>(first); // whole pages only: what shares one with others stays
    munlock(pages, last - first);
    madvise(pages, last - first, MADV_DONTNEED); // read from the program's file again, should anybody look
}

} // namespace natlyt::edge
