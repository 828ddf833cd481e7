// SPDX-License-Identifier: Apache-2.0
// Listening to a dwelling as it is now, for a minute at a time: whether it may be, what was asked, how long is left, and why
// it is over. Pure of bus and sound. GUI thread.
#pragma once

#include <QObject>
#include <QVariantList>

#include "operator-console/models/ui_enums.hpp"
#include "protocol/messages/people.hpp"
#include "protocol/messages/ward.hpp"

#include <optional>
#include <set>

namespace natlyt::console {

inline constexpr std::chrono::seconds kLiveFor{60};
// The last second's sound is whole a little after the second, travels, and is played.
inline constexpr std::chrono::seconds kLiveTail{4};

// Why nobody can listen live, or not any more.
enum class LiveBar {
    None, Consent, Private, Closed, Offline, NotListening, Somebody, // as the ward says
    Refused, NotOnDuty, NotSent, NoAnswer,                           // as the asking went
    Stopped, TimeOver, ConnectionLost, Locked
};

// `me`: whose own listening, that their console does not know of any more, bars them from nothing.
LiveBar liveBarOf(const WardRoom& room, bool heard, const std::string& me);
LiveBar liveBarOf(ReplyCode code); // None: granted

class LiveListening : public QObject {
    Q_OBJECT
    Q_PROPERTY(bool on READ on NOTIFY changed)
    Q_PROPERTY(bool heard READ heard NOTIFY changed)
    Q_PROPERTY(int secondsLeft READ secondsLeft NOTIFY changed)
    Q_PROPERTY(QString sentence READ sentence NOTIFY changed)
    Q_PROPERTY(QVariantList reasons READ reasons NOTIFY changed)
public:
    using QObject::QObject;

    static QString sentenceOf(LiveBar bar, const QString& listener = {}); // who listens there, where that is known
    static bool isReason(Action digit);  // a ready one, or that it will be written
    static QString reason(Action digit); // a ready one; empty: none has this key

    OperatorRequest ask(const std::string& room, const QString& why); // begins, or renews
    void granted(const Uuid& sound, MonotonicTime now);
    void wentOn(); // the renewed sound is heard: the one before is past
    void end(LiveBar why, const QString& who = {}); // who listens there instead
    void forget(); // also why it ended
    void tick(MonotonicTime now);
    void retranslate() { emit changed(); }

    bool on() const { return phase_ != Phase::Off; } // asked for, or heard
    bool heard() const { return phase_ == Phase::Heard; }
    bool waits() const { return asked_; }            // for the station's answer
    bool isOver(MonotonicTime now) const { return heard() && now >= ends_ + kLiveTail; }
    bool timeIsUp() const { return heard() && now_ >= ends_; }
    const std::string& room() const { return room_; }
    const std::optional<Uuid>& sound() const { return sound_; }
    // What was granted before the last renewal, while nothing has come of that.
    const std::optional<Uuid>& before() const { return before_; }
    bool isPast(const Uuid& sound) const { return past_.contains(sound); } // not to be kept any more
    const QString& why() const { return why_; }
    int secondsLeft() const;
    QString sentence() const;     // "Listening live, 43 s left.", or how it ended; empty: nothing to say
    QVariantList reasons() const; // {cap, text, action}

signals:
    void changed();

private:
    enum class Phase { Off, Asked, Heard };

    Phase phase_ = Phase::Off;
    bool asked_ = false;
    std::string room_;
    QString why_;
    std::optional<Uuid> sound_;
    std::optional<Uuid> before_;
    std::set<Uuid> past_;
    MonotonicTime ends_{};
    MonotonicTime now_{};
    LiveBar ended_ = LiveBar::None;
    QString listener_; // who listens there instead; empty: not known
    bool wasHeard_ = false;
};

} // namespace natlyt::console
