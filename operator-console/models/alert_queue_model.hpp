// SPDX-License-Identifier: Apache-2.0
// The open alerts, in their sections. One of them is selected: the row that the operator stands on, which
// Space takes. Invariant: an alert that arrives is put below the selected row and below the row under the
// pointer, whatever its priority; the rest is ordered by comesBefore(). GUI thread.
#pragma once

#include "operator-console/models/alert_line.hpp"

#include <QAbstractListModel>

#include <functional>
#include <vector>

namespace natlyt::console {

class AlertQueueModel : public QAbstractListModel {
    Q_OBJECT
    Q_PROPERTY(int waiting READ waiting NOTIFY counted)
    Q_PROPERTY(int watching READ watching NOTIFY counted)
    Q_PROPERTY(int paged READ paged NOTIFY counted)
    Q_PROPERTY(int closing READ closing NOTIFY counted)
    Q_PROPERTY(QString oldest READ oldest NOTIFY ticked)
    Q_PROPERTY(int oldestBand READ oldestBand NOTIFY ticked)
    Q_PROPERTY(bool moreUrgentBelow READ moreUrgentBelow NOTIFY selectionChanged)
public:
    enum Role {
        AlertId = Qt::UserRole + 1,
        SectionRole,
        Label,
        Resident,
        Heard,
        Status,
        Age,
        Band,
        PriorityRole,
        State,
        Selected,
        Mine,
        News,
        Spoken
    };
    Q_ENUM(Role)
    using RoomOf = std::function<const WardRoom*(const std::string& room)>;

    explicit AlertQueueModel(RoomOf roomOf, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    // Takes the state when its revision is not older than what is known; an ended alert leaves.
    void put(const WardAlert& alert);
    void remove(const Uuid& alert);
    void clear();
    void markAllOld() { ++round_; } // after a reconnect: what is not put again ...
    void dropOld();                 // ... ended while we were away
    // Is being closed and can be taken back until then.
    void setClosing(const Uuid& alert, bool closing);
    void setMe(std::string user);
    void refreshRoom(const std::string& room);
    void tick(Now now);
    void retranslate();

    const WardAlert* find(const Uuid& alert) const;
    const WardAlert* selected() const { return selectedId_ ? find(*selectedId_) : nullptr; }
    std::vector<const WardAlert*> all() const;
    void select(const Uuid& alert);
    void moveSelection(int rows);
    void selectNext(); // the one to hear first, when nothing is chosen
    void pointAt(const std::optional<Uuid>& alert) { pointed_ = alert; }
    // When the operator has not touched anything for a while, the selection goes to the alert to hear first.
    void settle();

    // What waits, by house; the house with the alert to hear first stands first.
    struct Bundle {
        QString house;
        int count = 0;
        const WardAlert* first = nullptr;
    };
    std::vector<Bundle> bundles() const;

    int waiting() const; // for a decision: raised, not taken
    int closing() const { return static_cast<int>(closing_.size()); } // decided here, and can still be taken back
    int watching() const { return count(Section::Watching); }
    int paged() const { return count(Section::Paged); }
    QString oldest() const; // empty when nothing waits
    int oldestBand() const;
    bool moreUrgentBelow() const; // something waits that should be heard before the selected one
    std::optional<Priority> loudestWaiting() const;
    int size() const { return static_cast<int>(rows_.size()); }

signals:
    void counted();
    void ticked();
    void selectionChanged();
    void arrived(const natlyt::WardAlert& alert); // began to wait
    void goneOn();                                // somebody is called already, and another kind of sound came

private:
    struct Row {
        WardAlert alert;
        Section section;
        int round;
    };
    int count(Section section) const;
    int rowOf(const Uuid& alert) const; // -1: none
    int placeFor(const WardAlert& alert, Section section) const;
    int heldRow(Section section) const; // last row of the section that must not move; -1: none
    const WardAlert* best() const;
    const WardAlert* oldestWaiting() const;
    void insert(const WardAlert& alert, Section section);
    void removeRow(int row);
    void setSelected(std::optional<Uuid> alert);
    void touched(int row, const QList<int>& roles = {});

    RoomOf roomOf_;
    std::vector<Row> rows_;
    std::optional<Uuid> selectedId_;
    std::optional<Uuid> pointed_;
    std::vector<Uuid> closing_;
    std::string me_;
    Now now_{};
    int round_ = 0;
};

} // namespace natlyt::console
