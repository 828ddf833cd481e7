// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import "."

ColumnLayout {
    id: pane
    spacing: Theme.gap
    readonly property int tile: desk.rooms.tileFor(houses.width, houses.height, Math.round(22 * Theme.u), Math.round(58 * Theme.u)) + 0 * desk.rooms.total

    Label {
        Layout.fillWidth: true
        Layout.margins: Theme.pad
        Layout.bottomMargin: 0
        text: qsTr("All %n dwelling(s)", "", desk.rooms.total)
        font.bold: true
    }
    Flickable {
        id: houses
        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.leftMargin: Theme.pad
        Layout.rightMargin: Theme.pad
        contentHeight: flow.implicitHeight
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        ScrollBar.vertical: ScrollBar { policy: flow.implicitHeight > houses.height ? ScrollBar.AlwaysOn : ScrollBar.AlwaysOff }
        Flow {
            id: flow
            width: parent.width
            spacing: Math.round(pane.tile / 2)
            Repeater {
                model: desk.rooms
                House {
                    tile: pane.tile
                    name: model.unit
                    rooms: model.rooms
                }
            }
        }
    }
    Flow {
        Layout.fillWidth: true
        Layout.margins: Theme.pad
        Layout.topMargin: 0
        spacing: Math.round(8 * Theme.u)
        Repeater {
            model: desk.rooms.legend
            Row {
                spacing: Math.round(6 * Theme.u)
                width: Math.round(128 * Theme.u)
                opacity: modelData.count > 0 ? 1 : 0.45
                MarkTile {
                    side: Math.round(20 * Theme.u)
                    mark: modelData.mark
                    anchors.verticalCenter: parent.verticalCenter
                }
                Label {
                    width: parent.width - Math.round(26 * Theme.u)
                    text: modelData.text
                    font.pixelSize: Math.max(11, Math.round(14 * Theme.u))
                    color: Theme.dim
                    anchors.verticalCenter: parent.verticalCenter
                }
            }
        }
    }
}
