// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Natlyt
import ".."

ScrollPane {
    id: pane
    readonly property var form: administration.places.form
    readonly property int kind: form.values.kind
    Section {
        heading: qsTr("New in the registry")
        Words { text: qsTr("Or choose a dwelling at the left."); color: Theme.dim }
        Choice {
            objectName: "placeKind"
            Layout.fillWidth: true
            label: qsTr("What is new")
            enabled: !administration.readOnly
            options: [qsTr("Facility"), qsTr("House"), qsTr("Dwelling"), qsTr("Resident")]
            current: pane.kind
            onChosen: (value) => administration.places.setKind(value)
        }
        ColumnLayout {
            Layout.fillWidth: true
            visible: pane.kind > 0
            spacing: Math.round(4 * Theme.u)
            Label {
                text: [ "", qsTr("Belongs to the facility"), qsTr("Stands in the house"), qsTr("Lives in (free dwellings)")][pane.kind]
                color: Theme.dim
                font.pixelSize: Theme.small
            }
            Picker {
                Layout.fillWidth: true
                label: qsTr("Belongs to")
                model: administration.places.parents
                current: pane.form.values.parent
                enabled: !administration.readOnly
                onChosen: (id) => pane.form.set("parent", id)
            }
            ErrorLine { text: pane.form.errors.parent || "" }
        }
        Field {
            form: pane.form
            name: "name"
            label: pane.kind === 3 ? qsTr("Name (only administrators see it)") : qsTr("Name")
            example: ["Solgården", "Birkehuset", "Birkehuset 4", ""][pane.kind]
        }
        Field {
            visible: pane.kind === 3
            form: pane.form
            name: "initials"
            label: qsTr("Initials, as operators and night watches see them")
            example: "A.B."
        }
        Field {
            form: pane.form
            name: "id"
            label: qsTr("Id: small letters, digits and hyphens; says nothing about a person")
            example: ["solgaarden", "birkehuset", "birk-4", "resident-4"][pane.kind]
        }
        ErrorLine { text: pane.form.trouble }
        ActionButton {
            objectName: "savePlace"
            text: qsTr("Save")
            strong: true
            tone: Theme.listenTone
            enabled: !administration.readOnly && !administration.waiting
            onClicked: administration.places.save()
        }
    }
    Section {
        visible: administration.places.removable.length > 0
        heading: pane.kind === 0 ? qsTr("Facilities") : qsTr("Houses")
        Words { text: qsTr("One that is empty can be removed; typed anew above with its id, it is renamed."); color: Theme.dim; font.pixelSize: Theme.small }
        Repeater {
            model: administration.places.removable
            RowLayout {
                Layout.fillWidth: true
                spacing: Theme.gap
                Label { Layout.fillWidth: true; Layout.preferredWidth: 1; text: modelData.name + "  (" + modelData.id + ")" }
                Certain {
                    objectName: "removePlace"
                    Layout.preferredWidth: 1
                    text: qsTr("Remove …")
                    question: qsTr("Remove %1?").arg(modelData.name)
                    onConfirmed: administration.places.remove(pane.kind, modelData.id)
                }
            }
        }
    }
}
