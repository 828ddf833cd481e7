// SPDX-License-Identifier: Apache-2.0
// What this process gives up for good before it hears anything: writing anywhere but to its devices (Landlock), and
// system calls that it never needs (seccomp). Call confine() before any other thread is started.
#pragma once

#include <filesystem>
#include <string>
#include <utility>
#include <vector>

namespace natlyt::edge {

class Confinement {
public:
    using Identity = std::pair<unsigned long, unsigned long>; // of a file: its device and inode

    int landlockVersion = 0; // 0: this kernel has none, or refuses it
    bool systemCalls = false;
    std::vector<std::pair<std::filesystem::path, Identity>> devices; // those that may be written to; {0, 0}: not there then

    bool isComplete() const { return landlockVersion > 0 && systemCalls; }
    std::string sentence() const;
    // A device was plugged in since, which a confined process cannot write to: only a new start lets it.
    bool isOutdated() const;
};

// `board`: its serial port, or empty. What the kernel does not offer is told by the result; the rest holds.
Confinement confine(const std::string& board);

// Tries to write to a file and to run a program; empty when neither goes, else what went.
std::string escapes();

} // namespace natlyt::edge
