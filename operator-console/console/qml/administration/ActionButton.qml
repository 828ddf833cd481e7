// SPDX-License-Identifier: Apache-2.0
// A button that the Tab key reaches.
import QtQuick
import QtQuick.Controls.Basic
import ".."

AbstractButton {
    id: button
    property color tone: Theme.higher
    property bool strong: false
    implicitHeight: Theme.field
    implicitWidth: Math.max(Theme.field, words.implicitWidth + 2 * Theme.pad)
    activeFocusOnTab: true
    opacity: enabled ? 1 : 0.38
    Accessible.role: Accessible.Button
    Accessible.name: text
    Keys.onReturnPressed: button.clicked()
    Keys.onEnterPressed: button.clicked()
    background: Rectangle {
        radius: Theme.round
        color: button.down ? Qt.lighter(button.tone, 1.5) : button.hovered ? Qt.lighter(button.tone, 1.2) : button.tone
        border.width: button.activeFocus ? 2 : 1
        border.color: button.activeFocus ? Theme.cyan : Qt.lighter(button.tone, 1.45)
    }
    contentItem: Label {
        id: words
        text: button.text
        font.bold: button.strong
        horizontalAlignment: Text.AlignHCenter
    }
}
