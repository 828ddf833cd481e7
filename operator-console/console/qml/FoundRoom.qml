// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import "."

AbstractButton {
    id: row
    required property string roomId
    required property string label
    required property string resident
    required property string place
    required property string why
    required property string spoken
    required property int mark
    required property bool unheard
    required property bool selected

    implicitHeight: Math.max(44, words.implicitHeight + 2 * Math.round(8 * Theme.u))
    focusPolicy: Qt.NoFocus
    Accessible.role: Accessible.ListItem
    Accessible.name: spoken
    Accessible.selected: selected
    onClicked: desk.selectRoom(roomId)

    background: Rectangle {
        radius: Theme.round
        color: row.selected ? Theme.chosen : row.hovered ? Theme.higher : Theme.raised
        border.width: row.selected ? 2 : 0
        border.color: Theme.cyan
    }
    contentItem: Item {
        MarkTile {
            id: tile
            anchors { left: parent.left; leftMargin: Theme.gap; verticalCenter: parent.verticalCenter }
            side: Math.round(30 * Theme.u)
            mark: row.mark
        }
        ColumnLayout {
            id: words
            anchors { left: tile.right; right: parent.right; leftMargin: Theme.gap; rightMargin: Theme.gap; verticalCenter: parent.verticalCenter }
            spacing: Math.round(2 * Theme.u)
            Label {
                Layout.fillWidth: true
                text: row.label + (row.resident.length > 0 ? " · " + row.resident : "")
                font.bold: true
                wrapMode: Text.WordWrap
                elide: Text.ElideNone
            }
            Label {
                Layout.fillWidth: true
                text: row.why
                color: row.unheard ? Theme.amber : Theme.dim
                font.pixelSize: Theme.small
                wrapMode: Text.WordWrap
                elide: Text.ElideNone
            }
        }
    }
}
