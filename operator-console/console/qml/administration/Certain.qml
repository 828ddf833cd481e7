// SPDX-License-Identifier: Apache-2.0
// What cannot be taken back is asked for twice, in the same place.
import QtQuick
import QtQuick.Layouts
import ".."

Flow {
    id: certain
    property string text
    property string question
    property bool asked: false
    signal confirmed()
    Layout.fillWidth: true
    spacing: Theme.gap
    ActionButton {
        objectName: certain.objectName + "Ask"
        visible: !certain.asked
        text: certain.text
        enabled: !administration.readOnly && !administration.waiting
        onClicked: { certain.asked = true; yes.forceActiveFocus() }
    }
    Label {
        visible: certain.asked
        width: Math.min(implicitWidth, certain.width)
        height: Math.max(Theme.field, implicitHeight)
        text: certain.question
        color: Theme.amber
        wrapMode: Text.WordWrap
    }
    ActionButton {
        id: yes
        objectName: certain.objectName + "Yes"
        visible: certain.asked
        text: qsTr("Yes")
        tone: Theme.deepRed
        onClicked: { certain.asked = false; certain.confirmed() }
    }
    ActionButton {
        visible: certain.asked
        text: qsTr("No")
        onClicked: certain.asked = false
    }
}
