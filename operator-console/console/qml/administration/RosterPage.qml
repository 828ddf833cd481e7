// SPDX-License-Identifier: Apache-2.0
// Who is on duty, house by house; a house that will have nobody is red before the night begins.
import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import ".."

RowLayout {
    id: page
    readonly property var roster: administration.roster
    spacing: Theme.gap
    ListView {
        id: list
        objectName: "rosterHouses"
        Layout.preferredWidth: Math.round(340 * Theme.u * Math.min(1.3, Theme.textScale))
        Layout.fillHeight: true
        visible: Theme.textScale < 1.5
        clip: true
        spacing: Math.round(6 * Theme.u)
        activeFocusOnTab: true
        boundsBehavior: Flickable.StopAtBounds
        model: page.roster.houses
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Houses")
        ScrollBar.vertical: ScrollBar { policy: ScrollBar.AsNeeded }
        function step(by) {
            for (let i = 0; i < model.length; ++i)
                if (model[i].id === page.roster.house && i + by >= 0 && i + by < model.length)
                    return page.roster.chooseHouse(model[i + by].id)
        }
        Keys.onUpPressed: step(-1)
        Keys.onDownPressed: step(1)
        delegate: Rectangle {
            id: row
            required property var modelData
            readonly property bool on: modelData.id === page.roster.house
            width: list.width
            height: words.implicitHeight + 2 * Theme.gap
            radius: Theme.round
            color: on ? Theme.listenTone : Theme.raised
            border.width: on && list.activeFocus ? 2 : 1
            border.color: modelData.unmanned ? Theme.red : on && list.activeFocus ? Theme.cyan : Theme.line
            Accessible.role: Accessible.ListItem
            Accessible.name: modelData.name + ". " + modelData.state
            ColumnLayout {
                id: words
                anchors { left: parent.left; right: parent.right; verticalCenter: parent.verticalCenter; margins: Theme.gap }
                spacing: 2
                Label { Layout.fillWidth: true; text: (row.modelData.unmanned ? "▲ " : "") + row.modelData.name; font.bold: true; color: row.modelData.unmanned && !row.on ? Theme.red : Theme.text }
                Words { text: row.modelData.state; color: row.on ? Theme.text : row.modelData.unmanned ? Theme.red : Theme.dim; font.pixelSize: Theme.small }
            }
            MouseArea {
                anchors.fill: parent
                onClicked: { list.forceActiveFocus(); page.roster.chooseHouse(row.modelData.id) }
            }
        }
    }
    Connections {
        target: page.roster
        function onWrongAt(shift) { if (sections.itemAt(shift)) pane.reveal(sections.itemAt(shift)) }
    }
    ScrollPane {
        id: pane
        objectName: "rosterPane"
        Layout.fillWidth: true
        Layout.fillHeight: true
        Section {
            heading: page.roster.houseName
            Picker {
                visible: !list.visible
                Layout.fillWidth: true
                label: qsTr("House")
                model: page.roster.houses
                current: page.roster.house
                onChosen: (id) => page.roster.chooseHouse(id)
            }
            Words {
                objectName: "houseState"
                text: (page.roster.houseIsUnmanned ? "▲ " : "") + page.roster.houseState
                color: page.roster.houseIsUnmanned ? Theme.red : Theme.dim
                font.bold: page.roster.houseIsUnmanned
            }
            Words { text: qsTr("Who is on duty is paged first, in this order, then the substitutes, then everybody. Where the roster names nobody, the fixed order under Staff is paged."); color: Theme.dim; font.pixelSize: Theme.small }
            Flow {
                Layout.fillWidth: true
                spacing: Theme.gap
                ActionButton {
                    objectName: "addShift"
                    text: qsTr("Add a shift")
                    enabled: page.roster.house.length > 0 && !administration.readOnly
                    onClicked: page.roster.addShift()
                }
                ActionButton {
                    objectName: "saveShifts"
                    text: qsTr("Save")
                    strong: true
                    tone: Theme.listenTone
                    enabled: page.roster.changedByHand && !administration.readOnly && !administration.waiting
                    onClicked: page.roster.save()
                }
            }
            Certain {
                objectName: "saveForFacility"
                visible: page.roster.neighbours > 0 && page.roster.shiftCount > 0
                text: qsTr("Save for all houses of %1 …").arg(page.roster.facility)
                question: qsTr("The rosters of %n other house(s) are replaced by this one. Save?", "", page.roster.neighbours)
                onConfirmed: page.roster.saveForFacility()
            }
        }
        Repeater {
            id: sections
            model: page.roster.shiftCount
            ShiftSection { shift: index }
        }
    }
}
