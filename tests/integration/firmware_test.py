#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The microcontroller's real program, emulated, with a host of the test's own at its line."""
import os
import random
import shutil
import sys
import tempfile
import unittest
from pathlib import Path

import board
from emulated_board import MICROPHONE, SWITCH_OPEN, EmulatedBoard, skip_without_emulation
from processes import wait_until
from serial_host import SerialHost, frame


class FirmwareCase(unittest.TestCase):
    def setUp(self):
        skip_without_emulation()
        folder = tempfile.mkdtemp(prefix="natlyt-board-")
        self.addCleanup(self.keep_log, folder)
        self.board = EmulatedBoard(folder)
        self.addCleanup(self.board.stop)
        self.host = SerialHost(self.board.uart)
        self.addCleanup(self.host.stop)

    def keep_log(self, folder):
        if artefacts := os.environ.get("NATLYT_ARTEFACTS"):
            kept = Path(artefacts) / "-".join([Path(sys.argv[0]).stem, *sys.argv[1:]])
            kept.mkdir(parents=True, exist_ok=True)
            shutil.copy(Path(folder) / "board.log", kept)
        shutil.rmtree(folder, ignore_errors=True)

    def listening(self):
        self.board.switch_private, self.host.lives = False, True
        self.host.wait_for(lambda s: s.powered and s.reason == "powered", 20, "a powered microphone")

    def test_the_emulated_board_begins_closed_and_private_and_says_why_it_began(self):
        state = self.host.wait_for(lambda s: True, 20, "anything")
        self.assertEqual((state.switch_private, state.powered, state.cause), (True, False, "powerOn"))
        self.board.switch_private = False
        self.host.wait_for(lambda s: not s.switch_private, 20, "the switch's being open")
        self.assertFalse(self.board.levels[MICROPHONE])
        self.host.request_version()
        wait_until(lambda: self.host.versions, 20, "version")
        self.assertEqual(self.host.versions[-1][3], 1)

    def test_the_emulated_board_powers_the_microphone_and_cuts_it_by_its_switch(self):
        self.listening()
        self.board.wait_for_light("steady")
        self.host.set_light(board.PERSON_LISTENS)
        self.board.wait_for_light("pulse")
        self.board.switch_private = True
        self.host.wait_for(lambda s: not s.powered and s.reason == "switch", 20, "a microphone that the switch closed")
        wait_until(lambda: not self.board.levels[MICROPHONE], 5, "load switch that is open")
        self.board.wait_for_light("off")

    def test_the_emulated_board_opens_only_after_the_switch_has_stopped_bouncing(self):
        self.host.lives = True
        self.board.set_contact(SWITCH_OPEN, False)
        for _ in range(300):  # each touch is shorter than the 50 ms that the switch has to rest
            self.board.switch_private = False
            self.board.set_contact(SWITCH_OPEN, True)
            self.board.switch_private = True
            self.board.set_contact(SWITCH_OPEN, False)
        self.assertTrue(all(s.switch_private for s in self.host.states))
        self.listening()

    def test_the_emulated_boards_button_gives_an_hour_of_privacy_which_outlives_a_hang(self):
        self.listening()
        self.board.button_down = True
        pressed = self.host.wait_for(lambda s: s.reason == "button", 20, "privacy by the button")
        self.assertTrue(pressed.button_pressed)
        self.board.button_down = False
        self.host.wait_for(lambda s: not s.powered and not s.button_pressed, 20, "a microphone without power")
        self.board.hang()
        again = self.host.wait_for(lambda s: s.cause == "watchdog" and s.reason == "button", 20, "a restart with privacy kept")
        self.assertFalse(self.board.levels[MICROPHONE])
        self.assertGreater(again.privacy_left_ms, 3_500_000)

    def test_the_emulated_board_shows_a_supply_that_stands_although_the_switch_is_private(self):
        self.listening()
        self.board.supply_stuck = self.board.switch_private = True
        self.host.wait_for(lambda s: s.powered and s.reason == "switch", 20, "power against the switch")
        self.board.wait_for_light("red")

    def test_the_emulated_board_counts_noise_and_strangers_and_goes_on(self):
        self.listening()
        before = self.host.ask_counters()
        noise = random.Random(3)
        self.host.send(bytes([0, 0, 0]) + frame(bytes([1, 0x7F]) + b"from a newer host"))
        self.host.send(frame(bytes([1, 0x02, 9])) + frame(bytes([1, 0x02])))  # no such light; half a message
        self.host.send(frame(bytes([1, 0x02, 1]))[:3] + b"\0")  # half a frame
        for _ in range(50):
            self.host.send(bytes(noise.randrange(1, 256) for _ in range(noise.randrange(1, 100))) + b"\0")
        after = self.host.ask_counters()
        self.assertEqual(after.unknown - before.unknown, 1)
        self.assertEqual(after.malformed - before.malformed, 2)
        self.assertGreaterEqual(after.refused - before.refused, 51)
        self.assertTrue(self.board.levels[MICROPHONE])

    def test_the_emulated_board_obeys_its_switch_while_its_line_is_flooded(self):
        self.listening()
        self.host.lives = False
        noise = random.Random(4)
        self.host.send(bytes(noise.randrange(256) for _ in range(40_000)))  # as fast as the board takes it, which is twice what the line can carry
        self.board.switch_private = True
        wait_until(lambda: not self.board.levels[MICROPHONE], 5, "load switch that is open")
        self.host.send(b"\0")
        self.host.lives = True
        self.assertTrue(all(s.cause == "powerOn" for s in self.host.states))
        self.assertGreater(self.host.ask_counters().refused, 100)


if __name__ == "__main__":
    unittest.main()
