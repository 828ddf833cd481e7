#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""The night generator: labels that agree with the sound, levels of a bedroom, the same bytes for the same seed."""
import json
import subprocess
import tempfile
import unittest
from pathlib import Path

import numpy as np

import ingredients
import night_plan
import recordings
from acoustics import FULL_SCALE_DBA, RATE, a_weighting, filtered, in_room, level_dba, synthetic_response, through_wall
from night_stream import NightStream

NIGHT = Path(__file__).resolve().parent / "night"


def heard(kind, seed=1, hours=0.03, events=3.0, fold=None):
    """(samples in [-1, 1], labels)"""
    labels = []
    night = night_plan.plan(kind, seed, hours, events)
    blocks = NightStream(night, ingredients.Library(fold), seed).blocks(labels.append)
    return np.concatenate(list(blocks)), labels


def bytes_of(folder, *options):
    labels = Path(folder) / "labels"
    done = subprocess.run([NIGHT, "--synthesis", "--hours", "0.01", "--labels", labels, *options], capture_output=True, check=True)
    return done.stdout, labels.read_text(encoding="utf-8")


def tone(dbfs_rms, hertz=1000.0, seconds=1.0):
    return np.sqrt(2) * 10 ** (dbfs_rms / 20) * np.sin(2 * np.pi * hertz * np.arange(int(seconds * RATE)) / RATE)


class AcousticsTest(unittest.TestCase):
    def test_levels_are_a_weighted_and_full_scale_is_the_calibration(self):
        self.assertAlmostEqual(level_dba(tone(-30)), FULL_SCALE_DBA - 30, delta=0.3)
        self.assertAlmostEqual(level_dba(tone(-30, 100.0)), FULL_SCALE_DBA - 30 - 19.1, delta=0.5)

    def test_a_wall_takes_more_of_high_sounds_than_of_low_ones(self):
        low, high = (level_dba(through_wall(tone(-20, f), 400)) - level_dba(tone(-20, f)) for f in (100.0, 3000.0))
        self.assertGreater(low, -2)
        self.assertLess(high, -30)

    def test_a_room_prolongs_a_click(self):
        click = np.zeros(RATE // 10, np.float32)
        click[0] = 1.0
        wet = in_room(click, synthetic_response(np.random.default_rng(1)))
        self.assertGreater(np.abs(wet[RATE // 20:]).max(), 1e-4)


class PlanTest(unittest.TestCase):
    def test_relevant_sounds_keep_their_distance_and_their_levels(self):
        for kind in night_plan.NIGHTS:
            night = night_plan.plan(kind, 3, events_per_night=40)
            relevant = [p for p in night.placed if p.matters == night_plan.RELEVANT]
            self.assertGreater(len(relevant), 20, kind)
            self.assertGreaterEqual(min(b.onset_s - a.onset_s for a, b in zip(relevant, relevant[1:])), night_plan.APART_S)
            for p in relevant:
                low, high = night_plan.RELEVANT_DBA[p.ingredient]
                self.assertTrue(45 <= low <= p.level_dba <= high <= 85, p)

    def test_life_brings_few_relevant_sounds(self):
        counts = [sum(p.matters == night_plan.RELEVANT for p in night_plan.plan("quiet", seed).placed) for seed in range(200)]
        self.assertAlmostEqual(np.mean(counts), night_plan.REALISTIC_EVENTS, delta=0.07)

    def test_the_television_in_the_room_is_off_after_midnight(self):
        for seed in range(5):
            programme = [p for p in night_plan.plan("television", seed).placed if p.ingredient == "television"]
            self.assertGreater(sum(p.path == night_plan.ROOM for p in programme), 1000)
            self.assertLessEqual(max(p.onset_s for p in programme if p.path == night_plan.ROOM), 2 * 3600)

    def test_every_ingredient_of_every_kind_is_known(self):
        for kind in night_plan.KINDS:
            for p in night_plan.plan(kind, 1, events_per_night=20).placed:
                self.assertIn(p.ingredient, ingredients.INGREDIENTS)


class StreamTest(unittest.TestCase):
    def test_a_still_room_is_quiet_and_never_digital_silence(self):
        sound, labels = heard("still")
        self.assertEqual(labels, [])
        power = np.square(filtered(sound, a_weighting)).reshape(-1, RATE).mean(1)
        level = FULL_SCALE_DBA + 10 * np.log10(power[1:-1])
        self.assertTrue((22 < level).all() and (level < 37).all(), level)

    def test_each_relevant_sound_rises_at_its_onset_to_its_level(self):
        sound, labels = heard("impacts", hours=0.15, events=6.0)
        self.assertGreaterEqual(len(labels), 3)
        for label in labels:
            at, end = int(label["onset_s"] * RATE), int(label["end_s"] * RATE) + RATE // 2
            self.assertAlmostEqual(level_dba(sound[at:end]), label["level_dba"], delta=1.5)
            before, after = (np.square(sound[a:b]).mean() for a, b in ((at - RATE // 2, at), (at, at + RATE // 20)))
            self.assertGreater(10 * np.log10(after / before), 15, label)

    def test_every_kind_has_the_length_it_says_and_stays_finite(self):
        for kind in night_plan.NIGHTS:
            sound, labels = heard(kind, hours=0.012)
            self.assertEqual(len(sound), int(0.012 * 3600 * RATE))
            self.assertTrue(np.isfinite(sound).all())
            self.assertEqual([l["onset_s"] for l in labels], sorted(l["onset_s"] for l in labels))


class NightTest(unittest.TestCase):
    def test_the_same_seed_makes_the_same_bytes_and_another_seed_others(self):
        with tempfile.TemporaryDirectory() as folder:
            first, again, other = (bytes_of(folder, "--kind", "storm", "--seed", seed) for seed in "778")
        self.assertEqual(first, again)
        self.assertNotEqual(first[0], other[0])
        self.assertEqual(len(first[0]), 2 * int(36 * RATE))
        self.assertEqual(json.loads(first[1].splitlines()[0])["kind"], "storm")


@unittest.skipUnless(recordings.folder(), "no recordings beside the repository")
class ListenerGoneTest(unittest.TestCase):
    def test_a_night_whose_listener_has_gone_says_so_in_a_sentence(self):
        with tempfile.TemporaryDirectory() as folder:
            night = subprocess.Popen([NIGHT, "--synthesis", "--kind", "still", "--hours", "0.05", "--labels", f"{folder}/labels"],
                                     stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
            night.stdout.close()
            said = night.stderr.read()
            night.stderr.close()
        self.assertEqual((night.wait(), said), (1, "night: who heard it has gone before its end\n"))


class RecordingsTest(unittest.TestCase):
    def test_no_group_is_in_two_folds(self):
        groups = [{s.group for sources in ingredients.Library(fold).sources.values() for s in sources if s.group}
                  for fold in range(4)]
        self.assertTrue(all(groups))
        self.assertEqual(len(set().union(*groups)), sum(map(len, groups)))

    def test_a_night_names_the_recordings_of_its_fold(self):
        _, labels = heard("pets", fold=1, events=6.0)
        ours = {row["file"] for row in ingredients.rows_of(1)}
        named = [l["source"] for l in labels if l["group"]]
        self.assertTrue(named)
        self.assertLessEqual(set(named), ours)


if __name__ == "__main__":
    unittest.main()
