// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import ".."

Panel {
    id: section
    default property alias content: column.data
    property string heading
    Layout.fillWidth: true
    implicitHeight: column.implicitHeight + 2 * Theme.pad
    ColumnLayout {
        id: column
        anchors { left: parent.left; right: parent.right; top: parent.top; margins: Theme.pad }
        spacing: Theme.gap
        Label {
            Layout.fillWidth: true
            visible: text.length > 0
            text: section.heading
            font.pixelSize: Theme.large
            font.bold: true
            Accessible.role: Accessible.Heading
            Accessible.name: text
        }
    }
}
