// SPDX-License-Identifier: Apache-2.0
#include "operator-console/models/administration/tonight_model.hpp"

#include "operator-console/models/administration/admin_words.hpp"

#include <QStringList>

#include <algorithm>

namespace natlyt::console {

namespace {

TimelineView viewFrom(UtcTime now) {
    const auto minute = std::chrono::floor<std::chrono::minutes>(now);
    return {minute, minute + std::chrono::hours(24)};
}

const std::vector<TimelineSpan>& spansOf(const RoomLine& line) {
    static const std::vector<TimelineSpan> none;
    return line.tonight ? *line.tonight : none;
}

// The first span in the view that is so.
const TimelineSpan* firstWhere(const RoomLine& line, const TimelineView& view, RoomReason why) {
    const auto& spans = spansOf(line);
    const auto found = std::ranges::find_if(
        spans, [&](const TimelineSpan& s) { return s.why == why && s.to > view.from && s.from < view.to; });
    return found == spans.end() ? nullptr : &*found;
}

AttentionNote consentNote(const RoomLine& line, const TimelineSpan& span, const QTimeZone& zone) {
    switch (line.consent) {
    case ConsentState::None:
    case ConsentState::Withdrawn:
    case ConsentState::Expired:
        return {Urgency::Now, AdminWords::of(line.consent)};
    case ConsentState::Future:
    case ConsentState::Superseded:
        return {Urgency::Soon, AdminWords::of(line.consent)};
    case ConsentState::InForce:
        return {Urgency::Soon, AdminWords::consentEnds(span.from, zone)};
    }
    std::unreachable();
}

} // namespace

std::vector<AttentionNote> reasonsToLook(const RoomLine& line, const TimelineView& view, const QTimeZone& zone) {
    std::vector<AttentionNote> notes;
    if (!line.resident)
        return notes;
    const auto never = AdminWords::neverListens(line);
    const auto* withoutConsent = firstWhere(line, view, RoomReason::NoConsent);
    const bool listens = firstWhere(line, view, RoomReason::None) != nullptr;
    if (!never.isEmpty())
        notes.push_back({Urgency::Now, never});
    if (withoutConsent && (never.isEmpty() || line.consent == ConsentState::Future))
        notes.push_back(consentNote(line, *withoutConsent, zone));
    if (line.privacyForgotten && line.openPrivacySince)
        notes.push_back({Urgency::Now, AdminWords::forgotten(*line.openPrivacySince, zone)});
    else if (never.isEmpty() && !withoutConsent && !listens && firstWhere(line, view, RoomReason::PrivacyWindow))
        notes.push_back({Urgency::Soon, AdminWords::tr("private for all the hours that are agreed")});
    else if (never.isEmpty() && !withoutConsent && !listens && !line.monitor.empty())
        notes.push_back({Urgency::Soon, AdminWords::tr("no monitoring hours in the next 24 hours")});
    std::ranges::stable_sort(notes, std::greater{}, &AttentionNote::urgency);
    return notes;
}

int TonightModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : count();
}

QHash<int, QByteArray> TonightModel::roleNames() const {
    return {{Room, "room"},   {Label, "label"},     {House, "house"}, {Resident, "resident"},
            {Strip, "strip"}, {Summary, "summary"}, {Note, "note"},   {NoteUrgency, "urgency"}};
}

QVariant TonightModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto& row = rows_[shown_[static_cast<std::size_t>(index.row())]];
    switch (role) {
    case Room:
        return QString::fromStdString(row.line.room.id);
    case Label:
    case Qt::DisplayRole:
        return QString::fromStdString(row.line.room.label);
    case House:
        return row.house;
    case Resident:
        return row.line.resident ? nameOf(*row.line.resident) : AdminWords::tr("nobody lives here");
    case Strip:
        return strip(row);
    case Summary:
        return row.line.resident ? timelineSentence(row.line, spansOf(row.line), view_, zone_) : AdminWords::closed({});
    case Note: {
        QStringList words;
        for (const auto& note : row.notes)
            words << note.text;
        return words.join(" · ");
    }
    case NoteUrgency:
        return static_cast<int>(row.notes.empty() ? Urgency::None : row.notes.front().urgency);
    default:
        return {};
    }
}

QVariantList TonightModel::strip(const Row& row) const {
    if (!row.line.resident)
        return {QVariantMap{{"from", 0.0}, {"to", 1.0}, {"listening", false}, {"private", false},
                            {"reason", AdminWords::tr("nobody lives here")}, {"text", ""}}};
    return timelineStrip(row.line, spansOf(row.line), view_, zone_);
}

// Read again, with the same dwellings in the same places: whoever goes through the list stays where they are.
void TonightModel::show(const Registry& registry, UtcTime now) {
    QTimeZone zone(QByteArray::fromStdString(registry.timeZone));
    if (!zone.isValid())
        zone = QTimeZone::utc();
    std::vector<Row> rows;
    for (const auto& line : registry.rooms)
        rows.push_back({line, houseOf(registry, line.room), reasonsToLook(line, viewFrom(now), zone)});
    std::ranges::stable_sort(rows, {}, &Row::house);
    auto shown = wanted(rows);
    const bool stay = std::ranges::equal(shown, shown_, [&](std::size_t next, std::size_t before) {
        return rows[next].line.room.id == rows_[before].line.room.id && rows[next].house == rows_[before].house;
    });
    if (!stay)
        beginResetModel();
    zone_ = zone;
    view_ = viewFrom(now);
    rows_ = std::move(rows);
    shown_ = std::move(shown);
    if (!stay)
        endResetModel();
    refresh();
}

std::vector<std::size_t> TonightModel::wanted(const std::vector<Row>& rows) const {
    std::vector<std::size_t> shown;
    for (std::size_t i = 0; i < rows.size(); ++i)
        if (!onlyToLookAt_ || !rows[i].notes.empty())
            shown.push_back(i);
    return shown;
}

void TonightModel::tick(UtcTime now) {
    if (std::chrono::floor<std::chrono::minutes>(now) == view_.from)
        return;
    view_ = viewFrom(now);
    refresh();
}

// What is shown stays where it is: a dwelling joins or leaves the list when the registry is read again.
void TonightModel::refresh() {
    for (auto& row : rows_)
        row.notes = reasonsToLook(row.line, view_, zone_);
    if (count() > 0)
        emit dataChanged(index(0), index(count() - 1));
    emit changed();
}

void TonightModel::setOnlyToLookAt(bool only) {
    if (only == onlyToLookAt_)
        return;
    beginResetModel();
    onlyToLookAt_ = only;
    shown_ = wanted(rows_);
    endResetModel();
    emit changed();
}

int TonightModel::toLookAt() const {
    return static_cast<int>(std::ranges::count_if(rows_, [](const Row& row) { return !row.notes.empty(); }));
}

int TonightModel::withoutMonitor() const {
    return static_cast<int>(std::ranges::count_if(rows_, &Row::isUnbound));
}

QString TonightModel::sentence() const {
    const auto lived = std::ranges::count_if(rows_, [](const Row& row) { return row.line.resident.has_value(); });
    const auto listening = std::ranges::count_if(rows_, [this](const Row& row) {
        return row.line.resident && firstWhere(row.line, view_, RoomReason::None);
    });
    return AdminWords::tr("By the plan, something listens in %1 of %2 dwellings with a resident in the next 24 hours.")
        .arg(listening)
        .arg(lived);
}

} // namespace natlyt::console
