// SPDX-License-Identifier: Apache-2.0
// What the station said to the operator's last deed. Lies over the sound, above its axis, so that nothing moves.
import QtQuick
import Natlyt
import "."

Rectangle {
    visible: desk.notice.length > 0
    height: sentence.implicitHeight + 2 * Theme.gap
    radius: Theme.round
    color: Theme.noticeColors[desk.noticeKind]
    border.color: Qt.lighter(color, 1.8)
    Label {
        id: shape
        anchors { left: parent.left; leftMargin: Theme.pad; verticalCenter: parent.verticalCenter }
        text: Theme.noticeShapes[desk.noticeKind]
        font.bold: true
        font.pixelSize: Theme.large
    }
    Label {
        id: sentence
        objectName: "notice"
        anchors { left: shape.right; right: parent.right; leftMargin: Theme.gap; rightMargin: Theme.pad; verticalCenter: parent.verticalCenter }
        text: desk.notice
        wrapMode: Text.WordWrap
        elide: Text.ElideNone
        Accessible.role: Accessible.AlertMessage
        Accessible.name: text
    }
}
