#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""check_drawing.py SCHEMATIC_DIR: the netlister's own electrical rules (drc2: types of pins, pins and nets that are not
connected, references given twice), without an error or a warning. With --test instead: on drawings with one mistake."""
import re
import shutil
import sys
import tempfile
import unittest
from pathlib import Path

from schematic import lepton, need


def report(folder):
    """What drc2 says; empty when it says nothing."""
    with tempfile.TemporaryDirectory() as out:
        text = lepton(folder, "drc2", Path(out) / "drc")
    if not text.rstrip().endswith("No errors found.") and "ERROR" not in text and "WARNING" not in text:
        raise RuntimeError(f"drc2 did not come to an end:\n{text}")
    return re.findall(r"^(?:ERROR|WARNING).*(?:\n\t.*)*", text, re.MULTILINE)


class DrawingTest(unittest.TestCase):
    """One drawing with all the mistakes, because each run of the netlister takes seconds."""
    MISTAKES = (
        ("mcu.sch", r"C [^\n]* no_connect_left\.sym\n", ""),
        ("mcu.sch", r"netname=MIC_ENABLE\n\}\n", r"\g<0>C 2200 6400 1 0 0 no_connect_left.sym\n"),
        ("microphone.sch", "refdes=R16", "refdes=R17"),
        ("microphone.sch", "netname=MIC_SENSE", "netname=MIC_SENSO"))

    @classmethod
    def setUpClass(cls):
        with tempfile.TemporaryDirectory() as copy:
            shutil.copytree(FOLDER, copy, dirs_exist_ok=True)
            for sheet, old, new in cls.MISTAKES:
                file = Path(copy) / sheet
                changed = re.sub(old, new, file.read_text(), count=1)
                assert changed != file.read_text(), f"{sheet} has no {old}"
                file.write_text(changed)
            cls.said = "\n".join(report(copy))

    def test_a_pin_that_is_neither_connected_nor_crossed_out_is_found(self):
        self.assertRegex(self.said, "Unconnected pin.*U3:8")

    def test_a_crossed_out_pin_that_is_connected_is_found(self):
        self.assertRegex(self.said, "MIC_ENABLE.*NoConnection")

    def test_a_reference_given_twice_is_found(self):
        self.assertRegex(self.said, "uplicate.*R17")

    def test_a_net_that_ends_nowhere_is_found(self):
        self.assertIn("'MIC_SENSO' is connected to only one pin", self.said)


if __name__ == "__main__":
    need("lepton-netlist", "lepton-eda")
    FOLDER = sys.argv[1]
    if sys.argv[2:] == ["--test"]:
        unittest.main(argv=sys.argv[:1])
    said = report(FOLDER)
    print("\n".join(said) or "drc2: no errors, no warnings")
    sys.exit(1 if said else 0)
