// SPDX-License-Identifier: Apache-2.0
#include "operator-console/models/faults_model.hpp"

#include "operator-console/models/chain_drill_words.hpp"
#include "operator-console/models/link_words.hpp"
#include "operator-console/models/moments.hpp"
#include "operator-console/models/room_words.hpp"

#include <QDateTime>

#include <algorithm>
#include <utility>

namespace natlyt::console {

namespace {

constexpr std::chrono::minutes kAnHour{60}, kAShift{8 * 60}, kADay{24 * 60};
const QTime kMorning{8, 0};

QString text(const std::string& utf8) {
    return QString::fromStdString(utf8);
}

// The next morning is 25 hours away where the clocks go back; no snooze is longer than a day.
std::chrono::minutes until(UtcTime at, UtcTime now) {
    return std::clamp<std::chrono::minutes>(std::chrono::ceil<std::chrono::minutes>(at - now), std::chrono::minutes{1}, kADay);
}

} // namespace

int FaultsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : count();
}

QHash<int, QByteArray> FaultsModel::roleNames() const {
    return {{What, "what"}, {Advice, "advice"}, {Since, "since"}, {Owner, "owner"},
            {Mine, "mine"}, {SnoozedUntil, "snoozedUntil"}, {HowUrgent, "urgency"}};
}

QVariant FaultsModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto& fault = faults_[static_cast<std::size_t>(index.row())];
    switch (role) {
    case What:
    case Qt::DisplayRole:
        return what(fault);
    case Advice:
        return advice(fault);
    case Since:
        return since(fault);
    case Owner: {
        const auto known = initials_.find(fault.owner);
        return text(known == initials_.end() ? fault.ownerInitials.value_or(fault.owner) : known->second);
    }
    case Mine:
        return !fault.owner.empty() && fault.owner == user_;
    case SnoozedUntil:
        return isSnoozed(fault) ? momentText(*fault.snoozedUntil, zone_) : QString();
    case HowUrgent:
        return static_cast<int>(fault.urgency) + 1; // as the urgency of a note
    default:
        return {};
    }
}

int FaultsModel::awake() const {
    return static_cast<int>(std::ranges::count_if(faults_, [this](const WardFault& f) { return !isSnoozed(f); }));
}

int FaultsModel::ofNoDwelling() const {
    return static_cast<int>(std::ranges::count_if(
        faults_, [this](const WardFault& f) { return !isSnoozed(f) && f.name.kind != FaultKind::RoomOut; }));
}

UtcTime FaultsModel::nextMorning() const {
    const auto here = QDateTime::fromMSecsSinceEpoch(now_.time_since_epoch().count(), zone_);
    const QDateTime today(here.date(), kMorning, zone_);
    return UtcTime{milliseconds{(here < today ? today : QDateTime(here.date().addDays(1), kMorning, zone_)).toMSecsSinceEpoch()}};
}

QStringList FaultsModel::snoozes() const {
    const bool early = QDateTime::fromMSecsSinceEpoch(now_.time_since_epoch().count(), zone_).time() < kMorning;
    return {tr("1 hour"), tr("8 hours"), early ? tr("until 08:00") : tr("until tomorrow 08:00")};
}

void FaultsModel::take(int row) {
    ask(OperatorRequestKind::TakeFault, row);
}

void FaultsModel::snooze(int row, int choice) {
    const auto length = choice == 0 ? kAnHour : choice == 1 ? kAShift : until(nextMorning(), now_);
    ask(OperatorRequestKind::SnoozeFault, row, static_cast<int>(length.count()));
}

void FaultsModel::wake(int row) {
    ask(OperatorRequestKind::SnoozeFault, row);
}

void FaultsModel::ask(OperatorRequestKind kind, int row, std::optional<int> minutes) {
    if (row < 0 || row >= count())
        return;
    auto request = requestTo(kind);
    request.fault = faults_[static_cast<std::size_t>(row)].name;
    request.snoozeMinutes = minutes;
    ask_(std::move(request));
}

void FaultsModel::lookedAtBy(const QString& user, const QTimeZone& zone) {
    user_ = user.toStdString();
    zone_ = zone.isValid() ? zone : QTimeZone::utc();
    again();
}

void FaultsModel::know(std::map<std::string, std::string> labels) {
    if (labels == labels_)
        return;
    labels_ = std::move(labels);
    again();
}

int FaultsModel::rowOf(const FaultName& fault) const {
    const auto found = std::ranges::find(faults_, fault, &WardFault::name);
    return found == faults_.end() ? -1 : static_cast<int>(found - faults_.begin());
}

bool FaultsModel::areLookedAfter(FaultKind kind) const {
    int of = 0, lookedAfter = 0;
    for (const auto& fault : faults_) {
        if (fault.name.kind != kind)
            continue;
        ++of;
        lookedAfter += !fault.owner.empty() || isSnoozed(fault);
    }
    return of > 0 && of == lookedAfter;
}

int FaultsModel::waiting() const {
    return static_cast<int>(std::ranges::count_if(faults_, [this](const WardFault& f) { return f.owner.empty() && !isSnoozed(f); }));
}

void FaultsModel::know(const Registry& registry, const QString& user) {
    units_ = registry.units;
    labels_.clear();
    initials_.clear();
    for (const auto& line : registry.rooms)
        labels_[line.room.id] = line.room.label;
    for (const auto& person : registry.persons)
        initials_[person.id] = person.initials;
    lookedAtBy(user, QTimeZone(QByteArray::fromStdString(registry.timeZone)));
}

void FaultsModel::show(std::vector<WardFault> faults, UtcTime now) {
    now_ = now;
    std::ranges::stable_partition(faults, [this](const WardFault& f) { return !isSnoozed(f); });
    if (std::ranges::equal(faults, faults_, {}, &WardFault::name, &WardFault::name)) { // nobody is interrupted at a row
        faults_ = std::move(faults);
        return again();
    }
    beginResetModel();
    faults_ = std::move(faults);
    endResetModel();
    emit counted();
}

void FaultsModel::tick(UtcTime now) {
    if (std::chrono::floor<std::chrono::minutes>(now) == std::chrono::floor<std::chrono::minutes>(now_))
        return;
    show(faults_, now);
}

void FaultsModel::again() {
    if (count() > 0)
        emit dataChanged(index(0), index(count() - 1));
    emit counted();
}

QString FaultsModel::called(const WardFault& wrong) const {
    const auto& fault = wrong.name;
    const auto label = labels_.find(fault.subject);
    const auto unit = std::ranges::find(units_, fault.subject, &RegistryUnit::id);
    switch (fault.kind) {
    case FaultKind::RoomOut:
    case FaultKind::DrillFailed:
    case FaultKind::MicrophoneDoubt:
    case FaultKind::CertificateEnds:
        return text(label == labels_.end() ? wrong.called.value_or(fault.subject) : label->second);
    case FaultKind::NobodyOnDuty:
    case FaultKind::NobodyReachable:
        return text(unit == units_.end() ? wrong.called.value_or(fault.subject) : unit->name);
    case FaultKind::LinkDown:
        return LinkWords::of(fault.subject);
    }
    std::unreachable();
}

QString FaultsModel::what(const WardFault& fault) const {
    const auto name = called(fault);
    const auto detail = text(fault.detail);
    switch (fault.name.kind) {
    case FaultKind::LinkDown:
        if (fault.name.subject == "audit-log")
            return tr("The log was altered: %1").arg(detail);
        return detail.isEmpty() ? tr("Out of order: %1").arg(name) : tr("Out of order: %1 (technical: %2)").arg(name, detail);
    case FaultKind::DrillFailed:
        return tr("The newest drill of the chain did not come through: %1").arg(ChainDrillWords::notPassed(name + ": " + detail));
    case FaultKind::MicrophoneDoubt:
        return tr("A microphone does not hear as in the nights before: %1").arg(name);
    case FaultKind::RoomOut:
        return name + ": " + whyOf(RoomCondition::Fault, fault.reason);
    case FaultKind::CertificateEnds:
        return tr("%1: the certificate ends on %2").arg(name, dateText(fault.detail));
    case FaultKind::NobodyReachable:
        return tr("%1: no telephone of those on duty is connected").arg(name);
    case FaultKind::NobodyOnDuty:
        return tr("%1: nobody is on duty %2").arg(name, detail);
    }
    std::unreachable();
}

QString FaultsModel::advice(const WardFault& fault) const {
    switch (fault.name.kind) {
    case FaultKind::CertificateEnds:
        return tr("Open the enrolment desk on the server for some hours (natlyt-provision enrol): monitors then get later ones by "
                  "themselves. What is still named here after that must be renewed by hand.");
    case FaultKind::NobodyReachable:
        return tr("Telephone whoever is on duty there: the pager page must be open on their phone. Or an "
                  "administrator writes a phone number or a call number for them under Staff.");
    case FaultKind::NobodyOnDuty:
        return tr("An administrator names somebody under Roster before the night begins.");
    case FaultKind::DrillFailed:
        return tr("Mend what was not passed, and begin a drill from that dwelling: one that comes through ends this.");
    case FaultKind::MicrophoneDoubt:
        return tr("Somebody must look whether it is covered or loose, and say so at the dwelling's monitor in the administration.");
    case FaultKind::LinkDown:
        return fault.name.subject == "audit-log" ? tr("Compare the log with a backup. It cannot be mended here; find out who had the disk.") : QString();
    case FaultKind::RoomOut:
        return {};
    }
    std::unreachable();
}

QString FaultsModel::since(const WardFault& fault) const {
    const auto minutes = std::max<std::int64_t>(0, std::chrono::floor<std::chrono::minutes>(now_ - fault.since).count());
    const auto hours = static_cast<int>(minutes / 60);
    const auto age = hours >= 48 ? tr("%n day(s)", nullptr, hours / 24)
                     : hours > 0 ? tr("%n hour(s)", nullptr, hours)
                                 : tr("%n minute(s)", nullptr, static_cast<int>(minutes));
    return tr("since %1, for %2").arg(momentText(fault.since, zone_), age);
}

} // namespace natlyt::console
