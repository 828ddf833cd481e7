// SPDX-License-Identifier: Apache-2.0
// Chunks of sound on their way out: encoded, sealed to the consoles on duty, or to the one of them that listens live, and
// published at QoS 0 to expire in 30 s. Where nobody is on duty who may hear, nothing leaves the box.
#pragma once

#include "edge-daemon/core/room/snippet_cutter.hpp"
#include "edge-daemon/io/uplink/opus_chunker.hpp"
#include "protocol/link/link.hpp"

#include <list>
#include <memory>
#include <string>
#include <vector>

namespace natlyt::edge {

inline constexpr seconds kChunkExpiry{30};

class SnippetSender {
public:
    SnippetSender(std::string room, link::Link& link) : room_(std::move(room)), link_(link) {}

    void consoles(const std::vector<ConsoleKey>& keys);
    // The microphone was closed: what the encoders remember of the sound is zeroised.
    void forget() { streams_.clear(); }
    std::size_t streams() const { return streams_.size(); } // snippets on their way
    // A chunk with sequence 0 begins a snippet anew. Ok(false): nobody is on duty who may hear it.
    Result<bool> send(const SnippetChunk& chunk, std::span<const std::int16_t> sound, UtcTime now);

private:
    struct Stream { // one snippet on its way
        Uuid alert;
        std::unique_ptr<OpusChunker> opus;
        std::unique_ptr<sealing::SnippetSealer> sealer;
    };
    Stream& begin(const Uuid& alert);
    Stream& streamFor(const SnippetChunk& chunk);
    std::vector<sealing::BoxPublicKey> keysFor(const std::optional<ConsoleKey>& seat) const;

    std::string room_;
    link::Link& link_;
    std::vector<ConsoleKey> consoles_;
    std::list<Stream> streams_; // a handful
};

} // namespace natlyt::edge
