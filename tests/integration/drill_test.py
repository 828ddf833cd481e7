#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""A drill of the chain through a real edge whose microphone is closed, broker, station, text messages and back."""
import base64
import json
import re
import unittest
import uuid

from bus import Bus
from dummy_modem import DummyModem
from processes import wait_until
from ward import Plan, Ward

ROOM, ADMINISTRATOR = "birk-1", "admin-1"
NUMBER = "+4520123456"


class ChainDrillCase(unittest.TestCase):
    def setUp(self):
        self.ward = self.enterContext(Ward(Plan(sms={"staff-1": NUMBER}, without_consent=[ROOM], administrators=[ADMINISTRATOR])))
        self.ward.provision_all()
        self.modem = DummyModem(self.ward.folder / "sms")
        with open(self.ward.credentials / "station" / "station.toml", "a") as file:
            file.write("\n" + self.modem.gateway_toml())
        self.addCleanup(self.modem.start().stop)
        self.ward.start_broker()
        self.ward.start_bus()
        self.desk = Bus(self.ward, ADMINISTRATOR, [f"operator/{ADMINISTRATOR}/reply"])
        self.addCleanup(self.desk.stop)
        self.ward.start_station()
        self.ward.wait_for_station()
        self.ward.bus.wait_until_last("ward/station", lambda s: s["state"] == "up", 30, "station on the bus")
        self.ward.start_sound([ROOM])
        self.ward.start_edge(ROOM)
        self.ward.wait_for_room(ROOM, "closed", 60, reason="noConsent")

    def ask(self, bus, who, kind, **fields):
        request = {"v": 1, "id": str(uuid.uuid4()), "kind": kind, "console": "seat-1", "urgent": False, "note": "", **fields}
        bus.publish(f"operator/{who}/request", json.dumps(request))
        return bus.wait_until_last(f"operator/{who}/reply", lambda r: r["request"] == request["id"], 20, f"answer to {kind}")

    def drill(self, matches, what):
        return self.ward.bus.wait_until_last("ward/station", lambda s: matches(s.get("drill", {})), 40, what)["drill"]

    def begin(self):
        self.assertEqual(self.ask(self.desk, ADMINISTRATOR, "startDrill", room=ROOM, person="staff-1")["code"], "ok")
        return self.drill(lambda d: "raisedAt_ms" in d, "drill that the room has answered")

    def test_a_drill_goes_from_a_closed_room_to_a_text_message_and_its_answer_ends_it(self):
        running = self.begin()
        operator = Bus(self.ward, "operator-1", ["operator/operator-1/reply"])
        self.addCleanup(operator.stop)
        self.ask(operator, "operator-1", "goOnDuty", publicKey=base64.b64encode(bytes(32)).decode())
        self.assertEqual(self.ask(operator, "operator-1", "drillShown", drill=running["id"])["code"], "ok")
        self.drill(lambda d: any(c["channel"] == "sms" for p in d.get("pages", []) for c in p["delivered"]), "drill that is delivered")
        text = self.modem.sent(NUMBER)[0]
        self.assertTrue(text.startswith("ØVELSE: Birkehuset 1"), text)
        code = re.search(r"Svar (\d{4})", text).group(1)
        self.modem.receive(f"{code} ok", NUMBER)
        self.ward.bus.wait_until_last("ward/station", lambda s: "drill" not in s, 40, "end of the drill")
        drill = self.ask(self.desk, ADMINISTRATOR, "readDrills")["drills"][0]
        self.assertEqual((drill["end"], drill["acknowledgedBy"], drill["console"]), ("acknowledged", "staff-1", "seat-1"))
        times = [drill[key] for key in ("askedAt_ms", "raisedAt_ms", "pagedAt_ms", "acknowledgedAt_ms", "endedAt_ms")]
        self.assertEqual(times, sorted(times))
        self.assertEqual(self.ward.bus.all("ward/alert/"), [], "it was never an alert")
        said = (self.ward.bus.last(f"room/{ROOM}/heartbeat") or {"sequence": -1})["sequence"]  # perhaps before its clock was known
        heartbeat = self.ward.bus.wait_until_last(
            f"room/{ROOM}/heartbeat", lambda h: h["sequence"] > said and h["alertsWaiting"] == 0, 30, "room with its receipt")
        self.assertEqual((heartbeat["condition"], heartbeat["audioFrames"]), ("closed", 0))

    def test_a_page_that_is_no_drill_takes_the_drills_place(self):
        self.begin()
        other = Bus(self.ward, "birk-2", ["room/birk-2/receipt"])
        self.addCleanup(other.stop)
        sound = {"v": 1, "room": "birk-2", "id": str(uuid.uuid4()), "bootId": str(uuid.uuid4()), "class": "shout", "score": 0.9,
                 "top": [], "levelDbfs": -20, "onset_ms": 1790000000000, "rule": "classHeard"}
        other.publish("room/birk-2/alert", json.dumps(sound))
        self.ward.bus.wait_for("ward/alert/", lambda a: a.get("state") == "paging", 30, "alert that pages: no operator is on duty")
        self.ward.bus.wait_until_last("ward/station", lambda s: "drill" not in s, 30, "end of the drill")
        self.assertEqual(self.ask(self.desk, ADMINISTRATOR, "readDrills")["drills"][0]["end"], "realPage")
        wait_until(lambda: any("Birkehuset 2" in text and "ØVELSE" not in text for text in self.modem.sent(NUMBER)), 60, "the real page")


if __name__ == "__main__":
    unittest.main()
