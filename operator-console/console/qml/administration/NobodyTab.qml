// SPDX-License-Identifier: Apache-2.0
import QtQuick
import ".."

ScrollPane {
    Words {
        text: qsTr("Nobody lives here. Add a resident first: close this dwelling and choose “Resident” under “New in the registry”.")
        color: Theme.dim
    }
}
