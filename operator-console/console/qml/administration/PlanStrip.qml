// SPDX-License-Identifier: Apache-2.0
// The next day and night of one dwelling as the compiled plan has it: listening, or closed and why.
import QtQuick
import QtQuick.Layouts
import ".."

ColumnLayout {
    id: strip
    property var spans
    property var hours
    property string sentence
    spacing: Math.round(4 * Theme.u)
    Words {
        objectName: "planSentence"
        text: strip.sentence
    }
    Rectangle {
        id: bar
        Layout.fillWidth: true
        implicitHeight: Math.max(Math.round(46 * Theme.u), Theme.small * 2)
        radius: Theme.round
        color: Theme.ground
        clip: true
        Accessible.role: Accessible.Graphic
        Accessible.name: strip.sentence
        Repeater {
            model: strip.spans
            Rectangle {
                x: Math.round(modelData.from * bar.width)
                width: Math.max(2, Math.round(modelData.to * bar.width) - x - 1)
                height: bar.height
                radius: Math.round(4 * Theme.u)
                color: modelData.listening ? "#1f5a45" : modelData.private ? "#3d3566" : "#18222c"
                border.width: 1
                border.color: modelData.listening ? Theme.green : modelData.private ? Theme.violet : Theme.line
                Label {
                    anchors { fill: parent; leftMargin: Theme.gap / 2; rightMargin: Theme.gap / 2 }
                    horizontalAlignment: Text.AlignHCenter
                    // Too narrow for words: a shape beside the colour.
                    readonly property bool roomy: parent.width > modelData.reason.length * Theme.small * 0.62 + Theme.gap
                    text: roomy ? modelData.reason : modelData.listening ? "●" : modelData.private ? "◌" : "–"
                    font.pixelSize: Theme.small
                    color: modelData.listening || modelData.private ? Theme.text : Theme.dim
                }
            }
        }
    }
    Item {
        Layout.fillWidth: true
        implicitHeight: Theme.small * 1.3
        Repeater {
            model: strip.hours
            Label {
                x: Math.max(0, Math.min(parent.width - width, modelData.at * parent.width - width / 2))
                text: modelData.text
                color: Theme.dim
                font.pixelSize: Theme.small
                visible: Theme.textScale < 1.6 || index % 2 === 0
            }
        }
    }
}
