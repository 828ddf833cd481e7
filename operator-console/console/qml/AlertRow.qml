// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Natlyt
import "."

AbstractButton {
    id: row
    required property string alertId
    required property string label
    required property string resident
    required property string heard
    required property string status
    required property string news
    required property string age
    required property string spoken
    required property int band
    required property int priority
    required property int section
    required property bool selected
    required property bool mine

    readonly property color tone: section === Ui.Section.Watching ? Theme.cyan
                                : section === Ui.Section.Paged ? Theme.violet : Theme.priorityColors[priority]
    readonly property string shape: section === Ui.Section.Watching ? "◔"
                                  : section === Ui.Section.Paged ? "⇢" : Theme.priorityShapes[priority]

    implicitHeight: words.implicitHeight + Math.round(26 * Theme.u)
    focusPolicy: Qt.NoFocus
    Accessible.role: Accessible.ListItem
    Accessible.name: spoken
    Accessible.selected: selected
    onClicked: desk.select(alertId)
    onHoveredChanged: desk.pointAt(hovered ? alertId : "")

    background: Rectangle {
        anchors.fill: parent
        anchors.leftMargin: Math.round(12 * Theme.u)
        anchors.rightMargin: Math.round(12 * Theme.u)
        radius: Theme.round
        color: row.mine || row.selected ? Theme.chosen : row.hovered ? Theme.higher : Theme.raised
        border.width: row.selected ? 2 : 0
        border.color: Theme.cyan
        Rectangle {
            width: Math.round(5 * Theme.u)
            height: parent.height - 2 * parent.radius
            anchors { left: parent.left; leftMargin: parent.border.width; verticalCenter: parent.verticalCenter }
            color: row.tone
        }
    }
    contentItem: Item {
        Label {
            id: sign
            anchors { left: parent.left; leftMargin: Math.round(30 * Theme.u); verticalCenter: parent.verticalCenter }
            text: row.shape
            color: row.tone
            font.pixelSize: Theme.large
        }
        ColumnLayout {
            id: words
            anchors { left: sign.right; right: parent.right; verticalCenter: parent.verticalCenter
                      leftMargin: Math.round(16 * Theme.u); rightMargin: Math.round(26 * Theme.u) }
            spacing: Math.round(3 * Theme.u)
            RowLayout {
                Layout.fillWidth: true
                Label { Layout.fillWidth: true; text: row.label; font.bold: true; elide: Text.ElideMiddle } // its end is the number
                Label {
                    text: row.age
                    color: Theme.ageColors[row.band]
                    font.bold: row.band > 0
                }
            }
            Label {
                Layout.fillWidth: true
                text: row.heard
                color: Theme.dim
                font.pixelSize: Theme.small
                wrapMode: Text.WordWrap
                elide: Text.ElideNone
            }
            Label {
                Layout.fillWidth: true
                visible: row.news.length > 0
                text: row.news
                color: Theme.priorityColors[row.priority]
                font.bold: true
                font.pixelSize: Theme.small
                wrapMode: Text.WordWrap
            }
            Label {
                Layout.fillWidth: true
                visible: row.status.length > 0
                text: row.status
                color: row.mine ? Theme.cyan : row.tone
                font.pixelSize: Theme.small
                wrapMode: Text.WordWrap
                elide: Text.ElideNone
            }
        }
    }
}
