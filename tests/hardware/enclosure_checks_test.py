#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""enclosure_checks_test.py ENCLOSURE_DIR: the model refuses measures that cannot work, and the checks of bodies see faults."""
import sys
import tempfile
import unittest
from pathlib import Path

import openscad
from mesh import Mesh
from schematic import need

MODEL = Path(sys.argv[1]) / "enclosure.scad"
need("openscad", "openscad")
CUBE = [((0, 0, 0), (0, 1, 0), (1, 1, 0)), ((0, 0, 0), (1, 1, 0), (1, 0, 0)), ((0, 0, 1), (1, 0, 1), (1, 1, 1)),
        ((0, 0, 1), (1, 1, 1), (0, 1, 1)), ((0, 0, 0), (1, 0, 0), (1, 0, 1)), ((0, 0, 0), (1, 0, 1), (0, 0, 1)),
        ((1, 0, 0), (1, 1, 0), (1, 1, 1)), ((1, 0, 0), (1, 1, 1), (1, 0, 1)), ((1, 1, 0), (0, 1, 0), (0, 1, 1)),
        ((1, 1, 0), (0, 1, 1), (1, 1, 1)), ((0, 1, 0), (0, 0, 0), (0, 0, 1)), ((0, 1, 0), (0, 0, 1), (0, 1, 1))]


class ModelTest(unittest.TestCase):
    def built(self, **values):
        with tempfile.TemporaryDirectory() as out:
            return openscad.run(MODEL, Path(out) / "part.stl", **values)

    def test_measures_that_cannot_work_are_refused(self):
        for words, values in [
                ("the button must not be pressed", {"front_gap": 4.4}),
                ("back must clear those on the host", {"spacer": 10, "variant": "wired"}),
                ("jack must clear the front", {"jack_h": 19, "variant": "wired"}),
                ("must clear the back's rim", {"board_gap": 1.5}),
                ("must resonate above 16 kHz", {"port_floor": 4}),
                ("the slider must cover its slot", {"switch_travel": 4}),
                ("no opening for a finger", {"vent": 3}),
                ("walls of 2.4 mm", {"wall": 1.6}),
                ("heads of the wall screws", {"wall_screw_head": 4}),
                ("opening must lie inside the bay", {"bend": 2}),
                ("tilt of 25 degrees", {"foot": [100, 36, 5]}),
                ("gasket must be squeezed", {"gasket_squeeze": 0.6})]:
            with self.subTest(words):
                made, said = self.built(part="slider", **values)
                self.assertFalse(made)
                self.assertIn(words, said)

    def test_boards_that_meet_the_back_are_found(self):
        made, said = self.built(part="clash", board_x=2, facets=8)
        self.assertTrue(made, said)


class MeshTest(unittest.TestCase):
    def test_a_cube_is_closed_and_a_cube_without_a_side_is_not(self):
        self.assertEqual(Mesh(CUBE).open_edges(), [])
        self.assertEqual(len(Mesh(CUBE[2:]).open_edges()), 4)

    def test_a_cube_has_its_volume_and_size(self):
        self.assertAlmostEqual(Mesh(CUBE).volume(), 1)
        self.assertEqual(Mesh(CUBE).size(), [1, 1, 1])

    def test_a_line_meets_what_is_in_its_way(self):
        for axis in (1, 2):
            self.assertEqual(sorted(set(Mesh(CUBE).crossings(0.5, 0.4, axis))), [0, 1])
            self.assertEqual(Mesh(CUBE).crossings(1.5, 0.4, axis), [])


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
