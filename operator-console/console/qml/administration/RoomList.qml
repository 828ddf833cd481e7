// SPDX-License-Identifier: Apache-2.0
// Dwellings; the arrow keys go through them, Enter opens one.
import QtQuick
import QtQuick.Controls.Basic
import ".."

ListView {
    id: list
    property bool brief: false
    property bool byHouse: false
    property string label
    clip: true
    spacing: Math.round(6 * Theme.u)
    activeFocusOnTab: true
    keyNavigationEnabled: true
    currentIndex: 0
    onCountChanged: if (currentIndex < 0) currentIndex = 0
    boundsBehavior: Flickable.StopAtBounds
    Accessible.role: Accessible.List
    Accessible.name: label
    ScrollBar.vertical: ScrollBar { policy: ScrollBar.AsNeeded }
    Keys.onReturnPressed: if (currentItem) administration.openRoom(currentItem.room)
    Keys.onEnterPressed: if (currentItem) administration.openRoom(currentItem.room)
    delegate: RoomRow {
        brief: list.brief
        marked: administration.file.open && administration.file.label === label
    }
    section.property: byHouse ? "house" : ""
    section.delegate: Label {
        height: Theme.small * 2.2
        text: section
        color: Theme.dim
        font.pixelSize: Theme.small
    }
}
