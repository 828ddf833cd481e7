#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""check_power.py HARDWARE_DIR: adds up the budget of power.md and holds the peaks to its limits; also on tables with a mistake."""
import re
import sys
import unittest
from pathlib import Path

SPARE = 1.2


def tables(text):
    """({variant: [(what, typical, peak)]}, {variant: (typical, peak)}, [(what, mA, for)])"""
    budgets, sums, limits, variant = {}, {}, [], None
    for cells in ([cell.strip() for cell in line.strip("|").split("|")] for line in text.splitlines() if line.startswith("|")):
        if len(cells) == 4 and cells[1] == "typical mA":
            variant = cells[0]
            budgets[variant] = []
        elif len(cells) == 4 and cells[0].startswith("**sum "):
            sums[cells[0].strip("*").split()[1]] = tuple(int(cell.strip("*")) for cell in cells[1:3])
            variant = None
        elif len(cells) == 4 and variant and re.fullmatch(r"\d+", cells[1]):
            budgets[variant].append((cells[0], int(cells[1]), int(cells[2])))
        elif len(cells) == 3 and re.fullmatch(r"\d+", cells[1]):
            limits.append((cells[0], int(cells[1]), cells[2]))
    return budgets, sums, limits


def breaches(text):
    budgets, sums, limits = tables(text)
    if set(budgets) != {"economy", "wired"} or set(sums) != set(budgets) or len(limits) < 4:
        yield f"a table is missing: found {sorted(budgets)}, sums of {sorted(sums)}, {len(limits)} limits"
        return
    for variant, rows in budgets.items():
        added = tuple(sum(row[column] for row in rows) for column in (1, 2))
        if added != sums[variant]:
            yield f"{variant}: the rows add up to {added}, the table says {sums[variant]}"
        for what, typical, peak in rows:
            if typical > peak:
                yield f"{variant}: {what} draws more typically than at its peak"
        for what, most, of in limits:
            if of in ("both", variant) and added[1] * SPARE > most:
                yield f"{variant}: a peak of {added[1]} mA leaves no fifth to spare below {most} mA ({what})"


class PowerTest(unittest.TestCase):
    def assert_caught(self, old, new, *parts):
        self.assertIn(old, TEXT)
        found = "\n".join(breaches(TEXT.replace(old, new)))
        for part in parts:
            self.assertIn(part, found)

    def test_the_budget_adds_up_and_holds(self):
        self.assertEqual(list(breaches(TEXT)), [])

    def test_a_sum_that_is_wrong_is_found(self):
        self.assert_caught("| **215** |", "| **214** |", "economy: the rows add up to")

    def test_a_peak_without_reserve_is_found(self):
        self.assert_caught("| 600 | 1280 |", "| 600 | 1500 |", "no fifth to spare below 1800")

    def test_a_typical_value_above_the_peak_is_found(self):
        self.assert_caught("| 200 | 800 |", "| 900 | 800 |", "more typically")

    def test_a_table_that_is_missing_is_found(self):
        self.assert_caught("| wired | typical mA", "| other | typical mA", "a table is missing")


if __name__ == "__main__":
    TEXT = (Path(sys.argv[1]) / "power.md").read_text()
    unittest.main(argv=sys.argv[:1])
