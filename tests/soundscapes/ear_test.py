#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The ear on this generator's sounds, as `natlyt-edge analyse` rates them: what matters stands before what does not.

Synthesised sounds prove the path, not the quality of the network; that is measured on recordings."""
import csv
import json
import os
import statistics
import subprocess
import sys
import tempfile
import unittest
from collections import defaultdict
from pathlib import Path

HERE = Path(__file__).resolve().parent
BUILD = Path(os.environ.get("NATLYT_BUILD") or HERE.parents[1] / "build" / "dev")


def ranked_right(relevant, others):
    """The area under the ROC curve: how often a relevant clip is rated above another."""
    return statistics.mean((r > o) + 0.5 * (r == o) for r in relevant for o in others)


class EarTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        folder = Path(cls.enterClassContext(tempfile.TemporaryDirectory()))
        subprocess.run([sys.executable, "-B", HERE / "generate", "--out", folder], check=True, stdout=subprocess.DEVNULL)
        with open(folder / "labels.csv", newline="", encoding="utf-8") as file:
            labels = {row["file"]: row for row in csv.DictReader(file)}
        said = subprocess.run([BUILD / "bin" / "natlyt-edge", "analyse", "--sensitivity", "medium", "--format", "json", *(folder / f for f in labels)],
                              check=True, capture_output=True, text=True).stdout
        cls.ratings, cls.relevant, cls.events = defaultdict(list), {}, defaultdict(set)
        for line in map(json.loads, said.splitlines()):
            label = labels[Path(line["file"]).name]
            if line["type"] == "clip":
                cls.ratings[label["kind"]].append(line["relevance"])
                cls.relevant[label["kind"]] = label["relevant"] == "1"
            else:
                cls.events[label["kind"]].add(line["file"])
        for kind, values in cls.ratings.items():
            print(f"{kind:14} relevance {statistics.median(values):.2f}, alerts in {len(cls.events[kind])} of {len(values)} clips")

    def rated(self, relevant):
        return [v for kind, values in self.ratings.items() if self.relevant[kind] == relevant for v in values]

    def test_what_matters_is_rated_above_what_does_not(self):
        self.assertGreater(ranked_right(self.rated(True), self.rated(False)), 0.9)

    def test_cries_for_help_and_falls_raise_an_alert(self):
        for kind in ("cry-for-help", "fall"):
            self.assertEqual(len(self.events[kind]), len(self.ratings[kind]), kind)

    def test_a_quiet_room_a_snorer_and_the_rain_raise_none(self):
        for kind in ("quiet", "snore", "rain", "ventilation"):
            self.assertEqual(len(self.events[kind]), 0, kind)


if __name__ == "__main__":
    unittest.main()
