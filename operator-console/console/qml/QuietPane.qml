// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Natlyt
import "."

Item {
    ColumnLayout {
        anchors.centerIn: parent
        width: parent.width - 4 * Theme.pad
        spacing: Theme.gap
        Rectangle {
            Layout.alignment: Qt.AlignHCenter
            Layout.bottomMargin: Theme.pad
            implicitWidth: Math.round(120 * Theme.u)
            implicitHeight: implicitWidth
            radius: width / 2
            color: "transparent"
            border.width: Math.max(2, Math.round(3 * Theme.u))
            border.color: desk.quiet ? Theme.green : desk.chainWhole ? Theme.faint : Theme.red
            Label {
                anchors.centerIn: parent
                text: desk.quiet ? "✓" : desk.chainWhole ? "–" : "!"
                font.pixelSize: Math.round(58 * Theme.u)
                color: parent.border.color
            }
        }
        Label {
            objectName: "quietTitle"
            Layout.fillWidth: true
            horizontalAlignment: Text.AlignHCenter
            text: desk.quietTitle
            font.pixelSize: Math.round(42 * Theme.u)
            wrapMode: Text.WordWrap
            elide: Text.ElideNone
        }
        Label {
            Layout.fillWidth: true
            horizontalAlignment: Text.AlignHCenter
            text: desk.rooms.summary
            font.pixelSize: Theme.large
            color: Theme.dim
            wrapMode: Text.WordWrap
            elide: Text.ElideNone
        }
        Label {
            objectName: "quietHint"
            Layout.fillWidth: true
            Layout.topMargin: Theme.pad
            visible: desk.alertsCome // else nothing appears here
            horizontalAlignment: Text.AlignHCenter
            text: qsTr("The next alert appears here by itself. Press ? to see the keys.")
            color: Theme.faint
            wrapMode: Text.WordWrap
            elide: Text.ElideNone
        }
        Label {
            objectName: "drillAdvice"
            Layout.fillWidth: true
            Layout.topMargin: 2 * Theme.pad
            visible: desk.alertsCome && desk.drillAdvice.length > 0
            horizontalAlignment: Text.AlignHCenter
            text: desk.drillAdvice
            wrapMode: Text.WordWrap
            elide: Text.ElideNone
        }
        KeyButton {
            objectName: "beginDrill"
            Layout.alignment: Qt.AlignHCenter
            visible: desk.alertsCome && desk.drillAdvice.length > 0
            text: qsTr("Begin the drill")
            cap: "F4"
            deed: Ui.Action.Drill
            tone: Theme.drill
        }
    }
}
