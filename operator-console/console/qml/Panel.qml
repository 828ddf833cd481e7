// SPDX-License-Identifier: Apache-2.0
import QtQuick
import "."

Rectangle {
    color: Theme.raised
    radius: Theme.round
}
