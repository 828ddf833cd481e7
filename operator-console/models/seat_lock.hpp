// SPDX-License-Identifier: Apache-2.0
// A seat that nobody has touched for a while shows no sound, no resident and no note until whoever logged in gives the
// password again. What waits for a decision stays to be seen and heard meanwhile, and is paged by rule as ever. Wrong
// passwords make the next one wait longer; nobody is logged out by them. GUI thread.
#pragma once

#include "protocol/support/time.hpp"

#include <QObject>

#include <chrono>
#include <optional>
#include <string>

namespace natlyt::console {

inline constexpr std::chrono::minutes kLockAfter{15};

class SeatLock : public QObject {
    Q_OBJECT
    Q_PROPERTY(bool locked READ locked NOTIFY changed)
    Q_PROPERTY(QString trouble READ trouble NOTIFY changed) // why it is still locked; empty at first
public:
    enum class Trouble { None, WrongPassword, Wait };

    // after: how long nobody touches it until it locks; zero: never.
    explicit SeatLock(std::chrono::minutes after = kLockAfter, QObject* parent = nullptr) : QObject(parent), after_(after) {}

    void setAfter(std::chrono::minutes after) { after_ = after; }
    void begin(const std::string& password); // somebody logs in
    void end();                              // and out
    void touched() { touchedAt_.reset(); }   // a key, the pointer or a finger
    void tick(MonotonicTime now);
    bool locked() const { return locked_; }
    QString trouble() const;
    Q_INVOKABLE void unlock(const QString& password);
    void retranslate() { emit changed(); }

signals:
    void changed();

private:
    void say(Trouble trouble);

    std::chrono::minutes after_;
    std::string hash_;
    bool locked_ = false;
    Trouble trouble_ = Trouble::None;
    int wrong_ = 0; // passwords in a row
    MonotonicTime now_{};
    std::optional<MonotonicTime> touchedAt_; // nothing: just now
    MonotonicTime triesFrom_{};              // earlier ones are not looked at
};

} // namespace natlyt::console
