// SPDX-License-Identifier: Apache-2.0
// A dwelling's day and night, and below it why somebody should look.
import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import ".."

AbstractButton {
    id: row
    required property int index
    required property string room
    required property string label
    required property string resident
    required property var strip
    required property string summary
    required property string note
    required property int urgency
    property int names
    property var hours
    readonly property bool chosen: ListView.view.activeFocus && ListView.isCurrentItem
    width: ListView.view.width - Theme.gap
    leftPadding: Theme.gap
    rightPadding: Theme.gap
    topPadding: Math.round(4 * Theme.u)
    bottomPadding: topPadding
    implicitHeight: Math.max(44, implicitContentHeight + topPadding + bottomPadding)
    Accessible.role: Accessible.ListItem
    Accessible.name: label + ", " + resident + ": " + summary + (note.length > 0 ? " " + note : "")
    onClicked: { ListView.view.currentIndex = index; administration.openRoom(room) }
    background: Rectangle {
        radius: Theme.round
        color: row.hovered ? Theme.higher : Theme.raised
        border.width: row.chosen ? 2 : 1
        border.color: row.chosen ? Theme.cyan : "transparent"
    }
    contentItem: RowLayout {
        spacing: Theme.gap
        ColumnLayout {
            Layout.preferredWidth: row.names - Theme.gap
            Layout.maximumWidth: row.names - Theme.gap
            Layout.alignment: Qt.AlignTop
            spacing: 0
            Label { Layout.fillWidth: true; text: row.label; font.bold: true }
            Label { Layout.fillWidth: true; text: row.resident; color: Theme.dim; font.pixelSize: Theme.small }
        }
        ColumnLayout {
            Layout.fillWidth: true
            spacing: Math.round(3 * Theme.u)
            PlanBar {
                id: bar
                Layout.fillWidth: true
                implicitHeight: Math.max(Math.round(38 * Theme.u), Theme.small * 1.9)
                spans: row.strip
                sentence: row.summary
                Repeater { // the hours go on through all rows
                    model: row.hours
                    Rectangle {
                        x: Math.round(modelData.at * bar.width)
                        width: 1
                        height: bar.height
                        color: Theme.text
                        opacity: 0.12
                    }
                }
            }
            Words {
                visible: row.note.length > 0
                text: Theme.urgencyShapes[row.urgency] + " " + row.note
                color: Theme.urgencyColors[row.urgency]
                font.pixelSize: Theme.small
            }
        }
    }
}
