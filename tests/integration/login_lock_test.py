#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Somebody tries passwords at the real broker: the station hears of it by the broker's log alone."""
import base64
import json
import unittest
import uuid

from bus import Bus
from mqtt import MqttClient, Refused, over_websocket
from ward import PORT_CONSOLES, PORT_HANDSETS, Plan, Ward

OPERATOR = "operator-1"


class LoginLockTest(unittest.TestCase):
    def setUp(self):
        self.ward = self.enterContext(Ward(Plan(operators=[OPERATOR, "operator-2"])))
        self.ward.start_basics()
        self.ward.bus.wait_until_last("ward/station", lambda s: s["sequence"] >= 2, 20, "station that hears the broker's log")

    def guess(self, times):
        for _ in range(times):
            with self.assertRaises(Refused):
                MqttClient(self.ward.port(PORT_CONSOLES), self.ward.ca, OPERATOR, OPERATOR, "wrong")

    def go_on_duty(self, bus, user=OPERATOR):
        request = {"v": 1, "id": str(uuid.uuid4()), "kind": "goOnDuty", "console": "seat-1", "urgent": False, "note": "",
                   "publicKey": base64.b64encode(bytes(32)).decode()}
        bus.publish(f"operator/{user}/request", json.dumps(request))
        return bus.wait_until_last(f"operator/{user}/reply", lambda r: r["request"] == request["id"], 20, "reply")

    def log_in(self, user=OPERATOR):
        bus = Bus(self.ward, user, [f"operator/{user}/reply"])
        self.addCleanup(bus.stop)
        return bus

    def test_nobody_else_who_logs_in_from_there_is_kept_from_their_alerts(self):
        self.guess(5)
        self.ward.bus.wait_until_last("ward/station", lambda s: {"kind": "loginsRefused", "detail": "127.0.0.1"} in s.get("warnings", []),
                                      20, "station heartbeat that warns of the guessing")
        reply = self.go_on_duty(self.log_in("operator-2"), "operator-2")
        self.assertEqual(reply["code"], "ok")
        refused = self.ward.ledger.rows("SELECT subject, detail FROM audit WHERE kind = 'loginFailed' ORDER BY seq")
        self.assertEqual(refused, [(OPERATOR, "1 wrong password from 127.0.0.1"), (OPERATOR, "from 127.0.0.1: waits 60 s")])

    def test_guesses_at_the_handsets_port_are_shown_at_the_consoles(self):
        for _ in range(5):
            over_websocket(self.ward.port(PORT_HANDSETS), self.ward.ca, "staff-1", "wrong")
        self.ward.bus.wait_until_last("ward/station", lambda s: any(w["kind"] == "loginsRefused" for w in s.get("warnings", [])),
                                      20, "station heartbeat that warns of the guessing")
        self.assertEqual(self.go_on_duty(self.log_in())["code"], "ok", "nobody else is blamed for it")

    def test_the_broker_looks_at_no_sixth_password_not_even_at_the_right_one(self):
        for port, user, log_in in ((PORT_CONSOLES, OPERATOR, self.at_the_consoles), (PORT_HANDSETS, "staff-1", self.at_the_handsets)):
            with self.subTest(user):
                self.assertEqual({log_in(port, user, "wrong") for _ in range(5)}, {False})
                self.assertFalse(log_in(port, user, self.ward.passwords[user]))
                self.ward.bus.wait_until_last("ward/station", lambda s: {"kind": "loginsRefused", "detail": "127.0.0.1"} in s.get("warnings", []),
                                              20, "station heartbeat that names the address")
        self.assertTrue(self.at_the_consoles(PORT_CONSOLES, "operator-2", self.ward.passwords["operator-2"]), "nobody else waits")

    def at_the_consoles(self, port, user, password):
        try:
            MqttClient(self.ward.port(port), self.ward.ca, user, user, password).close()
        except Refused:
            return False
        return True

    def at_the_handsets(self, port, user, password):
        return over_websocket(self.ward.port(port), self.ward.ca, user, password) == 0

    def test_who_logged_in_from_there_comes_back_a_minute_later_at_most(self):
        self.log_in().stop()
        self.guess(20)
        waits = [line for line in (self.ward.logs / "mosquitto.log").read_text().splitlines() if "waits" in line and "everybody" not in line]
        self.assertTrue(waits)
        self.assertTrue(all(line.endswith(f"{OPERATOR} from 127.0.0.1 waits 60 s.") for line in waits), waits)

    def test_an_address_that_waits_as_a_whole_is_told_of_by_the_broker_and_the_station(self):
        for number in range(20):
            self.assertFalse(self.at_the_consoles(PORT_CONSOLES, f"nobody-{number}", "wrong"))
        self.assertFalse(self.at_the_consoles(PORT_CONSOLES, OPERATOR, self.ward.passwords[OPERATOR]), "everybody waits there")
        told = [line for line in (self.ward.logs / "mosquitto.log").read_text().splitlines() if "waits" in line]
        self.assertEqual([line[line.index("natlyt-login-guard"):] for line in told], ["natlyt-login-guard: everybody from 127.0.0.1 waits 60 s."])
        self.ward.bus.wait_until_last("ward/station", lambda s: {"kind": "loginsRefused", "detail": "127.0.0.1"} in s.get("warnings", []),
                                      20, "station heartbeat that names the address")
        self.assertIn(("", "everybody from 127.0.0.1: waits 60 s"),
                      self.ward.ledger.rows("SELECT subject, detail FROM audit WHERE kind = 'loginFailed' ORDER BY seq"))

    def test_an_operator_on_duty_keeps_the_seat_while_somebody_guesses(self):
        bus = self.log_in()
        self.assertEqual(self.go_on_duty(bus)["code"], "ok")
        self.guess(8)
        self.assertEqual(self.go_on_duty(bus)["code"], "ok")
        bus.stop()
        self.assertEqual(self.go_on_duty(self.log_in())["code"], "ok", "the connection was lost for a moment")


if __name__ == "__main__":
    unittest.main()
