// SPDX-License-Identifier: Apache-2.0
// Cuts the sound around an alert into chunks of one second that go out while it still sounds. A snippet begins four
// seconds before the onset (or where the sound begins), lasts whole seconds, 8 at least and 16 at most with its
// pre-roll, and ends at the first second in between that finds the room quiet. It is kept two minutes for a
// re-request, then zeroised. All sound lies in locked memory.
#pragma once

#include "edge-daemon/core/room/sound_ring.hpp"
#include "protocol/messages/room.hpp"

#include <optional>
#include <vector>

namespace natlyt::edge {

inline constexpr int kChunkSamples = kSampleRate;
inline constexpr int kPreRollChunks = 4;
inline constexpr int kChunksLeast = 8;
inline constexpr int kChunksMost = 16;
inline constexpr std::size_t kSnippetsKept = 4; // 2 MiB; a fifth takes the oldest one's place
inline constexpr seconds kSnippetKept{120};

struct SnippetChunk {
    Uuid alert;
    int sequence{};
    int onsetOffsetMs{};
    bool last{};
    std::optional<ConsoleKey> seat{}; // the only one that it is for; nothing: every console on duty
};

class SnippetCutter {
public:
    SnippetCutter();

    // `onset` in the ring's count. The first chunks come from the following call of advance().
    void start(const Uuid& alert, std::int64_t onset, const SoundRing& ring, Now now);
    // Chunks that became whole, in order; `quiet`: the room has been quiet long enough to end a snippet.
    std::vector<SnippetChunk> advance(const SoundRing& ring, bool quiet);
    // Every chunk cut so far, for sending again; empty when the alert's sound is not, or no longer, kept.
    std::vector<SnippetChunk> again(const Uuid& alert) const;
    // The chunk's 16000 samples; valid until the next call that is not const. Empty when it is gone.
    std::span<const std::int16_t> sound(const Uuid& alert, int sequence) const;
    // Zeroises what has been kept long enough. Returns the number of snippets kept.
    std::size_t expire(Now now);
    void wipe(); // all of it, at once; what was being cut ends there
    bool cutting() const;

private:
    struct Slot {
        sealing::LockedBuffer memory;
        Uuid alert;
        bool used = false;
        bool ended = false;
        std::int64_t begin = 0; // ring count of its first sample
        std::int64_t onset = 0;
        int chunks = 0;
        MonotonicTime startedAt{};
    };
    static SnippetChunk describe(const Slot& slot, int sequence);
    const Slot* find(const Uuid& alert) const;
    Slot& takeSlot();

    std::vector<Slot> slots_;
};

} // namespace natlyt::edge
