// SPDX-License-Identifier: Apache-2.0
// A panel over the dimmed night view; a click beside it closes it.
import QtQuick
import QtQuick.Layouts
import Natlyt
import "."

Rectangle {
    id: overlay
    default property alias content: column.data
    property string heading
    property int panelWidth: Math.round(620 * Theme.u)
    color: Theme.shade
    MouseArea {
        anchors.fill: parent
        hoverEnabled: true
        onClicked: desk.perform(Ui.Action.Back)
    }
    Rectangle {
        anchors.centerIn: parent
        width: overlay.panelWidth
        height: column.implicitHeight + 3 * Theme.pad
        radius: Theme.round
        color: Theme.raised
        border.color: Theme.line
        MouseArea { anchors.fill: parent }
        ColumnLayout {
            id: column
            anchors { left: parent.left; right: parent.right; top: parent.top; margins: Math.round(1.5 * Theme.pad) }
            spacing: Math.round(10 * Theme.u)
            Label {
                Layout.fillWidth: true
                Layout.bottomMargin: Theme.gap
                text: overlay.heading
                font.pixelSize: Math.round(26 * Theme.u)
                font.bold: true
            }
        }
    }
}
