#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Updates of the monitor, with the real rauc: who may sign them, what is refused, and that an accepted one goes into the root that
does not run and is started next. The roots are files here and the bundles plain, because this kernel need not have dm-verity; the
rest of the configuration is the image's own. Needs root."""
import os
import re
import shutil
import tempfile
import unittest
from pathlib import Path

from recipe import RECIPE, SOURCE, attempt, needs_root, run

SYSTEM = RECIPE / "root" / "etc" / "rauc" / "system.conf"
ROOT_BYTES = 4 << 20
BUS = """<busconfig><type>system</type><listen>unix:path={folder}/bus</listen><auth>EXTERNAL</auth><policy context="default">
<allow user="*"/><allow own="*"/><allow send_destination="*"/><allow receive_sender="*"/></policy></busconfig>"""


class UpdateCase(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = Path(cls.enterClassContext(tempfile.TemporaryDirectory(prefix="natlyt-update-")))
        cls.keys = cls.folder / "keys"
        run(RECIPE / "make_keys", cls.keys)

    def image(self, version, compatible="natlyt-monitor-arm64", content=b"N"):
        """What `build` leaves, as far as `bundle` reads it."""
        folder = Path(tempfile.mkdtemp(dir=self.folder))
        (folder / "root" / "etc" / "rauc").mkdir(parents=True)
        (folder / "root" / "etc" / "natlyt-image").write_text(version + "\n")
        (folder / "root" / "etc" / "rauc" / "system.conf").write_text(
            SYSTEM.read_text().replace("natlyt-monitor-@architecture@", compatible))
        (folder / "root.img").write_bytes(content * ROOT_BYTES)
        return folder

    def bundle(self, version="2.0", keys=None, form="verity", **more):
        image = self.image(version, **more)
        file = image / "update.raucb"
        run(RECIPE / "bundle", "--image", image, "--keys", keys or self.keys, "--out", file, "--format", form)
        return file


class SignatureTest(UpdateCase):
    def info(self, bundle):
        config = self.folder / "system.conf"
        config.write_text(SYSTEM.read_text().replace("@architecture@", "arm64")
                          .replace("/etc/rauc/keyring.pem", str(self.keys / "keyring.pem")))
        return attempt("rauc", f"--conf={config}", "info", bundle)

    def test_an_update_says_whose_it_is_and_its_version(self):
        said = self.info(self.bundle("2.0"))
        self.assertEqual(said.returncode, 0, said.stderr)
        self.assertIn("natlyt-monitor-arm64", said.stdout)
        self.assertRegex(said.stdout, r"Version:\s+'2\.0'")
        self.assertRegex(said.stdout, r"(?i)format:\s+verity")

    def test_a_stranger_s_signature_is_refused(self):
        strangers = self.folder / "strangers"
        run(RECIPE / "make_keys", strangers)
        said = self.info(self.bundle(keys=strangers))
        self.assertNotEqual(said.returncode, 0)
        self.assertIn("signature verification failed", said.stderr)

    def test_a_signer_that_has_ended_is_refused_and_the_next_one_accepted(self):
        keys = self.folder / "ended"
        shutil.copytree(self.keys, keys)
        run(RECIPE / "make_keys", keys, env={**os.environ, "NATLYT_SIGNER_DAYS": "1"})
        bundle = self.bundle(keys=keys)
        self.assertEqual(self.info(bundle).returncode, 0)
        config = self.folder / "system.conf"
        late = attempt("faketime", "+2 days", "rauc", f"--conf={config}", "info", bundle)
        self.assertNotEqual(late.returncode, 0)
        self.assertIn("certificate has expired", late.stderr)
        run(RECIPE / "make_keys", keys)
        self.assertEqual(self.info(self.bundle(keys=keys)).returncode, 0)

    def test_a_certificate_that_is_not_for_updates_is_refused(self):
        keys = self.folder / "other_use"
        shutil.copytree(self.keys, keys)
        request = ["openssl", "req", "-x509", "-new", "-key", keys / "signer.key", "-CA", keys / "keyring.pem", "-CAkey", keys / "authority.key",
                   "-subj", "/CN=room", "-addext", "extendedKeyUsage=clientAuth", "-out", keys / "signer.pem"]
        run(*request)
        self.assertNotEqual(self.info(self.bundle(keys=keys)).returncode, 0)

    def test_one_changed_byte_is_refused(self):
        bundle = self.bundle(content=b"X")
        content = bytearray(bundle.read_bytes())
        content[-200] ^= 1  # in the signature, which stands at the end and covers the tree of all blocks
        bundle.write_bytes(content)
        self.assertNotEqual(self.info(bundle).returncode, 0)

    def test_the_monitor_takes_no_bundle_that_could_be_swapped_after_it_was_checked(self):
        said = self.info(self.bundle(form="plain"))
        self.assertNotEqual(said.returncode, 0)
        self.assertRegex(said.stderr, "(?i)format 'plain' not allowed")


@needs_root
class InstallTest(UpdateCase):
    """A monitor in a mount namespace of its own: its configuration, U-Boot's variables, and rauc's service on a bus of its own."""

    def setUp(self):
        self.monitor = Path(tempfile.mkdtemp(dir=self.folder))
        for name in ("a.img", "b.img"):
            (self.monitor / name).write_bytes(b"O" * ROOT_BYTES)
        text = SYSTEM.read_text().replace("@architecture@", "arm64").replace("bundle-formats=-plain\n", "")
        text = text.replace("/run/rauc.status", f"{self.monitor}/status").replace("mountprefix=/run/rauc", f"mountprefix={self.monitor}/mnt")
        for device, name in (("02", "a.img"), ("03", "b.img")):
            text = text.replace(f"/dev/disk/by-partuuid/4e61746c-{device}", str(self.monitor / name))
        etc = self.monitor / "etc"
        (etc / "rauc").mkdir(parents=True)
        (etc / "rauc" / "system.conf").write_text(text)
        shutil.copy(self.keys / "keyring.pem", etc / "rauc" / "keyring.pem")
        (etc / "fw_env.config").write_text(f"{self.monitor}/uboot.env 0x0 0x4000\n")
        (etc / "natlyt-image").write_text("1.5\n")
        (self.monitor / "bus.conf").write_text(BUS.format(folder=self.monitor))
        (self.monitor / "defaults").write_text("BOOT_ORDER=A B\nBOOT_A_LEFT=3\nBOOT_B_LEFT=3\n")
        run("mkenvimage", "-s", "0x4000", "-o", self.monitor / "uboot.env", self.monitor / "defaults")  # as U-Boot's saveenv leaves it

    def on_monitor(self, script, service="rauc service"):
        """Runs a script where /etc has the monitor's files, its slot A runs, and rauc's service answers."""
        m = self.monitor
        setup = f"""set -eu
            mkdir -p {m}/mnt /etc/rauc
            for f in fw_env.config natlyt-image; do [ -e /etc/$f ] || : >/etc/$f; mount --bind {m}/etc/$f /etc/$f; done
            mount --bind {m}/etc/rauc /etc/rauc
            cat /proc/cmdline >{m}/cmdline; echo rauc.slot=A >>{m}/cmdline; tr '\\n' ' ' <{m}/cmdline >{m}/cmdline.1
            mount --bind {m}/cmdline.1 /proc/cmdline
            export DBUS_SYSTEM_BUS_ADDRESS=unix:path={m}/bus
            dbus-daemon --config-file={m}/bus.conf --nofork >{m}/bus.log 2>&1 & bus=$!
            trap 'kill $bus $rauc 2>/dev/null || true; wait' EXIT; rauc=
            until [ -S {m}/bus ]; do sleep 0.05; done
            {service} >{m}/rauc.log 2>&1 & rauc=$!
            until rauc status >/dev/null 2>&1 || ! kill -0 $rauc; do sleep 0.05; done
            """
        return attempt("unshare", "--mount", "sh", "-c", setup + script, timeout=120)

    def install(self, bundle, **more):
        done = self.on_monitor(f"rauc install {bundle}", **more)
        return done, done.stdout + done.stderr + (self.monitor / "rauc.log").read_text()

    def environment(self):
        done = self.on_monitor("fw_printenv")
        return dict(line.split("=", 1) for line in done.stdout.splitlines() if "=" in line)

    def slot(self, name):
        return (self.monitor / name).read_bytes()

    def test_a_newer_one_goes_into_the_root_that_does_not_run_and_is_started_next(self):
        done, said = self.install(self.bundle("2.0", form="plain"))
        self.assertEqual(done.returncode, 0, said)
        self.assertEqual(self.slot("a.img"), b"O" * ROOT_BYTES)
        self.assertEqual(self.slot("b.img"), b"N" * ROOT_BYTES)
        self.assertEqual(self.environment()["BOOT_ORDER"].split()[0], "B")
        self.assertEqual(self.environment()["BOOT_B_LEFT"], "3")

    def test_a_loss_of_power_in_the_middle_of_an_update_leaves_what_runs_and_the_update_can_be_sent_again(self):
        bundle, half = self.bundle("2.0", form="plain"), self.monitor / "b.img"
        # The service ends at its third write into the other root, as with the power: nothing that it would do after is done.
        killed = f"strace -f -qq -o {self.monitor}/calls -P {half} -e trace=write -e inject=write:signal=SIGKILL:when=3 rauc service"
        done, said = self.install(bundle, service=killed)
        self.assertNotEqual(done.returncode, 0, said)
        written = self.slot("b.img")
        self.assertTrue(b"N" in written and b"O" in written, "the update was not cut in two")
        self.assertEqual(self.slot("a.img"), b"O" * ROOT_BYTES)
        kept = self.environment()
        self.assertEqual(kept["BOOT_ORDER"].split()[0], "A")
        self.assertEqual(kept["BOOT_A_LEFT"], "3")
        self.assertTrue("B" not in kept["BOOT_ORDER"].split() or kept["BOOT_B_LEFT"] == "0", f"half a root could be started: {kept}")
        done, said = self.install(bundle)
        self.assertEqual(done.returncode, 0, said)
        self.assertEqual(self.slot("b.img"), b"N" * ROOT_BYTES)
        self.assertEqual(self.environment()["BOOT_ORDER"].split()[0], "B")

    def refused(self, bundle, why):
        done, said = self.install(bundle)
        self.assertNotEqual(done.returncode, 0)
        self.assertRegex(said, why)
        self.assertEqual(self.slot("b.img"), b"O" * ROOT_BYTES)
        self.assertEqual(self.environment()["BOOT_ORDER"], "A B")

    def test_an_older_one_and_the_same_one_are_refused(self):
        self.refused(self.bundle("1.4", form="plain"), "version 1.4, and 1.5 is installed")
        self.refused(self.bundle("1.5", form="plain"), "version 1.5, and 1.5 is installed")

    def test_one_for_another_kind_of_monitor_is_refused(self):
        self.refused(self.bundle("2.0", form="plain", compatible="natlyt-monitor-armhf"), "for natlyt-monitor-armhf")

    def test_a_stranger_s_one_is_refused(self):
        strangers = Path(tempfile.mkdtemp(dir=self.folder))
        run(RECIPE / "make_keys", strangers)
        self.refused(self.bundle("2.0", form="plain", keys=strangers), "signature verification failed")

    def test_the_starts_of_a_root_are_given_back_only_when_the_room_was_heard(self):
        mark = RECIPE / "root" / "usr" / "lib" / "natlyt" / "mark-good"
        self.on_monitor("fw_setenv BOOT_A_LEFT 2")
        tools = self.monitor / "tools"
        tools.mkdir()
        # Stands for systemd: says nothing twice, then what natlyt-edge tells it.
        (tools / "systemctl").write_text(f"#!/bin/sh\necho asked >>{self.monitor}/asked\n"
                                         f"[ $(wc -l <{self.monitor}/asked) -lt 3 ] || echo 'Has heard the room.'\n")
        (tools / "systemctl").chmod(0o755)
        (tools / "rauc").write_text(f"#!/bin/sh\nwc -l <{self.monitor}/asked >{self.monitor}/asked_before\nexec /usr/bin/rauc \"$@\"\n")
        (tools / "rauc").chmod(0o755)
        done = self.on_monitor(f"NATLYT_ASK_EVERY_S=0 PATH={tools}:$PATH {mark}")
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertEqual((self.monitor / "asked_before").read_text().strip(), "3")
        self.assertEqual(self.environment()["BOOT_A_LEFT"], "3")


class WordsTest(unittest.TestCase):
    def test_the_edge_says_the_words_that_an_update_is_kept_by(self):
        words = re.search(r'= "(.*?)" \]', (RECIPE / "root/usr/lib/natlyt/mark-good").read_text())[1]
        self.assertIn(f'"STATUS={words}"', (SOURCE / "edge-daemon" / "app" / "run.cpp").read_text())


if __name__ == "__main__":
    unittest.main()
