# SPDX-License-Identifier: Apache-2.0
"""A program under test that is spoken to by lines on stdin and tells by lines on stdout."""
import subprocess
import sys
import threading
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2] / "integration"))
from processes import _die_with_parent, wait_until  # noqa: E402


class Conversing:
    def __init__(self, *command, log):
        self.lines, self.lock = [], threading.Lock()
        self.errors = open(log, "wb")
        self.popen = subprocess.Popen([str(c) for c in command], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                      stderr=self.errors, text=True, bufsize=1, preexec_fn=_die_with_parent)
        threading.Thread(target=self._read, daemon=True).start()

    def _read(self):
        for line in self.popen.stdout:
            with self.lock:
                self.lines.append(line.rstrip("\n"))

    def say(self, line):
        self.popen.stdin.write(line + "\n")
        self.popen.stdin.flush()

    def told(self, part=""):
        with self.lock:
            return [line for line in self.lines if part in line]

    def wait_for(self, part, seconds=20, count=1):
        """The lines with that part, once there are so many."""
        def enough():
            lines = self.told(part)
            return lines if len(lines) >= count else None
        try:
            return wait_until(enough, seconds, f"line with '{part}'")
        except AssertionError as late:
            raise AssertionError(f"{late}; there was: {self.lines[-20:]}") from None

    def stop(self):
        self.popen.stdin.close()
        try:
            self.popen.wait(5)
        except subprocess.TimeoutExpired:
            self.popen.kill()
            self.popen.wait()
        self.popen.stdout.close()
        self.errors.close()
