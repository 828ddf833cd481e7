#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""natlyt-edge selftest in a room that has a board: it asks for the microphone's power, and says who refuses it."""
import random
import subprocess
import unittest
import wave

import board
from board_test import fit_board
from processes import wait_until
from ward import Plan, Ward, program

ROOM = "birk-1"


class SelfTestCase(unittest.TestCase):
    def setUp(self):
        ward = self.enterContext(Ward(Plan()))
        ward.provision_all()
        self.board = board.Board()
        self.addCleanup(self.board.stop)
        fit_board(ward, self.board.device)
        self.config = ward.credentials / "rooms" / ROOM / "edge.toml"
        self.sound = ward.folder / "noise.wav"
        with wave.open(str(self.sound), "wb") as file:
            file.setnchannels(1)
            file.setsampwidth(2)
            file.setframerate(16000)
            file.writeframes(random.Random(1).randbytes(10 * 2 * 16000))

    def selftest(self):
        return subprocess.run([program("natlyt-edge"), "selftest", "--config", self.config, "--source", f"file:{self.sound}"],
                              capture_output=True, text=True, timeout=60)

    def test_the_selftest_asks_the_board_for_power_and_tells_it_of_samples_that_advance(self):
        done = self.selftest()
        self.assertIn("The board gives the microphone its power.", done.stdout, done.stderr)
        self.assertIn("Level", done.stdout)
        self.assertTrue(self.board.heartbeats)
        self.assertTrue(all(wants for _, wants in self.board.heartbeats), self.board.heartbeats)
        self.assertGreater(self.board.heartbeats[-1][0], 0, self.board.heartbeats)

    def test_the_selftest_says_that_the_switch_wants_privacy(self):
        self.board.switch_private = True
        done = self.selftest()
        self.assertEqual(done.returncode, 1, done.stdout)
        self.assertIn("FAILED  The switch or the button on the board wants privacy", done.stdout)

    def test_the_selftest_says_that_the_board_is_silent(self):
        self.board.mute = True
        done = self.selftest()
        self.assertEqual(done.returncode, 1, done.stdout)
        self.assertIn("FAILED  The board says nothing", done.stdout)

    def test_the_selftest_without_a_board_speaks_of_none(self):
        self.config.write_text(self.config.read_text().split("[board]")[0])
        done = self.selftest()
        self.assertIn("Level", done.stdout, done.stderr)
        self.assertNotRegex(done.stdout, "board|light")
        self.assertEqual(self.board.heartbeats, [])


class EnrolmentLightCase(unittest.TestCase):
    """What a monitor shows before it has its room: the image's first start has the edge show it."""

    def assert_shown(self, what, light):
        shown = board.Board()
        self.addCleanup(shown.stop)
        edge = subprocess.Popen([program("natlyt-edge"), "light", what, "--board", shown.device], stdout=subprocess.DEVNULL)
        self.addCleanup(edge.wait)
        self.addCleanup(edge.terminate)
        wait_until(lambda: shown.light == light and len(shown.heartbeats) >= 2, 20, f"light that says {what}")
        self.assertFalse(any(wants for _, wants in shown.heartbeats), "a monitor without a room asked for its microphone")
        edge.terminate()
        self.assertEqual(edge.wait(20), 0)

    def test_a_monitor_that_waits_for_its_room_shows_it_by_its_boards_light(self):
        self.assert_shown("waiting", board.WAITING)

    def test_a_monitor_that_was_refused_shows_it_by_its_boards_light(self):
        self.assert_shown("refused", board.FAULT)


if __name__ == "__main__":
    unittest.main()
