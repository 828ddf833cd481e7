// SPDX-License-Identifier: Apache-2.0
// What is shown of the dwelling; what is changed stands in room_file_changes.cpp.
#include "operator-console/models/administration/room_file.hpp"

#include "operator-console/models/administration/admin_words.hpp"
#include "operator-console/models/administration/plan_timeline.hpp"
#include "operator-console/models/room_words.hpp"
#include "operator-console/models/words.hpp"

#include <QStringList>
#include <QVariantMap>

#include <algorithm>

namespace natlyt::console {

namespace {

QString text(const std::string& utf8) {
    return QString::fromStdString(utf8);
}

TimelineView viewFrom(UtcTime now) {
    return {now, now + std::chrono::hours(24)};
}

QString weeklyText(const WeeklyWindow& window) {
    QStringList days;
    for (int day = 0; day < 7; ++day)
        if (((window.days >> day) & 1) != 0)
            days << AdminWords::day(day);
    const auto end = window.startMinute + window.lengthMinutes;
    return (window.days == 127 ? AdminWords::tr("every day") : days.join(", ")) + " " +
           AdminWords::minute(window.startMinute) + "–" + AdminWords::minute(end);
}

} // namespace

RoomFile::RoomFile(SendChange send, QObject* parent) : QObject(parent), send_(std::move(send)) {
    loadForms();
    for (auto* form : {&residentForm_, &consentForm_, &privacyForm_, &monitorForm_})
        connect(form, &Form::changed, this, &RoomFile::changed);
    connect(&guide_, &InstallGuide::changed, this, &RoomFile::changed);
    for (auto* week : {&hours_, &privateWeek_})
        connect(week, &WeekCalendar::changed, this, &RoomFile::changed);
}

void RoomFile::setting(const std::string& timeZone, const std::string& today, const std::string& user) {
    zone_ = QTimeZone(QByteArray::fromStdString(timeZone));
    if (!zone_.isValid())
        zone_ = QTimeZone::utc();
    today_ = today;
    user_ = user;
}

void RoomFile::show(const RoomRecord& record, UtcTime now) {
    const bool another = room() != record.line.room.id;
    const bool chosen = soundsChanged();
    const bool bound = !another && record_->line.monitor != record.line.monitor; // at this desk, a moment ago
    record_ = record;
    now_ = now;
    if (monitorBound() && (bound || (another && unproven())))
        guide_.start(liveRoom());
    else if (another || !monitorBound())
        guide_.stop();
    if (another) {
        hours_.load(record.hours);
        privateWeek_.load(weeklyPrivacy());
        sensitivities_ = record.sensitivities;
        loadForms();
    } else {
        hours_.changedByHand() ? hours_.rebase(record.hours) : hours_.load(record.hours);
        privateWeek_.changedByHand() ? privateWeek_.rebase(weeklyPrivacy()) : privateWeek_.load(weeklyPrivacy());
        if (!chosen)
            sensitivities_ = record.sensitivities;
        if (!residentForm_.dirty())
            loadResident();
        if (!consentForm_.dirty())
            loadConsent();
    }
    emit changed();
}

void RoomFile::live(const WardRoom& room) {
    live_.insert_or_assign(room.room, room);
    if (!isOpen() || room.room != this->room())
        return;
    guide_.show(room);
    emit changed();
}

QString RoomFile::microphoneDoubt() const {
    const auto* room = liveRoom();
    return room ? console::microphoneDoubt(*room) : QString();
}

const WardRoom* RoomFile::liveRoom() const {
    const auto found = live_.find(room());
    return found == live_.end() ? nullptr : &found->second;
}

bool RoomFile::unproven() const {
    return monitorBound() && record_->line.unheard.value_or(false);
}

void RoomFile::checkMonitor() {
    if (isOpen())
        guide_.start(liveRoom());
}

void RoomFile::forgetLive() {
    live_.clear();
}

void RoomFile::close() {
    record_.reset();
    guide_.stop();
    hours_.load({});
    privateWeek_.load({});
    sensitivities_.clear();
    loadForms();
    emit changed();
}

void RoomFile::tick(UtcTime now) {
    if (!record_ || std::chrono::floor<std::chrono::minutes>(now) == std::chrono::floor<std::chrono::minutes>(now_))
        return;
    now_ = now;
    emit changed();
}

bool RoomFile::dirty() const {
    const bool typed = residentForm_.dirty() || consentForm_.dirty() || privacyForm_.dirty() || monitorForm_.dirty();
    return record_ && (typed || hours_.changedByHand() || privateWeek_.changedByHand() || soundsChanged());
}

QString RoomFile::label() const {
    return record_ ? text(record_->line.room.label) : QString();
}

QString RoomFile::who() const {
    if (!lived())
        return AdminWords::tr("nobody lives here");
    const auto& resident = *record_->line.resident;
    return resident.name.empty() ? text(resident.initials) : text(resident.name + " (" + resident.initials + ")");
}

QVariantList RoomFile::strip() const {
    return record_ ? timelineStrip(record_->line, record_->timeline, viewFrom(now_), zone_) : QVariantList();
}

QVariantList RoomFile::stripHours() const {
    return record_ ? timelineHours(viewFrom(now_), zone_, 3) : QVariantList();
}

QString RoomFile::sentence() const {
    return record_ ? timelineSentence(record_->line, record_->timeline, viewFrom(now_), zone_) : QString();
}

bool RoomFile::consentInForce() const {
    return record_ && std::ranges::any_of(record_->consents, [](const ConsentRecord& c) {
               return c.state == ConsentState::InForce || c.state == ConsentState::Future;
           });
}

QVariantList RoomFile::consents() const {
    QVariantList list;
    if (!record_)
        return list;
    for (const auto& consent : record_->consents) {
        QStringList scope;
        for (const auto part : consent.scope)
            scope << AdminWords::of(part);
        const auto period = AdminWords::tr("%1 until %2").arg(AdminWords::date(consent.from), AdminWords::date(consent.until));
        auto detail = AdminWords::tr("%1 · given by %2 (%3) · evidence: %4 · decided by %5")
                          .arg(scope.join(", "), text(consent.givenBy), AdminWords::of(consent.capacity),
                               text(consent.evidence), text(consent.decidedBy));
        if (consent.withdrawnAt)
            detail += " · " + AdminWords::tr("withdrawn %1 by %2")
                                  .arg(AdminWords::moment(*consent.withdrawnAt, zone_), text(consent.withdrawnBy));
        list << QVariantMap{{"title", AdminWords::of(consent.state) + " · " + period},
                            {"detail", detail},
                            {"conditions", text(consent.conditions)},
                            {"inForce", consent.state == ConsentState::InForce}};
    }
    return list;
}

QVariantList RoomFile::privacy() const {
    QVariantList list;
    if (!record_)
        return list;
    for (const auto& window : record_->privacy) {
        if (window.endedAt)
            continue;
        const bool openEnded = !window.weekly && window.to.empty();
        const auto from = AdminWords::localMoment(window.from);
        const QString when = window.weekly ? weeklyText(*window.weekly)
                             : openEnded   ? AdminWords::tr("from %1 until somebody ends it").arg(from)
                                           : AdminWords::tr("%1 until %2").arg(from, AdminWords::localMoment(window.to));
        list << QVariantMap{
            {"number", static_cast<qint64>(window.number)},
            {"text", when},
            {"detail", AdminWords::tr("set by %1, %2").arg(text(window.setBy), AdminWords::moment(window.setAt, zone_))},
            {"inForce", window.inForce},
            {"openEnded", openEnded},
            {"forgotten", openEnded && now_ - window.setAt >= std::chrono::hours(24)}};
    }
    return list;
}

QVariantList RoomFile::sounds() const {
    QVariantList list;
    if (!record_)
        return list;
    for (std::size_t i = 0; i < countOf<SoundClass>(); ++i) {
        const auto sound = static_cast<SoundClass>(i);
        if (!isRelevant(sound))
            continue;
        const auto chosen = std::ranges::find(sensitivities_, sound, &ClassSensitivity::soundClass);
        const auto heard = std::ranges::find(record_->heard, sound, &HeardCount::soundClass);
        const auto count = heard == record_->heard.end() ? HeardCount{sound, 0, 0, 0, {}} : *heard;
        const auto level = chosen == sensitivities_.end() ? Sensitivity::Medium : chosen->sensitivity;
        list << QVariantMap{{"sound", static_cast<int>(sound)},
                            {"text", Words::of(sound)},
                            {"level", static_cast<int>(level)},
                            {"heard", AdminWords::heard(count, record_->heardNights)},
                            {"suggested", count.suggested ? static_cast<int>(*count.suggested) : -1}, // -1: as it is
                            {"alerts", static_cast<qint64>(count.alerts)},
                            {"dismissed", static_cast<qint64>(count.dismissed)}};
    }
    return list;
}

bool RoomFile::soundsChanged() const {
    return record_ && sensitivities_ != record_->sensitivities;
}

QVariantList RoomFile::monitors() const {
    QVariantList list;
    if (!record_)
        return list;
    for (const auto& monitor : record_->monitors) {
        auto detail = AdminWords::tr("bound %1").arg(AdminWords::moment(monitor.boundAt, zone_));
        if (monitor.retiredAt)
            detail += " · " + AdminWords::tr("retired %1").arg(AdminWords::moment(*monitor.retiredAt, zone_));
        list << QVariantMap{{"id", text(monitor.id)}, {"detail", detail}, {"bound", !monitor.retiredAt}};
    }
    return list;
}

void RoomFile::retranslate() {
    for (auto* form : {&residentForm_, &consentForm_, &privacyForm_, &monitorForm_})
        form->retranslate();
    guide_.retranslate();
    hours_.retranslate();
    privateWeek_.retranslate();
    emit changed();
}

} // namespace natlyt::console
