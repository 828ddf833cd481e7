// SPDX-License-Identifier: Apache-2.0
// One of a few: the arrow keys go from one to the next, Tab goes past them.
import QtQuick
import ".."

FocusScope {
    id: choice
    property string label
    property var options: [] // texts, or {value, text}
    property var current: 0
    property bool vertical: false
    signal chosen(var value)

    function valueAt(index) { return options[index].value !== undefined ? options[index].value : index }
    function textAt(index) { return options[index].text !== undefined ? options[index].text : options[index] }
    readonly property int at: {
        for (let i = 0; i < options.length; ++i)
            if (valueAt(i) === current) return i
        return -1
    }
    function step(by) {
        const next = at + by
        if (enabled && next >= 0 && next < options.length) chosen(valueAt(next))
    }
    // Upright, the options are as wide as this, so that the width cannot come from them.
    implicitHeight: vertical ? options.length * (Theme.field + flow.spacing) : flow.implicitHeight
    implicitWidth: vertical ? Theme.field : flow.implicitWidth
    activeFocusOnTab: true
    opacity: enabled ? 1 : 0.5
    Accessible.role: Accessible.Grouping
    Accessible.name: label
    Keys.onLeftPressed: step(-1)
    Keys.onRightPressed: step(1)
    Keys.onUpPressed: step(-1)
    Keys.onDownPressed: step(1)

    Flow {
        id: flow
        width: choice.width
        spacing: Math.round(6 * Theme.u)
        flow: Flow.LeftToRight
        Repeater {
            model: choice.options
            Rectangle {
                id: option
                readonly property bool on: index === choice.at
                width: choice.vertical ? flow.width : Math.min(flow.width, words.implicitWidth + 2 * Theme.pad)
                height: Theme.field
                radius: Theme.round
                color: on ? Theme.listenTone : hand.containsMouse ? Theme.higher : Theme.raised
                border.width: on && choice.activeFocus ? 2 : 1
                border.color: on && choice.activeFocus ? Theme.cyan : on ? Theme.listenRim : Theme.line
                Accessible.role: Accessible.RadioButton
                Accessible.name: words.text
                Accessible.checkable: true
                Accessible.checked: on
                Accessible.onPressAction: choice.chosen(choice.valueAt(index))
                Label {
                    id: words
                    anchors { fill: parent; leftMargin: Theme.gap; rightMargin: Theme.gap }
                    text: choice.textAt(index)
                    color: option.on ? Theme.text : Theme.dim
                    font.bold: option.on
                    horizontalAlignment: choice.vertical ? Text.AlignLeft : Text.AlignHCenter
                }
                MouseArea {
                    id: hand
                    anchors.fill: parent
                    hoverEnabled: true
                    enabled: choice.enabled
                    onClicked: { choice.forceActiveFocus(); choice.chosen(choice.valueAt(index)) }
                }
            }
        }
    }
}
