// SPDX-License-Identifier: Apache-2.0
// The roster of each house: who is on duty when, in which order, with substitutes and a duty manager; and which house will
// have nobody within the next day. What is arranged is kept until it is saved or discarded. GUI thread.
#pragma once

#include "operator-console/models/administration/room_file.hpp"
#include "operator-console/models/administration/shift_draft.hpp"

namespace natlyt::console {

class RosterOffice : public QObject {
    Q_OBJECT
    Q_PROPERTY(QVariantList houses READ houses NOTIFY changed)
    Q_PROPERTY(int unmannedCount READ unmannedCount NOTIFY changed)
    Q_PROPERTY(QString unmanned READ unmanned NOTIFY changed)
    Q_PROPERTY(QString house READ house NOTIFY changed)
    Q_PROPERTY(QString houseName READ houseName NOTIFY changed)
    Q_PROPERTY(QString houseState READ houseState NOTIFY changed)
    Q_PROPERTY(bool houseIsUnmanned READ houseIsUnmanned NOTIFY changed)
    Q_PROPERTY(QVariantList shifts READ shifts NOTIFY changed)
    Q_PROPERTY(int shiftCount READ shiftCount NOTIFY changed)
    Q_PROPERTY(QVariantList managers READ managers NOTIFY changed)
    Q_PROPERTY(QStringList days READ days NOTIFY changed)
    Q_PROPERTY(QString facility READ facility NOTIFY changed)
    Q_PROPERTY(int neighbours READ neighbours NOTIFY changed)
    Q_PROPERTY(bool changedByHand READ changedByHand NOTIFY changed)
public:
    explicit RosterOffice(SendChange send, QObject* parent = nullptr);

    void show(const Registry& registry);
    void answered(const RegistryChange& change, const OperatorReply& reply);
    void retranslate() { emit changed(); }

    QVariantList houses() const; // {id, name, state, unmanned}
    int unmannedCount() const;
    QString unmanned() const;    // "Birkehuset 22:00–07:00, …" of all houses; empty: none
    QString house() const { return QString::fromStdString(house_); }
    QString houseName() const;
    QString houseState() const { return stateOf(house_); }
    bool houseIsUnmanned() const { return gapOf(house_) != nullptr; }
    // {days, from, to, persons, substitutes, others: of {id, initials}, manager, trouble}
    QVariantList shifts() const;
    int shiftCount() const { return static_cast<int>(drafts_.size()); }
    QVariantList managers() const; // {id, name}; the first is nobody
    QStringList days() const;      // "Mon"
    QString facility() const;      // of the chosen house
    int neighbours() const { return static_cast<int>(neighbouring().size()); } // other houses there
    bool changedByHand() const { return drafts_ != stored(); }

    Q_INVOKABLE void chooseHouse(const QString& unit); // not while its roster is changed and not saved
    Q_INVOKABLE void addShift(); // with the people of the last one
    Q_INVOKABLE void removeShift(int shift);
    Q_INVOKABLE void setDay(int shift, int day, bool on);
    Q_INVOKABLE void setTimes(int shift, const QString& from, const QString& to);
    Q_INVOKABLE void typeTimes(int shift, const QString& from, const QString& to); // as they stand in the field, not tidied
    Q_INVOKABLE void put(int shift, bool substitute, const QString& person, int place); // or to another place
    Q_INVOKABLE void takeOut(int shift, const QString& person);
    Q_INVOKABLE void setManager(int shift, const QString& person);
    Q_INVOKABLE void save();
    Q_INVOKABLE void saveForFacility(); // these shifts for each of its houses; each is a change of its own
    Q_INVOKABLE void discard();

signals:
    void changed();
    void foundWrong(); // before the station was asked
    void wrongAt(int shift); // the first one that is

private:
    std::vector<ShiftDraft> stored() const;
    const RegistryGap* gapOf(const std::string& unit) const;
    QString timesOf(const RegistryGap& gap) const;
    QString stateOf(const std::string& unit) const;
    QString initialsOf(const std::string& person) const;
    QVariantList named(const std::vector<std::string>& persons) const;
    QVariantList others(const ShiftDraft& draft) const;
    std::vector<std::string> neighbouring() const; // houses of the same facility
    bool makeSense();                        // all shifts; else it is said which do not
    void sendFor(const std::string& unit);
    void tellFirstWrong();
    static QString said(ShiftFault fault);
    ShiftDraft* at(int shift);
    void edited();

    SendChange send_;
    Registry registry_; // without its rooms
    QTimeZone zone_;
    std::string house_;
    std::vector<ShiftDraft> drafts_;
    std::vector<ShiftFault> faults_; // of the last try to save; empty: none
};

} // namespace natlyt::console
