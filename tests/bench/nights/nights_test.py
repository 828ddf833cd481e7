#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""The short form of the bench, on synthesised sound: a few minutes of each kind of night through the real ear."""
import contextlib
import importlib.machinery
import importlib.util
import io
import json
import os
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path
from unittest import mock

sys.dont_write_bytecode = True
HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parents[1] / "soundscapes")]

import replay
import report
from night_plan import NIGHTS


def program(file):
    """A program without an ending, as a module."""
    loader = importlib.machinery.SourceFileLoader(file.name, str(file))
    module = importlib.util.module_from_spec(importlib.util.spec_from_loader(file.name, loader))
    sys.modules[file.name] = module
    loader.exec_module(module)
    return module


nights = program(HERE / "nights")
BUILD = Path(os.environ.get("NATLYT_BUILD") or HERE.parents[2] / "build" / "dev")


def bench(folder, *options):
    command = [HERE / "nights", "--out", folder, "--synthesis", *options]
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode:
        raise RuntimeError(done.stderr)
    return done.stdout


class FoldsTest(unittest.TestCase):
    def parts(self, *options):
        with mock.patch.object(sys, "argv", ["nights", "--out", "x", *options]):
            return nights.parts(nights.arguments())

    def test_every_kind_of_night_meets_every_fold_with_the_weights_that_did_not_learn_from_it(self):
        files = [f"fold-{fold}.weights" for fold in range(4)]
        parts = self.parts("--nights", "24", "--fold", "0", "1", "2", "3", "--weights", *files)
        self.assertEqual(len({(part.kind, part.fold) for part in parts[:24]}), 24)
        for part in parts:
            self.assertEqual(part.weights, Path(files[part.fold]))
        self.assertEqual({part.fold for part in parts if part.kind == "dense"}, {0, 1, 2, 3})

    def test_folds_without_their_own_weights_are_refused(self):
        with self.assertRaises(SystemExit), contextlib.redirect_stderr(io.StringIO()) as said:
            self.parts("--fold", "0", "1", "--weights", "fold-0.weights")
        self.assertIn("as many files of weights as folds: 2, not 1", said.getvalue())


class NightsTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = Path(cls.enterClassContext(tempfile.TemporaryDirectory()))
        cls.said = bench(cls.folder, "--nights", str(len(NIGHTS)), "--hours", "0.04", "--events-per-night", "2", "--streams", "1",
                         "--impacts", "1")
        cls.found = report.load(cls.folder)

    def test_every_kind_was_heard_to_its_end(self):
        self.assertEqual({head["kind"] for head, _, _ in self.found}, {*NIGHTS, "dense", "impacts"})
        for head, _, trace in self.found:
            self.assertAlmostEqual(trace[-1]["seconds"], head["seconds"], delta=0.1)

    def test_the_replayed_rules_raise_what_the_daemon_raised(self):
        for head, _, trace in self.found:
            ours = [(r.at_s, r.rule) for r in replay.alerts(trace)]
            daemons = [(line["at_s"], line["rule"]) for line in trace if line["type"] == "alert"]
            self.assertEqual([rule for _, rule in ours], [rule for _, rule in daemons], head)
            for (a, _), (b, _) in zip(ours, daemons):
                self.assertAlmostEqual(a, b, delta=0.03)

    def test_the_counts_add_up(self):
        for (_, labels, trace), night in zip(self.found, report.judged(self.found, None)):
            heard = sum(delay is not None for _, delay in night.heard)
            self.assertEqual(heard + night.again + night.staff + len(night.false), trace[-1]["alerts"])
            self.assertEqual(len(night.heard), sum(l["matters"] == "relevant" for l in labels))

    def test_single_loud_impacts_alert_at_once(self):
        (own,) = [f for f in self.found if f[0]["kind"] == "impacts"]
        (night,) = report.judged([own], None)
        self.assertGreater(len(night.heard), 0)
        for label, delay in night.heard:
            self.assertIsNotNone(delay, label)
            self.assertLess(delay, 0.5)

    def test_the_report_says_what_the_numbers_say(self):
        numbers = json.loads((self.folder / "report.json").read_text(encoding="utf-8"))["trace"]
        self.assertEqual(numbers["loud_impacts"]["recall"], 1.0)
        self.assertIn(f"{numbers['shipped']['events']} relevant sounds", self.said)
        for kind in NIGHTS:
            self.assertIn(f"| {kind} |", self.said)
        levels = self.said.split("### By level")[1].split("| false alerts during")[0]
        sounds = [int(row.split("|")[2]) for row in levels.splitlines() if "dB(A)" in row]
        self.assertEqual(sum(sounds), numbers["shipped"]["events"])

    def test_a_folder_of_other_options_is_refused(self):
        with self.assertRaisesRegex(RuntimeError, "other options"):
            bench(self.folder, "--nights", "1", "--hours", "0.02")


class StillNightTest(unittest.TestCase):
    def test_a_still_night_makes_no_alert_and_lets_the_network_sleep(self):
        with tempfile.TemporaryDirectory() as folder:
            night = subprocess.Popen([HERE.parents[1] / "soundscapes" / "night", "--synthesis", "--kind", "still", "--hours", "0.1",
                                      "--labels", f"{folder}/labels"], stdout=subprocess.PIPE)
            trace = subprocess.run([BUILD / "bin" / "natlyt_nights"], stdin=night.stdout, capture_output=True, text=True, check=True)
            night.stdout.close()
            self.assertEqual(night.wait(), 0)
        end = json.loads(trace.stdout.splitlines()[-1])
        self.assertEqual(end["alerts"], 0)
        self.assertLess(end["judgements"] * end["judgement_s"], 0.05 * end["seconds"])


if __name__ == "__main__":
    unittest.main()
