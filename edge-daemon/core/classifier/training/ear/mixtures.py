# SPDX-License-Identifier: Apache-2.0
"""Endless bedroom scenes from the bank: powers are added, so every batch is new. Targets are per step of the network."""
from dataclasses import dataclass

import numpy as np

from ear import features, teacher
from ear.bank import BED_LEVEL, FADE_FRAMES
from ear.network import OUTPUTS, STEP_FRAMES
from ear.recordings import BACKGROUND, INDEX, NO_FOLD, RELEVANT

FRAMES = features.SCENE_FRAMES  # 4.8 s
HEAD_FRAMES = 8              # the first 80 ms of an event are nobody's to judge
AUDIBLE_DB = -6.0            # an event further below what else sounds is not asked for
LINGER = 0.4                 # what a step weighs that comes after the event's last sound
OPINION = 0.3                # what the teacher's judge weighs against the label
SYNTHETIC = 0.1              # of the events of a class that has synthetic sounds
PROGRAMME = 0.15             # of the scenes: something irrelevant goes on all the time
BEHIND_WALL = 0.25           # of what is irrelevant; the rest is in the room
WALL_HZ = (250, 1500)        # a wall of two leaves passes this, and ever less of what is above
DB = np.float32(np.log(10) / 10)
PROGRAMMES = [INDEX[name] for name in ("speech_tv", "music", "household", "outdoor", "weather", "sleep_breath")]
PROGRAMME_SHARE = [0.5, 0.2, 0.1, 0.05, 0.05, 0.1]
ENDS = np.arange(STEP_FRAMES - 1, FRAMES, STEP_FRAMES)      # the last frame of each step


@dataclass
class Batch:
    inputs: np.ndarray       # (n, 2, FRAMES, BANDS) float32
    targets: np.ndarray      # (n, steps, OUTPUTS) float32
    weights: np.ndarray      # (n, steps, OUTPUTS) float32
    embedding: np.ndarray    # (n, steps, EMBEDDING) float32, of the main event
    taught: np.ndarray       # (n, steps) float32: 1 where the embedding applies


@dataclass
class Event:
    index: int               # of the recording
    power: np.ndarray        # (FRAMES, BANDS)
    active: np.ndarray       # (FRAMES,) bool: sounding, or just ended
    sounding: np.ndarray     # (FRAMES,) bool
    start: int               # first frame, may lie before the scene
    pace: float              # frames of the recording per frame of the scene


class Mixer:
    def __init__(self, rows, clips, beds, lessons, seed):
        self.rng = np.random.default_rng(seed)
        self.clips, self.beds, self.lessons = clips, beds, lessons
        self.labels = np.array([INDEX[row["label"]] for row in rows])
        synthetic = np.array([row["fold_of_group"] == NO_FOLD for row in rows])
        self.by_class = [np.flatnonzero((self.labels == c) & ~synthetic) for c in range(len(RELEVANT))]
        self.made_by_class = [np.flatnonzero((self.labels == c) & synthetic) for c in range(len(RELEVANT))]
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
        begin = np.stack([features.settled(m) if self.rng.random() < 0.6 else m[0] for m in mel])
        inputs = features.normalise(mel, begin)
        for each in inputs:
            self._hide_parts(each)
        return Batch(inputs, targets, weights, embedding, taught)

    def _scene(self, targets, weights, embedding, taught):
        rng = self.rng
        bare = rng.random() < 0.25                      # a recording as it is: cut out, silence around it
        bed_db = rng.uniform(-75, -45)
        total = np.zeros((FRAMES, features.BANDS), np.float32) if bare else self._bed(bed_db)
        events = [self._event(bare, bed_db) for _ in range(self._count(bare))]
        if not bare and rng.random() < PROGRAMME:
            events.append(self._programme(bed_db))
        total = total + sum(e.power for e in events)
        for event in events:
            self._label(event, total, targets, weights)
        if events and self.lessons is not None:
            others = np.any([e.active for e in events[1:]], axis=0) if len(events) > 1 else np.zeros(FRAMES, bool)
            self._teach(events[0], total, others, targets, embedding, taught)
        heard = np.any([e.active for e in events], axis=0)[ENDS] if events else np.zeros(len(ENDS), bool)
        targets[~heard, BACKGROUND] = 1.0
        gain = np.float32(rng.uniform(-12, 12)) * DB
        return np.log(total * np.exp(self._colour() + gain) + features.FLOOR)

    def _count(self, bare):
        return self.rng.choice([1, 2], p=[0.9, 0.1]) if bare else self.rng.choice([0, 1, 2, 3], p=[0.06, 0.58, 0.28, 0.08])

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
        rng = self.rng
        label = rng.choice(len(RELEVANT), p=self.class_share)
        made = len(self.made_by_class[label]) and rng.random() < SYNTHETIC
        index = rng.choice((self.made_by_class if made else self.by_class)[label])
        variant = self.clips[index][0 if bare and rng.random() < 0.7 else rng.integers(len(self.clips[index]))]
        tempo = rng.uniform(0.8, 1.25) if rng.random() < 0.4 else 1.0
        frames = np.minimum(np.arange(0, len(variant.mel), tempo).astype(int), len(variant.mel) - 1)
        mel, lasting = variant.mel[frames].astype(np.float32) + self._colour(), variant.active[frames]
        shift = rng.integers(-2, 3) if rng.random() < 0.4 else 0
        if shift:
            mel = np.concatenate([mel[:, :1].repeat(shift, 1), mel[:, :-shift]], 1) if shift > 0 else \
                np.concatenate([mel[:, -shift:], mel[:, -1:].repeat(-shift, 1)], 1)
        mel = self._behind_wall(mel, label)
        gain = rng.uniform(-15, 5) if bare else bed_db + rng.uniform(3, 32) - variant.level
        start = 0 if bare and rng.random() < 0.7 else int(rng.integers(min(-1, 60 - len(mel)), FRAMES - 12))
        a, b = max(0, start), min(FRAMES, start + len(mel))
        power = np.zeros((FRAMES, features.BANDS), np.float32)
        power[a:b] = np.exp(mel[a - start:b - start] + np.float32(gain) * DB)
        active = np.zeros(FRAMES, bool)
        active[a:b] = lasting[a - start:b - start]
        if lasting[-1] and b < FRAMES:
            active[b:b + FADE_FRAMES] = True
        loud = power.sum(-1)
        return Event(index, power, active, loud > loud.max() * 10 ** -2.5, start, tempo * variant.speed)

    def _programme(self, bed_db):
        """Television, rain, snoring: recordings of one kind without a pause, in the room or behind its wall."""
        rng = self.rng
        label = rng.choice(PROGRAMMES, p=PROGRAMME_SHARE)
        level, parts, frames = bed_db + rng.uniform(0, 20), [], 0
        while frames < FRAMES:
            index = rng.choice(self.by_class[label])
            clip = self.clips[index][rng.integers(len(self.clips[index]))]
            skipped = rng.integers(len(clip.mel)) if not parts else 0
            parts.append(clip.mel[skipped:].astype(np.float32) + np.float32(level - clip.level + rng.uniform(-3, 3)) * DB)
            frames += len(parts[-1])
        power = np.exp(self._behind_wall(np.concatenate(parts)[:FRAMES] + self._colour(), label))
        always = np.ones(FRAMES, bool)
        return Event(index, power, always, always, 0, 1.0)

    def _behind_wall(self, mel, label):
        """As loud at the microphone as it would be without the wall: the level is drawn apart from the path."""
        if RELEVANT[label] or self.rng.random() >= BEHIND_WALL:
            return mel
        cutoff_hz = np.exp(self.rng.uniform(*np.log(WALL_HZ)))
        muffled = mel - np.float32(20) * np.log10(1 + (features.BAND_HZ / cutoff_hz) ** 2).astype(np.float32) * DB
        return muffled + np.log(np.exp(mel).sum(-1).max() / np.exp(muffled).sum(-1).max())

    def _audible(self, event, total):
        """Within the last half second, above what else sounds."""
        rest = (total - event.power).sum(-1) + 1e-12
        audible = event.power.sum(-1) > rest * 10 ** (AUDIBLE_DB / 10)
        return (np.convolve(audible, np.ones(FADE_FRAMES))[:FRAMES] > 0.5)[ENDS]

    def _label(self, event, total, targets, weights):
        began = (np.convolve(event.active, np.ones(HEAD_FRAMES + 1))[:FRAMES] > HEAD_FRAMES)[ENDS]
        active = event.active[ENDS]
        asked = active & self._audible(event, total) & began
        lingering = asked & ~(np.convolve(event.sounding, np.ones(2 * STEP_FRAMES))[:FRAMES] > 0.5)[ENDS]
        label = self.labels[event.index]
        for column in [label] + ([OUTPUTS - 1] if RELEVANT[label] else []):
            targets[asked, column] = 1.0
            weights[active & ~asked & (targets[:, column] == 0), column] = 0.0
            weights[lingering, column] = LINGER

    def _teach(self, event, total, others, targets, embedding, taught):
        """The teacher's last 0.96 s should end where the step ends; where nothing else sounds, its judge has a say."""
        patch = np.round(((ENDS - event.start) * event.pace - teacher.PATCH_FRAMES) / teacher.HOP_FRAMES).astype(int)
        lesson = self.lessons[event.index]
        fits = event.active[ENDS] & self._audible(event, total) & (ENDS - event.start >= 30) & (patch <= len(lesson.embedding))
        row = np.clip(patch[fits], 0, len(lesson.embedding) - 1)
        embedding[fits] = lesson.embedding[row]
        taught[fits] = 1.0
        alone = fits & ~others[ENDS]
        targets[alone] += OPINION * (lesson.opinion - targets[alone])

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
