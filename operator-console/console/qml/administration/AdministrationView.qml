// SPDX-License-Identifier: Apache-2.0
// The administrator's desk: the pages at the left, one page at a time, and what the station said.
import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Natlyt
import ".."

FocusScope {
    id: view
    focus: true
    Component.onDestruction: Theme.textScale = 1

    ColumnLayout {
        anchors.fill: parent
        spacing: 0
        GridLayout { // large letters get a line for what stands there and one for what is pressed
            Layout.fillWidth: true
            Layout.margins: Theme.gap
            columns: Theme.roomy ? 1 : 2
            columnSpacing: Theme.gap
            rowSpacing: Theme.gap
            RowLayout {
                Layout.fillWidth: true
                spacing: Theme.gap
                Label { text: "Natlyt"; font.pixelSize: Theme.large; font.bold: true }
                Label {
                    objectName: "ward"
                    Layout.fillWidth: true
                    text: qsTr("Administration · %1 · %2").arg(administration.ward).arg(administration.today)
                    color: Theme.dim
                }
            }
            RowLayout {
                Layout.fillWidth: Theme.roomy
                spacing: Theme.gap
                Label {
                    objectName: "connection"
                    Layout.fillWidth: true
                    readonly property bool whole: administration.session.state === 3
                    text: whole ? "● " + qsTr("Connected") : "▲ " + qsTr("No connection: nothing can be saved")
                    color: whole ? Theme.green : Theme.red
                }
                ActionButton {
                    objectName: "larger"
                    text: "A " + Math.round(Theme.textScale * 100) + " %"
                    Accessible.name: qsTr("Size of the text: %1 %").arg(Math.round(Theme.textScale * 100))
                    onClicked: Theme.textScale = Theme.textScale >= 2 ? 1 : Theme.textScale + 0.25
                }
                ActionButton {
                    objectName: "daylight"
                    text: Theme.day ? qsTr("Dark") : qsTr("Light")
                    Accessible.name: Theme.day ? qsTr("Dark colours") : qsTr("Light colours")
                    onClicked: desk.perform(Ui.Action.DayTheme)
                }
                ActionButton { text: "Dansk / English"; onClicked: desk.perform(Ui.Action.Language) }
                ActionButton {
                    objectName: "logOut"
                    text: qsTr("Log out %1").arg(administration.session.user)
                    onClicked: administration.logOut()
                }
            }
        }
        Rectangle { Layout.fillWidth: true; implicitHeight: 1; color: Theme.line }
        RowLayout {
            Layout.fillWidth: true
            Layout.fillHeight: true
            spacing: 0
            ScrollPane {
                Layout.preferredWidth: Math.round(Math.min(230 * Theme.textScale, 400) * Theme.u)
                Layout.fillHeight: true
                Layout.margins: Theme.gap
                Choice {
                    objectName: "pages"
                    Layout.fillWidth: true
                    vertical: true
                    focus: true
                    label: qsTr("Pages")
                    current: administration.page
                    options: [{value: Ui.AdminPage.Attention, text: qsTr("To do (%1)").arg(administration.attention.count + administration.faults.ofNoDwelling)},
                              {value: Ui.AdminPage.Tonight, text: qsTr("Tonight (%1)").arg(administration.tonight.toLookAt)},
                              {value: Ui.AdminPage.Rooms, text: qsTr("Dwellings")},
                              {value: Ui.AdminPage.Roster, text: administration.roster.unmannedCount > 0 ? "▲ " + qsTr("Roster (%1)").arg(administration.roster.unmannedCount) : qsTr("Roster")},
                              {value: Ui.AdminPage.Staff, text: qsTr("Staff")},
                              {value: Ui.AdminPage.Import, text: qsTr("Import")},
                              {value: Ui.AdminPage.Drill, text: administration.drills.running ? "● " + qsTr("Drill") : qsTr("Drill")},
                              {value: Ui.AdminPage.Log, text: qsTr("Log")}]
                    onChosen: (value) => administration.show(value)
                }
            }
            Rectangle { Layout.preferredWidth: 1; Layout.fillHeight: true; color: Theme.line }
            ColumnLayout {
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.margins: Theme.gap
                spacing: Theme.gap
                Repeater {
                    model: administration.lockedOut
                    Rectangle {
                        Layout.fillWidth: true
                        implicitHeight: lock.implicitHeight + 2 * Theme.gap
                        radius: Theme.round
                        color: Theme.amberTone
                        border.width: 1
                        border.color: Theme.amber
                        Words {
                            id: lock
                            objectName: "lockedOut"
                            anchors { left: parent.left; right: parent.right; verticalCenter: parent.verticalCenter; margins: Theme.pad }
                            text: "◆  " + modelData
                            color: Theme.amber
                            Accessible.role: Accessible.AlertMessage
                            Accessible.name: modelData
                        }
                    }
                }
                Loader {
                    objectName: "adminPage"
                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    source: ["AttentionPage.qml", "TonightPage.qml", "RoomsPage.qml", "RosterPage.qml", "StaffPage.qml", "ImportPage.qml", "DrillPage.qml", "LogPage.qml"][administration.page]
                }
            }
        }
        Rectangle {
            Layout.fillWidth: true
            implicitHeight: said.implicitHeight + 2 * Theme.gap
            color: Theme.noticeColors[administration.noticeKind]
            RowLayout {
                id: said
                anchors { left: parent.left; right: parent.right; verticalCenter: parent.verticalCenter; margins: Theme.pad }
                Words {
                    objectName: "adminNotice"
                    text: administration.notice.length > 0 ? Theme.noticeShapes[administration.noticeKind] + "  " + administration.notice
                        : administration.waiting ? qsTr("Saving …")
                        : administration.readOnly ? qsTr("You may read everything here and change nothing.")
                        : qsTr("Every change here is on record with your name.")
                    color: administration.notice.length > 0 ? Theme.text : Theme.dim
                    Accessible.role: Accessible.AlertMessage
                    Accessible.name: text
                }
                ActionButton {
                    objectName: "discard"
                    visible: administration.file.dirty || administration.staff.changedByHand || administration.roster.changedByHand
                    text: qsTr("Discard changes")
                    onClicked: administration.discard()
                }
            }
        }
    }
}
