#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""A real edge with a real microphone and broker; the test holds the station's keys and tries it with plans."""
import unittest

from bus import Bus
from plans import plan_for, signed, station_time
from processes import wait_until
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
        self.boot = self.expect("closed", "noPlan")["bootId"]
        self.send(signed(self.ward, self.plan(1)))
        self.expect("fault", "clockInDoubt")
        self.tell_time_until_it_listens()

    def tell_time_until_it_listens(self):
        answered = set()

        def listens():
            nonce = (self.station.last(f"room/{ROOM}/heartbeat") or {}).get("timeNonce")
            if nonce and nonce not in answered:
                answered.add(nonce)
                self.station.publish(f"room/{ROOM}/time", station_time(self.ward, ROOM, nonce))
            return self.station.last(f"room/{ROOM}/state")["condition"] == "listening"

        wait_until(listens, 20, "room that has been told the time and listens")

    def plan(self, number, room=ROOM, **more):
        return plan_for(room, number, self.boot, **more)

    def send(self, envelope):
        self.station.publish(f"room/{ROOM}/plan", envelope, retain=True)

    def expect(self, condition, reason):
        return self.station.wait_until_last(f"room/{ROOM}/state", lambda s: (s["condition"], s["reason"]) == (condition, reason),
                                            20, f"state {condition}, {reason}")

    def assert_closes_and_opens_again(self, envelope, reason):
        self.send(envelope)
        self.expect("closed", reason)
        self.send(signed(self.ward, self.plan(9)))
        self.expect("listening", "none")

    def test_a_plan_with_a_bad_signature_closes_the_microphone(self):
        self.assert_closes_and_opens_again(signed(self.ward, self.plan(2), damaged=True), "planRefused")

    def test_a_plan_for_another_room_closes_the_microphone(self):
        self.assert_closes_and_opens_again(signed(self.ward, self.plan(2, NEIGHBOUR)), "planRefused")

    def test_an_expired_plan_closes_the_microphone(self):
        self.assert_closes_and_opens_again(signed(self.ward, self.plan(2, valid_for_s=-1)), "planExpired")

    def test_a_plan_that_runs_out_closes_the_microphone_by_itself(self):
        self.send(signed(self.ward, self.plan(2, valid_for_s=3)))
        self.expect("closed", "planExpired")

    def recorders_become(self, count):
        wait_until(lambda: len(self.ward.sound.recorders()) == count, 10, f"moment with {count} streams at the sound server")

    def test_a_closed_microphone_is_closed_at_the_sound_server_and_not_only_paused(self):
        self.recorders_become(1)
        self.send(signed(self.ward, self.plan(2, listening=False)))
        self.expect("closed", "outsidePlan")
        self.recorders_become(0)
        self.send(signed(self.ward, self.plan(3)))
        self.expect("listening", "none")
        self.recorders_become(1)

    def test_something_that_is_no_message_is_counted_and_changes_nothing(self):
        self.send("{not a plan")
        self.station.wait_until_last(f"room/{ROOM}/heartbeat", lambda h: h["counters"]["malformedMessages"] == 1, 20,
                                     "heartbeat that counts the malformed message")
        self.expect("listening", "none")


if __name__ == "__main__":
    unittest.main()
