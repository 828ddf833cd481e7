// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Natlyt
import "."

OverlayPane {
    objectName: "logOut"
    closable: false
    heading: qsTr("Log out?")
    panelWidth: Math.round(760 * Theme.u)
    Label {
        objectName: "whyStay"
        Layout.fillWidth: true
        visible: text.length > 0
        text: desk.whyStay
        wrapMode: Text.WordWrap
        elide: Text.ElideNone
        color: Theme.amber
        font.bold: true
        Accessible.role: Accessible.AlertMessage
        Accessible.name: text
    }
    Label {
        Layout.fillWidth: true
        Layout.bottomMargin: Theme.gap
        visible: desk.whyStay.length === 0
        text: qsTr("What you have taken goes back to the queue. The last operator on duty leaves nothing that waits; after that, alerts page the night watch by rule. At the end of a shift, hand over first.")
        wrapMode: Text.WordWrap
        elide: Text.ElideNone
        color: Theme.dim
    }
    KeyButton {
        objectName: "leaveToRule"
        Layout.fillWidth: true
        visible: desk.whyStay.length > 0
        text: qsTr("Page the night watch by rule, and log out")
        cap: "P"
        deed: Ui.Action.LeaveToRule
        tone: Theme.deepRed
    }
    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.gap
        KeyButton { Layout.fillWidth: true; text: qsTr("Hand over"); cap: "F9"; deed: Ui.Action.HandOver }
        KeyButton { Layout.fillWidth: true; text: qsTr("Stay"); cap: "Esc"; deed: Ui.Action.Back }
        KeyButton { Layout.fillWidth: true; text: qsTr("Log out"); cap: "F10"; deed: Ui.Action.LogOut; tone: Theme.deepRed }
    }
}
