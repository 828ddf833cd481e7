#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""A whole station mails its daily report to a mail server that is down at first, and is killed meanwhile."""
import email
import email.policy
import json
import sys
import unittest

from bus import Bus
from ward import SOURCE, Plan, Ward

sys.path.insert(0, str(SOURCE / "tests" / "operator-console" / "gateways"))
from conversing import Conversing  # noqa: E402

SIMULATOR = SOURCE / "tests" / "operator-console" / "gateways" / "mail_simulator.py"


class MailCase(unittest.TestCase):
    def setUp(self):
        self.ward = self.enterContext(Ward(Plan(without_consent=["birk-2"])))
        self.ward.provision_all()
        self.port = self.serve()
        with open(self.ward.credentials / "station" / "station.toml", "a") as file:
            file.write(f'\n[gateway.mail]\nurl = "smtp://localhost:{self.port}"\ntls = "none"\nfrom = "natlyt@ward.example"\n'
                       'to = ["manager@ward.example"]\nreport = "00:00"\nagain_first_ms = 100\nagain_most_ms = 500\n')
        self.ward.start_broker()
        self.ward.bus = Bus(self.ward, filters=("ward/#",))

    def serve(self, port=0):
        self.server = Conversing(SIMULATOR, "--port", port, log=self.ward.logs / "mail.log")
        self.addCleanup(self.server.stop)
        return json.loads(self.server.wait_for("ready")[0])["ready"]

    def mail_is(self, up, what):
        def matches(station):
            return any(link["name"] == "gateway-mail" and link["up"] == up for link in station["links"])
        return self.ward.bus.wait_until_last("ward/station", lambda s: s["state"] == "up" and matches(s), 40, what)

    def test_a_report_that_did_not_go_out_before_the_station_was_killed_goes_out_after_it(self):
        self.server.stop()
        self.ward.start_station()
        self.mail_is(False, "station that says that its mail does not go out")
        self.ward.station.kill_now()
        self.serve(self.port)
        self.ward.start_station()
        mail = json.loads(self.server.wait_for('"lines"', seconds=40)[0])
        self.mail_is(True, "station that says that its mail goes out again")
        self.assertEqual(mail["to"], ["<manager@ward.example>"])
        message = email.message_from_string("\n".join(mail["lines"]), policy=email.policy.default)
        self.assertIn("daglig rapport", message["Subject"])
        self.assertIn("- Birkehuset 2: intet samtykke", message.get_content())
        self.assertNotIn("BI", message.get_content(), "no resident is named")


if __name__ == "__main__":
    unittest.main()
