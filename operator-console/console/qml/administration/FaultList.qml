// SPDX-License-Identifier: Apache-2.0
// What does not work, and who looks after it.
import QtQuick
import QtQuick.Controls.Basic
import ".."

ListView {
    id: list
    clip: true
    spacing: Math.round(6 * Theme.u)
    boundsBehavior: Flickable.StopAtBounds
    model: administration.faults
    Accessible.role: Accessible.List
    Accessible.name: qsTr("Technical faults")
    ScrollBar.vertical: ScrollBar { policy: ScrollBar.AsNeeded }
    delegate: FaultRow { width: list.width - Theme.gap }
}
