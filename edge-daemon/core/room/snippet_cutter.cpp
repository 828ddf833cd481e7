// SPDX-License-Identifier: Apache-2.0
#include "edge-daemon/core/room/snippet_cutter.hpp"

#include <algorithm>

namespace natlyt::edge {

namespace {

constexpr auto kSlotBytes = sizeof(std::int16_t) * kChunkSamples * kChunksMost;

std::span<std::int16_t> chunkOf(std::span<std::int16_t> samples, int sequence) {
    return samples.subspan(static_cast<std::size_t>(sequence) * kChunkSamples, kChunkSamples);
}

} // namespace

SnippetCutter::SnippetCutter() {
    for (std::size_t i = 0; i < kSnippetsKept; ++i) slots_.push_back(Slot{sealing::LockedBuffer(kSlotBytes), {}});
}

SnippetCutter::Slot& SnippetCutter::takeSlot() {
    const auto older = [](const Slot& a, const Slot& b) {
        return a.used != b.used ? !a.used : a.startedAt < b.startedAt;
    };
    return *std::ranges::min_element(slots_, older);
}

void SnippetCutter::start(const Uuid& alert, std::int64_t onset, const SoundRing& ring, Now now) {
    Slot& slot = takeSlot();
    slot.memory.wipe();
    slot.alert = alert;
    slot.used = true;
    slot.ended = false;
    slot.begin = std::max(onset - std::int64_t{kPreRollChunks} * kChunkSamples, ring.begin());
    slot.onset = onset;
    slot.chunks = 0;
    slot.startedAt = now.monotonic;
}

std::vector<SnippetChunk> SnippetCutter::advance(const SoundRing& ring, bool quiet) {
    std::vector<SnippetChunk> cut;
    for (Slot& slot : slots_) {
        while (slot.used && !slot.ended) {
            const auto from = slot.begin + std::int64_t{slot.chunks} * kChunkSamples;
            if (ring.end() < from + kChunkSamples) break;
            if (!ring.copy(from, chunkOf(slot.memory.as<std::int16_t>(), slot.chunks))) {
                slot.ended = true; // the ring has moved on without us: nothing true can follow
                break;
            }
            const int whole = ++slot.chunks;
            const bool newest = ring.end() < from + 2 * std::int64_t{kChunkSamples};
            slot.ended = whole == kChunksMost || (whole >= kChunksLeast && quiet && newest);
            cut.push_back(describe(slot, whole - 1));
        }
    }
    return cut;
}

SnippetChunk SnippetCutter::describe(const Slot& slot, int sequence) {
    const auto offset = slot.begin + std::int64_t{sequence} * kChunkSamples - slot.onset;
    return {slot.alert, sequence, static_cast<int>(offset * 1000 / kSampleRate),
            slot.ended && sequence + 1 == slot.chunks};
}

const SnippetCutter::Slot* SnippetCutter::find(const Uuid& alert) const {
    const auto at = std::ranges::find_if(slots_, [&](const Slot& s) { return s.used && s.alert == alert; });
    return at == slots_.end() ? nullptr : &*at;
}

std::vector<SnippetChunk> SnippetCutter::again(const Uuid& alert) const {
    std::vector<SnippetChunk> chunks;
    if (const Slot* slot = find(alert))
        for (int i = 0; i < slot->chunks; ++i) chunks.push_back(describe(*slot, i));
    return chunks;
}

std::span<const std::int16_t> SnippetCutter::sound(const Uuid& alert, int sequence) const {
    const Slot* slot = find(alert);
    if (!slot || sequence < 0 || sequence >= slot->chunks) return {};
    return slot->memory.as<std::int16_t>().subspan(static_cast<std::size_t>(sequence) * kChunkSamples, kChunkSamples);
}

std::size_t SnippetCutter::expire(Now now) {
    for (Slot& slot : slots_) {
        if (!slot.used || now.monotonic - slot.startedAt < kSnippetKept) continue;
        slot.memory.wipe();
        slot.used = false;
    }
    return static_cast<std::size_t>(std::ranges::count_if(slots_, [](const Slot& s) { return s.used; }));
}

void SnippetCutter::wipe() {
    for (Slot& slot : slots_) {
        slot.memory.wipe();
        slot.used = false;
    }
}

bool SnippetCutter::cutting() const {
    return std::ranges::any_of(slots_, [](const Slot& s) { return s.used && !s.ended; });
}

} // namespace natlyt::edge
