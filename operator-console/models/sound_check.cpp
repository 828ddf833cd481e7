// SPDX-License-Identifier: Apache-2.0
#include "operator-console/models/sound_check.hpp"

#include "operator-console/models/locked_memory.hpp"

#include <algorithm>
#include <utility>

namespace natlyt::console {

SoundCheck::SoundCheck(SoundOutput& voice, SoundOutput& ring, Ringer& ringer, QObject* parent)
    : QObject(parent), voice_(voice), ring_(ring), ringer_(ringer) {
    connect(&voice_, &SoundOutput::changed, this, &SoundCheck::outputMoved);
}

void SoundCheck::enter(State state) {
    state_ = state;
    emit changed();
}

void SoundCheck::begin() {
    enter(State::Due);
}

void SoundCheck::end() {
    enter(State::Off);
}

void SoundCheck::play(MonotonicTime now) {
    if (state_ == State::Off || !ring_.available())
        return;
    ringer_.demonstrate(now);
    enter(State::Playing);
}

void SoundCheck::answer(bool heard) {
    if (state_ == State::Off)
        return;
    if (ringer_.demonstrating())
        ringer_.silence();
    checkedOn_ = voice_.deviceName();
    enter(heard ? State::Heard : State::NotHeard);
}

void SoundCheck::choose(const QString& id) {
    voice_.choose(id);
    ring_.choose(id);
    if (state_ != State::Off)
        enter(State::Due);
    emit chose(id);
}

void SoundCheck::step(int by) {
    const auto list = outputs();
    const auto at = std::ranges::find_if(list, [](const QVariant& one) { return one.toMap()["chosen"].toBool(); });
    const auto next = (at == list.end() ? 0 : at - list.begin()) + by;
    if (next >= 0 && next < list.size())
        choose(list[next].toMap()["id"].toString());
}

void SoundCheck::tick() {
    if (state_ == State::Playing && !ringer_.demonstrating())
        enter(State::Asked);
}

// What was heard there says nothing about here.
void SoundCheck::outputMoved() {
    const bool answered = state_ == State::Heard || state_ == State::NotHeard;
    if (answered && voice_.available() && voice_.deviceName() != checkedOn_)
        return enter(State::Due);
    emit changed();
}

QVariantList SoundCheck::outputs() const {
    const auto entry = [this](const QString& id, const QString& name) {
        return QVariantMap{{"id", id}, {"name", name}, {"chosen", id == voice_.chosen()}};
    };
    QVariantList list{entry({}, tr("As the computer chooses"))};
    bool there = voice_.chosen().isEmpty();
    for (const auto& device : voice_.devices()) {
        list << entry(device.id, device.name);
        there = there || device.id == voice_.chosen();
    }
    if (!there)
        list << entry(voice_.chosen(), tr("The one chosen before is not there now"));
    return list;
}

QString SoundCheck::sentence() const {
    if (!voice_.available() || !ring_.available())
        return tr("There is no sound output. Plug one in or choose another.");
    if (due() && !soundCanBeLocked())
        return tr("This computer may write what you hear to its swap file: tell the administrator that its limit of locked memory "
                  "(ulimit -l) is too low. The sound itself can be tested all the same, on “%1”.").arg(voice_.deviceName());
    switch (state_) {
    case State::Off:
        return {};
    case State::Due:
        return tr("Test the sound before the night begins: three signals on “%1”.").arg(voice_.deviceName());
    case State::Playing:
        return tr("Urgent, then medium, then low …");
    case State::Asked:
        return tr("Did you hear all three?");
    case State::Heard:
        return tr("Heard on “%1”.").arg(checkedOn_);
    case State::NotHeard:
        return tr("Not heard. Turn it up or choose another output, then test again.");
    }
    std::unreachable();
}

} // namespace natlyt::console
