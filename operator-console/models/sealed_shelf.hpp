// SPDX-License-Identifier: Apache-2.0
// Snippets as they came: sealed. Nothing here is opened; that happens for the operator who has claimed the
// alert. Bounded in number, size and time: a flood of chunks pushes out the oldest sound of the room that has most, and
// nothing of any other room.
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
inline constexpr std::size_t kSealedChunkBytesMost = 64 << 10; // a second of sound, sealed to many consoles
inline constexpr std::size_t kBytesMost = std::size_t{384} << 20; // 600 whole snippets

class SealedShelf {
public:
    void put(const std::string& room, const Uuid& sound, std::string bytes, Now now);
    std::shared_ptr<const SealedSound> find(const Uuid& sound) const; // nothing when none came
    void forget(const Uuid& sound);
    void forgetRoom(const std::string& room);
    void expire(MonotonicTime now);
    void clear();
    std::size_t size() const { return sounds_.size(); }

private:
    void pushOutOne();
    static std::size_t sizeOf(const SealedSound& sound);

    std::map<Uuid, std::shared_ptr<SealedSound>> sounds_;
    std::size_t bytes_ = 0; // of all chunks
};

} // namespace natlyt::console
