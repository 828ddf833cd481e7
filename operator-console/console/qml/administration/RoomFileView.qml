// SPDX-License-Identifier: Apache-2.0
// One dwelling: what the plan will do, and a tab for each thing that is agreed or set.
import QtQuick
import QtQuick.Layouts
import ".."

ColumnLayout {
    id: view
    readonly property var file: administration.file
    property int tab: 0
    Component.onCompleted: if (file.guide.running) tab = 5 // its monitor is to be taken into use
    spacing: Theme.gap
    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.gap
        Label { objectName: "fileLabel"; text: view.file.label; font.pixelSize: Theme.title; font.bold: true }
        Label {
            Layout.fillWidth: true
            text: view.file.who
            color: Theme.dim
            font.pixelSize: Theme.large
        }
        ActionButton {
            objectName: "closeFile"
            text: qsTr("Close")
            onClicked: administration.closeRoom()
        }
    }
    PlanStrip {
        objectName: "planStrip"
        Layout.fillWidth: true
        spans: view.file.strip
        hours: view.file.stripHours
        sentence: view.file.sentence
    }
    Choice {
        objectName: "fileTabs"
        Layout.fillWidth: true
        label: qsTr("Parts")
        options: [qsTr("Resident"), qsTr("Consent"), qsTr("Hours"), qsTr("Privacy"), qsTr("Sounds"), qsTr("Monitor")]
        current: view.tab
        onChosen: (value) => view.tab = value
    }
    Loader {
        Layout.fillWidth: true
        Layout.fillHeight: true
        source: view.file.lived || view.tab === 0 || view.tab === 5
            ? ["ResidentTab.qml", "ConsentTab.qml", "HoursTab.qml", "PrivacyTab.qml", "SoundsTab.qml", "MonitorTab.qml"][view.tab]
            : "NobodyTab.qml"
    }
}
