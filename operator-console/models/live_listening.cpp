// SPDX-License-Identifier: Apache-2.0
#include "operator-console/models/live_listening.hpp"

#include "operator-console/models/key_map.hpp"
#include "operator-console/models/pending_requests.hpp"

#include <array>
#include <utility>

namespace natlyt::console {

namespace {

constexpr std::array kReadyReasons{Action::NotRelevant, Action::Reason2, Action::Reason3, Action::Reason4};

bool covers(const WardRoom& room, ConsentScope scope) { return room.consentScope.find(nameOf(scope)) != std::string::npos; }

} // namespace

// Live sound is sealed to one of the plan's consoles, which are named only where snippets are agreed: both must be.
LiveBar liveBarOf(const WardRoom& room, bool heard, const std::string& me) {
    if (!covers(room, ConsentScope::LiveListening) || !covers(room, ConsentScope::Snippets))
        return LiveBar::Consent;
    if (room.reason == RoomReason::PrivacyWindow || room.reason == RoomReason::PrivacySwitch)
        return LiveBar::Private;
    switch (room.condition) {
    case RoomCondition::Closed:
        return LiveBar::Closed;
    case RoomCondition::Offline:
    case RoomCondition::Unknown:
        return LiveBar::Offline;
    case RoomCondition::Fault:
        return LiveBar::NotListening;
    case RoomCondition::Listening:
    case RoomCondition::ListenedTo:
        break;
    }
    if (!room.expectedToListen)
        return LiveBar::Closed;
    if (!heard)
        return LiveBar::Offline;
    const bool isListenedTo = room.condition == RoomCondition::ListenedTo || room.listener;
    return isListenedTo && room.listener != me ? LiveBar::Somebody : LiveBar::None;
}

LiveBar liveBarOf(ReplyCode code) {
    switch (code) {
    case ReplyCode::Ok:
        return LiveBar::None;
    case ReplyCode::NoConsent:
        return LiveBar::Consent;
    case ReplyCode::RoomClosed:
        return LiveBar::Closed;
    case ReplyCode::HeardByOther:
        return LiveBar::Somebody;
    case ReplyCode::NotOnDuty:
        return LiveBar::NotOnDuty;
    case ReplyCode::NotFound:
    case ReplyCode::NotAllowed:
    case ReplyCode::WrongState:
    case ReplyCode::ClaimedByOther:
    case ReplyCode::BadRequest:
    case ReplyCode::Invalid:
    case ReplyCode::AlertsOpen:
    case ReplyCode::NeverShelved:
    case ReplyCode::StationFault:
        return LiveBar::Refused;
    }
    std::unreachable();
}

QString LiveListening::sentenceOf(LiveBar bar, const QString& listener) {
    switch (bar) {
    case LiveBar::None:
    case LiveBar::Stopped:
    case LiveBar::TimeOver:
        return {};
    case LiveBar::Consent:
        return tr("The consent for this dwelling does not allow live listening.");
    case LiveBar::Private:
        return tr("The dwelling is private: nobody may listen there now.");
    case LiveBar::Closed:
        return tr("The microphone is closed now, as planned: nobody can listen live.");
    case LiveBar::Offline:
        return tr("The monitor is not heard from: nobody can listen live.");
    case LiveBar::NotListening:
        return tr("The monitor has a fault and hears nothing: nobody can listen live.");
    case LiveBar::Somebody:
        return listener.isEmpty() ? tr("Somebody is listening live there now. Try again when they have ended.")
                                  : tr("%1 is listening live there now. Try again when they have ended.").arg(listener);
    case LiveBar::Refused:
        return tr("The station could not begin live listening. Try again, or page the night watch.");
    case LiveBar::NotOnDuty:
        return tr("The station took you as gone. Try again in a moment.");
    case LiveBar::NotSent:
        return tr("No connection: live listening was not asked for.");
    case LiveBar::NoAnswer:
        return tr("The station did not answer within 5 s. Nobody listens; try again.");
    case LiveBar::ConnectionLost:
        return tr("The connection to the station was lost.");
    case LiveBar::Locked:
        return tr("The console was locked.");
    }
    std::unreachable();
}

QString LiveListening::reason(Action digit) {
    if (digit == Action::NotRelevant)
        return tr("To hear whether it has become quiet again");
    if (digit == Action::Reason2)
        return tr("The alert's sound was unclear or cut off");
    if (digit == Action::Reason3)
        return tr("The night watch has asked for it");
    if (digit == Action::Reason4)
        return tr("The resident is ill tonight");
    return {};
}

bool LiveListening::isReason(Action digit) { return digit == Action::Reason5 || !reason(digit).isEmpty(); }

OperatorRequest LiveListening::ask(const std::string& room, const QString& why) {
    phase_ = phase_ == Phase::Off ? Phase::Asked : phase_;
    asked_ = true;
    room_ = room;
    why_ = why;
    ended_ = LiveBar::None;
    emit changed();
    auto request = requestTo(OperatorRequestKind::ListenLive);
    request.room = room;
    request.note = why.toStdString();
    request.forSeconds = static_cast<int>(kLiveFor.count());
    return request;
}

void LiveListening::granted(const Uuid& sound, MonotonicTime now) {
    if (before_)
        past_.insert(*sound_); // nothing came of it
    else
        before_ = sound_;
    sound_ = sound;
    phase_ = Phase::Heard;
    asked_ = false;
    now_ = now;
    ends_ = now + kLiveFor;
    emit changed();
}

void LiveListening::wentOn() {
    if (before_)
        past_.insert(*std::exchange(before_, std::nullopt));
}

void LiveListening::end(LiveBar why, const QString& who) {
    wasHeard_ = heard();
    ended_ = why;
    listener_ = who;
    wentOn();
    if (sound_)
        past_.insert(*std::exchange(sound_, std::nullopt));
    phase_ = Phase::Off;
    asked_ = false;
    why_.clear();
    emit changed();
}

void LiveListening::forget() {
    end(LiveBar::None);
    room_.clear();
}

void LiveListening::tick(MonotonicTime now) {
    const int before = secondsLeft();
    now_ = now;
    if (heard() && secondsLeft() != before)
        emit changed();
}

int LiveListening::secondsLeft() const {
    return heard() && ends_ > now_ ? static_cast<int>(std::chrono::ceil<std::chrono::seconds>(ends_ - now_).count()) : 0;
}

QString LiveListening::sentence() const {
    switch (phase_) {
    case Phase::Asked:
        return tr("Asking the station to listen live …");
    case Phase::Heard:
        return asked_ ? tr("Listening live, %1 s left. Asking for another minute …").arg(secondsLeft())
                      : tr("Listening live, %1 s left.").arg(secondsLeft());
    case Phase::Off:
        break;
    }
    if (ended_ == LiveBar::None)
        return {};
    const auto why = sentenceOf(ended_, listener_);
    if (!wasHeard_ && !why.isEmpty())
        return why;
    return why.isEmpty() ? tr("Live listening has ended.") : tr("Live listening has ended.") + ' ' + why;
}

QVariantList LiveListening::reasons() const {
    QVariantList list;
    for (const auto action : kReadyReasons)
        list << QVariantMap{{"cap", capOf(action)}, {"text", reason(action)}, {"action", static_cast<int>(action)}};
    list << QVariantMap{{"cap", capOf(Action::Reason5)},
                        {"text", tr("Another reason, in your own words")},
                        {"action", static_cast<int>(Action::Reason5)}};
    return list;
}

} // namespace natlyt::console
