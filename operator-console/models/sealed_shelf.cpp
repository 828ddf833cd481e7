// SPDX-License-Identifier: Apache-2.0
#include "operator-console/models/sealed_shelf.hpp"

#include <utility>

namespace natlyt::console {

void SealedShelf::put(const std::string& room, const Uuid& sound, std::string bytes, Now now) {
    auto& entry = sounds_[sound];
    if (!entry)
        entry = std::make_shared<SealedSound>(SealedSound{room, sound, {}, {}});
    if (entry->room != room || entry->chunks.size() >= kChunksPerSoundMost)
        return;
    entry->lastAt = now.monotonic;
    entry->chunks.push_back({std::move(bytes), now.wall});
    if (sounds_.size() > kSoundsMost)
        sounds_.erase(sounds_.begin());
}

std::shared_ptr<const SealedSound> SealedShelf::find(const Uuid& sound) const {
    const auto found = sounds_.find(sound);
    return found == sounds_.end() ? nullptr : found->second;
}

void SealedShelf::expire(MonotonicTime now) {
    std::erase_if(sounds_, [now](const auto& entry) { return now - entry.second->lastAt >= kSoundKeptFor; });
}

} // namespace natlyt::console
