// SPDX-License-Identifier: Apache-2.0
#include "operator-console/models/words.hpp"

#include <QDateTime>
#include <QTimeZone>
#include <QStringList>

#include <algorithm>
#include <cctype>
#include <utility>

namespace natlyt::console {

QString Words::of(SoundClass sound) {
    switch (sound) {
    case SoundClass::Shout:
        return tr("shout");
    case SoundClass::Crying:
        return tr("crying sound");
    case SoundClass::Cough:
        return tr("cough");
    case SoundClass::Impact:
        return tr("loud impact");
    case SoundClass::GlassBreak:
        return tr("breaking glass");
    case SoundClass::DoorSteps:
        return tr("door, footsteps");
    case SoundClass::AlarmTone:
        return tr("alarm tone");
    case SoundClass::Speech:
        return tr("speech");
    case SoundClass::Breathing:
        return tr("breathing");
    case SoundClass::HumanSound:
        return tr("other human sound");
    case SoundClass::Animal:
        return tr("animal");
    case SoundClass::Household:
        return tr("household sound");
    case SoundClass::Music:
        return tr("music");
    case SoundClass::Outdoor:
        return tr("outdoor sound");
    case SoundClass::Weather:
        return tr("weather");
    case SoundClass::Background:
        return tr("background");
    }
    std::unreachable();
}

QString Words::of(AlertState state) {
    switch (state) {
    case AlertState::Raised:
        return tr("raised");
    case AlertState::Claimed:
        return tr("taken");
    case AlertState::Dismissed:
        return tr("not relevant");
    case AlertState::Watching:
        return tr("watching");
    case AlertState::Paging:
        return tr("paging");
    case AlertState::Acknowledged:
        return tr("acknowledged");
    case AlertState::OnSite:
        return tr("on site");
    case AlertState::Resolved:
        return tr("resolved");
    }
    std::unreachable();
}

QString Words::of(DismissReason reason) {
    switch (reason) {
    case DismissReason::NotRelevant:
        return tr("Everyday sound");
    case DismissReason::KnownHabit:
        return tr("Known habit");
    case DismissReason::Television:
        return tr("Television or radio");
    case DismissReason::StaffVisit:
        return tr("Staff are in the room");
    case DismissReason::TechnicalNoise:
        return tr("Technical noise");
    case DismissReason::Other:
        return tr("Something else");
    case DismissReason::Privacy:
        return tr("Private");
    }
    std::unreachable();
}

QString Words::of(Outcome outcome) {
    switch (outcome) {
    case Outcome::Helped:
        return tr("helped");
    case Outcome::FalseAlarm:
        return tr("nothing was the matter");
    case Outcome::Hospital:
        return tr("hospital");
    case Outcome::Other:
        return tr("other outcome");
    }
    std::unreachable();
}

QString Words::of(RoomCondition condition) {
    switch (condition) {
    case RoomCondition::Closed:
        return tr("closed");
    case RoomCondition::Listening:
        return tr("listening");
    case RoomCondition::ListenedTo:
        return tr("being listened to");
    case RoomCondition::Fault:
        return tr("fault");
    case RoomCondition::Offline:
        return tr("offline");
    case RoomCondition::Unknown:
        return tr("unknown");
    }
    std::unreachable();
}

QString Words::of(RoomReason reason) {
    switch (reason) {
    case RoomReason::None:
        return {};
    case RoomReason::NoPlan:
        return tr("no listening plan");
    case RoomReason::OutsidePlan:
        return tr("outside its plan");
    case RoomReason::PlanExpired:
        return tr("the listening plan has expired");
    case RoomReason::PlanRefused:
        return tr("the listening plan was refused");
    case RoomReason::PrivacySwitch:
        return tr("switched off in the room");
    case RoomReason::MicDead:
        return tr("the microphone is dead");
    case RoomReason::MicSilent:
        return tr("the microphone is silent");
    case RoomReason::Overloaded:
        return tr("the monitor is overloaded");
    case RoomReason::ClockInDoubt:
        return tr("the monitor's clock is in doubt");
    case RoomReason::NoConsent:
        return tr("no consent");
    case RoomReason::OutsideHours:
        return tr("outside its hours");
    case RoomReason::PrivacyWindow:
        return tr("privacy agreed");
    case RoomReason::HeartbeatMissing:
        return tr("the monitor is not heard from");
    case RoomReason::AlertsStuck:
        return tr("an alert from here does not get through");
    case RoomReason::BoardSilent:
        return tr("the monitor's switch and light do not answer");
    }
    std::unreachable();
}

QString Words::of(PageState state) {
    switch (state) {
    case PageState::Ringing:
        return tr("ringing");
    case PageState::Acknowledged:
        return tr("acknowledged");
    case PageState::OnSite:
        return tr("on site");
    case PageState::Done:
        return tr("done");
    case PageState::Declined:
        return tr("cannot come");
    case PageState::TimedOut:
        return tr("no answer");
    case PageState::Cancelled:
        return tr("called off");
    }
    std::unreachable();
}

QString Words::of(const ShelvedSound& sound) {
    return tr("shelved: %1 until %2 (%3), %n came", nullptr, static_cast<int>(sound.count))
        .arg(of(sound.soundClass), clock(sound.until), text(sound.by));
}

QString Words::shelved(const WardRoom& room) {
    QStringList all;
    for (const auto& sound : room.shelved.value_or(std::vector<ShelvedSound>{}))
        all << of(sound);
    return all.join(QStringLiteral("; "));
}

QString Words::unmanned(const WardRoom& room) {
    if (!room.unmannedFrom || !room.unmannedUntil)
        return {};
    return tr("nobody on duty %1–%2").arg(clock(*room.unmannedFrom), clock(*room.unmannedUntil));
}

QString Words::consentScope(const std::string& scope) {
    QStringList words;
    QString word;
    const auto flush = [&] {
        if (word == "automaticListening")
            words << tr("listening", "scope of a consent");
        else if (word == "snippets")
            words << tr("snippets");
        else if (word == "liveListening")
            words << tr("live listening");
        else if (!word.isEmpty())
            words << word;
        word.clear();
    };
    for (const QChar c : QString::fromStdString(scope)) {
        if (c == ',' || c == ';' || c == '+' || c == ' ')
            flush();
        else
            word += c;
    }
    flush();
    return words.join(", ");
}

QString Words::age(std::chrono::milliseconds age) {
    const auto total = std::max<std::int64_t>(0, std::chrono::floor<std::chrono::seconds>(age).count());
    const auto two = [](std::int64_t n) { return QString("%1").arg(n, 2, 10, QChar('0')); };
    if (total >= 3600)
        return QString("%1:%2:%3").arg(total / 3600).arg(two(total / 60 % 60), two(total % 60));
    return QString("%1:%2").arg(total / 60).arg(two(total % 60));
}

namespace {

QTimeZone& shownZone() {
    static QTimeZone zone = QTimeZone::systemTimeZone();
    return zone;
}

QDateTime local(UtcTime at) {
    return QDateTime::fromMSecsSinceEpoch(at.time_since_epoch().count(), shownZone());
}

} // namespace

void Words::showTimesOf(const QTimeZone& ward) {
    shownZone() = ward;
}

const QTimeZone& Words::zone() {
    return shownZone();
}

QString Words::duration(std::chrono::seconds lasting) {
    const auto count = lasting.count();
    if (count > 0 && count % 3600 == 0)
        return tr("%1 h").arg(count / 3600);
    if (count > 0 && count % 60 == 0)
        return tr("%1 min").arg(count / 60);
    return tr("%1 s").arg(count);
}

QString Words::clock(UtcTime at) {
    return local(at).toString("HH:mm");
}
QString Words::clockWithSeconds(UtcTime at) {
    return local(at).toString("HH:mm:ss");
}

QString Words::seconds(int seconds) {
    if (seconds == 0)
        return "0";
    return (seconds < 0 ? QString(QChar(0x2212)) : QString("+")) + QString::number(std::abs(seconds)) + " s";
}

} // namespace natlyt::console
