// SPDX-License-Identifier: Apache-2.0
// The next day and night of one dwelling as the compiled plan has it: listening, or closed and why.
import QtQuick
import QtQuick.Layouts
import ".."

ColumnLayout {
    id: strip
    property var spans
    property var hours
    property string sentence
    spacing: Math.round(4 * Theme.u)
    Words {
        objectName: "planSentence"
        text: strip.sentence
    }
    PlanBar {
        Layout.fillWidth: true
        implicitHeight: Math.max(Math.round(46 * Theme.u), Theme.small * 2)
        spans: strip.spans
        sentence: strip.sentence
    }
    HourMarks {
        Layout.fillWidth: true
        hours: strip.hours
    }
}
