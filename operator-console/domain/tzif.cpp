// SPDX-License-Identifier: Apache-2.0
#include "operator-console/domain/tzif.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

namespace natlyt::ward {
namespace {

constexpr std::size_t kHeaderBytes = 44;
constexpr UtcTime kEarliest{milliseconds{INT64_C(-62135596800000)}}; // year 1
constexpr UtcTime kLatest{milliseconds{INT64_C(7258118400000)}};     // year 2200
constexpr UtcTime kMustReach{milliseconds{INT64_C(2082758400000)}};  // 2036: tables end in 2037

struct Counts {
    std::size_t isUt, isStd, leap, times, types, chars;
    std::size_t bodyBytes(std::size_t timeBytes) const {
        return times * (timeBytes + 1) + types * 6 + chars + leap * (timeBytes + 4) + isStd + isUt;
    }
};

class Reader {
public:
    explicit Reader(std::span<const std::byte> bytes) : bytes_(bytes) {}
    bool has(std::size_t from, std::size_t count) const { return from <= bytes_.size() && count <= bytes_.size() - from; }
    std::uint8_t byte(std::size_t at) const { return std::to_integer<std::uint8_t>(bytes_[at]); }
    std::int64_t bigEndian(std::size_t at, std::size_t count) const {
        std::uint64_t value = (byte(at) & 0x80U) != 0 ? ~UINT64_C(0) : 0;
        for (std::size_t i = 0; i < count; ++i) value = (value << 8U) | byte(at + i);
        return static_cast<std::int64_t>(value);
    }
    std::optional<Counts> header(std::size_t at) const {
        if (!has(at, kHeaderBytes) || bigEndian(at, 4) != 0x545A6966 || byte(at + 4) < '2') return std::nullopt;
        const auto count = [&](std::size_t i) { return static_cast<std::size_t>(bigEndian(at + 20 + 4 * i, 4)); };
        Counts c{count(0), count(1), count(2), count(3), count(4), count(5)};
        for (std::size_t i = 0; i < 6; ++i)
            if (count(i) > 100000) return std::nullopt;
        return c;
    }
    std::string_view tail(std::size_t from) const {
        return {reinterpret_cast<const char*>(bytes_.data()) + from, bytes_.size() - from};
    }

private:
    std::span<const std::byte> bytes_;
};

class TableZone final : public TimeZone {
public:
    explicit TableZone(std::vector<OffsetSpan> spans) : spans_(std::move(spans)) {}
    OffsetSpan at(UtcTime when) const override {
        const auto after = std::ranges::upper_bound(spans_, when, {}, &OffsetSpan::from);
        return after == spans_.begin() ? spans_.front() : *(after - 1);
    }

private:
    std::vector<OffsetSpan> spans_;
};

UtcTime utcOf(std::int64_t unixSeconds) {
    return UtcTime{std::clamp(seconds{unixSeconds}, std::chrono::floor<seconds>(kEarliest.time_since_epoch()),
                              std::chrono::floor<seconds>(kLatest.time_since_epoch()))};
}

std::unexpected<Error> wrong(std::string_view name, std::string_view what) {
    return std::unexpected(Error{fmt::format("time zone {}", name), std::string(what),
                                 "name a zone of the tz database and install the package tzdata"});
}

} // namespace

Result<std::unique_ptr<TimeZone>> readTzif(std::span<const std::byte> file, std::string_view name) {
    const Reader read(file);
    const auto old = read.header(0);
    const auto second = old ? kHeaderBytes + old->bodyBytes(4) : 0;
    const auto counts = old ? read.header(second) : std::nullopt;
    if (!counts || counts->types == 0) return wrong(name, "is not a TZif file of version 2 or later");
    const auto times = second + kHeaderBytes;
    const auto indexes = times + counts->times * 8;
    const auto types = indexes + counts->times;
    const auto end = times + counts->bodyBytes(8);
    if (!read.has(times, counts->bodyBytes(8))) return wrong(name, "is cut short");

    const auto offsetOf = [&](std::size_t type) {
        return std::chrono::floor<std::chrono::minutes>(std::chrono::seconds{read.bigEndian(types + type * 6, 4)});
    };
    std::vector<OffsetSpan> spans{{kEarliest, kLatest, offsetOf(0)}};
    for (std::size_t i = 0; i < counts->times; ++i) {
        const std::size_t type = read.byte(indexes + i);
        if (type >= counts->types) return wrong(name, "names a type of local time that it does not have");
        const auto when = utcOf(read.bigEndian(times + i * 8, 8));
        if (when < spans.back().from) return wrong(name, "has transitions out of order");
        spans.back().until = when;
        spans.push_back({when, kLatest, offsetOf(type)});
    }
    const auto footer = read.tail(end);
    if (footer.size() < 2 || footer.front() != '\n' || footer.back() != '\n') return wrong(name, "is cut short");
    const bool ruleFollows = footer.find(',') != std::string_view::npos;
    if (ruleFollows && spans.back().from < kMustReach) return wrong(name, "has a table that ends before 2037");
    return std::make_unique<TableZone>(std::move(spans));
}

} // namespace natlyt::ward
