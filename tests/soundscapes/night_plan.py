# SPDX-License-Identifier: Apache-2.0
"""What sounds when in one night: a plan from a kind and a seed, before anything is rendered. Pure.

A night runs from 22 to 6; a shorter one is the same in proportion, so that the television still stops after a quarter."""
import zlib
from dataclasses import dataclass, replace

import numpy as np

RELEVANT, IRRELEVANT, STAFF = "relevant", "irrelevant", "staff"
ROOM, WALL, OUTSIDE = "room", "wall", "outside"
RELEVANT_DBA = {                                  # at the microphone
    "shout": (58, 85), "crying": (52, 78), "cough": (48, 72), "impact": (55, 85), "glassBreak": (58, 82),
    "doorSteps": (45, 62), "alarmTone": (48, 75)}
REALISTIC_EVENTS = 0.1                            # relevant events per resident-night
APART_S = 30.0                                    # between relevant events, so that each is a question of its own


@dataclass(frozen=True)
class Placed:
    onset_s: float
    ingredient: str
    level_dba: float          # the loudest 125 ms at the microphone
    path: str                 # ROOM, WALL, OUTSIDE
    matters: str              # RELEVANT, IRRELEVANT, STAFF
    pick: int                 # which of the ingredient's sounds


@dataclass(frozen=True)
class Layer:
    name: str                 # a bed of beds.py
    level_dba: float
    from_s: float = 0.0
    to_s: float = float("inf")


@dataclass(frozen=True)
class Plan:
    seconds: float
    layers: list
    placed: list              # by onset


class _Night:
    def __init__(self, kind, seed, seconds):
        self.rng = np.random.default_rng([seed, zlib.crc32(kind.encode())])
        self.seconds, self.hours = seconds, seconds / 3600
        self.layers, self.placed = [Layer("room tone", self.rng.uniform(27, 32))], []

    def layer(self, name, low, high, start=0.0, end=1.0):
        self.layers.append(Layer(name, self.rng.uniform(low, high), start * self.seconds, end * self.seconds))

    def put(self, onset_s, ingredient, low, high, path=ROOM, matters=IRRELEVANT, pick=None):
        pick = int(self.rng.integers(2 ** 31)) if pick is None else pick
        self.placed.append(Placed(float(onset_s), ingredient, float(self.rng.uniform(low, high)), path, matters, pick))

    def scatter(self, per_hour, ingredient, low, high, path=ROOM, start=0.0, end=1.0):
        count = self.rng.poisson(per_hour * self.hours * (end - start))
        for at in self.rng.uniform(start, end, count) * self.seconds:
            self.put(at, ingredient, low, high, path)

    def go_on(self, ingredient, low, high, start, end, every_s, variety, path=ROOM):
        """One after another for a while, always the same few sounds at about the same level."""
        picks = self.rng.integers(2 ** 31, size=variety)
        level, at = self.rng.uniform(low, high), start * self.seconds
        while at < end * self.seconds:
            self.put(at, ingredient, level - 4, level, path, pick=int(picks[self.rng.integers(variety)]))
            at += self.rng.uniform(*every_s)


def _any_house(n):
    """What every night has."""
    if n.rng.random() < 0.5:
        n.layer("ventilation", 27, 34)
    if n.rng.random() < 0.5:
        n.layer("road", 24, 30)
    n.scatter(2, "traffic", 30, 42, OUTSIDE)
    n.scatter(0.4, "outdoors", 30, 42, OUTSIDE)
    n.scatter(2, "duvet", 33, 46)
    n.scatter(0.5, "person", 38, 52)
    n.scatter(0.4, "toilet", 38, 52, WALL)
    n.scatter(0.5, "house", 32, 46, WALL)
    for _ in range(n.rng.poisson(0.25 * n.hours)):
        _staff_visit(n, n.rng.uniform(0, max(1.0, n.seconds - 60)))


def _staff_visit(n, at):
    """The night watch looks in: door, steps, perhaps a quiet word, steps, door."""
    for ingredient, low, high in (("door", 45, 58), ("steps", 42, 52), ("speech", 42, 50), ("steps", 42, 52), ("door", 45, 58)):
        if ingredient != "speech" or n.rng.random() < 0.6:
            n.put(at, ingredient, low, high, ROOM, STAFF)
            at += n.rng.uniform(4, 9)


def _quiet(n):
    n.go_on("breathing", 24, 32, 0.2, 0.8, (4.5, 7), 3)


def _snorer(n):
    at = n.rng.uniform(0.02, 0.1)
    picks = n.rng.integers(2 ** 31, size=3)
    level = n.rng.uniform(44, 58)
    while at < 0.97:                              # bouts of snoring, silence between them
        end = at + n.rng.uniform(0.04, 0.15)
        t = at * n.seconds
        while t < min(end, 1.0) * n.seconds:
            n.put(t, "snore", level - 6, level, pick=int(picks[n.rng.integers(3)]))
            t += n.rng.uniform(4.6, 6.5)
        at = end + n.rng.uniform(0.02, 0.12)


def _television(n):
    n.go_on("television", 46, 58, 0.0, 0.25, (4.8, 5.0), 80)
    n.scatter(2, "person", 40, 54, end=0.3)
    n.go_on("television", 28, 36, 0.0, 0.35, (4.8, 5.0), 40, WALL)


def _storm(n):
    n.layer("rain", 34, 46, n.rng.uniform(0, 0.3), n.rng.uniform(0.6, 1.0))
    n.layer("wind", 28, 42, n.rng.uniform(0, 0.2), n.rng.uniform(0.7, 1.0))
    n.scatter(5, "thunder", 40, 68, OUTSIDE, start=0.1, end=0.7)
    n.scatter(10, "gust", 34, 48, OUTSIDE)
    n.scatter(8, "rain", 34, 46, OUTSIDE)
    n.scatter(1, "house", 34, 46, WALL)           # what rattles


def _neighbour(n):
    for ingredient, per_hour, low, high in (("knocks", 4, 30, 46), ("steps", 6, 28, 42), ("voices", 10, 28, 44),
                                            ("door", 2, 32, 46), ("toilet", 1, 30, 44)):
        n.scatter(per_hour, ingredient, low, high, WALL)
    n.go_on("television", 28, 38, 0.1, 0.4, (4.8, 5.0), 40, WALL)


def _pets(n):
    n.scatter(4, "pet", 42, 68)
    n.scatter(6, "house", 36, 54)
    n.scatter(1, "toilet", 42, 54)
    n.scatter(3, "person", 38, 52)


def _still(n):
    """The room's own tone and nothing else."""


NIGHTS = {"quiet": _quiet, "snorer": _snorer, "television": _television, "storm": _storm, "neighbour": _neighbour, "pets": _pets}
SPECIAL = {"still": _still, "impacts": _still, "dense": _still}
KINDS = [*NIGHTS, *SPECIAL]
IRRELEVANT_IN_STREAMS = ["snore", "breathing", "television", "speech", "voices", "person", "duvet", "pet", "toilet", "house",
                         "traffic", "thunder", "gust", "rain", "outdoors"]


def _spread(rng, count, seconds, apart_s):
    """Moments in random order that keep their distance; fewer where there is no room for so many."""
    count = min(count, max(0, int((seconds - 10) / (2 * apart_s))))
    free = seconds - 10 - count * apart_s
    return np.sort(rng.uniform(0, free, count)) + 5 + apart_s * np.arange(count)


def _add_relevant(n, mean, classes, levels):
    for at in _spread(n.rng, n.rng.poisson(mean), n.seconds, APART_S):
        c = classes[n.rng.integers(len(classes))]
        n.put(at, c, *levels[c], ROOM, RELEVANT)


def _dense(n):
    """One after another, as many that matter as do not, 6-30 dB above the room's tone of 24-38 dB(A)."""
    bed = n.rng.uniform(24, 38)
    n.layers[0] = replace(n.layers[0], level_dba=bed)
    at, classes = 5.0, list(RELEVANT_DBA)
    while at < n.seconds - 10:
        relevant = n.rng.random() < 0.5
        pool = classes if relevant else IRRELEVANT_IN_STREAMS
        n.put(at, pool[n.rng.integers(len(pool))], bed + 6, bed + 30, ROOM, RELEVANT if relevant else IRRELEVANT)
        at += n.rng.uniform(8, 14)


def plan(kind, seed, hours=8.0, events_per_night=REALISTIC_EVENTS):
    """events_per_night: the mean of relevant events in the whole night, however long it is."""
    n = _Night(kind, seed, hours * 3600)
    {**NIGHTS, **SPECIAL}[kind](n)
    if kind in NIGHTS:
        _any_house(n)
        _add_relevant(n, events_per_night, list(RELEVANT_DBA), RELEVANT_DBA)
    if kind == "impacts":
        _add_relevant(n, events_per_night, ["loud impact"], {"loud impact": (70, 85)})
    if kind == "dense":
        _dense(n)
    return Plan(n.seconds, n.layers, sorted(n.placed, key=lambda p: p.onset_s))
