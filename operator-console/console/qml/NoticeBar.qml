// SPDX-License-Identifier: Apache-2.0
// What the station said to the operator's last deed. Lies over what is only read, so that nothing moves.
import QtQuick
import Natlyt
import "."

Rectangle {
    visible: desk.notice.length > 0
    readonly property bool undoable: desk.undoSeconds > 0
    height: Math.max(sentence.implicitHeight, undo.visible ? undo.height : 0) + 2 * Theme.gap
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
        anchors { left: shape.right; right: undo.visible ? undo.left : parent.right; leftMargin: Theme.gap; rightMargin: Theme.pad; verticalCenter: parent.verticalCenter }
        text: desk.notice
        wrapMode: Text.WordWrap
        elide: Text.ElideNone
        Accessible.role: Accessible.AlertMessage
        Accessible.name: text
    }
    KeyButton {
        id: undo
        objectName: "undo"
        anchors { right: parent.right; rightMargin: Theme.gap; verticalCenter: parent.verticalCenter }
        visible: parent.undoable
        implicitHeight: Math.max(44, Math.round(46 * Theme.u))
        text: qsTr("Take back (%1)").arg(desk.undoSeconds)
        cap: "U"
        deed: Ui.Action.Undo
        tone: Theme.raised
    }
}
