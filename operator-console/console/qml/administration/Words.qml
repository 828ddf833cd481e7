// SPDX-License-Identifier: Apache-2.0
// A sentence that wraps.
import QtQuick
import QtQuick.Layouts
import ".."

Label {
    Layout.fillWidth: true
    wrapMode: Text.WordWrap
    elide: Text.ElideNone
}
