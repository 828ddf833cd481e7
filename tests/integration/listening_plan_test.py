#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""A real edge with a real microphone and broker; the test holds the station's keys and tries it with plans."""
import unittest

from bus import Bus
from plans import plan_for, signed, station_heartbeat
from ward import Ward

ROOM, NEIGHBOUR = "birk-1", "birk-2"


class ListeningPlanTest(unittest.TestCase):
    def setUp(self):
        self.ward = self.enterContext(Ward())
        self.ward.provision_all()
        self.ward.start_broker()
        self.station = Bus(self.ward, "station", [f"room/{ROOM}/#"])
        self.addCleanup(self.station.stop)
        self.ward.start_sound([ROOM])
        self.ward.start_edge(ROOM)
        self.expect("closed", "noPlan")
        self.send(signed(self.ward, plan_for(ROOM, 1)))
        self.expect("fault", "clockInDoubt")
        self.station.publish("ward/station", station_heartbeat(), retain=True)
        self.expect("listening", "none")

    def send(self, envelope):
        self.station.publish(f"room/{ROOM}/plan", envelope, retain=True)

    def expect(self, condition, reason):
        self.station.wait_until_last(f"room/{ROOM}/state", lambda s: (s["condition"], s["reason"]) == (condition, reason),
                                     20, f"state {condition}, {reason}")

    def assert_closes_and_opens_again(self, envelope, reason):
        self.send(envelope)
        self.expect("closed", reason)
        self.send(signed(self.ward, plan_for(ROOM, 9)))
        self.expect("listening", "none")

    def test_a_plan_with_a_bad_signature_closes_the_microphone(self):
        self.assert_closes_and_opens_again(signed(self.ward, plan_for(ROOM, 2), damaged=True), "planRefused")

    def test_a_plan_for_another_room_closes_the_microphone(self):
        self.assert_closes_and_opens_again(signed(self.ward, plan_for(NEIGHBOUR, 2)), "planRefused")

    def test_an_expired_plan_closes_the_microphone(self):
        self.assert_closes_and_opens_again(signed(self.ward, plan_for(ROOM, 2, valid_for_s=-1)), "planExpired")

    def test_a_plan_that_runs_out_closes_the_microphone_by_itself(self):
        self.send(signed(self.ward, plan_for(ROOM, 2, valid_for_s=3)))
        self.expect("closed", "planExpired")

    def test_something_that_is_no_message_is_counted_and_changes_nothing(self):
        self.send("{not a plan")
        self.station.wait_until_last(f"room/{ROOM}/heartbeat", lambda h: h["counters"]["malformedMessages"] == 1, 20,
                                     "heartbeat that counts the malformed message")
        self.expect("listening", "none")


if __name__ == "__main__":
    unittest.main()
