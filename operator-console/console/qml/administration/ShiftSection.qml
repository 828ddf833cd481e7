// SPDX-License-Identifier: Apache-2.0
// One shift of the chosen house: its days and times, who is on duty, who comes after them, and the duty manager.
import QtQuick
import QtQuick.Layouts
import ".."

Section {
    id: section
    required property int index
    property int shift
    readonly property var roster: administration.roster
    readonly property var told: roster.shifts[shift] || ({days: 0, from: "", to: "", persons: [], substitutes: [], others: [], manager: "", trouble: ""})
    readonly property bool open: !administration.readOnly
    heading: qsTr("Shift %1").arg(shift + 1)
    ErrorLine { objectName: "shift" + section.shift + "Error"; text: section.told.trouble }
    Flow {
        Layout.fillWidth: true
        spacing: Math.round(6 * Theme.u)
        Repeater {
            model: section.roster.days
            ActionButton {
                required property int index
                required property string modelData
                readonly property bool on: (section.told.days >> index) & 1
                objectName: "shift" + section.shift + "Day" + index
                text: (on ? "✓ " : "") + modelData
                strong: on
                tone: on ? Theme.listenTone : Theme.higher
                enabled: section.open
                Accessible.role: Accessible.CheckBox
                Accessible.checked: on
                onClicked: section.roster.setDay(section.shift, index, !on)
            }
        }
    }
    Flow {
        Layout.fillWidth: true
        spacing: Theme.gap
        Repeater {
            model: [{name: "From", label: qsTr("From")}, {name: "To", label: qsTr("To")}] // no values: a field that is made anew loses the cursor
            Row {
                id: time
                required property int index
                required property var modelData
                property bool typed: false
                readonly property string value: index === 0 ? section.told.from : section.told.to
                function from(text) { return index === 0 ? text : section.told.from }
                function to(text) { return index === 1 ? text : section.told.to }
                spacing: Theme.gap
                Label { height: Theme.field; text: time.modelData.label; color: Theme.dim }
                TextEntry {
                    objectName: "shift" + section.shift + time.modelData.name
                    width: Theme.body * 5
                    implicitHeight: Theme.field
                    leftPadding: Theme.gap
                    rightPadding: Theme.gap
                    font.pixelSize: Theme.body
                    label: time.modelData.label
                    text: time.value
                    enabled: section.open
                    onTextEdited: { time.typed = true; section.roster.typeTimes(section.shift, time.from(text), time.to(text)) }
                    onEditingFinished: if (time.typed) { time.typed = false; section.roster.setTimes(section.shift, time.from(text), time.to(text)) }
                }
            }
        }
    }
    Label { Layout.fillWidth: true; text: qsTr("On duty, paged in this order"); color: Theme.dim; font.pixelSize: Theme.small }
    ShiftPeople { shift: section.shift; substitutes: false; people: section.told.persons }
    Label { Layout.fillWidth: true; visible: section.told.substitutes.length > 0; text: qsTr("Substitutes, paged after them"); color: Theme.dim; font.pixelSize: Theme.small }
    ShiftPeople { shift: section.shift; substitutes: true; people: section.told.substitutes }
    Flow {
        Layout.fillWidth: true
        visible: section.open && section.told.others.length > 0
        spacing: Math.round(6 * Theme.u)
        Repeater {
            model: section.told.others
            ActionButton {
                objectName: "shift" + section.shift + "Add" + modelData.id
                text: "+ " + modelData.initials
                Accessible.name: qsTr("Add %1").arg(modelData.initials)
                onClicked: section.roster.put(section.shift, false, modelData.id, section.told.persons.length)
            }
        }
    }
    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.gap
        Label { text: qsTr("Duty manager"); color: Theme.dim }
        Picker {
            objectName: "shift" + section.shift + "Manager"
            Layout.fillWidth: true
            label: qsTr("Duty manager")
            model: section.roster.managers
            current: section.told.manager
            enabled: section.open
            onChosen: (id) => section.roster.setManager(section.shift, id)
        }
        ActionButton {
            text: qsTr("Remove the shift")
            enabled: section.open
            onClicked: section.roster.removeShift(section.shift)
        }
    }
}
