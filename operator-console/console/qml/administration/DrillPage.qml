// SPDX-License-Identifier: Apache-2.0
// The drill of the chain: from which room, to whom; how far the one that runs is; what came of those before.
import QtQuick
import QtQuick.Layouts
import ".."

ScrollPane {
    id: pane
    readonly property var drills: administration.drills
    Section {
        heading: qsTr("A drill of the chain")
        Words {
            text: qsTr("A marked test alert goes from the dwelling's monitor over broker and station to the consoles and to the handsets, and ends when somebody acknowledges it. It carries no sound, counts nowhere, and gives way to every real page.")
            color: Theme.dim
        }
        Words { text: qsTr("From the dwelling"); color: Theme.dim; font.pixelSize: Theme.small }
        Picker {
            objectName: "drillRoom"
            Layout.fillWidth: true
            label: qsTr("From the dwelling")
            model: pane.drills.rooms
            current: pane.drills.room
            onChosen: (id) => pane.drills.chooseRoom(id)
        }
        Words { text: qsTr("To the handset of"); color: Theme.dim; font.pixelSize: Theme.small }
        Picker {
            objectName: "drillPerson"
            Layout.fillWidth: true
            label: qsTr("To the handset of")
            model: pane.drills.persons
            current: pane.drills.person
            onChosen: (id) => pane.drills.choosePerson(id)
        }
        ActionButton {
            objectName: "startDrill"
            text: qsTr("Begin the drill")
            strong: true
            tone: Theme.listenTone
            enabled: !administration.readOnly && !pane.drills.running && pane.drills.room.length > 0
            onClicked: pane.drills.start()
        }
    }
    Section {
        objectName: "drillRunning"
        visible: pane.drills.running
        heading: qsTr("The drill that runs")
        Words { objectName: "drillSentence"; text: pane.drills.sentence }
        DrillLinks { links: pane.drills.links }
        ActionButton {
            objectName: "stopDrill"
            text: qsTr("Stop it")
            enabled: !administration.readOnly
            onClicked: pane.drills.stop()
        }
    }
    Section {
        heading: qsTr("Drills before")
        Words { visible: pane.drills.past.length === 0; text: qsTr("There was none."); color: Theme.dim }
        Repeater {
            model: pane.drills.past
            ColumnLayout {
                id: drill
                required property var modelData
                Layout.fillWidth: true
                spacing: Math.round(4 * Theme.u)
                Words {
                    objectName: "drillResult"
                    text: (drill.modelData.whole ? "✓ " : "◆ ") + drill.modelData.title + ": " + drill.modelData.result
                    color: drill.modelData.whole ? Theme.green : Theme.amber
                    font.bold: true
                }
                DrillLinks { links: drill.modelData.links }
            }
        }
    }
}
