// SPDX-License-Identifier: Apache-2.0
// What does not work, since when and who looks after it: one of it is marked, taken or put off for a while. Nothing here ends it.
import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Natlyt
import "."

OverlayPane {
    id: overlay
    objectName: "faults"
    heading: qsTr("Technical faults")
    panelWidth: Math.round(1080 * Theme.u)

    Column { // what the bars above have no room for is said here in full
        id: warned
        Layout.fillWidth: true
        visible: desk.warnings.count > 0
        spacing: Math.round(6 * Theme.u)
        Repeater {
            model: desk.warnings
            Label {
                objectName: "warningLine" + index
                width: warned.width
                text: (model.grave ? "▲ " : "! ") + model.text + (/[.…]$/.test(model.text) ? " " : ". ") + model.advice
                color: model.grave ? Theme.red : Theme.amber
                font.bold: model.grave
                wrapMode: Text.WordWrap
                elide: Text.ElideNone
                Accessible.role: Accessible.StaticText
                Accessible.name: text
            }
        }
    }
    Label {
        objectName: "noFaults"
        Layout.fillWidth: true
        visible: desk.faults.list.count === 0
        text: desk.warnings.count === 0 ? "✓ " + qsTr("Everything works, as far as the station can tell.")
                                        : qsTr("The station knows of nothing else to be mended. The warnings on the screen hold.")
        color: desk.warnings.count === 0 ? Theme.green : Theme.text
        wrapMode: Text.WordWrap
        elide: Text.ElideNone
    }
    ListView {
        id: list
        objectName: "faultLines"
        Layout.fillWidth: true
        implicitHeight: Math.min(contentHeight, Math.max(Math.round(160 * Theme.u), overlay.height - Math.round(430 * Theme.u) - (warned.visible ? warned.implicitHeight : 0)))
        visible: count > 0
        model: desk.faults.list
        clip: true
        spacing: Math.round(6 * Theme.u)
        boundsBehavior: Flickable.StopAtBounds
        currentIndex: desk.faults.chosen
        highlightMoveDuration: 0
        Accessible.role: Accessible.List
        Accessible.name: overlay.heading
        ScrollBar.vertical: ScrollBar { policy: ScrollBar.AsNeeded }
        delegate: AbstractButton {
            id: line
            required property int index
            required property string what
            required property string since
            required property string owner
            required property bool mine
            required property string snoozedUntil
            required property int urgency
            readonly property bool marked: index === desk.faults.chosen
            readonly property bool snoozed: snoozedUntil.length > 0
            objectName: "faultLine" + index
            width: list.width - Theme.gap
            implicitHeight: Math.max(Theme.touch, words.implicitHeight + Theme.gap)
            focusPolicy: Qt.NoFocus
            text: what
            Accessible.role: Accessible.RadioButton
            Accessible.name: what + ", " + whose.text
            Accessible.checked: marked
            onClicked: desk.faults.choose(index)
            background: Rectangle {
                radius: Theme.round
                color: line.marked ? Theme.chosen : Theme.raised
                border.color: line.marked ? Theme.cyan : Theme.line
            }
            contentItem: Item {
                ColumnLayout {
                    id: words
                    anchors { left: parent.left; right: parent.right; verticalCenter: parent.verticalCenter; leftMargin: Theme.gap; rightMargin: Theme.gap }
                    spacing: 2
                    Label {
                        Layout.fillWidth: true
                        text: Theme.urgencyShapes[line.urgency] + " " + line.what
                        color: line.snoozed ? Theme.dim : Theme.urgencyColors[line.urgency]
                        font.bold: !line.snoozed
                        wrapMode: Text.WordWrap
                        elide: Text.ElideNone
                    }
                    Label {
                        id: whose
                        objectName: "faultWhose" + line.index
                        Layout.fillWidth: true
                        text: line.since + " · " + (line.mine ? qsTr("you look after it") : line.owner.length > 0 ? qsTr("%1 looks after it").arg(line.owner) : qsTr("nobody looks after it yet"))
                              + (line.snoozed ? " · " + qsTr("put off until %1").arg(line.snoozedUntil) : "")
                        color: Theme.dim
                        font.pixelSize: Theme.small
                        wrapMode: Text.WordWrap
                        elide: Text.ElideNone
                    }
                }
            }
        }
    }
    Label {
        objectName: "faultAdvice"
        Layout.fillWidth: true
        visible: text.length > 0
        text: desk.faults.advice
        color: Theme.dim
        wrapMode: Text.WordWrap
        elide: Text.ElideNone
    }
    RowLayout {
        Layout.fillWidth: true
        visible: desk.faults.list.count > 0
        spacing: Theme.gap
        KeyButton {
            objectName: "takeFault"
            visible: desk.faults.canTake
            text: qsTr("I look after it")
            cap: "Enter"
            deed: Ui.Action.TakeFault
            strong: true
        }
        Repeater {
            model: desk.faults.canSnooze ? desk.faults.list.snoozes : []
            KeyButton {
                required property int index
                required property string modelData
                objectName: "putOff" + index
                Layout.fillWidth: true
                Layout.preferredWidth: 1
                text: qsTr("Put off: %1").arg(modelData)
                cap: index + 1
                deed: Ui.Action.SnoozeHour + index
                tone: Theme.raised
            }
        }
        KeyButton {
            objectName: "wakeFault"
            visible: desk.faults.canWake
            text: qsTr("Tell of it again")
            cap: "E"
            deed: Ui.Action.WakeFault
            tone: Theme.raised
        }
    }
    Label {
        objectName: "faultSaid"
        Layout.fillWidth: true
        visible: text.length > 0
        text: desk.faults.said
        wrapMode: Text.WordWrap
        elide: Text.ElideNone
        Accessible.role: Accessible.AlertMessage
        Accessible.name: text
    }
    Label {
        Layout.fillWidth: true
        Layout.topMargin: Theme.gap
        text: qsTr("A fault is gone from here once it is mended, and not before. The administrator sees the same list.")
        color: Theme.dim
        font.pixelSize: Theme.small
        wrapMode: Text.WordWrap
        elide: Text.ElideNone
    }
}
