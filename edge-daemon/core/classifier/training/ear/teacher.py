# SPDX-License-Identifier: Apache-2.0
"""What a large network (YAMNet, see --teacher) makes of the clean recordings: targets to learn from, never shipped."""
import importlib.util
import os
from dataclasses import dataclass

import numpy as np
import torch

from ear.network import OUTPUTS
from ear.recordings import FOLDS, INDEX, RELEVANT, read_sound

EMBEDDING = 96          # principal components kept of the teacher's 1024
JUDGED = 256            # principal components that its judge sees
PATCH_FRAMES, HOP_FRAMES = 96, 24


@dataclass
class Lesson:
    """Of one recording."""
    embedding: np.ndarray   # (n, EMBEDDING) float32, standardised; row i describes frames [i * HOP_FRAMES, + PATCH_FRAMES)
    opinion: np.ndarray     # (OUTPUTS,) float32, 0..1: what a judge that has not learned from it makes of all of it


def embeddings(rows, teacher_folder, cache_folder, say):
    """Per recording (n, 1024) float16, the teacher's own."""
    path = os.path.join(cache_folder, "teacher.npz")
    if not os.path.exists(path):
        raw = [embed(teacher_folder, row, i, len(rows), say) for i, row in enumerate(rows)]
        np.savez(path, counts=[len(e) for e in raw], raw=np.concatenate(raw))
    stored = np.load(path)
    return np.split(stored["raw"], np.cumsum(stored["counts"])[:-1])


def lessons(rows, raw):
    """A Lesson per row, from these rows alone: principal components, and a logistic regression on them that judges each
    recording having learned from the groups of the other folds only."""
    counts = [len(e) for e in raw]
    x = np.sqrt(np.concatenate(raw).astype(np.float32))
    x -= x.mean(0)
    values, vectors = np.linalg.eigh(x.T @ x / len(x))
    x = (x @ vectors[:, ::-1][:, :JUDGED] / np.sqrt(values[::-1][:JUDGED] + 1e-6)).astype(np.float32)
    opinions = _cross_fitted(rows, counts, x)
    return [Lesson(e, o) for e, o in zip(np.split(x[:, :EMBEDDING], np.cumsum(counts)[:-1]), opinions)]


def _cross_fitted(rows, counts, x):
    row_of = np.repeat(np.arange(len(rows)), counts)
    labels = np.array([INDEX[row["label"]] for row in rows])[row_of]
    y = np.zeros((len(x), OUTPUTS), np.float32)
    y[np.arange(len(x)), labels] = 1
    y[:, -1] = RELEVANT[labels]
    weight = 1 / np.array(counts, np.float32)[row_of]
    part = np.array([_part(row) for row in rows])[row_of]
    logits = np.empty_like(y)
    for each in np.unique(part):
        mine = part == each
        logits[mine] = _judge(x[~mine], y[~mine], weight[~mine])(x[mine])
    # Single moments mislead the judge (pauses, tails); their mean does not.
    means = np.add.reduceat(logits, np.r_[0, np.cumsum(counts)[:-1]]) / np.array(counts)[:, None]
    return (1 / (1 + np.exp(-means))).astype(np.float32)


def _part(row):
    """Groups of the training folds in halves: more parts than folds, so that little is lost by leaving one out."""
    return row["fold_of_group"] % FOLDS * 2 + sum(row["group"].encode()) % 2


def _judge(x, y, weight, rounds=60, ridge=3.0):
    x, y, weight = map(torch.from_numpy, (x, y, weight / weight.sum()))
    a = torch.zeros(x.shape[1], y.shape[1], requires_grad=True)
    b = torch.full((y.shape[1],), -3.0, requires_grad=True)
    optimiser = torch.optim.LBFGS([a, b], max_iter=rounds, line_search_fn="strong_wolfe")

    def loss():
        optimiser.zero_grad()
        per = torch.nn.functional.binary_cross_entropy_with_logits(x @ a + b, y, reduction="none").sum(1)
        value = (per * weight).sum() + ridge * (a ** 2).sum() / x.shape[1]
        value.backward()
        return value

    optimiser.step(loss)
    return lambda other: (torch.from_numpy(other) @ a.detach() + b.detach()).numpy()


_teacher = None


def embed(folder, row, i, total, say, hop_frames=HOP_FRAMES):
    """(n, 1024) float16: the teacher's embedding of a recording, one per `hop_frames`."""
    global _teacher
    if _teacher is None:
        spec = importlib.util.spec_from_file_location("teacher", os.path.join(folder, "yamnet_reference.py"))
        module = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(module)
        _teacher = module, module.Yamnet()
    module, net = _teacher
    if i % 200 == 0:
        say(f"teacher: {i} of {total} clips")
    with torch.no_grad():
        return net(module.patches(read_sound(row["path"]), hop_frames))[1].astype(np.float16)
