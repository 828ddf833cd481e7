// SPDX-License-Identifier: Apache-2.0
// What one shift hands to the next: read from top to bottom, and signed.
import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Natlyt
import "."

OverlayPane {
    id: overlay
    objectName: "handover"
    closable: false
    heading: qsTr("Handover")
    panelWidth: Math.round(1180 * Theme.u)
    function sign() { desk.signHandover(note.text) }
    Connections {
        target: desk
        function onHandoverSigned() { overlay.sign() }
        function onOverlayChanged() { if (desk.overlay !== Ui.Overlay.HandOver) note.clear() }
    }

    Label {
        objectName: "handoverSentence"
        Layout.fillWidth: true
        text: desk.handover.sentence
        color: Theme.dim
    }
    Flickable {
        id: page
        objectName: "handoverPage"
        Connections {
            target: desk
            enabled: overlay.visible
            function onScrollAsked(rows) {
                page.contentY = Math.max(0, Math.min(page.contentHeight - page.height, page.contentY + rows * 3 * Theme.body))
            }
        }
        Layout.fillWidth: true
        implicitHeight: Math.min(body.implicitHeight, Math.max(Math.round(200 * Theme.u), overlay.height - Math.round(420 * Theme.u)))
        contentHeight: body.implicitHeight
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        ScrollBar.vertical: ScrollBar { policy: page.contentHeight > page.height ? ScrollBar.AlwaysOn : ScrollBar.AlwaysOff }
        GridLayout {
            id: body
            width: page.width - Theme.pad
            columns: 2
            columnSpacing: Math.round(36 * Theme.u)
            rowSpacing: Theme.gap
            Repeater {
                model: desk.handover.sections.length
                ColumnLayout {
                    id: part
                    required property int index
                    readonly property var section: desk.handover.sections[index] || ({ heading: "", lines: "", grave: false })
                    Layout.fillWidth: true
                    Layout.preferredWidth: 1
                    Layout.alignment: Qt.AlignTop
                    Layout.columnSpan: index === desk.handover.sections.length - 1 ? 2 : 1
                    spacing: Math.round(4 * Theme.u)
                    Label {
                        Layout.fillWidth: true
                        text: (part.section.grave ? "▲ " : "") + part.section.heading
                        font.bold: true
                        color: part.section.grave ? Theme.red : Theme.text
                        wrapMode: Text.WordWrap
                        elide: Text.ElideNone
                    }
                    Label {
                        Layout.fillWidth: true
                        text: part.section.lines.length > 0 ? part.section.lines : "–"
                        color: part.section.lines.length > 0 ? Theme.text : Theme.faint
                        wrapMode: Text.WordWrap
                        elide: Text.ElideNone
                    }
                }
            }
        }
    }
    Label {
        objectName: "handoverNote"
        Layout.fillWidth: true
        visible: desk.handover.note.length > 0
        text: qsTr("Note: %1").arg(desk.handover.note)
        font.bold: true
        wrapMode: Text.WordWrap
        elide: Text.ElideNone
    }
    TextEntry {
        id: note
        objectName: "handoverNoteEntry"
        Layout.fillWidth: true
        visible: desk.handover.canGive
        onVisibleChanged: if (visible) forceActiveFocus()
        label: qsTr("Note to the next operator")
        placeholderText: label
        placeholderTextColor: Theme.faint
        maximumLength: 200
        onAccepted: overlay.sign()
    }
    Label {
        Layout.fillWidth: true
        visible: note.visible && note.text.length > note.maximumLength - 50
        text: qsTr("Room for %n more letter(s).", "", note.maximumLength - note.text.length)
        color: note.text.length === note.maximumLength ? Theme.amber : Theme.dim
        font.pixelSize: Theme.small
    }
    Label {
        objectName: "handoverSaid"
        Layout.fillWidth: true
        visible: text.length > 0
        text: desk.handover.said
        wrapMode: Text.WordWrap
        elide: Text.ElideNone
        Accessible.role: Accessible.AlertMessage
        Accessible.name: text
    }
    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.gap
        KeyButton { Layout.fillWidth: true; Layout.preferredWidth: 1; text: qsTr("Close"); cap: "Esc"; deed: Ui.Action.Back }
        KeyButton {
            objectName: "signHandover"
            Layout.fillWidth: true
            Layout.preferredWidth: 2
            visible: desk.handover.canGive || desk.handover.canTake
            text: desk.handover.canTake ? qsTr("I have read it and take over: sign") : qsTr("I hand this over: sign")
            cap: qsTr("Enter")
            strong: true
            onClicked: overlay.sign()
        }
    }
}
