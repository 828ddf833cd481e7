// SPDX-License-Identifier: Apache-2.0
// A room's mark: colour and shape together, so that either is enough.
import QtQuick
import "."

Rectangle {
    property int mark
    property int side
    property string number
    readonly property color tone: Theme.markColors[mark]
    readonly property bool filled: Theme.markFilled[mark]
    readonly property string shape: Theme.markShapes[mark]
    width: side
    height: side
    radius: Math.round(side / 6)
    color: filled ? tone : mark === 0 ? Theme.calm : Theme.ground
    border.width: Math.max(1, Math.round(side / 24))
    border.color: mark === 0 ? Theme.calmRim : tone
    Label {
        anchors.centerIn: parent
        text: parent.shape.length > 0 ? parent.shape : parent.number
        color: parent.filled ? Theme.ground : parent.shape.length > 0 ? parent.tone : Theme.faint
        font.pixelSize: parent.shape.length > 0 ? Math.round(parent.side * 0.56) : Math.round(parent.side * 0.34)
        font.bold: parent.filled
    }
}
