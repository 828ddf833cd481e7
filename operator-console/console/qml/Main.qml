// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Window
import "."
import "administration"

Window {
    id: window
    width: 1600
    height: 900
    minimumWidth: 1280
    minimumHeight: 720
    color: Theme.ground
    title: qsTr("Natlyt – night operator")
    visible: false

    Binding {
        target: Theme
        property: "u"
        value: Math.max(0.74, Math.min(window.width / 1920, window.height / 1080))
    }
    Loader {
        anchors.fill: parent
        focus: true
        sourceComponent: desk.session.inside ? night : administration.session.inside ? office : logIn
    }
    Component {
        id: logIn
        LogInView {}
    }
    Component {
        id: office
        AdministrationView {}
    }
    Component {
        id: night
        NightView {}
    }
}
