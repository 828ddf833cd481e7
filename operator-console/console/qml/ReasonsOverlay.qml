// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import "."

OverlayPane {
    objectName: "reasons"
    heading: qsTr("Not relevant – why?")
    Repeater {
        model: desk.reasons
        KeyButton {
            Layout.fillWidth: true
            text: modelData.text
            cap: modelData.cap
            listed: true
            deed: modelData.action
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
