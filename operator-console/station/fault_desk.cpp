// SPDX-License-Identifier: Apache-2.0
#include "operator-console/station/fault_desk.hpp"

#include "operator-console/gateways/mail/fault_text.hpp"

#include <algorithm>
#include <utility>

namespace natlyt::ward {
namespace {

constexpr seconds kLookEvery{60};
constexpr std::chrono::minutes kTellEvery{10}; // at most: what begins in between is told together
constexpr std::chrono::days kExpiresSoon{30};
constexpr std::string_view kOurs = "gateway-mail"; // cannot tell of itself

std::optional<FaultKind> kindOf(StationWarningKind kind) {
    switch (kind) {
    case StationWarningKind::CertificateEnds: return FaultKind::CertificateEnds;
    case StationWarningKind::NobodyOnDuty: return FaultKind::NobodyOnDuty;
    case StationWarningKind::LoginsRefused: return std::nullopt; // an attack, or somebody's finger; consoles show it
    }
    std::unreachable();
}

} // namespace

std::string FaultDesk::localTime(UtcTime at) const {
    auto text = localMinuteText(std::chrono::floor<std::chrono::minutes>(services_.zone.toLocal(at)));
    text[10] = ' ';
    return text;
}

std::vector<TechnicalFault> FaultDesk::wrong(const std::vector<ChainLink>& links,
                                             const std::optional<std::vector<StationWarning>>& warnings, UtcTime now) const {
    std::vector<TechnicalFault> faults;
    for (const auto& link : links)
        if (!link.up && link.name != kOurs) faults.push_back({FaultKind::LinkDown, link.name, link.detail, now});
    std::set<std::string_view> lived;
    for (const auto& resident : services_.ward.residents) lived.insert(resident.room);
    std::map<std::string_view, const Room*> rooms;
    for (const auto& room : services_.ward.rooms)
        if (!room.monitorRetired && lived.contains(room.id)) rooms[room.id] = &room;
    for (const auto& out : rooms_.outOfOrder())
        if (const auto found = rooms.find(out.room); found != rooms.end())
            faults.push_back({FaultKind::RoomOut, found->second->label,
                              std::string(roomTrouble(out.condition, out.reason, mail_.language)), out.since});
    if (!warnings) return faults;
    for (const auto& warning : *warnings)
        if (const auto kind = kindOf(warning.kind)) faults.push_back({*kind, warning.detail, "", now});
    return faults;
}

void FaultDesk::tick(const std::vector<ChainLink>& links, const std::optional<std::vector<StationWarning>>& warnings, Now now) {
    if (!mail_.box || (lookedAt_ && now.monotonic - *lookedAt_ < kLookEvery)) return;
    lookedAt_ = now.monotonic;
    book_.see(wrong(links, warnings, now.wall), now.monotonic);
    tell(now);
    report(links, now);
}

void FaultDesk::tell(Now now) {
    if (toldAt_ && now.monotonic - *toldAt_ < kTellEvery) return;
    const auto news = book_.takeNews();
    if (news.empty()) return;
    toldAt_ = now.monotonic;
    const auto clockOf = [this](UtcTime at) { return localTime(at); };
    mail_.box->post(faultMail(services_.ward.name, news, book_.standing(), clockOf, mail_.language), now.wall);
}

void FaultDesk::addUnmonitored(NightReport& report, UtcTime now) const {
    std::map<std::string_view, const Resident*> residents;
    for (const auto& resident : services_.ward.residents) residents[resident.room] = &resident;
    for (const auto& room : services_.ward.rooms) {
        const auto found = residents.find(room.id);
        if (found == residents.end()) continue; // nobody lives there
        const auto& resident = *found->second;
        const auto add = [&](NotMonitored why, std::string detail = {}) { report.unmonitored.push_back({room.label, why, std::move(detail)}); };
        const auto* consent = resident.consent ? &*resident.consent : nullptr;
        const auto state = consentState(consent, services_.zone, now);
        const auto ends = consent ? services_.zone.earliest(LocalMinute{consent->until}) : UtcTime{};
        if (state == ConsentState::None || state == ConsentState::Future) add(NotMonitored::NoConsent);
        else if (state != ConsentState::InForce) add(NotMonitored::ConsentEnded, localDateText(consent->until));
        else if (room.monitorRetired) add(NotMonitored::NoMonitor);
        else if (resident.hours.empty()) add(NotMonitored::NoHours);
        else if (const auto since = openEndedSince(resident, services_.zone); since && now - *since >= kPrivacyForgotten)
            add(NotMonitored::PrivateForLong, localTime(*since));
        if (state == ConsentState::InForce && ends - now <= kExpiresSoon) report.expiring.emplace_back(room.label, localDateText(consent->until));
    }
}

// Once on each local day, from the set time on, also where the station was down then.
void FaultDesk::report(const std::vector<ChainLink>& links, Now now) {
    const auto local = services_.zone.toLocal(now.wall);
    const auto day = std::chrono::floor<std::chrono::days>(local);
    const auto today = localDateText(day);
    if (!mail_.reportMinute || local - day < std::chrono::minutes{*mail_.reportMinute} || mail_.lastReport == today) return;
    NightReport report{services_.ward.name, localTime(now.wall), book_.standing(), {}, {}, {}};
    addUnmonitored(report, now.wall);
    for (const auto& link : links)
        if ((link.name.starts_with("gateway-") && link.name != kOurs) || link.name == "pager")
            report.channels.emplace_back(link.name, GatewayHealth{link.up, link.detail});
    mail_.box->post(reportMail(report, [this](UtcTime at) { return localTime(at); }, mail_.language), now.wall);
    mail_.lastReport = today;
    mail_.keepLastReport(today);
}

} // namespace natlyt::ward
