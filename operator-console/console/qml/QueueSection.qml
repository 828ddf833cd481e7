// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Controls.Basic
import "."

ListView {
    id: list
    property alias rows: list.model
    clip: true
    spacing: Math.round(8 * Theme.u)
    boundsBehavior: Flickable.StopAtBounds
    ScrollBar.vertical: ScrollBar { policy: list.contentHeight > list.height ? ScrollBar.AlwaysOn : ScrollBar.AlwaysOff }
    delegate: AlertRow { width: list.width }
}
