// SPDX-License-Identifier: Apache-2.0
// The links of one drill, each with what it took or that it did not come: a mark, a colour and words.
import QtQuick
import QtQuick.Layouts
import ".."

ColumnLayout {
    id: table
    property var links: []
    Layout.fillWidth: true
    spacing: Math.round(4 * Theme.u)
    Repeater {
        model: table.links
        Words {
            required property var modelData
            text: ["✓", "…", "✕"][modelData.state] + "  " + modelData.name + ": " + modelData.text
            color: [Theme.text, Theme.dim, Theme.amber][modelData.state]
        }
    }
}
