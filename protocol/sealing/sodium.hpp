// SPDX-License-Identifier: Apache-2.0
// Every use of libsodium goes through ready() first; only the sealing sources include this.
#pragma once

#include <sodium.h>
#include <stdexcept>

namespace natlyt::sealing {

inline void ready() {
    static const bool initialised = sodium_init() >= 0;
    if (!initialised)
        throw std::runtime_error("libsodium cannot be initialised: no source of random numbers");
}

} // namespace natlyt::sealing
