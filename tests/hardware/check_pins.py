#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""check_pins.py SCHEMATIC_DIR CACHE_DIR: the table of the microcontroller's pins, which the firmware is written to, says
what is drawn."""
import re
import sys
import unittest
from pathlib import Path

from schematic import Netlist, need


def differences(table, nets):
    mcu, = nets.of_device("MCU")
    drawn = {pin.label: nets.net_at.get((mcu.ref, pin.number)) for pin in mcu.pins.values() if pin.label.startswith("P")}
    written = dict(re.findall(r"^\| (P[A-F]\d\S*) \| (\w+) \|", table, re.MULTILINE))
    for pin in sorted({pin for pin, net in drawn.items() if net} | set(written)):
        if drawn.get(pin) != written.get(pin):
            yield f"{mcu.ref} {pin}: drawn {drawn.get(pin)}, written {written.get(pin)}"


class PinTableTest(unittest.TestCase):
    def test_the_table_says_what_is_drawn(self):
        self.assertEqual(list(differences(TABLE, NETS)), [])

    def test_a_pin_written_elsewhere_is_found(self):
        self.assertEqual(len(list(differences(TABLE.replace("| PA4 |", "| PA1 |"), NETS))), 2)

    def test_a_pin_not_written_is_found(self):
        self.assertIn("U3 PA5: drawn HOST_CUT, written None", list(differences(TABLE.replace("| PA5 |", "| - |"), NETS)))


if __name__ == "__main__":
    need("lepton-netlist", "lepton-eda")
    TABLE = (Path(sys.argv[1]) / "README.md").read_text()
    NETS = Netlist.read(*sys.argv[1:3])
    unittest.main(argv=sys.argv[:1])
