// SPDX-License-Identifier: Apache-2.0
#include "edge-daemon/io/uplink/snippet_sender.hpp"

#include "protocol/topics/topics.hpp"

#include <algorithm>

namespace natlyt::edge {

namespace {
constexpr std::size_t kStreamsMost = kSnippetsKept + 1; // and live listening
}

void SnippetSender::consoles(const std::vector<ConsoleKey>& keys) {
    if (keys == consoles_) return;
    consoles_ = keys;
    // From the next chunk on for those who are on duty now: a key that has gone is wrapped for no longer.
    for (auto& stream : streams_) stream.sealer.reset();
}

std::vector<sealing::BoxPublicKey> SnippetSender::keysFor(const std::optional<ConsoleKey>& seat) const {
    std::vector<sealing::BoxPublicKey> keys;
    for (const auto& console : consoles_) {
        const bool hears = !seat || console == *seat;
        if (!hears || console.publicKey.size() != sealing::BoxPublicKey{}.size()) continue;
        std::ranges::copy(console.publicKey, keys.emplace_back().begin());
    }
    return keys;
}

SnippetSender::Stream& SnippetSender::begin(const Uuid& alert) {
    while (streams_.size() >= kStreamsMost) streams_.pop_front();
    return streams_.emplace_back(alert, std::make_unique<OpusChunker>(), nullptr);
}

SnippetSender::Stream& SnippetSender::streamFor(const SnippetChunk& chunk) {
    if (chunk.sequence == 0) {
        std::erase_if(streams_, [&](const Stream& s) { return s.alert == chunk.alert; });
        return begin(chunk.alert);
    }
    const auto at = std::ranges::find(streams_, chunk.alert, &Stream::alert);
    return at == streams_.end() ? begin(chunk.alert) : *at; // at its end: its beginning was not sent
}

Result<bool> SnippetSender::send(const SnippetChunk& chunk, std::span<const std::int16_t> sound, UtcTime now) {
    const auto keys = keysFor(chunk.seat);
    if (keys.empty() || sound.empty()) return false;
    Stream& stream = streamFor(chunk);
    if (!stream.sealer) stream.sealer = std::make_unique<sealing::SnippetSealer>(room_, keys);
    auto packets = stream.opus->encode(sound);
    if (!packets) return std::unexpected(packets.error());
    const auto sealed = stream.sealer->seal({chunk.alert, static_cast<std::uint16_t>(chunk.sequence),
                                             chunk.onsetOffsetMs, now + kChunkExpiry, chunk.last},
                                            *packets);
    wipe(*packets);
    const std::string_view payload(reinterpret_cast<const char*>(sealed.data()), sealed.size());
    if (chunk.last) std::erase_if(streams_, [&](const Stream& s) { return s.alert == chunk.alert; });
    auto published = link_.publish(topics::roomSnippet(room_, chunk.alert), payload, link::Qos::AtMostOnce, false,
                                   static_cast<std::uint32_t>(kChunkExpiry.count()));
    if (!published) return std::unexpected(published.error());
    return true;
}

} // namespace natlyt::edge
