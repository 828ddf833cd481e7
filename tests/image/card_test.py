#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The whole memory card for the Raspberry Pi: its partitions, its file systems, and a start of it in an emulated arm64 machine, with
its own kernel, its own initramfs and its own root. Not emulated: the Pi's firmware and U-Boot. Needs root, and half an hour."""
import os
import re
import subprocess
import tempfile
import time
import unittest
from pathlib import Path

from recipe import RECIPE, SOURCE, needs_root, run

STARTS_WITHIN_S = 1800  # without hardware help, on a machine that does other work
SECTOR = 512
WAITS = "natlyt-enrol: The card has no natlyt/enrol.txt"


@needs_root
class WholeCardTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = Path(cls.enterClassContext(tempfile.TemporaryDirectory(prefix="natlyt-card-")))
        cls.out = Path(os.environ.get("NATLYT_CARD_FOLDER") or cls.folder / "out")  # made before, or here
        if "NATLYT_CARD_FOLDER" not in os.environ:
            run(SOURCE / "tests" / "install_packages", "image-arm64")
            edge = run(SOURCE / "tests" / "arm64" / "run", "--package").split()[-1]
            run(RECIPE / "make_keys", cls.folder / "keys")
            run(RECIPE / "build", "--edge", edge, "--keyring", cls.folder / "keys" / "keyring.pem", "--out", cls.out)
        cls.card = cls.out / "monitor.img"

    def partition(self, number):
        """A partition's content as a file of its own."""
        start, size = re.search(rf"monitor\.img{number} : start=\s*(\d+), size=\s*(\d+)", run("sfdisk", "-d", self.card)).groups()
        file = self.folder / f"partition{number}"
        run("dd", f"if={self.card}", f"of={file}", f"bs={SECTOR}", f"skip={start}", f"count={size}", "conv=sparse", "status=none")
        return file

    def test_both_roots_are_whole_and_what_an_update_brings(self):
        for number in (2, 3):
            run("e2fsck", "-fn", self.partition(number))
        image = (self.out / "root.img").read_bytes()
        self.assertEqual(self.partition(2).read_bytes()[: len(image)], image)

    def test_the_boot_partition_has_what_the_firmware_and_u_boot_read(self):
        names = run("mdir", "-/", "-b", "-i", self.partition(1), "::")
        for name in ("start4.elf", "fixup4.dat", "bootcode.bin", "u-boot.bin", "boot.scr", "config.txt", "bcm2711-rpi-4-b.dtb",
                     "bcm2837-rpi-zero-2-w.dtb"):
            self.assertIn(f"::/{name}\n", names)

    def test_the_keys_partition_is_empty(self):
        listed = run("debugfs", "-R", "ls -p /", self.partition(4))
        self.assertEqual({line.split("/")[5] for line in listed.splitlines() if line.startswith("/")}, {".", "..", "lost+found"})

    def test_it_starts_on_a_root_that_is_only_read_and_waits_for_its_room(self):
        console = self.folder / "console"
        arguments = "root=PARTUUID=4e61746c-02 rootfstype=ext4 ro rootwait rauc.slot=A console=ttyAMA0 systemd.journald.forward_to_console=1"
        machine = subprocess.Popen(["qemu-system-aarch64", "-M", "virt", "-cpu", "cortex-a53", "-m", "1024", "-nographic", "-no-reboot",
                                    "-kernel", str(self.out / "root" / "vmlinuz"), "-initrd", str(self.out / "root" / "initrd.img"),
                                    "-append", arguments, "-drive", f"file={self.card},format=raw,if=none,id=card,snapshot=on",
                                    "-device", "virtio-blk-device,drive=card", "-nic", "none", "-serial", f"file:{console}", "-monitor", "none"],
                                   stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self.addCleanup(machine.wait)
        self.addCleanup(machine.kill)
        until = time.monotonic() + STARTS_WITHIN_S
        said = ""
        while WAITS not in said and time.monotonic() < until and machine.poll() is None:
            time.sleep(1)
            said = console.read_text(errors="replace") if console.exists() else ""
        self.assertIn(WAITS, said, said[-3000:])
        self.assertNotRegex(said, r"login:|Kernel panic|Failed to (start|mount)")


if __name__ == "__main__":
    unittest.main()
