#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""check_enclosure.py ENCLOSURE_DIR OUT_DIR VARIANT: builds the printed parts as STL and asks of the bodies themselves, not of
the model that made them: closed, of the size that was meant, open where sound, light and fingers go in, and nowhere else."""
import sys
import unittest
from pathlib import Path

import openscad
from mesh import Mesh
from schematic import need

PARTS = ("back", "front", "slider", "stand", "boards")
PETG_G_PER_CM3 = 1.27


class EnclosureTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        OUT.mkdir(parents=True, exist_ok=True)
        cls.meshes = {}
        for part in PARTS:
            file = OUT / f"{part}-{VARIANT}.stl"
            made, said = openscad.run(MODEL, file, part=part, variant=VARIANT)
            assert made, f"{part}: {said}"
            cls.meshes[part] = Mesh.read(file)
        cls.of = openscad.measures(MODEL, OUT / f"measures-{VARIANT}.echo", variant=VARIANT)

    def through_the_front(self, x, y):
        """Where a line from the viewer into the front meets its material at the front wall."""
        return [z for z in self.meshes["front"].crossings(x, y) if z > self.of["front_z"] - 6]

    def test_each_part_is_one_closed_body(self):
        for part in PARTS[:-1]:
            self.assertEqual(self.meshes[part].open_edges(), [], part)
            self.assertGreater(self.meshes[part].volume(), 500, part)

    def test_the_monitor_has_the_size_that_was_meant(self):
        for got, meant in zip(self.meshes["front"].size()[:2], (self.of["width"], self.of["height"])):
            self.assertAlmostEqual(got, meant, 2)
        self.assertLess(self.of["width"], 160)
        self.assertLess(self.of["depth"], 32)

    def test_it_weighs_so_little_that_a_fall_does_no_harm(self):
        printed = sum(self.meshes[part].volume() for part in ("back", "front", "slider")) / 1000 * PETG_G_PER_CM3
        print(f"{VARIANT}: {self.of['width']:.0f} x {self.of['height']:.0f} x {self.of['depth']:.0f} mm, printed parts {printed:.0f} g")
        self.assertLess(printed, 150)

    def test_sound_reaches_each_microphone(self):
        for x, y in self.of["microphones"]:
            for dx, dy in ((0, 0), (1.2, 0), (-1.2, 0), (0, 1.2), (0, -1.2)):
                self.assertEqual(self.through_the_front(x + dx, y + dy), [], f"the port at {x}, {y} is closed")

    def test_each_light_is_seen(self):
        for x, y in self.of["lights"]:
            self.assertEqual(self.through_the_front(x, y), [], f"the light at {x}, {y} is covered")

    def test_the_slider_passes_through_its_slot(self):
        x, y = self.of["slide_switch"]
        for dx in (-6, 0, 6):
            self.assertEqual(self.through_the_front(x + dx, y), [])

    def test_the_front_is_closed_everywhere_else(self):
        x, y = self.of["button"]
        for at in ((x, y), (x, y + 30), (self.of["width"] - 15, 20), (self.of["width"] - 15, self.of["height"] - 20)):
            self.assertNotEqual(self.through_the_front(*at), [], at)

    def test_the_tamper_screws_reach_their_inserts(self):
        for x, z in self.of["screws"]:
            lower = [y for y in self.meshes["front"].crossings(x, z, axis=1) if y < 8]
            blocks = [y for y in self.meshes["back"].crossings(x, z, axis=1) if y < 8]
            self.assertEqual(lower, [], "the front's screw hole is closed")
            self.assertEqual(blocks, [], "the insert's hole is closed")

    def test_no_part_meets_another(self):
        made, said = openscad.run(MODEL, OUT / f"clash-{VARIANT}.stl", part="clash", variant=VARIANT)
        self.assertFalse(made, f"parts meet: see clash-{VARIANT}.stl")
        self.assertIn(openscad.EMPTY, said)


if __name__ == "__main__":
    need("openscad", "openscad")
    MODEL, OUT, VARIANT = Path(sys.argv[1]) / "enclosure.scad", Path(sys.argv[2]), sys.argv[3]
    unittest.main(argv=sys.argv[:1])
