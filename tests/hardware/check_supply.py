#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""check_supply.py SCHEMATIC_DIR CACHE_DIR: simulates the microphones' supply with the values that are drawn: how fast
it comes and goes, what the light shows meanwhile, and that nothing can feed it from the side. Each check is also tried on a
bad value."""
import re
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

import wiring_rules
from schematic import GROUND, Netlist, need
from values import value

# Of the TPS22918 (pessimistic readings of its data sheet at 3.3 V): resistance, discharge, and rise time for each farad at CT.
RON_OHMS, RQOD_OHMS, RISE_S_PER_FARAD = 0.08, 300, 1.8e-3 / 1e-9
MICROPHONE_LEAST_V, MICROPHONE_MOST_V = 1.65, 3.63  # supply of an ICS-43434
LIGHT_LEAST_A = 0.3e-3  # seen across a bedroom at night; acceptance looks at it


def parameters(nets):
    """The values of the parts round the microphones' supply, found by what they do."""
    supply, switch = wiring_rules.microphone_supply(nets), wiring_rules.load_switch(nets)
    resistors = {nets.across(part, pin.number): value(part.value) for part, pin in nets.at(supply)
                 if part.device == "RESISTOR"}
    lamp = next(net for net in resistors if wiring_rules.is_light_to_ground(nets, net))
    sense = next(net for net in resistors if net not in (lamp, GROUND))
    slide, = nets.of_device("SWITCH_DPDT")
    to_ground = lambda device, net: value(nets.between(device, net, GROUND)[0].value)
    return {"cmic": sum(value(c.value) for c in nets.between("CAPACITOR", supply, GROUND)), "r13": resistors[lamp],
            "r14": resistors[sense], "r10": to_ground("RESISTOR", nets.net(switch, "ON")),
            "r11": to_ground("RESISTOR", nets.net(slide, "LISTEN_A")), "ron": RON_OHMS, "rqod": RQOD_OHMS,
            "trise": to_ground("CAPACITOR", nets.net(switch, "CT")) * RISE_S_PER_FARAD, "vside": 0}


def simulate(deck, values):
    """{measure: value}; a measure that never came about is absent."""
    line = ".param " + " ".join(f"{name}={number:g}" for name, number in values.items())
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "supply.cir"
        file.write_text(deck.replace("@PARAMETERS@", line))
        done = subprocess.run(["ngspice", "-b", "supply.cir"], cwd=folder, capture_output=True, text=True, timeout=120)
    found = {name: float(number) for name, number in re.findall(r"^(\w+)\s+=\s+(\S+e[-+]\d+)", done.stdout, re.MULTILINE)}
    if "steady" not in found:
        raise RuntimeError(f"ngspice measured nothing:\n{done.stdout[-2000:]}\n{done.stderr[-2000:]}")
    return found


def inrush(of):
    return max(abs(of["inrush"]), abs(of["inrush_low"]))


def breaches(of):
    if not of["highest"] < MICROPHONE_MOST_V:
        yield f"the supply overshoots to {of['highest']:.2f} V"
    if not of.get("rises_at", 1) < 30e-3:
        yield "the microphones have no power 17 ms after the contact has settled"
    if not inrush(of) < 50e-3:
        yield f"{1e3 * inrush(of):.0f} mA flow at the start; the regulator's ripple would be heard"
    if not of["lamp_on"] > LIGHT_LEAST_A:
        yield f"the powered light gets {of['lamp_on'] * 1e3:.2f} mA"
    if not of.get("falls_at", 1) < 70e-3:
        yield "the microphones still have 1 V 10 ms after the switch"
    for when in ("private_before", "private_after"):
        if not of[when] < MICROPHONE_LEAST_V / 10:
            yield f"in the private position the microphones have {of[when]:.2f} V"
    if not of["lamp_off"] < LIGHT_LEAST_A / 100:
        yield "the powered light shines in the private position"


class SupplyTest(unittest.TestCase):
    def speaks(self, **changed):
        values = {**DRAWN, **changed}
        return "\n".join(breaches(simulate(DECK, values)))

    def test_the_supply_comes_and_goes_with_the_switch(self):
        of = simulate(DECK, DRAWN)
        print(f"on {1e3 * (of['rises_at'] - 13.01e-3):.1f} ms after the last bounce, {1e3 * inrush(of):.1f} mA at most, "
              f"{of['steady']:.2f} V, light {1e3 * of['lamp_on']:.2f} mA; "
              f"below 1 V {1e3 * (of['falls_at'] - 60e-3):.1f} ms after the switch")
        self.assertEqual(list(breaches(of)), [])

    def test_nothing_feeds_it_from_the_side(self):
        of = simulate(DECK, {**DRAWN, "vside": 3.3})
        print(f"fed from the side: {1e3 * of['private_after']:.0f} mV in the private position")
        self.assertEqual(list(breaches(of)), [])

    def test_nothing_feeds_it_from_the_side_even_without_discharge(self):
        of = simulate(DECK, {**DRAWN, "vside": 3.3, "rqod": 1e9})
        print(f"fed from the side, no discharge: {1e3 * of['private_after']:.0f} mV")
        self.assertLess(of["private_after"], MICROPHONE_LEAST_V / 4)

    def test_a_sense_resistor_that_feeds_is_found(self):
        self.assertIn("in the private position", self.speaks(r14=1e3, vside=3.3))

    def test_a_light_that_is_too_weak_is_found(self):
        self.assertIn("the powered light gets", self.speaks(r13=22e3))

    def test_a_supply_that_lingers_is_found(self):
        self.assertIn("still have 1 V", self.speaks(cmic=220e-6, rqod=1e9))

    def test_a_start_that_pulls_the_regulator_down_is_found(self):
        self.assertIn("flow at the start", self.speaks(cmic=47e-6))

    def test_a_start_that_takes_too_long_is_found(self):
        self.assertIn("no power", self.speaks(trise=80e-3))


if __name__ == "__main__":
    need("lepton-netlist", "lepton-eda")
    need("ngspice", "ngspice")
    DECK = (Path(sys.argv[1]) / "microphone_supply.cir").read_text()
    DRAWN = parameters(Netlist.read(*sys.argv[1:3]))
    unittest.main(argv=sys.argv[:1])
