# SPDX-License-Identifier: Apache-2.0
"""The light in a room whose monitor has no board to show it: what the monitor says of it in its log, as it says it."""
import re
import threading

LIGHT = re.compile(r"The room's (light .*)\.$")


class Lights:
    """Tells of each of these monitors, {room: its process}, by told(room, "light is steady: the microphone is open")."""

    def __init__(self, monitors, told, every_s=0.2):
        self.monitors, self.told, self.every_s = monitors, told, every_s
        self.read = dict.fromkeys(monitors, 0)
        self.ended = threading.Event()
        threading.Thread(target=self._follow, daemon=True).start()

    def _follow(self):
        while not self.ended.wait(self.every_s):
            self.look()

    def look(self):
        for room, monitor in self.monitors.items():
            lines = monitor.log_text().splitlines(keepends=True)
            whole = [line for line in lines if line.endswith("\n")]
            for line in whole[self.read[room]:]:
                if found := LIGHT.search(line.rstrip()):
                    self.told(room, found[1])
            self.read[room] = len(whole)

    def end(self):
        self.ended.set()
