// SPDX-License-Identifier: Apache-2.0
// An entry of the audit log: its number and moment, what it says, and the same as it is stored.
import QtQuick
import QtQuick.Layouts
import ".."

Rectangle {
    id: row
    required property int index
    required property string number
    required property string when
    required property string where
    required property string sentence
    required property string stored
    readonly property bool chosen: ListView.view.activeFocus && ListView.isCurrentItem
    width: ListView.view.width
    height: words.implicitHeight + 2 * words.anchors.topMargin
    radius: Theme.round
    color: Theme.raised
    border.width: chosen ? 2 : 1
    border.color: chosen ? Theme.cyan : "transparent"
    Accessible.role: Accessible.ListItem
    Accessible.name: [qsTr("Number %1").arg(number), when, where, sentence].filter(part => part.length > 0).join(", ")
    Accessible.description: stored
    ColumnLayout {
        id: words
        anchors { left: parent.left; right: parent.right; top: parent.top; margins: Theme.gap; topMargin: Math.round(6 * Theme.u) }
        spacing: Math.round(2 * Theme.u)
        Words {
            text: [row.number, row.when, row.where].filter(part => part.length > 0).join("  ·  ")
            color: Theme.dim
            font.pixelSize: Theme.small
        }
        Words { objectName: "logSentence"; text: row.sentence }
        Words { text: row.stored; color: Theme.dim; font.pixelSize: Theme.small; wrapMode: Text.Wrap }
    }
    MouseArea {
        anchors.fill: parent
        onClicked: { row.ListView.view.currentIndex = row.index; row.ListView.view.forceActiveFocus() }
    }
}
