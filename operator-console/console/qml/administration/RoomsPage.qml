// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import ".."

RowLayout {
    spacing: Theme.gap
    ColumnLayout {
        Layout.fillWidth: false
        Layout.preferredWidth: Math.round(400 * Theme.u * Math.min(1.6, Theme.textScale))
        Layout.fillHeight: true
        visible: Theme.textScale < 1.5 || !administration.file.open
        spacing: Theme.gap
        TextEntry {
            objectName: "filter"
            Layout.fillWidth: true
            implicitHeight: Theme.field
            leftPadding: Theme.gap
            font.pixelSize: Theme.body
            label: qsTr("Find a dwelling or a resident")
            placeholderText: label
            placeholderTextColor: Theme.faint
            onTextEdited: administration.rooms.filter = text
        }
        RoomList {
            objectName: "roomList"
            Layout.fillWidth: true
            Layout.fillHeight: true
            brief: true
            byHouse: true
            label: qsTr("Dwellings")
            model: administration.rooms
        }
    }
    Loader {
        Layout.fillWidth: true
        Layout.fillHeight: true
        source: administration.file.open ? "RoomFileView.qml" : "NewPlace.qml"
    }
}
