// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Natlyt
import "."

Item {
    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        HeaderBar { Layout.fillWidth: true }
        WarningBars { Layout.fillWidth: true }
        RowLayout {
            id: work
            Layout.fillWidth: true
            Layout.fillHeight: true
            spacing: 0
            QueuePane {
                Layout.fillWidth: false
                Layout.preferredWidth: Math.round(370 * Theme.u)
                Layout.fillHeight: true
            }
            Rectangle { Layout.preferredWidth: 1; Layout.fillHeight: true; color: Theme.line }
            Item {
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.preferredWidth: 1
                CardPane {
                    anchors.fill: parent
                    anchors.margins: Theme.pad
                    visible: desk.card.shown
                }
                QuietPane {
                    anchors.fill: parent
                    visible: !desk.card.shown
                }
                NoticeBar {
                    anchors { left: parent.left; right: parent.right; bottom: parent.bottom; margins: Theme.pad
                              bottomMargin: desk.card.shown ? Theme.touch + Theme.pad + Math.round(288 * Theme.u) + 3 * Theme.gap : Theme.pad }
                }
            }
            Rectangle { Layout.preferredWidth: 1; Layout.fillHeight: true; color: Theme.line }
            RoomsPane {
                Layout.fillWidth: false
                Layout.preferredWidth: Math.round(440 * Theme.u)
                Layout.fillHeight: true
            }
        }
        FooterBar { Layout.fillWidth: true }
    }
    WardOverlay { // beside the queue
        x: Math.round(370 * Theme.u) + 1
        y: work.y
        width: parent.width - x
        height: work.height
        visible: desk.overlay === Ui.Overlay.Ward
    }
    Item { // over the work, never over the warnings
        y: work.y
        width: parent.width
        height: work.height
        ReasonsOverlay {
            anchors.fill: parent
            visible: desk.overlay === Ui.Overlay.Reasons
        }
        KeyMapOverlay {
            anchors.fill: parent
            visible: desk.overlay === Ui.Overlay.KeyMap
        }
        RoomOverlay {
            anchors.fill: parent
            visible: desk.overlay === Ui.Overlay.Room
        }
        ShelvesOverlay {
            anchors.fill: parent
            visible: desk.overlay === Ui.Overlay.Shelves
        }
        HandoverOverlay {
            anchors.fill: parent
            visible: desk.overlay === Ui.Overlay.HandOver
        }
        LogOutOverlay {
            anchors.fill: parent
            visible: desk.overlay === Ui.Overlay.LogOut
        }
    }
}
