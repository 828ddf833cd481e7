// SPDX-License-Identifier: Apache-2.0
// The rooms of a painted map for a screen reader: items without a picture, each with a name and a place.
import QtQuick
import Natlyt

Item {
    id: spokenRooms
    required property WardMap ward
    signal roomPressed(string room)
    Repeater {
        model: desk.rooms
        Repeater {
            id: inHouse
            required property int index
            required property var rooms
            model: rooms
            Item {
                required property int index
                required property string spoken
                required property string roomId
                readonly property rect at: spokenRooms.ward.revision >= 0 ? spokenRooms.ward.tileRect(inHouse.index, index) : Qt.rect(0, 0, 0, 0)
                x: at.x
                y: at.y
                width: at.width
                height: at.height
                Accessible.role: Accessible.Button
                Accessible.name: spoken
                Accessible.onPressAction: spokenRooms.roomPressed(roomId)
            }
        }
    }
}
