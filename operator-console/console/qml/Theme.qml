// SPDX-License-Identifier: Apache-2.0
// Sizes and colours. Everything is measured in `u`, a pixel of a 1920×1080 screen.
pragma Singleton
import QtQuick

QtObject {
    property real u: 1
    property real textScale: 1 // chosen by whoever reads, 1 to 2
    property bool narrow: false // the window has no room for the ward beside the card
    readonly property bool roomy: textScale >= (u < 0.9 ? 1.2 : 1.5) // what is beside the point makes room
    readonly property string font: "DejaVu Sans"
    property bool day: false // dark is the rule: the room is dark

    readonly property int small: Math.round(15 * u * textScale)
    readonly property int body: Math.round(18 * u * textScale)
    readonly property int large: Math.round(22 * u * textScale)
    readonly property int title: Math.round(34 * u * (0.5 + textScale / 2)) // large already
    readonly property int gap: Math.round(14 * u)
    readonly property int pad: Math.round(18 * u)
    readonly property int round: Math.round(10 * u)
    readonly property int touch: Math.max(44, Math.round(60 * u))
    readonly property int warning: Math.round(22 * u * Math.min(1.5, textScale)) // large already, and never in the way of the decisions
    readonly property int field: Math.max(44, Math.round(50 * u * (0.5 + textScale / 2)))

    readonly property color ground: day ? "#f3f5f7" : "#0b1016"
    readonly property color raised: day ? "#ffffff" : "#131b23"
    readonly property color higher: day ? "#dfe6ec" : "#1b2732"
    readonly property color line: day ? "#c3cdd6" : "#223040"
    readonly property color chosen: day ? "#d3e8f1" : "#182a36"
    readonly property color calm: day ? "#e3eaef" : "#172530"
    readonly property color calmRim: day ? "#b4c3cd" : "#2b4250"
    readonly property color text: day ? "#131b23" : "#e8eef4"
    readonly property color dim: day ? "#44535f" : "#9aabb9"
    readonly property color faint: day ? "#5a6873" : "#7e909d"
    readonly property color green: day ? "#1a7a4c" : "#54c08d"
    readonly property color red: day ? "#c2251c" : "#ff6259"
    readonly property color deepRed: day ? "#f3c5c1" : "#8a1f1f"
    readonly property color amber: day ? "#8a5a00" : "#ffb547"
    readonly property color cyan: day ? "#0b6d90" : "#55c9ec"
    readonly property color violet: day ? "#5b46c9" : "#a393ff"

    // By urgency: none, soon, now.
    readonly property var urgencyColors: [dim, amber, red]
    readonly property var urgencyShapes: ["", "◆", "▲"]
    // By priority: low, medium, high.
    readonly property var priorityColors: [cyan, amber, red]
    readonly property var priorityShapes: ["●", "◆", "▲"]
    // By age: calm, late, overdue.
    readonly property var ageColors: [text, amber, red]
    readonly property var loadColors: [text, amber, red, red]
    // By Ui.NoticeKind: none, done, hint, refused.
    readonly property var noticeColors: day ? [raised, "#cfe9dc", "#d8e4ee", "#f6d2cf"] : [raised, "#16382b", "#1c2b3a", "#5c1c1c"]
    readonly property var noticeShapes: ["", "✓", "›", "!"]
    readonly property color drill: "#6a3fb5" // nothing that is real has it
    readonly property color deep: day ? "#eef2f5" : "#0d141b"       // what is written or set into
    readonly property color capLine: day ? "#9fb0bd" : "#3b4d5e"
    readonly property color shade: day ? "#a0607080" : "#c8060a0e"    // over what an overlay covers
    readonly property color listenTone: day ? "#b9dfee" : "#20516a"
    readonly property color listenRim: day ? "#5f9fb8" : "#2f6f8c"
    readonly property color openTone: day ? "#bfe3d1" : "#1f5a45"    // by plan: a microphone listens
    readonly property color privateTone: day ? "#dcd5f6" : "#3d3566" // for privacy
    readonly property color shutTone: day ? "#e6ebef" : "#18222c"
    readonly property color amberTone: day ? "#f7e8c9" : "#3a2a0c"
    readonly property color barTone: day ? "#7ba7bf" : "#4d7890"
    // The sound's picture stays dark by day: its colours are of the night.
    readonly property color soundGround: "#06080c"
    readonly property color soundText: "#c3cfd9"
    readonly property var soundPriority: ["#55c9ec", "#ffb547", "#ff6259"]
    // By Ui.RoomMark.
    readonly property var markShapes: ["", "▲", "△", "◔", "⇢", "◉", "◌", "–", "!", "∅", "×", "?"]
    readonly property var markColors: [calmRim, red, red, cyan, violet, green, day ? "#4f5d69" : "#9aa9b6", day ? "#75838f" : "#687885", amber, amber, day ? "#27323b" : "#c9d3dc", amber]
    readonly property var markFilled: [false, true, false, false, true, false, false, false, true, false, false, false]
}
