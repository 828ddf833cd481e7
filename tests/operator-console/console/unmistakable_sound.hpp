// SPDX-License-Identifier: Apache-2.0
// A sound that would be recognised anywhere, and the search for it in this process's own memory: what whoever takes the
// memory would find. It knows itself only inverted, so that it finds no copy of its own.
#pragma once

#include "operator-console/models/sound_output.hpp"

#include <cstdint>
#include <unordered_map>
#include <vector>

namespace natlyt::console::testing {

class UnmistakableSound final : public SampleSource {
public:
    void fill(std::span<float> out) override;
    std::size_t made() const { return inverted_.size(); }
    // The most samples in a row that lie in memory as 16-bit samples.
    std::size_t longestInMemory() const;

private:
    using Word = std::uint64_t; // four samples
    std::size_t longestIn(std::span<const std::int16_t> memory, const std::unordered_map<Word, std::size_t>& places) const;

    std::uint32_t state_ = 42;
    std::vector<std::int16_t> inverted_;
};

} // namespace natlyt::console::testing
