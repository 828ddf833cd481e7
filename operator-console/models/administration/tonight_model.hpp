// SPDX-License-Identifier: Apache-2.0
// All dwellings, house by house, with what the compiled plans do in the next day and night; and which microphones stay
// closed for a reason that somebody should look at. GUI thread.
#pragma once

#include "operator-console/models/administration/admin_rooms_model.hpp"
#include "operator-console/models/administration/plan_timeline.hpp"

namespace natlyt::console {

// Why the microphone is closed, where that is not what was agreed for these hours; the most urgent first.
std::vector<AttentionNote> reasonsToLook(const RoomLine& line, const TimelineView& view, const QTimeZone& zone);

class TonightModel : public QAbstractListModel {
    Q_OBJECT
    Q_PROPERTY(bool onlyToLookAt READ onlyToLookAt WRITE setOnlyToLookAt NOTIFY changed)
    Q_PROPERTY(int count READ count NOTIFY changed)
    Q_PROPERTY(int all READ all NOTIFY changed)
    Q_PROPERTY(int toLookAt READ toLookAt NOTIFY changed)
    Q_PROPERTY(int withoutMonitor READ withoutMonitor NOTIFY changed)
    Q_PROPERTY(QVariantList hours READ hours NOTIFY changed)
    Q_PROPERTY(QString sentence READ sentence NOTIFY changed)
public:
    enum Column { Room = Qt::UserRole + 1, Label, House, Resident, Strip, Summary, Note, NoteUrgency };
    explicit TonightModel(QObject* parent = nullptr) : QAbstractListModel(parent) {}

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    void show(const Registry& registry, UtcTime now);
    void tick(UtcTime now); // the strips begin with the minute that it is
    void retranslate() { refresh(); }

    bool onlyToLookAt() const { return onlyToLookAt_; }
    void setOnlyToLookAt(bool only);
    int count() const { return static_cast<int>(shown_.size()); }
    int all() const { return static_cast<int>(rows_.size()); }
    int toLookAt() const;
    int withoutMonitor() const; // bound to it, where somebody lives; one that was set up without it listens all the same
    QVariantList hours() const { return timelineHours(view_, zone_, 3); }
    QString sentence() const; // in how many of the dwellings anything listens

signals:
    void changed();

private:
    struct Row {
        RoomLine line;
        QString house;
        std::vector<AttentionNote> notes;
        bool isUnbound() const { return line.resident && line.monitor.empty(); }
    };
    QVariantList strip(const Row& row) const;
    std::vector<std::size_t> wanted(const std::vector<Row>& rows) const; // indices of those that are shown
    void refresh();

    QTimeZone zone_ = QTimeZone::utc();
    TimelineView view_;
    bool onlyToLookAt_ = false;
    std::vector<Row> rows_;
    std::vector<std::size_t> shown_;
};

} // namespace natlyt::console
