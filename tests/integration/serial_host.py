# SPDX-License-Identifier: Apache-2.0
"""The other end of the emulated board's line: a host that a test writes, or a wire to a pseudo-terminal for a real one."""
import os
import pty
import threading
import tty
from dataclasses import dataclass

from board import COUNTERS, HEARTBEAT, REQUEST_VERSION, SET_LIGHT, STATE, VERSION, crc16, stuffed, unstuffed
from processes import wait_until

REASONS = ["powered", "hostWantsItClosed", "switch", "button", "hostSilent"]
CAUSES = ["unknown", "powerOn", "pin", "watchdog", "software", "brownOut"]


@dataclass
class State:
    switch_private: bool
    button_pressed: bool
    powered: bool
    reason: str
    privacy_left_ms: int
    cause: str
    uptime_ms: int


@dataclass
class Counters:
    accepted: int
    refused: int
    unknown: int
    malformed: int
    silences: int
    cuts: int


def frame(payload):
    return stuffed(payload + crc16(payload).to_bytes(2, "little")) + b"\0"


class SerialHost:
    """Lives while `lives`: a heartbeat each second with sound that advances while the board powers the microphone."""

    def __init__(self, line):
        self.line, self.states, self.versions, self.counters = line, [], [], []
        self.lives, self.wants, self.frames = False, True, 0
        self._stop = threading.Event()
        for run in (self._hear, self._speak):
            threading.Thread(target=run, daemon=True).start()

    def send(self, data):
        self.line.sendall(data)

    def set_light(self, light):
        self.send(frame(bytes([1, SET_LIGHT, light])))

    def request_version(self):
        self.send(frame(bytes([1, REQUEST_VERSION])))

    def ask_counters(self):
        before = len(self.counters)
        self.request_version()
        wait_until(lambda: len(self.counters) > before, 20, "answer to a request for the version")
        return self.counters[-1]

    def heartbeat(self):
        self.send(frame(bytes([1, HEARTBEAT]) + self.frames.to_bytes(8, "little") + bytes([self.wants])))

    def _speak(self):
        while not self._stop.wait(1):
            if not self.lives:
                continue
            self.frames += 16_000 if self.states and self.states[-1].powered else 0
            try:
                self.heartbeat()
            except OSError:
                return

    def _hear(self):
        rest = b""
        while not self._stop.is_set():
            try:
                read = self.line.recv(4096)
            except OSError:
                return
            if not read:
                return
            *frames, rest = (rest + read).split(b"\0")
            for one in filter(None, frames):
                plain = unstuffed(one)
                if crc16(plain[:-2]) == int.from_bytes(plain[-2:], "little"):
                    self._take(plain[1], plain[2:-2])

    def _take(self, kind, body):
        words = [int.from_bytes(body[at:at + 4], "little") for at in range(0, len(body), 4)]
        if kind == STATE:
            self.states.append(State(bool(body[0]), bool(body[1]), bool(body[2]), REASONS[body[3]], words[1],
                                     CAUSES[body[8]], int.from_bytes(body[9:13], "little")))
        elif kind == VERSION:
            self.versions.append(tuple(body))
        elif kind == COUNTERS:
            self.counters.append(Counters(*words))

    def wait_for(self, condition, seconds, what):
        """The first state from now on that meets the condition."""
        begin = len(self.states)
        return wait_until(lambda: next((s for s in self.states[begin:] if condition(s)), None), seconds, f"report of {what}")

    def stop(self):
        self._stop.set()


class Wire:
    """Between the board's line and a pseudo-terminal, which `device` names."""

    def __init__(self, line):
        self.line = line
        self.fd, self.slave = pty.openpty()
        tty.setraw(self.slave)
        self.device = os.ttyname(self.slave)
        for run in (self._to_host, self._to_board):
            threading.Thread(target=run, daemon=True).start()

    def _to_host(self):
        try:
            while data := self.line.recv(4096):
                os.write(self.fd, data)
        except OSError:
            pass

    def _to_board(self):
        try:
            while data := os.read(self.fd, 4096):
                self.line.sendall(data)
        except OSError:
            pass

    def noise(self, data):
        self.line.sendall(data)

    def stop(self):
        os.close(self.slave)
        os.close(self.fd)
