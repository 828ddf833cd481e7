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
        objectName: "microphoneDoubt"
        visible: pane.file.microphoneDoubt.length > 0
        heading: qsTr("Look at the microphone")
        Words { objectName: "microphoneWords"; text: "◆  " + pane.file.microphoneDoubt; color: Theme.amber }
        Words {
            text: qsTr("Each night is held against the fourteen before it, by how quiet its quietest hour was. Look whether something covers the monitor, whether it hangs where it should, and clap once in the dwelling: the clap must come as an alert.")
            color: Theme.dim
        }
        Certain {
            objectName: "microphoneChecked"
            text: qsTr("It is as it should be …")
            question: qsTr("Its nights until now count no more, and the warning ends. Was it looked at?")
            onConfirmed: administration.microphoneChecked()
        }
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
            visible: pane.file.monitorBound && !pane.file.unproven && !pane.file.guide.running
            text: "✓ " + qsTr("A sound of the dwelling has become an alert since it was bound.")
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
            tone: Theme.listenTone
            enabled: !administration.readOnly && !administration.waiting
            onClicked: pane.file.bindMonitor()
        }
    }
}
