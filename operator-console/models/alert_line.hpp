// SPDX-License-Identifier: Apache-2.0
// What a row of the queue says about an alert, and where it belongs. Pure but for the language.
#pragma once

#include "operator-console/models/ui_enums.hpp"
#include "operator-console/models/words.hpp"

#include <optional>

namespace natlyt::console {

// Nothing for an alert that has ended.
std::optional<Section> sectionOf(AlertState state);
// The one that a person should hear first: priority, then age, then id. A taken alert keeps its place.
// Kept back by a shelf: nobody has judged it, and nothing waits yet.
bool isShelved(const WardAlert& alert);
bool comesBefore(const WardAlert& a, const WardAlert& b);

class AlertLine {
    Q_DECLARE_TR_FUNCTIONS(AlertLine)
public:
    // "shout · loud · 2 sounds"
    static QString heard(const WardAlert& alert);
    // "shout", or what the rule says of it: "loud sound" where nothing has named it, "cough, repeated".
    static QString sound(const AlertSound& sound);
    static QString counted(const AlertSound& sound);
    static QString loudFor(const AlertSound& sound);
    // Who has it or what happens next: "anna listens", "again at 02:52", "ringing M.S. (1)"; may be empty.
    static QString status(const WardAlert& alert, const std::string& me);
    // What came after the night watch was called and is of another kind than all before: "at 02:13: breaking glass". The phones
    // are told by the station. Empty: nothing.
    static QString newSincePaged(const WardAlert& alert);
    static QString closing(); // instead of the status, while it can be taken back
    // Age while it waits, time left while it is watched, time in its state when paged.
    static QString age(const WardAlert& alert, UtcTime now);
    // It is paged, and for 20 s none of those who are called has been reached by any means.
    static bool isUnreached(const WardAlert& alert, UtcTime now);
    // Somebody who may still answer has the page, be it one who was given up.
    static bool isOnATelephone(const WardAlert& alert);
    static AgeBand band(const WardAlert& alert, UtcTime now);
    // What happened, the newest first; also of the pages: when each arrived and was looked at.
    static QStringList story(const WardAlert& alert);
    // A line of the history: "02:45  taken by anna".
    static QString event(const AlertEvent& event);
    static QString note(const AlertEvent& event); // why, in words; may be empty

private:
    static QString answeredBy(const WardAlert& alert);
    static QString called(const WardAlert& alert);
};

} // namespace natlyt::console
