#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""No alert is lost and none is doubled, whatever dies in between. Real processes, killed as a power cut would."""
import unittest

from listening_ward import ROOM, ListeningWardCase


class SurvivalTest(ListeningWardCase):
    def assert_exactly_one_alert(self):
        self.wait_for_alert(lambda a: a["room"] == ROOM)
        self.heartbeat(lambda h: h["alertsWaiting"] == 0, "heartbeat with an empty outbox")
        alerts = list(self.alerts().values())
        self.assertEqual([(a["room"], a["soundCount"]) for a in alerts], [(ROOM, 1)])

    def test_alert_survives_broker_restart_between_raise_and_receipt(self):
        self.ward.station.kill_now()  # so that no receipt can come
        self.play("fall")
        self.heartbeat(lambda h: h["alertsWaiting"] == 1, "heartbeat with the alert in the outbox")
        self.ward.broker.kill_now()
        self.ward.start_broker()
        self.ward.start_station()
        self.assert_exactly_one_alert()

    def test_station_killed_after_commit_and_before_receipt_gives_one_alert_not_two(self):
        self.ward.station.stop()
        station = self.ward.start_station("--failure-mode", "die-after-commit")
        self.ward.wait_for_station()
        self.ward.wait_for_room(ROOM, "listening")
        self.play("fall")
        self.assertEqual(station.wait_for_end(30), -9)
        self.assertEqual(self.ward.ledger.sound_count(), 1)
        self.heartbeat(lambda h: h["alertsWaiting"] == 1, "heartbeat with the alert still in the outbox")
        self.ward.start_station()
        self.assert_exactly_one_alert()
        self.assertEqual(self.ward.ledger.sound_count(), 1)

    def test_station_killed_at_any_moment_loses_no_alert(self):
        self.play("fall")
        self.ward.station.kill_now()
        self.ward.start_station()
        self.assert_exactly_one_alert()

    def test_an_open_alert_is_there_again_after_the_broker_forgot_it(self):
        self.play("fall")
        self.assert_exactly_one_alert()
        self.ward.broker.kill_now()
        before = len(self.ward.bus.all("ward/alert/"))
        self.ward.start_broker()
        self.ward.bus.wait_for("ward/alert/", lambda a: len(self.ward.bus.all("ward/alert/")) > before, 30,
                               "alert published again to the new broker")
        self.assert_exactly_one_alert()


if __name__ == "__main__":
    unittest.main()
