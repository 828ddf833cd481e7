// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Natlyt
import "."

OverlayPane {
    objectName: "logOut"
    heading: qsTr("Log out?")
    Label {
        Layout.fillWidth: true
        Layout.bottomMargin: Theme.gap
        text: qsTr("What you have taken goes back to the queue. When nobody else is on duty, alerts page the night watch by rule.")
        wrapMode: Text.WordWrap
        elide: Text.ElideNone
        color: Theme.dim
    }
    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.gap
        KeyButton { Layout.fillWidth: true; text: qsTr("Stay"); cap: "Esc"; deed: Ui.Action.Back }
        KeyButton { Layout.fillWidth: true; text: qsTr("Log out"); cap: "F10"; deed: Ui.Action.LogOut; tone: Theme.deepRed }
    }
}
