// SPDX-License-Identifier: Apache-2.0
#include "operator-console/models/sealed_shelf.hpp"

#include <algorithm>
#include <utility>

namespace natlyt::console {

void SealedShelf::put(const std::string& room, const Uuid& sound, std::string bytes, Now now) {
    if (bytes.size() > kSealedChunkBytesMost)
        return;
    auto& entry = sounds_[sound];
    if (!entry)
        entry = std::make_shared<SealedSound>(SealedSound{room, sound, {}, {}});
    if (entry->room != room || entry->chunks.size() >= kChunksPerSoundMost)
        return;
    entry->lastAt = now.monotonic;
    bytes_ += bytes.size();
    entry->chunks.push_back({std::move(bytes), now.wall});
    while (sounds_.size() > kSoundsMost || bytes_ > kBytesMost)
        pushOutOne();
}

void SealedShelf::pushOutOne() {
    const bool tooMany = sounds_.size() > kSoundsMost;
    std::map<std::string, std::size_t> held; // by room: sounds, or bytes
    for (const auto& [id, sound] : sounds_)
        held[sound->room] += tooMany ? 1 : sizeOf(*sound);
    const auto& most = std::ranges::max_element(held, {}, [](const auto& room) { return room.second; })->first;
    auto oldest = sounds_.end();
    for (auto it = sounds_.begin(); it != sounds_.end(); ++it)
        if (it->second->room == most && (oldest == sounds_.end() || it->second->lastAt < oldest->second->lastAt))
            oldest = it;
    bytes_ -= sizeOf(*oldest->second);
    sounds_.erase(oldest);
}

std::size_t SealedShelf::sizeOf(const SealedSound& sound) {
    std::size_t bytes = 0;
    for (const auto& chunk : sound.chunks)
        bytes += chunk.bytes.size();
    return bytes;
}

std::shared_ptr<const SealedSound> SealedShelf::find(const Uuid& sound) const {
    const auto found = sounds_.find(sound);
    return found == sounds_.end() ? nullptr : found->second;
}

void SealedShelf::forget(const Uuid& sound) {
    if (const auto found = sounds_.find(sound); found != sounds_.end()) {
        bytes_ -= sizeOf(*found->second);
        sounds_.erase(found);
    }
}

void SealedShelf::forgetRoom(const std::string& room) {
    std::erase_if(sounds_, [&](const auto& entry) {
        const bool theirs = entry.second->room == room;
        if (theirs)
            bytes_ -= sizeOf(*entry.second);
        return theirs;
    });
}

void SealedShelf::expire(MonotonicTime now) {
    std::erase_if(sounds_, [this, now](const auto& entry) {
        const bool over = now - entry.second->lastAt >= kSoundKeptFor;
        if (over)
            bytes_ -= sizeOf(*entry.second);
        return over;
    });
}

void SealedShelf::clear() {
    sounds_.clear();
    bytes_ = 0;
}

} // namespace natlyt::console
