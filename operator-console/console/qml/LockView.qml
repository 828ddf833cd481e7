// SPDX-License-Identifier: Apache-2.0
// A seat that was left: what waits can be seen and heard, who and what it is only with the password.
import QtQuick
import QtQuick.Layouts
import "."

FocusScope {
    id: view
    focus: true
    readonly property string user: desk.session.inside ? desk.session.user : administration.session.user

    WarningBars {
        id: bars
        visible: desk.session.inside
        anchors { left: parent.left; right: parent.right; top: parent.top }
    }
    ColumnLayout {
        anchors { horizontalCenter: parent.horizontalCenter; top: bars.bottom; bottom: parent.bottom; topMargin: 3 * Theme.pad; bottomMargin: Theme.pad }
        width: Math.min(parent.width - 4 * Theme.pad, Math.round(760 * Theme.u))
        spacing: Theme.gap

        Label {
            Layout.fillWidth: true
            objectName: "lockTitle"
            text: qsTr("Locked: nobody has been here for a while")
            font.pixelSize: Theme.title
            font.bold: true
            wrapMode: Text.WordWrap
            elide: Text.ElideNone
        }
        Label {
            Layout.fillWidth: true
            text: desk.session.inside ? qsTr("%1 is still on duty. Alerts ring here and are paged by rule when nobody answers.").arg(view.user)
                                      : qsTr("%1 is still logged in.").arg(view.user)
            color: Theme.dim
            wrapMode: Text.WordWrap
            elide: Text.ElideNone
        }
        Label { text: qsTr("Password"); color: Theme.dim }
        TextEntry {
            id: password
            objectName: "unlockPassword"
            Layout.fillWidth: true
            label: qsTr("Password")
            echoMode: TextInput.Password
            focus: true
            onAccepted: { seat.unlock(text); clear() }
        }
        Label {
            Layout.fillWidth: true
            Layout.minimumHeight: Theme.body * 2
            objectName: "lockTrouble"
            text: seat.trouble
            color: Theme.amber
            wrapMode: Text.WordWrap
            elide: Text.ElideNone
            Accessible.role: Accessible.AlertMessage
            Accessible.name: text
        }
        Label {
            Layout.fillWidth: true
            visible: desk.session.inside
            objectName: "lockWaiting"
            text: desk.queue.waiting > 0 ? qsTr("%n alert(s) waiting", "", desk.queue.waiting) : qsTr("No alert is waiting")
            color: desk.queue.waiting > 0 ? Theme.text : Theme.dim
            font.pixelSize: Theme.large
            font.bold: desk.queue.waiting > 0
        }
        ListView {
            Layout.fillWidth: true
            Layout.fillHeight: true
            visible: desk.session.inside
            clip: true
            interactive: contentHeight > height
            spacing: Math.round(6 * Theme.u)
            model: desk.waitingRows
            delegate: Rectangle {
                required property string label
                required property string age
                required property int band
                required property int priority
                width: ListView.view.width
                height: Math.round(72 * Theme.u)
                radius: Theme.round
                color: Theme.raised
                Accessible.role: Accessible.ListItem
                Accessible.name: label + ", " + age
                RowLayout {
                    anchors { fill: parent; leftMargin: Theme.pad; rightMargin: Theme.pad }
                    spacing: Theme.gap
                    Label { text: Theme.priorityShapes[priority]; color: Theme.priorityColors[priority]; font.pixelSize: Theme.large }
                    Label { Layout.fillWidth: true; text: label; font.bold: true; font.pixelSize: Theme.large }
                    Label { text: age; color: Theme.ageColors[band]; font.bold: band > 0; font.pixelSize: Theme.large }
                }
            }
        }
    }
}
