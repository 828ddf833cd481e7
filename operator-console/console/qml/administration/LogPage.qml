// SPDX-License-Identifier: Apache-2.0
// The audit log: whether its chain is whole, what is looked for, and what was found, the newest first.
import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Natlyt
import ".."

ScrollPane {
    id: pane
    objectName: "logPane"
    readonly property var log: administration.log
    readonly property var verdictShapes: ["", "", "✓ ", "◆ ", "▲ "]
    readonly property var verdictColors: [Theme.dim, Theme.dim, Theme.green, Theme.amber, Theme.red]
    component Looked: Item { // a picker of the filter under its label; a column and no layout, as in Field.qml
        id: looked
        property alias label: picker.label
        property alias model: picker.model
        property string field
        Layout.fillWidth: true
        Layout.preferredWidth: 1 // one as wide as the other, whatever stands in them
        Layout.alignment: Qt.AlignTop
        implicitHeight: parts.implicitHeight
        Column {
            id: parts
            width: looked.width
            spacing: Math.round(4 * Theme.u)
            Words { width: parts.width; text: picker.label; color: Theme.dim; font.pixelSize: Theme.small }
            Picker {
                id: picker
                objectName: "log" + looked.field
                width: parts.width
                current: pane.log.form.values[looked.field] || ""
                onChosen: (id) => pane.log.form.set(looked.field, id)
            }
        }
    }
    Section {
        heading: qsTr("Is the log whole?")
        Words {
            visible: !Theme.roomy
            text: qsTr("Each entry is chained to the one before it, so that nothing can be altered or taken out unseen.")
            color: Theme.dim
        }
        ActionButton {
            objectName: "verifyLog"
            text: qsTr("Check the chain")
            enabled: !pane.log.checking
            onClicked: pane.log.verify()
        }
        Words {
            objectName: "logVerdict"
            visible: text.length > 0
            text: pane.log.verdict.length > 0 ? pane.verdictShapes[pane.log.verdictKind] + pane.log.verdict : ""
            color: pane.verdictColors[pane.log.verdictKind]
            Accessible.role: Accessible.AlertMessage
            Accessible.name: pane.log.verdict
        }
    }
    Section {
        heading: qsTr("What to look for")
        GridLayout {
            Layout.fillWidth: true
            columns: Theme.roomy ? 1 : 3
            columnSpacing: Theme.gap
            rowSpacing: Theme.gap
            Looked { field: "topic"; label: qsTr("About"); model: pane.log.topics }
            Looked { field: "room"; label: qsTr("Dwelling"); model: pane.log.rooms }
            Looked { field: "resident"; label: qsTr("Resident, wherever they lived"); model: pane.log.residents }
            Looked { field: "person"; label: qsTr("Who did it, or was asked to"); model: pane.log.persons }
            Field { Layout.preferredWidth: 1; form: pane.log.form; name: "from"; label: qsTr("From this day"); example: "2026-11-01"; forReading: true }
            Field { Layout.preferredWidth: 1; form: pane.log.form; name: "to"; label: qsTr("To this day"); example: "2026-11-30"; forReading: true }
        }
        Flow {
            Layout.fillWidth: true
            spacing: Theme.gap
            ActionButton {
                objectName: "readLog"
                text: qsTr("Read")
                strong: true
                tone: Theme.listenTone
                enabled: !pane.log.reading
                onClicked: pane.log.read()
            }
            ActionButton { objectName: "stopLog"; visible: pane.log.reading; text: qsTr("Stop looking"); onClicked: pane.log.stop() }
        }
        Words { text: qsTr("That you read this is itself put in the log."); color: Theme.dim; font.pixelSize: Theme.small }
    }
    Words {
        objectName: "logReach"
        visible: text.length > 0
        text: pane.log.reach
        color: Theme.dim
        Accessible.role: Accessible.AlertMessage
        Accessible.name: text
    }
    Words { objectName: "nothingInLog"; visible: pane.log.nothing; text: qsTr("No entry fits what you look for."); font.pixelSize: Theme.large }
    ListView {
        id: list
        objectName: "logList"
        Layout.fillWidth: true
        Layout.preferredHeight: contentHeight
        visible: count > 0
        interactive: false // the page scrolls
        cacheBuffer: 100000
        spacing: Math.round(4 * Theme.u)
        activeFocusOnTab: true
        keyNavigationEnabled: true
        model: pane.log
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Entries of the log, the newest first")
        onCurrentItemChanged: if (activeFocus && currentItem) pane.reveal(currentItem)
        delegate: LogRow {}
    }
    Flow {
        Layout.fillWidth: true
        visible: pane.log.mayGoOlder || pane.log.mayGoNewer
        spacing: Theme.gap
        ActionButton { objectName: "olderLog"; text: qsTr("Older entries"); enabled: pane.log.mayGoOlder; onClicked: { pane.log.older(); pane.reveal(list) } }
        ActionButton { objectName: "newerLog"; text: qsTr("Newer entries"); enabled: pane.log.mayGoNewer; onClicked: { pane.log.newer(); pane.reveal(list) } }
    }
}
