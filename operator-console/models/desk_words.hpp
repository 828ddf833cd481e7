// SPDX-License-Identifier: Apache-2.0
// The sentences that the desk says to the operator.
#pragma once

#include "operator-console/models/chain_watch.hpp"
#include "operator-console/models/key_map.hpp"
#include "operator-console/models/session.hpp"

#include <QCoreApplication>

namespace natlyt::console {

class DeskWords {
    Q_DECLARE_TR_FUNCTIONS(DeskWords)
public:
    static QString done(const OperatorRequest& request, const QString& room);
    static QString faultNote(); // to whoever is paged
    static QString closing(const OperatorRequest& request, const QString& room); // in five seconds
    static QString closingAlready();
    static QString takenBack(const QString& room);
    static QString nothingToTakeBack();
    static QString refused(OperatorRequestKind kind, ReplyCode code, const QString& room);
    static QString privacy(OperatorRequestKind kind, bool done); // begun, ended, or not confirmed
    static QString undelivered(OperatorRequestKind kind, Session::Undelivered why, const QString& room);
    static QString takenFromHand(const QString& room, const WardAlert& alert);
    static QString notToTake(const WardAlert& alert);
    static QString listenFirst();
    static QString liveWhere();
    static QString decideFirst();
    static QString nothingWaits();
    static QString meaningOf(Action action);
    static QString chain(ChainTruth truth);
    static QString shelf(const OperatorRequest& request, ReplyCode code); // what the station said to it
    static QString shelfUndelivered();
    static QString stay(int waiting); // why the last operator cannot go yet
    static QString floodTold(const WardFlood& flood);
    static QString drillNever();
    static QString drillLongAgo();
};

} // namespace natlyt::console
