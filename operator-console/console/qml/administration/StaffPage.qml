// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import ".."

ScrollPane {
    id: pane
    readonly property var staff: administration.staff
    readonly property var form: staff.form
    property string removing // who is asked about
    Section {
        heading: qsTr("Who is paged, house by house")
        Picker {
            Layout.fillWidth: true
            label: qsTr("House")
            model: pane.staff.houses
            current: pane.staff.house
            enabled: !pane.staff.changedByHand
            onChosen: (id) => pane.staff.chooseHouse(id)
        }
        Words { text: qsTr("The first is paged first; who does not answer within %1 s is followed by the next, and then by everybody.").arg(pane.staff.paging.waits); color: Theme.dim; font.pixelSize: Theme.small }
        Words { visible: pane.staff.chain.length === 0; text: qsTr("Nobody is named: everybody is paged at once."); color: Theme.amber }
        Repeater {
            model: pane.staff.chain
            RowLayout {
                id: link
                required property int index
                required property var modelData
                Layout.fillWidth: true
                spacing: Theme.gap
                Label { Layout.fillWidth: true; text: (link.index + 1) + ".  " + link.modelData.initials + "  (" + link.modelData.id + ")" }
                ActionButton { text: "↑"; Accessible.name: qsTr("%1 earlier").arg(link.modelData.initials); enabled: link.index > 0 && !administration.readOnly; onClicked: pane.staff.put(link.modelData.id, link.index - 1) }
                ActionButton { text: "↓"; Accessible.name: qsTr("%1 later").arg(link.modelData.initials); enabled: link.index + 1 < pane.staff.chain.length && !administration.readOnly; onClicked: pane.staff.put(link.modelData.id, link.index + 1) }
                ActionButton { text: qsTr("Take out"); Accessible.name: qsTr("Take %1 out").arg(link.modelData.initials); enabled: !administration.readOnly; onClicked: pane.staff.takeOut(link.modelData.id) }
            }
        }
        Flow {
            Layout.fillWidth: true
            spacing: Theme.gap
            Repeater {
                model: pane.staff.others
                ActionButton { text: "+ " + modelData.initials; Accessible.name: qsTr("Add %1").arg(modelData.initials); enabled: !administration.readOnly; onClicked: pane.staff.put(modelData.id, pane.staff.chain.length) }
            }
            ActionButton {
                objectName: "saveChain"
                text: qsTr("Save")
                strong: true
                tone: Theme.listenTone
                enabled: pane.staff.chainChanged && !administration.readOnly && !administration.waiting
                onClicked: pane.staff.saveChain()
            }
        }
    }
    PagingSection { paging: pane.staff.paging }
    Section {
        heading: qsTr("Staff")
        Repeater {
            model: pane.staff.persons
            GridLayout {
                id: person
                required property var modelData
                readonly property bool asked: pane.removing === modelData.id
                Layout.fillWidth: true
                columns: 4
                columnSpacing: Theme.gap
                rowSpacing: Theme.gap
                Label { Layout.preferredWidth: Theme.body * 5; text: modelData.initials; font.bold: true }
                Label { Layout.fillWidth: true; text: modelData.id + " · " + modelData.roleText; color: Theme.dim }
                ActionButton { text: qsTr("Change"); Accessible.name: qsTr("Change %1").arg(modelData.initials); enabled: !administration.readOnly; onClicked: pane.staff.edit(modelData.id) }
                ActionButton { objectName: "removePerson"; text: qsTr("Remove"); Accessible.name: qsTr("Remove %1").arg(modelData.initials); enabled: !administration.readOnly && !person.asked; onClicked: pane.removing = modelData.id }
                Words { Layout.columnSpan: 4; objectName: "personLocked"; visible: text.length > 2; text: "◆ " + modelData.locked; color: Theme.amber; font.pixelSize: Theme.small }
                Words { Layout.columnSpan: 4; objectName: "personDrill"; visible: text.length > 2; text: (modelData.drilled ? "✓ " : "◇ ") + modelData.drill; color: modelData.drilled ? Theme.dim : Theme.amber; font.pixelSize: Theme.small }
                Words {
                    visible: person.asked
                    Layout.columnSpan: 4
                    text: qsTr("%1 can then do nothing here any more. The broker keeps the password until it is taken away on the server: natlyt-provision revoke %2. Remove?").arg(modelData.initials).arg(modelData.id)
                    color: Theme.amber
                }
                Row {
                    visible: person.asked
                    Layout.columnSpan: 4
                    Layout.alignment: Qt.AlignRight
                    spacing: Theme.gap
                    ActionButton { objectName: "removePersonYes"; text: qsTr("Yes"); tone: Theme.deepRed; onClicked: { pane.removing = ""; pane.staff.removePerson(person.modelData.id) } }
                    ActionButton { text: qsTr("No"); onClicked: pane.removing = "" }
                }
            }
        }
    }
    Section {
        heading: qsTr("Add or change")
        Field { form: pane.form; name: "id"; label: qsTr("User name: small letters, digits and hyphens"); example: "watch-4" }
        Field { form: pane.form; name: "initials"; label: qsTr("Initials"); example: "M.S." }
        Choice {
            Layout.fillWidth: true
            label: qsTr("Role")
            enabled: !administration.readOnly
            options: [qsTr("Night operator"), qsTr("Night watch"), qsTr("Administrator"), qsTr("Auditor")]
            current: pane.form.values.role
            onChosen: (value) => pane.form.set("role", value)
        }
        ColumnLayout {
            visible: pane.form.values.role === 1
            Layout.fillWidth: true
            spacing: Theme.gap
            Words { text: qsTr("Beside the pager page, which every night watch has, this person is paged by what is written here. Left empty: not by that."); color: Theme.dim; font.pixelSize: Theme.small }
            Field { form: pane.form; name: "sms"; label: qsTr("Phone number for text messages"); example: "+4520123456" }
            Field { form: pane.form; name: "espa"; label: qsTr("Call number in the pager system"); example: "2301" }
            Field { form: pane.form; name: "push"; label: qsTr("Topic at the push server"); example: "natlyt-ms-4f7a" }
        }
        Words { text: qsTr("The password is made with natlyt-provision, not here."); color: Theme.dim; font.pixelSize: Theme.small }
        ErrorLine { text: pane.form.trouble }
        ActionButton {
            objectName: "savePerson"
            text: qsTr("Save")
            strong: true
            tone: Theme.listenTone
            enabled: !administration.readOnly && !administration.waiting
            onClicked: pane.staff.savePerson()
        }
    }
}
