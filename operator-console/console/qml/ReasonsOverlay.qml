// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import "."

OverlayPane {
    objectName: "reasons"
    heading: qsTr("Not relevant – why?")
    Repeater {
        model: desk.reasons.length // the buttons stay, their words change
        KeyButton {
            required property int index
            readonly property var reason: desk.reasons[index]
            Layout.fillWidth: true
            text: reason.text
            cap: reason.cap
            listed: true
            deed: reason.action
        }
    }
    Label {
        Layout.fillWidth: true
        Layout.topMargin: Theme.gap
        text: qsTr("Press 1 again for the first. Esc goes back.")
        color: Theme.dim
        font.pixelSize: Theme.small
    }
}
