// SPDX-License-Identifier: Apache-2.0
#include "operator-console/station/account_words.hpp"

#include <fmt/format.h>

#include <utility>

namespace natlyt::ward {
namespace {

using std::chrono::days;

constexpr std::array<InBoth, 12> kMonths{{{"januar", "January"}, {"februar", "February"}, {"marts", "March"}, {"april", "April"},
                                          {"maj", "May"}, {"juni", "June"}, {"juli", "July"}, {"august", "August"},
                                          {"september", "September"}, {"oktober", "October"}, {"november", "November"},
                                          {"december", "December"}}};
constexpr std::array<InBoth, 7> kDays{{{"mandag", "Monday"}, {"tirsdag", "Tuesday"}, {"onsdag", "Wednesday"}, {"torsdag", "Thursday"},
                                       {"fredag", "Friday"}, {"lørdag", "Saturday"}, {"søndag", "Sunday"}}};
constexpr unsigned kEveryDay = 0x7f;

std::string daysWords(unsigned set, Language language) {
    if (set == kEveryDay) return language == Language::Danish ? "hver dag" : "every day";
    std::string text;
    for (std::size_t day = 0; day < kDays.size(); ++day)
        if (((set >> day) & 1U) != 0) text += fmt::format("{}{}", text.empty() ? "" : ", ", kDays[day].in(language));
    return text;
}

std::string clockWords(int minute, Language language) {
    return fmt::format("{:02}{}{:02}", minute / 60, language == Language::Danish ? '.' : ':', minute % 60);
}

} // namespace

std::string_view whichOfTwo(Shown shown, Language language) {
    switch (shown) {
    case Shown::Once: return "";
    case Shown::First: return InBoth{" (sommertid)", " (summer time)"}.in(language);
    case Shown::Second: return InBoth{" (vintertid)", " (winter time)"}.in(language);
    }
    return "";
}

std::string dateWords(std::chrono::local_days day, Language language) {
    const std::chrono::year_month_day date{day};
    return fmt::format("{}{} {} {}", static_cast<unsigned>(date.day()), language == Language::Danish ? "." : "",
                       kMonths.at(static_cast<unsigned>(date.month()) - 1).in(language), static_cast<int>(date.year()));
}

std::string momentWords(std::chrono::local_seconds at, Language language) {
    const auto day = std::chrono::floor<days>(at);
    const std::chrono::hh_mm_ss time{at - day};
    const bool danish = language == Language::Danish;
    return fmt::format("{}{}{:02}{}{:02}{}{:02}", dateWords(day, language), danish ? " kl. " : ", ", time.hours().count(), danish ? '.' : ':',
                       time.minutes().count(), danish ? '.' : ':', time.seconds().count());
}

std::string hoursWords(const HoursWindow& window, Language language) {
    int end = window.startMinute + window.lengthMinutes;
    if (end > 1440) end -= 1440;
    return fmt::format("{}{}{}-{}", daysWords(window.days, language), language == Language::Danish ? " kl. " : ", ",
                       clockWords(window.startMinute, language), clockWords(end, language));
}

InBoth wordsOf(Role role) {
    switch (role) {
    case Role::Operator: return {"natoperatør", "night operator"};
    case Role::Staff: return {"nattevagt", "night watch"};
    case Role::Admin: return {"administrator", "administrator"};
    case Role::Auditor: return {"revisor", "auditor"};
    }
    std::unreachable();
}

InBoth wordsOf(ConsentScope scope) {
    switch (scope) {
    case ConsentScope::AutomaticListening: return {"boksen må lytte efter lyde", "the monitor may listen for sounds"};
    case ConsentScope::Snippets: return {"natoperatøren må høre nogle sekunder ved en alarm", "the night operator may hear some seconds of an alert"};
    case ConsentScope::LiveListening: return {"natoperatøren må lytte med uden alarm", "the night operator may listen in without an alert"};
    }
    std::unreachable();
}

InBoth wordsOf(Sensitivity sensitivity) {
    switch (sensitivity) {
    case Sensitivity::Off: return {"aldrig", "never"};
    case Sensitivity::Low: return {"kun når den er tydelig", "only where it is plain"};
    case Sensitivity::Medium: return {"som normalt", "as usual"};
    case Sensitivity::High: return {"også når den er svag", "also where it is faint"};
    }
    std::unreachable();
}

InBoth wordsOf(DismissReason reason) {
    switch (reason) {
    case DismissReason::NotRelevant: return {"lyden betød ikke noget", "the sound meant nothing"};
    case DismissReason::KnownHabit: return {"det er noget, du plejer at gøre", "it is something that you usually do"};
    case DismissReason::Television: return {"det var fjernsyn eller radio", "it was television or radio"};
    case DismissReason::StaffVisit: return {"personalet var hos dig", "staff were with you"};
    case DismissReason::TechnicalNoise: return {"det var en teknisk lyd", "it was a technical noise"};
    case DismissReason::Other: return {"af en anden grund", "for another reason"};
    case DismissReason::Privacy: return {"det var privat, og boksen blev slukket", "it was private, and the monitor was turned off"};
    }
    std::unreachable();
}

InBoth wordsOf(Outcome outcome) {
    switch (outcome) {
    case Outcome::Helped: return {"du fik hjælp", "you were helped"};
    case Outcome::FalseAlarm: return {"der var ikke noget galt", "nothing was wrong"};
    case Outcome::Hospital: return {"du kom på sygehuset", "you were taken to hospital"};
    case Outcome::Other: return {"noget andet", "something else"};
    }
    std::unreachable();
}

InBoth wordsOf(PageState state) {
    switch (state) {
    case PageState::Ringing: return {"blev kaldt", "was called"};
    case PageState::Acknowledged: return {"svarede", "answered"};
    case PageState::OnSite: return {"var fremme", "was there"};
    case PageState::Done: return {"var fremme og blev færdig", "was there and finished"};
    case PageState::Declined: return {"kunne ikke komme", "could not come"};
    case PageState::TimedOut: return {"svarede ikke", "did not answer"};
    case PageState::Cancelled: return {"blev kaldt tilbage", "was called off"};
    }
    std::unreachable();
}

InBoth wordsOf(AlertState state) {
    switch (state) {
    case AlertState::Raised: return {"alarmen ventede på en natoperatør", "the alert waited for a night operator"};
    case AlertState::Claimed: return {"en natoperatør tog sig af den", "a night operator took it"};
    case AlertState::Dismissed: return {"den blev afsluttet, uden at nogen blev sendt", "it was ended without anybody being sent"};
    case AlertState::Watching: return {"natoperatøren holdt øje en tid", "the night operator kept watching for a while"};
    case AlertState::Paging: return {"nattevagten blev kaldt", "the night watch was called"};
    case AlertState::Acknowledged: return {"nattevagten svarede", "the night watch answered"};
    case AlertState::OnSite: return {"nattevagten var fremme", "the night watch was there"};
    case AlertState::Resolved: return {"den blev afsluttet", "it was ended"};
    }
    std::unreachable();
}

} // namespace natlyt::ward
