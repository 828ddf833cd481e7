// SPDX-License-Identifier: Apache-2.0
// Consents are never edited: a new one takes the place of the one before it.
import QtQuick
import QtQuick.Layouts
import ".."

ScrollPane {
    id: pane
    readonly property var file: administration.file
    readonly property var form: file.consentForm
    readonly property bool wide: width > 560 * Theme.u * Theme.textScale
    Section {
        heading: qsTr("Consents, the newest first")
        Words { visible: pane.file.consents.length === 0; text: qsTr("None was ever given: the microphone stays closed."); color: Theme.amber }
        Repeater {
            model: pane.file.consents
            ColumnLayout {
                Layout.fillWidth: true
                spacing: 2
                Words { text: (modelData.inForce ? "● " : "○ ") + modelData.title; color: modelData.inForce ? Theme.green : Theme.dim }
                Words { text: modelData.detail; color: Theme.dim; font.pixelSize: Theme.small }
                Words { visible: modelData.conditions.length > 0; text: modelData.conditions; font.pixelSize: Theme.small }
            }
        }
        Certain {
            objectName: "withdraw"
            visible: pane.file.consentInForce
            text: qsTr("Withdraw the consent …")
            question: qsTr("The microphone closes at once. Withdraw?")
            onConfirmed: pane.file.withdrawConsent()
        }
    }
    Section {
        heading: qsTr("New consent")
        Label { text: qsTr("Given by"); color: Theme.dim; font.pixelSize: Theme.small }
        Choice {
            Layout.fillWidth: true
            label: qsTr("Given by")
            enabled: !administration.readOnly
            options: [qsTr("The resident"), qsTr("A guardian")]
            current: pane.form.values.capacity
            onChosen: (value) => pane.form.set("capacity", value)
        }
        GridLayout {
            Layout.fillWidth: true
            columns: pane.wide ? 2 : 1
            columnSpacing: Theme.pad
            rowSpacing: Theme.gap
            Field { form: pane.form; name: "givenBy"; label: qsTr("Name of who gave it") }
            Field { visible: pane.form.values.capacity === 1; form: pane.form; name: "basis"; label: qsTr("The guardian's appointment"); example: qsTr("court order 2025-31") }
            Field { form: pane.form; name: "evidence"; label: qsTr("Evidence: reference to the document"); example: qsTr("file note 2026-114") }
            Field { form: pane.form; name: "decidedBy"; label: qsTr("Decided by") }
            Field { form: pane.form; name: "from"; label: qsTr("From the start of"); example: "2026-12-01"; limits: qsTr("a year from 2000 to 2200") }
            Field { form: pane.form; name: "until"; label: qsTr("Until the start of (it must have an end)"); example: "2027-06-01"; limits: qsTr("not over yet, and at most 24 months after the first day") }
        }
        Label { text: qsTr("It covers"); color: Theme.dim; font.pixelSize: Theme.small }
        Tick { form: pane.form; name: "automaticListening"; text: qsTr("Automatic listening: the monitor listens and raises alerts") }
        Tick { form: pane.form; name: "snippets"; text: qsTr("The night operator hears 8-16 seconds around an alert") }
        Tick { form: pane.form; name: "liveListening"; text: qsTr("Live listening, at most a minute at a time, with a reason") }
        Words {
            objectName: "scopeHint"
            readonly property bool listens: pane.form.values.automaticListening
            visible: text.length > 0
            text: !listens && (pane.form.values.snippets || pane.form.values.liveListening)
                  ? "▲ " + qsTr("Without automatic listening nothing ever listens here, and nobody hears anything.")
                  : listens && pane.form.values.liveListening && !pane.form.values.snippets
                  ? "▲ " + qsTr("Without what is heard around an alert nobody can listen live either.") : ""
            color: Theme.amber
            font.pixelSize: Theme.small
        }
        ErrorLine { text: pane.form.errors.scope || "" }
        Field { form: pane.form; name: "conditions"; label: qsTr("Conditions, in the words that were used") }
        ErrorLine { text: pane.form.trouble }
        ActionButton {
            objectName: "recordConsent"
            text: qsTr("Record the consent")
            strong: true
            tone: Theme.listenTone
            enabled: !administration.readOnly && !administration.waiting
            onClicked: pane.file.recordConsent()
        }
    }
}
