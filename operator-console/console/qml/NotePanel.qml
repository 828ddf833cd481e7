// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Controls.Basic
import "."

Panel {
    property alias heading: heading.text
    property alias body: body.text
    property bool faint: false
    Label {
        id: heading
        anchors { left: parent.left; right: parent.right; top: parent.top; margins: Theme.gap }
        color: Theme.dim
        font.pixelSize: Theme.small
    }
    Flickable { // a long note scrolls inside its panel
        anchors { left: parent.left; right: parent.right; top: heading.bottom; bottom: parent.bottom; margins: Theme.gap; topMargin: Math.round(6 * Theme.u) }
        contentHeight: body.implicitHeight
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        ScrollBar.vertical: ScrollBar { policy: body.implicitHeight > parent.height ? ScrollBar.AlwaysOn : ScrollBar.AlwaysOff }
        Label {
            id: body
            width: parent.width - Math.round(10 * Theme.u)
            wrapMode: Text.Wrap
            elide: Text.ElideNone
            color: parent.parent.parent.faint ? Theme.faint : Theme.text
            lineHeight: 1.15
        }
    }
}
