# SPDX-License-Identifier: Apache-2.0
"""gammu-smsd, the real daemon, with gammu's dummy modem: what goes out is in its log, what comes in is put there."""
import re
import shutil
import subprocess
from pathlib import Path

from processes import Process

FOLDERS = ("in", "out", "sent", "err")


class DummyModem:
    def __init__(self, folder):
        if not shutil.which("gammu-smsd"):
            raise AssertionError("gammu-smsd is missing: tests/install_packages run")
        self.folder = Path(folder)
        for part in (*FOLDERS, "modem"):
            (self.folder / part).mkdir(parents=True)
        modem = f"[gammu]\ndevice = {self.folder}/modem\nconnection = none\nmodel = dummy\n"
        (self.folder / "gammurc").write_text(modem)
        (self.folder / "smsdrc").write_text(
            f"{modem}[smsd]\nservice = files\nlogfile = stdout\ndebuglevel = 1\nchecksecurity = 0\ncommtimeout = 1\n"
            f"receivefrequency = 1\nloopsleep = 1\ninboxpath = {self.folder}/in/\noutboxpath = {self.folder}/out/\nsentsmspath = {self.folder}/sent/\n"
            f"errorsmspath = {self.folder}/err/\n")

    def gateway_toml(self):
        """The table of station.toml that uses it."""
        return (f'[gateway.sms]\noutbox = "{self.folder}/out"\nsent = "{self.folder}/sent"\nerror = "{self.folder}/err"\n'
                f'inbox = "{self.folder}/in"\ncontent = "heard"\n')

    def start(self):
        self.daemon = Process("gammu-smsd", ["gammu-smsd", "-c", self.folder / "smsdrc"], self.folder / "smsd.log")
        return self.daemon

    def sent(self, number):
        """The texts that went to that number, in order."""
        return re.findall(f'to "{re.escape(number)}" with text "(.*?)"', self.daemon.log_text())

    def receive(self, text, number):
        """A message reaches the modem."""
        subprocess.run(["gammu", "-c", self.folder / "gammurc", "savesms", "TEXT", "-folder", "1", "-unread", "-sender", number,
                        "-text", text], check=True, capture_output=True)

    def is_empty(self):
        return not any(any((self.folder / part).iterdir()) for part in FOLDERS)
