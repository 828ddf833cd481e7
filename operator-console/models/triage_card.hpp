// SPDX-License-Identifier: Apache-2.0
// Everything the card in the middle says about one alert: the one in hand, else the selected one. GUI thread.
#pragma once

#include "operator-console/models/alert_line.hpp"
#include "operator-console/models/live_listening.hpp"
#include "operator-console/models/ui_enums.hpp"

#include <QObject>
#include <QVariantList>

#include <functional>
#include <optional>
#include <utility>

namespace natlyt::console {

class TriageCard : public QObject {
    Q_OBJECT
    Q_PROPERTY(bool shown READ shown NOTIFY changed)
    Q_PROPERTY(bool inHand READ inHand NOTIFY changed)
    Q_PROPERTY(bool claiming READ claiming NOTIFY changed)
    Q_PROPERTY(bool deciding READ deciding NOTIFY changed)
    Q_PROPERTY(int sending READ sending NOTIFY changed) // the action that is asked for and not confirmed; -1: none
    Q_PROPERTY(bool canListen READ canListen NOTIFY changed)
    Q_PROPERTY(QString room READ room NOTIFY changed)
    Q_PROPERTY(QString place READ place NOTIFY changed)
    Q_PROPERTY(QString resident READ resident NOTIFY changed)
    Q_PROPERTY(QString agreedNote READ agreedNote NOTIFY changed)
    Q_PROPERTY(QString consent READ consent NOTIFY changed)
    Q_PROPERTY(QString staff READ staff NOTIFY changed)
    Q_PROPERTY(QString shelved READ shelved NOTIFY changed)
    Q_PROPERTY(QString summary READ summary NOTIFY changed)
    Q_PROPERTY(QString status READ status NOTIFY changed)
    Q_PROPERTY(int priority READ priority NOTIFY changed)
    Q_PROPERTY(QVariantList heard READ heard NOTIFY changed)
    Q_PROPERTY(QString level READ level NOTIFY changed)
    Q_PROPERTY(double levelFraction READ levelFraction NOTIFY changed)
    Q_PROPERTY(QStringList history READ history NOTIFY changed)
    Q_PROPERTY(QString whyNotLive READ whyNotLive NOTIFY liveBarred)
    Q_PROPERTY(QString age READ age NOTIFY ticked)
    Q_PROPERTY(int band READ band NOTIFY ticked)
public:
    using StaffOf = std::function<QString(const WardRoom&)>; // who is paged first, and where they are
    explicit TriageCard(StaffOf staffOf) : staffOf_(std::move(staffOf)) {}
    struct Hand {
        bool inHand = false;   // claimed by this operator, confirmed
        bool claiming = false; // asked for, not confirmed
        std::optional<Action> sending{}; // a decision that is asked for, not confirmed
    };

    void show(const WardAlert* alert, const WardRoom* room, Hand hand, std::size_t sound,
              const std::string& me);
    void barLive(LiveBar why, const std::string& listener); // None: its dwelling may be listened to as it is now
    void tick(UtcTime now);
    void retranslate() {
        emit changed();
        emit liveBarred();
        emit ticked();
    }

    bool shown() const { return alert_.has_value(); }
    bool inHand() const { return hand_.inHand; }
    bool claiming() const { return hand_.claiming; }
    bool deciding() const { return hand_.sending.has_value(); }
    int sending() const { return hand_.sending ? static_cast<int>(*hand_.sending) : -1; }
    bool canListen() const; // Space would take it
    QString room() const;
    QString place() const; // facility and house
    QString resident() const;
    QString agreedNote() const;
    QString consent() const;
    QString staff() const;
    QString shelved() const; // in this room; empty: nothing is
    QString summary() const;
    QString status() const;
    int priority() const { return alert_ ? static_cast<int>(alert_->priority) : 0; }
    QVariantList heard() const; // as heardBars()
    QString level() const;      // "−23 dB"
    double levelFraction() const;
    QStringList history() const;
    QString whyNotLive() const; // empty: it may be
    QString age() const { return alert_ ? AlertLine::age(*alert_, now_) : QString(); }
    int band() const { return static_cast<int>(alert_ ? AlertLine::band(*alert_, now_) : AgeBand::Calm); }

signals:
    void changed();
    void liveBarred();
    void ticked();

private:
    const AlertSound* sound() const;

    StaffOf staffOf_;
    std::optional<WardAlert> alert_;
    std::optional<WardRoom> room_;
    Hand hand_;
    std::size_t sound_ = 0;
    std::string me_;
    LiveBar liveBar_ = LiveBar::None;
    std::string listener_; // who listens there instead
    UtcTime now_{};
};

} // namespace natlyt::console
