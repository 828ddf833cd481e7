#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Live listening on real programs, asked for on the bus by who skips the console: the light in the room, the sound and the
record begin and end together, also where the network goes meanwhile."""
import base64
import json
import os
import unittest
import uuid

from bus import Bus
from listening_ward import ROOM, ListeningWardCase
from processes import wait_until
from ward import House, Plan

SEEN_BY = "operator-1"   # an ear on the bus for the sealed chunks, whose key nobody has
ADMINISTRATOR = "admin-1"
PULSES, STEADY, OFF = "light pulses: a person", "light is steady", "light is off"


class LiveListeningCase(ListeningWardCase):
    plan = staticmethod(lambda: Plan(houses=[House("birk", "Birkehuset", 1)], live=True, administrators=[ADMINISTRATOR]))

    def setUp(self):
        super().setUp()
        self.ears = Bus(self.ward, SEEN_BY, ("room/+/snippet/+",))
        self.addCleanup(self.ears.stop)
        self.replies = Bus(self.ward, "observer", ("operator/observer/reply", "ward/#", "room/+/heartbeat"))
        self.addCleanup(self.replies.stop)
        self.ward.bus.stop()
        self.ward.bus = self.replies  # one connection for each name
        self.ask("goOnDuty", publicKey=base64.b64encode(os.urandom(32)).decode())

    def ask(self, kind, **fields):
        """In the name of the observer, an operator; the answer."""
        number = str(uuid.uuid4())
        request = {"v": 1, "id": number, "kind": kind, "console": "bus", "urgent": False, "note": "", **fields}
        self.ward.bus.publish("operator/observer/request", json.dumps(request))
        return self.ward.bus.wait_for("operator/observer/reply", lambda r: r["request"] == number, 10, f"answer to {kind}").body

    def listen(self, seconds):
        answer = self.ask("listenLive", room=ROOM, note="a test of the light", for_s=seconds)
        self.assertEqual(answer["code"], "ok", answer)
        self.edge.wait_for_log(PULSES)
        wait_until(lambda: len(self.chunks(answer)) >= 2, 10, "second of sound")
        return answer

    def chunks(self, answer):
        return self.ears.all(f"room/{ROOM}/snippet/{answer['listening']}")

    def lights(self):
        """What the room's light has shown, in order."""
        return [sign for line in self.edge.log_text().splitlines() for sign in (PULSES, STEADY, OFF) if sign in line]

    def ended(self):
        return self.ward.ledger.rows("SELECT by, room, detail FROM audit WHERE kind = 'listeningEnded'")

    def test_live_listening_goes_dark_and_silent_when_privacy_begins(self):
        answer = self.listen(60)
        self.assertEqual(self.ward.wait_for_room(ROOM, "listenedTo")["listener"], "observer")
        self.ask("startPrivacy", room=ROOM)
        wait_until(lambda: self.lights()[-1] == OFF, 5, "dark light in the room")
        heard = len(self.chunks(answer))
        self.assertEqual(self.ask("listenLive", room=ROOM, note="once more", for_s=60)["code"], "roomClosed")
        self.ask("stopListening", room=ROOM, played={"played_ms": 1500, "drawn": True})
        self.ask("endPrivacy", room=ROOM)
        self.ward.wait_for_room(ROOM, "listening")
        self.heartbeat(lambda h: h["condition"] == "listening")
        self.assertLessEqual(len(self.chunks(answer)), heard + 1, "but for one that was on its way")
        self.assertEqual(self.lights()[-1], STEADY, "it is not taken up again")
        (by, room, detail), = self.ended()
        self.assertEqual((by, room), ("observer", ROOM))
        self.assertRegex(detail, r"^\d+ s, 2 s played$")
        self.ward.bus.publish("operator/observer/request", json.dumps({"kind": "listenLive", "room": ROOM}))  # no request at all
        administrator = Bus(self.ward, ADMINISTRATOR, ("operator/+/reply",))
        self.addCleanup(administrator.stop)
        administrator.publish(f"operator/{ADMINISTRATOR}/request", json.dumps(
            {"v": 1, "id": str(uuid.uuid4()), "kind": "listenLive", "console": "bus", "urgent": False, "room": ROOM, "note": "curious"}))
        administrator.wait_for(f"operator/{ADMINISTRATOR}/reply", lambda r: r["code"] == "notAllowed", 10, "refusal")
        self.assertEqual(self.lights()[-1], STEADY)

    def test_live_listening_ends_by_itself_in_the_room_while_the_network_is_gone_and_nothing_of_it_comes_late(self):
        answer = self.listen(8)
        self.ward.broker.kill_now()
        wait_until(lambda: self.lights()[-1] == STEADY, 20, "end of the listening in the room")
        heard = len(self.chunks(answer))
        self.ward.start_broker()
        self.heartbeat(lambda h: h["counters"]["reconnects"] >= 1, "heartbeat of the room that is back")
        self.ward.wait_for_room(ROOM, "listening")
        self.assertEqual(len(self.chunks(answer)), heard)
        self.assertEqual(self.lights().count(PULSES), 1)
        wait_until(self.ended, 20, "end of the listening on record")
        self.assertEqual([detail for _, _, detail in self.ended()], ["8 s at most"])


if __name__ == "__main__":
    unittest.main()
