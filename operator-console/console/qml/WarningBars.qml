// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import "."

Column {
    objectName: "warnings"
    Repeater {
        model: desk.warnings
        Rectangle {
            width: parent.width
            height: Math.max(Math.round(58 * Theme.u), words.implicitHeight + Theme.gap)
            color: model.grave ? "#b3201f" : "#6b4a06"
            Accessible.role: Accessible.AlertMessage
            Accessible.name: model.text + " " + model.advice
            Rectangle {
                anchors { left: parent.left; right: parent.right; bottom: parent.bottom }
                height: 1
                color: Theme.ground
            }
            Label {
                id: sign
                anchors { left: parent.left; leftMargin: Theme.pad; verticalCenter: parent.verticalCenter }
                text: model.grave ? "▲" : "!"
                font.pixelSize: Math.round(28 * Theme.u)
                font.bold: true
                color: "white"
            }
            GridLayout {
                id: words
                anchors { left: sign.right; right: parent.right; leftMargin: Theme.gap; rightMargin: Theme.pad; verticalCenter: parent.verticalCenter }
                columns: 2
                columnSpacing: Theme.pad
                Label {
                    Layout.fillWidth: true
                    text: model.text
                    font.pixelSize: Theme.warning
                    font.bold: true
                    color: "white"
                    wrapMode: Text.WordWrap
                    elide: Text.ElideNone
                }
                Label {
                    Layout.maximumWidth: words.width * 0.42
                    text: model.advice
                    font.pixelSize: Math.min(Theme.body, Theme.warning)
                    color: "white"
                    wrapMode: Text.WordWrap
                    elide: Text.ElideNone
                    horizontalAlignment: Text.AlignRight
                }
            }
        }
    }
}
