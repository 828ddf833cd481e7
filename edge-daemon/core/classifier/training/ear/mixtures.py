# SPDX-License-Identifier: Apache-2.0
"""Endless bedroom scenes from the bank: powers are added, so every batch is new. Targets are per step of the network."""
from dataclasses import dataclass

import numpy as np

from ear import features, teacher
from ear.bank import BED_LEVEL, FADE_FRAMES
from ear.network import OUTPUTS, STEP_FRAMES
from ear.recordings import BACKGROUND, INDEX, RELEVANT

FRAMES = 480                 # 4.8 s of scene
HEAD_FRAMES = 8              # the first 80 ms of an event are nobody's to judge
AUDIBLE_DB = -6.0            # an event further below what else sounds is not asked for
DB = np.float32(np.log(10) / 10)


@dataclass
class Batch:
    inputs: np.ndarray       # (n, 2, FRAMES, BANDS) float32
    targets: np.ndarray      # (n, steps, OUTPUTS) float32
    weights: np.ndarray      # (n, steps, OUTPUTS) float32
    embedding: np.ndarray    # (n, steps, EMBEDDING) float32, of the main event
    taught: np.ndarray       # (n, steps) float32: 1 where the embedding applies


class Mixer:
    def __init__(self, rows, clips, beds, embeddings, seed):
        self.rng = np.random.default_rng(seed)
        self.clips, self.beds, self.embeddings = clips, beds, embeddings
        self.labels = np.array([INDEX[row["label"]] for row in rows])
        self.by_class = [np.flatnonzero(self.labels == c) for c in range(len(RELEVANT))]
        sizes = np.sqrt([len(members) for members in self.by_class])
        share = np.where(RELEVANT, 0.45 / sizes[RELEVANT].sum(), 0.55 / sizes[~RELEVANT].sum()) * sizes
        self.class_share = share / share.sum()

    def batch(self, size):
        steps = FRAMES // STEP_FRAMES
        mel = np.empty((size, FRAMES, features.BANDS), np.float32)
        targets = np.zeros((size, steps, OUTPUTS), np.float32)
        weights = np.ones((size, steps, OUTPUTS), np.float32)
        embedding = np.zeros((size, steps, teacher.EMBEDDING), np.float32)
        taught = np.zeros((size, steps), np.float32)
        for i in range(size):
            mel[i] = self._scene(targets[i], weights[i], embedding[i], taught[i])
        inputs = features.normalise(mel)
        for each in inputs:
            self._hide_parts(each)
        return Batch(inputs, targets, weights, embedding, taught)

    def _scene(self, targets, weights, embedding, taught):
        rng = self.rng
        bare = rng.random() < 0.2                       # a recording as it is: cut out, silence around it
        bed_db = rng.uniform(-75, -45)
        power = np.zeros((FRAMES, features.BANDS), np.float32) if bare else self._bed(bed_db)
        events = [] if not bare and rng.random() < 0.06 else [self._event(bare, bed_db)]
        if events and rng.random() < (0.1 if bare else 0.35):
            events.append(self._event(bare, bed_db))
        total = power + sum(e[1] for e in events)
        heard = np.zeros(FRAMES, bool)
        for k, (index, sound, active, start, variant) in enumerate(events):
            heard |= active
            rest = (total - sound).sum(-1) + 1e-12
            audible = sound.sum(-1) > rest * 10 ** (AUDIBLE_DB / 10)
            self._label(self.labels[index], active, audible, targets, weights)
            if k == 0 and self.embeddings is not None:
                self._teach(index, active & audible, start, variant.speed, embedding, taught)
        targets[~heard[STEP_FRAMES - 1::STEP_FRAMES], BACKGROUND] = 1.0
        tilt = self._colour()
        gain = np.float32(rng.uniform(-12, 12)) * DB
        return np.log(total * np.exp(tilt + gain) + features.FLOOR)

    def _bed(self, level_db):
        rng = self.rng
        bed = self.beds[rng.integers(len(self.beds))]
        at = rng.integers(len(bed) - FRAMES)
        power = np.exp(bed[at:at + FRAMES].astype(np.float32) + np.float32(level_db - BED_LEVEL) * DB)
        if rng.random() < 0.5:
            index = rng.choice(self.by_class[BACKGROUND])
            clip = self.clips[index][rng.integers(len(self.clips[index]))]
            looped = np.resize(np.roll(clip.mel, rng.integers(len(clip.mel)), 0), (FRAMES, features.BANDS))
            power += np.exp(looped.astype(np.float32) + np.float32(level_db - 6 - clip.level) * DB)
        return power

    def _event(self, bare, bed_db):
        """(clip index, power (FRAMES, BANDS), active (FRAMES,), first frame, variant)."""
        rng = self.rng
        index = rng.choice(self.by_class[rng.choice(len(RELEVANT), p=self.class_share)])
        variant = self.clips[index][0 if bare and rng.random() < 0.7 else rng.integers(len(self.clips[index]))]
        mel = variant.mel.astype(np.float32) + self._colour()
        shift = rng.integers(-2, 3) if rng.random() < 0.4 else 0
        if shift:
            mel = np.concatenate([mel[:, :1].repeat(shift, 1), mel[:, :-shift]], 1) if shift > 0 else \
                np.concatenate([mel[:, -shift:], mel[:, -1:].repeat(-shift, 1)], 1)
        gain = rng.uniform(-15, 5) if bare else bed_db + rng.uniform(3, 32) - variant.level
        start = 0 if bare and rng.random() < 0.7 else int(rng.integers(min(-1, 60 - len(mel)), FRAMES - 12))
        a, b = max(0, start), min(FRAMES, start + len(mel))
        power = np.zeros((FRAMES, features.BANDS), np.float32)
        power[a:b] = np.exp(mel[a - start:b - start] + np.float32(gain) * DB)
        active = np.zeros(FRAMES, bool)
        active[a:b] = variant.active[a - start:b - start]
        if variant.active[-1] and b < FRAMES:
            active[b:b + FADE_FRAMES] = True
        return index, power, active, start, variant

    def _label(self, label, active, audible, targets, weights):
        ends = np.arange(STEP_FRAMES - 1, FRAMES, STEP_FRAMES)
        since = np.convolve(audible, np.ones(FADE_FRAMES))[:FRAMES] > 0.5      # audible within the last half second
        began = np.convolve(active, np.ones(HEAD_FRAMES + 1))[:FRAMES] > HEAD_FRAMES
        columns = [label] + ([OUTPUTS - 1] if RELEVANT[label] else [])
        for column in columns:
            asked = active[ends] & since[ends] & began[ends]
            targets[asked, column] = 1.0
            weights[active[ends] & ~asked & (targets[:, column] == 0), column] = 0.0

    def _teach(self, index, usable, start, speed, embedding, taught):
        """The teacher's last 0.96 s should end where the step ends."""
        ends = np.arange(STEP_FRAMES - 1, FRAMES, STEP_FRAMES)
        patch = np.round(((ends - start) * speed - teacher.PATCH_FRAMES) / teacher.HOP_FRAMES).astype(int)
        known = self.embeddings[index]
        fits = usable[ends] & (ends - start >= 30) & (patch < len(known) + 1)
        embedding[fits] = known[np.clip(patch[fits], 0, len(known) - 1)]
        taught[fits] = 1.0

    def _colour(self):
        """A smooth random response of microphone, distance and furniture, in nepers of power."""
        x = np.linspace(-1, 1, features.BANDS, dtype=np.float32)
        a = self.rng.normal(size=4) * np.array([3.0, 2.0, 1.5, 1.0])
        return ((a[0] * x + a[1] * np.cos(2.2 * x + a[2]) + a[3] * np.cos(6 * x + a[0])) * DB).astype(np.float32)

    def _hide_parts(self, inputs):
        rng = self.rng
        if rng.random() < 0.5:
            at, width = rng.integers(features.BANDS - 8), rng.integers(1, 9)
            inputs[:, :, at:at + width] = 0
        if rng.random() < 0.3:
            at, width = rng.integers(FRAMES - 20), rng.integers(1, 16)
            inputs[:, at:at + width] = 0
