// SPDX-License-Identifier: Apache-2.0
#include "operator-console/station/account_words.hpp"

#include <utility>

namespace natlyt::ward {

InBoth wordsOf(AuditKind kind) {
    switch (kind) {
    case AuditKind::StationStarted: return {"Anlægget startede.", "The station started."};
    case AuditKind::WardSeeded: return {"Stedets beskrivelse blev læst ind ({}).", "The description of the place was read in ({})."};
    case AuditKind::ConsentGiven: return {"Et samtykke blev skrevet ned af {}.", "A consent was recorded by {}."};
    case AuditKind::ConsentSuperseded: return {"Et samtykke blev afløst af et nyt ({}).", "A consent gave way to a new one ({})."};
    case AuditKind::ConsentWithdrawn: return {"Et samtykke blev taget tilbage; skrevet ned af {}.", "A consent was withdrawn; recorded by {}."};
    case AuditKind::DutyBegun: return {"{} gik på arbejde.", "{} came on duty."};
    case AuditKind::DutyEnded: return {"{} gik fra arbejde.", "{} went off duty."};
    case AuditKind::ConsoleLost: return {"Forbindelsen til skærmen hos {} gik tabt.", "The screen of {} lost its connection."};
    case AuditKind::AlertChanged: return {"Alarm ({}):", "Alert ({}):"};
    case AuditKind::PageChanged: return {"Nattevagten blev kaldt, eller svarede.", "The night watch was called, or answered."};
    case AuditKind::PageNotDelivered: return {"En besked nåede ikke frem til {}.", "A message did not reach {}."};
    case AuditKind::Listening: return {"{} fik lyd fra din bolig at høre, eller bad om det:", "{} heard sound of your dwelling, or asked to:"};
    case AuditKind::ListeningEnded: return {"{} hørte ikke mere.", "{} heard no more."};
    case AuditKind::RoomOpened: return {"{} så efter hos dig på skærmen: tal og ord, ingen lyd.", "{} looked in on you on the screen: numbers and words, no sound."};
    case AuditKind::RoomClosed: return {"{} holdt op med at se efter.", "{} stopped looking."};
    case AuditKind::SecurityEvent: return {"Noget blev afvist for din sikkerheds skyld ({}).", "Something was refused for your safety ({})."};
    case AuditKind::Exported: return {"Alt, hvad der står om dig, blev skrevet ud for {}.", "Everything that is recorded about you was written out for {}."};
    case AuditKind::PrivacyPlanned: return {"Privatliv blev aftalt for senere af {}.", "Privacy was planned for later by {}."};
    case AuditKind::PrivacyBegun: return {"Privatliv begyndte, mikrofonen slukkede ({}).", "Privacy began, the microphone closed ({})."};
    case AuditKind::PrivacyEnded: return {"Privatliv blev ophævet af {}.", "Privacy was ended by {}."};
    case AuditKind::RegistryChanged: return {"{} rettede noget om dig eller din bolig.", "{} changed something about you or your dwelling."};
    case AuditKind::RegistryRead: return {"{} så, hvad der står om dig.", "{} read what is recorded about you."};
    case AuditKind::PlanChanged: return {"Planen for, hvornår boksen lytter, blev ændret af {}.", "The plan of when the monitor listens was changed by {}."};
    case AuditKind::LoggedIn: return {"{} loggede ind.", "{} logged in."};
    case AuditKind::LoginFailed: return {"Nogen skrev en forkert adgangskode.", "Somebody typed a wrong password."};
    case AuditKind::AuditPruned: return {"De ældste linjer i denne optegnelse blev slettet efter tid.", "The oldest lines of this record were deleted when their time was up."};
    case AuditKind::AlertsPruned: return {"De ældste alarmer blev slettet efter tid.", "The oldest alerts were deleted when their time was up."};
    case AuditKind::GatewayDown: return {"En vej til at kalde nattevagten virkede ikke.", "A way of calling the night watch did not work."};
    case AuditKind::GatewayBack: return {"En vej til at kalde nattevagten virkede igen.", "A way of calling the night watch worked again."};
    case AuditKind::SoundShelved: return {"{} satte en lyd fra din bolig til side en tid.", "{} put a sound of your dwelling aside for a while."};
    case AuditKind::ShelfEnded: return {"En lyd, der var sat til side, talte igen.", "A sound that was put aside counted again."};
    case AuditKind::HandoverGiven: return {"{} gav vagten videre.", "{} handed the shift over."};
    case AuditKind::HandoverTaken: return {"{} overtog vagten.", "{} took the shift over."};
    case AuditKind::FloodBegun: return {"Der kom mange alarmer på én gang.", "Many alerts came at once."};
    case AuditKind::FloodEnded: return {"Der kom ikke længere mange alarmer på én gang.", "Alerts no longer came all at once."};
    case AuditKind::FloodTold: return {"{} fik besked om mange alarmer.", "{} was told of many alerts."};
    case AuditKind::FaultBegun: return {"En teknisk fejl begyndte.", "A technical fault began."};
    case AuditKind::FaultEnded: return {"En teknisk fejl var forbi.", "A technical fault was over."};
    case AuditKind::FaultTaken: return {"{} tog sig af en teknisk fejl.", "{} looks after a technical fault."};
    case AuditKind::FaultSnoozed: return {"{} udsatte en teknisk fejl.", "{} put a technical fault off."};
    case AuditKind::FaultWoke: return {"En teknisk fejl, der var udsat, kom frem igen.", "A technical fault that was put off came up again."};
    case AuditKind::MonitorRestarted: return {"Boksen startede igen, efter at den ikke havde kunnet høres.", "The monitor started again, after it had not been heard from."};
    case AuditKind::MicrophoneChecked: return {"{} så efter boksens mikrofon.", "{} looked after the monitor's microphone."};
    case AuditKind::DrillBegun: return {"En prøve af anlægget begyndte ({}); der skete ikke noget.", "A drill of the station began ({}); nothing had happened."};
    case AuditKind::DrillEnded: return {"En prøve af anlægget sluttede.", "A drill of the station ended."};
    case AuditKind::GuidedDrillDone: return {"{} øvede sig på et opdigtet sted.", "{} practised with a made-up place."};
    }
    std::unreachable();
}

} // namespace natlyt::ward
