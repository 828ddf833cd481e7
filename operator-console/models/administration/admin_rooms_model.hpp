// SPDX-License-Identifier: Apache-2.0
// The dwellings of the registry, house by house, and what about them wants an administrator's attention. GUI thread.
#pragma once

#include "protocol/messages/registry.hpp"
#include "protocol/messages/ward.hpp"

#include <QAbstractListModel>

#include <map>

namespace natlyt::console {

enum class Urgency { None, Soon, Now };

struct AttentionNote {
    Urgency urgency = Urgency::None;
    QString text;
    bool operator==(const AttentionNote&) const = default;
};

inline constexpr int kExpiresSoonDays = 30;

// What an administrator should know of a dwelling, the most urgent first. `today` is a local date.
// `live`: as the station says that the dwelling is now; null: it has not said.
std::vector<AttentionNote> attentionOf(const RoomLine& line, const std::string& today, const std::string& timeZone,
                                       const WardRoom* live = nullptr);

QString houseOf(const Registry& registry, const RegistryRoom& room); // "Solgården · Birkehuset"
QString nameOf(const RegistryResident& resident);                    // the initials where no name is known

class AdminRoomsModel : public QAbstractListModel {
    Q_OBJECT
    Q_PROPERTY(QString filter READ filter WRITE setFilter NOTIFY filterChanged)
    Q_PROPERTY(int count READ count NOTIFY counted)
public:
    enum Column { Room = Qt::UserRole + 1, Label, House, Resident, Consent, Note, NoteUrgency };
    // Attention: only the dwellings that want some, the most urgent first.
    enum class Which { All, Attention };
    explicit AdminRoomsModel(Which which = Which::All, QObject* parent = nullptr)
        : QAbstractListModel(parent), which_(which) {}

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    void show(const Registry& registry);
    void showLive(const WardRoom& room);
    QString filter() const { return filter_; }
    void setFilter(const QString& filter);
    int count() const { return static_cast<int>(shown_.size()); }
    void retranslate();

signals:
    void filterChanged();
    void counted();

private:
    struct Row {
        RoomLine line;
        QString house;
        std::vector<AttentionNote> notes;
        Urgency urgency() const { return notes.empty() ? Urgency::None : notes.front().urgency; }
    };
    std::vector<AttentionNote> notesOf(const RoomLine& line) const;
    void arrange();
    bool isAsShown(const Registry& registry);
    bool wanted(const Row& row) const;
    void choose();

    Which which_;
    QString filter_;
    std::string today_;
    std::string timeZone_;
    std::map<std::string, WardRoom> live_;
    std::vector<RoomLine> lines_; // as they were read last, but for the time
    std::vector<RegistryUnit> units_;
    std::vector<RegistryFacility> facilities_;
    std::vector<Row> rows_;
    std::vector<std::size_t> shown_;
};

} // namespace natlyt::console
