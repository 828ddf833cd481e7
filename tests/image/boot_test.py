#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Which root is started, by the image's own script in the real U-Boot, in an emulated machine whose roots are empty: every start
fails, and the machine starts anew. The emulated board keeps U-Boot's variables in a flash that a busy machine makes time out, so the
three that count are kept in a file on the boot partition instead; all else is as on the card. Needs u-boot-qemu."""
import re
import shutil
import subprocess
import tempfile
import time
import unittest
from pathlib import Path

from recipe import RECIPE, run

U_BOOT = Path("/usr/lib/u-boot/qemu_arm64/u-boot.bin")
WITHIN_S = 900
KEPT = "BOOT_ORDER BOOT_A_LEFT BOOT_B_LEFT"
READ = "if load ${devtype} ${devnum}:1 ${kernel_addr_r} kept.txt; then env import -t ${kernel_addr_r} ${filesize} " + KEPT + "; fi\n"
WRITE = "env export -t ${kernel_addr_r} " + KEPT + " && fatwrite ${devtype} ${devnum}:1 ${kernel_addr_r} kept.txt ${filesize}"
STARTED = re.compile(r"natlyt: root ([AB]), starts left: A (\d), B (\d)")


@unittest.skipUnless(U_BOOT.exists() and shutil.which("qemu-system-aarch64"), "needs u-boot-qemu and qemu-system-arm")
class BootTest(unittest.TestCase):
    def starts(self, count, kept=None):
        """The first starts of a machine: (root, starts left of A, of B)."""
        folder = Path(self.enterContext(tempfile.TemporaryDirectory(prefix="natlyt-boot-")))
        text = (RECIPE / "boot" / "boot.cmd").read_text()
        self.assertEqual(text.count("\nsaveenv\n"), 1)
        (folder / "boot.cmd").write_text(READ + re.sub(r"(?m)^( *)saveenv$", lambda m: m[1] + WRITE, text))
        run("mkimage", "-A", "arm64", "-T", "script", "-C", "none", "-d", folder / "boot.cmd", folder / "boot.scr")
        disk, boot = folder / "disk", folder / "boot"
        run("truncate", "-s", "40M", disk)
        run("sfdisk", "-q", disk, input="label: dos\nstart=4MiB, size=16MiB, type=c, bootable\nsize=8MiB, type=83\nsize=8MiB, type=83\n")
        run("truncate", "-s", "16M", boot)
        run("mkfs.vfat", boot)
        run("mcopy", "-i", boot, folder / "boot.scr", "::")
        if kept:
            (folder / "kept.txt").write_text(kept)
            run("mcopy", "-i", boot, folder / "kept.txt", "::")
        run("dd", f"if={boot}", f"of={disk}", "bs=1M", "seek=4", "conv=notrunc", "status=none")
        serial = folder / "serial"
        serial.touch()
        machine = subprocess.Popen(["qemu-system-aarch64", "-M", "virt", "-cpu", "cortex-a53", "-m", "256", "-nographic", "-bios", str(U_BOOT),
                                    "-drive", f"file={disk},format=raw,if=none,id=card", "-device", "virtio-blk-device,drive=card",
                                    "-nic", "none", "-serial", f"file:{serial}", "-monitor", "none"],
                                   stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            until = time.monotonic() + WITHIN_S
            found = []
            while len(found) < count:
                self.assertLess(time.monotonic(), until, serial.read_text(errors="replace")[-2000:])
                time.sleep(0.2)
                found = STARTED.findall(serial.read_text(errors="replace"))
            return [(root, int(a), int(b)) for root, a, b in found[:count]]
        finally:
            machine.kill()
            machine.wait()

    def test_a_root_that_never_gets_well_has_three_starts_then_the_other_and_nobody_gives_up(self):
        self.assertEqual(self.starts(7), [("A", 2, 3), ("A", 1, 3), ("A", 0, 3), ("B", 0, 2), ("B", 0, 1), ("B", 0, 0), ("A", 2, 3)])

    def test_after_an_update_the_new_root_is_tried_first_and_the_old_one_comes_back(self):
        updated = "BOOT_ORDER=B A\nBOOT_A_LEFT=3\nBOOT_B_LEFT=3\n"  # as rauc leaves it
        self.assertEqual(self.starts(4, updated), [("B", 3, 2), ("B", 3, 1), ("B", 3, 0), ("A", 2, 0)])


if __name__ == "__main__":
    unittest.main()
