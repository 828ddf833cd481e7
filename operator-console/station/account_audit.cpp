// SPDX-License-Identifier: Apache-2.0
#include "operator-console/station/account_words.hpp"

#include <utility>

namespace natlyt::ward {

InBoth wordsOf(AuditKind kind) {
    switch (kind) {
    case AuditKind::StationStarted: return {"Anlægget startede.", "The station started."};
    case AuditKind::WardSeeded: return {"Stedets beskrivelse blev læst ind ({who}).", "The description of the place was read in ({who})."};
    case AuditKind::ConsentGiven: return {"Et samtykke blev skrevet ned af {who}.", "A consent was recorded by {who}."};
    case AuditKind::ConsentSuperseded: return {"Et samtykke blev afløst af et nyt ({who}).", "A consent gave way to a new one ({who})."};
    case AuditKind::ConsentWithdrawn: return {"Et samtykke blev taget tilbage; skrevet ned af {who}.", "A consent was withdrawn; recorded by {who}."};
    case AuditKind::DutyBegun: return {"{who} gik på arbejde.", "{who} came on duty."};
    case AuditKind::DutyEnded: return {"{who} gik fra arbejde.", "{who} went off duty."};
    case AuditKind::ConsoleLost: return {"Forbindelsen til skærmen hos {who} gik tabt.", "The screen of {who} lost its connection."};
    case AuditKind::AlertChanged: return {"Alarm ({who}):", "Alert ({who}):"};
    case AuditKind::PageChanged: return {"Nattevagten blev kaldt, eller svarede.", "The night watch was called, or answered."};
    case AuditKind::PageNotDelivered: return {"En besked nåede ikke frem til {who}.", "A message did not reach {who}."};
    case AuditKind::Listening: return {"{who} kunne høre lyd fra {home}, eller bad om det:", "{who} could hear sound of {home}, or asked to:"};
    case AuditKind::ListeningEnded: return {"{who} kunne ikke høre mere.", "{who} could hear no more."};
    case AuditKind::RoomOpened: return {"{who} så efter i {home} på skærmen: tal og ord, ingen lyd.", "{who} looked in on {home} on the screen: numbers and words, no sound."};
    case AuditKind::RoomClosed: return {"{who} holdt op med at se efter.", "{who} stopped looking."};
    case AuditKind::SecurityEvent: return {"Noget blev afvist eller meldt for sikkerhedens skyld ({who}).", "Something was refused or reported for safety's sake ({who})."};
    case AuditKind::Exported: return {"Alt, hvad der står om {you}, blev skrevet ud for {who}.", "Everything that is recorded about {you} was written out for {who}."};
    case AuditKind::PrivacyPlanned: return {"Privatliv blev aftalt for senere af {who}.", "Privacy was planned for later by {who}."};
    case AuditKind::PrivacyBegun: return {"Privatliv begyndte, mikrofonen slukkede ({who}).", "Privacy began, the microphone closed ({who})."};
    case AuditKind::PrivacyEnded: return {"Privatliv blev ophævet af {who}.", "Privacy was ended by {who}."};
    case AuditKind::RegistryChanged: return {"{who} rettede {what}.", "{who} changed {what}."};
    case AuditKind::RegistryRead: return {"{who} så {what}.", "{who} read {what}."};
    case AuditKind::PlanChanged: return {"Planen for, hvornår boksen lytter, blev ændret af {who}.", "The plan of when the monitor listens was changed by {who}."};
    case AuditKind::LoggedIn: return {"{who} loggede ind.", "{who} logged in."};
    case AuditKind::LoginFailed: return {"Nogen skrev en forkert adgangskode.", "Somebody typed a wrong password."};
    case AuditKind::AuditPruned: return {"De ældste linjer i denne optegnelse blev slettet efter tid.", "The oldest lines of this record were deleted when their time was up."};
    case AuditKind::AlertsPruned: return {"De ældste alarmer blev slettet efter tid.", "The oldest alerts were deleted when their time was up."};
    case AuditKind::GatewayDown: return {"En vej til at kalde nattevagten virkede ikke.", "A way of calling the night watch did not work."};
    case AuditKind::GatewayBack: return {"En vej til at kalde nattevagten virkede igen.", "A way of calling the night watch worked again."};
    case AuditKind::SoundShelved: return {"{who} satte en lyd fra {home} til side en tid.", "{who} put a sound of {home} aside for a while."};
    case AuditKind::ShelfEnded: return {"En lyd, der var sat til side, talte igen.", "A sound that was put aside counted again."};
    case AuditKind::HandoverGiven: return {"{who} gav vagten videre.", "{who} handed the shift over."};
    case AuditKind::HandoverTaken: return {"{who} overtog vagten.", "{who} took the shift over."};
    case AuditKind::FloodBegun: return {"Der kom mange alarmer på én gang.", "Many alerts came at once."};
    case AuditKind::FloodEnded: return {"Der kom ikke længere mange alarmer på én gang.", "Alerts no longer came all at once."};
    case AuditKind::FloodTold: return {"{who} fik besked om mange alarmer.", "{who} was told of many alerts."};
    case AuditKind::FaultBegun: return {"En teknisk fejl begyndte.", "A technical fault began."};
    case AuditKind::FaultEnded: return {"En teknisk fejl var forbi.", "A technical fault was over."};
    case AuditKind::FaultTaken: return {"{who} tog sig af en teknisk fejl.", "{who} looks after a technical fault."};
    case AuditKind::FaultSnoozed: return {"{who} udsatte en teknisk fejl.", "{who} put a technical fault off."};
    case AuditKind::FaultWoke: return {"En teknisk fejl, der var udsat, kom frem igen.", "A technical fault that was put off came up again."};
    case AuditKind::MonitorRestarted: return {"Boksen startede igen, efter at den ikke havde kunnet høres.", "The monitor started again, after it had not been heard from."};
    case AuditKind::MicrophoneChecked: return {"{who} så efter boksens mikrofon.", "{who} looked after the monitor's microphone."};
    case AuditKind::DrillBegun: return {"En prøve af anlægget begyndte ({who}); der skete ikke noget.", "A drill of the station began ({who}); nothing had happened."};
    case AuditKind::DrillEnded: return {"En prøve af anlægget sluttede.", "A drill of the station ended."};
    case AuditKind::GuidedDrillDone: return {"{who} øvede sig på et opdigtet sted.", "{who} practised with a made-up place."};
    }
    std::unreachable();
}

} // namespace natlyt::ward
