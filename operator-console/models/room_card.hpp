// SPDX-License-Identifier: Apache-2.0
// The card of one dwelling, open while the operator looks at it: what it is doing and why, what is agreed, and what its
// monitor hears now. What is heard is forgotten when the card closes. GUI thread.
#pragma once

#include "operator-console/models/house_model.hpp"
#include "operator-console/models/live_listening.hpp"
#include "operator-console/models/words.hpp"

#include <QObject>
#include <QVariantList>

namespace natlyt::console {

class RoomCard : public QObject {
    Q_OBJECT
    Q_PROPERTY(QString label READ label NOTIFY changed)
    Q_PROPERTY(QString place READ place NOTIFY changed)
    Q_PROPERTY(QString resident READ resident NOTIFY changed)
    Q_PROPERTY(QString agreedNote READ agreedNote NOTIFY changed)
    Q_PROPERTY(QString consent READ consent NOTIFY changed)
    Q_PROPERTY(QString staff READ staff NOTIFY changed)
    Q_PROPERTY(QString state READ state NOTIFY changed)
    Q_PROPERTY(QString shelved READ shelved NOTIFY changed)
    Q_PROPERTY(int mark READ mark NOTIFY changed)
    Q_PROPERTY(bool isPrivate READ isPrivate NOTIFY changed)
    Q_PROPERTY(bool mayListenLive READ mayListenLive NOTIFY changed)
    Q_PROPERTY(QString whyNotLive READ whyNotLive NOTIFY changed)
    Q_PROPERTY(QString said READ said NOTIFY changed)
    Q_PROPERTY(QVariantList heard READ heard NOTIFY changed)
    Q_PROPERTY(QString heardSentence READ heardSentence NOTIFY changed)
    Q_PROPERTY(QString askedMore READ askedMore NOTIFY changed)
    Q_PROPERTY(QString level READ level NOTIFY changed)
    Q_PROPERTY(double levelFraction READ levelFraction NOTIFY changed)
public:
    using StaffOf = std::function<QString(const WardRoom&)>; // who is paged first, and where they are
    explicit RoomCard(StaffOf staffOf) : staffOf_(std::move(staffOf)) {}

    void open(const std::string& room);
    void close();
    const std::string& room() const { return room_; } // its id; empty: closed
    void lookedAtBy(const std::string& user) { user_ = user; }
    void show(const HouseModel::Room* room);
    void heartbeat(const RoomHeartbeat& heartbeat, MonotonicTime now);
    void answered(bool granted); // the station's answer to having opened it
    void tick(MonotonicTime now);
    void say(const QString& sentence); // what came of asking for privacy; empty: nothing to say
    void retranslate() { emit changed(); }

    QString label() const;
    QString place() const; // facility and house
    QString resident() const;
    QString agreedNote() const;
    QString consent() const;
    QString staff() const;
    QString state() const; // "listening", "closed: outside its hours, until 07:00"
    QString shelved() const { return ward_ ? Words::shelved(*ward_) : QString(); } // empty: nothing is
    int mark() const { return static_cast<int>(mark_); }
    bool isPrivate() const { return ward_ && ward_->reason == RoomReason::PrivacyWindow; }
    bool mayListenLive() const { return liveBar() == LiveBar::None; }
    QString whyNotLive() const { return LiveListening::sentenceOf(liveBar(), Words::text(ward_ ? ward_->listener.value_or("") : "")); }
    QString said() const { return said_; }
    QVariantList heard() const;      // as heardBars()
    QString heardSentence() const;   // instead of bars; empty when there are some
    QString askedMore() const;       // of which sounds the monitor asks more now; empty: of none
    QString level() const;           // empty while nothing is heard
    double levelFraction() const;

signals:
    void changed();

private:
    enum class Answer { Awaited, Granted, Refused };
    bool microphoneOpen() const;
    LiveBar liveBar() const { return ward_ ? liveBarOf(*ward_, heard_, user_) : LiveBar::Offline; }

    StaffOf staffOf_;
    std::string room_;
    std::string user_; // this operator
    std::optional<WardRoom> ward_;
    bool heard_ = false; // by the station, lately
    RoomMark mark_ = RoomMark::NotHeard;
    Answer answer_ = Answer::Awaited;
    QString said_;
    std::optional<RoomHeartbeat> beat_; // the newest since the station granted it
    MonotonicTime beatAt_{};
};

} // namespace natlyt::console
