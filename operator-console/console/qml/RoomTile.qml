// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Controls.Basic
import "."

AbstractButton {
    id: room
    required property string roomId
    required property string label
    required property string number
    required property string spoken
    required property string detail
    required property int mark
    required property real level
    property int side

    implicitWidth: side
    implicitHeight: side
    focusPolicy: Qt.NoFocus
    Accessible.role: Accessible.Button
    Accessible.name: spoken
    onClicked: desk.selectRoom(roomId)
    ToolTip.visible: hovered
    ToolTip.delay: 400
    ToolTip.text: label + ": " + detail

    contentItem: Item {}
    background: MarkTile {
        mark: room.mark
        side: room.side
        number: room.side >= 30 * Theme.u ? room.number : ""
        Rectangle { // how loud it is there now
            anchors { left: parent.left; bottom: parent.bottom; margins: Math.max(2, Math.round(room.side / 12)) }
            width: (parent.width - 2 * anchors.margins) * room.level
            height: Math.max(2, Math.round(room.side / 14))
            radius: height / 2
            visible: room.level > 0
            color: Theme.green
            opacity: 0.75
        }
    }
}
