// SPDX-License-Identifier: Apache-2.0
// A snippet as the operator hears it: sealed chunks in, ordered sound out, in locked memory, while it still
// arrives. Repeated chunks are dropped, a chunk that stays away is concealed by the decoder and marked, and
// when it comes after all the sound is decoded anew. Plain packets exist only inside advance(), which wipes
// them; the decoder's state, which remembers sound, lies in locked memory too. The memory is wiped on
// destruction. Error rule: a chunk that cannot be opened is counted and skipped, and the first reason is kept.
#pragma once

#include "operator-console/models/sealed_shelf.hpp"
#include "protocol/sealing/snippet.hpp"

#include <map>
#include <optional>
#include <set>
#include <span>

namespace natlyt::console {

inline constexpr int kSampleRate = 16000;
inline constexpr int kPacketSamples = 320; // 20 ms
inline constexpr int kPacketsPerChunk = 50;
inline constexpr int kChunkSamples = kPacketSamples * kPacketsPerChunk; // 1 s
inline constexpr int kSoundChunksMost = 20;                             // 16 s of snippet, and a margin
inline constexpr int kLiveChunksMost = 62; // 60 s of live listening, and a margin
inline constexpr int kLiveSecondsKept = 18; // of the minute before, where live listening is renewed
// A chunk is later than its follower by less than a second when the network only hiccups; then it is taken as
// lost.
inline constexpr std::chrono::milliseconds kChunkAwaitedFor{1200};
inline constexpr std::chrono::seconds kSoundStalledAfter{4};

class HeardSound {
public:
    HeardSound(std::string room, const Uuid& id, const sealing::BoxKeyPair& keys, int chunksMost = kSoundChunksMost, int secondsKept = 0);
    HeardSound(const HeardSound&) = delete;
    HeardSound& operator=(const HeardSound&) = delete;

    // Opens and decodes what has come; `sealed` is the shelf's entry for this sound. True when there is more
    // to hear.
    bool advance(const SealedSound& sealed, Now now);
    // Another sound begins where this one ends. Of what was heard the last `secondsKept` stay in front of it, the rest is
    // wiped; how many samples that are.
    std::size_t goOn(const Uuid& next);

    const Uuid& id() const { return id_; }
    std::span<const std::int16_t> samples() const;                // what is ready, from the first
    std::int32_t startOffsetMs() const { return startOffsetMs_; } // of the first sample from the onset
    bool complete() const { return lastSequence_ && next_ > *lastSequence_; }
    const std::set<int>& missing() const { return missing_; } // concealed seconds, counted from the first
    // Rises when samples that were ready may have changed, because a gap was filled.
    int generation() const { return generation_; }
    int refusedChunks() const { return refused_; }
    const std::string& firstRefusal() const { return firstRefusal_; }
    std::size_t kept() const { return kept_; } // samples in front of this sound
    bool memoryIsLocked() const { return pcm_.isLocked() && decoder_.isLocked(); }

private:
    void take(const SealedSound& sealed, std::size_t index, Now now);
    void decode(const sealing::OpusPackets& packets);
    void conceal();
    int secondOf(int sequence) const { return static_cast<int>(kept_ / kChunkSamples) + sequence; }
    void begin();
    bool isLost(int sequence, Now now) const;

    struct Known {
        std::size_t chunk; // index on the shelf
        MonotonicTime at;
    };
    std::string room_;
    Uuid id_;
    const sealing::BoxKeyPair& keys_;
    int chunksMost_;
    std::size_t keptMost_; // samples
    sealing::LockedBuffer pcm_;
    sealing::LockedBuffer decoder_;
    std::map<int, Known> known_; // by sequence
    std::set<int> missing_;
    std::optional<int> lastSequence_;
    std::size_t taken_ = 0;
    std::size_t kept_ = 0; // samples of the sounds before
    int next_ = 0;
    std::size_t readySamples_ = 0;
    std::size_t writeAt_ = 0;
    std::int32_t startOffsetMs_ = -4000;
    int generation_ = 0;
    int refused_ = 0;
    std::string firstRefusal_;
};

} // namespace natlyt::console
