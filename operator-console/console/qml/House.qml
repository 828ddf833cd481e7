// SPDX-License-Identifier: Apache-2.0
import QtQuick
import "."

Column {
    id: house
    property int tile
    property string name
    property var rooms
    spacing: Math.round(4 * Theme.u)
    Label {
        width: grid.width
        text: house.name
        color: Theme.dim
        font.pixelSize: Theme.small
    }
    Grid {
        id: grid
        width: 5 * house.tile + 4 * spacing
        columns: 5
        spacing: Math.max(2, Math.round(house.tile / 10))
        Repeater {
            model: house.rooms
            RoomTile { side: house.tile }
        }
    }
}
