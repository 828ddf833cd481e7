// SPDX-License-Identifier: Apache-2.0
// A week to draw on, with the same by buttons.
import QtQuick
import QtQuick.Layouts
import ".."

Section {
    id: editor
    property var week
    property alias under: grid.under
    property alias tone: grid.tone
    property string hint
    signal save()
    Words { text: editor.hint + " " + grid.help; color: Theme.dim; font.pixelSize: Theme.small }
    Words {
        objectName: editor.objectName + "Sentence"
        text: editor.week.sentence
        color: editor.week.hasSelection ? Theme.text : Theme.dim
        font.pixelSize: Theme.small
    }
    Flow {
        Layout.fillWidth: true
        spacing: Theme.gap
        ActionButton {
            objectName: editor.objectName + "Save"
            text: qsTr("Save")
            strong: true
            tone: Theme.listenTone
            enabled: editor.week.changedByHand && !administration.readOnly && !administration.waiting
            onClicked: editor.save()
        }
        ActionButton { text: qsTr("15 min longer"); enabled: editor.week.hasSelection; onClicked: editor.week.stretch(15) }
        ActionButton { text: qsTr("15 min shorter"); enabled: editor.week.hasSelection; onClicked: editor.week.stretch(-15) }
        ActionButton { text: qsTr("The same every night"); enabled: editor.week.hasSelection; onClicked: editor.week.copyToAllNights() }
        ActionButton { text: qsTr("Remove"); enabled: editor.week.hasSelection; onClicked: editor.week.removeSelected() }
        ActionButton { text: qsTr("As it was"); enabled: editor.week.changedByHand; onClicked: editor.week.revert() }
    }
    WeekGrid {
        id: grid
        objectName: editor.objectName + "Grid"
        Layout.fillWidth: true
        week: editor.week
        label: editor.heading
        enabled: !administration.readOnly
    }
}
