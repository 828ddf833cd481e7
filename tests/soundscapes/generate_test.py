#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The generator: what it writes, that it is reproducible, and that the levels are those of a bedroom."""
import csv
import math
import subprocess
import sys
import tempfile
import unittest
import wave
from pathlib import Path

import sounds
import synth

GENERATE = Path(__file__).resolve().parent / "generate"


def generate(folder, *options):
    subprocess.run([sys.executable, "-B", GENERATE, "--out", folder, "--per-kind", "1", *options], check=True,
                   stdout=subprocess.DEVNULL)
    with open(Path(folder) / "labels.csv", newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def samples_of(file):
    with wave.open(str(file)) as wav:
        assert (wav.getframerate(), wav.getnchannels(), wav.getsampwidth()) == (16000, 1, 2)
        return synth.from_s16(wav.readframes(wav.getnframes()))


def rms_dbfs(samples):
    return 10 * math.log10(sum(s * s for s in samples) / len(samples))


class GenerateTest(unittest.TestCase):
    def test_every_kind_is_written_and_labelled(self):
        with tempfile.TemporaryDirectory() as folder:
            labels = generate(folder)
            self.assertEqual([row["kind"] for row in labels], list(sounds.KINDS))
            for row in labels:
                with self.subTest(row["kind"]):
                    clip = samples_of(Path(folder) / row["file"])
                    onset = int(float(row["onset_s"]) * synth.RATE)
                    peak = 20 * math.log10(max(map(abs, clip[onset:])))
                    self.assertAlmostEqual(peak, sounds.KINDS[row["kind"]].peak_dbfs, delta=3)
                    self.assertAlmostEqual(rms_dbfs(clip[:onset]), -60, delta=3)
                    self.assertTrue(row["origin"].startswith("synthesised, seed"))

    def test_the_same_seed_makes_the_same_bytes_and_another_seed_others(self):
        with tempfile.TemporaryDirectory() as folder:
            for name, seed in (("a", "7"), ("b", "7"), ("c", "8")):
                generate(f"{folder}/{name}", "--seed", seed, "--kinds", "cry-for-help", "cough")
            for kind in ("cry-for-help", "cough"):
                a, b, c = (Path(f"{folder}/{n}/{kind}_{s}.wav").read_bytes() for n, s in (("a", 7), ("b", 7), ("c", 8)))
                self.assertEqual(a, b)
                self.assertNotEqual(a, c)


if __name__ == "__main__":
    unittest.main()
