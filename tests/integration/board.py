# SPDX-License-Identifier: Apache-2.0
"""The board beside a room's computer, at the other end of a pseudo-terminal: written from protocol/serial's description, and
from none of its code, so that both ends are held to the same words."""
import os
import pty
import threading
import time
import tty

OFF, MICROPHONE_LIVE, PERSON_LISTENS, FAULT, WAITING = range(5)
HEARTBEAT, SET_LIGHT, REQUEST_VERSION, STATE, VERSION, COUNTERS = 0x01, 0x02, 0x03, 0x81, 0x82, 0x83


def crc16(data):
    crc = 0xFFFF
    for byte in data:
        crc ^= byte << 8
        for _ in range(8):
            crc = (crc << 1 ^ 0x1021 if crc & 0x8000 else crc << 1) & 0xFFFF
    return crc


def stuffed(data):
    """COBS of fewer than 254 bytes."""
    out = bytearray()
    for part in data.split(b"\0"):
        out += bytes([len(part) + 1]) + part
    return bytes(out)


def unstuffed(data):
    parts, at = [], 0
    while at < len(data):
        parts.append(data[at + 1:at + data[at]])
        at += data[at]
    return b"\0".join(parts)


class Board:
    """Says its state ten times a second, so that a test need not wait for it, and keeps what it was told."""

    def __init__(self):
        self.fd, self.slave = pty.openpty()
        tty.setraw(self.slave)
        self.device = os.ttyname(self.slave)
        self.switch_private = self.mute = self.supply_stuck = False
        self.light, self.heartbeats = OFF, []
        self._stop, self._rest = threading.Event(), b""
        self._threads = [threading.Thread(target=run, daemon=True) for run in (self._speak, self._hear)]
        for thread in self._threads:
            thread.start()

    def stop(self):
        self._stop.set()
        self._threads[0].join()
        os.close(self.slave)
        os.close(self.fd)

    def _say(self, kind, body):
        payload = bytes([1, kind]) + body
        os.write(self.fd, stuffed(payload + crc16(payload).to_bytes(2, "little")) + b"\0")

    def _speak(self):
        started = time.monotonic()
        while not self._stop.wait(0.1):
            if self.mute:
                continue
            wanted = bool(self.heartbeats) and self.heartbeats[-1][1]
            reason = 2 if self.switch_private else 0 if wanted else 1
            powered = reason == 0 or self.supply_stuck
            uptime_ms = int(1000 * (time.monotonic() - started))
            self._say(STATE, bytes([self.switch_private, 0, powered, reason]) + bytes(4) + bytes([1]) + uptime_ms.to_bytes(4, "little"))

    def _hear(self):
        while not self._stop.is_set():
            try:
                self._rest += os.read(self.fd, 1000)
            except OSError:
                return
            *frames, self._rest = self._rest.split(b"\0")
            for frame in filter(None, frames):
                self._take(unstuffed(frame))

    def _take(self, plain):
        payload, crc = plain[:-2], int.from_bytes(plain[-2:], "little")
        if crc16(payload) != crc or payload[0] != 1:
            return
        if payload[1] == HEARTBEAT:
            self.heartbeats.append((int.from_bytes(payload[2:10], "little"), bool(payload[10])))
        elif payload[1] == SET_LIGHT:
            self.light = payload[2]
        elif payload[1] == REQUEST_VERSION:
            self._say(VERSION, bytes([0, 1, 0, 0]))
