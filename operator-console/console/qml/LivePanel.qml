// SPDX-License-Identifier: Apache-2.0
// Live listening on the dwelling's card: the key for it or why there is none, the time that is left, the sound as it comes.
import QtQuick
import QtQuick.Layouts
import Natlyt
import "."

ColumnLayout {
    id: panel
    spacing: Theme.gap
    Rectangle {
        objectName: "liveSound"
        Layout.fillWidth: true
        implicitHeight: Math.round(110 * Theme.u)
        visible: desk.stage.live
        radius: Theme.round
        color: Theme.soundGround
        Spectrogram {
            anchors.fill: parent
            stage: desk.stage
            Accessible.role: Accessible.Graphic
            Accessible.name: qsTr("Picture of what is heard live")
        }
        Label {
            objectName: "liveSoundState"
            anchors.fill: parent
            horizontalAlignment: Text.AlignHCenter
            verticalAlignment: Text.AlignVCenter
            visible: text.length > 0
            text: desk.stage.live ? desk.stage.sentence : ""
            color: Theme.soundText
            style: Text.Outline
            styleColor: Theme.soundGround
            wrapMode: Text.WordWrap
            elide: Text.ElideNone
        }
    }
    Label { // what waits is never behind what is only listened to
        objectName: "liveWaits"
        Layout.fillWidth: true
        visible: desk.live.on && desk.queue.waiting > 0
        text: qsTr("%n alert(s) wait. Space takes the next and ends live listening.", "", desk.queue.waiting)
        color: Theme.red
        font.bold: true
        wrapMode: Text.WordWrap
        elide: Text.ElideNone
        Accessible.role: Accessible.AlertMessage
        Accessible.name: text
    }
    Label {
        objectName: "liveInHand"
        Layout.fillWidth: true
        visible: desk.live.on && desk.card.inHand
        text: qsTr("The alert in %1 still waits for your decision: press Esc twice.").arg(desk.card.room)
        color: Theme.red
        font.bold: true
        wrapMode: Text.WordWrap
        elide: Text.ElideNone
    }
    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.gap
        Label {
            objectName: "liveSentence"
            Layout.fillWidth: true
            text: desk.live.sentence.length > 0 ? desk.live.sentence : desk.roomCard.whyNotLive
            color: desk.live.sentence.length > 0 ? Theme.text : Theme.dim
            font.bold: desk.live.on
            wrapMode: Text.WordWrap
            elide: Text.ElideNone
        }
        KeyButton {
            objectName: "stopLive"
            visible: desk.live.on
            text: qsTr("Stop")
            cap: "Esc"
            deed: Ui.Action.Back
            tone: Theme.higher
            implicitHeight: Math.max(44, Math.round(46 * Theme.u))
        }
        KeyButton {
            objectName: "listenLive"
            enabled: desk.live.on ? desk.live.heard : desk.roomCard.mayListenLive
            text: desk.live.on ? qsTr("A minute more") : qsTr("Listen live")
            cap: "N"
            deed: Ui.Action.ListenLive
            tone: Theme.higher
            implicitHeight: Math.max(44, Math.round(46 * Theme.u))
        }
    }
}
