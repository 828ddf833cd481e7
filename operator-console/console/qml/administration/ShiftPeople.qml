// SPDX-License-Identifier: Apache-2.0
// People of a shift in their order; the rows stay where they are while who stands in them changes.
import QtQuick
import QtQuick.Layouts
import ".."

ColumnLayout {
    id: list
    property int shift
    property bool substitutes
    property var people: []
    readonly property var roster: administration.roster
    Layout.fillWidth: true
    spacing: Math.round(6 * Theme.u)
    Repeater {
        model: list.people.length
        RowLayout {
            id: link
            required property int index
            readonly property var person: list.people[index] || ({id: "", initials: ""})
            Layout.fillWidth: true
            spacing: Theme.gap
            Label { Layout.fillWidth: true; text: (link.index + 1) + ".  " + link.person.initials + "  (" + link.person.id + ")" }
            ActionButton { text: "↑"; Accessible.name: qsTr("%1 earlier").arg(link.person.initials); enabled: link.index > 0 && !administration.readOnly; onClicked: list.roster.put(list.shift, list.substitutes, link.person.id, link.index - 1) }
            ActionButton { text: "↓"; Accessible.name: qsTr("%1 later").arg(link.person.initials); enabled: link.index + 1 < list.people.length && !administration.readOnly; onClicked: list.roster.put(list.shift, list.substitutes, link.person.id, link.index + 1) }
            ActionButton { text: list.substitutes ? qsTr("On duty") : qsTr("As a substitute"); Accessible.name: text + ": " + link.person.initials; enabled: !administration.readOnly; onClicked: list.roster.put(list.shift, !list.substitutes, link.person.id, 99) }
            ActionButton { text: qsTr("Take out"); Accessible.name: qsTr("Take %1 out").arg(link.person.initials); enabled: !administration.readOnly; onClicked: list.roster.takeOut(list.shift, link.person.id) }
        }
    }
}
