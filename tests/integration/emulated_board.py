# SPDX-License-Identifier: Apache-2.0
"""The microcontroller's real program on QEMU's model of its board. Its contacts are driven and its outputs seen at the
pins, through QEMU's test protocol; the load switch in the microphone's supply, which is no software, is modelled here."""
import json
import os
import shutil
import socket
import subprocess
import threading
import time
import unittest
from collections import deque
from pathlib import Path

from processes import Process, wait_until

EMULATOR = "qemu-system-arm"
# Pins as in firmware/boards/lm3s6965evb/board.cpp: outputs of port B, inputs of port G.
MICROPHONE, HOST_CUT, WHITE, RED = range(4)
SWITCH_OPEN, BUTTON_DOWN, SUPPLIED = range(3)
PORT_B, PORT_G = 1, 6
TICK_CONTROL = 0xE000E010  # SysTick's CSR


def image():
    build = Path(os.environ.get("NATLYT_BUILD") or Path(__file__).resolve().parents[2] / "build" / "dev")
    return build / "firmware" / "lm3s6965evb" / "lm3s6965evb.elf"


def skip_without_emulation():
    for what, there in ((EMULATOR, shutil.which(EMULATOR)), (image(), image().exists())):
        if not there:
            raise unittest.SkipTest(f"{what} is not there (tests/install_packages firmware, and configure again)")


class Qtest:
    """QEMU's line protocol for tests: one answer to each command, and a line of its own for every output that changes."""

    def __init__(self, connection, changed):
        self._file, self._changed = connection.makefile("rw"), changed
        self._answers, self._arrived, self._lock = deque(), threading.Semaphore(0), threading.Lock()
        threading.Thread(target=self._read, daemon=True).start()

    def _read(self):
        try:
            for line in self._file:
                words = line.split()
                if words[:1] == ["IRQ"]:
                    self._changed(int(words[2]), words[1] == "raise")
                else:
                    self._answers.append(words)
                    self._arrived.release()
        except (OSError, ValueError):
            pass

    def ask(self, command):
        with self._lock:
            self._file.write(command + "\n")
            self._file.flush()
            if not self._arrived.acquire(timeout=20):
                raise AssertionError(f"the emulator did not answer '{command}' within 20 s")
            answer = self._answers.popleft()
        if answer[:1] != ["OK"]:
            raise AssertionError(f"the emulator refused '{command}': {' '.join(answer)}")
        return answer[1:]


class EmulatedBoard:
    """In real time: QEMU's virtual time, let off the leash, gains no more than threefold on a program that ticks each
    millisecond. What takes hours is tested on the host (tests/firmware)."""

    def __init__(self, folder):
        self.folder = Path(folder)
        self.switch_private, self.button_down, self.supply_stuck = True, False, False
        self.levels, self.lit = [False] * 8, deque(maxlen=4000)
        self.cuts = 0
        self._stop = threading.Event()
        listeners = {name: self._listen(name) for name in ("qtest", "uart", "qmp")}
        paths = {name: self.folder / f"{name}.socket" for name in listeners}
        self.process = Process("board", [
            EMULATOR, "-M", "lm3s6965evb", "-kernel", image(), "-display", "none", "-nodefaults", "-accel", "tcg",
            "-qtest", f"unix:{paths['qtest']}", "-qtest-log", "none",
            "-chardev", f"socket,id=uart,path={paths['uart']}", "-serial", "chardev:uart",
            "-chardev", f"socket,id=qmp,path={paths['qmp']}", "-mon", "chardev=qmp,mode=control"], self.folder / "board.log")
        connections = {name: listener.accept()[0] for name, listener in listeners.items()}
        for listener in listeners.values():
            listener.close()
        self.uart, self._sockets = connections["uart"], connections.values()
        ports = self._ports(connections["qmp"].makefile("rw"))
        self._inputs = f"/machine/unattached/{ports[PORT_G]}"
        self.qtest = Qtest(connections["qtest"], self._changed)
        self.qtest.ask(f"irq_intercept_out /machine/unattached/{ports[PORT_B]}")
        self._thread = threading.Thread(target=self._drive, daemon=True)
        self._thread.start()

    def _listen(self, name):
        listener = socket.socket(socket.AF_UNIX)
        listener.bind(str(self.folder / f"{name}.socket"))
        listener.listen(1)
        listener.settimeout(20)
        return listener

    @staticmethod
    def _ports(qmp):
        def ask(**command):
            qmp.write(json.dumps(command) + "\n")
            qmp.flush()
            while True:
                answer = json.loads(qmp.readline())
                if "return" in answer:
                    return answer["return"]
        qmp.readline()
        ask(execute="qmp_capabilities")
        parts = ask(execute="qom-list", arguments={"path": "/machine/unattached"})
        return [part["name"] for part in parts if "pl061" in part["type"]]  # ports A to G, in order

    def _changed(self, pin, level):
        self.cuts += pin == HOST_CUT and level and not self.levels[pin]
        self.levels[pin] = level
        if level and pin in (WHITE, RED):
            self.lit.append((time.monotonic(), pin))

    @property
    def supplied(self):
        """The load switch: both the contact and the microcontroller must agree."""
        return self.supply_stuck or (self.levels[MICROPHONE] and not self.switch_private)

    @property
    def host_powered(self):
        return not self.levels[HOST_CUT]

    def set_contact(self, contact, level):
        self.qtest.ask(f"set_irq_in {self._inputs} unnamed-gpio-in {contact} {int(level)}")

    def _drive(self):
        """Again and again, because a reset forgets how the contacts stand."""
        try:
            while not self._stop.wait(0.02):
                self.set_contact(SWITCH_OPEN, not self.switch_private)
                self.set_contact(BUTTON_DOWN, self.button_down)
                self.set_contact(SUPPLIED, self.supplied)
        except (OSError, ValueError, AssertionError):
            if not self._stop.is_set():
                raise

    def hang(self):
        """Stops the tick, so that the program waits for ever: as good as any other hang."""
        self.qtest.ask(f"writel {TICK_CONTROL} 0")

    def light(self):
        """What was seen of the light in the last three seconds and a quarter: "off", "steady", "pulse", "red", or "between"."""
        now = time.monotonic()
        seen = [(now - at, pin) for at, pin in list(self.lit) if now - at < 3.25]
        white = [0] * 13
        for ago, pin in seen:
            white[int(ago / 0.25)] += pin == WHITE
        red = any(pin == RED for ago, pin in seen)
        if not any(white):
            return "red" if red else "off"
        if red or not any(white[:4]):
            return "between"
        if min(white) * 3 < max(white) and max(white) > 15:  # 4 % are ten in a bin, the crest of a pulse 28
            return "pulse"
        return "steady" if min(white) > 4 else "between"

    def wait_for_light(self, light, seconds=60):
        wait_until(lambda: self.light() == light, seconds, f"light that is {light} (it is {self.light()})")

    def stop(self):
        self._stop.set()
        self._thread.join()
        self.process.kill_now()
        for connection in self._sockets:
            connection.close()
