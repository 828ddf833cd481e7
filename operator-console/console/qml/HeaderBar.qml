// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Natlyt
import "."

Item {
    id: header
    property bool holdsKeys: false // there is no bar below that does
    implicitHeight: Math.round(64 * Theme.u)

    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: Theme.pad
        anchors.rightMargin: Theme.pad
        spacing: Math.round(26 * Theme.u)

        Label { text: "Natlyt"; font.pixelSize: Theme.large; font.bold: true; visible: !Theme.roomy }
        Label {
            objectName: "summary"
            Layout.fillWidth: true
            text: Theme.roomy && !desk.chainWhole ? "" : desk.rooms.summary // nothing is known of them then
            color: Theme.dim
            font.pixelSize: Theme.roomy ? Theme.small : Theme.body
            wrapMode: Theme.roomy ? Text.WordWrap : Text.NoWrap
            Layout.fillHeight: true
            fontSizeMode: Theme.roomy ? Text.Fit : Text.FixedSize // two lines of large letters are higher than the bar
            minimumPixelSize: 12
        }
        KeyButton {
            objectName: "soundsPaused"
            visible: desk.soundsPausedFor > 0
            text: qsTr("Sounds paused: %1 s").arg(desk.soundsPausedFor)
            cap: "M"
            deed: Ui.Action.PauseSounds
            tone: Theme.noticeColors[3]
            implicitHeight: 44
        }
        Label {
            objectName: "chain"
            text: (desk.chainWhole ? "● " : desk.alertsCome ? "◆ " : "▲ ") + desk.chainText
            color: desk.chainWhole ? Theme.green : desk.alertsCome ? Theme.amber : Theme.red
            font.bold: !desk.chainWhole
        }
        Label {
            objectName: "soundDevice"
            visible: !Theme.roomy || !desk.soundWorks
            Layout.maximumWidth: Math.round(340 * Theme.u)
            text: desk.soundWorks ? qsTr("Sound: %1").arg(desk.soundDevice) : "▲ " + qsTr("No sound")
            color: desk.soundWorks ? Theme.dim : Theme.red
            font.bold: !desk.soundWorks
        }
        KeyButton {
            objectName: "handoverAbove"
            visible: header.holdsKeys
            text: Theme.roomy || Theme.narrow ? "" : qsTr("Handover")
            Accessible.name: qsTr("Handover") + " (F9)"
            cap: "F9"
            deed: Ui.Action.HandOver
            tone: Theme.raised
            implicitHeight: 44
        }
        KeyButton {
            objectName: "keysAbove"
            visible: header.holdsKeys
            Accessible.name: qsTr("Keys") + " (?)"
            cap: "?"
            deed: Ui.Action.KeyMap
            tone: Theme.raised
            implicitHeight: 44
            implicitWidth: 44
        }
        AbstractButton {
            id: person
            implicitHeight: Math.max(44, Math.round(44 * Theme.u))
            implicitWidth: name.implicitWidth + 2 * Theme.gap
            focusPolicy: Qt.NoFocus
            text: Theme.roomy && header.holdsKeys ? desk.session.user : qsTr("Operator: %1").arg(desk.session.user)
            Accessible.name: text + ", " + qsTr("Log out")
            onClicked: desk.perform(Ui.Action.LogOut)
            background: Rectangle { radius: Theme.round; color: person.hovered ? Theme.higher : "transparent" }
            contentItem: Label { id: name; text: person.text; color: Theme.dim; horizontalAlignment: Text.AlignHCenter }
        }
        Label {
            Layout.preferredWidth: Math.round(128 * Theme.u)
            text: desk.clock
            font.pixelSize: Math.round(27 * Theme.u)
            horizontalAlignment: Text.AlignRight
        }
    }
    Rectangle { anchors { left: parent.left; right: parent.right; bottom: parent.bottom } height: 1; color: Theme.line }
}
