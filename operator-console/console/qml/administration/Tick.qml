// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import ".."

CheckBox {
    id: tick
    property var form
    property string name
    implicitHeight: Theme.field
    Layout.fillWidth: true
    checked: form.values[name] || false
    enabled: !administration.readOnly
    Accessible.name: text
    onToggled: form.set(name, checked)
    Keys.onReturnPressed: { tick.toggle(); tick.toggled() }
    indicator: Rectangle {
        x: 0
        anchors.verticalCenter: parent.verticalCenter
        width: Math.round(28 * Theme.u); height: width
        radius: Math.round(6 * Theme.u)
        color: tick.checked ? Theme.listenTone : Theme.deep
        border.width: tick.activeFocus ? 2 : 1
        border.color: tick.activeFocus ? Theme.cyan : Theme.faint
        Label { anchors.centerIn: parent; text: "✓"; visible: tick.checked; font.pixelSize: Math.round(18 * Theme.u) }
    }
    contentItem: Label {
        leftPadding: Math.round(40 * Theme.u)
        text: tick.text
        wrapMode: Text.WordWrap
        elide: Text.ElideNone
    }
}
