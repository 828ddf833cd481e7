// SPDX-License-Identifier: Apache-2.0
// The load of the night against what one person can carry: at most 1 alert per ten minutes is good, 2 is the limit.
import QtQuick
import QtQuick.Layouts
import Natlyt
import "."

Item {
    id: footer
    property bool holdsNotice: true
    implicitHeight: Math.round(96 * Theme.u)
    Rectangle { width: parent.width; height: 1; color: Theme.line }
    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: Theme.pad
        anchors.rightMargin: Theme.pad
        spacing: Theme.pad

        ColumnLayout {
            Layout.fillWidth: false
            Layout.preferredWidth: Math.round(360 * Theme.u * Theme.textScale)
            spacing: Math.round(2 * Theme.u)
            Label { text: qsTr("Alerts, last 10 min"); color: Theme.dim; font.pixelSize: Theme.small }
            Row {
                spacing: Theme.gap
                Label {
                    id: number
                    objectName: "load"
                    text: desk.load
                    font.pixelSize: Math.round(30 * Theme.u)
                    color: Theme.loadColors[desk.loadBand]
                }
                Label {
                    anchors.baseline: number.baseline
                    text: qsTr("goal ≤ 1, limit 2") + " · " + qsTr("last hour %1").arg(desk.loadHour)
                    color: Theme.dim
                    font.pixelSize: Theme.small
                }
            }
        }
        Item {
            id: chart
            opacity: Theme.roomy ? 0 : 1 // its place goes to the words
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.topMargin: Theme.gap
            Layout.bottomMargin: Theme.gap
            readonly property real step: height / 4
            readonly property var bars: desk.loadBars
            Accessible.role: Accessible.Graphic
            Accessible.name: qsTr("Alerts per ten minutes, the last eight hours")
            Repeater {
                model: 2
                Rectangle {
                    y: chart.height - (index + 1) * chart.step
                    width: parent.width
                    height: 1
                    color: index === 0 ? "#2c5543" : "#5a4a22"
                }
            }
            Row {
                anchors.fill: parent
                spacing: Math.max(2, Math.round(3 * Theme.u))
                Repeater {
                    model: 48 // a fixed number: the bars change their height, they are not made anew
                    Item {
                        required property int index
                        readonly property int bar: chart.bars[index] || 0
                        width: (chart.width - 47 * parent.spacing) / 48
                        height: chart.height
                        Rectangle {
                            anchors.bottom: parent.bottom
                            width: parent.width
                            height: parent.bar > 0 ? Math.min(4, parent.bar) * chart.step : 1
                            color: parent.bar > 2 ? Theme.amber : parent.bar > 0 ? Theme.barTone : Theme.line
                        }
                    }
                }
            }
        }
        ColumnLayout {
            visible: Theme.textScale < 1.75 // what is pressed goes before what is only read
            Layout.fillWidth: false
            Layout.preferredWidth: Math.round(330 * Theme.u * Theme.textScale)
            spacing: Math.round(2 * Theme.u)
            Label {
                Layout.fillWidth: true
                horizontalAlignment: Text.AlignRight
                text: qsTr("Median time to a decision tonight")
                color: Theme.dim
                font.pixelSize: Theme.small
            }
            Label {
                Layout.fillWidth: true
                horizontalAlignment: Text.AlignRight
                text: desk.medianDecision.length > 0 ? desk.medianDecision : "–"
                font.pixelSize: Math.round(30 * Theme.u)
            }
            Label {
                objectName: "perOperator"
                Layout.fillWidth: true
                horizontalAlignment: Text.AlignRight
                visible: text.length > 0 && !Theme.roomy
                text: desk.residentsPerOperator
                color: Theme.dim
                font.pixelSize: Theme.small
            }
        }
        KeyButton {
            id: handover
            objectName: "openHandover"
            text: qsTr("Handover")
            cap: "F9"
            deed: Ui.Action.HandOver
            tone: Theme.raised
            implicitHeight: Math.max(44, Math.round(52 * Theme.u))
        }
        KeyButton {
            text: qsTr("Keys")
            cap: "?"
            deed: Ui.Action.KeyMap
            tone: Theme.raised
            implicitHeight: Math.max(44, Math.round(52 * Theme.u))
        }
    }
    Loader { // over what is only read, so that nothing moves and no sound is hidden
        active: footer.holdsNotice
        sourceComponent: NoticeBar { height: footer.height - Theme.gap }
        x: Theme.pad
        y: Math.round(Theme.gap / 2) + 1
        width: handover.x - Theme.gap
    }
}
