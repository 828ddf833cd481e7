#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""How training chooses the thresholds, on made-up answers."""
import re
import sys
import tempfile
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
sys.path.insert(0, str(ROOT / "edge-daemon/core/classifier/training"))
sys.dont_write_bytecode = True
import numpy as np
from ear import thresholds
from ear.recordings import CLASSES

CRYING, COUGH, ALARM = (thresholds.NAMES.index(name) for name in ("crying", "cough", "alarmTone"))


def scene(leading, relevance, steps=5):
    """A scene that is strongest in its middle, where `leading` leads."""
    answers = np.zeros((steps, 17))
    answers[:, leading] = 0.3
    answers[:, -1] = 0.01
    answers[steps // 2, -1] = relevance
    return answers


def harmless(count=3000):
    """Scenes without anything relevant: crying leads high and often, coughs low, an alarm tone three times."""
    rng = np.random.default_rng(1)
    scenes = [scene(CRYING, 0.3 + 0.6 * x) for x in rng.random(count // 2)]
    scenes += [scene(COUGH, 0.75 * x) for x in rng.random(count // 2)]
    return scenes + [scene(ALARM, 0.1)] * 3


class ChooseThresholdsTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.table = thresholds.choose(harmless())

    def test_as_many_scenes_raise_an_alert_as_each_step_allows(self):
        reached = thresholds.led(harmless())
        for step, (name, share) in enumerate(thresholds.FALSE_SHARE.items()):
            raised = thresholds.alerts(reached, self.table[:, step]).mean()
            self.assertLessEqual(raised, share + 0.001, name)
            self.assertGreater(raised, share / 2, name)

    def test_a_sound_that_is_easily_taken_for_another_has_a_higher_threshold(self):
        self.assertTrue((self.table[CRYING] > self.table[COUGH] + 0.1).all(), self.table)

    def test_both_sounds_have_their_part_of_the_false_alerts(self):
        reached = thresholds.led(harmless())
        for step, share in enumerate(thresholds.FALSE_SHARE.values()):
            for c in (CRYING, COUGH):
                self.assertGreater((reached[:, c] >= self.table[c, step]).mean(), share / 4)

    def test_a_sound_that_hardly_ever_led_is_held_to_the_threshold_of_all(self):
        pooled = np.quantile(thresholds.led(harmless()).max(1), 0.98)
        self.assertAlmostEqual(self.table[ALARM][1], pooled, delta=0.01)

    def test_steps_keep_their_distance_even_where_everything_is_loud_or_silent(self):
        for relevance in (0.0, 0.999):
            table = thresholds.choose([scene(CRYING, relevance)] * 100)
            self.assertTrue((table[:, :-1] >= table[:, 1:] + 0.0099).all(), table)
            self.assertLess(table.max(), 1)
            self.assertGreater(table.min(), 0)

    def test_an_event_counts_as_found_where_its_leading_sound_reaches_its_threshold(self):
        label = {name: label for label, name, _ in CLASSES}
        rows = [{"label": label["cough"], "relevance": "relevant"}, {"label": label["crying"], "relevance": "relevant"},
                {"label": label["speech"], "relevance": "irrelevant"}]
        between = (self.table[COUGH][1] + self.table[CRYING][1]) / 2
        heard, relevant, false, others = thresholds.outcomes(
            self.table, rows, [scene(COUGH, between), scene(CRYING, between), scene(COUGH, 0.0)])
        self.assertEqual((heard[label["cough"]][1], heard[label["crying"]][1]), (1, 0))
        self.assertEqual((relevant[1], false[1], others), (0.5, 0, 1))

    def test_the_header_and_the_card_tell_the_same(self):
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "thresholds_table.hpp"
            thresholds.write_header(path, self.table, "1.2.3")
            text = path.read_text()
        written = [float(x) for x in re.findall(r"([0-9.]+)F", text)]
        told = [float(x) for row in thresholds.rows(self.table) for x in row[1:]]
        self.assertEqual(written, told)
        self.assertIn("model 1.2.3", text)


if __name__ == "__main__":
    unittest.main()
