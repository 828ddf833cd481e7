// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Controls.Basic
import "."

TextField {
    id: entry
    property string label
    implicitHeight: Theme.touch
    color: Theme.text
    font.family: Theme.font
    font.pixelSize: Theme.large
    leftPadding: Theme.pad
    rightPadding: Theme.pad
    selectByMouse: true
    inputMethodHints: Qt.ImhNoAutoUppercase | Qt.ImhNoPredictiveText | Qt.ImhSensitiveData
    Accessible.name: label
    background: Rectangle {
        radius: Theme.round
        color: Theme.deep
        border.width: entry.activeFocus ? 2 : 1
        border.color: entry.activeFocus ? Theme.cyan : Theme.line
    }
}
