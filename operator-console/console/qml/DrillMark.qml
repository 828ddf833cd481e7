// SPDX-License-Identifier: Apache-2.0
// A frame and a word across the whole screen while a drill runs.
import QtQuick
import "."

Item {
    objectName: "drillMark"
    Rectangle {
        anchors.fill: parent
        color: "transparent"
        border.width: Math.max(5, Math.round(8 * Theme.u))
        border.color: Theme.drill
    }
    Repeater {
        model: 3
        Text {
            required property int index
            x: parent.width * (0.2 + 0.3 * index) - width / 2
            y: parent.height * (0.35 + 0.2 * (index % 2))
            text: qsTr("DRILL")
            color: Theme.drill
            opacity: 0.22
            rotation: -18
            font.family: Theme.font
            font.pixelSize: Math.round(110 * Theme.u)
            font.bold: true
        }
    }
}
