// SPDX-License-Identifier: Apache-2.0
// What an administrator should do something about, the most urgent first.
import QtQuick
import QtQuick.Layouts
import ".."

ColumnLayout {
    spacing: Theme.gap
    Label {
        Layout.fillWidth: true
        text: qsTr("To do")
        font.pixelSize: Theme.title
        font.bold: true
    }
    Words {
        text: qsTr("Consents that are missing, have expired or expire within 30 days, privacy windows without an end that are older than a day, dwellings without a monitor, and monitors that are at fault or not heard from.")
        color: Theme.dim
    }
    Words {
        objectName: "unmannedToDo"
        visible: administration.roster.unmannedCount > 0
        text: "▲ " + qsTr("Nobody is on duty: %1. Name somebody under Roster before the night begins.").arg(administration.roster.unmanned)
        color: Theme.red
        font.bold: true
        Accessible.role: Accessible.AlertMessage
        Accessible.name: text
    }
    Words {
        objectName: "certificatesEnd"
        visible: administration.certificates.length > 0
        text: "▲ " + qsTr("Certificates end soon: %1. Open the enrolment desk on the server for some hours (natlyt-provision enrol): monitors then get later ones by themselves. What is still named here after that must be renewed by hand.").arg(administration.certificates)
        color: Theme.red
        Accessible.role: Accessible.AlertMessage
        Accessible.name: text
    }
    Words {
        objectName: "nothingToDo"
        visible: administration.attention.count === 0 && administration.certificates.length === 0 && administration.roster.unmannedCount === 0
        text: "✓ " + qsTr("Nothing wants your attention.")
        color: Theme.green
        font.pixelSize: Theme.large
    }
    RoomList {
        objectName: "attentionList"
        Layout.fillWidth: true
        Layout.fillHeight: true
        label: qsTr("To do")
        model: administration.attention
    }
}
