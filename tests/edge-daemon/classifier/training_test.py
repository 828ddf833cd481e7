#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""What the training promises about its data: folds keep groups whole, scenes are labelled by what can be heard in them,
synthetic sounds are the same for everybody, and a run that was cut off goes on."""
import sys
import tempfile
import unittest
from pathlib import Path

sys.dont_write_bytecode = True
ROOT = Path(__file__).resolve().parents[3]
sys.path.insert(0, str(ROOT / "edge-daemon/core/classifier/training"))

import numpy as np
import torch

from ear import bank, features, learning, mixtures, network, recordings, synthesis, weights_file
from ear.recordings import CLASSES, INDEX, RELEVANT

RATE = recordings.RATE
RELEVANCE = network.OUTPUTS - 1


def row(label, group, fold=0):
    return {"label": label, "group": group, "fold_of_group": fold}


def tone(hertz, seconds=1.0):
    return (0.1 * np.sin(2 * np.pi * hertz * np.arange(int(seconds * RATE)) / RATE)).astype(np.float32)


def lessons():
    """A row and clips for each class: a tone of its own height. Beds of silence."""
    rows = [row(label, label) for label, _, _ in CLASSES]
    clips = [[bank._clip(tone(200 * (i + 1)), 1.0)] for i in range(len(CLASSES))]
    beds = np.full((2, 1000, features.BANDS), np.log(1e-6), np.float16)
    return rows, clips, beds


class Folds(unittest.TestCase):
    def test_never_split_a_group_and_share_every_label(self):
        rows = [row(label, f"{label}-{g}") for label, _, _ in CLASSES for g in range(8) for _ in range(1 + g)]
        folds = recordings.assign_folds(rows)
        self.assertEqual(set(folds), {r["group"] for r in rows})
        for label, _, _ in CLASSES:
            self.assertEqual({folds[r["group"]] for r in rows if r["label"] == label}, set(range(recordings.FOLDS)), label)

    def test_are_the_same_in_every_order(self):
        rows = [row(label, f"{label}-{g}") for label, _, _ in CLASSES for g in range(5)]
        self.assertEqual(recordings.assign_folds(rows), recordings.assign_folds(rows[::-1]))


class Scenes(unittest.TestCase):
    def mixer(self, seed=1):
        return mixtures.Mixer(*lessons(), None, seed)

    def test_are_the_same_for_the_same_seed(self):
        a, b, other = self.mixer(5).batch(4), self.mixer(5).batch(4), self.mixer(6).batch(4)
        np.testing.assert_array_equal(a.inputs, b.inputs)
        np.testing.assert_array_equal(a.targets, b.targets)
        self.assertFalse(np.array_equal(a.inputs, other.inputs))

    def test_are_relevant_exactly_where_a_relevant_sound_is(self):
        batch = self.mixer().batch(64)
        relevant = batch.targets[..., :-1][..., RELEVANT].max(-1)
        np.testing.assert_array_equal(batch.targets[..., RELEVANCE], relevant)
        self.assertTrue(0.1 < relevant.mean() < 0.5)

    def test_hold_more_irrelevant_than_relevant_sounds_and_all_of_them(self):
        targets = self.mixer().batch(256).targets.max(1)
        self.assertTrue((targets[:, :-1].sum(0) > 0).all(), targets.sum(0))

    def test_do_not_ask_for_what_another_sound_covers(self):
        mixer, power = self.mixer(), np.full((mixtures.FRAMES, features.BANDS), 1.0, np.float32)
        always = np.ones(mixtures.FRAMES, bool)
        cry = mixtures.Event(INDEX["cry"], power * 0.01, always, always, 0, 1.0)
        targets, weights = np.zeros((60, network.OUTPUTS), np.float32), np.ones((60, network.OUTPUTS), np.float32)
        mixer._label(cry, power + cry.power, targets, weights)
        self.assertEqual(targets.sum(), 0)
        self.assertEqual(weights[:, INDEX["cry"]].sum(), 0, "nor is it said to be absent")


class Walls(unittest.TestCase):
    def setUp(self):
        self.mixer = mixtures.Mixer(*lessons(), None, 1)
        self.mel = np.zeros((50, features.BANDS), np.float32)
        mixtures.BEHIND_WALL, self.share = 1.0, mixtures.BEHIND_WALL

    def tearDown(self):
        mixtures.BEHIND_WALL = self.share

    def test_take_the_heights_and_leave_the_level(self):
        muffled = self.mixer._behind_wall(self.mel, INDEX["speech_tv"])
        self.assertAlmostEqual(float(np.exp(muffled).sum(-1).max()), features.BANDS, delta=0.1)
        self.assertTrue((np.diff(muffled[0]) < 0).all())

    def test_are_never_between_the_microphone_and_what_matters(self):
        for label in np.flatnonzero(RELEVANT):
            np.testing.assert_array_equal(self.mixer._behind_wall(self.mel, label), self.mel)


class Programmes(unittest.TestCase):
    def test_go_on_through_the_whole_scene(self):
        mixer = mixtures.Mixer(*lessons(), None, 1)
        for _ in range(20):
            programme = mixer._programme(-60)
            self.assertEqual(programme.power.shape, (mixtures.FRAMES, features.BANDS))
            self.assertTrue(programme.active.all())
            self.assertIn(mixer.labels[programme.index], mixtures.PROGRAMMES)


class SyntheticSounds(unittest.TestCase):
    def test_are_sounds_and_the_same_every_time(self):
        for number, (label, fine, make, _) in enumerate(synthesis.KINDS):
            with self.subTest(fine):
                self.assertIn(label, INDEX)
                once, again = (np.asarray(make(np.random.default_rng([synthesis.SEED, number, 0]))) for _ in range(2))
                self.assertTrue(np.isfinite(once).all())
                self.assertGreater(len(once), RATE // 20)
                self.assertGreater(np.abs(once).max(), 0)
                np.testing.assert_array_equal(once, again)

    def test_have_irrelevant_counterparts(self):
        self.assertEqual({bool(RELEVANT[INDEX[label]]) for label, *_ in synthesis.KINDS}, {True, False})


class Learning(unittest.TestCase):
    def train(self, folder, steps):
        said = []
        net = learning.train("test", *lessons(), None, steps, 0.25, folder, said.append)
        return net, said

    def test_goes_on_where_it_was_cut_off(self):
        with tempfile.TemporaryDirectory() as folder:
            checkpoints, learning.CHECKPOINT_STEPS = learning.CHECKPOINT_STEPS, 1
            try:
                _, said = self.train(folder, 2)
                state = torch.load(Path(folder) / "test-2.pt")
                self.assertEqual((state["step"], len(said)), (2, 2))
                state["step"] = 1
                torch.save(state, Path(folder) / "test-2.pt")
                self.assertEqual(len(self.train(folder, 2)[1]), 1, "one step was left")
                self.assertEqual(self.train(folder, 2)[1], [], "none was left")
            finally:
                learning.CHECKPOINT_STEPS = checkpoints

    def test_ends_in_a_file_that_answers_as_the_network_does(self):
        with tempfile.TemporaryDirectory() as folder:
            net, _ = self.train(folder, 1)
            file = Path(folder) / "ear.weights"
            weights_file.write(file, net, "0.0.1")
            inputs = mixtures.Mixer(*lessons(), None, 9).batch(1).inputs
            with torch.no_grad():
                logits = net(torch.from_numpy(inputs))[0][0].numpy()
            written = weights_file.every_layer(weights_file.read(file), inputs)[-1][:, :, 0].T
            np.testing.assert_allclose(written, logits, atol=0.02)     # binary16 holds eleven bits


class Convolutions(unittest.TestCase):
    def test_that_are_laid_side_by_side_are_those_of_their_dilation(self):
        torch.manual_seed(1)
        layer = network.Layer(True, 8, 8, 1, 5, 1, dilation=4, relu=False)
        module = network.CausalLayer(layer)
        for frames in (60, 61):                   # in step with the dilation, and not
            x = torch.randn(2, 8, frames, 1)
            expected = module.conv(torch.nn.functional.pad(x, (0, 0, 16, 0)))
            torch.testing.assert_close(module.convolved(x), expected)


class Background(unittest.TestCase):
    def test_of_a_long_recording_is_its_quietest_tenth(self):
        mel = np.repeat(np.arange(1000, dtype=np.float32)[:, None], features.BANDS, 1)
        self.assertEqual(features.settled(mel)[0], 99)

    def test_of_a_short_recording_is_the_silence_around_it(self):
        mel = np.zeros((100, features.BANDS), np.float32)
        np.testing.assert_allclose(features.settled(mel), np.log(1e-11), rtol=1e-6)

    def test_is_heard_before_the_recording_for_as_long_as_the_network_remembers(self):
        self.assertGreaterEqual(features.ROOM_FRAMES, network.receptive_frames(network.layers()))
        self.assertEqual(features.ROOM_FRAMES % network.STEP_FRAMES, 0)
        heard = features.in_room(np.ones((7, features.BANDS)), np.arange(features.BANDS))
        self.assertEqual(len(heard), features.ROOM_FRAMES + 7)
        np.testing.assert_array_equal(heard[features.ROOM_FRAMES - 1], np.arange(features.BANDS))

    def test_does_not_leap_where_a_recording_becomes_as_long_as_a_scene(self):
        mel = np.repeat(np.arange(480, dtype=np.float32)[:, None], features.BANDS, 1)
        self.assertLessEqual(abs(features.settled(mel)[0] - features.settled(mel[1:])[0]), 1)


if __name__ == "__main__":
    torch.set_num_threads(1)
    unittest.main()
