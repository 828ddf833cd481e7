// SPDX-License-Identifier: Apache-2.0
#include "operator-console/models/alert_line.hpp"

#include "protocol/messages/heard.hpp"

#include <QStringList>

#include <algorithm>
#include <array>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

namespace natlyt::console {

namespace {

struct Note {
    std::string_view code;
    const char* words;
};
constexpr std::array kNotes{
    Note{"urgent", QT_TRANSLATE_NOOP("AlertLine", "urgent")},
    Note{"technicalFault", QT_TRANSLATE_NOOP("AlertLine", "technical fault")},
    Note{"noOperator", QT_TRANSLATE_NOOP("AlertLine", "no operator was on duty")},
    Note{"unclaimed", QT_TRANSLATE_NOOP("AlertLine", "nobody took it")},
    Note{"undecided", QT_TRANSLATE_NOOP("AlertLine", "no decision came")},
    Note{"consoleLost", QT_TRANSLATE_NOOP("AlertLine", "the console was lost")},
    Note{"released", QT_TRANSLATE_NOOP("AlertLine", "put back")},
    Note{"soundReturned", QT_TRANSLATE_NOOP("AlertLine", "heard again")},
    Note{"shelved", QT_TRANSLATE_NOOP("AlertLine", "shelved for now")},
    Note{"shelfEnded", QT_TRANSLATE_NOOP("AlertLine", "no longer shelved")},
    Note{"leftToRule", QT_TRANSLATE_NOOP("AlertLine", "left to the rule")},
    Note{"watchEnded", QT_TRANSLATE_NOOP("AlertLine", "the watch is over")},
    Note{"everybody", QT_TRANSLATE_NOOP("AlertLine", "everybody at once")},
    Note{"notOnSite", QT_TRANSLATE_NOOP("AlertLine", "took it, but was not there in time")},
    Note{"noOutcome", QT_TRANSLATE_NOOP("AlertLine", "is there, but has not said how it went")},
    Note{"stillThere", QT_TRANSLATE_NOOP("AlertLine", "is not done there yet")},
    Note{"offDuty", QT_TRANSLATE_NOOP("AlertLine", "has acknowledged, but is no longer on duty: the others are called")},
    Note{"tooLate", QT_TRANSLATE_NOOP("AlertLine", "answered when the page was over")},
    Note{"seenOnly", QT_TRANSLATE_NOOP("AlertLine", "only seen as a picture, not heard")},
    Note{"noSound", QT_TRANSLATE_NOOP("AlertLine", "without any sound to hear")},
    Note{"no longer on the roster", QT_TRANSLATE_NOOP("AlertLine", "no longer on the roster")},
};

// Whoever is on site was asked, and that is the newest of the alert.
bool isOutcomeMissing(const WardAlert& alert) {
    return !alert.history.empty() && alert.history.back().note == "noOutcome";
}

constexpr std::chrono::seconds kReachedWithin{20}; // a handset or pager system answers within a few
constexpr int kLoudDbfs = -18; // loud for a voice at some metres from the monitor
const QString kDot = QStringLiteral(" · ");

} // namespace

std::optional<Section> sectionOf(AlertState state) {
    switch (state) {
    case AlertState::Raised:
    case AlertState::Claimed:
        return Section::Waiting;
    case AlertState::Watching:
        return Section::Watching;
    case AlertState::Paging:
    case AlertState::Acknowledged:
    case AlertState::OnSite:
        return Section::Paged;
    case AlertState::Dismissed:
    case AlertState::Resolved:
        return std::nullopt;
    }
    std::unreachable();
}

bool isShelved(const WardAlert& alert) {
    return alert.state == AlertState::Watching && !alert.history.empty() && alert.history.back().note == "shelved";
}

bool comesBefore(const WardAlert& a, const WardAlert& b) {
    return std::tuple(b.priority, a.raisedAt, a.id) < std::tuple(a.priority, b.raisedAt, b.id);
}

// A monitor of an older version does not say what its rule asked for.
QString AlertLine::counted(const AlertSound& sound) {
    const QString name = Words::of(sound.soundClass);
    if (!sound.reached || !sound.reached->count)
        return tr("%1, repeated").arg(name);
    return tr("%1, %2 times in %3").arg(name).arg(*sound.reached->count).arg(Words::duration(std::chrono::seconds(sound.reached->seconds)));
}

QString AlertLine::loudFor(const AlertSound& sound) {
    const QString name = isNamed(sound) ? Words::of(sound.soundClass) : tr("sound");
    if (!sound.reached || !sound.reached->levelDbfs)
        return isNamed(sound) ? tr("%1, long and loud").arg(name) : tr("long loud sound");
    return tr("%1, louder than %2 dBFS for %3")
        .arg(name)
        .arg(*sound.reached->levelDbfs)
        .arg(Words::duration(std::chrono::seconds(sound.reached->seconds)));
}

QString AlertLine::sound(const AlertSound& sound) {
    switch (sound.rule) {
    case AlertRule::ClassHeard:
        return Words::of(sound.soundClass);
    case AlertRule::LoudImpact:
        return isNamed(sound) ? Words::of(sound.soundClass) : tr("loud sound");
    case AlertRule::Counted:
        return counted(sound);
    case AlertRule::LoudFor:
        return loudFor(sound);
    case AlertRule::SelfTest:
        return tr("test of the monitor");
    case AlertRule::Drill: // never becomes an alert
        return tr("drill");
    }
    std::unreachable();
}

QString AlertLine::heard(const WardAlert& alert) {
    const AlertSound* naming = namingSound(alert.sounds);
    if (!naming)
        return tr("sound");
    QStringList parts{sound(*naming)};
    if (isNamed(*naming) && alert.sounds.back().levelDbfs >= kLoudDbfs)
        parts << tr("loud");
    if (alert.soundCount > 1)
        parts << tr("%n sound(s)", nullptr, static_cast<int>(alert.soundCount));
    return parts.join(kDot);
}

// Whoever answered, whether they are the last that was called or were given up before.
QString AlertLine::answeredBy(const WardAlert& alert) {
    const PageStep* answered = nullptr;
    for (const auto& page : alert.pages) {
        const bool answers = page.state == PageState::Acknowledged || page.state == PageState::OnSite || page.state == PageState::Done;
        if (answers && (!answered || page.state > answered->state || (page.state == answered->state && page.at >= answered->at)))
            answered = &page;
    }
    return answered ? Words::text(answered->initials) : QString();
}

// Several are called at once, and a telephone that was given up still shows its page; who that was is of no concern any more once
// it is with another.
QString AlertLine::called(const WardAlert& alert) {
    const bool isWithAnother = std::ranges::any_of(alert.pages, [](const PageStep& page) {
        return page.state == PageState::Ringing && (page.readAt || page.delivered);
    });
    QStringList looked, with, calling;
    for (const auto& page : alert.pages) {
        if (page.state != PageState::Ringing && (page.state != PageState::TimedOut || isWithAnother))
            continue;
        if (page.readAt)
            looked << Words::text(page.initials);
        else if (page.delivered)
            with << Words::text(page.initials);
        else if (page.state == PageState::Ringing)
            calling << Words::text(page.initials);
    }
    QStringList parts;
    if (!looked.isEmpty())
        parts << tr("%1 has looked at the page, no answer yet").arg(looked.join(", "));
    else if (!with.isEmpty())
        parts << tr("the page is with %1, no answer yet").arg(with.join(", "));
    if (!calling.isEmpty())
        parts << tr("paging %1: not reached yet").arg(calling.join(", "));
    if (!parts.isEmpty())
        return parts.join(kDot);
    return alert.pages.empty() ? tr("paging") : Words::text(alert.pages.back().initials) + ": " + Words::of(alert.pages.back().state);
}

QString AlertLine::status(const WardAlert& alert, const std::string& me) {
    const QString who = answeredBy(alert);
    switch (alert.state) {
    case AlertState::Raised:
        return {};
    case AlertState::Claimed:
        return alert.claimedBy == me ? tr("you have it") : tr("%1 listens").arg(Words::text(alert.claimedBy));
    case AlertState::Watching:
        if (isShelved(alert) && alert.watchUntil)
            return tr("shelved until %1").arg(Words::clock(*alert.watchUntil));
        return alert.watchUntil ? tr("again at %1").arg(Words::clock(*alert.watchUntil)) : QString();
    case AlertState::Paging:
        return called(alert);
    case AlertState::Acknowledged:
        return tr("acknowledged by %1").arg(who);
    case AlertState::OnSite:
        return isOutcomeMissing(alert) ? tr("%1 is on site, and has not said how it went").arg(who) : tr("%1 is on site").arg(who);
    case AlertState::Dismissed:
    case AlertState::Resolved:
        return Words::of(alert.state);
    }
    std::unreachable();
}

QString AlertLine::newSincePaged(const WardAlert& alert) {
    if (sectionOf(alert.state) != Section::Paged)
        return {};
    const auto isPaged = [](const AlertEvent& event) { return sectionOf(event.state) == Section::Paged; };
    const auto judged = std::ranges::find_if_not(alert.history.rbegin(), alert.history.rend(), isPaged);
    const auto calledAt = judged == alert.history.rbegin() ? alert.stateSince : judged.base()->at;
    std::vector<SoundClass> known;
    QString newest;
    for (const auto& one : alert.sounds) {
        if (!isNamed(one) || std::ranges::find(known, one.soundClass) != known.end())
            continue;
        known.push_back(one.soundClass);
        if (one.onset > calledAt)
            newest = tr("New at %1: %2").arg(Words::clock(one.onset), sound(one));
    }
    return newest;
}

QString AlertLine::closing() {
    return tr("being closed · U takes it back");
}

QString AlertLine::age(const WardAlert& alert, UtcTime now) {
    if (alert.state == AlertState::Watching && alert.watchUntil)
        return Words::age(*alert.watchUntil - now);
    const auto section = sectionOf(alert.state);
    return Words::age(now - (section == Section::Waiting ? alert.raisedAt : alert.stateSince));
}

bool AlertLine::isOnATelephone(const WardAlert& alert) {
    return std::ranges::any_of(alert.pages, [](const PageStep& page) {
        return page.delivered && (page.state == PageState::Ringing || page.state == PageState::TimedOut);
    });
}

bool AlertLine::isUnreached(const WardAlert& alert, UtcTime now) {
    if (alert.state != AlertState::Paging)
        return false;
    auto since = alert.stateSince;
    bool gotOnce = false;
    for (const auto& page : alert.pages) {
        if (page.delivered && page.state == PageState::Ringing)
            return false;
        gotOnce = gotOnce || page.delivered;
        if (page.state == PageState::Ringing && gotOnce)
            since = std::max(since, page.at); // the next of the chain has only just been called
    }
    return now - since >= kReachedWithin;
}

AgeBand AlertLine::band(const WardAlert& alert, UtcTime now) {
    if (isUnreached(alert, now))
        return AgeBand::Overdue;
    if (alert.state != AlertState::Raised)
        return AgeBand::Calm;
    if (now - alert.raisedAt >= std::chrono::seconds(60))
        return AgeBand::Overdue;
    return now - alert.raisedAt >= std::chrono::seconds(30) ? AgeBand::Late : AgeBand::Calm;
}

// An acknowledgement is an event of the alert's own.
QStringList AlertLine::story(const WardAlert& alert) {
    std::vector<std::pair<UtcTime, QString>> told;
    for (const auto& one : alert.history)
        told.emplace_back(one.at, event(one));
    for (const auto& page : alert.pages) {
        const QString who = Words::text(page.initials);
        if (page.deliveredAt)
            told.emplace_back(*page.deliveredAt, Words::clock(*page.deliveredAt) + "  " + tr("the page has arrived at %1").arg(who));
        if (page.readAt)
            told.emplace_back(*page.readAt, Words::clock(*page.readAt) + "  " + tr("%1 has looked at the page").arg(who));
    }
    std::ranges::stable_sort(told, {}, &std::pair<UtcTime, QString>::first);
    QStringList lines;
    for (const auto& one : told)
        lines.prepend(one.second);
    return lines;
}

QString AlertLine::event(const AlertEvent& event) {
    QString line = Words::clock(event.at) + "  " + Words::of(event.state);
    if (!event.by.empty())
        line += " (" + Words::text(event.by) + ")";
    else if (event.state == AlertState::Paging)
        line += " (" + tr("by rule") + ")";
    if (const QString why = note(event); !why.isEmpty())
        line += ": " + why;
    return line;
}

// The station's own codes; anything else is what somebody wrote. Whether a decision was taken unheard comes after why.
QString AlertLine::note(const AlertEvent& event) {
    for (const std::string_view unheard : {"seenOnly", "noSound"}) {
        const auto both = ", " + std::string(unheard);
        if (!event.note.ends_with(both))
            continue;
        AlertEvent why = event, how = event;
        why.note.resize(why.note.size() - both.size());
        how.note = unheard;
        return note(why) + ", " + note(how);
    }
    if (const auto reason = fromName<DismissReason>(event.note); reason && event.state == AlertState::Dismissed)
        return Words::of(*reason).toLower();
    const auto known = std::ranges::find(kNotes, event.note, &Note::code);
    if (known != kNotes.end())
        return tr(known->words);
    if (constexpr std::string_view kStep = "step "; event.note.starts_with(kStep))
        return tr("step %1 of the chain").arg(Words::text(event.note.substr(kStep.size())));
    return Words::text(event.note);
}

} // namespace natlyt::console
