# SPDX-License-Identifier: Apache-2.0
"""A root of the monitor that is started as a container: systemd and all that it starts, with the root read-only beneath a layer in
memory, the keys' partition in memory (the monitor remounts it, which must not reach a file system of this machine), the boot
partition as a folder. Needs root, and processes that can have namespaces."""
import os
import signal
import subprocess
import time
from pathlib import Path

from recipe import attempt

STARTS_WITHIN_S = 240


class Monitor:
    def __init__(self, root, folder):
        self.card = folder / "card"
        (self.card / "natlyt").mkdir(parents=True)
        command = ["systemd-nspawn", "--quiet", "--directory", root, "--read-only", "--volatile=overlay", "--boot", "--register=no",
                   "--keep-unit", "--console=read-only", "--tmpfs=/etc/natlyt:mode=0755", f"--bind={self.card}:/boot/firmware", "--private-network"]
        # The kernel's first hierarchy of groups need not be systemd's kind.
        self.process = subprocess.Popen([str(c) for c in command], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                                        stderr=subprocess.DEVNULL, env={**os.environ, "SYSTEMD_NSPAWN_UNIFIED_HIERARCHY": "1"})

    def first_process(self):
        children = Path(f"/proc/{self.process.pid}/task/{self.process.pid}/children").read_text().split()
        return int(children[0]) if children else None

    def inside(self, *command):
        return attempt("nsenter", "--target", self.first_process(), "--all", *command)

    def said(self, *command):
        return self.inside(*command).stdout.strip()

    def wait_for(self, what, condition):
        until = time.monotonic() + STARTS_WITHIN_S
        while time.monotonic() < until:
            if self.process.poll() is not None:
                raise AssertionError(f"the monitor ended with {self.process.returncode}, before {what}")
            if self.first_process() and condition():
                return
            time.sleep(0.2)
        raise AssertionError(f"{what} did not come about:\n{self.said('journalctl', '--no-pager', '-n', '40')}")

    def wait_until_started(self):
        self.wait_for("the first start's enrolment runs", lambda: self.said("systemctl", "is-active", "natlyt-enrol") == "active")

    def stop(self):
        if self.process.poll() is None:
            leader = self.first_process()
            if leader:
                os.kill(leader, signal.SIGRTMIN + 4)  # systemd's "power off"
            try:
                self.process.wait(60)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()
