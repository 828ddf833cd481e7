// SPDX-License-Identifier: Apache-2.0
#include "operator-console/models/key_map.hpp"

#include <QCoreApplication>
#include <QKeySequence>

#include <algorithm>
#include <array>
#include <utility>

namespace natlyt::console {

namespace {

constexpr std::array kNight{
    KeyBinding{Qt::Key_Space, Qt::NoModifier, Action::Listen},
    KeyBinding{Qt::Key_Return, Qt::NoModifier, Action::Listen},
    KeyBinding{Qt::Key_Enter, Qt::NoModifier, Action::Listen},
    KeyBinding{Qt::Key_1, Qt::NoModifier, Action::NotRelevant},
    KeyBinding{Qt::Key_2, Qt::NoModifier, Action::Watch},
    KeyBinding{Qt::Key_V, Qt::NoModifier, Action::MakePrivate},
    KeyBinding{Qt::Key_F, Qt::NoModifier, Action::TechnicalFault},
    KeyBinding{Qt::Key_P, Qt::NoModifier, Action::Page},
    KeyBinding{Qt::Key_P, Qt::ShiftModifier, Action::PageUrgent},
    KeyBinding{Qt::Key_R, Qt::NoModifier, Action::Replay},
    KeyBinding{Qt::Key_X, Qt::NoModifier, Action::Speed},
    KeyBinding{Qt::Key_S, Qt::NoModifier, Action::SkipSilence},
    KeyBinding{Qt::Key_Plus, Qt::NoModifier, Action::Louder},
    KeyBinding{Qt::Key_Minus, Qt::NoModifier, Action::Quieter},
    KeyBinding{Qt::Key_Escape, Qt::NoModifier, Action::Back},
    KeyBinding{Qt::Key_Up, Qt::NoModifier, Action::Up},
    KeyBinding{Qt::Key_Down, Qt::NoModifier, Action::Down},
    KeyBinding{Qt::Key_Left, Qt::NoModifier, Action::PreviousSound},
    KeyBinding{Qt::Key_Right, Qt::NoModifier, Action::NextSound},
    KeyBinding{Qt::Key_B, Qt::NoModifier, Action::Room},
    KeyBinding{Qt::Key_N, Qt::NoModifier, Action::ListenLive},
    KeyBinding{Qt::Key_O, Qt::NoModifier, Action::Ward},
    KeyBinding{Qt::Key_U, Qt::NoModifier, Action::Undo},
    KeyBinding{Qt::Key_H, Qt::NoModifier, Action::Shelves},
    KeyBinding{Qt::Key_M, Qt::NoModifier, Action::PauseSounds},
    KeyBinding{Qt::Key_T, Qt::NoModifier, Action::DayTheme},
    KeyBinding{Qt::Key_Plus, Qt::ControlModifier, Action::LargerText},
    KeyBinding{Qt::Key_Minus, Qt::ControlModifier, Action::SmallerText},
    KeyBinding{Qt::Key_0, Qt::ControlModifier, Action::PlainText},
    KeyBinding{Qt::Key_F6, Qt::NoModifier, Action::SoundCheck},
    KeyBinding{Qt::Key_F8, Qt::NoModifier, Action::Faults},
    KeyBinding{Qt::Key_F11, Qt::NoModifier, Action::FullScreen},
    KeyBinding{Qt::Key_L, Qt::NoModifier, Action::Language},
    KeyBinding{Qt::Key_Question, Qt::NoModifier, Action::KeyMap},
    KeyBinding{Qt::Key_F1, Qt::NoModifier, Action::KeyMap},
    KeyBinding{Qt::Key_F4, Qt::NoModifier, Action::Drill},
    KeyBinding{Qt::Key_F9, Qt::NoModifier, Action::HandOver},
    KeyBinding{Qt::Key_F10, Qt::NoModifier, Action::LogOut},
};

constexpr std::array kReasons{
    KeyBinding{Qt::Key_1, Qt::NoModifier, Action::NotRelevant},
    KeyBinding{Qt::Key_2, Qt::NoModifier, Action::Reason2},
    KeyBinding{Qt::Key_3, Qt::NoModifier, Action::Reason3},
    KeyBinding{Qt::Key_4, Qt::NoModifier, Action::Reason4},
    KeyBinding{Qt::Key_5, Qt::NoModifier, Action::Reason5},
    KeyBinding{Qt::Key_6, Qt::NoModifier, Action::Reason6},
    KeyBinding{Qt::Key_Escape, Qt::NoModifier, Action::Back},
    KeyBinding{Qt::Key_R, Qt::NoModifier, Action::Replay},
};

constexpr std::array kKeyMap{
    KeyBinding{Qt::Key_Escape, Qt::NoModifier, Action::Back},
    KeyBinding{Qt::Key_Up, Qt::NoModifier, Action::Up},
    KeyBinding{Qt::Key_Down, Qt::NoModifier, Action::Down},
    KeyBinding{Qt::Key_Question, Qt::NoModifier, Action::KeyMap},
    KeyBinding{Qt::Key_F1, Qt::NoModifier, Action::KeyMap},
    KeyBinding{Qt::Key_L, Qt::NoModifier, Action::Language},
    KeyBinding{Qt::Key_Space, Qt::NoModifier, Action::Back},
};

constexpr std::array kLogOut{
    KeyBinding{Qt::Key_Escape, Qt::NoModifier, Action::Back},
    KeyBinding{Qt::Key_F10, Qt::NoModifier, Action::LogOut},
    KeyBinding{Qt::Key_F9, Qt::NoModifier, Action::HandOver},
    KeyBinding{Qt::Key_P, Qt::NoModifier, Action::LeaveToRule},
};

// The digits are reasons: one of them shelves what is marked.
constexpr std::array kShelves{
    KeyBinding{Qt::Key_Escape, Qt::NoModifier, Action::Back},
    KeyBinding{Qt::Key_H, Qt::NoModifier, Action::Shelves},
    KeyBinding{Qt::Key_Up, Qt::NoModifier, Action::Up},
    KeyBinding{Qt::Key_Down, Qt::NoModifier, Action::Down},
    KeyBinding{Qt::Key_Left, Qt::NoModifier, Action::ShelfLength},
    KeyBinding{Qt::Key_Right, Qt::NoModifier, Action::ShelfLength},
    KeyBinding{Qt::Key_E, Qt::NoModifier, Action::EndShelf},
    KeyBinding{Qt::Key_2, Qt::NoModifier, Action::Reason2},
    KeyBinding{Qt::Key_3, Qt::NoModifier, Action::Reason3},
    KeyBinding{Qt::Key_4, Qt::NoModifier, Action::Reason4},
    KeyBinding{Qt::Key_5, Qt::NoModifier, Action::Reason5},
    KeyBinding{Qt::Key_6, Qt::NoModifier, Action::Reason6},
    KeyBinding{Qt::Key_Space, Qt::NoModifier, Action::Listen}, // an alert waits for nobody to close a panel
    KeyBinding{Qt::Key_L, Qt::NoModifier, Action::Language},
};

// The digits say for how long.
constexpr std::array kFaults{
    KeyBinding{Qt::Key_Escape, Qt::NoModifier, Action::Back},
    KeyBinding{Qt::Key_F8, Qt::NoModifier, Action::Faults},
    KeyBinding{Qt::Key_Up, Qt::NoModifier, Action::Up},
    KeyBinding{Qt::Key_Down, Qt::NoModifier, Action::Down},
    KeyBinding{Qt::Key_Return, Qt::NoModifier, Action::TakeFault},
    KeyBinding{Qt::Key_Enter, Qt::NoModifier, Action::TakeFault},
    KeyBinding{Qt::Key_1, Qt::NoModifier, Action::SnoozeHour},
    KeyBinding{Qt::Key_2, Qt::NoModifier, Action::SnoozeShift},
    KeyBinding{Qt::Key_3, Qt::NoModifier, Action::SnoozeMorning},
    KeyBinding{Qt::Key_E, Qt::NoModifier, Action::WakeFault},
    KeyBinding{Qt::Key_Space, Qt::NoModifier, Action::Listen}, // an alert waits for nobody to close a panel
    KeyBinding{Qt::Key_L, Qt::NoModifier, Action::Language},
    KeyBinding{Qt::Key_F11, Qt::NoModifier, Action::FullScreen},
};

// Letters are typed into the note.
constexpr std::array kHandOver{
    KeyBinding{Qt::Key_Escape, Qt::NoModifier, Action::Back},
    KeyBinding{Qt::Key_F9, Qt::NoModifier, Action::HandOver},
    KeyBinding{Qt::Key_Up, Qt::NoModifier, Action::Up},
    KeyBinding{Qt::Key_Down, Qt::NoModifier, Action::Down},
    KeyBinding{Qt::Key_Return, Qt::NoModifier, Action::SignHandover},
    KeyBinding{Qt::Key_Enter, Qt::NoModifier, Action::SignHandover},
    KeyBinding{Qt::Key_F11, Qt::NoModifier, Action::FullScreen},
};

constexpr std::array kRoom{
    KeyBinding{Qt::Key_Escape, Qt::NoModifier, Action::Back},
    KeyBinding{Qt::Key_Up, Qt::NoModifier, Action::Up},
    KeyBinding{Qt::Key_Down, Qt::NoModifier, Action::Down},
    KeyBinding{Qt::Key_B, Qt::NoModifier, Action::Back},
    KeyBinding{Qt::Key_Left, Qt::NoModifier, Action::PreviousRoom},
    KeyBinding{Qt::Key_Right, Qt::NoModifier, Action::NextRoom},
    KeyBinding{Qt::Key_V, Qt::NoModifier, Action::Privacy},
    KeyBinding{Qt::Key_N, Qt::NoModifier, Action::ListenLive},
    KeyBinding{Qt::Key_Space, Qt::NoModifier, Action::Listen}, // an alert waits for nobody to close a card
    KeyBinding{Qt::Key_L, Qt::NoModifier, Action::Language},
};

constexpr std::array kLiveReasons{
    KeyBinding{Qt::Key_Escape, Qt::NoModifier, Action::Back},
    KeyBinding{Qt::Key_N, Qt::NoModifier, Action::Back},
    KeyBinding{Qt::Key_1, Qt::NoModifier, Action::NotRelevant},
    KeyBinding{Qt::Key_2, Qt::NoModifier, Action::Reason2},
    KeyBinding{Qt::Key_3, Qt::NoModifier, Action::Reason3},
    KeyBinding{Qt::Key_4, Qt::NoModifier, Action::Reason4},
    KeyBinding{Qt::Key_5, Qt::NoModifier, Action::Reason5},
    KeyBinding{Qt::Key_Space, Qt::NoModifier, Action::Listen}, // an alert waits for nobody to choose
    KeyBinding{Qt::Key_L, Qt::NoModifier, Action::Language},
};

// Letters are typed into the reason.
constexpr std::array kLiveNote{
    KeyBinding{Qt::Key_Escape, Qt::NoModifier, Action::Back},
    KeyBinding{Qt::Key_F11, Qt::NoModifier, Action::FullScreen},
};

// Letters are typed into the search.
constexpr std::array kWard{
    KeyBinding{Qt::Key_Escape, Qt::NoModifier, Action::Back},
    KeyBinding{Qt::Key_F2, Qt::NoModifier, Action::WardFilter},
    KeyBinding{Qt::Key_F8, Qt::NoModifier, Action::Faults},
    KeyBinding{Qt::Key_Up, Qt::NoModifier, Action::Up},
    KeyBinding{Qt::Key_Down, Qt::NoModifier, Action::Down},
    KeyBinding{Qt::Key_Return, Qt::NoModifier, Action::WardRoom},
    KeyBinding{Qt::Key_Enter, Qt::NoModifier, Action::WardRoom},
    KeyBinding{Qt::Key_F11, Qt::NoModifier, Action::FullScreen},
    KeyBinding{Qt::Key_F1, Qt::NoModifier, Action::KeyMap},
};

constexpr std::array kSoundCheck{
    KeyBinding{Qt::Key_Escape, Qt::NoModifier, Action::Back},
    KeyBinding{Qt::Key_F6, Qt::NoModifier, Action::Back},
    KeyBinding{Qt::Key_Up, Qt::NoModifier, Action::Up},
    KeyBinding{Qt::Key_Down, Qt::NoModifier, Action::Down},
    KeyBinding{Qt::Key_R, Qt::NoModifier, Action::PlaySignals},
    KeyBinding{Qt::Key_J, Qt::NoModifier, Action::SignalsHeard}, // ja
    KeyBinding{Qt::Key_Y, Qt::NoModifier, Action::SignalsHeard}, // yes
    KeyBinding{Qt::Key_N, Qt::NoModifier, Action::SignalsNotHeard},
    KeyBinding{Qt::Key_Space, Qt::NoModifier, Action::Listen}, // an alert waits for nobody to finish a test
    KeyBinding{Qt::Key_L, Qt::NoModifier, Action::Language},
};

// Whatever is in front.
constexpr std::array kEverywhere{
    KeyBinding{Qt::Key_Plus, Qt::ControlModifier, Action::LargerText},
    KeyBinding{Qt::Key_Minus, Qt::ControlModifier, Action::SmallerText},
    KeyBinding{Qt::Key_0, Qt::ControlModifier, Action::PlainText},
};

std::span<const KeyBinding> keysOf(Overlay overlay) {
    switch (overlay) {
    case Overlay::None:
        return kNight;
    case Overlay::Reasons:
        return kReasons;
    case Overlay::KeyMap:
        return kKeyMap;
    case Overlay::LogOut:
        return kLogOut;
    case Overlay::Room:
        return kRoom;
    case Overlay::Ward:
        return kWard;
    case Overlay::Shelves:
        return kShelves;
    case Overlay::HandOver:
        return kHandOver;
    case Overlay::SoundCheck:
        return kSoundCheck;
    case Overlay::Faults:
        return kFaults;
    case Overlay::LiveReasons:
        return kLiveReasons;
    case Overlay::LiveNote:
        return kLiveNote;
    }
    std::unreachable();
}

constexpr std::array kOverlays{Overlay::None,    Overlay::Reasons,  Overlay::KeyMap, Overlay::LogOut,    Overlay::Room,
                               Overlay::Shelves, Overlay::HandOver, Overlay::Ward,   Overlay::SoundCheck, Overlay::Faults,
                               Overlay::LiveReasons, Overlay::LiveNote};

QString printedOn(int key) {
    switch (key) {
    case Qt::Key_Space:
        return QCoreApplication::translate("KeyMap", "Space");
    case Qt::Key_Return:
        return QCoreApplication::translate("KeyMap", "Enter");
    case Qt::Key_Up:
        return QStringLiteral("↑");
    case Qt::Key_Down:
        return QStringLiteral("↓");
    case Qt::Key_Left:
        return QStringLiteral("←");
    case Qt::Key_Right:
        return QStringLiteral("→");
    case Qt::Key_Minus:
        return QStringLiteral("−");
    default:
        return QKeySequence(key).toString(QKeySequence::PortableText);
    }
}

QString printedOn(const KeyBinding& binding) {
    const QString key = printedOn(binding.key);
    if (binding.modifiers & Qt::ShiftModifier)
        return QStringLiteral("⇧ ") + key;
    return binding.modifiers & Qt::ControlModifier ? "Ctrl " + key : key;
}

} // namespace

std::span<const KeyBinding> nightKeys() {
    return kNight;
}

std::optional<Action> actionOf(int key, Qt::KeyboardModifiers modifiers, Overlay overlay) {
    // Shift makes the question mark on most layouts, and the number pad has digits of its own.
    auto relevant = modifiers & ~(Qt::KeypadModifier | Qt::GroupSwitchModifier);
    if (key == Qt::Key_Equal) // where plus is its shifted half
        key = Qt::Key_Plus;
    if (key == Qt::Key_Question || key == Qt::Key_Plus)
        relevant &= ~Qt::ShiftModifier;
    for (const auto keys : {keysOf(overlay), std::span<const KeyBinding>(kEverywhere)})
        for (const auto& binding : keys)
            if (binding.key == key && binding.modifiers == relevant)
                return binding.action;
    return std::nullopt;
}

QString capOf(Action action) {
    if (action == Action::ShelfLength) // two keys do the same
        return capOf(Action::PreviousSound) + ' ' + capOf(Action::NextSound);
    if (action == Action::SignalsHeard) // yes in the language that is read
        return QCoreApplication::translate("KeyMap", "Y");
    for (const auto overlay : kOverlays)
        for (const auto& binding : keysOf(overlay))
            if (binding.action == action)
                return printedOn(binding);
    for (const auto& binding : kEverywhere)
        if (binding.action == action)
            return printedOn(binding);
    std::unreachable(); // every action has a key
}

} // namespace natlyt::console
