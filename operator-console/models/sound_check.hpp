// SPDX-License-Identifier: Apache-2.0
// At the start of a shift: are the three signals heard, from which output? Due again when the sound comes out
// elsewhere than it was checked. Alerts that come meanwhile ring as ever. GUI thread.
#pragma once

#include <QObject> // first: moc 6.4 stumbles over the standard library when it meets that before Qt

#include "operator-console/models/ringer.hpp"

#include <QVariantList>

namespace natlyt::console {

class SoundCheck : public QObject {
    Q_OBJECT
    Q_PROPERTY(bool due READ due NOTIFY changed)
    Q_PROPERTY(bool playing READ playing NOTIFY changed)
    Q_PROPERTY(bool asked READ asked NOTIFY changed)
    Q_PROPERTY(bool unheard READ unheard NOTIFY changed)
    Q_PROPERTY(QString sentence READ sentence NOTIFY changed)
    Q_PROPERTY(QVariantList outputs READ outputs NOTIFY changed)
public:
    SoundCheck(SoundOutput& voice, SoundOutput& ring, Ringer& ringer, QObject* parent = nullptr);

    void begin(); // a shift has begun
    void end();
    void play(MonotonicTime now); // the three signals, from the most urgent down
    void answer(bool heard);
    void choose(const QString& id); // an output; empty: as the system chooses
    void step(int by);              // to the output above or below
    void tick();
    void retranslate() { emit changed(); }

    bool begun() const { return state_ != State::Off; }
    bool due() const { return state_ != State::Off && state_ != State::Heard; }
    bool playing() const { return state_ == State::Playing; }
    bool asked() const { return state_ == State::Asked; }
    bool unheard() const { return state_ == State::NotHeard; } // as the operator said
    QString sentence() const;
    QVariantList outputs() const; // {id, name, chosen}
    QString chosen() const { return voice_.chosen(); }

signals:
    void changed();
    void chose(const QString& id);

private:
    enum class State { Off, Due, Playing, Asked, Heard, NotHeard };
    void enter(State state);
    void outputMoved();

    SoundOutput& voice_;
    SoundOutput& ring_;
    Ringer& ringer_;
    State state_ = State::Off;
    QString checkedOn_; // the output's name
};

} // namespace natlyt::console
