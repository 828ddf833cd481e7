// SPDX-License-Identifier: Apache-2.0
#include "operator-console/models/key_map.hpp"

#include <QCoreApplication>
#include <QKeySequence>

#include <array>
#include <utility>

namespace natlyt::console {

namespace {

// Where a key means something: what is in front.
using Where = unsigned;
constexpr Where on(Overlay overlay) {
    return 1U << static_cast<unsigned>(overlay);
}
constexpr Where kNight = on(Overlay::None), kReasons = on(Overlay::Reasons), kKeyMap = on(Overlay::KeyMap), kLogOut = on(Overlay::LogOut),
                kRoom = on(Overlay::Room), kWard = on(Overlay::Ward), kShelves = on(Overlay::Shelves), kHandOver = on(Overlay::HandOver),
                kSoundCheck = on(Overlay::SoundCheck), kFaults = on(Overlay::Faults), kLiveReasons = on(Overlay::LiveReasons),
                kLiveNote = on(Overlay::LiveNote);
constexpr Where kEverywhere = ~0U;
// An alert waits for nobody to close these.
constexpr Where kBesideAlerts = kNight | kRoom | kShelves | kFaults | kLiveReasons | kSoundCheck;
constexpr Where kMoving = kNight | kKeyMap | kRoom | kWard | kShelves | kHandOver | kSoundCheck | kFaults;

struct PlacedKey {
    KeyBinding binding;
    Where where;
};

// An action's cap is that of its first key. No letters where something is typed: the ward's search, the handover's and the
// reason's note.
constexpr std::array kKeys{
    PlacedKey{{Qt::Key_Space, Qt::NoModifier, Action::Listen}, kBesideAlerts},
    PlacedKey{{Qt::Key_Return, Qt::NoModifier, Action::Listen}, kNight},
    PlacedKey{{Qt::Key_Enter, Qt::NoModifier, Action::Listen}, kNight},
    PlacedKey{{Qt::Key_1, Qt::NoModifier, Action::NotRelevant}, kNight | kReasons | kLiveReasons},
    PlacedKey{{Qt::Key_2, Qt::NoModifier, Action::Watch}, kNight},
    PlacedKey{{Qt::Key_V, Qt::NoModifier, Action::MakePrivate}, kNight},
    PlacedKey{{Qt::Key_F, Qt::NoModifier, Action::TechnicalFault}, kNight},
    PlacedKey{{Qt::Key_P, Qt::NoModifier, Action::Page}, kNight},
    PlacedKey{{Qt::Key_P, Qt::ShiftModifier, Action::PageUrgent}, kNight},
    PlacedKey{{Qt::Key_R, Qt::NoModifier, Action::Replay}, kNight | kReasons},
    PlacedKey{{Qt::Key_X, Qt::NoModifier, Action::Speed}, kNight},
    PlacedKey{{Qt::Key_S, Qt::NoModifier, Action::SkipSilence}, kNight},
    PlacedKey{{Qt::Key_Plus, Qt::NoModifier, Action::Louder}, kNight},
    PlacedKey{{Qt::Key_Minus, Qt::NoModifier, Action::Quieter}, kNight},
    PlacedKey{{Qt::Key_Escape, Qt::NoModifier, Action::Back}, kEverywhere},
    PlacedKey{{Qt::Key_Up, Qt::NoModifier, Action::Up}, kMoving},
    PlacedKey{{Qt::Key_Down, Qt::NoModifier, Action::Down}, kMoving},
    PlacedKey{{Qt::Key_Left, Qt::NoModifier, Action::PreviousSound}, kNight},
    PlacedKey{{Qt::Key_Right, Qt::NoModifier, Action::NextSound}, kNight},
    PlacedKey{{Qt::Key_B, Qt::NoModifier, Action::Room}, kNight},
    PlacedKey{{Qt::Key_N, Qt::NoModifier, Action::ListenLive}, kNight | kRoom},
    PlacedKey{{Qt::Key_O, Qt::NoModifier, Action::Ward}, kNight},
    PlacedKey{{Qt::Key_U, Qt::NoModifier, Action::Undo}, kNight},
    PlacedKey{{Qt::Key_H, Qt::NoModifier, Action::Shelves}, kNight | kShelves},
    PlacedKey{{Qt::Key_M, Qt::NoModifier, Action::PauseSounds}, kNight},
    PlacedKey{{Qt::Key_T, Qt::NoModifier, Action::DayTheme}, kNight},
    PlacedKey{{Qt::Key_Plus, Qt::ControlModifier, Action::LargerText}, kEverywhere},
    PlacedKey{{Qt::Key_Minus, Qt::ControlModifier, Action::SmallerText}, kEverywhere},
    PlacedKey{{Qt::Key_0, Qt::ControlModifier, Action::PlainText}, kEverywhere},
    PlacedKey{{Qt::Key_F6, Qt::NoModifier, Action::SoundCheck}, kNight},
    PlacedKey{{Qt::Key_F8, Qt::NoModifier, Action::Faults}, kNight | kFaults | kWard},
    PlacedKey{{Qt::Key_F11, Qt::NoModifier, Action::FullScreen}, kNight | kWard | kHandOver | kFaults | kLiveNote},
    PlacedKey{{Qt::Key_L, Qt::NoModifier, Action::Language}, kBesideAlerts | kKeyMap},
    PlacedKey{{Qt::Key_Question, Qt::NoModifier, Action::KeyMap}, kNight | kKeyMap},
    PlacedKey{{Qt::Key_F1, Qt::NoModifier, Action::KeyMap}, kNight | kKeyMap | kWard},
    PlacedKey{{Qt::Key_F4, Qt::NoModifier, Action::Drill}, kNight},
    PlacedKey{{Qt::Key_F9, Qt::NoModifier, Action::HandOver}, kNight | kHandOver | kLogOut},
    PlacedKey{{Qt::Key_F10, Qt::NoModifier, Action::LogOut}, kNight | kLogOut},
    PlacedKey{{Qt::Key_2, Qt::NoModifier, Action::Reason2}, kReasons | kShelves | kLiveReasons},
    PlacedKey{{Qt::Key_3, Qt::NoModifier, Action::Reason3}, kReasons | kShelves | kLiveReasons},
    PlacedKey{{Qt::Key_4, Qt::NoModifier, Action::Reason4}, kReasons | kShelves | kLiveReasons},
    PlacedKey{{Qt::Key_5, Qt::NoModifier, Action::Reason5}, kReasons | kShelves | kLiveReasons},
    PlacedKey{{Qt::Key_6, Qt::NoModifier, Action::Reason6}, kReasons | kShelves},
    PlacedKey{{Qt::Key_Space, Qt::NoModifier, Action::Back}, kKeyMap},
    PlacedKey{{Qt::Key_P, Qt::NoModifier, Action::LeaveToRule}, kLogOut},
    PlacedKey{{Qt::Key_Left, Qt::NoModifier, Action::ShelfLength}, kShelves},
    PlacedKey{{Qt::Key_Right, Qt::NoModifier, Action::ShelfLength}, kShelves},
    PlacedKey{{Qt::Key_E, Qt::NoModifier, Action::EndShelf}, kShelves},
    PlacedKey{{Qt::Key_Return, Qt::NoModifier, Action::TakeFault}, kFaults},
    PlacedKey{{Qt::Key_Enter, Qt::NoModifier, Action::TakeFault}, kFaults},
    PlacedKey{{Qt::Key_1, Qt::NoModifier, Action::SnoozeHour}, kFaults},
    PlacedKey{{Qt::Key_2, Qt::NoModifier, Action::SnoozeShift}, kFaults},
    PlacedKey{{Qt::Key_3, Qt::NoModifier, Action::SnoozeMorning}, kFaults},
    PlacedKey{{Qt::Key_E, Qt::NoModifier, Action::WakeFault}, kFaults},
    PlacedKey{{Qt::Key_Return, Qt::NoModifier, Action::SignHandover}, kHandOver},
    PlacedKey{{Qt::Key_Enter, Qt::NoModifier, Action::SignHandover}, kHandOver},
    PlacedKey{{Qt::Key_B, Qt::NoModifier, Action::Back}, kRoom},
    PlacedKey{{Qt::Key_Left, Qt::NoModifier, Action::PreviousRoom}, kRoom},
    PlacedKey{{Qt::Key_Right, Qt::NoModifier, Action::NextRoom}, kRoom},
    PlacedKey{{Qt::Key_V, Qt::NoModifier, Action::Privacy}, kRoom},
    PlacedKey{{Qt::Key_N, Qt::NoModifier, Action::Back}, kLiveReasons},
    PlacedKey{{Qt::Key_F2, Qt::NoModifier, Action::WardFilter}, kWard},
    PlacedKey{{Qt::Key_Return, Qt::NoModifier, Action::WardRoom}, kWard},
    PlacedKey{{Qt::Key_Enter, Qt::NoModifier, Action::WardRoom}, kWard},
    PlacedKey{{Qt::Key_F6, Qt::NoModifier, Action::Back}, kSoundCheck},
    PlacedKey{{Qt::Key_R, Qt::NoModifier, Action::PlaySignals}, kSoundCheck},
    PlacedKey{{Qt::Key_J, Qt::NoModifier, Action::SignalsHeard}, kSoundCheck}, // ja
    PlacedKey{{Qt::Key_Y, Qt::NoModifier, Action::SignalsHeard}, kSoundCheck}, // yes
    PlacedKey{{Qt::Key_N, Qt::NoModifier, Action::SignalsNotHeard}, kSoundCheck},
};

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

std::vector<KeyBinding> nightKeys() {
    std::vector<KeyBinding> keys;
    for (const auto& key : kKeys)
        if (key.where & kNight)
            keys.push_back(key.binding);
    return keys;
}

std::optional<Action> actionOf(int key, Qt::KeyboardModifiers modifiers, Overlay overlay) {
    // Shift makes the question mark on most layouts, and the number pad has digits of its own.
    auto relevant = modifiers & ~(Qt::KeypadModifier | Qt::GroupSwitchModifier);
    if (key == Qt::Key_Equal) // where plus is its shifted half
        key = Qt::Key_Plus;
    if (key == Qt::Key_Question || key == Qt::Key_Plus)
        relevant &= ~Qt::ShiftModifier;
    for (const auto& [binding, where] : kKeys)
        if ((where & on(overlay)) && binding.key == key && binding.modifiers == relevant)
            return binding.action;
    return std::nullopt;
}

QString capOf(Action action) {
    if (action == Action::ShelfLength) // two keys do the same
        return capOf(Action::PreviousSound) + ' ' + capOf(Action::NextSound);
    if (action == Action::SignalsHeard) // yes in the language that is read
        return QCoreApplication::translate("KeyMap", "Y");
    for (const auto& key : kKeys)
        if (key.binding.action == action)
            return printedOn(key.binding);
    std::unreachable(); // every action has a key
}

} // namespace natlyt::console
