// SPDX-License-Identifier: Apache-2.0
// One technical fault: taken by who looks after it, or not reminded of for a while. Nothing here ends it.
import QtQuick
import QtQuick.Layouts
import ".."

Panel {
    id: row
    required property int index
    required property string what
    required property string advice
    required property string since
    required property string owner
    required property bool mine
    required property string snoozedUntil
    required property int urgency
    property bool asked: false
    readonly property bool snoozed: snoozedUntil.length > 0
    readonly property bool may: !administration.readOnly
    implicitHeight: words.implicitHeight + Theme.pad
    Accessible.role: Accessible.ListItem
    Accessible.name: what + ", " + since + ", " + whose.text
    ColumnLayout {
        id: words
        anchors { left: parent.left; right: parent.right; verticalCenter: parent.verticalCenter; leftMargin: Theme.gap; rightMargin: Theme.gap }
        spacing: 2
        RowLayout {
            spacing: Theme.gap
            ColumnLayout {
                spacing: 2
                Words {
                    objectName: "fault" + row.index
                    text: Theme.urgencyShapes[row.urgency] + " " + row.what
                    color: row.snoozed ? Theme.dim : Theme.urgencyColors[row.urgency]
                    font.bold: !row.snoozed
                }
                Words {
                    id: whose
                    text: row.since + " · " + (row.mine ? qsTr("you look after it") : row.owner.length > 0 ? qsTr("%1 looks after it").arg(row.owner) : qsTr("nobody looks after it yet"))
                          + (row.snoozed ? " · " + qsTr("no reminder until %1").arg(row.snoozedUntil) : "")
                    color: Theme.dim
                    font.pixelSize: Theme.small
                }
            }
            ActionButton {
                objectName: "take" + row.index
                visible: row.may && !row.mine && !row.asked
                text: qsTr("I look after it")
                onClicked: administration.faults.take(row.index)
            }
            ActionButton {
                objectName: "later" + row.index
                visible: row.may && !row.snoozed && !row.asked
                text: qsTr("Remind me later …")
                onClicked: row.asked = true
            }
            ActionButton {
                objectName: "wake" + row.index
                visible: row.may && row.snoozed
                text: qsTr("Remind me again")
                onClicked: administration.faults.wake(row.index)
            }
            Repeater {
                model: row.asked ? administration.faults.snoozes : []
                ActionButton {
                    required property int index
                    required property string modelData
                    objectName: "later" + row.index + "-" + index
                    text: modelData
                    onClicked: { administration.faults.snooze(row.index, index); row.asked = false }
                }
            }
            ActionButton {
                visible: row.asked
                text: qsTr("No")
                onClicked: row.asked = false
            }
        }
        Words {
            visible: row.advice.length > 0 && !row.snoozed
            text: row.advice
            color: Theme.dim
            font.pixelSize: Theme.small
        }
    }
}
