// SPDX-License-Identifier: Apache-2.0
// How sensitive the monitor is for each sound, beside what that did in the last nights.
import QtQuick
import QtQuick.Layouts
import ".."

ScrollPane {
    id: pane
    readonly property var file: administration.file
    readonly property var levels: [qsTr("off"), qsTr("low"), qsTr("medium"), qsTr("high")]
    Section {
        heading: qsTr("Sensitivity for each sound")
        Words { text: qsTr("More sensitive: quieter and less certain sounds raise an alert, too. Off: this sound by itself raises none."); color: Theme.dim; font.pixelSize: Theme.small }
        Repeater {
            model: pane.file.sounds
            GridLayout {
                Layout.fillWidth: true
                columns: pane.width > 640 * Theme.u * Theme.textScale ? 2 : 1
                columnSpacing: Theme.gap
                rowSpacing: 2
                ColumnLayout {
                    Layout.fillWidth: true
                    Layout.preferredWidth: 1
                    spacing: 2
                    Words { text: modelData.text }
                    Words { text: modelData.heard; color: modelData.dismissed > 5 ? Theme.amber : Theme.dim; font.pixelSize: Theme.small }
                }
                Choice {
                    Layout.fillWidth: true
                    Layout.preferredWidth: 1
                    label: modelData.text + ", " + modelData.heard
                    enabled: !administration.readOnly
                    options: pane.levels
                    current: modelData.level
                    onChosen: (value) => pane.file.setSensitivity(modelData.sound, value)
                }
                Flow {
                    objectName: "suggestion" + modelData.sound
                    Layout.fillWidth: true
                    Layout.columnSpan: parent.columns
                    visible: modelData.suggested >= 0 && modelData.suggested < modelData.level
                    spacing: Theme.gap
                    Words {
                        width: Math.min(implicitWidth, parent.width)
                        height: Math.max(implicitHeight, useIt.visible ? useIt.height : 0)
                        verticalAlignment: Text.AlignVCenter
                        text: qsTr("◆ Nearly all of these meant nothing, and nobody had to help. Suggestion: %1.").arg(pane.levels[Math.max(0, modelData.suggested)])
                    }
                    ActionButton {
                        id: useIt
                        objectName: "useSuggestion" + modelData.sound
                        visible: !administration.readOnly
                        text: qsTr("Choose %1").arg(pane.levels[Math.max(0, modelData.suggested)])
                        Accessible.name: modelData.text + ": " + text
                        onClicked: pane.file.setSensitivity(modelData.sound, modelData.suggested)
                    }
                }
            }
        }
        ActionButton {
            objectName: "saveSounds"
            text: qsTr("Save")
            strong: true
            tone: Theme.listenTone
            enabled: pane.file.soundsChanged && !administration.readOnly && !administration.waiting
            onClicked: pane.file.saveSounds()
        }
    }
}
