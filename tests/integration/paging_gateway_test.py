#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""A whole station pages by text message: real broker, ledger, gammu-smsd and a modem of gammu's; killed on the way."""
import base64
import json
import re
import time
import unittest
import uuid

from bus import Bus
from dummy_modem import DummyModem
from processes import wait_until
from ward import Plan, Ward

ROOM = "birk-1"
FIRST, SECOND = "+4520123456", "+4520123457"


def receipted(signed):
    return json.loads(base64.b64decode(signed["payload"]))["alert"]


class PagingGatewayCase(unittest.TestCase):
    def setUp(self):
        self.ward = self.enterContext(Ward(Plan(sms={"staff-1": FIRST, "staff-2": SECOND},
                                                escalation={"acknowledge_s": 20, "arrive_s": 5})))
        self.ward.provision_all()
        self.modem = DummyModem(self.ward.folder / "sms")
        with open(self.ward.credentials / "station" / "station.toml", "a") as file:
            file.write("\n" + self.modem.gateway_toml())
        self.addCleanup(self.modem.start().stop)
        self.ward.start_provisioned()
        self.ward.bus.wait_until_last("ward/station", lambda s: s["state"] == "up", 30, "station on the bus")
        self.room = Bus(self.ward, ROOM, [f"room/{ROOM}/receipt"])
        self.addCleanup(self.room.stop)

    def shout(self):
        sound = {"v": 1, "room": ROOM, "id": str(uuid.uuid4()), "bootId": str(uuid.uuid4()), "class": "shout", "score": 0.9,
                 "top": [{"class": "shout", "score": 0.9}], "levelDbfs": -20, "onset_ms": int(time.time() * 1000), "rule": "classHeard"}
        self.room.publish(f"room/{ROOM}/alert", json.dumps(sound))
        self.room.wait_for(f"room/{ROOM}/receipt", lambda signed: receipted(signed) == sound["id"], 20, "receipt")

    def alert(self, matches, what):
        return self.ward.bus.wait_for("ward/alert/", lambda a: a.get("room") == ROOM and matches(a), 60, what)

    def restart_station(self):
        before = self.ward.bus.last("ward/station")["bootId"]
        self.ward.station.kill_now()
        self.ward.start_station()
        self.ward.bus.wait_until_last("ward/station", lambda s: s["state"] == "up" and s["bootId"] != before, 30, "station that is back")

    def test_a_text_message_pages_once_over_a_kill_and_its_answer_acknowledges(self):
        self.shout()
        self.alert(lambda a: a["pages"] and a["pages"][0]["delivered"], "page that is delivered")
        self.assertEqual(len(self.modem.sent(FIRST)), 1)
        code = re.search(r"Svar (\d{4})", self.modem.sent(FIRST)[0]).group(1)
        self.restart_station()
        self.alert(lambda a: len(a["pages"]) == 2 and a["pages"][1]["delivered"], "page that went on to the next")
        self.assertEqual(len(self.modem.sent(FIRST)), 1, "the channel had confirmed it")
        self.modem.receive(f"{code} ok", FIRST)  # late, and theirs
        self.alert(lambda a: a["state"] == "acknowledged" and a["history"][-1]["note"] == "by sms", "acknowledgement by text message")
        wait_until(lambda: len(self.modem.sent(SECOND)) == 2, 30, "message to whom need not go any more")
        self.assertIn("S1 går derhen", self.modem.sent(SECOND)[1])
        self.alert(lambda a: a["state"] == "paging" and a["history"][-1]["note"] == "notOnSite", "question whether somebody is there")


if __name__ == "__main__":
    unittest.main()
