// SPDX-License-Identifier: Apache-2.0
// The words of a resident's account, in Danish and English. Pure.
#pragma once

#include "operator-console/domain/time_zone.hpp"
#include "operator-console/gateways/page_text.hpp"
#include "operator-console/store/audit.hpp"

namespace natlyt::ward {

struct InBoth {
    std::string_view danish, english;
    std::string_view in(Language language) const { return language == Language::Danish ? danish : english; }
};

InBoth wordsOf(Role role);
InBoth wordsOf(ConsentScope scope);
InBoth wordsOf(Sensitivity sensitivity);
InBoth wordsOf(DismissReason reason);
InBoth wordsOf(Outcome outcome);
InBoth wordsOf(PageState state);  // goes on after who was called
InBoth wordsOf(AlertState state); // what an alert did then
InBoth wordsOf(AuditKind kind);   // what was done: see audit_sentence.hpp for what stands in braces

std::string_view whichOfTwo(Shown shown, Language language); // goes on after a time: " (sommertid)", or nothing
std::string dateWords(std::chrono::local_days day, Language language);    // "22. november 2026"
std::string momentWords(std::chrono::local_seconds at, Language language); // "22. november 2026 kl. 23.04.05"
std::string hoursWords(const HoursWindow& window, Language language);     // "mandag og tirsdag kl. 21.30-07.00"

} // namespace natlyt::ward
