// SPDX-License-Identifier: Apache-2.0
// Two warnings in full and one line for the others: what is worked with below keeps its place. F8 says them all in full.
import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Natlyt
import "."

Column {
    id: bars
    objectName: "warnings"
    readonly property int linesMost: Theme.roomy ? 3 : 2
    readonly property color graveTone: "#b3201f"
    readonly property color mildTone: "#6b4a06"
    component Sign: Label {
        property bool grave
        text: grave ? "▲" : "!"
        font.pixelSize: Math.round(28 * Theme.u)
        font.bold: true
        color: "white"
    }
    component Rim: Rectangle {
        anchors { left: parent.left; right: parent.right; bottom: parent.bottom }
        height: 1
        color: Theme.ground
    }
    Repeater {
        model: desk.warnings
        Rectangle {
            visible: !model.folded
            width: parent.width
            height: Math.max(Math.round((others.visible ? 48 : 58) * Theme.u), words.implicitHeight + Theme.gap)
            color: model.grave ? bars.graveTone : bars.mildTone
            Accessible.role: Accessible.AlertMessage
            Accessible.name: model.text + " " + model.advice
            Rim {}
            Sign {
                id: sign
                anchors { left: parent.left; leftMargin: Theme.pad; verticalCenter: parent.verticalCenter }
                grave: model.grave
            }
            GridLayout {
                id: words
                anchors { left: sign.right; right: parent.right; leftMargin: Theme.gap; rightMargin: Theme.pad + more.width + Theme.gap; verticalCenter: parent.verticalCenter }
                columns: 2
                columnSpacing: Theme.pad
                Label {
                    id: sentence
                    Layout.fillWidth: true
                    text: model.text
                    font.pixelSize: Theme.warning
                    font.bold: true
                    color: "white"
                    wrapMode: Text.WordWrap
                    maximumLineCount: bars.linesMost
                }
                Label {
                    id: advice
                    Layout.maximumWidth: words.width * 0.42
                    text: model.advice
                    font.pixelSize: Math.min(Theme.body, Theme.warning)
                    color: "white"
                    wrapMode: Text.WordWrap
                    maximumLineCount: bars.linesMost
                    horizontalAlignment: Text.AlignRight
                }
            }
            KeyCap { // its place is kept: the words must not wrap anew because of it
                id: more
                anchors { right: parent.right; rightMargin: Theme.pad; verticalCenter: parent.verticalCenter }
                visible: sentence.truncated || advice.truncated
                text: "F8"
            }
        }
    }
    AbstractButton {
        id: others
        objectName: "foldedWarnings"
        readonly property var lines: desk.warnings.foldedLines
        readonly property real room: width - mark.width - cap.width - 2 * Theme.gap - 2 * Theme.pad
        visible: lines.length > 0
        width: parent.width
        height: visible ? Math.max(44, told.implicitHeight + Theme.gap) : 0
        focusPolicy: Qt.NoFocus
        text: { // as many short words as there is room for, each of them whole
            for (const line of lines)
                if (metrics.advanceWidth(line) <= room)
                    return line
            return lines.length > 0 ? lines[lines.length - 1] : ""
        }
        Accessible.role: Accessible.AlertMessage
        Accessible.name: (lines.length > 0 ? lines[lines.length - 1] + " (F8): " : "") + desk.warnings.foldedSentences
        onClicked: desk.perform(Ui.Action.Faults)
        FontMetrics { id: metrics; font: told.font }
        background: Rectangle {
            color: desk.warnings.foldedGrave ? bars.graveTone : bars.mildTone
            Rim {}
        }
        contentItem: Item {
            Sign {
                id: mark
                anchors { left: parent.left; leftMargin: Theme.pad; verticalCenter: parent.verticalCenter }
                grave: desk.warnings.foldedGrave
            }
            Label {
                id: told
                objectName: "foldedLine"
                anchors { left: mark.right; leftMargin: Theme.gap; verticalCenter: parent.verticalCenter }
                width: others.room
                text: others.text
                font.pixelSize: Math.min(Theme.body, Theme.warning)
                font.bold: true
                color: "white"
            }
            KeyCap {
                id: cap
                anchors { right: parent.right; rightMargin: Theme.pad; verticalCenter: parent.verticalCenter }
                text: "F8"
            }
        }
    }
}
