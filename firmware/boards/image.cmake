# SPDX-License-Identifier: Apache-2.0
# natlyt_firmware_image(BOARD CORE): the program for one board of firmware/boards, by the cross compiler, beside the host's
# build. Leaves BOARD.elf, BOARD.bin as it lies in flash, its map, and the stack use and calls of every function (*.su, *.ci) in firmware/BOARD/.
function(natlyt_firmware_image board core)
  set(here ${CMAKE_SOURCE_DIR}/firmware)
  set(out ${CMAKE_CURRENT_BINARY_DIR}/${board})
  file(GLOB sources CONFIGURE_DEPENDS ${here}/app/*.cpp ${here}/boards/cortex_m/*.cpp ${here}/boards/${board}/*.cpp)
  file(GLOB_RECURSE headers CONFIGURE_DEPENDS ${here}/*.hpp ${here}/*.ld ${CMAKE_SOURCE_DIR}/protocol/serial/*.hpp)
  file(MAKE_DIRECTORY ${out})
  add_custom_command(OUTPUT ${out}/${board}.elf ${out}/${board}.bin
    COMMAND ${NATLYT_ARM_CXX} -std=c++20 -mcpu=${core} -mthumb -Os -g3
      -ffreestanding -fno-exceptions -fno-rtti -fno-threadsafe-statics -fno-unwind-tables -fno-asynchronous-unwind-tables
      -ffunction-sections -fdata-sections -fno-tree-loop-distribute-patterns
      -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Werror -Wvla -fstack-usage -fcallgraph-info=su
      -I${CMAKE_SOURCE_DIR} ${sources} -dumpdir ${out}/
      -nostdlib -nostartfiles -T ${here}/boards/${board}/board.ld -L ${here}/boards/cortex_m
      -Wl,--gc-sections,--fatal-warnings,-Map=${out}/${board}.map -o ${out}/${board}.elf -lgcc
    COMMAND ${NATLYT_ARM_OBJCOPY} -O binary ${out}/${board}.elf ${out}/${board}.bin
    DEPENDS ${sources} ${headers} VERBATIM COMMENT "Firmware for ${board}")
  add_custom_target(natlyt_firmware_${board} ALL DEPENDS ${out}/${board}.elf ${out}/${board}.bin)
endfunction()
