// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Natlyt
import "."

ColumnLayout {
    id: pane
    spacing: Theme.gap

    RowLayout {
        Layout.fillWidth: true
        Layout.margins: Theme.pad
        Layout.bottomMargin: 0
        Label {
            Layout.fillWidth: true
            text: qsTr("All %n dwelling(s)", "", desk.rooms.total)
            font.bold: true
        }
        KeyButton {
            objectName: "openWard"
            text: qsTr("Search")
            cap: "O"
            deed: Ui.Action.Ward
            tone: Theme.raised
            implicitHeight: 44
        }
    }
    WardView {
        objectName: "wardPane"
        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.leftMargin: Theme.pad
        Layout.rightMargin: Theme.pad
        least: 14 // px: below it a shape is no shape any more; the ward rather scrolls
        most: Math.round(58 * Theme.u)
        onRoomClicked: (room) => desk.selectRoom(room)
        onHouseClicked: (house) => desk.openWard(house)
    }
    Legend {
        Layout.fillWidth: true
        Layout.margins: Theme.pad
        Layout.topMargin: 0
    }
}
