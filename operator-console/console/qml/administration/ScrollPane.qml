// SPDX-License-Identifier: Apache-2.0
// A column that scrolls, and follows the keyboard's focus.
import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import QtQuick.Window
import ".."

Flickable {
    id: pane
    default property alias content: column.data
    property alias spacing: column.spacing
    clip: true
    contentWidth: width
    contentHeight: column.implicitHeight + Theme.gap
    boundsBehavior: Flickable.StopAtBounds
    ScrollBar.vertical: ScrollBar { policy: pane.contentHeight > pane.height ? ScrollBar.AlwaysOn : ScrollBar.AlwaysOff }
    readonly property Item focused: Window.activeFocusItem
    onHeightChanged: returnToBounds()
    onFocusedChanged: {
        if (height < Theme.field) return // not laid out yet
        let within = focused
        while (within && within !== column) within = within.parent
        if (!within) return
        const top = focused.mapToItem(column, 0, 0).y
        const wanted = Math.min(focused.height, 2 * Theme.field) // of a tall one, enough: nothing moves under the hand
        if (top < contentY && focused.height < height) contentY = Math.max(0, top - Theme.field)
        else if (top + wanted > contentY + height)
            contentY = Math.min(Math.max(0, contentHeight - height), top + wanted - height + Theme.field)
    }
    function reveal(item) { // its top, once what is about to be laid out is
        Qt.callLater(() => { contentY = Math.max(0, Math.min(contentHeight - height, item.mapToItem(column, 0, 0).y - Theme.gap)) })
    }
    ColumnLayout {
        id: column
        width: pane.width - Theme.gap
        spacing: Theme.gap
    }
}
