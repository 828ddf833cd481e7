#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The real SMS gateway with the real gammu-smsd on its dummy modem: out, back with the code, and with the modem gone."""
import os
import shutil
import subprocess
import tempfile
import unittest
from pathlib import Path

from conversing import Conversing, wait_until
from processes import Process

PROBE = Path(os.environ["NATLYT_BUILD"]) / "bin" / "gateway_probe"
NUMBER = "+4520123456"


class SmsCase(unittest.TestCase):
    def setUp(self):
        self.assertTrue(shutil.which("gammu-smsd"), "gammu-smsd is missing: tests/install_packages run")
        self.folder = Path(self.enterContext(tempfile.TemporaryDirectory()))
        for part in ("in", "out", "sent", "err", "modem"):
            (self.folder / part).mkdir()
        self.modem = f"[gammu]\ndevice = {self.folder}/modem\nconnection = none\nmodel = dummy\n"
        (self.folder / "gammurc").write_text(self.modem)
        (self.folder / "smsdrc").write_text(
            f"{self.modem}[smsd]\nservice = files\nlogfile = stdout\ndebuglevel = 1\nchecksecurity = 0\ncommtimeout = 1\n"
            f"receivefrequency = 1\nloopsleep = 1\ninboxpath = {self.folder}/in/\noutboxpath = {self.folder}/out/\nsentsmspath = {self.folder}/sent/\n"
            f"errorsmspath = {self.folder}/err/\n")
        config = self.folder / "station.toml"
        config.write_text(f'[gateway.sms]\noutbox = "{self.folder}/out"\nsent = "{self.folder}/sent"\nerror = "{self.folder}/err"\n'
                          f'inbox = "{self.folder}/in"\ncontent = "heard"\ntaken_within_s = 3\n')
        self.probe = Conversing(PROBE, config, log=self.folder / "probe.log")
        self.addCleanup(self.probe.stop)

    def start_daemon(self):
        daemon = Process("gammu-smsd", ["gammu-smsd", "-c", self.folder / "smsdrc"], self.folder / "smsd.log")
        self.addCleanup(daemon.stop)
        return daemon

    def receive(self, text, number=NUMBER):
        """A message reaches the modem."""
        subprocess.run(["gammu", "-c", self.folder / "gammurc", "savesms", "TEXT", "-folder", "1", "-unread", "-sender", number,
                        "-text", text], check=True, capture_output=True)

    def test_a_page_goes_out_and_its_code_comes_back(self):
        daemon = self.start_daemon()
        self.probe.say(f"ring 67 watch-1 {NUMBER} Grønnegården 3")
        self.probe.wait_for("delivered watch-1 67")
        self.assertIn('to "+4520123456" with text "Grønnegården 3 AB: råb. Svar 0067 = jeg går derhen."', daemon.log_text())
        self.receive("hvem er det?")
        self.probe.wait_for("stray watch-1")
        self.receive("Ok 0067", "+4599999999")
        self.probe.wait_for("stray  ")
        self.assertEqual(self.probe.told("acknowledged"), [])
        self.receive("Ok 0067")
        self.probe.wait_for("acknowledged watch-1 67")
        wait_until(lambda: not any(any((self.folder / part).iterdir()) for part in ("in", "out", "sent", "err")), 10, "spool without messages")

    def test_a_daemon_that_is_not_there_is_shown_and_the_message_goes_when_it_comes(self):
        self.probe.say(f"ring 1 watch-1 {NUMBER} Birkehuset 1")
        self.probe.wait_for("failed watch-1 1")
        self.probe.wait_for("health sms down")
        self.start_daemon()
        self.probe.wait_for("delivered watch-1 1")
        self.probe.wait_for("health sms up", count=2)


if __name__ == "__main__":
    unittest.main()
