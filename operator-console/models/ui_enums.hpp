// SPDX-License-Identifier: Apache-2.0
// The enums that views and C++ share; QML knows them as Ui.Action.Page, Ui.RoomMark.Fault and so on.
#pragma once

#include <QMetaObject>
#include <QObject>

namespace natlyt::console {
Q_NAMESPACE
Q_CLASSINFO("RegisterEnumClassesUnscoped", "false")

enum class RoomMark {
    Listening,
    AlertWaiting,
    AlertTaken,
    Watched,
    Paged,
    ListenedTo,
    Private,
    Closed,
    Fault,
    Silent, // the microphone gives nothing
    Offline,
    NotHeard
};
Q_ENUM_NS(RoomMark)
inline constexpr int kRoomMarks = static_cast<int>(RoomMark::NotHeard) + 1;

enum class Section { Waiting, Watching, Paged };
Q_ENUM_NS(Section)

enum class AgeBand { Calm, Late, Overdue }; // amber from 30 s, red from 60 s, of those that wait
Q_ENUM_NS(AgeBand)

enum class Action {
    Listen,      // take the selected alert, or the next
    NotRelevant, // opens the reasons; there, the first reason
    Watch,
    MakePrivate,    // the room of the alert in hand, and closes the alert
    TechnicalFault, // it cannot be judged by ear: the night watch looks there
    Page,
    PageUrgent,
    Replay,
    Speed,       // 1× or 1.5×
    SkipSilence, // on or off
    Louder,
    Quieter,
    Back,
    Up,
    Down,
    PreviousSound,
    NextSound,
    FullScreen,
    Language,
    KeyMap,
    LogOut,
    Undo,
    PauseSounds, // for a minute
    DayTheme,
    LargerText,
    SmallerText,
    PlainText, // as large as at first
    SoundCheck, // which output, and is it heard
    PlaySignals,
    SignalsHeard,
    SignalsNotHeard,
    Ward, // all rooms: search, zoom to a house
    WardFilter, // there: only those that do not listen
    WardRoom,   // there: the marked one
    Room, // the card of the dwelling: open, close
    PreviousRoom,
    NextRoom,
    Privacy, // of the dwelling on the card: begin, end
    ListenLive, // to the dwelling on the card, or of the alert: asks why; renews
    Shelves,      // what raises alerts again and again: open, close
    ShelfLength,  // there: 15 or 30 minutes
    EndShelf,     // there: the marked sound is called out again
    HandOver,     // what one shift hands to the next: open, close
    SignHandover, // there
    Faults,       // what does not work and who looks after it: open, close
    TakeFault,    // there
    SnoozeHour,
    SnoozeShift,
    SnoozeMorning,
    WakeFault,
    LeaveToRule,  // logging out: what waits is paged by rule
    Drill,        // begin, end
    Reason2,
    Reason3,
    Reason4,
    Reason5,
    Reason6
};
Q_ENUM_NS(Action)

// LiveReasons and LiveNote belong to the dwelling on the card.
enum class Overlay { None, Reasons, KeyMap, LogOut, Room, Ward, Shelves, HandOver, SoundCheck, Faults, LiveReasons, LiveNote };
Q_ENUM_NS(Overlay)

// How far the sound of the alert in the operator's hands is.
enum class Hearing { Nothing, Awaited, Arriving, Stalled, Complete, Unopenable, Wiped, Withheld };
Q_ENUM_NS(Hearing)

enum class NoticeKind { None, Done, Hint, Refused };
Q_ENUM_NS(NoticeKind)

enum class AdminPage { Attention, Tonight, Rooms, Roster, Staff, Import, Drill, Log };
Q_ENUM_NS(AdminPage)

} // namespace natlyt::console
