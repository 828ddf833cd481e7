// SPDX-License-Identifier: Apache-2.0
#include "operator-console/station/heard_detail.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace natlyt::ward {
namespace {

constexpr std::string_view kAtMost = " s at most";
constexpr std::string_view kSeenOnly = " s, seen only";
constexpr std::string_view kNoSound = " s, no sound";
constexpr std::string_view kPlayed = " s played";

std::optional<seconds> takeNumber(std::string_view& text) {
    std::int64_t count = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), count);
    if (error != std::errc{} || count < 0) return std::nullopt;
    text.remove_prefix(static_cast<std::size_t>(end - text.data()));
    return seconds{count};
}

} // namespace

std::string heardDetail(seconds time, const std::optional<SoundPlayed>& played) {
    if (!played) return fmt::format("{}{}", time.count(), kAtMost);
    if (played->playedMs > 0) {
        const auto heard = std::min(std::chrono::ceil<seconds>(milliseconds{played->playedMs}), time);
        return fmt::format("{} s, {}{}", time.count(), heard.count(), kPlayed);
    }
    return fmt::format("{}{}", time.count(), played->drawn ? kSeenOnly : kNoSound);
}

std::optional<HeardDetail> readHeardDetail(std::string_view detail) {
    using enum HeardDetail::What;
    const auto time = takeNumber(detail);
    if (!time) return std::nullopt;
    if (detail == kAtMost || detail == " s") return HeardDetail{*time, Unknown, {}};
    if (detail == kSeenOnly) return HeardDetail{*time, SeenOnly, {}};
    if (detail == kNoSound) return HeardDetail{*time, NoSound, {}};
    if (!detail.starts_with(" s, ")) return std::nullopt;
    detail.remove_prefix(4);
    const auto played = takeNumber(detail);
    return played && detail == kPlayed ? std::optional(HeardDetail{*time, Played, *played}) : std::nullopt;
}

} // namespace natlyt::ward
