// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Natlyt
import "."

Item {
    Component.onCompleted: Theme.textScale = desk.textPercent / 100
    Component.onDestruction: Theme.textScale = 1
    Connections {
        target: desk
        function onTextPercentChanged() { Theme.textScale = desk.textPercent / 100 }
    }
    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        HeaderBar { Layout.fillWidth: true; holdsKeys: !footer.visible }
        WarningBars { Layout.fillWidth: true }
        ChainDrillBar { Layout.fillWidth: true }
        SoundCheckStrip { Layout.fillWidth: true }
        RowLayout {
            id: work
            objectName: "work"
            Layout.fillWidth: true
            Layout.fillHeight: true
            spacing: 0
            QueuePane {
                id: queue
                Layout.fillWidth: false
                Layout.preferredWidth: Math.round(370 * Theme.u * Math.min(1.4, Theme.textScale))
                Layout.fillHeight: true
            }
            Rectangle { Layout.preferredWidth: 1; Layout.fillHeight: true; color: Theme.line }
            Item {
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.preferredWidth: 1
                CardPane {
                    id: card
                    anchors.fill: parent
                    anchors.margins: Theme.pad
                    visible: desk.card.shown
                }
                QuietPane {
                    anchors.fill: parent
                    visible: !desk.card.shown
                }
                Loader { // with large letters the bar below is too low for a sentence
                    active: !footer.holdsNotice
                    sourceComponent: NoticeBar {}
                    anchors { left: parent.left; right: parent.right; bottom: parent.bottom; margins: Theme.pad
                              bottomMargin: Theme.pad + (desk.card.shown ? card.belowSound + Math.round(36 * Theme.u * Theme.textScale) : 0) }
                }
            }
            Rectangle { Layout.preferredWidth: 1; Layout.fillHeight: true; color: Theme.line; visible: beside.visible }
            Loader {
                id: beside
                active: !Theme.roomy && !Theme.narrow // the ward is one key away
                visible: active
                sourceComponent: RoomsPane {}
                Layout.fillWidth: false
                Layout.preferredWidth: Math.max(440, Math.round(500 * Theme.u)) // less would shrink 300 tiles below what is readable, or stack the legend
                Layout.fillHeight: true
            }
        }
        Loader { // on a screen that stands upright
            active: Theme.narrow && !Theme.roomy && parent.height > 1.2 * parent.width
            visible: active
            Layout.fillWidth: true
            Layout.preferredHeight: Math.round(parent.height * 0.36)
            sourceComponent: RoomsPane {}
        }
        FooterBar {
            id: footer
            holdsNotice: visible && Theme.textScale < 1.4
            // What an alert is judged by goes before what is only read; what is pressed goes up.
            visible: Theme.roomy ? desk.warnings.count < 2 : Theme.u >= 0.9 || desk.warnings.count < 3
            Layout.fillWidth: true
        }
    }
    WardOverlay { // beside the queue
        x: queue.width + 1
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
        SoundCheckOverlay {
            anchors.fill: parent
            visible: desk.overlay === Ui.Overlay.SoundCheck
        }
        RoomOverlay {
            anchors.fill: parent
            visible: desk.overlay === Ui.Overlay.Room
        }
        LiveReasonsOverlay {
            anchors.fill: parent
            visible: desk.overlay === Ui.Overlay.LiveReasons || desk.overlay === Ui.Overlay.LiveNote
        }
        ShelvesOverlay {
            anchors.fill: parent
            visible: desk.overlay === Ui.Overlay.Shelves
        }
        FaultsOverlay {
            anchors.fill: parent
            visible: desk.overlay === Ui.Overlay.Faults
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
