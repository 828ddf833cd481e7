// SPDX-License-Identifier: Apache-2.0
// The ward as a painted map with its level strips; for a screen reader each room is an item without a picture.
import QtQuick
import QtQuick.Controls.Basic
import Natlyt
import "."

Flickable {
    id: view
    property alias browser: map.browser
    property alias least: map.least
    property alias most: map.most
    property alias revision: map.revision
    signal roomClicked(string room)
    signal houseClicked(int house)

    contentHeight: map.height
    clip: true
    boundsBehavior: Flickable.StopAtBounds
    interactive: contentHeight > height
    ScrollBar.vertical: ScrollBar { policy: view.interactive ? ScrollBar.AlwaysOn : ScrollBar.AlwaysOff }

    WardMap {
        id: map
        objectName: "wardMap"
        width: view.width - (view.interactive ? Theme.gap : 0)
        height: Math.max(neededHeight, 1)
        areaHeight: view.height
        rooms: desk.rooms
        headingSize: Theme.small
        family: Theme.font
        markColors: Theme.markColors
        markShapes: Theme.markShapes
        markFilled: Theme.markFilled
        calm: Theme.calm
        calmRim: Theme.calmRim
        ground: Theme.ground
        text: Theme.text
        dim: Theme.dim
        alarm: Theme.red
        onRoomClicked: (room) => view.roomClicked(room)
        onHouseClicked: (house) => view.houseClicked(house)
        Accessible.role: Accessible.Grouping
        Accessible.name: desk.rooms.summary

        Item {
            x: map.hoverArea.x
            y: map.hoverArea.y
            width: map.hoverArea.width
            height: map.hoverArea.height
            ToolTip.visible: map.hoverText.length > 0
            ToolTip.delay: 400
            ToolTip.text: map.hoverText
        }
        Loader { // only while somebody has a screen reader: it is a thousand items
            objectName: "spokenRooms"
            active: view.visible && desk.spoken
            sourceComponent: SpokenRooms {
                ward: map
                onRoomPressed: (room) => view.roomClicked(room)
            }
        }
    }
    WardLevels {
        objectName: "wardLevels"
        width: map.width
        height: map.height
        map: map
        tone: Theme.green
    }
}
