// SPDX-License-Identifier: Apache-2.0
// A button that says its key. What it does is an Action of the desk.
import QtQuick
import QtQuick.Controls.Basic
import "."

AbstractButton {
    id: button
    property string cap
    property int deed: -1 // none: who uses it says what a click does
    property color tone: Theme.higher
    property bool strong: false
    readonly property int wanted: text.length > 0 ? Math.ceil(measure.advanceWidth) + 2 : 0 // of the words; those that were made small for want of room would ask for little
    property bool listed: false // one of several under each other: the keys stand in a column before the words

    implicitHeight: Theme.touch
    implicitWidth: wanted + (cap.length > 0 ? key.implicitWidth + row.spacing : 0) + 2 * Theme.gap
    focusPolicy: Qt.NoFocus
    opacity: enabled ? 1 : 0.38
    Accessible.role: Accessible.Button
    Accessible.name: cap.length > 0 ? text + " (" + cap + ")" : text
    onClicked: if (deed >= 0) desk.perform(deed)

    TextMetrics { id: measure; font: words.font; text: button.text }
    background: Rectangle {
        radius: Theme.round
        color: button.down ? Qt.lighter(button.tone, 1.5) : button.hovered ? Qt.lighter(button.tone, 1.2) : button.tone
        border.color: Qt.lighter(button.tone, 1.45)
    }
    contentItem: Item {
        Row {
            id: row
            anchors.verticalCenter: parent.verticalCenter
            x: button.listed ? Theme.gap : Math.round((parent.width - width) / 2)
            layoutDirection: button.listed ? Qt.RightToLeft : Qt.LeftToRight
            spacing: Math.round(12 * Theme.u)
            Label {
                id: words
                anchors.verticalCenter: parent.verticalCenter
                width: Math.min(button.wanted, Math.max(10, button.width - Theme.gap - (cap.length > 0 ? key.width + row.spacing : 0)))
                text: button.text
                font.bold: button.strong
                fontSizeMode: Text.HorizontalFit // rather smaller than cut off
                minimumPixelSize: Math.max(11, Math.round(13 * Theme.u))
            }
            KeyCap {
                id: key
                anchors.verticalCenter: parent.verticalCenter
                visible: button.cap.length > 0
                text: button.cap
            }
        }
    }
}
