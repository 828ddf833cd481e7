// SPDX-License-Identifier: Apache-2.0
// Why somebody wants to listen live: a ready reason by its key, or one in the operator's own words.
import QtQuick
import QtQuick.Layouts
import Natlyt
import "."

OverlayPane {
    id: overlay
    objectName: "liveReasons"
    readonly property bool written: desk.overlay === Ui.Overlay.LiveNote
    heading: qsTr("Listen live to %1 – why?").arg(desk.roomCard.label)
    panelWidth: Math.round(760 * Theme.u)
    onWrittenChanged: {
        note.clear()
        if (written)
            note.forceActiveFocus()
    }

    Repeater {
        model: desk.live.reasons.length // the buttons stay, their words change
        KeyButton {
            required property int index
            readonly property var reason: desk.live.reasons[index]
            objectName: "liveReason" + (index + 1)
            Layout.fillWidth: true
            visible: !overlay.written
            text: reason.text
            cap: reason.cap
            listed: true
            deed: reason.action
        }
    }
    TextEntry {
        id: note
        objectName: "liveNote"
        Layout.fillWidth: true
        visible: overlay.written
        label: qsTr("The reason for listening live")
        placeholderText: label
        placeholderTextColor: Theme.faint
        maximumLength: 200
        onAccepted: desk.beginLive(text)
    }
    KeyButton {
        objectName: "liveNoteDone"
        Layout.fillWidth: true
        visible: overlay.written
        enabled: note.text.trim().length > 0
        text: qsTr("Listen live")
        cap: qsTr("Enter")
        onClicked: desk.beginLive(note.text)
    }
    Label {
        objectName: "reasonWaits"
        Layout.fillWidth: true
        visible: desk.queue.waiting > 0
        text: qsTr("%n alert(s) wait. Space takes the next; where a reason is being written, Esc comes first.", "", desk.queue.waiting)
        color: Theme.red
        font.bold: true
        wrapMode: Text.WordWrap
        elide: Text.ElideNone
        Accessible.role: Accessible.AlertMessage
        Accessible.name: text
    }
    Label {
        Layout.fillWidth: true
        Layout.topMargin: Theme.gap
        text: qsTr("For 60 s at a time. The light in the dwelling shows that somebody listens. Who, why and how long is put on record.")
        color: Theme.dim
        font.pixelSize: Theme.small
        wrapMode: Text.WordWrap
        elide: Text.ElideNone
    }
}
