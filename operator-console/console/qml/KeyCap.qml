// SPDX-License-Identifier: Apache-2.0
import QtQuick
import "."

Rectangle {
    property alias text: cap.text
    implicitWidth: Math.max(implicitHeight, cap.implicitWidth + 14 * Theme.u)
    implicitHeight: Math.round(32 * Theme.u * (0.6 + 0.4 * Theme.textScale))
    radius: Math.round(6 * Theme.u)
    color: Theme.deep
    border.color: Theme.capLine
    Label {
        id: cap
        anchors.centerIn: parent
        font.pixelSize: Theme.small
        font.bold: true
        color: Theme.dim
    }
}
