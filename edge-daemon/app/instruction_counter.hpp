// SPDX-License-Identifier: Apache-2.0
// Instructions that this thread executes in user space, where the kernel and the machine let a process count them.
#pragma once

#include <cstdint>
#include <optional>

namespace natlyt::edge {

class InstructionCounter {
public:
    InstructionCounter();
    ~InstructionCounter();
    InstructionCounter(const InstructionCounter&) = delete;
    InstructionCounter& operator=(const InstructionCounter&) = delete;

    // Since construction; nothing where they cannot be counted.
    std::optional<std::uint64_t> read() const;

private:
    int descriptor_;
};

} // namespace natlyt::edge
