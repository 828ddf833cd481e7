// SPDX-License-Identifier: Apache-2.0
import QtQuick

ScrollPane {
    WeekEditor {
        objectName: "hours"
        heading: qsTr("Monitoring hours")
        hint: qsTr("A row is a night, from noon to noon. Green: the monitor listens, if there is a consent. Violet: weekly privacy, which always comes first.")
        week: administration.file.hours
        under: administration.file.privateWeek
        onSave: administration.file.saveHours()
    }
}
