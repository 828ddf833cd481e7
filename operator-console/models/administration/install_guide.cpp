// SPDX-License-Identifier: Apache-2.0
#include "operator-console/models/administration/install_guide.hpp"

#include "operator-console/models/room_words.hpp"
#include "operator-console/models/words.hpp"
#include "protocol/messages/supply_stuck.hpp"

#include <algorithm>
#include <utility>

namespace natlyt::console {

namespace {

bool isOnline(RoomCondition condition) {
    return condition != RoomCondition::Offline && condition != RoomCondition::Unknown;
}

QString nameOfStep(InstallStep step) {
    switch (step) {
    case InstallStep::Online:
        return InstallGuide::tr("The monitor is online");
    case InstallStep::Light:
        return InstallGuide::tr("It listens, and its light is on");
    case InstallStep::Switch:
        return InstallGuide::tr("The slider closes the microphone and opens it again");
    case InstallStep::Clap:
        return InstallGuide::tr("A clap is heard");
    }
    std::unreachable();
}

} // namespace

bool InstallProgress::ready() const {
    return !current();
}

std::optional<InstallStep> InstallProgress::current() const {
    const auto open = std::ranges::find(done, false);
    if (open == done.end())
        return std::nullopt;
    return static_cast<InstallStep>(open - done.begin());
}

InstallProgress begun(const WardRoom* room) {
    InstallProgress progress;
    if (!room)
        return progress;
    progress.openBefore = room->openAlert;
    return next(progress, *room);
}

InstallProgress next(InstallProgress progress, const WardRoom& room) {
    const auto tick = [&](InstallStep step, bool when) { progress.done[static_cast<std::size_t>(step)] |= when; };
    progress.done[static_cast<std::size_t>(InstallStep::Online)] = isOnline(room.condition);
    tick(InstallStep::Light, listens(room.condition));
    if (room.condition == RoomCondition::Closed && room.reason == RoomReason::PrivacySwitch)
        progress.switchedOff = true;
    tick(InstallStep::Switch, progress.switchedOff && listens(room.condition));
    if (!room.openAlert)
        progress.openBefore.reset();
    tick(InstallStep::Clap, room.openAlert && room.openAlert != progress.openBefore);
    return progress;
}

void InstallGuide::start(const WardRoom* room) {
    running_ = true;
    room_ = room ? std::optional(*room) : std::nullopt;
    progress_ = begun(room);
    emit changed();
}

void InstallGuide::stop() {
    running_ = false;
    room_.reset();
    progress_ = {};
    emit changed();
}

void InstallGuide::show(const WardRoom& room) {
    if (!running_)
        return;
    const bool heardBefore = progress_.isDone(InstallStep::Clap);
    progress_ = room_ ? next(progress_, room) : begun(&room);
    room_ = room;
    emit changed();
    if (!heardBefore && progress_.isDone(InstallStep::Clap))
        emit proven();
}

void InstallGuide::showWhetherManned(bool manned) {
    manned_ = manned;
    emit changed();
}

QVariantList InstallGuide::steps() const {
    QVariantList list;
    for (std::size_t i = 0; running_ && i < kInstallSteps; ++i) {
        const auto step = static_cast<InstallStep>(i);
        list << QVariantMap{{"text", nameOfStep(step)}, {"done", progress_.isDone(step)}, {"current", progress_.current() == step}};
    }
    return list;
}

QString InstallGuide::advice() const {
    if (!running_)
        return {};
    const auto step = progress_.current();
    if (!step)
        return manned_ ? tr("Ready. The clap became an alert that the night operator hears and closes.")
                       : tr("Ready. The clap became an alert. No operator is on duty, so the night watch is paged: tell them that it was you.");
    if (room_ && isSupplyStuck(room_->condition, room_->reason))
        return tr("Do not use this monitor: its microphone has power although it is switched off. Unplug it, and have its board replaced.");
    return adviceFor(*step);
}

QString InstallGuide::adviceFor(InstallStep step) const {
    switch (step) {
    case InstallStep::Online:
        return tr("Give it power and network. Its light blinks white while it waits, and red when it is refused: then it is another dwelling's label.");
    case InstallStep::Light:
        return lightAdvice();
    case InstallStep::Switch:
        return progress_.switchedOff ? tr("The amber light must be out. Now push the slider back to LYT: the amber light must come on again.")
                                     : tr("Is the amber light on? Then push the slider to PRIVAT: it must go out.");
    case InstallStep::Clap:
        if (progress_.openBefore)
            return tr("An alert is open in this dwelling. The night operator must close it first, so that the clap can be told from it.");
        return manned_ ? tr("Clap once, loudly, at the bed. The night operator is alerted, too.")
                       : tr("No operator is on duty: a clap pages the night watch. Tell them first; then clap once, loudly, at the bed.");
    }
    std::unreachable();
}

QString InstallGuide::lightAdvice() const {
    const auto reason = room_ ? room_->reason : RoomReason::None;
    const auto why = Words::of(reason);
    if (reason == RoomReason::PrivacySwitch)
        return tr("The microphone is switched off in the room. Push the slider to LYT.");
    if (reason == RoomReason::OutsideHours)
        return tr("It is outside its hours now. Under Hours, let it listen now, and take that away after the test.");
    if (reason == RoomReason::NoConsent)
        return tr("There is no consent, so it may not listen. Record one under Consent first.");
    return why.isEmpty() ? tr("Waiting for it to listen.") : tr("It does not listen: %1.").arg(why);
}

} // namespace natlyt::console
