// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Natlyt
import "."

GridLayout {
    id: decisions
    objectName: "decisions"
    columns: 3
    rowSpacing: Math.round(8 * Theme.u)
    columnSpacing: Theme.gap
    readonly property bool can: desk.card.inHand && !desk.card.deciding
    component Decision: KeyButton {
        property string words
        text: desk.card.sending === deed ? qsTr("Sending …") : words
        Layout.fillWidth: true
        Layout.preferredWidth: 1 // all of one width
        implicitHeight: Math.max(44, Math.round(54 * Theme.u))
        enabled: decisions.can
    }

    Decision {
        objectName: "notRelevant"
        words: qsTr("Not relevant")
        cap: "1"
        deed: Ui.Action.NotRelevant
    }
    Decision {
        objectName: "watch"
        words: qsTr("Watch 5 min")
        cap: "2"
        deed: Ui.Action.Watch
    }
    Decision {
        objectName: "page"
        words: qsTr("Page night watch")
        cap: "P"
        deed: Ui.Action.Page
        Layout.preferredWidth: Theme.roomy ? 1.25 : 1 // the longest words, and the gravest
        tone: Theme.deepRed
        strong: true
    }
    Decision {
        objectName: "makePrivate"
        words: qsTr("Private")
        cap: "V"
        deed: Ui.Action.MakePrivate
    }
    Decision {
        objectName: "technicalFault"
        words: qsTr("Technical fault")
        cap: "F"
        deed: Ui.Action.TechnicalFault
    }
    Decision {
        objectName: "pageUrgent"
        words: qsTr("Urgent")
        cap: "⇧ P"
        deed: Ui.Action.PageUrgent
        Layout.preferredWidth: Theme.roomy ? 1.25 : 1
        tone: Theme.deepRed
    }
}
