// SPDX-License-Identifier: Apache-2.0
// How the sound is played: again, faster, without its silence, louder; or what is heard there now. Wraps where the letters are large.
import QtQuick
import Natlyt
import "."

Flow {
    id: bar
    spacing: Math.round(6 * Theme.u)
    opacity: desk.card.inHand ? 1 : 0.38
    readonly property bool can: desk.card.inHand && !desk.stage.gone
    component Turn: KeyButton {
        implicitHeight: Math.max(44, Math.round(46 * Theme.u))
        enabled: desk.card.inHand
        opacity: enabled || !desk.card.inHand ? 1 : 0.38 // the whole bar is faint before
        tone: Theme.raised
    }
    Turn {
        objectName: "replay"
        text: qsTr("Play again")
        cap: "R"
        deed: Ui.Action.Replay
        enabled: bar.can
    }
    Turn {
        objectName: "speed"
        text: desk.stage.fast ? qsTr("1.5×") : qsTr("1×")
        strong: desk.stage.fast
        tone: desk.stage.fast ? Theme.listenTone : Theme.raised
        cap: "X"
        deed: Ui.Action.Speed
        Accessible.name: qsTr("Speed %1").arg(text)
        Accessible.checkable: true
        Accessible.checked: desk.stage.fast
    }
    Turn {
        objectName: "skipSilence"
        text: qsTr("Skip silence")
        strong: desk.stage.skipsSilence
        tone: desk.stage.skipsSilence ? Theme.listenTone : Theme.raised
        cap: "S"
        deed: Ui.Action.SkipSilence
        Accessible.checkable: true
        Accessible.checked: desk.stage.skipsSilence
    }
    Row {
        spacing: bar.spacing
        Turn {
            objectName: "quieter"
            width: Math.max(44, implicitWidth)
            cap: "−"
            deed: Ui.Action.Quieter
            enabled: desk.card.inHand && !desk.stage.quietest
            Accessible.name: qsTr("Quieter")
        }
        Label {
            objectName: "gain"
            enabled: desk.card.inHand
            height: parent.height
            width: Math.round(64 * Theme.u * Theme.textScale)
            horizontalAlignment: Text.AlignHCenter
            text: desk.stage.gain
            color: desk.stage.gainDb !== 0 ? Theme.text : Theme.dim
        }
        Turn {
            objectName: "louder"
            width: Math.max(44, implicitWidth)
            cap: "+"
            deed: Ui.Action.Louder
            enabled: desk.card.inHand && !desk.stage.loudest
            Accessible.name: qsTr("Louder")
        }
    }
    Turn { // asks why first; where it may not be, its key says so. The alert stays in hand
        objectName: "liveFromCard"
        text: qsTr("Listen live")
        cap: "N"
        deed: Ui.Action.ListenLive
        enabled: desk.card.inHand && desk.card.whyNotLive.length === 0
        Accessible.name: text + " (" + cap + ")" + (desk.card.whyNotLive.length > 0 ? ". " + desk.card.whyNotLive : "")
    }
}
