// SPDX-License-Identifier: Apache-2.0
// What the marks mean, and how many rooms have each. All of them always: nothing moves when one comes or goes.
import QtQuick
import "."

Flow {
    id: legend
    property bool wide: false
    spacing: Math.round(8 * Theme.u)
    Repeater {
        model: Theme.markShapes.length
        Row {
            required property int index
            readonly property int count: desk.rooms.markCounts[index] || 0
            spacing: Math.round(6 * Theme.u)
            opacity: count > 0 ? 1 : 0.45
            MarkTile {
                side: Math.round(20 * Theme.u)
                mark: parent.index
                anchors.verticalCenter: parent.verticalCenter
            }
            Label {
                width: Math.round((legend.wide ? 170 : 122) * Theme.u * Theme.textScale)
                fontSizeMode: Text.HorizontalFit
                minimumPixelSize: 9
                text: (desk.rooms.markTexts[parent.index] || "") + (parent.count > 0 ? " " + parent.count : "")
                font.pixelSize: Math.max(11, Math.round(14 * Theme.u * Theme.textScale))
                color: Theme.dim
                anchors.verticalCenter: parent.verticalCenter
            }
        }
    }
}
