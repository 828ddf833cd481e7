// SPDX-License-Identifier: Apache-2.0
// The hours that a strip of the same width spans.
import QtQuick
import ".."

Item {
    id: marks
    property var hours
    implicitHeight: Theme.small * 1.3
    Repeater {
        model: marks.hours
        Label {
            x: Math.max(0, Math.min(marks.width - width, modelData.at * marks.width - width / 2))
            text: modelData.text
            color: Theme.dim
            font.pixelSize: Theme.small
            visible: Theme.textScale < 1.6 || index % 2 === 0
        }
    }
}
