// SPDX-License-Identifier: Apache-2.0
// The links of one drill, each with what it took or that it did not come: a mark, a colour and words.
import QtQuick
import QtQuick.Layouts
import ".."

ColumnLayout {
    id: table
    property var links: []
    Layout.fillWidth: true
    spacing: Math.round(2 * Theme.u)
    Repeater {
        model: table.links
        RowLayout {
            id: link
            required property var modelData
            readonly property color tone: [Theme.text, Theme.dim, Theme.amber][modelData.state]
            Layout.fillWidth: true
            spacing: Theme.gap
            Label { text: ["✓", "…", "✕"][link.modelData.state]; color: link.tone; Layout.preferredWidth: Theme.body * 1.5 }
            Words { Layout.preferredWidth: table.width * 0.6; Layout.fillWidth: false; text: link.modelData.name; color: link.tone }
            Words { text: link.modelData.text; color: link.tone }
        }
    }
}
