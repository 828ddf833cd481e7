// SPDX-License-Identifier: Apache-2.0
// What the network heard, the three strongest, and how loud it was.
import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import "."

RowLayout {
    id: bars
    property var heard
    property string level
    property real levelFraction
    property color accent: Theme.amber // of the strongest, where it is worth attention
    property color ground: Theme.raised
    spacing: Theme.gap
    FontMetrics {
        id: metrics
        font { family: Theme.font; pixelSize: Theme.body; bold: true }
    }
    readonly property real valueWidth: { // of the widest, so that the bars can be held against each other
        let wide = metrics.advanceWidth(bars.level)
        for (let i = 0; bars.heard && i < bars.heard.length; ++i)
            wide = Math.max(wide, metrics.advanceWidth(bars.heard[i].sureness))
        return Math.ceil(wide)
    }
    component Bar: Panel {
        property alias name: nameLabel.text
        property alias value: valueLabel.text
        property alias valueName: valueLabel.objectName
        property string figure // for who asks for it
        property real fraction
        property color tone
        color: bars.ground
        implicitHeight: Math.round(76 * Theme.u * (0.4 + 0.6 * Theme.textScale))
        Layout.fillWidth: true
        Layout.preferredWidth: 1
        Accessible.role: Accessible.StaticText
        Accessible.name: nameLabel.text + " " + valueLabel.text
        Accessible.description: figure
        HoverHandler { id: pointer }
        ToolTip.visible: pointer.hovered && figure.length > 0
        ToolTip.delay: 400
        ToolTip.text: nameLabel.text + " " + figure
        Label {
            id: nameLabel
            anchors { left: parent.left; right: parent.right; top: parent.top; margins: Theme.gap }
            fontSizeMode: Text.HorizontalFit // rather smaller than cut off
            minimumPixelSize: Math.max(11, Math.round(13 * Theme.u))
        }
        Label {
            id: valueLabel
            anchors { right: parent.right; verticalCenter: groove.verticalCenter; margins: Theme.gap }
            font.bold: true
        }
        Rectangle {
            id: groove
            anchors { left: parent.left; right: parent.right; bottom: parent.bottom }
            anchors { leftMargin: Theme.gap; rightMargin: bars.valueWidth + 2 * Theme.gap; bottomMargin: Math.round(valueLabel.height / 2) }
            height: Math.round(8 * Theme.u)
            radius: height / 2
            color: Theme.deep
            Rectangle {
                width: Math.max(height, parent.width * parent.parent.fraction)
                height: parent.height
                radius: height / 2
                color: parent.parent.tone
            }
        }
    }
    Repeater {
        model: 3 // a fixed number: a layout whose items are made anew while it lays out is the end of the program
        Bar {
            required property int index
            readonly property var one: bars.heard && bars.heard[index] ? bars.heard[index] : null
            visible: one !== null
            name: one ? one.name : ""
            value: one ? one.sureness : ""
            valueName: "sureness" + index
            figure: one ? one.score : ""
            fraction: one ? one.fraction : 0
            tone: !one || !one.relevant ? Theme.dim : index === 0 ? bars.accent : Theme.amber
        }
    }
    Bar {
        name: qsTr("level")
        value: bars.level
        fraction: bars.levelFraction
        tone: Theme.green
    }
}
