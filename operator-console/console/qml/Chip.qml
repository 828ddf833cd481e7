// SPDX-License-Identifier: Apache-2.0
import QtQuick
import "."

Rectangle {
    property alias text: label.text
    property alias textColor: label.color
    implicitWidth: Math.min(label.implicitWidth + 28 * Theme.u, 420 * Theme.u * Theme.textScale)
    implicitHeight: Math.round(34 * Theme.u * (0.3 + 0.7 * Theme.textScale))
    radius: height / 2
    color: "transparent"
    border.color: Theme.line
    Label {
        id: label
        anchors.fill: parent
        anchors.leftMargin: 13 * Theme.u
        anchors.rightMargin: 13 * Theme.u
        font.pixelSize: Theme.small
        color: Theme.dim
        horizontalAlignment: Text.AlignHCenter
    }
}
