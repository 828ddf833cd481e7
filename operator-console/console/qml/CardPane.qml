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
    // Who, where, the sound and the decisions are never given up. Where the window is small the bars go before the notes: the
    // words above say what was heard, and nothing else says what is agreed.
    readonly property real kept: top.implicitHeight + where.implicitHeight + sound.Layout.minimumHeight
                                 + playback.implicitHeight + decisions.implicitHeight + 4 * spacing
    readonly property real least: Math.round(110 * Theme.u * Theme.textScale) // of the notes: two lines
    readonly property bool holdsNotes: height >= kept + least + spacing
    readonly property real brief: Math.round(Theme.small * 2.6)
    readonly property bool holdsAgreed: !holdsNotes && desk.card.agreedNote.length > 0 && height >= kept + brief + spacing
    readonly property bool holdsBars: height >= kept + (holdsNotes ? least + spacing : holdsAgreed ? brief + spacing : 0) + bars.implicitHeight + spacing

    RowLayout {
        id: top
        Layout.fillWidth: true
        Layout.minimumHeight: Math.max(44, Math.round(50 * Theme.u))
        spacing: Theme.gap
        Label {
            text: Theme.priorityShapes[desk.card.priority]
            color: Theme.priorityColors[desk.card.priority]
            font.pixelSize: Math.round(30 * Theme.u)
        }
        Label {
            id: title
            objectName: "cardRoom"
            Layout.fillWidth: true
            Layout.maximumWidth: Math.ceil(wholeTitle.advanceWidth) + 2
            text: desk.card.room
            font.pixelSize: Theme.title
            font.bold: true
            elide: Text.ElideMiddle // the number at its end tells the dwellings of a house apart
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: Theme.body
            TextMetrics { id: wholeTitle; font: title.font; text: title.text }
        }
        Label {
            Layout.alignment: Qt.AlignBaseline
            visible: !Theme.roomy
            text: desk.card.resident
            font.pixelSize: Theme.large
            color: Theme.dim
        }
        Item { Layout.fillWidth: true }
        Item { // its place is kept: a button that comes while its row stands still would lie at the row's beginning
            implicitWidth: back.implicitWidth
            implicitHeight: back.implicitHeight
            KeyButton {
                id: back
                objectName: "back"
                anchors.fill: parent
                implicitHeight: Math.max(44, Math.round(46 * Theme.u))
                visible: desk.card.inHand
                enabled: !desk.card.deciding
                text: qsTr("Put back")
                cap: "Esc"
                tone: Theme.raised
                deed: Ui.Action.Back
            }
        }
        Label {
            text: desk.card.age
            font.pixelSize: Theme.title
            color: Theme.ageColors[desk.card.band]
        }
    }
    GridLayout {
        id: where
        Layout.fillWidth: true
        columns: Theme.roomy || place.implicitWidth + chips.wanted + columnSpacing > pane.width ? 1 : 2
        columnSpacing: Theme.gap
        rowSpacing: Math.round(6 * Theme.u)
        Label {
            id: place
            objectName: "cardPlace"
            Layout.fillWidth: true
            text: [Theme.roomy ? desk.card.resident : "", desk.card.place, desk.card.summary].filter(part => part.length > 0).join(" · ")
            color: Theme.dim
            wrapMode: Text.WordWrap
            elide: Text.ElideNone
        }
        Flow { // wraps where they are wider than the card
            id: chips
            readonly property real wanted: {
                let sum = 0
                for (let i = 0; i < visibleChildren.length; ++i) sum += visibleChildren[i].implicitWidth + spacing
                return sum
            }
            Layout.preferredWidth: Math.min(wanted, pane.width)
            spacing: Math.round(6 * Theme.u)
            Chip {
                visible: desk.card.consent.length > 0 && !(Theme.roomy && desk.warnings.count > 2) // the decisions keep their place
                text: qsTr("consent: %1").arg(desk.card.consent)
            }
            Chip {
                objectName: "cardShelved"
                visible: desk.card.shelved.length > 0
                text: desk.card.shelved
            }
            Chip {
                visible: desk.card.staff.length > 0
                text: qsTr("night watch: %1").arg(Theme.roomy ? desk.card.staff.split(" · ")[0] : desk.card.staff) // with large letters: who
            }
        }
    }
    Label { // where the notes have no place, what is agreed keeps two lines, in letters that fit
        id: agreed
        objectName: "agreedBriefly"
        visible: pane.holdsAgreed
        Layout.fillWidth: true
        Layout.preferredHeight: pane.brief
        text: qsTr("Agreed: %1").arg(desk.card.agreedNote)
        font.bold: true
        font.pixelSize: Theme.small
        fontSizeMode: Text.Fit
        minimumPixelSize: 12
        wrapMode: Text.WordWrap
    }
    SoundView {
        id: sound
        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.minimumHeight: Math.round((Theme.roomy ? 110 : 150) * Theme.u)
    }
    PlaybackBar {
        id: playback
        Layout.fillWidth: true
    }
    HeardBars {
        id: bars
        objectName: "heardBars"
        visible: pane.holdsBars
        Layout.fillWidth: true
        heard: desk.card.heard
        level: desk.card.level
        levelFraction: desk.card.levelFraction
        accent: Theme.priorityColors[desk.card.priority]
    }
    RowLayout {
        visible: pane.holdsNotes
        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.minimumHeight: pane.least
        Layout.preferredHeight: Math.round((Theme.roomy ? 160 : 176) * Theme.u)
        Layout.maximumHeight: Math.round((Theme.roomy ? 160 : 176) * Theme.u)
        spacing: Theme.gap
        NotePanel {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: 1
            objectName: "agreed"
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
    Decisions {
        id: decisions
        Layout.fillWidth: true
    }
}
