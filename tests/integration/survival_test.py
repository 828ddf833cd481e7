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

    def restart_edge(self):
        """Another process of the same room; the start that it follows."""
        earlier = self.heartbeat(lambda h: True)["bootId"]
        self.edge.kill_now()
        self.edge = self.ward.start_edge(ROOM)
        return earlier

    def test_a_restarted_edge_is_given_a_plan_of_its_own_and_alerts(self):
        earlier = self.restart_edge()
        self.heartbeat(lambda h: h["bootId"] != earlier and h["condition"] == "listening", "heartbeat of a new start that listens")
        self.ward.wait_for_room(ROOM, "listening")
        self.play("fall")
        self.assert_exactly_one_alert()

    def test_an_edge_that_restarts_while_the_station_is_down_stays_closed_until_it_is_back(self):
        self.ward.station.kill_now()
        earlier = self.restart_edge()
        beat = self.heartbeat(lambda h: h["bootId"] != earlier and h["counters"]["refusedPlans"] == 1,
                              "heartbeat of a new start that has refused the old plan")
        self.assertEqual((beat["condition"], beat["reason"], beat["audioFrames"]), ("closed", "noPlan", 0))
        self.ward.start_station()
        self.heartbeat(lambda h: h["condition"] == "listening", "heartbeat that listens again")


if __name__ == "__main__":
    unittest.main()
