// SPDX-License-Identifier: Apache-2.0
#include "operator-console/models/triage_card.hpp"

#include "operator-console/models/heard_bars.hpp"
#include "operator-console/models/words.hpp"

#include <algorithm>

namespace natlyt::console {

void TriageCard::show(const WardAlert* alert, const WardRoom* room, Hand hand, std::size_t sound,
                      const std::string& me) {
    alert_ = alert ? std::optional(*alert) : std::nullopt;
    room_ = room ? std::optional(*room) : std::nullopt;
    hand_ = hand;
    sound_ = sound;
    me_ = me;
    emit changed();
    emit ticked();
}

void TriageCard::barLive(LiveBar why, const std::string& listener) {
    if (why == liveBar_ && listener == listener_)
        return;
    liveBar_ = why;
    listener_ = listener;
    emit liveBarred();
}

QString TriageCard::whyNotLive() const { return LiveListening::sentenceOf(liveBar_, Words::text(listener_)); }

void TriageCard::tick(UtcTime now) {
    now_ = now;
    if (alert_)
        emit ticked();
}

bool TriageCard::canListen() const {
    return alert_ && !hand_.inHand && !hand_.claiming &&
           (alert_->state == AlertState::Raised || alert_->state == AlertState::Watching);
}

QString TriageCard::room() const {
    if (!alert_)
        return {};
    return Words::text(room_ ? room_->label : alert_->room);
}

QString TriageCard::place() const {
    if (!room_)
        return alert_ ? tr("This dwelling is no longer in the ward's list; the alert is still open") : QString();
    return room_->facility.empty() ? Words::text(room_->unit)
                                   : Words::text(room_->facility + " · " + room_->unit);
}

QString TriageCard::resident() const {
    return room_ ? Words::text(room_->resident) : QString();
}
QString TriageCard::agreedNote() const {
    return room_ ? Words::text(room_->agreedNote) : QString();
}
QString TriageCard::consent() const {
    return room_ ? Words::consentScope(room_->consentScope) : QString();
}
QString TriageCard::staff() const {
    return room_ ? staffOf_(*room_) : QString();
}
QString TriageCard::shelved() const {
    return room_ ? Words::shelved(*room_) : QString();
}
QString TriageCard::summary() const {
    return alert_ ? AlertLine::heard(*alert_) : QString();
}
QString TriageCard::status() const {
    return alert_ ? AlertLine::status(*alert_, me_) : QString();
}

const AlertSound* TriageCard::sound() const {
    if (!alert_ || alert_->sounds.empty())
        return nullptr;
    return &alert_->sounds[std::min(sound_, alert_->sounds.size() - 1)];
}

QVariantList TriageCard::heard() const {
    const auto* heard = sound();
    return heard ? heardBars(heard->top) : QVariantList();
}

QString TriageCard::level() const {
    const auto* heard = sound();
    return heard ? levelText(heard->levelDbfs) : QString();
}

double TriageCard::levelFraction() const {
    const auto* heard = sound();
    return heard ? console::levelFraction(heard->levelDbfs) : 0.0;
}

QStringList TriageCard::history() const {
    return alert_ ? AlertLine::story(*alert_) : QStringList();
}

} // namespace natlyt::console
