// SPDX-License-Identifier: Apache-2.0
// What raises alerts again and again: one of it is marked, and shelved by a reason, or called out again.
import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Natlyt
import "."

OverlayPane {
    id: overlay
    objectName: "shelves"
    heading: qsTr("What disturbs most")
    panelWidth: Math.round(860 * Theme.u)

    Label {
        Layout.fillWidth: true
        visible: desk.shelves.rows.length === 0
        text: qsTr("No dwelling has raised the same sound twice in the last hour, and nothing is shelved.")
        color: Theme.dim
        wrapMode: Text.WordWrap
        elide: Text.ElideNone
    }
    Repeater {
        model: desk.shelves.rows.length // the lines stay, their words change
        AbstractButton {
            id: line
            required property int index
            readonly property var row: desk.shelves.rows[index] || ({ title: "", detail: "", shelved: false, chosen: false })
            objectName: "shelfRow" + index
            Layout.fillWidth: true
            implicitHeight: Theme.touch
            focusPolicy: Qt.NoFocus
            Accessible.role: Accessible.RadioButton
            Accessible.name: row.title + ", " + (row.shelved ? qsTr("shelved") + " " : "") + row.detail
            Accessible.checked: row.chosen
            text: row.title
            onClicked: desk.shelves.choose(index)
            background: Rectangle {
                radius: Theme.round
                color: line.row.chosen ? Theme.chosen : Theme.raised
                border.color: line.row.chosen ? Theme.cyan : Theme.line
            }
            contentItem: RowLayout {
                spacing: Theme.gap
                Label { text: line.row.shelved ? "▔" : ""; color: Theme.cyan; font.bold: true; Layout.leftMargin: Theme.gap }
                Label { Layout.fillWidth: true; text: line.row.title; font.bold: line.row.chosen }
                Label { text: line.row.shelved ? qsTr("shelved") + " " + line.row.detail : line.row.detail; color: Theme.dim; Layout.rightMargin: Theme.gap }
            }
        }
    }
    RowLayout {
        Layout.fillWidth: true
        Layout.topMargin: Theme.gap
        visible: desk.shelves.canShelve
        spacing: Theme.gap
        Label { Layout.fillWidth: true; text: qsTr("Shelve for %1 minutes, because:").arg(desk.shelves.minutes) }
        KeyButton {
            objectName: "shelfLength"
            text: desk.shelves.minutes === 15 ? qsTr("30 min instead") : qsTr("15 min instead")
            cap: "← →"
            deed: Ui.Action.ShelfLength
            tone: Theme.raised
        }
    }
    GridLayout {
        Layout.fillWidth: true
        visible: desk.shelves.canShelve
        columns: 2
        columnSpacing: Theme.gap
        rowSpacing: Math.round(10 * Theme.u)
        Repeater {
            model: desk.shelfReasons.length
            KeyButton {
                required property int index
                readonly property var reason: desk.shelfReasons[index]
                objectName: "shelfReason" + index
                Layout.fillWidth: true
                Layout.preferredWidth: 1
                text: reason.text
                cap: reason.cap
                listed: true
                deed: reason.action
            }
        }
    }
    KeyButton {
        objectName: "endShelf"
        Layout.fillWidth: true
        visible: desk.shelves.canEnd
        text: qsTr("Call it out again now")
        cap: "E"
        deed: Ui.Action.EndShelf
    }
    Label {
        objectName: "shelfSaid"
        Layout.fillWidth: true
        visible: text.length > 0
        text: desk.shelves.said
        wrapMode: Text.WordWrap
        elide: Text.ElideNone
        Accessible.role: Accessible.AlertMessage
        Accessible.name: text
    }
    Label {
        Layout.fillWidth: true
        Layout.topMargin: Theme.gap
        text: qsTr("A shelf ends by itself and with the last operator. Shouts, impacts, breaking glass, alarm tones, loud sounds and agreed rules still come, and so does every other sound. What came is shown when it ends.")
        color: Theme.dim
        font.pixelSize: Theme.small
        wrapMode: Text.WordWrap
        elide: Text.ElideNone
    }
}
