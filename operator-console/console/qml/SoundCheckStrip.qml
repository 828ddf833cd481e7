// SPDX-License-Identifier: Apache-2.0
// Until it has been said that the signals are heard here.
import QtQuick
import QtQuick.Layouts
import Natlyt
import "."

Rectangle {
    objectName: "soundCheckStrip"
    visible: desk.soundCheck.due && desk.overlay !== Ui.Overlay.SoundCheck
    implicitHeight: visible ? row.implicitHeight + Theme.gap : 0
    color: desk.soundCheck.unheard ? "#6b4a06" : Theme.higher
    RowLayout {
        id: row
        anchors { left: parent.left; right: parent.right; verticalCenter: parent.verticalCenter
                  leftMargin: Theme.pad; rightMargin: Theme.pad }
        spacing: Theme.pad
        Label {
            objectName: "soundCheckSentence"
            Layout.fillWidth: true
            text: desk.soundCheck.sentence
            color: desk.soundCheck.unheard ? "white" : Theme.text
            wrapMode: Text.WordWrap
            elide: Text.ElideNone
            Accessible.role: Accessible.AlertMessage
            Accessible.name: text
        }
        KeyButton {
            objectName: "openSoundCheck"
            text: qsTr("Test the sound")
            cap: "F6"
            deed: Ui.Action.SoundCheck
            tone: Theme.raised
            implicitHeight: Math.max(44, Math.round(46 * Theme.u))
        }
    }
}
