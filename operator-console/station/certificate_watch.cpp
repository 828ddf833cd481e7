// SPDX-License-Identifier: Apache-2.0
#include "operator-console/station/certificate_watch.hpp"

#include "protocol/link/credentials.hpp"

#include <fmt/chrono.h>
#include <spdlog/spdlog.h>

#include <algorithm>

namespace natlyt::ward {
namespace {

constexpr std::size_t kNamedMost = 5;

} // namespace

void CertificateWatch::roomSaid(const std::string& room, std::optional<UtcTime> ends) {
    if (!services_.ward.room(room)) return;
    if (ends) rooms_[room] = *ends;
    else rooms_.erase(room);
}

std::vector<std::pair<UtcTime, std::string>> CertificateWatch::endSoon(UtcTime now) const {
    std::vector<std::pair<UtcTime, std::string>> soon;
    for (const auto& [room, ends] : rooms_)
        if (services_.ward.room(room)) soon.emplace_back(ends, room);
    for (const auto& [whose, ends] : services_.ownCertificates())
        if (link::endsSoon(ends, now)) soon.emplace_back(*ends, whose);
    std::ranges::sort(soon);
    return soon;
}

std::optional<StationWarning> CertificateWatch::warning(UtcTime now) {
    const auto soon = endSoon(now);
    std::string detail;
    for (std::size_t i = 0; i < std::min(soon.size(), kNamedMost); ++i)
        detail += fmt::format("{}{} {:%Y-%m-%d}", i == 0 ? "" : ", ", soon[i].second,
                              fmt::gmtime(std::chrono::system_clock::to_time_t(soon[i].first)));
    if (soon.size() > kNamedMost) detail += fmt::format(", +{}", soon.size() - kNamedMost);
    if (detail != said_ && !detail.empty()) spdlog::warn("certificates end: {}", detail);
    said_ = detail;
    if (soon.empty()) return std::nullopt;
    return StationWarning{StationWarningKind::CertificateEnds, cut(detail, 200)};
}

} // namespace natlyt::ward
