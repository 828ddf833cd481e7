// SPDX-License-Identifier: Apache-2.0
// A panel over the dimmed night view; a click beside it closes it.
import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Natlyt
import "."

Rectangle {
    id: overlay
    default property alias content: column.data
    property string heading
    property bool closable: true // by a button in the corner; else one of its own says what leaving means
    property int panelWidth: Math.round(620 * Theme.u)
    color: Theme.shade
    MouseArea {
        anchors.fill: parent
        hoverEnabled: true
        onClicked: desk.perform(Ui.Action.Back)
    }
    Rectangle {
        anchors.centerIn: parent
        width: Math.min(overlay.panelWidth * Math.min(1.6, Theme.textScale), overlay.width - 2 * Theme.pad)
        height: Math.min(column.implicitHeight + 3 * Theme.pad, overlay.height - 2 * Theme.pad)
        radius: Theme.round
        color: Theme.raised
        border.color: Theme.line
        MouseArea { anchors.fill: parent }
        Flickable {
            id: view
            anchors { fill: parent; margins: Math.round(1.5 * Theme.pad) }
            contentHeight: column.implicitHeight
            interactive: contentHeight > height + 1
            clip: interactive
            boundsBehavior: Flickable.StopAtBounds
            ScrollBar.vertical: ScrollBar { policy: view.interactive ? ScrollBar.AlwaysOn : ScrollBar.AlwaysOff }
            Connections {
                target: desk
                enabled: overlay.visible
                function onScrollAsked(rows) {
                    view.contentY = Math.max(0, Math.min(view.contentHeight - view.height, view.contentY + rows * 3 * Theme.body))
                }
            }
            ColumnLayout {
                id: column
                width: view.width - (view.interactive ? Theme.gap : 0)
                spacing: Math.round(10 * Theme.u)
                RowLayout {
                    Layout.fillWidth: true
                    Layout.bottomMargin: Theme.gap
                    spacing: Theme.gap
                    Label {
                        Layout.fillWidth: true
                        text: overlay.heading
                        font.pixelSize: Math.round(26 * Theme.u * (0.5 + Theme.textScale / 2))
                        font.bold: true
                        wrapMode: Text.WordWrap
                        elide: Text.ElideNone
                    }
                    KeyButton {
                        objectName: overlay.objectName + "Close"
                        Layout.alignment: Qt.AlignTop
                        visible: overlay.closable
                        text: qsTr("Close")
                        cap: "Esc"
                        deed: Ui.Action.Back
                        tone: Theme.higher
                        implicitHeight: Math.max(44, Math.round(46 * Theme.u))
                    }
                }
            }
        }
    }
}
