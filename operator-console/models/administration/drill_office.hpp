// SPDX-License-Identifier: Apache-2.0
// Drills of the chain as an administrator asks for them and sees what came of them. GUI thread.
#pragma once

#include "protocol/messages/people.hpp"
#include "protocol/messages/ward.hpp"

#include <QObject>
#include <QTimeZone>
#include <QVariantList>

#include <functional>

namespace natlyt::console {

class DrillOffice : public QObject {
    Q_OBJECT
    Q_PROPERTY(QVariantList rooms READ rooms NOTIFY changed)
    Q_PROPERTY(QString room READ room NOTIFY changed)
    Q_PROPERTY(QVariantList persons READ persons NOTIFY changed)
    Q_PROPERTY(QString person READ person NOTIFY changed)
    Q_PROPERTY(bool running READ running NOTIFY changed)
    Q_PROPERTY(QString sentence READ sentence NOTIFY changed)
    Q_PROPERTY(QVariantList links READ links NOTIFY changed)
    Q_PROPERTY(QVariantList past READ past NOTIFY changed)
public:
    using Ask = std::function<void(OperatorRequest)>;
    explicit DrillOffice(Ask ask, QObject* parent = nullptr);

    void show(const Registry& registry);
    void heard(const StationHeartbeat& heartbeat); // reads what is new, and says that one is shown here
    void read(const std::vector<ChainDrill>& drills);
    void forget();
    void retranslate() { emit changed(); }

    QVariantList rooms() const; // {id, name}
    QString room() const { return QString::fromStdString(room_); }
    QVariantList persons() const; // {id, name}, first: whoever is on duty
    QString person() const { return QString::fromStdString(person_); }
    bool running() const { return running_.has_value(); }
    QString sentence() const;    // of the one that runs
    QVariantList links() const;  // of the one that runs: {name, text, state}
    QVariantList past() const;   // {title, result, whole, links}, newest first

    Q_INVOKABLE void chooseRoom(const QString& room);
    Q_INVOKABLE void choosePerson(const QString& person); // empty: whoever is on duty
    Q_INVOKABLE void start();
    Q_INVOKABLE void stop();

signals:
    void changed();

private:
    QString labelOf(const std::string& room) const;
    QString titleOf(const ChainDrill& drill) const;

    Ask ask_;
    std::vector<RegistryRoom> rooms_;
    std::vector<RegistryPerson> persons_;
    QTimeZone zone_ = QTimeZone::utc();
    std::string room_;
    std::string person_;
    std::optional<ChainDrill> running_;
    std::vector<ChainDrill> past_;
};

} // namespace natlyt::console
