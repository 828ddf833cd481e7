// SPDX-License-Identifier: Apache-2.0
// Words on the picture of a sound, to be read whatever colours lie under them.
import QtQuick
import "."

Label {
    Rectangle {
        z: -1
        anchors { fill: parent; margins: -Math.round(4 * Theme.u) }
        radius: Math.round(5 * Theme.u)
        color: Theme.soundGround
        opacity: 0.85
        visible: parent.text.length > 0
    }
}
