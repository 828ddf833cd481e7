// SPDX-License-Identifier: Apache-2.0
#include "operator-console/models/seat_lock.hpp"

#include "protocol/sealing/password.hpp"

#include <algorithm>

namespace natlyt::console {

namespace {

constexpr int kFreeTries = 3;
constexpr std::chrono::seconds kFirstWait{5};
constexpr int kDoublingsMost = 4; // 80 s: an alert waits behind it

} // namespace

void SeatLock::begin(const std::string& password) {
    end();
    hash_ = sealing::passwordHash(password);
}

void SeatLock::end() {
    hash_.clear();
    locked_ = false;
    wrong_ = 0;
    triesFrom_ = {};
    touched();
    say(Trouble::None);
}

void SeatLock::tick(MonotonicTime now) {
    now_ = now;
    if (!touchedAt_) touchedAt_ = now;
    if (trouble_ == Trouble::Wait && now >= triesFrom_) say(Trouble::None);
    if (locked_ || hash_.empty() || after_.count() == 0 || now - *touchedAt_ < after_) return;
    locked_ = true;
    say(Trouble::None);
}

void SeatLock::unlock(const QString& password) {
    if (!locked_) return;
    if (now_ < triesFrom_) return say(Trouble::Wait);
    if (!sealing::matches(hash_, password.toStdString())) {
        if (++wrong_ < kFreeTries) return say(Trouble::WrongPassword);
        triesFrom_ = now_ + kFirstWait * (1 << std::min(wrong_ - kFreeTries, kDoublingsMost));
        return say(Trouble::Wait);
    }
    wrong_ = 0;
    locked_ = false;
    touched();
    say(Trouble::None);
}

void SeatLock::say(Trouble trouble) {
    trouble_ = trouble;
    emit changed();
}

QString SeatLock::trouble() const {
    switch (trouble_) {
    case Trouble::None:
        return {};
    case Trouble::WrongPassword:
        return tr("This is not the password of who logged in. Try again.");
    case Trouble::Wait:
        return tr("Too many wrong passwords: wait a moment. Alerts are paged to the night watch meanwhile.");
    }
    std::unreachable();
}

} // namespace natlyt::console
