// SPDX-License-Identifier: Apache-2.0
// Nothing that claims to be a recording hurts: it is refused with a sentence, or it gives numbers in short blocks. The
// bytes lie in memory only.
#include "edge-daemon/io/capture/recording_reader.hpp"

#include <sys/mman.h>
#include <unistd.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>

using namespace natlyt;
using namespace natlyt::edge;

namespace {

constexpr std::size_t kLongestBlock = 4 * 4096 + 4096; // from 4 kHz to 16 kHz, and what the resampler held back
constexpr int kMostBlocks = 100;                       // a few bytes of FLAC can hold minutes of silence

void require(bool holds) {
    if (!holds)
        std::abort();
}

void readToItsEnd(RecordingReader& reader) {
    for (int i = 0; i < kMostBlocks; ++i) {
        const auto block = reader.next();
        if (!block)
            return require(!block.error().what.empty());
        require(block->size() <= kLongestBlock);
        require(std::ranges::all_of(*block, [](float sample) { return std::isfinite(sample); }));
        if (block->empty())
            break;
    }
    for (const auto& complaint : complaints(reader.health()))
        require(!complaint.empty());
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const int memory = memfd_create("recording", MFD_CLOEXEC);
    require(memory >= 0 && write(memory, data, size) == static_cast<ssize_t>(size));
    {
        auto reader = RecordingReader::open("/proc/self/fd/" + std::to_string(memory));
        if (reader)
            readToItsEnd(*reader);
        else
            require(!reader.error().what.empty() && !reader.error().mend.empty());
    }
    close(memory);
    return 0;
}
