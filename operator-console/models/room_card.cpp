// SPDX-License-Identifier: Apache-2.0
#include "operator-console/models/room_card.hpp"

#include "operator-console/models/heard_bars.hpp"
#include "operator-console/models/room_words.hpp"
#include "operator-console/models/words.hpp"

namespace natlyt::console {

void RoomCard::open(const std::string& room) {
    close();
    room_ = room;
}

void RoomCard::close() {
    room_.clear();
    ward_.reset();
    beat_.reset();
    answer_ = Answer::Awaited;
    said_.clear();
    emit changed();
}

void RoomCard::show(const HouseModel::Room* room) {
    if (!room)
        return;
    ward_ = room->ward;
    heard_ = room->heard;
    mark_ = markOf(room->ward, room->heard);
    emit changed();
}

void RoomCard::heartbeat(const RoomHeartbeat& heartbeat, MonotonicTime now) {
    if (heartbeat.room != room_ || answer_ != Answer::Granted)
        return;
    beat_ = heartbeat;
    beatAt_ = now;
    emit changed();
}

void RoomCard::answered(bool granted) {
    answer_ = granted ? Answer::Granted : Answer::Refused;
    if (!granted)
        beat_.reset();
    emit changed();
}

void RoomCard::say(const QString& sentence) {
    said_ = sentence;
    emit changed();
}

void RoomCard::tick(MonotonicTime now) {
    if (!beat_ || now - beatAt_ <= kRoomUnheardAfter)
        return;
    beat_.reset();
    emit changed();
}

// As the monitor itself says; the station may find a fault elsewhere in the chain.
bool RoomCard::microphoneOpen() const {
    return beat_ ? listens(beat_->condition) : ward_ && (listens(ward_->condition) || ward_->reason == RoomReason::AlertsStuck);
}

QString RoomCard::label() const {
    return ward_ ? Words::text(ward_->label) : Words::text(room_);
}
QString RoomCard::place() const {
    if (!ward_)
        return {};
    return ward_->facility.empty() ? Words::text(ward_->unit) : Words::text(ward_->facility + " · " + ward_->unit);
}
QString RoomCard::resident() const {
    return ward_ ? Words::text(ward_->resident) : QString();
}
QString RoomCard::agreedNote() const {
    return ward_ ? Words::text(ward_->agreedNote) : QString();
}
QString RoomCard::consent() const {
    return ward_ ? Words::consentScope(ward_->consentScope) : QString();
}
QString RoomCard::staff() const {
    return ward_ ? staffOf_(*ward_) : QString();
}

QString RoomCard::state() const {
    if (!ward_)
        return {};
    if (mark_ == RoomMark::NotHeard && ward_->reason == RoomReason::None)
        return tr("not heard from");
    QString text = Words::of(ward_->condition);
    if (const QString why = whyOf(ward_->condition, ward_->reason); !why.isEmpty())
        text += ": " + why;
    if (ward_->until && goesByThePlan(ward_->condition))
        text += ", " + tr("until %1").arg(Words::clock(*ward_->until));
    if (const QString doubt = microphoneDoubt(*ward_); !doubt.isEmpty())
        text += "; " + doubt;
    return text;
}

QVariantList RoomCard::heard() const {
    return beat_ ? heardBars(beat_->top) : QVariantList();
}

QString RoomCard::heardSentence() const {
    if (answer_ == Answer::Refused)
        return tr("The station could not ask the monitor. Close the card and open it again.");
    if (ward_ && !microphoneOpen())
        return tr("The microphone is not listening.");
    if (!beat_)
        return tr("Waiting for the monitor …");
    return beat_->top.empty() ? tr("Nothing stands out from the quiet of the dwelling.") : QString();
}

QString RoomCard::askedMore() const {
    if (!beat_ || !beat_->barRaised || !microphoneOpen())
        return {};
    QStringList sounds;
    for (const auto one : *beat_->barRaised)
        sounds << Words::of(one);
    return tr("Doubtful sounds go on (%1): meanwhile only clearer ones become an alert.").arg(sounds.join(", "));
}

QString RoomCard::level() const {
    return beat_ && microphoneOpen() ? levelText(beat_->levelDbfs) : QString();
}

double RoomCard::levelFraction() const {
    return beat_ && microphoneOpen() ? console::levelFraction(beat_->levelDbfs) : 0.0;
}

} // namespace natlyt::console
