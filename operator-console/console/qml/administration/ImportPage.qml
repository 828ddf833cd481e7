// SPDX-License-Identifier: Apache-2.0
// Dwellings and residents from a list: first tried without changing anything, then imported as a whole or not at all.
import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Natlyt
import ".."

ScrollPane {
    id: pane
    readonly property var places: administration.places
    Section {
        heading: qsTr("Import dwellings and residents")
        Words { text: qsTr("A CSV list with this heading. A dwelling where nobody lives has nothing after its label. Hours are written as “daily 22:00-07:00”; several stand in one cell with a + between them: “daily 22:00-07:00 + sat 07:00-09:00”, and take the place of those that were there."); color: Theme.dim }
        Words { text: "facility,unit,room,label,resident,name,initials,note,hours"; font.family: "DejaVu Sans Mono"; font.pixelSize: Theme.small }
        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.gap
            TextEntry {
                id: path
                objectName: "csvPath"
                Layout.fillWidth: true
                implicitHeight: Theme.field
                leftPadding: Theme.gap
                font.pixelSize: Theme.body
                label: qsTr("File")
                placeholderText: qsTr("File, or drop it below, or paste its lines")
                placeholderTextColor: Theme.faint
                onAccepted: pane.places.readFile(text)
            }
            ActionButton { text: qsTr("Read"); enabled: path.text.length > 0; onClicked: pane.places.readFile(path.text) }
        }
        Rectangle {
            Layout.fillWidth: true
            implicitHeight: Math.round(240 * Theme.u)
            radius: Theme.round
            color: Theme.deep
            border.width: lines.activeFocus ? 2 : 1
            border.color: lines.activeFocus || drop.containsDrag ? Theme.cyan : Theme.line
            ScrollView {
                anchors { fill: parent; margins: 4 }
                clip: true
                TextArea {
                    id: lines
                    objectName: "csv"
                    color: Theme.text
                    font.family: "DejaVu Sans Mono"
                    font.pixelSize: Theme.small
                    wrapMode: TextEdit.NoWrap
                    selectByMouse: true
                    enabled: !administration.readOnly
                    Accessible.name: qsTr("The list's lines")
                    KeyNavigation.priority: KeyNavigation.BeforeItem
                    KeyNavigation.tab: attempt
                    onTextChanged: pane.places.setCsv(text)
                    Component.onCompleted: text = pane.places.csv
                    Connections {
                        target: pane.places
                        function onChanged() { if (lines.text !== pane.places.csv) lines.text = pane.places.csv }
                    }
                }
            }
            DropArea {
                id: drop
                anchors.fill: parent
                onDropped: (drop) => { if (drop.hasUrls) pane.places.readFile(drop.urls[0]) }
            }
        }
        Flow {
            Layout.fillWidth: true
            spacing: Theme.gap
            ActionButton {
                id: attempt
                objectName: "tryOut"
                text: qsTr("Try: change nothing")
                enabled: pane.places.csvRows > 0 && !administration.readOnly && !administration.waiting
                onClicked: pane.places.tryOut()
            }
            ActionButton {
                objectName: "importNow"
                text: qsTr("Import %n row(s)", "", pane.places.csvRows)
                strong: true
                tone: Theme.listenTone
                enabled: pane.places.importable && !administration.waiting
                onClicked: pane.places.importNow()
            }
        }
        Words {
            objectName: "trial"
            text: [qsTr("Try the list first; then it can be imported."), qsTr("Trying …"), "✓ " + qsTr("The list is sound. Nothing is imported yet."),
                   "▲ " + qsTr("Nothing is imported. Mend this in the list:"), "✓ " + qsTr("Imported.")][pane.places.trial]
            color: pane.places.trial === 3 ? Theme.red : pane.places.trial === 2 || pane.places.trial === 4 ? Theme.green : Theme.dim
        }
        Repeater {
            model: pane.places.trial === 2 ? pane.places.newPlaces : []
            Words { objectName: "newPlace" + index; text: "▲ " + modelData; color: Theme.amber }
        }
        Tick {
            objectName: "placesMeant"
            visible: pane.places.trial === 2 && pane.places.newPlaces.length > 0
            form: pane.places.importForm
            name: "placesMeant"
            text: qsTr("These are new, and written as they should be")
        }
        Repeater {
            model: pane.places.trial === 2 ? pane.places.importChanges : []
            Words { objectName: "importChange" + index; text: modelData }
        }
        Repeater {
            model: pane.places.problems
            Words { text: modelData.where + ": " + modelData.text + (modelData.detail.length > 0 ? " (" + modelData.detail + ")" : "") }
        }
    }
}
