// SPDX-License-Identifier: Apache-2.0
import QtQuick
import "."

Text {
    color: Theme.text
    font.family: Theme.font
    font.pixelSize: Theme.body
    textFormat: Text.PlainText
    elide: Text.ElideRight
    verticalAlignment: Text.AlignVCenter
}
