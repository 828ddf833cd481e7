// SPDX-License-Identifier: Apache-2.0
// The words of the screen for what crosses the wire as an enum: the sound that was heard, never what somebody
// may have felt. In the language that is installed when they are asked for.
#pragma once

#include "protocol/messages/ward.hpp"

#include <QCoreApplication>
#include <QString>
#include <QTimeZone>

#include <chrono>

namespace natlyt::console {

class Words {
    Q_DECLARE_TR_FUNCTIONS(Words)
public:
    static QString of(SoundClass sound);
    static QString of(AlertState state);
    static QString of(DismissReason reason);
    static QString of(Outcome outcome);
    static QString of(RoomCondition condition);
    static QString of(RoomReason reason); // empty for None
    static QString of(PageState state);
    static QString of(const ShelvedSound& sound); // "shelved: cough until 02:15 (AB), 3 came"
    static QString shelved(const WardRoom& room); // all of the room's; empty: none
    static QString unmanned(const WardRoom& room); // "nobody on duty 22:00–07:00"; empty: somebody is

    // "listening, snippets" from the consent's scope words; unknown words are shown as they came.
    static QString consentScope(const std::string& scope);
    // "0:08", "1:04:10"; never negative.
    static QString age(std::chrono::milliseconds age);
    // "45 s", "10 min", "2 h": in the largest unit that divides it.
    static QString duration(std::chrono::seconds lasting);
    // The wall clock here: "02:47", "02:47:18".
    // Times of day are the ward's, wherever the seat stands; the seat's own until the ward has told its zone. GUI thread.
    static void showTimesOf(const QTimeZone& ward);
    static const QTimeZone& zone();
    static QString clock(UtcTime at);
    static QString clockWithSeconds(UtcTime at);
    // "−4 s", "+12 s" and so on, for an axis.
    static QString seconds(int seconds);
    static QString text(const std::string& utf8) { return QString::fromStdString(utf8); }
};

} // namespace natlyt::console
