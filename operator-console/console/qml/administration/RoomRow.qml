// SPDX-License-Identifier: Apache-2.0
// A dwelling of a list, with what about it wants attention.
import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import ".."

AbstractButton {
    id: row
    required property string room
    required property string label
    required property string resident
    required property string house
    required property string consent
    required property string note
    required property int urgency
    property bool brief: false
    property bool marked: false
    width: ListView.view.width - Theme.gap
    implicitHeight: Math.max(Theme.field, words.implicitHeight + topPadding + bottomPadding)
    topPadding: Math.round(6 * Theme.u)
    bottomPadding: topPadding
    Accessible.role: Accessible.ListItem
    Accessible.name: label + ", " + resident + ", " + consent + (note.length > 0 ? ", " + note : "")
    onClicked: { ListView.view.currentIndex = index; administration.openRoom(room) }
    background: Rectangle {
        radius: Theme.round
        color: row.marked ? Theme.chosen : row.hovered ? Theme.higher : Theme.raised
        border.width: row.ListView.view.activeFocus && row.ListView.isCurrentItem ? 2 : 1
        border.color: row.ListView.view.activeFocus && row.ListView.isCurrentItem ? Theme.cyan : row.marked ? Theme.listenRim : "transparent"
    }
    required property int index
    contentItem: ColumnLayout {
        id: words
        spacing: 2
        RowLayout {
            Layout.fillWidth: true
            Layout.leftMargin: Theme.gap
            Layout.rightMargin: Theme.gap
            Label { text: row.label; font.bold: true }
            Label { Layout.fillWidth: true; text: row.resident; color: Theme.dim }
            Label { visible: !row.brief; text: row.consent; color: Theme.dim; font.pixelSize: Theme.small }
        }
        Words {
            Layout.leftMargin: Theme.gap
            Layout.rightMargin: Theme.gap
            visible: row.note.length > 0
            text: Theme.urgencyShapes[row.urgency] + " " + row.note
            color: Theme.urgencyColors[row.urgency]
            font.pixelSize: Theme.small
        }
    }
}
