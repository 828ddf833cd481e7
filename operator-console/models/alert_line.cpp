// SPDX-License-Identifier: Apache-2.0
#include "operator-console/models/alert_line.hpp"

#include "protocol/messages/heard.hpp"

#include <QStringList>

#include <tuple>
#include <utility>

namespace natlyt::console {

namespace {

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

QString AlertLine::status(const WardAlert& alert, const std::string& me) {
    const QString who = alert.pages.empty() ? QString() : Words::text(alert.pages.back().initials);
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
        if (alert.pages.empty())
            return tr("paging");
        if (alert.pages.back().state != PageState::Ringing)
            return who + ": " + Words::of(alert.pages.back().state);
        return alert.pages.back().delivered ? tr("rings at %1, has arrived there").arg(who)
                                            : tr("rings at %1").arg(who);
    case AlertState::Acknowledged:
        return tr("acknowledged by %1").arg(who);
    case AlertState::OnSite:
        return tr("%1 is on site").arg(who);
    case AlertState::Dismissed:
    case AlertState::Resolved:
        return Words::of(alert.state);
    }
    std::unreachable();
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

AgeBand AlertLine::band(const WardAlert& alert, UtcTime now) {
    if (alert.state != AlertState::Raised)
        return AgeBand::Calm;
    if (now - alert.raisedAt >= std::chrono::seconds(60))
        return AgeBand::Overdue;
    return now - alert.raisedAt >= std::chrono::seconds(30) ? AgeBand::Late : AgeBand::Calm;
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

// The station's own codes; anything else is what somebody wrote.
QString AlertLine::note(const AlertEvent& event) {
    if (const auto reason = fromName<DismissReason>(event.note); reason && event.state == AlertState::Dismissed)
        return Words::of(*reason).toLower();
    if (event.note == "urgent")
        return tr("urgent");
    if (event.note == "technicalFault")
        return tr("technical fault");
    if (event.note == "noOperator")
        return tr("no operator was on duty");
    if (event.note == "unclaimed")
        return tr("nobody took it");
    if (event.note == "undecided")
        return tr("no decision came");
    if (event.note == "consoleLost")
        return tr("the console was lost");
    if (event.note == "released")
        return tr("put back");
    if (event.note == "soundReturned")
        return tr("heard again");
    if (event.note == "shelved")
        return tr("shelved for now");
    if (event.note == "shelfEnded")
        return tr("no longer shelved");
    if (event.note == "leftToRule")
        return tr("left to the rule");
    if (event.note == "watchEnded")
        return tr("the watch is over");
    return Words::text(event.note);
}

} // namespace natlyt::console
