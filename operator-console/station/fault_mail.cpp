// SPDX-License-Identifier: Apache-2.0
#include "operator-console/station/fault_mail.hpp"

#include "operator-console/station/account_words.hpp"

namespace natlyt::ward {
namespace {

constexpr std::chrono::minutes kTellEvery{10}; // at most: what begins in between is told together
constexpr std::chrono::days kExpiresSoon{30};

} // namespace

std::string FaultMail::localTime(UtcTime at) const {
    auto text = localMinuteText(std::chrono::floor<std::chrono::minutes>(services_.zone.toLocal(at)));
    text[10] = ' ';
    return text.append(whichOfTwo(services_.zone.shownAt(at), duty_.language));
}

std::string faultCalled(const Ward& ward, const FaultName& fault) {
    const auto* room = isOfARoom(fault.kind) || fault.kind == FaultKind::CertificateEnds ? ward.room(fault.subject) : nullptr;
    const auto* unit = isOfAHouse(fault.kind) ? ward.unit(fault.subject) : nullptr;
    return room ? room->label : unit ? unit->name : fault.subject;
}

FaultTelling FaultMail::telling() const {
    return {duty_.language, [this](UtcTime at) { return localTime(at); }, [this](const FaultName& fault) { return faultCalled(services_.ward, fault); },
            [this](const std::string& user) { return services_.ward.initialsOf(user); }};
}

void FaultMail::tick(FaultBook& book, const std::vector<ChainLink>& links, Now now) {
    if (!duty_.box) return;
    if (report_ && duty_.box->isTaken(*report_)) { // until then a restart makes it anew
        duty_.keepLastReport(duty_.lastReport);
        report_.reset();
    }
    if (!toldAt_ || now.monotonic - *toldAt_ >= kTellEvery) {
        if (const auto news = book.takeNews(); !news.empty()) {
            toldAt_ = now.monotonic;
            duty_.box->post(faultMail(services_.ward.name, news, book.queue(), telling()), now.wall);
        }
    }
    report(book, links, now);
}

void FaultMail::addUnmonitored(NightReport& report, UtcTime now) const {
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
void FaultMail::report(const FaultBook& book, const std::vector<ChainLink>& links, Now now) {
    const auto local = services_.zone.toLocal(now.wall);
    const auto day = std::chrono::floor<std::chrono::days>(local);
    const auto today = localDateText(day);
    if (!duty_.reportMinute || local - day < std::chrono::minutes{*duty_.reportMinute} || duty_.lastReport == today) return;
    NightReport report{services_.ward.name, localTime(now.wall), book.queue(), {}, {}, {}};
    addUnmonitored(report, now.wall);
    for (const auto& link : links)
        if (link.name.starts_with("gateway-") || link.name == "pager")
            report.channels.emplace_back(link.name, GatewayHealth{link.up, link.detail});
    report_ = duty_.box->post(reportMail(report, telling()), now.wall);
    duty_.lastReport = today;
}

} // namespace natlyt::ward
