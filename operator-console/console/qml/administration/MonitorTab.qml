// SPDX-License-Identifier: Apache-2.0
import QtQuick
import ".."

ScrollPane {
    id: pane
    readonly property var file: administration.file
    readonly property var form: file.monitorForm
    InstallSteps {
        visible: pane.file.guide.running
        guide: pane.file.guide
    }
    Section {
        heading: qsTr("The monitor of this dwelling")
        Words { visible: pane.file.monitors.length === 0; text: qsTr("None was ever bound."); color: Theme.dim }
        Repeater {
            model: pane.file.monitors
            Words { text: (modelData.bound ? "● " : "○ ") + modelData.id + " · " + modelData.detail; color: modelData.bound ? Theme.text : Theme.dim }
        }
        Words {
            objectName: "heardAlready"
            visible: pane.file.monitorBound && pane.file.heardLately && !pane.file.guide.running
            text: "✓ " + qsTr("It has been heard in the last nights.")
            color: Theme.green
        }
        ActionButton {
            objectName: "checkMonitor"
            visible: pane.file.monitorBound && !pane.file.guide.running
            text: qsTr("Check it step by step")
            onClicked: pane.file.checkMonitor()
        }
        Certain {
            objectName: "retire"
            visible: pane.file.monitorBound
            text: qsTr("Retire the monitor …")
            question: qsTr("Nothing listens here until another is bound. Retire?")
            onConfirmed: pane.file.retireMonitor()
        }
    }
    Section {
        heading: pane.file.monitorBound ? qsTr("Replace it by another") : qsTr("Bind a monitor")
        Field { form: pane.form; name: "monitor"; label: qsTr("Id, as it stands on the device"); example: "monitor-17" }
        ErrorLine { text: pane.form.trouble }
        ActionButton {
            objectName: "bindMonitor"
            text: pane.file.monitorBound ? qsTr("Replace") : qsTr("Bind")
            strong: true
            tone: "#20516a"
            enabled: !administration.readOnly && !administration.waiting
            onClicked: pane.file.bindMonitor()
        }
    }
}
