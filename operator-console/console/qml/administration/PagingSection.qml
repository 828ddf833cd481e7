// SPDX-License-Identifier: Apache-2.0
// How the houses of a facility are paged: times, who rings at once, which channel from when, who is the last resort.
import QtQuick
import QtQuick.Layouts
import ".."

Section {
    id: section
    property var paging
    readonly property var form: paging.form
    readonly property var steps: [{ value: 1, text: qsTr("at once") }, { value: 2, text: qsTr("from the second step") },
        { value: 3, text: qsTr("from the third step") }, { value: 99, text: qsTr("with everybody") }]
    visible: paging.facility.length > 0
    heading: qsTr("How %1 is paged").arg(paging.facility)
    Words { visible: text.length > 0; text: section.paging.others.length > 0 ? qsTr("Also true for %1.").arg(section.paging.others) : ""; color: Theme.amber; font.pixelSize: Theme.small }
    GridLayout {
        Layout.fillWidth: true
        columns: section.width > Theme.body * 44 ? 2 : 1
        columnSpacing: Theme.pad
        rowSpacing: Theme.gap
        Repeater {
            model: [
                { name: "acknowledge_s", label: qsTr("No answer: then the next one, after so many seconds (15 to 300)") },
                { name: "repeat_s", label: qsTr("Everybody is rung again each so many seconds (15 to 300)") },
                { name: "arrive_s", label: qsTr("Answered and not on site: asked again after so many seconds (60 to 1800)") },
                { name: "report_s", label: qsTr("On site and no outcome: asked after so many seconds (300 to 14400)") }]
            Field {
                required property var modelData
                form: section.form
                name: modelData.name
                label: modelData.label
                example: section.paging.usual[modelData.name] || ""
            }
        }
    }
    Words { text: qsTr("Left empty, the pale number is true."); color: Theme.dim; font.pixelSize: Theme.small }
    Tick { objectName: "together"; form: section.form; name: "together"; text: qsTr("All who are on duty ring at once, then all substitutes at once") }
    Repeater {
        model: [{ name: "espaFrom", label: qsTr("Pager system") }, { name: "smsFrom", label: qsTr("Text message") }, { name: "pushFrom", label: qsTr("Push") }]
        ColumnLayout {
            id: channel
            required property var modelData
            Layout.fillWidth: true
            spacing: Math.round(4 * Theme.u)
            Words { text: channel.modelData.label; color: Theme.dim; font.pixelSize: Theme.small }
            Choice {
                objectName: channel.modelData.name
                Layout.fillWidth: true
                label: channel.modelData.label
                enabled: !administration.readOnly
                options: section.steps
                current: section.form.values[channel.modelData.name]
                onChosen: (value) => section.form.set(channel.modelData.name, value)
            }
        }
    }
    Words { text: qsTr("The pager page rings always, and an urgent page goes out by everything at once."); color: Theme.dim; font.pixelSize: Theme.small }
    Words { text: qsTr("Last resort: who is rung again and again when nobody has answered. Nobody chosen: every night watch."); color: Theme.dim; font.pixelSize: Theme.small }
    Flow {
        Layout.fillWidth: true
        spacing: Theme.gap
        Repeater {
            model: section.paging.people
            ActionButton {
                required property var modelData
                text: (modelData.chosen ? "✓ " : "+ ") + modelData.initials
                tone: modelData.chosen ? Theme.listenTone : Theme.raised
                enabled: !administration.readOnly
                Accessible.name: modelData.initials
                Accessible.checkable: true
                Accessible.checked: modelData.chosen
                onClicked: section.paging.choose(modelData.id, !modelData.chosen)
            }
        }
    }
    ErrorLine { text: section.form.errors.lastResort || "" }
    ErrorLine { text: section.form.trouble }
    ActionButton {
        objectName: "savePaging"
        text: qsTr("Save")
        strong: true
        tone: Theme.listenTone
        enabled: section.paging.changedByHand && !administration.readOnly && !administration.waiting
        onClicked: section.paging.save()
    }
}
