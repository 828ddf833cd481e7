// SPDX-License-Identifier: Apache-2.0
// The whole ward, large: search by room, resident or house, only what does not listen and why, and one house at a time.
// The queue stays in sight beside it.
import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Natlyt
import "."

Rectangle {
    id: overlay
    objectName: "ward"
    color: Theme.ground
    onVisibleChanged: if (visible) { search.text = desk.browser.query; search.forceActiveFocus() }
    MouseArea { anchors.fill: parent; hoverEnabled: true } // nothing goes through to what lies below

    ColumnLayout {
        anchors.fill: parent
        anchors.margins: Theme.pad
        spacing: Theme.gap
        GridLayout { // in one line, in three where the letters are large
            Layout.fillWidth: true
            columnSpacing: Theme.gap
            rowSpacing: Theme.gap
            TextEntry {
                id: search
                objectName: "search"
                Layout.fillWidth: true
                Layout.row: 0
                Layout.column: 0
                Layout.minimumWidth: Math.round(310 * Theme.u * Theme.textScale)
                Layout.maximumWidth: Math.max(Layout.minimumWidth, Math.round(560 * Theme.u))
                placeholderText: qsTr("Room, resident or house")
                placeholderTextColor: Theme.dim
                onTextChanged: desk.browser.query = text
                Connections {
                    target: desk.browser
                    function onChanged() { if (search.text !== desk.browser.query) search.text = desk.browser.query }
                }
                Accessible.name: placeholderText
            }
            KeyButton {
                objectName: "onlyClosed"
                Layout.row: Theme.roomy ? 1 : 0
                Layout.column: Theme.roomy ? 0 : 1
                text: desk.browser.onlyClosed ? qsTr("✓ Not listening, and why") : qsTr("Not listening, and why")
                cap: "F2"
                deed: Ui.Action.WardFilter
                tone: desk.browser.onlyClosed ? Theme.chosen : Theme.raised
                implicitHeight: search.height
            }
            KeyButton {
                objectName: "openFaults"
                Layout.row: Theme.roomy ? 2 : 0
                Layout.column: Theme.roomy ? 0 : 2
                text: desk.faults.waiting > 0 ? qsTr("Technical faults: %1").arg(desk.faults.waiting) : qsTr("Technical faults")
                cap: "F8"
                deed: Ui.Action.Faults
                tone: desk.faults.waiting > 0 ? Theme.noticeColors[3] : Theme.raised
                implicitHeight: search.height
            }
            Label {
                objectName: "houseName"
                Layout.row: Theme.roomy ? 1 : 0
                Layout.column: Theme.roomy ? 1 : 3
                Layout.fillWidth: true
                text: desk.browser.house
                elide: Text.ElideMiddle
                font.pixelSize: Theme.large
                font.bold: true
            }
            KeyButton {
                objectName: "closeWard"
                Layout.row: 0
                Layout.column: Theme.roomy ? 1 : 4
                Layout.alignment: Qt.AlignRight
                text: desk.browser.house.length > 0 ? qsTr("All houses") : qsTr("Close")
                cap: "Esc"
                deed: Ui.Action.Back
                tone: Theme.raised
                implicitHeight: search.height
            }
        }
        RowLayout {
            Layout.fillWidth: true
            Layout.fillHeight: true
            spacing: Theme.pad
            WardView {
                objectName: "wardLarge"
                Layout.fillWidth: true
                Layout.fillHeight: true
                browser: desk.browser
                least: Math.round(16 * Theme.u)
                most: desk.browser.house.length > 0 ? Math.round(150 * Theme.u) : Math.round(64 * Theme.u)
                onRoomClicked: (room) => desk.selectRoom(room)
                onHouseClicked: (house) => desk.openWard(house)
            }
            ColumnLayout {
                Layout.fillHeight: true
                Layout.fillWidth: false
                Layout.preferredWidth: Math.round(430 * Theme.u)
                visible: desk.browser.narrowed
                spacing: Math.round(6 * Theme.u)
                Label {
                    objectName: "found"
                    Layout.fillWidth: true
                    text: desk.browser.heading
                    font.bold: true
                    wrapMode: Text.WordWrap
                    elide: Text.ElideNone
                }
                ListView {
                    objectName: "foundRooms"
                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    model: desk.browser
                    clip: true
                    reuseItems: true
                    spacing: Math.round(6 * Theme.u)
                    boundsBehavior: Flickable.StopAtBounds
                    currentIndex: desk.browser.selected
                    highlightFollowsCurrentItem: true
                    highlightMoveDuration: 0
                    delegate: FoundRoom { width: ListView.view.width }
                    ScrollBar.vertical: ScrollBar {}
                }
            }
        }
        Legend {
            visible: overlay.height > 420 * Theme.textScale // each mark says on its dwelling's card what it means
            Layout.fillWidth: true
            wide: true
        }
        Label {
            visible: !Theme.roomy
            Layout.fillWidth: true
            text: qsTr("Type to search. ↑ ↓ choose, Enter opens. A click on a house shows it alone. Space takes the next alert.")
            color: Theme.dim
            font.pixelSize: Theme.small
            wrapMode: Text.WordWrap
            elide: Text.ElideNone
        }
    }
}
