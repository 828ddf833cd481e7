// SPDX-License-Identifier: Apache-2.0
// Finds rooms: by what is typed - room, resident, house - and, when asked, only those that do not listen, each with why.
// What should listen and does not stands first. The list is made anew when something changes while it is open. GUI thread.
#pragma once

#include "operator-console/models/rooms_model.hpp"

namespace natlyt::console {

class WardBrowser : public QAbstractListModel {
    Q_OBJECT
    Q_PROPERTY(QString query READ query WRITE setQuery NOTIFY changed)
    Q_PROPERTY(bool onlyClosed READ onlyClosed NOTIFY changed)
    Q_PROPERTY(QString house READ house NOTIFY changed)
    Q_PROPERTY(int count READ count NOTIFY changed)
    Q_PROPERTY(int selected READ selected NOTIFY changed)
    Q_PROPERTY(QString heading READ heading NOTIFY changed)
    Q_PROPERTY(bool narrowed READ narrowed NOTIFY changed)
public:
    enum Role { RoomId = Qt::UserRole + 1, Label, Resident, Place, Mark, Why, Unheard, Selected, Spoken };
    Q_ENUM(Role)

    explicit WardBrowser(RoomsModel& rooms, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    void open();
    void close();
    bool isOpen() const { return open_; }
    QString query() const { return query_; }
    void setQuery(const QString& query);
    bool onlyClosed() const { return onlyClosed_; }
    void toggleOnlyClosed();
    QString house() const { return house_; } // what the view is zoomed to; empty: the whole ward
    QString facilityOfHouse() const { return facility_; }
    void zoomTo(const HouseModel* house);    // nothing: the whole ward
    bool stepBack(); // out of a house, then out of the search; false: nothing was left to step out of
    void moveSelection(int rows);
    QString selectedRoom() const; // empty: none
    int count() const { return static_cast<int>(found_.size()); }
    int selected() const { return selected_; }
    bool narrowed() const { return onlyClosed_ || !query_.trimmed().isEmpty(); }
    QString heading() const; // "4 dwellings do not listen, 2 of them should"
    bool matches(const HouseModel& house, const HouseModel::Room& room) const;
    void retranslate() { emit changed(); }

signals:
    void changed();

private:
    struct Found {
        std::string room;
        QString label, resident, place, why;
        RoomMark mark{};
        bool unheard = false;
        bool operator==(const Found&) const = default;
    };
    bool within(const HouseModel& house) const;
    void refresh();

    RoomsModel& rooms_;
    bool open_ = false;
    bool onlyClosed_ = false;
    QString query_, house_, facility_;
    std::vector<Found> found_;
    int selected_ = -1;
};

} // namespace natlyt::console
