#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""How the demo begins: what it cannot do is said before anything is installed or built."""
import signal
import shutil
import subprocess
import tempfile
import unittest
from pathlib import Path

from processes import wait_until
from ward import SOURCE

INSTALLER = """#!/bin/sh
echo called >> "$(dirname "$0")/called"
read -r _
exit 3
"""


class DemoStartTest(unittest.TestCase):
    """In a clone whose first step, the packages, only tells that it was reached."""

    def setUp(self):
        clone = Path(self.enterContext(tempfile.TemporaryDirectory()))
        self.script, installer, self.called = clone / "operator-console" / "demo", clone / "tests" / "install_packages", clone / "tests" / "called"
        for file in (self.script, installer):
            file.parent.mkdir()
        shutil.copy(SOURCE / "operator-console" / "demo", self.script)
        installer.write_text(INSTALLER)
        installer.chmod(0o755)

    def run_with(self, *options):
        return subprocess.run([self.script, *options], stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=60)

    def test_a_mistyped_option_of_the_demo_is_refused_before_anything_is_installed(self):
        for options, words in ((["--fats"], "--fats"), (["--language", "dk"], "da or en"), (["--language"], "--language"), (["--out"], "--out"),
                               (["--seconds", "many"], "--seconds"), (["--fast", "birk-2"], "birk-2"), (["--built", "nowhere"], "nowhere")):
            told = self.run_with(*options)
            self.assertEqual(told.returncode, 2, (options, told.stdout + told.stderr))
            self.assertIn(words, told.stderr)
            self.assertIn("--help", told.stderr)
            self.assertFalse(self.called.exists(), options)

    def test_what_the_demos_help_names_is_taken(self):
        help_text = subprocess.run(["./demo", "--help"], cwd=self.script.parent, capture_output=True, text=True, check=True).stdout
        for options in (["--fast"], ["--seconds", "30"], ["--seconds=30"], ["--language", "en"], ["--microphone"], ["--scripted"], ["--keep"]):
            self.assertIn(options[0].split("=")[0], help_text)
            told = self.run_with(*options)
            self.assertEqual(told.returncode, 3, (options, told.stdout + told.stderr))

    def test_a_second_demo_in_a_clone_is_refused_until_the_first_is_gone(self):
        first = subprocess.Popen([self.script], stdin=subprocess.PIPE, stdout=subprocess.DEVNULL)
        self.addCleanup(first.stdin.close)
        wait_until(self.called.exists, 30, "first step of the demo")
        second = self.run_with("--fast")
        self.assertEqual(second.returncode, 1, second.stdout + second.stderr)
        self.assertIn("runs in this clone already", second.stderr)
        self.assertEqual(self.called.read_text(), "called\n")
        first.send_signal(signal.SIGKILL)  # what it had begun lives on
        first.wait()
        self.assertEqual(self.run_with().returncode, 3)


if __name__ == "__main__":
    unittest.main()
