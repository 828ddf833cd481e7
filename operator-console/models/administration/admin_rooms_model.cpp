// SPDX-License-Identifier: Apache-2.0
#include "operator-console/models/administration/admin_rooms_model.hpp"

#include "operator-console/models/administration/admin_words.hpp"
#include "operator-console/models/room_words.hpp"
#include "protocol/messages/supply_stuck.hpp"

#include <QDate>
#include <QStringList>

#include <algorithm>
#include <tuple>

namespace natlyt::console {

namespace {

QString text(const std::string& utf8) {
    return QString::fromStdString(utf8);
}

void addConsentNote(std::vector<AttentionNote>& notes, const RoomLine& line, const std::string& today) {
    switch (line.consent) {
    case ConsentState::None:
    case ConsentState::Withdrawn:
    case ConsentState::Expired:
        notes.push_back({Urgency::Now, AdminWords::of(line.consent)});
        return;
    case ConsentState::Future:
    case ConsentState::Superseded:
        notes.push_back({Urgency::Soon, AdminWords::of(line.consent)});
        return;
    case ConsentState::InForce:
        const auto until = QDate::fromString(text(line.consentUntil), Qt::ISODate);
        const auto days = QDate::fromString(text(today), Qt::ISODate).daysTo(until);
        if (until.isValid() && days <= kExpiresSoonDays)
            notes.push_back({Urgency::Soon, AdminWords::tr("consent %1").arg(AdminWords::expires(static_cast<int>(days)))});
        return;
    }
}

// A fault is at once one's business where the dwelling should be heard, and where its switch is no longer true.
void addLiveNote(std::vector<AttentionNote>& notes, const WardRoom& room) {
    if (const QString doubt = microphoneDoubt(room); !doubt.isEmpty())
        notes.push_back({Urgency::Soon, doubt});
    if (room.condition != RoomCondition::Fault && room.condition != RoomCondition::Offline)
        return;
    const bool stuck = isSupplyStuck(room.condition, room.reason);
    notes.push_back({stuck || room.expectedToListen ? Urgency::Now : Urgency::Soon, whyOf(room.condition, room.reason)});
}

bool isThere(const WardRoom* live) {
    return !live || (live->condition != RoomCondition::Offline && live->condition != RoomCondition::Fault);
}

} // namespace

QString houseOf(const Registry& registry, const RegistryRoom& room) {
    const auto unit = std::ranges::find(registry.units, room.unit, &RegistryUnit::id);
    if (unit == registry.units.end())
        return text(room.unit);
    const auto facility = std::ranges::find(registry.facilities, unit->facility, &RegistryFacility::id);
    return facility == registry.facilities.end() ? text(unit->name) : text(facility->name + " · " + unit->name);
}

QString nameOf(const RegistryResident& resident) {
    return text(resident.name.empty() ? resident.initials : resident.name);
}

std::vector<AttentionNote> attentionOf(const RoomLine& line, const std::string& today, const std::string& timeZone,
                                       const WardRoom* live) {
    std::vector<AttentionNote> notes;
    if (live && !line.monitor.empty())
        addLiveNote(notes, *live);
    if (!line.resident)
        return notes;
    if (line.privacyForgotten && line.openPrivacySince) {
        const QTimeZone zone(QByteArray::fromStdString(timeZone));
        notes.push_back({Urgency::Now, AdminWords::forgotten(*line.openPrivacySince, zone)});
    }
    if (const auto never = AdminWords::neverListens(line); !never.isEmpty())
        notes.push_back({Urgency::Now, never});
    addConsentNote(notes, line, today);
    if (line.monitor.empty())
        notes.push_back({Urgency::Soon, AdminWords::tr("no monitor is bound")});
    else if (line.unheard.value_or(false) && line.consent == ConsentState::InForce && isThere(live)) // else a clap is no use
        notes.push_back({Urgency::Soon, AdminWords::tr("its monitor has picked up no sound yet: clap in the dwelling")});
    std::ranges::stable_sort(notes, std::greater{}, &AttentionNote::urgency);
    return notes;
}

int AdminRoomsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : count();
}

QHash<int, QByteArray> AdminRoomsModel::roleNames() const {
    return {{Room, "room"},       {Label, "label"}, {House, "house"},
            {Resident, "resident"}, {Consent, "consent"}, {Note, "note"}, {NoteUrgency, "urgency"}};
}

QVariant AdminRoomsModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto& row = rows_[shown_[static_cast<std::size_t>(index.row())]];
    switch (role) {
    case Room:
        return text(row.line.room.id);
    case Label:
    case Qt::DisplayRole:
        return text(row.line.room.label);
    case House:
        return row.house;
    case Resident:
        if (!row.line.resident)
            return AdminWords::tr("nobody lives here");
        return nameOf(*row.line.resident);
    case Consent:
        if (!row.line.resident)
            return QString();
        return row.line.consentUntil.empty()
                   ? AdminWords::of(row.line.consent)
                   : AdminWords::tr("%1, until %2").arg(AdminWords::of(row.line.consent), AdminWords::date(row.line.consentUntil));
    case Note: {
        QStringList words;
        for (const auto& note : row.notes)
            words << note.text;
        return words.join(" · ");
    }
    case NoteUrgency:
        return static_cast<int>(row.urgency());
    default:
        return {};
    }
}

void AdminRoomsModel::show(const Registry& registry) {
    if (isAsShown(registry))
        return;
    beginResetModel();
    today_ = registry.today;
    timeZone_ = registry.timeZone;
    rows_.clear();
    if (registry.rooms.empty())
        live_.clear();
    for (const auto& line : registry.rooms)
        rows_.push_back({line, houseOf(registry, line.room), notesOf(line)});
    arrange();
    endResetModel();
    emit counted();
}

std::vector<AttentionNote> AdminRoomsModel::notesOf(const RoomLine& line) const {
    const auto live = live_.find(line.room.id);
    return attentionOf(line, today_, timeZone_, live == live_.end() ? nullptr : &live->second);
}

void AdminRoomsModel::showLive(const WardRoom& room) {
    live_.insert_or_assign(room.room, room);
    const auto row = std::ranges::find(rows_, room.room, [](const Row& r) { return r.line.room.id; });
    if (row == rows_.end())
        return;
    auto notes = notesOf(row->line);
    if (notes == row->notes)
        return;
    if (which_ == Which::Attention)
        beginResetModel();
    row->notes = std::move(notes);
    if (which_ == Which::All) { // it stays in its place
        const auto shown = std::ranges::find(shown_, static_cast<std::size_t>(row - rows_.begin()));
        if (shown != shown_.end())
            emit dataChanged(index(static_cast<int>(shown - shown_.begin())), index(static_cast<int>(shown - shown_.begin())));
        return;
    }
    arrange();
    endResetModel();
    emit counted();
}

void AdminRoomsModel::arrange() {
    std::ranges::stable_sort(rows_, [this](const Row& a, const Row& b) {
        const auto byUrgency = [this](const Row& row) { return which_ == Which::All ? 0 : -static_cast<int>(row.urgency()); };
        return std::tuple(byUrgency(a), a.house) < std::tuple(byUrgency(b), b.house);
    });
    choose();
}

// Read again, and it is as it was: whoever goes through the list stays where they are.
bool AdminRoomsModel::isAsShown(const Registry& registry) {
    auto lines = registry.rooms;
    for (auto& line : lines)
        line.tonight.reset();
    const bool same = registry.today == today_ && registry.timeZone == timeZone_ && lines == lines_ &&
                      registry.units == units_ && registry.facilities == facilities_;
    lines_ = std::move(lines);
    units_ = registry.units;
    facilities_ = registry.facilities;
    return same;
}

bool AdminRoomsModel::wanted(const Row& row) const {
    if (which_ == Which::Attention)
        return row.urgency() != Urgency::None;
    if (filter_.isEmpty())
        return true;
    const auto& line = row.line;
    const auto whole = text(line.room.id + " " + line.room.label) + " " + row.house + " " +
                       (line.resident ? text(line.resident->name + " " + line.resident->initials) : QString());
    return whole.contains(filter_, Qt::CaseInsensitive);
}

void AdminRoomsModel::choose() {
    shown_.clear();
    for (std::size_t i = 0; i < rows_.size(); ++i)
        if (wanted(rows_[i]))
            shown_.push_back(i);
}

void AdminRoomsModel::setFilter(const QString& filter) {
    if (filter.trimmed() == filter_)
        return;
    beginResetModel();
    filter_ = filter.trimmed();
    choose();
    endResetModel();
    emit filterChanged();
    emit counted();
}

void AdminRoomsModel::retranslate() {
    for (auto& row : rows_)
        row.notes = notesOf(row.line);
    if (count() > 0)
        emit dataChanged(index(0), index(count() - 1));
}

} // namespace natlyt::console
