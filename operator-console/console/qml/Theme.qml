// SPDX-License-Identifier: Apache-2.0
// Sizes and colours. Everything is measured in `u`, a pixel of a 1920×1080 screen.
pragma Singleton
import QtQuick

QtObject {
    property real u: 1
    property real textScale: 1 // chosen by whoever reads, 1 to 2
    readonly property string font: "DejaVu Sans"

    readonly property int small: Math.round(15 * u * textScale)
    readonly property int body: Math.round(18 * u * textScale)
    readonly property int large: Math.round(22 * u * textScale)
    readonly property int title: Math.round(34 * u * textScale)
    readonly property int gap: Math.round(14 * u)
    readonly property int pad: Math.round(18 * u)
    readonly property int round: Math.round(10 * u)
    readonly property int touch: Math.max(44, Math.round(60 * u))
    readonly property int field: Math.max(44, Math.round(50 * u * (0.5 + textScale / 2)))

    readonly property color ground: "#0b1016"
    readonly property color raised: "#131b23"
    readonly property color higher: "#1b2732"
    readonly property color line: "#223040"
    readonly property color text: "#e8eef4"
    readonly property color dim: "#9aabb9"
    readonly property color faint: "#5d6f7e"
    readonly property color green: "#54c08d"
    readonly property color red: "#ff6259"
    readonly property color deepRed: "#8a1f1f"
    readonly property color amber: "#ffb547"
    readonly property color cyan: "#55c9ec"
    readonly property color violet: "#a393ff"

    // By urgency: none, soon, now.
    readonly property var urgencyColors: [dim, amber, red]
    readonly property var urgencyShapes: ["", "◆", "▲"]
    // By priority: low, medium, high.
    readonly property var priorityColors: [cyan, amber, red]
    readonly property var priorityShapes: ["●", "◆", "▲"]
    // By age: calm, late, overdue.
    readonly property var ageColors: [text, amber, red]
    readonly property var loadColors: [text, amber, red]
    // By Ui.NoticeKind: none, done, hint, refused.
    readonly property var noticeColors: [raised, "#16382b", "#1c2b3a", "#5c1c1c"]
    readonly property var noticeShapes: ["", "✓", "›", "!"]
    // By Ui.RoomMark.
    readonly property var markShapes: ["", "▲", "△", "◔", "⇢", "◉", "◌", "–", "!", "×", "?"]
    readonly property var markColors: ["#24414a", red, red, cyan, violet, green, "#8b9aa7", "#4a5966", amber, "#c9d3dc", amber]
    readonly property var markFilled: [false, true, false, false, true, false, false, false, true, false, false]
}
