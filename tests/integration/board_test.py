#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""A real edge in a listening ward, with a board at its serial line: the switch beats the plan, the light tells the truth."""
import signal
import unittest

import board
from emulated_board import MICROPHONE, EmulatedBoard, skip_without_emulation
from listening_ward import ROOM, ListeningWardCase
from processes import wait_until
from serial_host import Wire


def fit_board(ward, device):
    with open(ward.credentials / "rooms" / ROOM / "edge.toml", "a") as config:
        config.write(f'\n[board]\ndevice = "{device}"\n')


class BoardCase(ListeningWardCase):
    """With a board that the test itself plays."""

    def provisioned(self):
        self.board = board.Board()
        self.addCleanup(self.board.stop)
        fit_board(self.ward, self.board.device)

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

    def test_a_supply_that_stays_on_against_the_switch_is_a_fault_that_the_ward_sees(self):
        self.expect_light(board.MICROPHONE_LIVE, "that the microphone is open")
        self.board.supply_stuck = self.board.switch_private = True
        self.expect("fault", "privacySwitch")
        self.expect_light(board.FAULT, "that something is wrong")
        self.board.switch_private = False  # the switch says nothing any more: it stays closed
        wait_until(lambda: not self.board.heartbeats[-1][1], 10, "heartbeat that wants no microphone")
        self.board.supply_stuck = False
        self.expect("listening", "none")

    def test_a_board_that_falls_silent_closes_the_microphone_and_is_a_fault(self):
        self.board.mute = True
        self.expect("fault", "boardSilent")
        self.expect_light(board.FAULT, "that something is wrong")
        self.board.mute = False
        self.expect("listening", "none")


class EmulatedBoardCase(ListeningWardCase):
    """With the microcontroller's real program on an emulated board."""

    def setUp(self):
        skip_without_emulation()
        super().setUp()

    def provisioned(self):
        self.board = EmulatedBoard(self.ward.folder)
        self.addCleanup(self.board.stop)
        self.wire = Wire(self.board.uart)
        self.addCleanup(self.wire.stop)
        self.board.switch_private = False
        fit_board(self.ward, self.wire.device)

    def expect(self, condition, reason):
        self.ward.wait_for_room(ROOM, condition, reason=reason)

    def test_the_microcontrollers_switch_closes_the_stream_and_opens_it_again(self):
        wait_until(lambda: self.board.supplied, 20, "supply of the microphone")
        self.board.wait_for_light("steady")
        self.board.switch_private = True
        wait_until(lambda: not self.board.levels[MICROPHONE], 5, "load switch that is open")
        self.expect("closed", "privacySwitch")
        self.board.wait_for_light("off")
        self.board.switch_private = False
        self.expect("listening", "none")
        self.board.wait_for_light("steady")

    def test_noise_on_the_microcontrollers_line_is_survived_by_both_ends(self):
        wait_until(lambda: self.board.supplied, 20, "supply of the microphone")
        for seed in range(1, 200):
            self.wire.noise(bytes((seed * 7 + i * i) % 256 for i in range(60)))
        self.board.switch_private = True
        self.expect("closed", "privacySwitch")

    def test_an_edge_that_hangs_loses_its_microphone_after_20_s_and_its_power_after_60(self):
        wait_until(lambda: self.board.supplied, 20, "supply of the microphone")
        self.edge.popen.send_signal(signal.SIGSTOP)
        self.addCleanup(self.edge.popen.send_signal, signal.SIGCONT)
        wait_until(lambda: not self.board.supplied, 40, "microphone without supply")
        self.assertTrue(self.board.host_powered)
        self.board.wait_for_light("red")
        wait_until(lambda: not self.board.host_powered, 80, "host without power")
        wait_until(lambda: self.board.host_powered, 20, "host with power again")
        self.edge.kill_now()  # what a loss of power does to it
        self.edge = self.ward.start_edge(ROOM)
        wait_until(lambda: self.board.supplied, 40, "supply of the microphone again")
        self.expect("fault", "alertsStuck")  # it listens again, and nobody has looked yet what it may have forgotten


if __name__ == "__main__":
    unittest.main()
