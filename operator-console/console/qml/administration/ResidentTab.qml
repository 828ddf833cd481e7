// SPDX-License-Identifier: Apache-2.0
import QtQuick
import ".."

ScrollPane {
    id: pane
    readonly property var file: administration.file
    readonly property var form: file.residentForm
    Section {
        visible: pane.file.lived
        heading: qsTr("Resident")
        Field { form: pane.form; name: "name"; label: qsTr("Name (only administrators see it)") }
        Field { form: pane.form; name: "initials"; label: qsTr("Initials, as operators and night watches see them"); example: "A.B." }
        Tick {
            objectName: "samePerson"
            visible: pane.file.renamed
            form: pane.form
            name: "samePerson"
            text: qsTr("It is the same person: a spelling, or a new name")
        }
        Words {
            visible: pane.file.renamed && !pane.form.values.samePerson
            text: qsTr("Somebody else has moved in? Remove the resident below, then enter the new one: nobody inherits a consent.")
            color: Theme.dim
            font.pixelSize: Theme.small
        }
        Field { form: pane.form; name: "agreedNote"; label: qsTr("What is agreed, for operators and night watches") }
        Field { form: pane.form; name: "room"; label: qsTr("Dwelling (another id: moves)"); example: "birk-4" }
        ErrorLine { text: pane.form.trouble }
        ActionButton {
            objectName: "saveResident"
            text: qsTr("Save")
            strong: true
            tone: Theme.listenTone
            enabled: pane.form.dirty && !administration.readOnly && !administration.waiting
            onClicked: pane.file.saveResident()
        }
        Certain {
            objectName: "removeResident"
            text: qsTr("Remove the resident …")
            question: qsTr("The microphone closes and the resident leaves the registry. Remove?")
            onConfirmed: pane.file.removeResident()
        }
    }
    Section {
        visible: !pane.file.lived
        Words { text: qsTr("Nobody lives here. The microphone is closed.") }
        Certain {
            text: qsTr("Remove the dwelling …")
            question: qsTr("Remove the dwelling from the registry?")
            onConfirmed: pane.file.removeRoom()
        }
    }
}
