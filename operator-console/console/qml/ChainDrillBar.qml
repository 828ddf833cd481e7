// SPDX-License-Identifier: Apache-2.0
// A drill of the chain runs: a line of its own, apart from the alerts and without any sound.
import QtQuick
import QtQuick.Layouts
import "."

Rectangle {
    objectName: "chainDrillBar"
    visible: desk.chainDrill.length > 0
    implicitHeight: visible ? words.implicitHeight + 2 * Theme.gap : 0
    color: Theme.drill
    Accessible.role: Accessible.AlertMessage
    Accessible.name: desk.chainDrill
    Label {
        id: words
        objectName: "chainDrillWords"
        anchors { left: parent.left; right: parent.right; leftMargin: Theme.pad; rightMargin: Theme.pad; verticalCenter: parent.verticalCenter }
        text: desk.chainDrill
        color: "white"
        font.pixelSize: Theme.large
        font.bold: true
        wrapMode: Text.WordWrap
        elide: Text.ElideNone
    }
}
