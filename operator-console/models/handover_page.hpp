// SPDX-License-Identifier: Apache-2.0
// The page that one shift hands to the next, as it is read and signed: what the station has put together, in words. GUI
// thread.
#pragma once

#include "operator-console/models/rooms_model.hpp"
#include "operator-console/models/words.hpp"
#include "protocol/messages/handover.hpp"

#include <QObject>
#include <QVariantList>

#include <functional>

namespace natlyt::console {

class HandoverPage : public QObject {
    Q_OBJECT
    Q_PROPERTY(QString sentence READ sentence NOTIFY changed)
    Q_PROPERTY(QString note READ note NOTIFY changed)
    Q_PROPERTY(QVariantList sections READ sections NOTIFY changed) // {heading, lines, grave}
    Q_PROPERTY(bool canGive READ canGive NOTIFY changed)
    Q_PROPERTY(bool canTake READ canTake NOTIFY changed)
    Q_PROPERTY(QString said READ said NOTIFY changed)
public:
    enum class Stage { Closed, Reading, Draft, ToTake, Signing, Given, Taken, Failed };
    using Known = std::function<const WardAlert*(const Uuid& alert)>; // what this console knows of it; may be nothing
    HandoverPage(const RoomsModel& rooms, Known known, QObject* parent = nullptr)
        : QObject(parent), rooms_(rooms), known_(std::move(known)) {}

    void open();  // asked for, not there yet
    void close();
    void show(const Handover& handover, const std::string& me); // as it was asked for
    void signing();
    void given(const Handover& handover);
    void taken();
    void failed(); // the station did not confirm it
    void retranslate() { emit changed(); }

    Stage stage() const { return stage_; }
    std::int64_t number() const { return handover_.number; }
    QString sentence() const;
    QString note() const { return Words::text(handover_.note); } // of who gave it
    QVariantList sections() const;
    bool canGive() const { return stage_ == Stage::Draft; }
    bool canTake() const { return stage_ == Stage::ToTake; }
    QString said() const;

signals:
    void changed();

private:
    void enter(Stage stage);
    QString labelOf(const std::string& room) const;
    QString line(const HandoverAlert& alert) const;
    QString line(const HandoverRoom& room) const;
    QString line(const HandoverShelf& shelf) const;
    QStringList night() const;
    QStringList linesOf(std::function<bool(AlertState)> which) const;

    const RoomsModel& rooms_;
    Known known_;
    Stage stage_ = Stage::Closed;
    Handover handover_;
};

} // namespace natlyt::console
