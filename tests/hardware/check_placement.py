#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""check_placement.py HARDWARE_DIR CACHE_DIR OUT_DIR: holds the carrier's placement to placement_rules.py, tries each rule
on a placement with a mistake, and draws both sides."""
import copy
import sys
import tempfile
import unittest
from pathlib import Path

import openscad
import placement_rules as rules
from schematic import Netlist, need


def drawing(placed, side):
    """An SVG of one side, as seen from the front."""
    at = lambda x, y: (10 * x, 10 * (rules.BOARD[1] - y))
    marks = ['<svg xmlns="http://www.w3.org/2000/svg" viewBox="-20 -40 690 625" font-family="sans-serif">',
             f'<text x="0" y="-10" font-size="22">carrier, {side}, seen from the front</text>',
             f'<rect width="{10 * rules.BOARD[0]}" height="{10 * rules.BOARD[1]}" fill="#e8f3e8" stroke="black"/>']
    for x, y in rules.HOLES:
        marks.append('<circle cx="{:.0f}" cy="{:.0f}" r="14" fill="white" stroke="black"/>'.format(*at(x, y)))
    for part in placed.values():
        if part.on(side):
            x, y = at(part.x - part.width / 2, part.y + part.height / 2)
            dashes = "none" if part.side == side else "6"
            marks.append(f'<rect x="{x:.0f}" y="{y:.0f}" width="{10 * part.width:.0f}" height="{10 * part.height:.0f}" '
                         f'fill="white" stroke="black" stroke-dasharray="{dashes}"/>')
            x, y = at(part.x, part.y - 0.4)
            marks.append(f'<text x="{x:.0f}" y="{y:.0f}" font-size="12" text-anchor="middle">{part.ref}</text>')
    return "\n".join([*marks, "</svg>\n"])


class PlacementTest(unittest.TestCase):
    def setUp(self):
        self.placed = copy.deepcopy(PLACED)

    def assert_caught(self, rule, *parts):
        found = "\n".join(rule(self.placed, NETS))
        self.assertTrue(found, f"{rule.__name__} did not speak")
        for part in parts:
            self.assertIn(part, found)

    def move(self, ref, x, y, side=None):
        part = self.placed[ref]
        part.x, part.y, part.side = x, y, side or part.side

    def test_the_placement_breaks_no_rule(self):
        for rule in rules.ALL:
            self.assertEqual(list(rule(self.placed, NETS)), [], rule.__name__)
        for side in ("front", "back"):
            (OUT / f"{side}.svg").write_text(drawing(self.placed, side))

    def test_what_reaches_the_front_lies_where_the_enclosure_is_open(self):
        need("openscad", "openscad")
        with tempfile.TemporaryDirectory() as folder:
            of = openscad.measures(HARDWARE / "enclosure" / "enclosure.scad", Path(folder) / "measures.echo")
        check = rules.what_reaches_the_front_lies_where_the_front_is_open
        self.assertEqual(list(check(self.placed, NETS, of["on_carrier"])), [])
        self.move("D6", 33, 41)
        self.assertIn("D6 lies at 33, 41", "".join(check(self.placed, NETS, of["on_carrier"])))

    def test_a_part_without_place_is_found(self):
        del self.placed["R10"]
        self.assert_caught(rules.every_part_lies_on_the_board, "R10 has no place")

    def test_a_part_over_the_edge_or_too_high_is_found(self):
        self.move("R10", 64.5, 10)
        self.move("C4", 26.5, 33, "front")
        self.assert_caught(rules.every_part_lies_on_the_board, "R10 stands over the edge", "C4 is 7.7 mm high")

    def test_parts_on_each_other_are_found_on_their_side_alone(self):
        self.move("R10", 45, 30)
        self.assert_caught(rules.no_part_lies_on_another, "U3 and R10")
        self.move("R10", 36, 28, "back")
        self.assert_caught(rules.no_part_lies_on_another, "U8 and R10")

    def test_a_part_through_the_board_is_in_the_way_on_both_sides(self):
        self.move("C18", 33, 13)
        self.assert_caught(rules.no_part_lies_on_another, "C18", "SW1")

    def test_a_part_under_a_post_or_a_funnel_is_found(self):
        self.move("R10", 61.5, 5)
        self.move("R11", 12, 36)
        self.assert_caught(rules.posts_and_ports_are_free, "R10 lies under the post", "R11 lies under the funnel")

    def test_a_microphone_on_the_front_is_found(self):
        self.move("MK1", 9, 40, "front")
        self.assert_caught(rules.posts_and_ports_are_free, "MK1 hears through a hole")

    def test_a_capacitor_far_from_its_chip_is_found(self):
        self.move("C11", 50, 5)
        self.assert_caught(rules.capacitors_lie_beside_their_chips, "U4 VCC")

    def test_a_part_near_the_cables_side_is_found(self):
        self.move("C18", 52, 40.5)
        self.assert_caught(rules.the_cable_keeps_its_distance, "C18", "BR1")


if __name__ == "__main__":
    need("lepton-netlist", "lepton-eda")
    HARDWARE, OUT = Path(sys.argv[1]), Path(sys.argv[3])
    OUT.mkdir(parents=True, exist_ok=True)
    NETS = Netlist.read(HARDWARE / "schematic", sys.argv[2])
    PLACED = rules.read(HARDWARE / "board", NETS.parts)
    unittest.main(argv=sys.argv[:1])
