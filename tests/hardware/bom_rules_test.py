#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""bom_rules_test.py HARDWARE_DIR: each rule against bills of materials with one mistake in them."""
import copy
import sys
import unittest
from pathlib import Path

import bom_rules
from schematic import read_parts
from values import value

HARDWARE = Path(sys.argv[1])
WRITTEN = bom_rules.Boms.read(HARDWARE / "bom", read_parts(HARDWARE / "schematic"))


class BomRulesTest(unittest.TestCase):
    def setUp(self):
        self.boms = copy.deepcopy(WRITTEN)

    def row(self, ref="MK1", variant="economy"):
        return next(row for row in self.boms.rows[variant] if ref in row["refs"].split())

    def assert_caught(self, rule, *parts):
        found = "\n".join(rule(self.boms))
        self.assertTrue(found, f"{rule.__name__} did not speak")
        for part in parts:
            self.assertIn(part, found)

    def test_the_written_bills_break_no_rule(self):
        for rule in bom_rules.ALL:
            self.assertEqual(list(rule(self.boms)), [], rule.__name__)

    def test_a_field_that_is_empty_or_unknown_is_found(self):
        for column, text in [("mpn", ""), ("package", ""), ("kind", "toy"), ("basis", "quote"), ("date", "soon"),
                             ("quantity", "0"), ("refs", "")]:
            with self.subTest(column):
                self.boms = copy.deepcopy(WRITTEN)
                self.row()[column] = text
                self.assert_caught(bom_rules.lines_are_whole, column)

    def test_a_column_that_is_missing_is_found(self):
        self.boms.headers["wired"] = bom_rules.COLUMNS[:-1]
        self.assert_caught(bom_rules.lines_are_whole, "wired.csv:1")

    def test_a_price_that_is_none_is_found(self):
        for text in ("", "free", "0", "-1"):
            with self.subTest(text):
                self.row()["kr_100"] = text
                self.assert_caught(bom_rules.prices_are_plausible, "economy.csv")

    def test_a_price_that_rises_with_the_number_is_found(self):
        self.row()["kr_1000"] = "99"
        self.assert_caught(bom_rules.prices_are_plausible, "ICS-43434 costs more")

    def test_a_part_on_two_lines_is_found(self):
        self.boms.rows["wired"].append(dict(self.row("R1"), refs="R1"))
        self.boms.rows["wired"].append(dict(self.row("R1"), refs="R1"))
        self.assert_caught(bom_rules.nothing_stands_twice, "RC0603FR-075K1L", "R1 is bought 2 times")

    def test_a_quantity_that_does_not_count_is_found(self):
        self.row()["quantity"] = "3"
        self.assert_caught(bom_rules.quantities_count_the_references, "quantity is 3, but 2")

    def test_a_part_that_is_not_drawn_is_found(self):
        self.row()["refs"] = "MK1 MK2 MK3"
        self.assert_caught(bom_rules.every_bought_part_is_drawn, "MK3 does not stand")

    def test_a_part_of_the_other_variant_is_found(self):
        self.row()["refs"] = "MK1 MK2 U8"
        self.assert_caught(bom_rules.every_bought_part_is_drawn, "U8 in: wired")

    def test_another_part_than_drawn_is_found(self):
        self.boms.parts["U6"].attributes["mpn"] = "TPS22917DBVR"
        self.assert_caught(bom_rules.every_bought_part_is_drawn, "U6 is TPS22918DBVR here")

    def test_another_package_than_drawn_is_found(self):
        self.boms.parts["R10"].attributes["footprint"] = "Resistor_SMD:R_0402_1005Metric"
        self.assert_caught(bom_rules.every_bought_part_is_drawn, "R10 is bought as 0603")

    def test_a_drawn_part_that_nobody_buys_is_found(self):
        self.boms.rows["wired"].remove(self.row("U8", "wired"))
        self.assert_caught(bom_rules.every_drawn_part_is_bought, "wired.csv: U8")

    def test_a_part_fitted_nowhere_known_is_found(self):
        self.boms.parts["U8"].attributes["fit"] = "sometimes"
        self.assert_caught(bom_rules.every_drawn_part_is_bought, "sometimes")

    def test_two_prices_for_one_part_are_found(self):
        self.row(variant="wired")["kr_1"] = "29.00"
        self.assert_caught(bom_rules.one_part_has_one_price, "ICS-43434 has kr_1 29.00")

    def test_a_monitor_that_costs_too_much_is_found(self):
        self.row(variant="wired")["quantity"] = "8"
        self.assert_caught(bom_rules.totals_hold, "900 are allowed", "the totals of wired are now")

    def test_values_are_read_as_they_are_drawn(self):
        for text, expected in [("5k1", 5100), ("33", 33), ("1M", 1e6), ("100n", 1e-7), ("470u 10 V", 4.7e-4), ("2k2", 2200)]:
            self.assertAlmostEqual(value(text) / expected, 1, 9, text)
        for text in ("k5", "5k1k", "ten"):
            self.assertRaises(ValueError, value, text)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
