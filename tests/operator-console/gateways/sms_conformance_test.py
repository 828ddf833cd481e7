#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The real SMS gateway with the real gammu-smsd on its dummy modem: out, back with the code, and with the modem gone."""
import os
import tempfile
import unittest
from pathlib import Path

from conversing import Conversing, wait_until
from dummy_modem import DummyModem

PROBE = Path(os.environ["NATLYT_BUILD"]) / "bin" / "gateway_probe"
NUMBER = "+4520123456"


class SmsCase(unittest.TestCase):
    def setUp(self):
        self.folder = Path(self.enterContext(tempfile.TemporaryDirectory()))
        self.modem = DummyModem(self.folder / "sms")
        config = self.folder / "station.toml"
        config.write_text(self.modem.gateway_toml() + "taken_within_s = 3\n")
        self.probe = Conversing(PROBE, config, log=self.folder / "probe.log")
        self.addCleanup(self.probe.stop)

    def start_daemon(self):
        daemon = self.modem.start()
        self.addCleanup(daemon.stop)
        return daemon

    def test_a_page_goes_out_and_its_code_comes_back(self):
        daemon = self.start_daemon()
        self.probe.say(f"ring 67 watch-1 {NUMBER} Grønnegården 3")
        self.probe.wait_for("delivered watch-1 67")
        self.assertIn('to "+4520123456" with text "Grønnegården 3 AB: råb. Svar 0067 = jeg går derhen."', daemon.log_text())
        self.modem.receive("hvem er det?", NUMBER)
        self.probe.wait_for("stray watch-1")
        self.modem.receive("Ok 0067", "+4599999999")
        self.probe.wait_for("stray  ")
        self.assertEqual(self.probe.told("acknowledged"), [])
        self.modem.receive("Ok 0067", NUMBER)
        self.probe.wait_for("acknowledged watch-1 67")
        wait_until(self.modem.is_empty, 10, "spool without messages")

    def test_the_code_comes_back_in_utf16_as_well(self):
        with (self.modem.folder / "smsdrc").open("a") as settings:
            settings.write("inboxformat = unicode\n")
        self.start_daemon()
        self.probe.say(f"ring 67 watch-1 {NUMBER} Grønnegården 3")
        self.probe.wait_for("delivered watch-1 67")
        self.modem.receive("Går 0067", NUMBER)
        self.probe.wait_for("acknowledged watch-1 67")

    def test_a_daemon_that_is_not_there_is_shown_and_the_message_goes_when_it_comes(self):
        self.probe.say(f"ring 1 watch-1 {NUMBER} Birkehuset 1")
        self.probe.wait_for("failed watch-1 1")
        self.probe.wait_for("health sms down")
        self.start_daemon()
        self.probe.wait_for("delivered watch-1 1")
        self.probe.wait_for("health sms up", count=2)


if __name__ == "__main__":
    unittest.main()
