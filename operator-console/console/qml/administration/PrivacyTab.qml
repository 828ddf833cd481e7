// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import ".."

ScrollPane {
    id: pane
    readonly property var file: administration.file
    readonly property var form: file.privacyForm
    Section {
        heading: qsTr("Privacy windows")
        Words { visible: pane.file.privacy.length === 0; text: qsTr("None."); color: Theme.dim }
        Repeater {
            model: pane.file.privacy
            RowLayout {
                Layout.fillWidth: true
                spacing: Theme.gap
                ColumnLayout {
                    Layout.fillWidth: true
                    spacing: 2
                    Words { text: (modelData.inForce ? "◌ " + qsTr("now") + " · " : "") + modelData.text; color: modelData.inForce ? Theme.violet : Theme.text }
                    Words { text: modelData.detail; color: Theme.dim; font.pixelSize: Theme.small }
                    Words { visible: modelData.forgotten; text: "▲ " + qsTr("Without an end for more than a day: is it forgotten?"); color: Theme.red; font.pixelSize: Theme.small }
                }
                ActionButton {
                    objectName: "endPrivacy"
                    text: qsTr("End")
                    Accessible.name: qsTr("End %1").arg(modelData.text)
                    enabled: !administration.readOnly && !administration.waiting
                    onClicked: pane.file.endPrivacy(modelData.number)
                }
            }
        }
        ActionButton {
            objectName: "privateFromNow"
            text: qsTr("Private from now, until somebody ends it")
            enabled: !administration.readOnly && !administration.waiting
            onClicked: pane.file.privateFromNow()
        }
    }
    Section {
        heading: qsTr("Once")
        GridLayout {
            Layout.fillWidth: true
            columns: pane.width > 560 * Theme.u * Theme.textScale ? 2 : 1
            columnSpacing: Theme.pad
            rowSpacing: Theme.gap
            Field { form: pane.form; name: "from"; label: qsTr("From (empty: now)"); example: "2026-11-28 20:00"; limits: qsTr("at most a year from now") }
            Field { form: pane.form; name: "to"; label: qsTr("Until"); example: "2026-11-29 10:00"; limits: qsTr("not over yet, and at most 31 days after the beginning") }
        }
        Words { objectName: "privacyNote"; visible: text.length > 0; text: pane.file.privacyNote; color: Theme.dim; font.pixelSize: Theme.small }
        ErrorLine { text: pane.form.trouble }
        ActionButton {
            objectName: "addPrivacy"
            text: qsTr("Add")
            strong: true
            tone: Theme.listenTone
            enabled: !administration.readOnly && !administration.waiting
            onClicked: pane.file.addPrivacy()
        }
    }
    WeekEditor {
        objectName: "privateWeek"
        heading: qsTr("Every week")
        hint: qsTr("What is drawn here is private every week, whatever the hours say.")
        week: pane.file.privateWeek
        tone: Theme.violet
        onSave: pane.file.savePrivateWeek()
    }
}
