// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import ".."

Label {
    Layout.fillWidth: true
    visible: text.length > 0
    color: Theme.red
    font.pixelSize: Theme.small
    wrapMode: Text.WordWrap
    elide: Text.ElideNone
    Accessible.role: Accessible.AlertMessage
    Accessible.name: text
}
