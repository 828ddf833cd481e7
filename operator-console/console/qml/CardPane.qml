// SPDX-License-Identifier: Apache-2.0
// The alert in hand, or the one that Space would take: who and where, what was heard, what is agreed, what to do.
import QtQuick
import QtQuick.Layouts
import Natlyt
import "."

ColumnLayout {
    id: pane
    readonly property real belowSound: height - sound.y - sound.height // of this pane
    spacing: Theme.gap

    Item {
        Layout.fillWidth: true
        implicitHeight: Math.max(44, Math.round(50 * Theme.u))
        Row {
            anchors { left: parent.left; verticalCenter: parent.verticalCenter }
            spacing: Theme.gap
            Label {
                anchors.verticalCenter: parent.verticalCenter
                text: Theme.priorityShapes[desk.card.priority]
                color: Theme.priorityColors[desk.card.priority]
                font.pixelSize: Math.round(30 * Theme.u)
            }
            Label {
                id: title
                objectName: "cardRoom"
                width: Math.min(implicitWidth, pane.width * 0.48)
                text: desk.card.room
                font.pixelSize: Theme.title
                font.bold: true
            }
            Label {
                anchors.baseline: title.baseline
                text: desk.card.resident
                font.pixelSize: Theme.large
                color: Theme.dim
            }
        }
        Row {
            anchors { right: parent.right; verticalCenter: parent.verticalCenter }
            spacing: Theme.pad
            KeyButton {
                objectName: "back"
                anchors.verticalCenter: parent.verticalCenter
                implicitHeight: Math.max(44, Math.round(46 * Theme.u))
                visible: desk.card.inHand
                enabled: !desk.card.deciding
                text: qsTr("Put back")
                cap: "Esc"
                tone: Theme.raised
                deed: Ui.Action.Back
            }
            Label {
                anchors.verticalCenter: parent.verticalCenter
                text: desk.card.age
                font.pixelSize: Theme.title
                color: Theme.ageColors[desk.card.band]
            }
        }
    }
    GridLayout {
        Layout.fillWidth: true
        columns: Theme.roomy ? 1 : 2
        columnSpacing: Theme.gap
        rowSpacing: Math.round(6 * Theme.u)
        Label {
            objectName: "cardPlace"
            Layout.fillWidth: true
            text: desk.card.place.length > 0 ? desk.card.place + " · " + desk.card.summary : desk.card.summary
            color: Theme.dim
            wrapMode: Text.WordWrap
            elide: Text.ElideNone
        }
        Row {
            spacing: Theme.gap
            Chip {
                visible: desk.card.consent.length > 0
                text: qsTr("consent: %1").arg(desk.card.consent)
            }
            Chip {
                objectName: "cardShelved"
                visible: desk.card.shelved.length > 0
                text: desk.card.shelved
            }
            Chip {
                visible: desk.card.staff.length > 0
                text: qsTr("night watch: %1").arg(desk.card.staff)
            }
        }
    }
    SoundView {
        id: sound
        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.minimumHeight: Math.round((Theme.roomy ? 110 : 150) * Theme.u)
    }
    PlaybackBar {
        Layout.fillWidth: true
    }
    HeardBars {
        Layout.fillWidth: true
        heard: desk.card.heard
        level: desk.card.level
        levelFraction: desk.card.levelFraction
        accent: Theme.priorityColors[desk.card.priority]
    }
    RowLayout {
        Layout.fillWidth: true
        Layout.preferredHeight: Math.round((Theme.roomy ? 160 : 176) * Theme.u)
        Layout.maximumHeight: Math.round((Theme.roomy ? 160 : 176) * Theme.u)
        spacing: Theme.gap
        NotePanel {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: 1
            heading: desk.card.resident.length > 0 ? qsTr("Agreed about %1").arg(desk.card.resident) : qsTr("Agreed")
            body: desk.card.agreedNote.length > 0 ? desk.card.agreedNote : qsTr("Nothing special is agreed.")
            faint: desk.card.agreedNote.length === 0
        }
        NotePanel {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: 1
            objectName: "tonight"
            heading: qsTr("Tonight in this dwelling")
            body: desk.card.history.join("\n") + "\n\n" + qsTr("Earlier:") + "\n"
                  + (desk.night.sentence.length > 0 ? desk.night.sentence : desk.night.lines.join("\n"))
        }
    }
    Decisions { Layout.fillWidth: true }
}
