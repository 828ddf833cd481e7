// SPDX-License-Identifier: Apache-2.0
// What waits fills from the top, what is watched and paged stands at the bottom: neither moves the other.
import QtQuick
import QtQuick.Layouts
import Natlyt
import "."

ColumnLayout {
    spacing: Math.round(8 * Theme.u)

    RowLayout {
        Layout.fillWidth: true
        Layout.margins: Theme.pad
        Layout.bottomMargin: 0
        Label {
            objectName: "waiting"
            Layout.fillWidth: true
            text: qsTr("Waiting: %1").arg(desk.queue.waiting)
            font.bold: true
        }
        Label {
            objectName: "oldest"
            visible: desk.queue.oldest.length > 0
            text: qsTr("oldest %1").arg(desk.queue.oldest)
            color: desk.queue.oldestBand > 0 ? Theme.ageColors[desk.queue.oldestBand] : Theme.dim
        }
        Label {
            objectName: "closing"
            visible: desk.queue.waiting === 0 && desk.queue.closing > 0
            text: qsTr("being closed: %1").arg(desk.queue.closing)
            color: Theme.dim
        }
    }
    Label {
        objectName: "flood"
        Layout.fillWidth: true
        Layout.leftMargin: Theme.pad
        Layout.rightMargin: Theme.pad
        visible: desk.flood
        text: qsTr("Flood: %1 alerts in 10 min. By house:").arg(desk.load)
        color: Theme.red
        font.bold: true
        wrapMode: Text.WordWrap
        elide: Text.ElideNone
    }
    Label {
        objectName: "floodTold"
        Layout.fillWidth: true
        Layout.leftMargin: Theme.pad
        Layout.rightMargin: Theme.pad
        visible: text.length > 0
        text: desk.floodTold
        font.pixelSize: Theme.small
        wrapMode: Text.WordWrap
        elide: Text.ElideNone
    }
    Flow { // in a flood: by house, the one to hear first at the front
        Layout.fillWidth: true
        Layout.leftMargin: Theme.pad
        Layout.rightMargin: Theme.pad
        visible: desk.flood
        spacing: Math.round(6 * Theme.u)
        Repeater {
            model: desk.floodBundles
            KeyButton {
                text: Theme.priorityShapes[modelData.priority] + " " + modelData.house + " " + modelData.count
                implicitHeight: 44
                tone: Theme.raised
                onClicked: desk.select(modelData.alert)
            }
        }
    }
    Label {
        Layout.fillWidth: true
        Layout.leftMargin: Theme.pad
        Layout.rightMargin: Theme.pad
        objectName: "topSources"
        visible: text.length > 0
        text: desk.topSources.length > 0 ? qsTr("Most from: %1").arg(desk.topSources.join("; ")) : ""
        color: Theme.dim
        font.pixelSize: Theme.small
        wrapMode: Text.WordWrap
        elide: Text.ElideNone
        maximumLineCount: 3
    }
    KeyButton {
        objectName: "openShelves"
        Layout.leftMargin: Theme.pad
        visible: desk.topSources.length > 0
        text: qsTr("Shelve …")
        cap: "H"
        deed: Ui.Action.Shelves
        tone: Theme.raised
        implicitHeight: 44
    }
    QueueSection {
        objectName: "waitingRows"
        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.minimumHeight: Math.round(100 * Theme.u)
        rows: desk.waitingRows
    }
    Label {
        Layout.fillWidth: true
        Layout.leftMargin: Theme.pad
        Layout.rightMargin: Theme.pad
        visible: desk.queue.moreUrgentBelow
        text: "↓ " + qsTr("A more urgent alert waits below")
        color: Theme.red
        font.pixelSize: Theme.small
        wrapMode: Text.WordWrap
        elide: Text.ElideNone
    }
    Label {
        Layout.fillWidth: true
        Layout.leftMargin: Theme.pad
        visible: desk.queue.watching > 0
        text: qsTr("Watching: %1").arg(desk.queue.watching)
        color: Theme.dim
    }
    QueueSection {
        objectName: "watchingRows"
        Layout.fillWidth: true
        Layout.preferredHeight: Math.min(contentHeight, Math.round((Theme.roomy ? 150 : 270) * Theme.u))
        visible: desk.queue.watching > 0
        rows: desk.watchingRows
    }
    Label {
        Layout.fillWidth: true
        Layout.leftMargin: Theme.pad
        visible: desk.queue.paged > 0
        text: qsTr("Paged: %1").arg(desk.queue.paged)
        color: Theme.dim
    }
    QueueSection {
        objectName: "pagedRows"
        Layout.fillWidth: true
        Layout.preferredHeight: Math.min(contentHeight, Math.round((Theme.roomy ? 150 : 270) * Theme.u))
        visible: desk.queue.paged > 0
        rows: desk.pagedRows
    }
    Item { Layout.preferredHeight: 1 }
}
