#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Somebody tries passwords at the real broker: the station hears of it by the broker's log alone."""
import base64
import json
import unittest
import uuid

from bus import Bus
from mqtt import MqttClient, Refused, over_websocket
from ward import PORT_CONSOLES, PORT_HANDSETS, Ward

OPERATOR = "operator-1"


class LoginLockTest(unittest.TestCase):
    def setUp(self):
        self.ward = self.enterContext(Ward())
        self.ward.start_basics()
        self.ward.bus.wait_until_last("ward/station", lambda s: s["sequence"] >= 2, 20, "station that hears the broker's log")

    def guess(self, times):
        for _ in range(times):
            with self.assertRaises(Refused):
                MqttClient(self.ward.port(PORT_CONSOLES), self.ward.ca, OPERATOR, OPERATOR, "wrong")

    def go_on_duty(self, bus):
        request = {"v": 1, "id": str(uuid.uuid4()), "kind": "goOnDuty", "console": "seat-1", "urgent": False, "note": "",
                   "publicKey": base64.b64encode(bytes(32)).decode()}
        bus.publish(f"operator/{OPERATOR}/request", json.dumps(request))
        return bus.wait_until_last(f"operator/{OPERATOR}/reply", lambda r: r["request"] == request["id"], 20, "reply")

    def log_in(self):
        bus = Bus(self.ward, OPERATOR, [f"operator/{OPERATOR}/reply"])
        self.addCleanup(bus.stop)
        return bus

    def test_a_password_that_was_guessed_at_last_is_of_no_use_at_once(self):
        self.guess(5)
        self.ward.bus.wait_until_last("ward/station", lambda s: {"kind": "loginsRefused", "detail": "127.0.0.1"} in s.get("warnings", []),
                                      20, "station heartbeat that warns of the guessing")
        reply = self.go_on_duty(self.log_in())
        self.assertEqual(reply["code"], "lockedOut")
        self.assertIn("until_ms", reply)
        self.assertEqual(self.ward.bus.last("ward/station")["operatorsOnDuty"], 0)

    def test_guesses_at_the_handsets_port_are_shown_at_the_consoles(self):
        for _ in range(5):
            over_websocket(self.ward.port(PORT_HANDSETS), self.ward.ca, "staff-1", "wrong")
        self.ward.bus.wait_until_last("ward/station", lambda s: any(w["kind"] == "loginsRefused" for w in s.get("warnings", [])),
                                      20, "station heartbeat that warns of the guessing")
        self.assertEqual(self.go_on_duty(self.log_in())["code"], "ok", "nobody else is blamed for it")

    def test_an_operator_on_duty_keeps_the_seat_while_somebody_guesses(self):
        bus = self.log_in()
        self.assertEqual(self.go_on_duty(bus)["code"], "ok")
        self.guess(8)
        self.assertEqual(self.go_on_duty(bus)["code"], "ok")
        bus.stop()
        self.assertEqual(self.go_on_duty(self.log_in())["code"], "ok", "the connection was lost for a moment")


if __name__ == "__main__":
    unittest.main()
