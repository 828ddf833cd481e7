// SPDX-License-Identifier: Apache-2.0
// The load of the night against what one person can carry: at most 1 alert per ten minutes is good, 2 is the limit.
import QtQuick
import QtQuick.Layouts
import Natlyt
import "."

Item {
    implicitHeight: Math.round(96 * Theme.u)
    Rectangle { width: parent.width; height: 1; color: Theme.line }
    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: Theme.pad
        anchors.rightMargin: Theme.pad
        spacing: Theme.pad

        ColumnLayout {
            Layout.fillWidth: false
            Layout.preferredWidth: Math.round(300 * Theme.u)
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
                    text: qsTr("goal ≤ 1, limit 2")
                    color: Theme.dim
                    font.pixelSize: Theme.small
                }
            }
        }
        Item {
            id: chart
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.topMargin: Theme.gap
            Layout.bottomMargin: Theme.gap
            readonly property real step: height / 4
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
                    model: desk.loadBars
                    Item {
                        width: (chart.width - 47 * parent.spacing) / 48
                        height: chart.height
                        Rectangle {
                            anchors.bottom: parent.bottom
                            width: parent.width
                            height: modelData > 0 ? Math.min(4, modelData) * chart.step : 1
                            color: modelData > 2 ? Theme.amber : modelData > 0 ? "#4d7890" : Theme.line
                        }
                    }
                }
            }
        }
        ColumnLayout {
            Layout.fillWidth: false
            Layout.preferredWidth: Math.round(330 * Theme.u)
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
        }
        KeyButton {
            text: qsTr("Keys")
            cap: "?"
            deed: Ui.Action.KeyMap
            tone: Theme.raised
            implicitHeight: Math.max(44, Math.round(52 * Theme.u))
        }
    }
}
