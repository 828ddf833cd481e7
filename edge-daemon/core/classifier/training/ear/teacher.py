# SPDX-License-Identifier: Apache-2.0
"""What a large network (YAMNet, see --teacher) makes of the clean recordings: targets to learn from, never shipped."""
import importlib.util
import os

import numpy as np
import torch

from ear.recordings import read_sound

EMBEDDING = 48          # principal components kept of the teacher's 1024
PATCH_FRAMES, HOP_FRAMES = 96, 24


def embeddings(rows, teacher_folder, cache_folder, say):
    """Per clip (n, EMBEDDING) float32, standardised; row i describes frames [i * HOP_FRAMES, + PATCH_FRAMES)."""
    path = os.path.join(cache_folder, "teacher.npz")
    if not os.path.exists(path):
        raw = [_embed(teacher_folder, row, i, len(rows), say) for i, row in enumerate(rows)]
        counts = np.array([len(e) for e in raw])
        np.savez(path, counts=counts, raw=np.concatenate(raw))
    stored = np.load(path)
    raw, counts = np.sqrt(stored["raw"].astype(np.float32)), stored["counts"]
    centred = raw - raw.mean(0)
    values, vectors = np.linalg.eigh(centred.T @ centred / len(centred))
    components = vectors[:, ::-1][:, :EMBEDDING] / np.sqrt(values[::-1][:EMBEDDING] + 1e-6)
    return np.split((centred @ components).astype(np.float32), np.cumsum(counts)[:-1])


_teacher = None


def _embed(folder, row, i, total, say):
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
        return net(module.patches(read_sound(row["path"]), HOP_FRAMES))[1].astype(np.float16)
