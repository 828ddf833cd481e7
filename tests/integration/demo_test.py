#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The demo in its short form: it tells the night, shows its screens, and leaves nothing behind - not even on Ctrl-C."""
import os
import signal
import subprocess
import tempfile
import unittest
from pathlib import Path

from processes import wait_until
from ward import BUILD, SOURCE

SCREENSHOTS = ["console_quiet", "console_cry-for-help", "pager_quiet", "pager_cry-for-help_paged", "console_end"]


class DemoTest(unittest.TestCase):
    def setUp(self):
        self.folder = Path(self.enterContext(tempfile.TemporaryDirectory()))
        self.temporary, self.out = self.folder / "tmp", self.folder / "out"
        self.temporary.mkdir()

    def start(self, *options):
        return subprocess.Popen([SOURCE / "operator-console" / "demo", "--built", BUILD, "--scripted", "--out", self.out, *options],
                                stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
                                env={**os.environ, "TMPDIR": str(self.temporary)})

    def assert_nothing_is_left(self):
        self.assertEqual(list(self.temporary.iterdir()), [])
        wait_until(lambda: not self.left_processes(), 5, f"end of {self.left_processes()}")

    def left_processes(self):
        """Command lines of processes that carry our folder for temporary files in their environment."""
        left = []
        for entry in Path("/proc").iterdir():
            try:
                if str(self.temporary).encode() in (entry / "environ").read_bytes():
                    left.append((entry / "cmdline").read_bytes().replace(b"\0", b" ").decode(errors="replace"))
            except OSError:
                continue
        return left

    def test_the_demo_tells_the_night_and_shows_its_screens(self):
        for _ in range(2):
            demo = self.start("--fast")
            told, _ = demo.communicate(timeout=300)
            self.assertEqual(demo.returncode, 0, told)
            for words in ("ALERT: ", "claimed by operator-1", "rings ", "page acknowledged by staff-1", "staff on site",
                          "resolved by staff-1 (helped)", "dismissed by operator-1", "24 rooms", "the light is steady: the microphone is open"):
                self.assertIn(words, told)
            self.assertNotIn("background", told)
            for name in SCREENSHOTS:
                self.assertGreater((self.out / f"{name}.png").stat().st_size, 5000, name)
            self.assert_nothing_is_left()

    def test_the_demo_ends_cleanly_when_it_is_interrupted(self):
        demo = self.start("--fast")
        for line in demo.stdout:
            if "monitors with microphones" in line:
                break
        demo.send_signal(signal.SIGINT)
        told, _ = demo.communicate(timeout=60)
        self.assertEqual(demo.returncode, 130, told)
        self.assertIn("stopped by hand", told)
        self.assert_nothing_is_left()


if __name__ == "__main__":
    unittest.main()
