// SPDX-License-Identifier: Apache-2.0
#include "tests/operator-console/console/unmistakable_sound.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cinttypes>
#include <cstdio>
#include <cstring>
#include <fstream>

namespace natlyt::console::testing {

namespace {
constexpr std::size_t kPageBytes = 4096, kWordSamples = 4;
constexpr std::size_t kEvery = 8; // the places of the sound that are looked up

bool isEmpty(std::span<const std::int16_t> page) {
    return std::ranges::all_of(page, [](std::int16_t sample) { return sample == 0; });
}

} // namespace

void UnmistakableSound::fill(std::span<float> out) {
    for (float& value : out) {
        state_ = state_ * 1664525U + 1013904223U; // Numerical Recipes
        const auto sample = static_cast<std::int16_t>(state_ >> 16);
        inverted_.push_back(static_cast<std::int16_t>(~sample));
        value = static_cast<float>(sample) / 32768.0F;
    }
}

std::size_t UnmistakableSound::longestIn(std::span<const std::int16_t> memory, const std::unordered_map<Word, std::size_t>& places) const {
    std::size_t longest = 0;
    for (std::size_t i = 0; i + kWordSamples <= memory.size(); ++i) {
        Word word = 0;
        std::memcpy(&word, &memory[i], sizeof word);
        const auto found = places.find(~word);
        if (found == places.end())
            continue;
        const auto is = [&](std::size_t ahead) { return memory[i + ahead] == static_cast<std::int16_t>(~inverted_[found->second + ahead]); };
        std::size_t length = 0;
        while (i + length < memory.size() && found->second + length < inverted_.size() && is(length))
            ++length;
        longest = std::max(longest, length);
    }
    return longest;
}

std::size_t UnmistakableSound::longestInMemory() const {
    std::unordered_map<Word, std::size_t> places;
    for (std::size_t at = 0; at + kWordSamples <= inverted_.size(); at += kEvery) {
        Word word = 0;
        std::memcpy(&word, &inverted_[at], sizeof word);
        places.emplace(word, at);
    }
    std::size_t longest = 0;
    std::ifstream maps("/proc/self/maps");
    const int memory = ::open("/proc/self/mem", O_RDONLY | O_CLOEXEC);
    for (std::string line; std::getline(maps, line);) {
        std::uint64_t begin = 0, end = 0;
        if (std::sscanf(line.c_str(), "%" SCNx64 "-%" SCNx64 " rw", &begin, &end) != 2 || line.find(" rw") == std::string::npos)
            continue;
        std::array<std::int16_t, kPageBytes / sizeof(std::int16_t)> page{};
        for (auto at = begin; at < end; at += kPageBytes)
            if (::pread(memory, page.data(), kPageBytes, static_cast<off_t>(at)) == static_cast<ssize_t>(kPageBytes) && !isEmpty(page))
                longest = std::max(longest, longestIn(page, places));
    }
    ::close(memory);
    return longest;
}

} // namespace natlyt::console::testing
