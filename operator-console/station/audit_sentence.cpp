// SPDX-License-Identifier: Apache-2.0
#include "operator-console/station/audit_sentence.hpp"

#include "operator-console/domain/alert.hpp"
#include "operator-console/station/heard_detail.hpp"

#include <fmt/format.h>

#include <charconv>
#include <utility>

namespace natlyt::ward {
namespace {

constexpr InBoth kHome[]{{"din bolig", "your dwelling"}, {"boligen", "the dwelling"}}; // by ToldTo
constexpr InBoth kYou[]{{"dig", "you"}, {"en beboer", "a resident"}};

std::string_view firstWord(std::string_view text) { return text.substr(0, text.find_first_of(" ,")); }

std::string_view afterWord(std::string_view text) {
    const auto space = text.find(' ');
    return space == std::string_view::npos ? std::string_view() : text.substr(space + 1);
}

// What of the registry a change is about.
InBoth partOf(ChangeKind kind) {
    switch (kind) {
    case ChangeKind::SaveFacility: return {"et botilbud", "a facility"};
    case ChangeKind::RemoveFacility: return {"listen over botilbud; ét blev fjernet", "the list of facilities; one was removed"};
    case ChangeKind::SaveUnit: return {"et hus", "a house"};
    case ChangeKind::RemoveUnit: return {"listen over huse; ét blev fjernet", "the list of houses; one was removed"};
    case ChangeKind::SaveRoom: return {"en bolig", "a dwelling"};
    case ChangeKind::RemoveRoom: return {"listen over boliger; én blev fjernet", "the list of dwellings; one was removed"};
    case ChangeKind::SaveResident: return {"det, der står om en beboer", "what is recorded about a resident"};
    case ChangeKind::RemoveResident: return {"listen over beboere; én blev fjernet", "the list of residents; one was removed"};
    case ChangeKind::SavePerson: return {"det, der står om en medarbejder", "what is recorded about a member of staff"};
    case ChangeKind::RemovePerson: return {"listen over medarbejdere; én blev fjernet", "the list of staff; one was removed"};
    case ChangeKind::SaveChain: return {"hvem der kaldes i et hus, og i hvilken rækkefølge", "who is paged in a house, and in which order"};
    case ChangeKind::RecordConsent:
    case ChangeKind::WithdrawConsent: return {"et samtykke", "a consent"};
    case ChangeKind::SetHours: return {"hvornår boksen må lytte i en bolig", "when the monitor may listen in a dwelling"};
    case ChangeKind::AddPrivacy:
    case ChangeKind::EndPrivacy: return {"privatliv i en bolig", "privacy in a dwelling"};
    case ChangeKind::SetSensitivities: return {"hvornår en lyd giver alarm i en bolig", "when a sound raises an alert in a dwelling"};
    case ChangeKind::BindMonitor: return {"hvilken boks der står i en bolig", "which monitor stands in a dwelling"};
    case ChangeKind::RetireMonitor: return {"hvilken boks der står i en bolig; den blev taget ud", "which monitor stands in a dwelling; it was taken out"};
    case ChangeKind::ImportRooms: return {"boliger og beboere efter en liste", "dwellings and residents by a list"};
    case ChangeKind::SaveShifts: return {"vagtplanen for et hus", "the roster of a house"};
    }
    std::unreachable();
}

InBoth changed(std::string_view detail) {
    const auto word = firstWord(detail);
    if (const auto kind = fromName<ChangeKind>(word)) return partOf(*kind);
    if (word == "takeDuty" || word == "giveDuty") return {"hvem der har vagt i et hus", "who is on duty in a house"};
    if (word == "startPrivacy") return {"privatliv i en bolig", "privacy in a dwelling"}; // endPrivacy is a kind of change
    return {"noget i optegnelserne", "something in the records"};
}

InBoth whatOf(const AuditEntry& entry, ToldTo to) {
    const bool reading = entry.kind == AuditKind::RegistryRead;
    if (to == ToldTo::Resident)
        return reading ? InBoth{"det, der står om dig", "what is recorded about you"}
                       : InBoth{"noget om dig eller din bolig", "something about you or your dwelling"};
    if (!reading) return changed(entry.detail);
    return entry.detail.starts_with(kLogRead) ? InBoth{"i denne log", "this log"}
                                              : InBoth{"det, der står om en bolig", "what is recorded about a dwelling"};
}

// "raised The second sound"
std::string ofAlert(const AuditEntry& entry, const std::string& who, Language language) {
    const auto state = fromName<AlertState>(firstWord(entry.detail));
    std::string text(InBoth{"alarm,", "alert,"}.in(language));
    if (state) text += fmt::format(" {}", wordsOf(*state).in(language));
    if (!entry.by.empty()) text += " (" + who + ")";
    return text.append(unheardWords(entry.detail, language)) + ".";
}

// "ringing watch-1 step 1" of a page; "delivered" and "read" of who has it. Empty where it reads otherwise.
std::string ofPage(const AuditEntry& entry, const std::string& who, const Ward& ward, Language language) {
    if (entry.detail == "delivered") return fmt::format("{} {}.", InBoth{"beskeden nåede telefonen hos", "the message reached the telephone of"}.in(language), who);
    if (entry.detail == "read") return fmt::format("{} {}.", who, InBoth{"så beskeden", "looked at the message"}.in(language));
    const auto state = fromName<PageState>(firstWord(entry.detail));
    const auto user = firstWord(afterWord(entry.detail));
    if (!state || user.empty()) return {};
    return fmt::format("{} {}.", whoWords(ward, std::string(user), language), wordsOf(*state).in(language));
}

// What a listening was for is the resident's to know, in the words of who asked.
std::string ofListening(const AuditEntry& entry, Language language) {
    const std::string_view detail = entry.detail;
    if (detail.starts_with("live, refused"))
        return std::string(InBoth{" ville lytte med uden alarm, men fik ikke lov.", " wanted to listen in without an alert, and was refused."}.in(language));
    if (!detail.starts_with("live, ")) return std::string(InBoth{" lyden af en alarm.", " the sound of an alert."}.in(language));
    return fmt::format(" {}: {}", InBoth{"lyttede med uden alarm, fordi", "listened in without an alert, because"}.in(language),
                       detail.substr(std::min(detail.find(": ") + 2, detail.size())));
}

// "30 s"
std::string lasting(std::string_view detail, Language language) {
    int seconds = 0;
    if (std::from_chars(detail.data(), detail.data() + detail.size(), seconds).ec != std::errc{}) return {};
    if (seconds == 1) return std::string(InBoth{" Det varede 1 sekund.", " It lasted 1 second."}.in(language));
    return fmt::format(fmt::runtime(InBoth{" Det varede {} sekunder.", " It lasted {} seconds."}.in(language)), seconds);
}

InBoth wordsOf(HeardDetail::What what) {
    switch (what) {
    case HeardDetail::What::Unknown:
        return {" Det varede højst {time} s; hvor meget der blev spillet, vides ikke.", " It lasted {time} s at most; how much was played is not known."};
    case HeardDetail::What::Played: return {" Det varede {time} s, og {played} s blev spillet.", " It lasted {time} s, and {played} s were played."};
    case HeardDetail::What::SeenOnly:
        return {" Det varede {time} s; intet blev spillet, lyden blev kun set som et billede.", " It lasted {time} s; nothing was played, the sound was only seen as a picture."};
    case HeardDetail::What::NoSound: return {" Det varede {time} s, og der kom ingen lyd.", " It lasted {time} s, and no sound came."};
    }
    std::unreachable();
}

std::string hearing(std::string_view detail, Language language) {
    const auto heard = readHeardDetail(detail);
    if (!heard) return {};
    return fmt::format(fmt::runtime(wordsOf(heard->what).in(language)), fmt::arg("time", heard->time.count()), fmt::arg("played", heard->played.count()));
}

// What goes on after the kind's own sentence.
std::string more(const AuditEntry& entry, ToldTo to, const Ward& ward, Language language) {
    switch (entry.kind) {
    case AuditKind::Listening: return ofListening(entry, language);
    case AuditKind::ListeningEnded: return hearing(entry.detail, language);
    case AuditKind::RoomClosed: return lasting(entry.detail, language);
    case AuditKind::LoginFailed:
        if (to == ToldTo::Resident || entry.subject.empty()) return {};
        return fmt::format(" {}: {}.", InBoth{"Brugeren", "The user"}.in(language), whoWords(ward, entry.subject, language));
    default: return {};
    }
}

} // namespace

std::string whoWords(const Ward& ward, const std::string& id, Language language) {
    const auto say = [language](std::string_view danish, std::string_view english) { return InBoth{danish, english}.in(language); };
    if (id.empty() || id == "station") return std::string(say("anlægget selv", "the station itself"));
    if (id == "ward.toml") return std::string(say("stedets beskrivelse", "the description of the place"));
    if (id.starts_with("login:")) return fmt::format("{} {}", id.substr(6), say("ved anlæggets egen maskine", "at the station's own machine"));
    const auto* person = ward.person(id);
    return person ? fmt::format("{} {}", wordsOf(person->role).in(language), person->initials) : id;
}

std::string_view unheardWords(std::string_view note, Language language) {
    if (note.ends_with(kSeenOnly)) return InBoth{"; lyden blev kun set som et billede", "; the sound was only seen as a picture"}.in(language);
    if (note.ends_with(kNoSound)) return InBoth{"; der var ingen lyd at høre", "; there was no sound to hear"}.in(language);
    return {};
}

std::string auditSentence(const AuditEntry& entry, ToldTo to, const Ward& ward, Language language) {
    const auto who = whoWords(ward, entry.by, language);
    if (entry.kind == AuditKind::AlertChanged) return ofAlert(entry, who, language);
    if (entry.kind == AuditKind::PageChanged)
        if (auto text = ofPage(entry, who, ward, language); !text.empty()) return text;
    const auto in = static_cast<std::size_t>(to);
    return fmt::format(fmt::runtime(wordsOf(entry.kind).in(language)), fmt::arg("who", who), fmt::arg("home", kHome[in].in(language)),
                       fmt::arg("you", kYou[in].in(language)), fmt::arg("what", whatOf(entry, to).in(language))) +
           more(entry, to, ward, language);
}

} // namespace natlyt::ward
