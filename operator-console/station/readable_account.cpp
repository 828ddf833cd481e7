// SPDX-License-Identifier: Apache-2.0
#include "operator-console/station/readable_account.hpp"

#include "operator-console/domain/text.hpp"
#include "operator-console/station/audit_sentence.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <sstream>

namespace natlyt::ward {
namespace {

class Account {
public:
    Account(const ExportSections& all, const Ward& ward, const TimeZone& zone, Language language)
        : all_(all), ward_(ward), zone_(zone), language_(language) {}
    std::string write();

private:
    void section(InBoth heading, const char* name, void (Account::*line)(const ExportRow&));
    void resident(const ExportRow& r);
    void dwelling(const ExportRow& d);
    void consent(const ExportRow& c);
    void hours(const ExportRow& h) { item(hoursOf(text(h, "hours"))); }
    void privacy(const ExportRow& p);
    void sensitivity(const ExportRow& s);
    void alerting();
    const ExportRow* newestConsent() const;
    void countingRule(const ExportRow& r);
    void levelRule(const ExportRow& r);
    void alert(const ExportRow& a);
    void sound(const ExportRow& s);
    void page(const ExportRow& p);
    void event(const ExportRow& e);
    void quietest(const ExportRow& q);
    void audit(const ExportRow& a);
    std::string named(const ExportRow& s) const;
    template <class Line> void partsOf(const char* name, const std::string& alert, Line line) {
        for (const auto& part : all_.find(name)->second)
            if (text(part, "alert") == alert) line(part);
    }

    std::string_view say(std::string_view danish, std::string_view english) const { return InBoth{danish, english}.in(language_); }
    void item(const std::string& line) { out_ += "- " + line + "\n"; }
    void under(const std::string& line) { out_ += "    " + line + "\n"; }
    static std::string text(const ExportRow& row, const char* key) {
        const auto found = row.find(key);
        return found == row.end() ? std::string() : onOneLine(found->second);
    }
    static double real(const ExportRow& row, const char* key) { return std::strtod(text(row, key).c_str(), nullptr); }
    static int number(const ExportRow& row, const char* key) { return static_cast<int>(std::lround(real(row, key))); }
    // Who answered had it, whatever was said of its delivery.
    static bool isReached(const ExportRow& page) {
        const auto state = fromName<PageState>(text(page, "state"));
        return number(page, "delivered") != 0 || !(state == PageState::Ringing || state == PageState::TimedOut || state == PageState::Cancelled);
    }
    static bool has(const ExportRow& row, const char* key) { return row.contains(key); }
    template <class E> std::string word(const ExportRow& object, const char* key) const {
        const auto value = fromName<E>(text(object, key));
        return value ? std::string(wordsOf(*value).in(language_)) : std::string();
    }
    std::string heard(const ExportRow& object) const {
        const auto value = fromName<SoundClass>(text(object, "class"));
        return std::string(value ? wordOf(*value, language_) : say("en lyd", "a sound"));
    }
    std::string at(const ExportRow& object, const char* key) const;
    std::string date(const std::string& iso) const;
    std::string wallClock(const std::string& iso) const;
    std::string who(const std::string& id) const { return whoWords(ward_, id, language_); }
    std::string where(const std::string& room) const;
    std::string hoursOf(const std::string& text) const;
    std::string lasting(int seconds) const;

    const ExportSections& all_;
    const Ward& ward_;
    const TimeZone& zone_;
    Language language_;
    std::string out_;
};

// 2026-11-22T22:00:00Z, in local time; empty where there is none.
std::string Account::at(const ExportRow& object, const char* key) const {
    const auto iso = text(object, key);
    const auto day = iso.size() == 20 ? parseLocalMinute(iso.substr(0, 16)) : Result<LocalMinute>(std::unexpect);
    if (!day) return {};
    const auto utc = UtcTime{day->time_since_epoch()} + seconds{std::stoi(iso.substr(17, 2))};
    return momentWords(std::chrono::floor<seconds>(zone_.toLocal(utc)), language_).append(whichOfTwo(zone_.shownAt(utc), language_));
}

std::string Account::date(const std::string& iso) const {
    const auto day = parseLocalDate(iso);
    return day ? dateWords(*day, language_) : iso;
}

std::string Account::wallClock(const std::string& iso) const {
    const auto minute = parseLocalMinute(iso);
    if (!minute) return iso;
    auto words = momentWords(*minute, language_);
    return words.substr(0, words.size() - 3); // a wall clock has no seconds
}

std::string Account::where(const std::string& room) const {
    const auto* known = ward_.room(room);
    return known ? known->label : room;
}

std::string Account::hoursOf(const std::string& text) const {
    const auto window = parseHours(text);
    return window ? hoursWords(*window, language_) : text;
}

std::string Account::lasting(int seconds) const {
    if (seconds == 60) return std::string(say("1 minut", "1 minute"));
    if (seconds >= 60 && seconds % 60 == 0) return fmt::format("{} {}", seconds / 60, say("minutter", "minutes"));
    return fmt::format("{} {}", seconds, say("sekunder", "seconds"));
}

void Account::section(InBoth heading, const char* name, void (Account::*line)(const ExportRow&)) {
    out_ += fmt::format("\n{}\n", heading.in(language_));
    const auto& list = all_.find(name)->second;
    if (list.empty()) item(std::string(say("intet", "nothing")));
    for (const auto& one : list) (this->*line)(one);
}

void Account::resident(const ExportRow& r) {
    const auto name = text(r, "name");
    item(fmt::format("{}: {}", say("navn", "name"), name.empty() ? text(r, "initials") : name + " (" + text(r, "initials") + ")"));
    item(fmt::format("{}: {}", say("bolig", "dwelling"), where(text(r, "room"))));
    if (!text(r, "agreedNote").empty()) item(fmt::format("{}: {}", say("aftalt med personalet", "agreed with the staff"), text(r, "agreedNote")));
}

void Account::dwelling(const ExportRow& d) {
    const auto to = at(d, "to");
    item(fmt::format("{} {} {} {} {}", where(text(d, "room")), say("fra", "from"), at(d, "from"), say("til", "to"), to.empty() ? say("nu", "now") : to));
}

void Account::consent(const ExportRow& c) {
    item(fmt::format("{} {} {} {} {} {}", say("givet af", "given by"), text(c, "givenBy"), say("for tiden fra", "for the time from"), date(text(c, "from")), say("til begyndelsen af", "to the beginning of"), date(text(c, "until"))));
    std::istringstream scopes(text(c, "scope"));
    for (std::string scope; scopes >> scope;)
        if (const auto known = fromName<ConsentScope>(scope)) under(std::string(wordsOf(*known).in(language_)));
    const auto more = [&](std::string_view label, const std::string& value) {
        if (!value.empty()) under(fmt::format("{}: {}", label, value));
    };
    if (text(c, "capacity") == nameOf(Capacity::Guardian)) more(say("givet som værge", "given as a guardian"), text(c, "basis"));
    more(say("skriftligt bevis", "in writing in"), text(c, "evidence"));
    more(say("besluttet af", "decided by"), who(text(c, "decidedBy")));
    more(say("vilkår", "conditions"), text(c, "conditions"));
    more(say("skrevet ned", "recorded"), at(c, "recordedAt"));
    more(say("afløst af et nyt", "gave way to a new one"), at(c, "supersededAt"));
    if (has(c, "withdrawnAt")) more(say("taget tilbage", "withdrawn"), fmt::format("{}, {} {}", at(c, "withdrawnAt"), say("skrevet ned af", "recorded by"), who(text(c, "withdrawnBy"))));
}

void Account::privacy(const ExportRow& p) {
    const auto weekly = text(p, "weekly");
    const auto to = weekly.empty() && has(p, "liftedFrom") ? at(p, "liftedFrom") : wallClock(text(p, "to"));
    auto line = weekly.empty() ? fmt::format("{} {} {} {}", say("fra", "from"), wallClock(text(p, "from")), say("til", "to"), to.empty() ? say("nogen ophæver det", "somebody ends it") : to)
                               : hoursOf(weekly);
    line += fmt::format("; {} {}", say("sat af", "set by"), who(text(p, "setBy")));
    if (has(p, "endedAt")) line += fmt::format("; {} {}", say("forbi", "over"), at(p, "endedAt"));
    item(line);
}

void Account::sensitivity(const ExportRow& s) { item(fmt::format("{}: {}", heard(s), word<Sensitivity>(s, "sensitivity"))); }

// Neither withdrawn nor superseded; when it ends stands with it.
const ExportRow* Account::newestConsent() const {
    const ExportRow* newest = nullptr;
    for (const auto& consent : all_.find("consents")->second)
        if (!has(consent, "supersededAt") && !has(consent, "withdrawnAt")) newest = &consent;
    return newest;
}

// A sound of which nothing was agreed does raise an alert; and what an alert does hangs on the consent.
void Account::alerting() {
    out_ += fmt::format("\n{}\n", say("Hvornår en lyd giver alarm", "When a sound raises an alert"));
    const auto& agreed = all_.find("sensitivities")->second;
    for (const auto& one : agreed) sensitivity(one);
    const auto* consent = newestConsent();
    const auto covers = [&](ConsentScope scope) { return consent && (' ' + text(*consent, "scope") + ' ').find(fmt::format(" {} ", nameOf(scope))) != std::string::npos; };
    if (!covers(ConsentScope::AutomaticListening))
        return item(fmt::format("{}: {}", say("ingen lyd giver alarm", "no sound raises an alert"),
                                consent ? say("samtykket lader ikke boksen lytte", "the consent does not let the monitor listen") : say("der er intet samtykke", "there is no consent")));
    std::string others;
    for (const auto& [sound, name] : EnumNames<SoundClass>::table) {
        const auto isThis = [&name = name](const ExportRow& row) { return text(row, "class") == name; };
        if (isRelevant(sound) && std::ranges::none_of(agreed, isThis)) others += fmt::format("{}{}", others.empty() ? "" : ", ", wordOf(sound, language_));
    }
    if (!others.empty()) item(fmt::format("{}: {}", others, wordsOf(Sensitivity::Medium).in(language_)));
    item(std::string(covers(ConsentScope::Snippets)
                         ? say("ved en alarm hører natoperatøren nogle sekunder lyd", "at an alert the night operator hears some seconds of sound")
                         : say("ved en alarm bliver der ikke sendt lyd: natoperatøren får at vide, hvad slags lyd det var, og hører den ikke",
                               "at an alert no sound is sent: the night operator is told what kind of sound it was, and does not hear it")));
}

void Account::countingRule(const ExportRow& r) {
    item(fmt::format("{}, {} {} {} {}", heard(r), number(r, "count"), say("gange på", "times in"), lasting(number(r, "within_s")), say("giver alarm", "raise an alert")));
}

void Account::levelRule(const ExportRow& r) {
    std::string loud;
    if (has(r, "levelDbfs")) loud += fmt::format("{} {}", -number(r, "levelDbfs"), say("dB under det kraftigste, boksen kan måle", "dB below the loudest that the monitor can measure"));
    if (has(r, "aboveFloor_dB")) loud += fmt::format("{}{} {}", loud.empty() ? "" : say(" og ", " and "), number(r, "aboveFloor_dB"), say("dB over stilheden i rummet", "dB above the quiet of the room"));
    item(fmt::format("{} {} {} {}", say("alarm, når det er kraftigere end", "an alert when it is louder than"), loud, say("i", "for"), lasting(number(r, "for_s"))));
}

void Account::alert(const ExportRow& a) {
    const auto id = text(a, "id");
    item(fmt::format("{}, {}", at(a, "raisedAt"), where(text(a, "room"))));
    partsOf("sounds", id, [&](const ExportRow& part) { sound(part); });
    partsOf("events", id, [&](const ExportRow& part) { event(part); });
    partsOf("pages", id, [&](const ExportRow& part) { page(part); });
    if (has(a, "dismissReason")) under(fmt::format("{}: {}", say("hvorfor", "why"), word<DismissReason>(a, "dismissReason")));
    if (has(a, "outcome")) under(fmt::format("{}: {}", say("hvad der skete", "what came of it"), word<Outcome>(a, "outcome")));
    if (!text(a, "note").empty()) under(fmt::format("{}: {}", say("skrevet til", "noted"), text(a, "note")));
}

// Loudness alone raises an alert too, of what the monitor has no name for.
std::string Account::named(const ExportRow& s) const {
    const auto rule = fromName<AlertRule>(text(s, "rule"));
    if (rule == AlertRule::SelfTest) return std::string(say("en prøve af sig selv", "a test of itself"));
    if (fromName<SoundClass>(text(s, "class")) != SoundClass::Background) return fmt::format("{} ({} %)", heard(s), std::lround(real(s, "score") * 100));
    if (rule == AlertRule::LoudFor) return std::string(say("en høj lyd, som blev ved, og som den ikke genkendte", "a loud sound that went on and that it did not recognise"));
    return std::string(rule == AlertRule::LoudImpact ? say("en høj lyd, den ikke genkendte", "a loud sound that it did not recognise")
                                                     : say("en lyd, den ikke genkendte", "a sound that it did not recognise"));
}

// The first of the guesses is the sound's own; the others are kept as well, and are told as what they are.
void Account::sound(const ExportRow& s) {
    const bool hasName = text(s, "class") != nameOf(SoundClass::Background);
    auto line = fmt::format("{}: {} {}", at(s, "onset"), say("boksen hørte", "the monitor heard"), named(s));
    std::istringstream guesses(text(s, "top"));
    std::string others;
    double score = 0;
    for (std::string name; guesses >> name >> score;)
        if (const auto guess = fromName<SoundClass>(name); guess && name != text(s, "class"))
            others += fmt::format("{}{} {} %", others.empty() ? "" : ", ", wordOf(*guess, language_), std::lround(score * 100));
    if (!others.empty()) line += fmt::format("; {} {}", hasName ? say("den gættede også på", "it also guessed at") : say("den gættede på", "it guessed at"), others);
    under(line + fmt::format("; {} {}", -number(s, "levelDbfs"), say("dB under det kraftigste, den kan måle", "dB below the loudest that it can measure")));
}

void Account::event(const ExportRow& e) {
    const auto by = text(e, "by");
    under(fmt::format("{}: {}{}{}", at(e, "at"), word<AlertState>(e, "state"), by.empty() ? "" : " (" + who(by) + ")", unheardWords(text(e, "note"), language_)));
}

void Account::page(const ExportRow& p) { under(fmt::format("{} {}: {}", say("kaldt:", "called:"), who(text(p, "user")), word<PageState>(p, "state") + (isReached(p) ? std::string() : std::string(say(", men telefonen fik ikke beskeden", ", but the telephone did not get the message"))))); }

void Account::quietest(const ExportRow& q) {
    item(fmt::format("{} {}, {}: {} {}", say("natten fra", "the night of"), date(text(q, "night")), where(text(q, "room")), -number(q, "noiseFloorDbfs"), say("dB under det kraftigste, boksen kan måle", "dB below the loudest that the monitor can measure")));
}

// What of an entry is not told in words is in the JSON alone.
void Account::audit(const ExportRow& a) {
    const auto kind = fromName<AuditKind>(text(a, "kind"));
    if (!kind) return;
    const AuditEntry entry{{}, *kind, text(a, "by"), text(a, "room"), text(a, "subject"), text(a, "detail")};
    out_ += fmt::format("- {}{}: {}\n", at(a, "at"), entry.room.empty() ? "" : ", " + where(entry.room),
                        auditSentence(entry, ToldTo::Resident, ward_, language_));
}

std::string Account::write() {
    out_ = fmt::format("{}\n\n{}\n", say("Alt, hvad anlægget har skrevet ned om dig", "Everything that the station has recorded about you"),
                       say("Der er ingen lyd: den bliver ikke gemt. Det samme kan fås ord for ord, som anlægget gemmer det (JSON).",
                           "There is no sound: none is kept. The same can be had word for word as the station keeps it (JSON)."));
    section({"Om dig", "About you"}, "resident", &Account::resident);
    section({"Hvor du har boet", "Where you have lived"}, "dwellings", &Account::dwelling);
    section({"Samtykker", "Consents"}, "consents", &Account::consent);
    section({"Hvornår boksen må lytte", "When the monitor may listen"}, "hours", &Account::hours);
    section({"Privatliv: ingen lytter", "Privacy: nobody listens"}, "privacy", &Account::privacy);
    alerting();
    section({"Lyde, der bliver talt", "Sounds that are counted"}, "countingRules", &Account::countingRule);
    section({"Høje lyde", "Loud sounds"}, "levelRules", &Account::levelRule);
    section({"Alarmer, og hvad der blev gjort", "Alerts, and what was done"}, "alerts", &Account::alert);
    section({"Hvor stille den stilleste time af en nat var", "How quiet the quietest hour of a night was"}, "quietestHours", &Account::quietest);
    section({"Hvem der gjorde hvad", "Who did what"}, "audit", &Account::audit);
    return std::move(out_);
}

} // namespace

std::string readableAccount(const ExportSections& all, const Ward& ward, const TimeZone& zone, Language language) {
    return Account(all, ward, zone, language).write();
}

} // namespace natlyt::ward
