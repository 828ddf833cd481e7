// SPDX-License-Identifier: Apache-2.0
// One dwelling: what its monitor is doing and why, what it hears now, and what is agreed.
import QtQuick
import QtQuick.Layouts
import Natlyt
import "."

OverlayPane {
    id: overlay
    objectName: "room"
    closable: false
    heading: desk.roomCard.label + (desk.roomCard.resident.length > 0 ? " · " + desk.roomCard.resident : "")
    panelWidth: Math.round(1160 * Theme.u)

    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.gap
        MarkTile {
            side: Math.round(34 * Theme.u)
            mark: desk.roomCard.mark
            visible: mark !== Ui.RoomMark.Listening
        }
        Label {
            objectName: "roomState"
            Layout.fillWidth: true
            text: desk.roomCard.state
            font.pixelSize: Theme.large
            wrapMode: Text.WordWrap
            elide: Text.ElideNone
        }
    }
    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.gap
        Label {
            Layout.fillWidth: true
            text: desk.roomCard.place
            color: Theme.dim
            wrapMode: Text.WordWrap
            elide: Text.ElideNone
        }
        Chip {
            visible: desk.roomCard.consent.length > 0
            text: qsTr("consent: %1").arg(desk.roomCard.consent)
        }
        Chip {
            visible: desk.roomCard.staff.length > 0
            text: qsTr("night watch: %1").arg(desk.roomCard.staff)
        }
    }
    Label {
        objectName: "roomShelved"
        Layout.fillWidth: true
        visible: text.length > 0
        text: desk.roomCard.shelved
        color: Theme.cyan
        wrapMode: Text.WordWrap
        elide: Text.ElideNone
    }
    Label {
        Layout.topMargin: Theme.gap
        text: qsTr("What the monitor hears now")
        color: Theme.dim
        font.pixelSize: Theme.small
    }
    Item { // as high with bars as with a sentence, so that nothing jumps
        Layout.fillWidth: true
        implicitHeight: Math.round(76 * Theme.u)
        HeardBars {
            objectName: "heardNow"
            anchors.fill: parent
            visible: desk.roomCard.heardSentence.length === 0
            heard: desk.roomCard.heard
            level: desk.roomCard.level
            levelFraction: desk.roomCard.levelFraction
            ground: Theme.higher
        }
        Label {
            objectName: "heardSentence"
            anchors.fill: parent
            visible: desk.roomCard.heardSentence.length > 0
            text: desk.roomCard.heardSentence + (desk.roomCard.level.length > 0 ? "  (" + desk.roomCard.level + ")" : "")
            wrapMode: Text.WordWrap
            elide: Text.ElideNone
        }
    }
    Label {
        objectName: "askedMore"
        Layout.fillWidth: true
        visible: text.length > 0
        text: desk.roomCard.askedMore
        color: Theme.amber
        wrapMode: Text.WordWrap
        elide: Text.ElideNone
    }
    LivePanel { Layout.fillWidth: true }
    NotePanel {
        Layout.fillWidth: true
        Layout.topMargin: Theme.gap
        Layout.preferredHeight: Math.round(150 * Theme.u * (0.5 + Theme.textScale / 2))
        color: Theme.higher
        heading: desk.roomCard.resident.length > 0 ? qsTr("Agreed about %1").arg(desk.roomCard.resident) : qsTr("Agreed")
        body: desk.roomCard.agreedNote.length > 0 ? desk.roomCard.agreedNote : qsTr("Nothing special is agreed.")
        faint: desk.roomCard.agreedNote.length === 0
    }
    RowLayout {
        Layout.fillWidth: true
        Layout.topMargin: Theme.gap
        spacing: Theme.gap
        Label {
            Layout.fillWidth: true
            objectName: "roomSaid"
            text: desk.roomCard.said.length > 0 ? desk.roomCard.said : qsTr("That you looked is on record; what is heard is not kept.")
            color: desk.roomCard.said.length > 0 ? Theme.text : Theme.dim
            font.pixelSize: Theme.small
            wrapMode: Text.WordWrap
            elide: Text.ElideNone
        }
        KeyButton {
            objectName: "privacy"
            text: desk.roomCard.isPrivate ? qsTr("End privacy") : qsTr("Private from now")
            cap: "V"
            deed: Ui.Action.Privacy
            tone: Theme.higher
            implicitHeight: Math.max(44, Math.round(46 * Theme.u))
        }
        KeyButton {
            objectName: "previousRoom"
            text: qsTr("Previous")
            cap: "←"
            deed: Ui.Action.PreviousRoom
            tone: Theme.higher
            implicitHeight: Math.max(44, Math.round(46 * Theme.u))
        }
        KeyButton {
            objectName: "nextRoom"
            text: qsTr("Next")
            cap: "→"
            deed: Ui.Action.NextRoom
            tone: Theme.higher
            implicitHeight: Math.max(44, Math.round(46 * Theme.u))
        }
        KeyButton {
            text: qsTr("Close")
            cap: "Esc"
            deed: Ui.Action.Back
            tone: Theme.higher
            implicitHeight: Math.max(44, Math.round(46 * Theme.u))
        }
    }
}
