// SPDX-License-Identifier: Apache-2.0
// One of many: a list that opens. Its entries are {id, name}.
import QtQuick
import QtQuick.Controls.Basic
import ".."

ComboBox {
    id: picker
    property string label
    property string current // id
    signal chosen(string id)
    implicitHeight: Theme.field
    textRole: "name"
    valueRole: "id"
    currentIndex: {
        for (let i = 0; model && i < model.length; ++i)
            if (model[i].id === current) return i
        return -1
    }
    displayText: currentIndex >= 0 ? currentText : qsTr("Choose …")
    Accessible.name: label
    onActivated: chosen(currentValue)
    background: Rectangle {
        radius: Theme.round
        color: Theme.deep
        border.width: picker.activeFocus ? 2 : 1
        border.color: picker.activeFocus ? Theme.cyan : Theme.line
    }
    contentItem: Label {
        leftPadding: Theme.gap
        rightPadding: Theme.pad
        text: picker.displayText
        color: picker.currentIndex >= 0 ? Theme.text : Theme.faint
    }
    indicator: Label {
        x: picker.width - width - Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        text: "▾"
        color: Theme.dim
    }
    delegate: ItemDelegate {
        id: entry
        required property int index
        required property var modelData
        width: picker.width
        height: Theme.field
        highlighted: picker.highlightedIndex === index
        background: Rectangle { color: entry.highlighted ? Theme.listenTone : "transparent" }
        contentItem: Label { text: entry.modelData.name }
    }
    popup: Popup {
        y: picker.height + 2
        width: picker.width
        padding: 2
        height: Math.min(contentItem.implicitHeight + 4, 8 * Theme.field)
        background: Rectangle { color: Theme.raised; radius: Theme.round; border.color: Theme.cyan }
        contentItem: ListView {
            clip: true
            implicitHeight: contentHeight
            model: picker.popup.visible ? picker.delegateModel : null
            currentIndex: picker.highlightedIndex
            ScrollBar.vertical: ScrollBar {}
        }
    }
}
