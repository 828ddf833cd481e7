// SPDX-License-Identifier: Apache-2.0
// One field of a form: its label, what is typed, and what is wrong with it right below.
import QtQuick
import QtQuick.Layouts
import ".."

Item { // its parts in a column and no layout: a layout keeps the heights of sentences that have unwrapped since
    id: field
    property var form
    property string name
    property string label
    property string example
    property string limits // what may be entered, where that is not plain; empty: anything
    property bool forReading: false // what is looked for, which changes nothing
    readonly property string error: form.errors[name] || ""
    Layout.fillWidth: true
    Layout.alignment: Qt.AlignTop
    implicitWidth: Math.round(160 * Theme.u) // columns of fields are as wide as each other
    implicitHeight: parts.implicitHeight

    Column {
        id: parts
        width: field.width
        spacing: Math.round(4 * Theme.u)
        Words { width: parts.width; text: field.label; color: Theme.dim; font.pixelSize: Theme.small }
        TextEntry {
            id: entry
            objectName: field.name
            width: parts.width
            implicitHeight: Theme.field
            leftPadding: Theme.gap
            rightPadding: Theme.gap
            font.pixelSize: Theme.body
            label: [field.label, field.limits, field.error].filter(part => part.length > 0).join(": ")
            placeholderText: field.example
            placeholderTextColor: Theme.faint
            text: field.form.values[field.name] || ""
            enabled: field.forReading || !administration.readOnly
            onTextEdited: field.form.set(field.name, text)
            Rectangle { // what is wrong is framed, and said below
                anchors.fill: parent
                visible: field.error.length > 0 && !entry.activeFocus
                color: "transparent"
                radius: Theme.round
                border.width: 2
                border.color: Theme.red
            }
        }
        Words {
            width: parts.width
            objectName: field.name + "Limits"
            visible: text.length > 0
            text: field.limits
            color: Theme.dim
            font.pixelSize: Theme.small
        }
        ErrorLine { width: parts.width; objectName: field.name + "Error"; text: field.error }
    }
}
