// SPDX-License-Identifier: Apache-2.0
// The week to draw on: a row is a night, from noon to noon. By pointer and finger: draw, drag, pull an edge. By keys:
// arrows, Enter, Shift with arrows, Delete.
import QtQuick
import ".."

FocusScope {
    id: grid
    property var week
    property var under: null // another week, seen through
    property color tone: Theme.green
    property string label
    readonly property int row: Math.max(44, Math.round(46 * Theme.u))
    readonly property int names: Math.round(Theme.body * 3)
    readonly property int headroom: Math.round(Theme.small * 1.6)
    implicitHeight: headroom + 7 * row
    activeFocusOnTab: true
    Accessible.role: Accessible.Table
    Accessible.name: label + ": " + week.sentence
    Accessible.description: help
    readonly property string help: qsTr("Draw with the pointer or a finger. By keys: arrows move, Enter takes hold or draws, Shift with arrows stretches, Delete removes.")

    Keys.onPressed: (event) => {
        if (!enabled) return
        const far = event.modifiers & Qt.ControlModifier ? 60 : 15
        const stretch = event.modifiers & Qt.ShiftModifier
        event.accepted = true
        if (event.key === Qt.Key_Left) stretch ? week.stretch(-far) : week.moveCursor(-far)
        else if (event.key === Qt.Key_Right) stretch ? week.stretch(far) : week.moveCursor(far)
        else if (event.key === Qt.Key_Up) week.moveCursor(-1440)
        else if (event.key === Qt.Key_Down) week.moveCursor(1440)
        else if (event.key === Qt.Key_Return || event.key === Qt.Key_Enter || event.key === Qt.Key_Space) week.toggle()
        else if (event.key === Qt.Key_Delete || event.key === Qt.Key_Backspace) week.removeSelected()
        else if (event.key === Qt.Key_Escape && week.hasSelection) week.toggle()
        else event.accepted = false
    }

    Repeater {
        model: 9
        Item {
            x: grid.names + index * (grid.width - grid.names) / 8
            height: grid.height
            Label {
                x: index === 8 ? -width : index === 0 ? 0 : -width / 2
                text: (12 + index * 3) % 24
                color: Theme.dim
                font.pixelSize: Theme.small
            }
            Rectangle { y: grid.headroom; width: 1; height: 7 * grid.row; color: index === 4 ? Theme.faint : Theme.line }
        }
    }
    Repeater {
        model: grid.week.nights
        Item {
            y: grid.headroom + index * grid.row
            width: grid.width
            height: grid.row
            Rectangle { width: parent.width; height: 1; color: Theme.line }
            Label { height: parent.height; text: modelData; color: Theme.dim }
        }
    }
    Item {
        id: area
        x: grid.names
        y: grid.headroom
        width: grid.width - grid.names
        height: 7 * grid.row
        Repeater {
            model: grid.under ? grid.under.blocks : []
            Rectangle {
                x: modelData.from / 1440 * area.width
                y: modelData.row * grid.row + grid.row - height - 3
                width: (modelData.to - modelData.from) / 1440 * area.width
                height: Math.round(grid.row * 0.2)
                radius: height / 2
                color: Theme.violet
                opacity: 0.8
            }
        }
        Repeater {
            model: grid.week.blocks
            Rectangle {
                x: modelData.from / 1440 * area.width
                y: modelData.row * grid.row + 4
                width: (modelData.to - modelData.from) / 1440 * area.width
                height: grid.row - 8 - (grid.under ? Math.round(grid.row * 0.2) : 0)
                radius: Math.round(6 * Theme.u)
                color: Theme.day ? Qt.tint("white", Qt.rgba(grid.tone.r, grid.tone.g, grid.tone.b, modelData.selected ? 0.45 : 0.28)) : Qt.darker(grid.tone, modelData.selected ? 1.9 : 2.6)
                border.width: modelData.selected ? 3 : 1
                border.color: modelData.selected ? Theme.text : grid.tone
                Label {
                    anchors { fill: parent; leftMargin: Theme.gap / 2; rightMargin: Theme.gap / 2 }
                    horizontalAlignment: Text.AlignHCenter
                    visible: parent.width > Theme.small * 5
                    text: modelData.text
                    font.pixelSize: Theme.small
                }
                Repeater { // handles to pull at
                    model: modelData.selected ? [0, 1] : []
                    Rectangle {
                        x: modelData === 0 ? 4 : parent.width - 4 - width
                        anchors.verticalCenter: parent.verticalCenter
                        width: Math.max(3, Math.round(5 * Theme.u)); height: parent.height * 0.5
                        radius: width / 2
                        color: Theme.text
                    }
                }
            }
        }
        Rectangle { // where the keys are
            readonly property int minute: (grid.week.cursor + 7 * 1440 - 720) % (7 * 1440)
            visible: grid.activeFocus && !grid.week.hasSelection
            x: minute % 1440 / 1440 * area.width
            y: Math.floor(minute / 1440) * grid.row + 3
            width: Math.max(6, area.width / 96)
            height: grid.row - 6
            color: "transparent"
            border.width: 2
            border.color: Theme.cyan
        }
        MouseArea {
            anchors.fill: parent
            enabled: grid.enabled
            preventStealing: true
            cursorShape: Qt.CrossCursor
            function rowOf(mouse) { return Math.max(0, Math.min(6, Math.floor(mouse.y / grid.row))) }
            function minuteOf(mouse) { return Math.max(0, Math.min(1440, mouse.x / width * 1440)) }
            onPressed: (mouse) => { grid.forceActiveFocus(); grid.week.press(rowOf(mouse), Math.min(1439, minuteOf(mouse)), 18 * Theme.u / width * 1440) }
            onPositionChanged: (mouse) => grid.week.drag(rowOf(mouse), minuteOf(mouse))
            onReleased: grid.week.release()
            onCanceled: grid.week.cancel()
        }
    }
    Rectangle {
        anchors { fill: parent; margins: -4 }
        color: "transparent"
        radius: Theme.round
        border.width: grid.activeFocus ? 2 : 0
        border.color: Theme.cyan
    }
}
