#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The monitor's image. The short form makes its root for this machine's own architecture, looks into it and starts it; the long
form (WholeCardTest) makes the card for the Raspberry Pi, and starts it in an emulated arm64 machine. Needs root."""
import json
import os
import re
import shutil
import subprocess
import tempfile
import unittest
from pathlib import Path

from monitor import Monitor
from recipe import BUILD, RECIPE, needs_root, packages, run

MAY_CHANGE_USER = {"usr/bin/su", "usr/bin/mount", "usr/bin/umount", "usr/bin/passwd", "usr/bin/chsh", "usr/bin/chfn",
                   "usr/bin/gpasswd", "usr/bin/newgrp", "usr/lib/dbus-1.0/dbus-daemon-launch-helper"}


def setUpModule():
    if os.geteuid() != 0:
        return
    ImageCase.make(Path(unittest.enterModuleContext(tempfile.TemporaryDirectory(prefix="natlyt-image-"))))


class ImageCase(unittest.TestCase):
    architecture = run("dpkg", "--print-architecture").strip()

    @classmethod
    def make(cls, folder):
        cls.edge = packages(folder, "edge")["edge"]
        cls.folder = Path(os.environ.get("NATLYT_IMAGE_FOLDER") or folder)  # made before, or here
        cls.out = cls.folder / "out"
        cls.board_program = cls.folder / "program.bin"
        if "NATLYT_IMAGE_FOLDER" not in os.environ:
            built = BUILD / "firmware" / "stm32g031" / "stm32g031.bin"
            cls.board_program.write_bytes(built.read_bytes() if built.exists() else b"microcontroller")  # without the cross compiler
            run(RECIPE / "make_keys", cls.folder / "keys")
            run(RECIPE / "build", "--edge", cls.edge, "--keyring", cls.folder / "keys" / "keyring.pem", "--out", cls.out,
                "--architecture", cls.architecture, "--board-program", cls.board_program)
        cls.root = cls.out / "root"


@needs_root
class RootTest(ImageCase):
    def test_nobody_has_a_password_and_nobody_is_let_in(self):
        for line in (self.root / "etc" / "shadow").read_text().splitlines():
            name, secret = line.split(":")[:2]
            self.assertRegex(secret, r"^[!*]", name)
        for program in ("usr/sbin/sshd", "usr/bin/ssh", "usr/sbin/dropbear", "usr/sbin/telnetd"):
            self.assertFalse((self.root / program).exists(), program)
        for unit in ("getty@.service", "serial-getty@.service", "console-getty.service", "debug-shell.service", "rescue.service",
                     "emergency.service", "systemd-logind.service"):
            self.assertEqual((self.root / "etc/systemd/system" / unit).readlink(), Path("/dev/null"), unit)

    def test_no_program_lets_a_user_become_root_but_those_of_the_base_system(self):
        raised = {str(p.relative_to(self.root)) for p in self.root.rglob("*") if p.is_file() and not p.is_symlink() and p.stat().st_mode & 0o4000}
        self.assertLessEqual(raised, MAY_CHANGE_USER)

    def test_nothing_on_the_card_is_mounted_for_writing_but_the_starts_that_are_left(self):
        for line in (self.root / "etc" / "fstab").read_text().splitlines():
            if not line.startswith("#"):
                where, options = line.split()[1], line.split()[3].split(",")
                self.assertIn("rw" if where == "/boot/firmware" else "ro", options, where)
                self.assertLessEqual({"nodev", "nosuid", "noexec"}, set(options), where)

    def test_what_is_written_goes_to_memory(self):
        """The initramfs's own script, in a mount namespace, on a root of its own."""
        script = self.root / "usr/share/initramfs-tools/scripts/init-bottom/natlyt-overlay"
        card = Path(tempfile.mkdtemp(dir=self.folder))
        (card / "was").write_text("here")
        kept = run("unshare", "--mount", "sh", "-ec", f"""
            mount -t tmpfs tmpfs /run
            mount --bind {card} {card}; mount -o remount,bind,ro {card}
            rootmnt={card} sh {script}
            cd /; echo new >{card}/new; rm {card}/was; test ! -e {card}/was; cat {card}/new""")
        self.assertEqual(kept, "new\n")
        self.assertEqual([p.name for p in card.iterdir()], ["was"])

    def test_every_image_that_a_key_of_ours_signs_is_asked_who_it_is_for(self):
        config = (self.root / "etc/rauc/system.conf").read_text()
        self.assertIn(f"\ncompatible=natlyt-monitor-{self.architecture}\n", config)
        self.assertEqual((self.root / "etc/rauc/keyring.pem").read_text(), (self.folder / "keys/keyring.pem").read_text())
        self.assertEqual((self.root / "etc/natlyt-image").read_text().strip(), run("dpkg-deb", "-f", self.edge, "Version").strip())

    def test_the_microcontroller_s_program_lies_in_it(self):
        self.assertEqual((self.root / "usr/lib/natlyt/board/program.bin").read_bytes(), self.board_program.read_bytes())

    def test_the_units_are_in_order(self):
        units = [f"/etc/systemd/system/{name}" for name in ("natlyt-enrol.service", "natlyt-mark-good.service", "natlyt-renew.service",
                                                               "natlyt-renew.timer", "natlyt-update.service", "natlyt-update.timer")]
        said = subprocess.run(["systemd-analyze", "verify", "--man=no", f"--root={self.root}", *units, "natlyt-edge.service"], capture_output=True, text=True)
        self.assertEqual("\n".join(line for line in said.stderr.splitlines() if "natlyt" in line), "")

    def test_the_list_of_contents_names_every_package_with_its_version(self):
        listed = {(p["name"], p["versionInfo"]) for p in json.loads((self.out / "sbom.spdx.json").read_text())["packages"]}
        there = {tuple(line.split()) for line in run("dpkg-query", f"--admindir={self.root}/var/lib/dpkg", "-W", "-f", "${Package} ${Version}\n").splitlines()}
        self.assertGreater(len(there), 80)
        self.assertEqual(listed - there, {(f"natlyt-monitor-{self.architecture}", (self.root / "etc/natlyt-image").read_text().strip())})
        self.assertEqual(there - listed, set())

    def test_a_root_for_an_update_can_be_made_of_it(self):
        """The file system as `disk` makes it: whole, and with the files' owners."""
        file = self.folder / "root.img"
        function = re.search(r"(?s)^file_system\(\).*?^}", (RECIPE / "disk").read_text(), re.M)[0]
        run("bash", "-ec", f"{function}; file_system {file} natlyt-root 400 {self.root}")
        run("e2fsck", "-fn", file)
        self.assertRegex(run("debugfs", "-R", "stat /etc/shadow", file), r"User:\s+0\s+Group:\s+42")


@needs_root
class StartedTest(ImageCase):
    """The whole root, started: systemd, the network's parts, rauc, and the first start's enrolment."""

    def setUp(self):
        self.monitor = Monitor(self.root, Path(tempfile.mkdtemp(dir=self.folder)))
        self.addCleanup(self.monitor.stop)
        self.monitor.wait_until_started()

    def test_a_monitor_without_a_room_waits_says_so_and_offers_nothing_to_the_network(self):
        self.monitor.wait_for("rauc runs", lambda: self.monitor.said("systemctl", "is-active", "rauc") == "active")
        failed = {line.split()[0] for line in self.monitor.said("systemctl", "--failed", "--plain", "--no-legend").splitlines()}
        self.assertLessEqual(failed, {"systemd-networkd-wait-online.service"})  # it has no network here
        self.assertEqual(self.monitor.said("systemctl", "is-active", "natlyt-edge"), "inactive")
        self.monitor.wait_for("it says what is missing", lambda: "no natlyt/enrol.txt" in self.monitor.said("journalctl", "-u", "natlyt-enrol", "--no-pager"))
        listening = {line.split()[4] for line in self.monitor.said("ss", "-Hltun").splitlines()}
        self.assertLessEqual({re.sub(r"%lo", "", where).rsplit(":", 1)[0] for where in listening}, {"127.0.0.53", "127.0.0.54"})

    def test_a_monitor_that_is_given_its_room_gets_its_certificate_and_begins_to_watch_it(self):
        """The desk runs on this machine, but in the monitor's network."""
        ward = Path(tempfile.mkdtemp(dir=self.folder)) / "ward"
        provision = [BUILD / "bin" / "natlyt-provision", "--dir", ward]
        for command in (("ca",), ("station",), ("labels", "birk-1")):
            run(*provision, *command)
        desk = subprocess.Popen(["nsenter", "--target", str(self.monitor.first_process()), "--net", *map(str, provision), "enrol", "--listen", "127.0.0.1"],
                                stdout=subprocess.PIPE, text=True)
        self.addCleanup(desk.stdout.close)
        self.addCleanup(desk.wait)
        self.addCleanup(desk.terminate)
        self.assertIn("The desk is open", desk.stdout.readline())
        for file in (ward / "cards" / "birk-1" / "natlyt").iterdir():  # enrol.txt last: the monitor looks for it
            shutil.copy(file, self.monitor.card / "natlyt" / file.name)
        self.monitor.said("systemctl", "restart", "natlyt-enrol")  # rather than at its next look, in half a minute
        self.monitor.wait_for("the edge runs", lambda: self.monitor.said("systemctl", "is-active", "natlyt-edge") == "active")
        self.assertIn("Room birk-1 with network", self.monitor.said("journalctl", "-u", "natlyt-edge", "--no-pager"))
        self.assertEqual(self.monitor.said("stat", "-c", "%U %a", "/etc/natlyt/room.key"), "natlyt-edge 600")
        self.assertIn("Read-only file system", self.monitor.inside("touch", "/etc/natlyt/written").stderr,
                      self.monitor.said("journalctl", "-u", "natlyt-enrol", "--no-pager"))
        self.assertFalse((self.monitor.card / "natlyt" / "enrol.txt").exists())

    def test_what_is_written_is_gone_with_the_power(self):
        self.assertEqual(self.monitor.inside("sh", "-c", "echo x >/usr/bin/written && echo x >/var/written").returncode, 0)
        self.monitor.stop()
        self.assertFalse((self.root / "usr/bin/written").exists())
        self.assertFalse((self.root / "var/written").exists())


if __name__ == "__main__":
    unittest.main()
