// SPDX-License-Identifier: Apache-2.0
// The drill's own bar: that it is one, what to do next, and at the end how it went.
import QtQuick
import QtQuick.Layouts
import Natlyt
import "."

Rectangle {
    objectName: "drillBar"
    implicitHeight: row.implicitHeight + 2 * Math.round(8 * Theme.u)
    color: Theme.drill
    Accessible.role: Accessible.AlertMessage
    Accessible.name: qsTr("Drill, nothing here is real") + ": " + drill.instruction
    RowLayout {
        id: row
        anchors { left: parent.left; right: parent.right; verticalCenter: parent.verticalCenter; leftMargin: Theme.pad; rightMargin: Theme.pad }
        spacing: Theme.pad
        ColumnLayout {
            Layout.fillWidth: false
            spacing: 0
            Label { text: qsTr("DRILL"); color: "white"; font.pixelSize: Theme.title; font.bold: true }
            Label { text: qsTr("nothing here is real"); color: "white"; font.pixelSize: Theme.small }
        }
        ColumnLayout {
            Layout.fillWidth: true
            spacing: Math.round(4 * Theme.u)
            Label {
                objectName: "drillInstruction"
                Layout.fillWidth: true
                text: drill.instruction
                color: "white"
                font.pixelSize: Theme.large
                font.bold: true
                wrapMode: Text.WordWrap
                elide: Text.ElideNone
            }
            Label {
                objectName: "drillResults"
                Layout.fillWidth: true
                visible: drill.finished
                text: drill.results.join("   ")
                color: "white"
                wrapMode: Text.WordWrap
                elide: Text.ElideNone
            }
        }
        Label { text: drill.progress; color: "white"; font.pixelSize: Theme.large }
        KeyButton {
            objectName: "endDrill"
            text: qsTr("End the drill")
            cap: "F4"
            deed: Ui.Action.Drill
            tone: Theme.raised
            implicitHeight: Math.max(44, Math.round(52 * Theme.u))
        }
    }
}
