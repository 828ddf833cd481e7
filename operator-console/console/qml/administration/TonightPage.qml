// SPDX-License-Identifier: Apache-2.0
// All dwellings under one row of hours: when something listens, when it is closed and why.
import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import ".."

ColumnLayout {
    id: page
    readonly property var tonight: administration.tonight
    readonly property int names: Math.round((Theme.textScale < 1.5 ? 250 : 330) * Theme.u) // the column before the strips
    spacing: Theme.gap
    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.gap
        Label {
            Layout.fillWidth: true
            text: qsTr("Tonight")
            font.pixelSize: Theme.title
            font.bold: true
        }
        Label { visible: !Theme.roomy; text: "●  " + qsTr("listening"); color: Theme.green; font.pixelSize: Theme.small }
        Label { visible: !Theme.roomy; text: "◌  " + qsTr("private"); color: Theme.violet; font.pixelSize: Theme.small }
        Label { visible: !Theme.roomy; text: "–  " + qsTr("closed"); color: Theme.dim; font.pixelSize: Theme.small }
    }
    Words {
        objectName: "tonightSentence"
        text: page.tonight.sentence
        color: Theme.dim
    }
    Words { // one line for all of them: it is no night's trouble, and To do names each
        objectName: "withoutMonitor"
        visible: page.tonight.withoutMonitor > 0
        text: qsTr("No monitor is bound in %n dwelling(s) with a resident: see To do.", "", page.tonight.withoutMonitor)
        color: Theme.dim
    }
    Choice {
        objectName: "tonightFilter"
        Layout.fillWidth: true
        label: qsTr("Which dwellings")
        options: [qsTr("All (%1)").arg(page.tonight.all), qsTr("Closed for a reason to look at (%1)").arg(page.tonight.toLookAt)]
        current: page.tonight.onlyToLookAt ? 1 : 0
        onChosen: (value) => page.tonight.onlyToLookAt = value === 1
    }
    HourMarks {
        Layout.fillWidth: true
        Layout.leftMargin: page.names + 2 * Theme.gap
        Layout.rightMargin: 2 * Theme.gap
        hours: page.tonight.hours
    }
    Words {
        objectName: "nothingToLookAt"
        visible: page.tonight.count === 0 && page.tonight.onlyToLookAt
        text: "✓ " + qsTr("No microphone is closed for a reason to look at.")
        color: Theme.green
        font.pixelSize: Theme.large
    }
    ListView {
        id: list
        objectName: "tonightList"
        Layout.fillWidth: true
        Layout.fillHeight: true
        clip: true
        spacing: Math.round(4 * Theme.u)
        activeFocusOnTab: true
        keyNavigationEnabled: true
        currentIndex: 0
        onCountChanged: if (currentIndex < 0) currentIndex = 0
        boundsBehavior: Flickable.StopAtBounds
        model: page.tonight
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Tonight")
        ScrollBar.vertical: ScrollBar { policy: ScrollBar.AsNeeded }
        Keys.onReturnPressed: if (currentItem) administration.openRoom(currentItem.room)
        Keys.onEnterPressed: if (currentItem) administration.openRoom(currentItem.room)
        section.property: "house"
        section.delegate: Label {
            height: Theme.small * 2
            verticalAlignment: Text.AlignVCenter
            text: section
            color: Theme.dim
            font.pixelSize: Theme.small
        }
        delegate: TonightRow {
            names: page.names
            hours: page.tonight.hours
        }
    }
}
