// SPDX-License-Identifier: Apache-2.0
#include "edge-daemon/app/hardening.hpp"

#include <malloc.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>

namespace natlyt::edge {

namespace {

// Locked memory that was freed is not given back unless it was mapped by itself: what is used while starting would stay.
constexpr int kMappedByItselfBytes = 32 * 1024;

} // namespace

bool hardenProcess() {
    mallopt(M_MMAP_THRESHOLD, kMappedByItselfBytes);
    mallopt(M_ARENA_MAX, 1);
    prctl(PR_SET_DUMPABLE, 0);
    const rlimit none{0, 0};
    setrlimit(RLIMIT_CORE, &none);
    // Under a limit, MCL_FUTURE would make later allocations fail instead of leaving them unlocked.
    rlimit limit{};
    if (getrlimit(RLIMIT_MEMLOCK, &limit) != 0 || limit.rlim_cur != RLIM_INFINITY) return false;
    return mlockall(MCL_CURRENT | MCL_FUTURE | MCL_ONFAULT) == 0;
}

} // namespace natlyt::edge
