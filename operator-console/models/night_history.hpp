// SPDX-License-Identifier: Apache-2.0
// What was heard and decided in the card's dwelling earlier tonight, as the station tells it; forgotten when the card is
// about another dwelling. GUI thread.
#pragma once

#include "operator-console/models/pending_requests.hpp"

#include <QObject>
#include <QStringList>

namespace natlyt::console {

class NightHistory : public QObject {
    Q_OBJECT
    Q_PROPERTY(QStringList lines READ lines NOTIFY changed)
    Q_PROPERTY(QString sentence READ sentence NOTIFY changed)
public:
    using QObject::QObject;

    void show(const std::string& room); // empty: none
    void again();                       // asks anew: the connection was gone
    void answered(const OperatorRequest& request, const OperatorReply* reply); // null: undelivered
    void retranslate() { emit changed(); }

    QStringList lines() const; // the newest first: "02:14  cough · 2 sounds: not relevant (anna)"
    QString sentence() const;  // instead of lines; empty when there are some
    static QString line(const PastAlert& past);

signals:
    void changed();
    void wanted(const natlyt::OperatorRequest& request);

private:
    enum class Known { Nothing, Asked, Answered, Failed };
    std::string room_;
    Known known_ = Known::Nothing;
    std::vector<PastAlert> night_;
};

} // namespace natlyt::console
