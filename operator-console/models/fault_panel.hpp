// SPDX-License-Identifier: Apache-2.0
// The technical faults at the operator's desk: what does not work and who looks after it, read from the station while
// somebody is on duty. One is marked, to be taken or put off for a while. The station decides; this only shows and asks.
// GUI thread.
#pragma once

#include "operator-console/models/faults_model.hpp"

namespace natlyt::console {

class FaultPanel : public QObject {
    Q_OBJECT
    Q_PROPERTY(natlyt::console::FaultsModel* list READ list CONSTANT)
    Q_PROPERTY(int chosen READ chosen NOTIFY changed)
    Q_PROPERTY(int waiting READ waiting NOTIFY changed)
    Q_PROPERTY(bool canTake READ canTake NOTIFY changed)
    Q_PROPERTY(bool canSnooze READ canSnooze NOTIFY changed)
    Q_PROPERTY(bool canWake READ canWake NOTIFY changed)
    Q_PROPERTY(QString advice READ advice NOTIFY changed)
    Q_PROPERTY(QString said READ said NOTIFY changed)
public:
    explicit FaultPanel(FaultsModel::Ask ask, QObject* parent = nullptr);

    FaultsModel* list() { return &list_; }
    const FaultsModel& faults() const { return list_; }
    int chosen() const { return list_.rowOf(marked_); } // -1: there is none
    int waiting() const { return list_.waiting(); }     // that nobody looks after and nobody put off
    bool canTake() const;
    bool canSnooze() const;
    bool canWake() const;
    QString advice() const; // on the marked one
    QString said() const { return said_; } // what the station said to it; empty: nothing

    void begin(const QString& user, Now now); // on duty from now on
    void know(std::map<std::string, std::string> labels) { list_.know(std::move(labels)); } // what dwellings are called
    void open(Now now);                       // somebody looks
    void tick(Now now, bool onDuty);
    void move(int by);
    Q_INVOKABLE void choose(int row);
    void take();
    void snooze(int choice); // of the list's snoozes
    void wake();
    bool answered(const OperatorRequest& request, const OperatorReply& reply, UtcTime now); // false: of something else
    bool undelivered(const OperatorRequest& request);
    void forget();
    void retranslate();

signals:
    void changed();

private:
    void read(Now now);
    void say(const QString& sentence);
    void markSomething();

    FaultsModel::Ask ask_;
    FaultsModel list_;
    FaultName marked_;
    std::string user_;
    QString said_;
    MonotonicTime readAt_{};
};

} // namespace natlyt::console
