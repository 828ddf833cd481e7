// SPDX-License-Identifier: Apache-2.0
// What a compiled plan does from now on: listening, private, or closed and why.
import QtQuick
import ".."

Rectangle {
    id: bar
    property var spans
    property string sentence
    property int textSize: Theme.small
    radius: Theme.round
    color: Theme.ground
    clip: true
    Accessible.role: Accessible.Graphic
    Accessible.name: bar.sentence
    Repeater {
        model: bar.spans
        Rectangle {
            x: Math.round(modelData.from * bar.width)
            width: Math.max(2, Math.round(modelData.to * bar.width) - x - 1)
            height: bar.height
            radius: Math.round(4 * Theme.u)
            color: modelData.listening ? Theme.openTone : modelData.private ? Theme.privateTone : Theme.shutTone
            border.width: 1
            border.color: modelData.listening ? Theme.green : modelData.private ? Theme.violet : Theme.line
            Label {
                anchors { fill: parent; leftMargin: Theme.gap / 2; rightMargin: Theme.gap / 2 }
                horizontalAlignment: Text.AlignHCenter
                // Too narrow for words: a shape beside the colour.
                readonly property bool roomy: parent.width > modelData.reason.length * bar.textSize * 0.62 + Theme.gap
                text: roomy ? modelData.reason : modelData.listening ? "●" : modelData.private ? "◌" : "–"
                font.pixelSize: bar.textSize
                color: modelData.listening || modelData.private ? Theme.text : Theme.dim
            }
        }
    }
}
