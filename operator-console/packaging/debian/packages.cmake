# SPDX-License-Identifier: Apache-2.0
# One Debian package for each machine and person, by cpack: natlyt-edge, natlyt-station, natlyt-provision, natlyt-console,
# natlyt-rooms. What is installed says its component; what every package needs beside that is added here.
set(natlyt_debian_folder ${CMAKE_CURRENT_LIST_DIR})

# Debian wants manual pages and changelogs compressed, without the time of it.
function(natlyt_install_compressed source destination name component)
  set(compressed ${CMAKE_CURRENT_BINARY_DIR}/${component}-${name}.gz)
  execute_process(COMMAND gzip -9nc ${source} OUTPUT_FILE ${compressed} COMMAND_ERROR_IS_FATAL ANY)
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${source})
  install(FILES ${compressed} DESTINATION ${destination} RENAME ${name}.gz COMPONENT ${component})
endfunction()

# natlyt_debian_package(COMPONENT DESCRIPTION MANUAL_PAGE...): its documents, and what cpack is to be told.
function(natlyt_debian_package component description)
  set(package natlyt-${component})
  set(documents ${CMAKE_INSTALL_DATADIR}/doc/${package})
  foreach(page IN LISTS ARGN)
    get_filename_component(name ${page} NAME)
    string(REGEX REPLACE ".*\\." "" section ${name})
    natlyt_install_compressed(${page} ${CMAKE_INSTALL_MANDIR}/man${section} ${name} ${component})
  endforeach()
  natlyt_install_compressed(${natlyt_debian_folder}/changelog ${documents} changelog ${component})
  install(FILES ${natlyt_debian_folder}/copyright DESTINATION ${documents} COMPONENT ${component})
  configure_file(${natlyt_debian_folder}/lintian-overrides.in ${CMAKE_CURRENT_BINARY_DIR}/overrides-${package} @ONLY)
  install(FILES ${CMAKE_CURRENT_BINARY_DIR}/overrides-${package} DESTINATION ${CMAKE_INSTALL_DATADIR}/lintian/overrides
    RENAME ${package} COMPONENT ${component})
  string(TOUPPER ${component} upper)
  set(CPACK_DEBIAN_${upper}_DESCRIPTION "${description}" PARENT_SCOPE)
  set(CPACK_DEBIAN_${upper}_PACKAGE_NAME ${package} PARENT_SCOPE)
endfunction()

# natlyt_service(COMPONENT): the scripts around a package that brings natlyt-COMPONENT.service and a user of its name.
function(natlyt_service component)
  set(service natlyt-${component})
  foreach(script IN ITEMS postinst prerm postrm)
    configure_file(${natlyt_debian_folder}/service.${script}.in ${CMAKE_CURRENT_BINARY_DIR}/${service}/${script} @ONLY
      FILE_PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
    list(APPEND scripts ${CMAKE_CURRENT_BINARY_DIR}/${service}/${script})
  endforeach()
  string(TOUPPER ${component} upper)
  set(CPACK_DEBIAN_${upper}_PACKAGE_CONTROL_EXTRA "${scripts}" PARENT_SCOPE)
endfunction()

set(operators ${CMAKE_SOURCE_DIR}/operator-console/packaging)
natlyt_debian_package(edge "The monitor of one room: listens only inside the hours of a plan that the
station has signed, stores no sound, and raises alerts over MQTT."
  ${CMAKE_SOURCE_DIR}/edge-daemon/packaging/natlyt-edge.8)
natlyt_service(edge)
natlyt_debian_package(station "The always-on service beside the broker: alerts and who is paged for them,
consents and the plans that follow from them, the night watch's page, the
audit log. It cannot open a sound."
  ${operators}/natlyt-station.8)
natlyt_service(station)
natlyt_debian_package(provision "Makes certificates, keys and passwords for the rooms, the station and the
people of a ward, and the configuration of its broker."
  ${operators}/natlyt-provision.8)
set(components edge station provision)
if(NATLYT_CONSOLE)
  natlyt_debian_package(console "The screen where one operator hears what was raised, judges it, and pages the
night watch; and where administrators keep consents and privacy."
    ${operators}/natlyt-console.1)
  list(APPEND components console)
endif()
if(NATLYT_TESTS)
  natlyt_debian_package(rooms "Virtual rooms for trying a ward: plays any number of them, with sounds and
faults, from a script."
    ${CMAKE_SOURCE_DIR}/tests/simulator/natlyt-rooms.1)
  list(APPEND components rooms)
endif()

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME natlyt)
set(CPACK_PACKAGE_CONTACT "Natlyt maintainers <maintainers@natlyt.invalid>")
set(CPACK_COMPONENTS_ALL ${components})
set(CPACK_STRIP_FILES ON)
set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_SECTION net)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
set(CPACK_DEBIAN_EDGE_PACKAGE_DEPENDS "systemd | systemd-standalone-sysusers")
set(CPACK_DEBIAN_STATION_PACKAGE_DEPENDS "mosquitto, systemd | systemd-standalone-sysusers")
set(CPACK_DEBIAN_STATION_PACKAGE_RECOMMENDS natlyt-provision)
set(CPACK_DEBIAN_CONSOLE_PACKAGE_DEPENDS "qml6-module-qtquick, qml6-module-qtquick-window, qml6-module-qtquick-controls, \
qml6-module-qtquick-layouts, qml6-module-qtquick-templates, qml6-module-qtquick-shapes, qml6-module-qtqml-workerscript")
include(CPack)
