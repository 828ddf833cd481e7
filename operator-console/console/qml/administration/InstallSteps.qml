// SPDX-License-Identifier: Apache-2.0
// Taking a monitor into use: what is done, what comes now, and what to do for it.
import QtQuick
import QtQuick.Layouts
import ".."

Section {
    id: steps
    property var guide
    heading: qsTr("Is it ready?")
    Repeater {
        model: steps.guide.steps
        Words {
            objectName: "step" + index
            text: (modelData.done ? "✓ " : modelData.current ? "▶ " : "○ ") + modelData.text
            color: modelData.done ? Theme.green : modelData.current ? Theme.text : Theme.dim
            font.bold: modelData.current
            Accessible.role: Accessible.ListItem
            Accessible.name: modelData.done ? qsTr("Done: %1").arg(modelData.text)
                           : modelData.current ? qsTr("Now: %1").arg(modelData.text) : modelData.text
        }
    }
    Words {
        objectName: "installAdvice"
        text: steps.guide.advice
        color: steps.guide.ready ? Theme.green : Theme.amber
        font.pixelSize: Theme.large
        Accessible.role: Accessible.AlertMessage
        Accessible.name: text
    }
}
