#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The card of a dwelling at the real console: its monitor tells what it hears while the card is open, and only then."""
import unittest

from listening_ward import ROOM, ListeningWardCase
from processes import wait_until
from ward import House, Plan

OPERATOR = "operator-1"
LEASE_S, BEAT_S = 15, 5  # how long a room tells after it was asked, and how often


class OpenRoomCase(ListeningWardCase):
    plan = staticmethod(lambda: Plan(houses=[House("birk", "Birkehuset", 1)]))

    def beat_over_sound(self, after_ms):
        """The first heartbeat that is this much later than the present one, with the television on all the while."""
        now = self.heartbeat(lambda h: True)["monotonic_ms"]

        def late_enough():
            if not self.ward.sound.microphones[ROOM].busy:
                self.play("television")
            beat = self.ward.bus.last(f"room/{ROOM}/heartbeat")
            return beat if beat["monotonic_ms"] > now + after_ms else None
        return wait_until(late_enough, after_ms / 1000 + 20, "heartbeat")

    def audited(self, kind):
        return self.ward.ledger.rows("SELECT by, room FROM audit WHERE kind = ?", kind)

    def test_a_monitor_tells_what_it_hears_only_while_an_operator_has_the_dwelling_open(self):
        console = self.ward.start_console()
        console.ask(f"login {OPERATOR} {self.ward.password_file(OPERATOR)}", 40)
        self.assertEqual(self.beat_over_sound(2 * BEAT_S * 1000)["top"], [])
        console.ask("key B")
        wait_until(lambda: self.audited("roomOpened"), 10, "entry in the audit log")
        self.assertEqual(len(self.beat_over_sound(BEAT_S * 1000)["top"]), 3)
        self.assertEqual(len(self.beat_over_sound(2 * LEASE_S * 1000)["top"]), 3)
        console.ask("key Escape")
        wait_until(lambda: self.audited("roomClosed"), 10, "entry in the audit log")
        self.assertEqual(self.beat_over_sound((LEASE_S + BEAT_S) * 1000)["top"], [])
        self.assertEqual(self.audited("roomOpened"), [(OPERATOR, ROOM)])
        self.assertEqual(console.close(), 0)


if __name__ == "__main__":
    unittest.main()
