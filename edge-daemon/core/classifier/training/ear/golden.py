# SPDX-License-Identifier: Apache-2.0
"""Golden vectors: what trainer and daemon must both make of one synthetic sound."""
import numpy as np

from ear import evaluation, features, weights_file
from ear.network import STEP_FRAMES
from ear.recordings import RATE

SECONDS = 4
LAYER_FRAMES = [160, 248]   # after the knock, and within the glide
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
    write_of(path, weights_file.Written(net.plan, weights_file.round_weights(net), model_version))


def write_of(path, written):
    mel = features.log_mel(signal())
    inputs = features.normalise(mel)
    layers = weights_file.every_layer(written, inputs[None])
    scores = _scores(layers)
    line = lambda words, values, form: words + " " + " ".join(format(x, form) for x in values) + "\n"
    with open(path, "w") as file:
        file.write(f"# Golden vectors of model {written.model_version}, written by training/golden for its synthetic signal.\n"
                   "# mel FRAME: log-mel, 64 bands. input FRAMES: the newest network input after so many frames, [band][channel].\n"
                   "# layer FRAMES LAYER: its newest output after so many frames, [band][channel].\n"
                   "# step FRAMES: scores after so many frames, 16 classes and relevance.\n"
                   "# clip 0: relevance of the whole as a recording.\n")
        for frame in FEATURE_FRAMES:
            file.write(line(f"mel {frame}", mel[frame], ".5f"))
        for frames in LAYER_FRAMES:
            file.write(line(f"input {frames}", inputs[:, frames - 1].T.ravel(), ".6f"))
            stride = 1
            for i, (layer, output) in enumerate(zip(written.plan, layers)):
                stride *= layer.stride_time
                file.write(line(f"layer {frames} {i}", output[:, frames // stride - 1].T.ravel(), ".5g"))
        for j, row in enumerate(scores):
            file.write(line(f"step {(j + 1) * STEP_FRAMES}", row, ".6f"))
        file.write(line("clip 0", [_of_recording(written)], ".6f"))


def _scores(layers):
    return 1 / (1 + np.exp(-layers[-1][:, :, 0].T))


def _of_recording(written):
    mel = features.log_mel(evaluation.with_tail(signal()))
    background = features.settled(features.log_mel(signal()))
    inputs = features.normalise(features.in_room(mel, background), background)
    answers = _scores(weights_file.every_layer(written, inputs[None]))
    return evaluation.relevance(answers[features.ROOM_FRAMES // STEP_FRAMES:])
