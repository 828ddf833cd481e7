// SPDX-License-Identifier: Apache-2.0
// What an administrator should do something about, the most urgent first.
import QtQuick
import QtQuick.Layouts
import ".."

ColumnLayout {
    spacing: Theme.gap
    Label {
        Layout.fillWidth: true
        text: qsTr("To do")
        font.pixelSize: Theme.title
        font.bold: true
    }
    Words { // large letters leave room for what is to be done, and none for why
        visible: !Theme.roomy || (administration.attention.count === 0 && faultList.count === 0)
        text: qsTr("Consents that are missing, have expired or expire within 30 days, dwellings where nothing ever listens in spite of a consent, privacy windows without an end that are older than a day, dwellings without a monitor, and monitors that are at fault or not heard from; and what else of the system does not work. A fault is gone from here once it is mended.")
        color: Theme.dim
    }
    Words {
        objectName: "noOperator"
        visible: text !== ""
        text: administration.noOperator
        color: Theme.amber
    }
    Label {
        visible: faultList.count > 0
        text: qsTr("Technical faults")
        font.pixelSize: Theme.large
        font.bold: true
        Accessible.role: Accessible.Heading
        Accessible.name: text
    }
    FaultList {
        id: faultList
        objectName: "faultList"
        Layout.fillWidth: true
        Layout.preferredHeight: Math.min(contentHeight, parent.height * 0.45)
    }
    Label {
        visible: faultList.count > 0 && administration.attention.count > 0
        text: qsTr("Dwellings")
        font.pixelSize: Theme.large
        font.bold: true
        Accessible.role: Accessible.Heading
        Accessible.name: text
    }
    Words {
        objectName: "nothingToDo"
        visible: administration.attention.count === 0 && administration.faults.awake === 0
        text: "✓ " + qsTr("Nothing wants your attention.")
        color: Theme.green
        font.pixelSize: Theme.large
    }
    RoomList {
        objectName: "attentionList"
        Layout.fillWidth: true
        Layout.fillHeight: true
        label: qsTr("To do")
        model: administration.attention
    }
}
