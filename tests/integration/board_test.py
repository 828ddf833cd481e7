#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""A real edge in a listening ward, with a board at its serial line: the switch beats the plan, the light tells the truth."""
import unittest

import board
from listening_ward import ROOM, ListeningWardCase
from processes import wait_until


class BoardCase(ListeningWardCase):
    def provisioned(self):
        self.board = board.Board()
        self.addCleanup(self.board.stop)
        with open(self.ward.credentials / "rooms" / ROOM / "edge.toml", "a") as config:
            config.write(f'\n[board]\ndevice = "{self.board.device}"\n')

    def expect(self, condition, reason):
        self.ward.wait_for_room(ROOM, condition, reason=reason)

    def expect_light(self, light, what):
        wait_until(lambda: self.board.light == light, 10, f"light that says {what}")

    def test_the_privacy_switch_closes_the_microphone_and_opens_it_again(self):
        self.expect_light(board.MICROPHONE_LIVE, "that the microphone is open")
        frames, _ = wait_until(lambda: next((h for h in self.board.heartbeats if h[1]), None), 10, "heartbeat that wants the microphone")
        wait_until(lambda: self.board.heartbeats[-1][0] > frames, 10, "sound that advances")
        self.board.switch_private = True
        self.expect("closed", "privacySwitch")
        self.expect_light(board.OFF, "that nobody hears")
        wait_until(lambda: not self.board.heartbeats[-1][1], 10, "heartbeat that wants no microphone")
        self.board.switch_private = False
        self.expect("listening", "none")
        self.expect_light(board.MICROPHONE_LIVE, "that the microphone is open")

    def test_a_board_that_falls_silent_closes_the_microphone_and_is_a_fault(self):
        self.board.mute = True
        self.expect("fault", "boardSilent")
        self.expect_light(board.FAULT, "that something is wrong")
        self.board.mute = False
        self.expect("listening", "none")


if __name__ == "__main__":
    unittest.main()
