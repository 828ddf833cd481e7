// SPDX-License-Identifier: Apache-2.0
#include "operator-console/gateways/mail/fault_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace natlyt::ward {
namespace {

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

std::string sentence(const TechnicalFault& fault, const ClockOf& clockOf, Tongue say) {
    std::string text;
    switch (fault.kind) {
    case FaultKind::LinkDown: text = fmt::format("{} {}", linkWords(fault.subject, say), say("svarer ikke", "does not answer")); break;
    case FaultKind::RoomOut: text = fault.subject; break;
    case FaultKind::CertificateEnds: text = fmt::format("{}: {}", say("et certifikat udløber", "a certificate ends"), fault.subject); break;
    case FaultKind::NobodyOnDuty: text = fmt::format("{}: {}", say("ingen har vagt", "nobody is on duty"), fault.subject); break;
    }
    if (!fault.detail.empty()) text += ": " + fault.detail;
    return fmt::format("- {} ({} {})\n", text, say("siden", "since"), clockOf(fault.since));
}

std::string list(std::string_view heading, const std::vector<TechnicalFault>& faults, const ClockOf& clockOf, Tongue say) {
    if (faults.empty()) return {};
    auto text = fmt::format("{}\n", heading);
    for (const auto& fault : faults) text += sentence(fault, clockOf, say);
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

std::string_view roomTrouble(RoomCondition condition, RoomReason reason, Language language) {
    const Tongue say{language};
    if (condition == RoomCondition::Offline) return say("monitoren er uden forbindelse", "the monitor is offline");
    switch (reason) {
    case RoomReason::MicDead: return say("mikrofonen er død", "the microphone is dead");
    case RoomReason::MicSilent: return say("mikrofonen er helt tavs", "the microphone is wholly silent");
    case RoomReason::Overloaded: return say("monitoren er overbelastet", "the monitor is overloaded");
    case RoomReason::ClockInDoubt: return say("monitorens ur går forkert", "the monitor's clock is in doubt");
    case RoomReason::BoardSilent: return say("kortet med kontakten svarer ikke", "the board with the switch does not answer");
    case RoomReason::AlertsStuck: return say("hændelser kommer ikke igennem", "alerts do not get through");
    case RoomReason::HeartbeatMissing: return say("monitoren svarer ikke", "the monitor does not answer");
    case RoomReason::None:
    case RoomReason::NoPlan:
    case RoomReason::OutsidePlan:
    case RoomReason::PlanExpired:
    case RoomReason::PlanRefused:
    case RoomReason::PrivacySwitch:
    case RoomReason::NoConsent:
    case RoomReason::OutsideHours:
    case RoomReason::PrivacyWindow: return say("monitoren har en fejl", "the monitor has a fault");
    }
    std::unreachable();
}

Mail faultMail(const std::string& ward, const FaultNews& news, const std::vector<TechnicalFault>& standing, const ClockOf& clockOf, Language language) {
    const Tongue say{language};
    const auto what = news.begun.empty()       ? std::string(say("teknisk fejl er væk", "a technical fault is gone"))
                      : news.begun.size() == 1 ? std::string(say("teknisk fejl", "technical fault"))
                                               : fmt::format("{} {}", news.begun.size(), say("tekniske fejl", "technical faults"));
    auto text = list(say("NYE FEJL", "NEW FAULTS"), news.begun, clockOf, say) + list(say("VÆK IGEN", "GONE AGAIN"), news.ended, clockOf, say);
    std::vector<TechnicalFault> others;
    for (const auto& fault : standing)
        if (std::ranges::find(news.begun, fault) == news.begun.end()) others.push_back(fault);
    text += list(say("FORTSAT FEJL", "STILL WRONG"), others, clockOf, say);
    return {fmt::format("Natlyt {}: {}", ward, what), text + closing(say)};
}

Mail reportMail(const NightReport& report, const ClockOf& clockOf, Language language) {
    const Tongue say{language};
    const auto none = [&] { return fmt::format("- {}\n", say("ingen", "none")); };
    auto text = fmt::format("{}, {}\n\n", report.ward, report.localTime);
    text += report.faults.empty() ? fmt::format("{}\n{}\n", say("FEJL LIGE NU", "FAULTS NOW"), none())
                                  : list(say("FEJL LIGE NU", "FAULTS NOW"), report.faults, clockOf, say);
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
