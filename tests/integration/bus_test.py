#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The broker as provisioned, tried by real clients: who may say and hear what, and who may not come in."""
import subprocess
import unittest

from bus import ROOT, Bus, client
from mqtt import MqttClient, Refused, over_websocket
from processes import wait_until
from ward import PORT_HANDSETS, Plan, Ward

ROOM, NEIGHBOUR = "birk-1", "birk-2"
ADMINISTRATOR, AUDITOR, ITEM = "admin-1", "auditor-1", "0190a000-0000-7000-8000-000000000001"


class BusTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.ward = cls.enterClassContext(Ward(Plan(administrators=[ADMINISTRATOR])))
        cls.ward.provision_all()
        cls.ward.passwords[AUDITOR] = "auditors-own-word"
        cls.ward.provision("auditor", AUDITOR, "--password-stdin", password=cls.ward.passwords[AUDITOR])
        cls.ward.start_broker()

    def listen(self, name, *filters):
        bus = Bus(self.ward, name, filters)
        self.addCleanup(bus.stop)
        return bus

    def speaker(self, name):
        speaker = client(self.ward, name)
        self.addCleanup(speaker.close)
        return speaker

    def test_a_room_may_not_publish_as_another(self):
        station, room = self.listen("station", "room/#"), self.speaker(ROOM)
        for kind in ("alert", "state", "heartbeat", "snippet/0190a000-0000-7000-8000-000000000001"):
            with self.assertRaisesRegex(Refused, "not authorised"):
                room.publish(f"{ROOT}room/{NEIGHBOUR}/{kind}", '{"forged":true}')
        room.publish(f"{ROOT}room/{ROOM}/alert", '{"own":true}')
        wait_until(lambda: station.all(f"room/{ROOM}/alert"), 10, "message of the room's own")
        self.assertEqual(station.all(f"room/{NEIGHBOUR}/"), [])

    def test_a_room_may_not_speak_for_the_station_or_hear_another_room(self):
        room, station = self.listen(ROOM, f"room/{NEIGHBOUR}/#", f"room/{ROOM}/#"), self.speaker("station")
        for topic in (f"room/{ROOM}/plan", f"room/{ROOM}/receipt", f"room/{ROOM}/time", "ward/station"):
            with self.assertRaisesRegex(Refused, "not authorised"):
                room.publish(topic, "{}")
        station.publish(f"{ROOT}room/{NEIGHBOUR}/receipt", '{"to":"neighbour"}')
        for kind in ("receipt", "time"):
            station.publish(f"{ROOT}room/{ROOM}/{kind}", '{"to":"room"}')
            wait_until(lambda kind=kind: room.all(f"room/{ROOM}/{kind}"), 10, f"{kind} of the room's own")
        self.assertEqual(room.all(f"room/{NEIGHBOUR}/"), [])

    def assert_may_say_only(self, station, name, own, *forbidden):
        speaker = self.speaker(name)
        for topic in forbidden:
            with self.assertRaisesRegex(Refused, "not authorised", msg=topic):
                speaker.publish(ROOT + topic, "{}")
        speaker.publish(ROOT + own, '{"own":true}')
        wait_until(lambda: station.all(own), 10, f"message that {name} may send")

    def test_people_may_not_speak_for_the_station_for_a_room_or_for_another(self):
        others = [f"room/{ROOM}/{kind}" for kind in ("plan", "request", "receipt", "time", "state", "alert", "heartbeat", f"snippet/{ITEM}")]
        others += [f"ward/alert/{ITEM}", f"ward/room/{ROOM}", "ward/station", "operator/nobody/request", "staff/nobody/reply",
                   f"staff/staff-1/page/{ITEM}", "staff/staff-1/rooms", "operator/operator-1/reply"]
        station = self.listen("station", "operator/+/request", "staff/+/reply")
        for name in ("operator-1", ADMINISTRATOR, AUDITOR):
            self.assert_may_say_only(station, name, f"operator/{name}/request", *others)
        self.assert_may_say_only(station, "staff-1", "staff/staff-1/reply", *others, "operator/operator-1/request")

    def test_who_may_hear_what(self):
        station = self.speaker("station")
        said = [f"room/{ROOM}/{kind}" for kind in ("plan", "request", "receipt", "time", "heartbeat", f"snippet/{ITEM}")]
        said += [f"ward/alert/{ITEM}", f"ward/room/{ROOM}", "operator/operator-1/reply", f"operator/{AUDITOR}/reply", "staff/staff-1/rooms", "ward/station"]
        heard = {"operator-1": {f"room/{ROOM}/heartbeat", f"room/{ROOM}/snippet/{ITEM}", f"ward/alert/{ITEM}", f"ward/room/{ROOM}",
                                "operator/operator-1/reply"},
                 ADMINISTRATOR: {f"ward/room/{ROOM}"}, AUDITOR: {f"operator/{AUDITOR}/reply"}, "staff-1": {"staff/staff-1/rooms"}}
        ears = {name: self.listen(name, "room/#", "ward/#", "operator/#", "staff/#") for name in heard}
        for topic in said:
            station.publish(ROOT + topic, '{"v":1}')
        for name, ear in ears.items():
            wait_until(lambda ear=ear: ear.all("ward/station"), 10, f"last message at {name}")
            self.assertEqual({topic for topic in said[:-1] if ear.all(topic)}, heard[name], name)

    def left_lying(self):
        """What a newcomer finds of rooms and people, once the broker has told all that lies there."""
        newcomer = Bus(self.ward, "station", ("room/#", "operator/#", "staff/#", "ward/#"))
        newcomer.publish("ward/station", '{"newcomer":true}')
        wait_until(lambda: newcomer.all("ward/station"), 10, "a message after all that lay at the broker")
        newcomer.stop()
        return {heard.topic for heard in newcomer.all() if heard.retained}

    def test_nothing_is_left_lying_that_is_said_once(self):
        room, operator, staff = self.speaker(ROOM), self.speaker("operator-1"), self.speaker("staff-1")
        for number in range(200):  # each another topic: they would fill the broker
            with self.assertRaisesRegex(Refused, "not authorised"):
                room.publish(f"{ROOT}room/{ROOM}/snippet/0190a000-0000-7000-8000-{number:012x}", b"x" * 1000, retain=True)
        for speaker, topic in ((room, f"room/{ROOM}/alert"), (room, f"room/{ROOM}/heartbeat"), (operator, "operator/operator-1/request"),
                               (staff, "staff/staff-1/reply")):
            with self.assertRaisesRegex(Refused, "not authorised", msg=topic):
                speaker.publish(ROOT + topic, "{}", retain=True)
        said = f"{ROOM} may leave nothing lying on {ROOT}room/{ROOM}/snippet/"
        self.assertIn(self.ward.broker.log_text().count(said), range(1, 10), "once a minute of all that the room tried, for the station to read")
        room.publish(f"{ROOT}room/{ROOM}/state", '{"of":"the room"}', retain=True)
        room.publish(f"{ROOT}room/{ROOM}/snippet/{ITEM}", b"said once")
        left = self.left_lying()
        self.assertIn(f"room/{ROOM}/state", left)
        self.assertEqual([topic for topic in left if not topic.endswith("/state")], [])

    def test_nothing_is_left_lying_by_a_will(self):
        topic = f"room/{NEIGHBOUR}/snippet/{ITEM}"
        room = client(self.ward, NEIGHBOUR, will=(f"{ROOT}{topic}", "sound"))
        seen = self.listen("operator-1", "room/#")
        room.cut_off()
        room = client(self.ward, NEIGHBOUR, will=(f"{ROOT}room/{NEIGHBOUR}/state", '{"gone":true}'))
        room.cut_off()
        wait_until(lambda: f"room/{NEIGHBOUR}/state" in self.left_lying(), 20, "a will that may lie there")
        self.assertNotIn(topic, self.left_lying())
        self.assertEqual(seen.all(topic), [])

    def test_a_wrong_password_is_refused(self):
        with self.assertRaisesRegex(Refused, "not authorised|bad user name or password"):
            MqttClient(self.ward.port(8884), self.ward.ca, "operator-1", "operator-1", "wrong")

    def test_the_handsets_port_lets_in_night_staff_alone(self):
        def answer(user, password):
            return over_websocket(self.ward.port(PORT_HANDSETS), self.ward.ca, user, password)
        self.assertEqual(answer("staff-1", self.ward.passwords["staff-1"]), 0)
        for user in ("operator-1", ADMINISTRATOR, AUDITOR):
            self.assertEqual(answer(user, self.ward.passwords[user]), 135, user)
        self.assertEqual(answer("staff-1", "wrong"), 135)

    def test_who_brings_no_certificate_or_one_of_his_own_making_is_refused(self):
        own = [self.ward.folder / "own.crt", self.ward.folder / "own.key"]
        subprocess.run(["openssl", "req", "-x509", "-newkey", "ed25519", "-nodes", "-subj", f"/CN={ROOM}", "-days", "1",
                        "-out", own[0], "-keyout", own[1]], check=True, capture_output=True)
        with self.assertRaises((Refused, OSError)):
            MqttClient(self.ward.port(8883), self.ward.ca, ROOM)
        with self.assertRaises((Refused, OSError)):
            MqttClient(self.ward.port(8883), self.ward.ca, ROOM, certificate=own[0], key=own[1])


if __name__ == "__main__":
    unittest.main()
