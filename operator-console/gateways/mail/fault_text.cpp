// SPDX-License-Identifier: Apache-2.0
#include "operator-console/gateways/mail/fault_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <span>
#include <utility>

namespace natlyt::ward {
namespace {

constexpr std::size_t kListedMost = 100;

struct Tongue {
    Language language;
    std::string_view operator()(std::string_view danish, std::string_view english) const {
        return language == Language::Danish ? danish : english;
    }
};

std::string linkWords(const std::string& link, Tongue say) {
    if (link == "database") return std::string(say("databasen", "the database"));
    if (link == "broker") return std::string(say("forbindelsen til boligerne (MQTT)", "the connection to the dwellings (MQTT)"));
    if (link == "pager") return std::string(say("nattevagternes side", "the night watches' page"));
    if (link == "roster") return std::string(say("nogen at tilkalde", "somebody to page"));
    return fmt::format("{} {}", say("tilkaldevejen", "the channel"), link.starts_with("gateway-") ? link.substr(8) : link);
}

// Why a monitor is out; those that are no fault stand for one that is not known.
std::string_view roomTrouble(RoomReason reason, Tongue say) {
    switch (reason) {
    case RoomReason::HeartbeatMissing: return say("monitoren er uden forbindelse", "the monitor is offline");
    case RoomReason::MicDead: return say("mikrofonen er død", "the microphone is dead");
    case RoomReason::MicSilent: return say("mikrofonen er helt tavs", "the microphone is wholly silent");
    case RoomReason::Overloaded: return say("monitoren er overbelastet", "the monitor is overloaded");
    case RoomReason::ClockInDoubt: return say("monitorens ur går forkert", "the monitor's clock is in doubt");
    case RoomReason::BoardSilent: return say("kortet med kontakten svarer ikke", "the board with the switch does not answer");
    case RoomReason::AlertsStuck: return say("hændelser kommer ikke igennem", "alerts do not get through");
    case RoomReason::PrivacySwitch: return say("kontakten gør ikke, hvad den viser", "the switch does not do what it says");
    case RoomReason::None:
    case RoomReason::NoPlan:
    case RoomReason::OutsidePlan:
    case RoomReason::PlanExpired:
    case RoomReason::PlanRefused:
    case RoomReason::NoConsent:
    case RoomReason::OutsideHours:
    case RoomReason::PrivacyWindow: return say("monitoren har en fejl", "the monitor has a fault");
    }
    std::unreachable();
}

// "console, handset W2", as people say it.
std::string notPassed(std::string_view links, Tongue say) {
    std::string text;
    while (!links.empty()) {
        const auto end = std::min(links.find(", "), links.size());
        const auto link = links.substr(0, end);
        std::string words(link);
        if (link == "room") words = say("boligen svarede ikke", "the room did not answer");
        else if (link == "console") words = say("ingen konsol viste den", "no console showed it");
        else if (link == "handset") words = say("ingen havde vagt", "nobody was on duty");
        else if (link == "acknowledgement") words = say("ingen kvitterede", "nobody acknowledged");
        else if (link.starts_with("handset ")) words = fmt::format("{} {}", say("den nåede ikke", "it did not reach"), link.substr(8));
        text += (text.empty() ? "" : ", ") + words;
        links.remove_prefix(std::min(end + 2, links.size()));
    }
    return text;
}

std::string detailOf(const WardFault& fault, Tongue say) {
    if (fault.name.kind == FaultKind::DrillFailed) return notPassed(fault.detail, say);
    if (fault.name.kind != FaultKind::MicrophoneDoubt) return fault.detail;
    return std::string(fault.detail == nameOf(MicrophoneDoubt::Quieter) ? say("mere stille", "quieter") : say("højere", "louder"));
}

std::string what(const WardFault& fault, const FaultTelling& telling, Tongue say) {
    const auto called = telling.called(fault.name);
    switch (fault.name.kind) {
    case FaultKind::LinkDown:
        if (fault.name.subject == "audit-log") return std::string(say("loggen er blevet ændret", "the log was altered"));
        return fmt::format("{} {}", linkWords(called, say), say("svarer ikke", "does not answer"));
    case FaultKind::RoomOut: return fmt::format("{}: {}", called, roomTrouble(fault.reason, say));
    case FaultKind::CertificateEnds: return fmt::format("{}: {}", say("et certifikat udløber", "a certificate ends"), called);
    case FaultKind::DrillFailed:
        return fmt::format("{}: {}", called, say("den seneste øvelse gennem kæden kom ikke igennem", "the newest drill of the chain did not come through"));
    case FaultKind::MicrophoneDoubt:
        return fmt::format("{}: {}", called, say("mikrofonen hører ikke som i nætterne før", "the microphone does not hear as in the nights before"));
    case FaultKind::NobodyReachable:
        return fmt::format("{}: {}", say("ingen på vagt kan nås", "nobody on duty can be reached"), called);
    case FaultKind::NobodyOnDuty: return fmt::format("{}: {}", say("ingen har vagt", "nobody is on duty"), called);
    }
    std::unreachable();
}

std::string sentence(const WardFault& fault, const FaultTelling& telling, Tongue say) {
    auto text = what(fault, telling, say);
    if (!fault.detail.empty()) text += ": " + detailOf(fault, say);
    const auto who = fault.owner.empty() ? std::string() : fmt::format("; {} {}", telling.initials(fault.owner), say("ser på det", "looks after it"));
    return fmt::format("- {} ({} {}{})\n", text, say("siden", "since"), telling.clockOf(fault.since), who);
}

std::string list(std::string_view heading, const std::vector<WardFault>& faults, const FaultTelling& telling, Tongue say) {
    if (faults.empty()) return {};
    auto text = fmt::format("{}\n", heading);
    for (const auto& fault : std::span(faults).first(std::min(faults.size(), kListedMost))) text += sentence(fault, telling, say);
    if (faults.size() > kListedMost) text += fmt::format("- {} {}\n", say("og flere:", "and more:"), faults.size() - kListedMost);
    return text + "\n";
}

std::string whyWords(NotMonitored why, Tongue say) {
    switch (why) {
    case NotMonitored::NoConsent: return std::string(say("intet samtykke", "no consent"));
    case NotMonitored::ConsentEnded: return std::string(say("samtykket er udløbet", "the consent has ended"));
    case NotMonitored::NoMonitor: return std::string(say("ingen monitor er tilknyttet", "no monitor is bound"));
    case NotMonitored::NoHours: return std::string(say("ingen lyttetider er sat", "no hours are set"));
    case NotMonitored::PrivateForLong: return std::string(say("privat uden slutning siden", "private without an end since"));
    }
    std::unreachable();
}

std::string closing(Tongue say) {
    return std::string(say("Hændelser sendes aldrig med mail. Denne mail er skrevet af Natlyt.\n",
                           "Alerts are never sent by mail. Natlyt wrote this.\n"));
}

std::string channelsText(const NightReport& report, Tongue say) {
    auto text = fmt::format("{}\n", say("TILKALDEVEJE", "CHANNELS FOR PAGES"));
    for (const auto& [name, health] : report.channels)
        text += fmt::format("- {}: {}{}\n", name, health.up ? say("virker", "works") : say("virker ikke", "does not work"),
                            health.detail.empty() ? "" : " (" + health.detail + ")");
    return text + "\n";
}

} // namespace

Mail faultMail(const std::string& ward, const FaultNews& news, const std::vector<WardFault>& queue, const FaultTelling& telling) {
    const Tongue say{telling.language};
    const auto what = news.begun.empty()       ? std::string(say("teknisk fejl er væk", "a technical fault is gone"))
                      : news.begun.size() == 1 ? std::string(say("teknisk fejl", "technical fault"))
                                               : fmt::format("{} {}", news.begun.size(), say("tekniske fejl", "technical faults"));
    auto text = list(say("NYE FEJL", "NEW FAULTS"), news.begun, telling, say) + list(say("VÆK IGEN", "GONE AGAIN"), news.ended, telling, say);
    std::vector<WardFault> others;
    for (const auto& fault : queue)
        if (std::ranges::find(news.begun, fault.name, &WardFault::name) == news.begun.end()) others.push_back(fault);
    text += list(say("FORTSAT FEJL", "STILL WRONG"), others, telling, say);
    return {fmt::format("Natlyt {}: {}", ward, what), text + closing(say)};
}

Mail reportMail(const NightReport& report, const FaultTelling& telling) {
    const Tongue say{telling.language};
    const auto none = [&] { return fmt::format("- {}\n", say("ingen", "none")); };
    auto text = fmt::format("{}, {}\n\n", report.ward, report.localTime);
    text += report.faults.empty() ? fmt::format("{}\n{}\n", say("FEJL LIGE NU", "FAULTS NOW"), none())
                                  : list(say("FEJL LIGE NU", "FAULTS NOW"), report.faults, telling, say);
    text += fmt::format("{}\n", say("BOLIGER, DER IKKE OVERVÅGES", "DWELLINGS THAT ARE NOT MONITORED"));
    for (const auto& room : report.unmonitored)
        text += fmt::format("- {}: {}{}\n", room.label, whyWords(room.why, say), room.detail.empty() ? "" : " " + room.detail);
    if (report.unmonitored.empty()) text += none();
    text += fmt::format("\n{}\n", say("SAMTYKKER, DER UDLØBER INDEN 30 DAGE", "CONSENTS THAT END WITHIN 30 DAYS"));
    for (const auto& [label, date] : report.expiring) text += fmt::format("- {}: {}\n", label, date);
    if (report.expiring.empty()) text += none();
    text += "\n" + channelsText(report, say) + closing(say);
    return {fmt::format("Natlyt {}: {} {}", report.ward, say("daglig rapport", "daily report"), report.localTime.substr(0, 10)), text};
}

} // namespace natlyt::ward
