// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Natlyt
import "."
import "administration"

FocusScope {
    id: view
    focus: true
    property bool administering: false
    readonly property var office: administering ? administration : desk // who is asked to let in
    function submit() {
        office.logIn(user.text, password.text)
        password.clear()
    }

    WarningBars {
        id: bars
        anchors { left: parent.left; right: parent.right; top: parent.top }
    }
    ColumnLayout {
        anchors.centerIn: parent
        width: Math.round(520 * Theme.u)
        spacing: Theme.gap

        Label {
            Layout.fillWidth: true
            text: "Natlyt"
            font.pixelSize: Math.round(56 * Theme.u)
            font.bold: true
        }
        Label {
            Layout.fillWidth: true
            Layout.bottomMargin: Theme.pad
            text: view.administering ? qsTr("Log in to administer: you are not on duty there") : qsTr("Log in as night operator")
            color: Theme.dim
            font.pixelSize: Theme.large
            wrapMode: Text.WordWrap
            elide: Text.ElideNone
        }
        Choice {
            id: which
            objectName: "office"
            Layout.fillWidth: true
            label: qsTr("Where to")
            enabled: !view.office.session.busy
            options: [qsTr("Night operator"), qsTr("Administration")]
            current: view.administering ? 1 : 0
            KeyNavigation.tab: user
            KeyNavigation.backtab: logIn
            onChosen: (value) => view.administering = value === 1
        }
        Label { text: qsTr("User name"); color: Theme.dim }
        TextEntry {
            id: user
            objectName: "user"
            Layout.fillWidth: true
            label: qsTr("User name")
            focus: true
            enabled: !view.office.session.busy
            KeyNavigation.tab: password
            KeyNavigation.backtab: which
            onAccepted: password.forceActiveFocus()
        }
        Label { text: qsTr("Password"); color: Theme.dim }
        TextEntry {
            id: password
            objectName: "password"
            Layout.fillWidth: true
            label: qsTr("Password")
            echoMode: TextInput.Password
            enabled: !view.office.session.busy
            KeyNavigation.tab: logIn
            KeyNavigation.backtab: user
            onAccepted: view.submit()
        }
        AbstractButton {
            id: logIn
            objectName: "logIn"
            Layout.fillWidth: true
            Layout.topMargin: Theme.gap
            implicitHeight: Math.round(68 * Theme.u)
            text: view.office.session.busy ? qsTr("Logging in …") : qsTr("Log in")
            enabled: !view.office.session.busy
            Accessible.name: text
            KeyNavigation.tab: which
            KeyNavigation.backtab: password
            onClicked: view.submit()
            Keys.onReturnPressed: view.submit()
            background: Rectangle {
                radius: Theme.round
                color: logIn.down ? Qt.lighter(Theme.listenTone, 1.4) : logIn.hovered || logIn.activeFocus ? Qt.lighter(Theme.listenTone, 1.2) : Theme.listenTone
                border.width: logIn.activeFocus ? 2 : 0
                border.color: Theme.cyan
                opacity: logIn.enabled ? 1 : 0.5
            }
            contentItem: Label {
                text: logIn.text
                horizontalAlignment: Text.AlignHCenter
                font.pixelSize: Theme.large
                font.bold: true
            }
        }
        Item { // its place is kept, so that nothing moves when there is something to say
            Layout.fillWidth: true
            Layout.preferredHeight: Math.round(140 * Theme.u)
            Rectangle {
                width: parent.width
                height: sentence.implicitHeight + 2 * Theme.gap
                visible: sentence.text.length > 0
                radius: Theme.round
                color: Theme.noticeColors[3]
                border.color: Theme.red
                Label {
                    id: sentence
                    objectName: "trouble"
                    anchors { left: parent.left; right: parent.right; verticalCenter: parent.verticalCenter; margins: Theme.pad }
                    text: view.office.session.sentence
                    wrapMode: Text.WordWrap
                    elide: Text.ElideNone
                    Accessible.role: Accessible.AlertMessage
                    Accessible.name: text
                }
            }
        }
    }
    KeyButton {
        anchors { right: parent.right; bottom: parent.bottom; margins: Theme.pad }
        text: "Dansk / English"
        deed: Ui.Action.Language
        tone: Theme.raised
    }
}
