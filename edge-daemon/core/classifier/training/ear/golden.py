# SPDX-License-Identifier: Apache-2.0
"""Golden vectors: what trainer and daemon must both make of one synthetic sound."""
import numpy as np

from ear import features, weights_file
from ear.network import STEP_FRAMES
from ear.recordings import RATE

SECONDS = 4
FEATURE_FRAMES = [0, 1, 50, 150, 151, 200, 300, 396]


def signal():
    """Integer arithmetic only up to the last division, so that every machine makes the same samples: faint noise of a
    linear congruential generator, a knock at 1 s, a gliding square tone from 2 to 3 s."""
    n = SECONDS * RATE
    state, noise = 1, np.empty(n)
    for i in range(n):
        state = (state * 1664525 + 1013904223) % 2 ** 32
        noise[i] = (state >> 8) / 8388608.0 - 1.0
    out = 0.001 * noise
    knock = np.arange(1600)
    out[RATE:RATE + 1600] += 0.3 * noise[RATE:RATE + 1600] * (1600 - knock) / 1600
    phase = 0
    for i in range(2 * RATE, 3 * RATE):
        phase = (phase + 400 + (i - 2 * RATE) // 40) % RATE
        out[i] += 0.05 if phase < RATE // 2 else -0.05
    return out.astype(np.float32)


def write(path, net, model_version):
    mel = features.log_mel(signal())
    inputs = features.normalise(mel)
    logits = weights_file.as_written(net)(inputs[None])
    scores = 1 / (1 + np.exp(-logits))
    with open(path, "w") as file:
        file.write(f"# Golden vectors of model {model_version}, written by training/ear/golden.py for its synthetic signal.\n"
                   "# mel FRAME: log-mel, 64 bands. step FRAMES: scores after so many frames, 16 classes and relevance.\n")
        for frame in FEATURE_FRAMES:
            file.write(f"mel {frame} " + " ".join(f"{x:.5f}" for x in mel[frame]) + "\n")
        for j, row in enumerate(scores):
            file.write(f"step {(j + 1) * STEP_FRAMES} " + " ".join(f"{x:.6f}" for x in row) + "\n")
