#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""image_check.py BOARD FOLDER: the built program against its board: where everything lies, how large it is, how deep
its stack can get, and that nothing in it allocates. Prints a report; breaches end it with 1."""
import subprocess
import sys
from pathlib import Path

from stack_bound import CallGraph, Unbounded

# Board -> flash, RAM (start, bytes), and the most that the program may take of the flash.
BOARDS = {
    "lm3s6965evb": ((0x00000000, 256 * 1024), (0x20000000, 64 * 1024), 12 * 1024),
    "stm32g031": ((0x08000000, 32 * 1024), (0x20000000, 8 * 1024), 12 * 1024),  # a slot of two, behind 8 KiB that start it
}
# An exception pushes eight words, and one more where the stack is not at a multiple of eight (ARMv7-M, B1.5.7).
EXCEPTION_BYTES = 36
# All interrupts have the same priority, so one at a time lies over the loop; a fault may lie over that.
INTERRUPTS = {"lm3s6965evb": ["natlytTick", "natlytUart"], "stm32g031": ["natlytTick", "natlytUsart"]}
FORBIDDEN = ["malloc", "free", "_sbrk", "_Znwj", "_Znaj", "_ZdlPv", "_ZdlPvj", "__cxa_throw", "__cxa_atexit", "_Unwind_Resume", "printf",
             "__aeabi_dadd", "__aeabi_fadd"]


def symbols(elf):
    listed = subprocess.run(["arm-none-eabi-nm", "--format=bsd", elf], check=True, capture_output=True, text=True).stdout
    return {line.split()[-1]: int(line.split()[0], 16) for line in listed.splitlines() if len(line.split()) == 3}


def sections(elf):
    """{name: (address, bytes)} of what has a place on the board."""
    listed = subprocess.run(["arm-none-eabi-size", "-A", "-d", elf], check=True, capture_output=True, text=True).stdout
    rows = [line.split() for line in listed.splitlines() if line.startswith(".")]
    return {name: (int(address), int(size)) for name, size, address in rows if not name.startswith((".debug", ".ARM", ".comment"))}


def memory_map(board, elf):
    (flash, flash_bytes), (ram, ram_bytes), most = BOARDS[board]
    at, where = sections(elf), symbols(elf)
    if at[".vectors"][0] != flash:
        yield f"the vectors are at {at['.vectors'][0]:#x}, not at the flash's beginning"
    for name in (".vectors", ".text"):
        if not flash <= at[name][0] <= at[name][0] + at[name][1] <= flash + flash_bytes:
            yield f"{name} leaves the flash"
    for name in (".stack", ".noinit", ".data", ".bss"):
        if not ram <= at[name][0] <= at[name][0] + at[name][1] <= ram + ram_bytes:
            yield f"{name} leaves the RAM"
    if at[".stack"][0] != ram:
        yield "the stack is not at the RAM's bottom, where one that overflows would fault"
    if at[".noinit"][0] != where["natlytStackTop"]:
        yield "what a reset keeps is not directly above the stack, where the next version will look for it"
    used = sum(at[name][1] for name in (".vectors", ".text", ".data"))
    if used > most:
        yield f"{used} bytes of flash, more than a slot's {most}"
    for name in FORBIDDEN:
        if name in where:
            yield f"{name} is linked in"


def binary(board, elf):
    """What is laid into flash byte by byte: begins with the stack's top and the reset's address, and leaves nothing out."""
    at, where = sections(elf), symbols(elf)
    image = elf.with_suffix(".bin").read_bytes()
    begins = [int.from_bytes(image[i: i + 4], "little") for i in (0, 4)]
    if begins != [where["natlytStackTop"], where["natlytReset"] | 1]:
        yield f"{board}.bin begins with {begins[0]:#x}, {begins[1]:#x}, not with its stack and its reset"
    least = sum(at[name][1] for name in (".vectors", ".text", ".data"))
    if not least <= len(image) <= BOARDS[board][2]:
        yield f"{board}.bin has {len(image)} bytes, its sections {least}"


def stack(board, folder):
    graph = CallGraph(path.read_text() for path in Path(folder).glob("*.ci"))
    loop, path = graph.deepest("natlytReset")
    interrupt = max(graph.deepest(name)[0] for name in INTERRUPTS[board])
    return loop, interrupt, loop + 2 * EXCEPTION_BYTES + interrupt + graph.deepest("natlytUnexpected")[0], path


def main(board, folder):
    elf = Path(folder) / f"{board}.elf"
    breaches = [*memory_map(board, elf), *binary(board, elf)]
    at, room = sections(elf), symbols(elf)["natlytStackBytes"]
    for name, (address, size) in at.items():
        print(f"{board} {name:10} {size:6} bytes at {address:#010x}")
    try:
        loop, interrupt, need, path = stack(board, folder)
        print(f"{board} stack      {need:6} bytes at most of {room}: loop {loop}, interrupt {interrupt}, two exceptions")
        print("  deepest: " + " > ".join(step.split(":")[-1] for step in path))
        if need > room:
            breaches.append(f"the stack may need {need} bytes and has {room}")
    except Unbounded as unbounded:
        breaches.append(f"the stack has no bound: {unbounded}")
    for breach in breaches:
        print(f"{board}: {breach}", file=sys.stderr)
    return 1 if breaches else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
