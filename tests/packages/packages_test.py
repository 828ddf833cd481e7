#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The Debian packages: what is in them, what lintian says, how open their services are; and, in a fresh Debian 12 of their
own, that they install, start, upgrade, and leave a ward's records where they are when they go. Needs a whole build."""
import os
import re
import secrets
import shutil
import subprocess
import tempfile
import unittest
import wave
from pathlib import Path

SOURCE = Path(__file__).resolve().parents[2]
BUILD = Path(os.environ.get("NATLYT_BUILD") or SOURCE / "build" / "dev")
PACKAGES = ("natlyt-edge", "natlyt-station", "natlyt-provision", "natlyt-console", "natlyt-rooms")
EXPOSURE_MOST = 2.0
UARTS = {"char-ttyAMA", "char-ttyS", "char-ttyACM", "char-ttyUSB"}
WAYS_TO_WRITE = r"(?m)^(ReadWritePaths|(State|Cache|Logs|Configuration|Runtime)Directory|BindPaths|PrivateTmp)="


def run(*command, **more):
    done = subprocess.run([str(c) for c in command], capture_output=True, text=True, **more)
    if done.returncode:
        raise AssertionError(f"{' '.join(map(str, command))} ended with {done.returncode}:\n{done.stdout}{done.stderr}")
    return done.stdout


class PackagesCase(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = Path(cls.enterClassContext(tempfile.TemporaryDirectory(prefix="natlyt-packages-")))
        run("cpack", "--config", BUILD / "CPackConfig.cmake", "-B", cls.folder, cwd=BUILD)
        cls.files = {name: next(cls.folder.glob(f"{name}_*.deb")) for name in PACKAGES}

    def unpacked(self, name):
        folder = self.folder / f"{name}.unpacked"
        if not folder.exists():
            run("dpkg-deb", "-x", self.files[name], folder)
        return folder


class PackagesTest(PackagesCase):
    def test_lintian_has_nothing_to_say(self):
        said = subprocess.run(["lintian", "--allow-root", *map(str, self.files.values())], capture_output=True, text=True)
        self.assertEqual(said.stdout, "")
        self.assertEqual(said.returncode, 0, said.stderr)

    def test_each_program_has_its_manual_page(self):
        for name in PACKAGES:
            folder = self.unpacked(name)
            programs = {p.name for p in (folder / "usr" / "bin").iterdir()}
            pages = {p.name.split(".")[0] for p in (folder / "usr" / "share" / "man").rglob("*.gz")}
            self.assertEqual(programs, pages, name)

    def test_a_monitor_gets_nothing_but_its_program_its_service_and_its_documents(self):
        folder = self.unpacked("natlyt-edge")
        files = {str(p.relative_to(folder)) for p in folder.rglob("*") if p.is_file()}
        rest = {f for f in files if not f.startswith("usr/share/")}
        self.assertEqual(rest, {"usr/bin/natlyt-edge", "lib/systemd/system/natlyt-edge.service", "usr/lib/sysusers.d/natlyt-edge.conf"})

    def units(self):
        """{name: text} of the services, and of the station's with what a serial line needs."""
        system = Path("lib") / "systemd" / "system"
        texts = {name: (self.unpacked(name) / system / f"{name}.service").read_text() for name in ("natlyt-edge", "natlyt-station")}
        serial = next((self.folder / "natlyt-station.unpacked").rglob("natlyt-station-serial.conf"))
        return texts | {"natlyt-station-serial": texts["natlyt-station"] + serial.read_text()}

    def test_services_are_open_to_little(self):
        for name, text in self.units().items():
            unit = self.folder / f"{name}.service"
            unit.write_text(text)
            said = subprocess.run(["systemd-analyze", "security", "--offline=yes", "--no-pager", unit], capture_output=True, text=True).stdout
            found = re.search(r"Overall exposure level for \S+: ([0-9.]+)", said)
            self.assertTrue(found, said)
            self.assertLessEqual(float(found[1]), EXPOSURE_MOST, name)
            self.assertIn("\nLimitCORE=0\n", text)
            self.assertRegex(text, r"\nWatchdogSec=\d+\n")

    def test_services_reach_sound_and_serial_lines_and_no_other_device(self):
        allowed = {name: {line.split()[0] for line in re.findall(r"(?m)^DeviceAllow=(.*)$", text)} for name, text in self.units().items()}
        self.assertLessEqual(allowed["natlyt-edge"], {"char-alsa"} | UARTS)
        self.assertIn("char-alsa", allowed["natlyt-edge"])
        self.assertIn("char-ttyAMA", allowed["natlyt-edge"])  # the Pi's line to the microcontroller
        self.assertEqual(allowed["natlyt-station"], set())
        self.assertLessEqual(allowed["natlyt-station-serial"], UARTS)
        for name, text in self.units().items():
            policies = re.findall(r"(?m)^(DevicePolicy=closed|PrivateDevices=yes)$", text)
            self.assertTrue(policies, name)
            self.assertNotRegex(text, r"(?m)^DevicePolicy=(auto|strict)$")

    def test_the_monitor_s_service_can_write_nowhere(self):
        text = self.units()["natlyt-edge"]
        self.assertNotRegex(text, WAYS_TO_WRITE)
        for line in ("ProtectSystem=strict", "ProtectHome=yes", "TemporaryFileSystem=/tmp:ro /var:ro", "InaccessiblePaths=-/dev/shm -/dev/mqueue"):
            self.assertIn(f"\n{line}\n", text)


class FreshMachineTest(PackagesCase):
    """In a Debian 12 of its own, without systemd as its first process: services are started as their unit says, by hand."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.root = cls.folder / "root"
        run("mmdebstrap", "--variant=minbase", f"--include={','.join(sorted(cls.dependencies()))}", "bookworm", cls.root)
        cls.addClassCleanup(shutil.rmtree, cls.root, True)
        (cls.root / "debs").mkdir()
        for file in cls.files.values():
            shutil.copy(file, cls.root / "debs")

    @classmethod
    def dependencies(cls):
        """What the packages say that they need, of each choice the last; dpkg checks that it is enough."""
        named = {choice for file in cls.files.values() for choice in run("dpkg-deb", "-f", file, "Depends").strip().split(", ")}
        return {re.sub(r" \(.*", "", choice.split(" | ")[-1]) for choice in named}

    def chroot(self, *command, **more):
        """With /proc, as any machine has it; the mount ends with the command."""
        return run("unshare", "--mount", "sh", "-c", 'mount -t proc proc "$0/proc" && exec chroot "$0" "$@"', self.root,
                   "/usr/bin/env", "DEBIAN_FRONTEND=noninteractive", "LC_ALL=C.UTF-8", *command, **more)

    def started(self, *command):
        """What a service says that is asked to end after some seconds; it ends well."""
        return self.chroot("sh", "-c", 'exec timeout --preserve-status -s TERM 5 "$@" 2>&1', "sh", *command)

    @staticmethod
    def sound(file):
        with wave.open(str(file), "wb") as quiet:
            quiet.setparams((1, 2, 16000, 0, "NONE", ""))
            quiet.writeframes(bytes(2 * 16000 * 10))

    def newer(self, name):
        """The same package as version 9, to upgrade to."""
        folder = self.folder / f"{name}.newer"
        run("dpkg-deb", "-R", self.files[name], folder)
        control = folder / "DEBIAN" / "control"
        control.write_text(re.sub(r"(?m)^Version: .*$", "Version: 9", control.read_text()))
        run("dpkg-deb", "--root-owner-group", "-b", folder, self.root / "debs" / f"{name}_9.deb")
        return f"/debs/{name}_9.deb"

    def test_they_install_start_upgrade_and_leave_the_records(self):
        self.chroot("dpkg", "-i", *(f"/debs/{file.name}" for file in self.files.values()))
        for user in ("natlyt-edge", "natlyt-station"):
            self.assertIn(user, self.chroot("getent", "passwd", user))
        ward = ("natlyt-provision", "--dir", "/etc/natlyt/ward")
        for step in (("ca", "--host", "localhost"), ("station",), ("room", "birk-1"), ("console", "seat-1")):
            self.chroot(*ward, *step)
        self.chroot(*ward, "staff", "watch-1", "--password-stdin", input=secrets.token_hex(8) + "\n")
        broker = (self.root / "etc/natlyt/ward/broker/mosquitto.conf").read_text()
        plugins = re.findall(r"(?m)^(?:auth_)?plugin (\S+)", broker)
        self.assertTrue(plugins)
        for plugin in plugins:
            self.assertTrue((self.root / plugin.lstrip("/")).resolve().is_file(), f"the broker's {plugin} is in no package")
        self.chroot("sh", "-c", "cp -r /etc/natlyt/ward/station /etc/natlyt/station && "
                    "cp /usr/share/doc/natlyt-station/examples/ward.example.toml /etc/natlyt/station/ward.toml && "
                    "chown -R natlyt-station: /etc/natlyt/station && cp -r /etc/natlyt/ward/rooms/birk-1/. /etc/natlyt/ && "
                    "chown natlyt-edge: /etc/natlyt/edge.toml /etc/natlyt/*.key")
        as_station = ("setpriv", "--reuid=natlyt-station", "--regid=natlyt-station", "--clear-groups")
        self.chroot(*as_station, "natlyt-station", "check-config")
        as_edge = ("setpriv", "--reuid=natlyt-edge", "--regid=natlyt-edge", "--clear-groups")
        self.chroot(*as_edge, "natlyt-edge", "check-config")
        self.assertRegex(self.started(*as_station, "natlyt-station", "run"), r"watches \d+ rooms")
        self.sound(self.root / "quiet.wav")
        self.assertIn("Room birk-1 with network", self.started(*as_edge, "natlyt-edge", "run", "--source", "file:/quiet.wav"))
        for program in PACKAGES:
            self.assertIn("--help", self.chroot("env", "QT_QPA_PLATFORM=offscreen", program, "--help"), program)
        database = self.root / "etc" / "natlyt" / "station" / "station.sqlite"
        self.assertTrue(database.is_file(), "the station has kept nothing")
        records = self.chroot(*as_station, "natlyt-station", "export", "--verify")

        self.chroot("dpkg", "-i", self.newer("natlyt-station"), self.newer("natlyt-edge"))
        self.assertIn("\nVersion: 9\n", self.chroot("dpkg", "-s", "natlyt-station"))
        self.assertEqual(self.chroot(*as_station, "natlyt-station", "export", "--verify"), records)

        self.chroot("dpkg", "-r", *PACKAGES)
        self.assertFalse((self.root / "usr/bin/natlyt-station").exists())
        self.chroot("dpkg", "-P", *PACKAGES)
        self.assertTrue(database.is_file(), "a purge took a ward's records away")
        left = [str(p) for p in (self.root / "usr").rglob("*natlyt*")] + [str(p) for p in (self.root / "lib").rglob("*natlyt*")]
        self.assertEqual(left, [])


if __name__ == "__main__":
    unittest.main()
