#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The program's pins are the drawing's: the table in hardware/schematic/README.md against the STM32G031's board.cpp."""
import re
import unittest
from pathlib import Path

SOURCE = Path(__file__).resolve().parents[2]
NOT_THE_PROGRAMS = {"SWDIO", "SWCLK"}


def drawn():
    """{net: (port, pin)}"""
    rows = re.findall(r"^\| P([AB])(\d+)(?:/\w+)? \| (\w+) \|", (SOURCE / "hardware/schematic/README.md").read_text(), re.MULTILINE)
    return {net: (port, int(pin)) for port, pin, net in rows if net not in NOT_THE_PROGRAMS}


def programmed():
    """The same of the constants: kMicSense for MIC_SENSE, declared in one statement for each port."""
    text = (SOURCE / "firmware/boards/stm32g031/board.cpp").read_text()
    pins = {}
    for statement, port in re.findall(r"constexpr std::uint32_t ([^;]*); +// of port ([AB])", text):
        for name, pin in re.findall(r"k(\w+) = (\d+)", statement):
            pins[re.sub(r"(?<!^)(?=[A-Z])", "_", name).upper()] = (port, int(pin))
    return pins


class PinsTest(unittest.TestCase):
    def test_every_drawn_pin_is_programmed_and_no_other(self):
        self.assertGreater(len(drawn()), 8)
        self.assertEqual(drawn(), programmed())


if __name__ == "__main__":
    unittest.main()
