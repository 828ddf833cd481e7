// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import "."

OverlayPane {
    id: overlay
    objectName: "keyMap"
    readonly property var keys: desk.keyMap()
    heading: qsTr("Keys")
    panelWidth: Math.round(1760 * Theme.u)
    GridLayout {
        Layout.fillWidth: true
        columns: Theme.roomy ? 2 : 3
        columnSpacing: Math.round(20 * Theme.u)
        rowSpacing: Math.round(8 * Theme.u)
        Repeater {
            model: overlay.keys.length // the lines stay, their words change
            RowLayout {
                id: line
                required property int index
                readonly property var key: overlay.keys[index]
                Layout.fillWidth: true
                Layout.preferredWidth: 1
                spacing: Theme.gap
                Item {
                    Layout.preferredWidth: Math.round(120 * Theme.u * (0.3 + 0.7 * Theme.textScale))
                    Layout.preferredHeight: Math.round(36 * Theme.u * (0.3 + 0.7 * Theme.textScale))
                    KeyCap { anchors { right: parent.right; verticalCenter: parent.verticalCenter } text: line.key.cap }
                }
                Label { Layout.fillWidth: true; text: line.key.text; wrapMode: Text.Wrap; elide: Text.ElideNone }
            }
        }
    }
    Label {
        Layout.fillWidth: true
        Layout.topMargin: Theme.gap
        text: qsTr("Everything can also be done with the mouse or a finger. Esc closes this.")
        wrapMode: Text.WordWrap
        elide: Text.ElideNone
        color: Theme.dim
        font.pixelSize: Theme.small
    }
}
