// SPDX-License-Identifier: Apache-2.0
// What the marks mean, and how many rooms have each. All of them always: nothing moves when one comes or goes.
import QtQuick
import "."

Flow {
    id: legend
    property bool wide: false
    readonly property int marks: Theme.markShapes.length
    spacing: Math.round(8 * Theme.u)
    Repeater {
        model: legend.marks + 1 // and the board of a shelf, which any of them may carry
        Row {
            required property int index
            readonly property bool shelf: index === legend.marks
            readonly property int count: shelf ? desk.rooms.shelved : desk.rooms.markCounts[index] || 0
            spacing: Math.round(6 * Theme.u)
            opacity: count > 0 ? 1 : 0.85
            MarkTile {
                side: Math.round(20 * Theme.u)
                mark: parent.shelf ? 0 : parent.index
                anchors.verticalCenter: parent.verticalCenter
                Rectangle {
                    visible: parent.parent.shelf
                    x: parent.side * 0.2
                    y: parent.side * 0.1
                    width: parent.side * 0.6
                    height: 2
                    color: Theme.dim
                }
            }
            Label {
                width: Math.round((legend.wide ? 170 : 122) * Theme.u * Theme.textScale)
                fontSizeMode: Text.HorizontalFit
                minimumPixelSize: 9
                text: (parent.shelf ? qsTr("sound shelved") : desk.rooms.markTexts[parent.index] || "")
                      + (parent.count > 0 ? " " + parent.count : "")
                font.pixelSize: Math.max(11, Math.round(14 * Theme.u * Theme.textScale))
                color: Theme.dim
                anchors.verticalCenter: parent.verticalCenter
            }
        }
    }
}
