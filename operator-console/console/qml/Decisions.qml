// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Natlyt
import "."

RowLayout {
    spacing: Theme.gap
    readonly property bool can: desk.card.inHand && !desk.card.deciding

    KeyButton {
        Layout.fillWidth: true
        objectName: "notRelevant"
        text: qsTr("Not relevant")
        cap: "1"
        deed: Ui.Action.NotRelevant
        enabled: parent.can
    }
    KeyButton {
        Layout.fillWidth: true
        objectName: "watch"
        text: qsTr("Watch 5 min")
        cap: "2"
        deed: Ui.Action.Watch
        enabled: parent.can
    }
    KeyButton {
        Layout.fillWidth: true
        objectName: "page"
        text: desk.card.deciding ? qsTr("Sending …") : qsTr("Page night watch")
        cap: "P"
        deed: Ui.Action.Page
        tone: Theme.deepRed
        strong: true
        enabled: parent.can
    }
    KeyButton {
        objectName: "pageUrgent"
        text: qsTr("Urgent")
        cap: "⇧ P"
        deed: Ui.Action.PageUrgent
        tone: Theme.deepRed
        enabled: parent.can
    }
}
