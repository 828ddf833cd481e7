// SPDX-License-Identifier: Apache-2.0
// The picture of the sound as it arrives, with its axis, the onset, what is missing and where playing has come to.
import QtQuick
import Natlyt
import "."

Rectangle {
    id: view
    color: Theme.soundGround
    radius: Theme.round
    readonly property real span: desk.stage.endMs - desk.stage.startMs
    function x4(ms) { return (ms - desk.stage.startMs) / span * width }

    Spectrogram {
        id: picture
        anchors.fill: parent
        stage: desk.stage
        visible: desk.card.inHand && !desk.stage.live
        Accessible.role: Accessible.Graphic
        Accessible.name: qsTr("Picture of the sound: %1").arg(desk.stage.onsetLabel)
    }
    Item {
        anchors.fill: parent
        visible: desk.card.inHand && !desk.stage.gone && !desk.stage.live

        Repeater {
            model: desk.stage.missing
            Rectangle {
                x: view.x4(modelData)
                width: view.x4(modelData + 1000) - x
                height: parent.height
                color: "#c0161e28"
                SoundCaption {
                    anchors.centerIn: parent
                    width: parent.width
                    horizontalAlignment: Text.AlignHCenter
                    wrapMode: Text.WordWrap
                    elide: Text.ElideNone
                    text: qsTr("sound missing")
                    color: Theme.soundPriority[1]
                    font.pixelSize: Theme.small
                }
            }
        }
        Repeater {
            model: desk.stage.ticks
            SoundCaption {
                x: Math.min(view.x4(modelData.ms) + Math.round(6 * Theme.u), parent.width - implicitWidth)
                anchors.bottom: parent.bottom
                anchors.bottomMargin: Math.round(6 * Theme.u)
                text: modelData.text
                font.pixelSize: Theme.small
                color: Theme.soundText
            }
        }
        Rectangle { // the onset
            x: view.x4(0)
            width: 1
            height: parent.height
            color: Theme.soundPriority[desk.card.priority]
            opacity: 0.55
        }
        SoundCaption {
            id: onset
            objectName: "onset"
            x: view.x4(0) + Math.round(8 * Theme.u)
            y: Math.round(10 * Theme.u)
            text: "▼ " + desk.stage.onsetLabel
            color: Theme.soundPriority[desk.card.priority]
        }
        Rectangle { // the play head
            visible: desk.stage.playing
            x: Math.min(view.x4(desk.stage.playheadMs), parent.width - width)
            width: Math.max(2, Math.round(2 * Theme.u))
            height: parent.height
            color: "white"
        }
        SoundCaption {
            anchors { right: parent.right; top: parent.top; margins: Theme.gap }
            visible: desk.stage.soundCount > 1
            text: qsTr("sound %1 of %2").arg(desk.stage.soundNumber).arg(desk.stage.soundCount) + (desk.stage.newerWaits ? " →" : "")
            color: desk.stage.newerWaits ? Theme.soundPriority[1] : Theme.soundText
            font.pixelSize: Theme.small
        }
    }
    SoundCaption {
        objectName: "soundState"
        readonly property bool beside: desk.stage.hearing === Ui.Hearing.Arriving
        anchors.verticalCenter: parent.verticalCenter
        x: beside ? view.x4(desk.stage.readyMs) + Theme.pad : Theme.pad
        width: view.width - x - Theme.pad
        horizontalAlignment: beside ? Text.AlignLeft : Text.AlignHCenter
        visible: desk.card.inHand && !desk.stage.live && text.length > 0 && desk.stage.hearing !== Ui.Hearing.Stalled
                 && (!beside || implicitWidth <= width) // beside the sound while there is room for it
        text: desk.stage.sentence
        color: Theme.soundText
        wrapMode: Text.WordWrap
    }
    SoundCaption {
        id: stalled
        readonly property bool besideOnset: onset.x + onset.implicitWidth + Theme.gap < view.width - Theme.gap - implicitWidth
        anchors { right: parent.right; top: parent.top; margins: Theme.gap
                  topMargin: Theme.gap + (desk.stage.soundCount > 1 ? 2 * Theme.small : 0) + (besideOnset ? 0 : onset.height) }
        visible: desk.card.inHand && !desk.stage.live && desk.stage.hearing === Ui.Hearing.Stalled
        text: desk.stage.sentence
        color: Theme.soundPriority[1]
    }
    Column {
        anchors.centerIn: parent
        spacing: Theme.gap
        visible: !desk.card.inHand
        KeyButton {
            objectName: "listen"
            anchors.horizontalCenter: parent.horizontalCenter
            visible: desk.card.canListen || desk.card.claiming
            implicitHeight: Math.round(84 * Theme.u)
            implicitWidth: Math.round(340 * Theme.u)
            text: desk.card.claiming ? qsTr("Taking it …") : qsTr("Listen")
            cap: qsTr("Space")
            tone: Theme.listenTone
            strong: true
            deed: Ui.Action.Listen
        }
        Label {
            anchors.horizontalCenter: parent.horizontalCenter
            text: desk.card.status
            color: Theme.soundText
            font.pixelSize: Theme.large
        }
    }
}
