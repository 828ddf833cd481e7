// SPDX-License-Identifier: Apache-2.0
// Snippets as they came: sealed. Nothing here is opened; that happens for the operator who has claimed the
// alert. Bounded in number and in time, so that a flood of chunks pushes out the oldest sound and nothing
// else.
#pragma once

#include "protocol/support/time.hpp"
#include "protocol/support/uuid.hpp"

#include <map>
#include <memory>
#include <string>
#include <vector>

namespace natlyt::console {

struct SealedChunk {
    std::string bytes;
    UtcTime receivedAt; // a chunk must have been valid when it came
};

struct SealedSound {
    std::string room;
    Uuid id;
    std::vector<SealedChunk> chunks; // in order of arrival, as they came
    MonotonicTime lastAt{};
};

inline constexpr std::chrono::minutes kSoundKeptFor{2}; // after its last chunk; as long as the edge keeps it
inline constexpr std::size_t kChunksPerSoundMost = 64;  // 16 of them are a snippet; the rest are repeats
inline constexpr std::size_t kSoundsMost = 600;

class SealedShelf {
public:
    void put(const std::string& room, const Uuid& sound, std::string bytes, Now now);
    std::shared_ptr<const SealedSound> find(const Uuid& sound) const; // nothing when none came
    void forget(const Uuid& sound) { sounds_.erase(sound); }
    void expire(MonotonicTime now);
    void clear() { sounds_.clear(); }
    std::size_t size() const { return sounds_.size(); }

private:
    std::map<Uuid, std::shared_ptr<SealedSound>> sounds_; // ids are of version 7: the first is the oldest
};

} // namespace natlyt::console
