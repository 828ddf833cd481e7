// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Window
import "."
import "administration"

Window {
    id: window
    width: 1600
    height: 900
    minimumWidth: 1024
    minimumHeight: 720
    color: Theme.ground
    title: qsTr("Natlyt – night operator")
    visible: false

    Binding {
        target: Theme
        property: "u"
        value: Math.max(0.74, Math.min(window.width / 1920, window.height / 1080))
    }
    Binding {
        target: Theme
        property: "narrow"
        value: window.width < 1280
    }
    Connections {
        target: desk
        function onThemeAsked() { Theme.day = !Theme.day }
    }
    DrillBar {
        id: drillBar
        anchors { left: parent.left; right: parent.right; top: parent.top }
        height: visible ? implicitHeight : 0
        visible: drill.running && !seat.locked
    }
    Loader {
        id: page
        anchors { left: parent.left; right: parent.right; top: drillBar.bottom; bottom: parent.bottom }
        focus: !seat.locked
        visible: !seat.locked
        sourceComponent: desk.session.inside ? night : administration.session.inside ? office : logIn
    }
    Loader { // in the place of what stands below, which goes on
        anchors.fill: parent
        active: seat.locked
        focus: seat.locked
        source: "LockView.qml"
        onLoaded: item.forceActiveFocus()
        onActiveChanged: if (!active && page.item) page.item.forceActiveFocus()
    }
    DrillMark { // over everything, and in the way of nothing
        anchors.fill: parent
        visible: drillBar.visible
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
