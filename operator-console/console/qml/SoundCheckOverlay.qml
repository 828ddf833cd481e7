// SPDX-License-Identifier: Apache-2.0
// Which output, and are the three signals heard there.
import QtQuick
import QtQuick.Layouts
import Natlyt
import "."

OverlayPane {
    id: overlay
    objectName: "soundCheck"
    closable: false
    heading: qsTr("Sound of this seat")
    panelWidth: Math.round(860 * Theme.u)

    Label {
        Layout.fillWidth: true
        text: qsTr("Signals and sounds come from:")
        color: Theme.dim
        wrapMode: Text.WordWrap
        elide: Text.ElideNone
    }
    Repeater {
        model: desk.soundCheck.outputs.length // the buttons stay, their words change
        KeyButton {
            required property int index
            readonly property var output: desk.soundCheck.outputs[index] || ({name: "", id: "", chosen: false})
            objectName: "output" + index
            Layout.fillWidth: true
            text: (output.chosen ? "● " : "○ ") + output.name
            strong: output.chosen
            tone: output.chosen ? Theme.listenTone : Theme.higher
            listed: true
            implicitHeight: Math.max(44, Math.round(46 * Theme.u))
            onClicked: desk.chooseOutput(output.id)
            Accessible.role: Accessible.RadioButton
            Accessible.checkable: true
            Accessible.checked: output.chosen
        }
    }
    Label {
        objectName: "soundCheckSays"
        Layout.fillWidth: true
        Layout.topMargin: Theme.gap
        Layout.bottomMargin: Theme.gap
        text: desk.soundCheck.sentence
        font.pixelSize: Theme.large
        wrapMode: Text.WordWrap
        elide: Text.ElideNone
        Accessible.role: Accessible.AlertMessage
        Accessible.name: text
    }
    Flow {
        Layout.fillWidth: true
        spacing: Theme.gap
        KeyButton {
            objectName: "playSignals"
            text: desk.soundCheck.playing ? qsTr("Playing …") : qsTr("Play the three signals")
            cap: "R"
            deed: Ui.Action.PlaySignals
            tone: Theme.listenTone
            strong: !desk.soundCheck.asked
            enabled: desk.soundWorks
        }
        KeyButton {
            objectName: "signalsHeard"
            text: qsTr("Heard")
            cap: qsTr("Y")
            deed: Ui.Action.SignalsHeard
            enabled: desk.soundCheck.asked
        }
        KeyButton {
            objectName: "signalsNotHeard"
            text: qsTr("Not heard")
            cap: "N"
            deed: Ui.Action.SignalsNotHeard
            enabled: desk.soundCheck.asked || desk.soundCheck.playing
        }
        KeyButton { text: qsTr("Close"); cap: "Esc"; deed: Ui.Action.Back }
    }
}
