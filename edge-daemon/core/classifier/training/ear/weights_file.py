# SPDX-License-Identifier: Apache-2.0
"""Writes the file that edge-daemon/core/classifier/weights_file.hpp describes."""
import hashlib
import struct

import numpy as np
import torch

from ear import features
from ear.recordings import CLASSES

FORMAT_VERSION = 1


def round_weights(net):
    """The network as the file will hold it: normalisation folded, weights rounded to binary16. [(weights, biases)]"""
    rounded = []
    for module in net.stack:
        weight, bias = module.folded()
        rounded.append((weight.numpy().astype(np.float16), bias.numpy().astype(np.float32)))
    return rounded


def write(path, net, model_version):
    text = lambda s: struct.pack("<H", len(s.encode())) + s.encode()
    p = features.PARAMETERS
    body = b"NATLYTNN" + struct.pack("<I5I4f", FORMAT_VERSION, *p.values())
    body += struct.pack("<4f", features.RISE, features.FALL, features.SCALE, features.LIMIT)
    body += text(model_version)
    names = [name for _, name, _ in CLASSES] + ["relevance"]
    body += struct.pack("<H", len(names)) + b"".join(text(name) for name in names)
    body += struct.pack("<H", len(net.plan))
    for l in net.plan:
        body += struct.pack("<3B3H6B", l.depthwise, l.relu, l.residual, l.channels_in, l.channels_out, l.bands_in,
                            l.kernel_time, l.kernel_bands, l.stride_time, l.stride_bands, l.pad_bands, l.dilation)
    for weight, bias in round_weights(net):
        body += weight.transpose(2, 3, 1, 0).astype("<f2").tobytes() + bias.astype("<f4").tobytes()
    with open(path, "wb") as file:
        file.write(body + hashlib.blake2b(body, digest_size=32).digest())


def as_written(net):
    """A function (1, 2, frames, BANDS) -> logits (steps, OUTPUTS) of the rounded weights, in double precision."""
    rounded = [(torch.from_numpy(w.astype(np.float64)), torch.from_numpy(b.astype(np.float64)))
               for w, b in round_weights(net)]

    def run(inputs):
        before = x = torch.from_numpy(inputs).double()
        for layer, (weight, bias) in zip(net.plan, rounded):
            past = (layer.kernel_time - 1) * layer.dilation - (layer.stride_time - 1)
            y = torch.nn.functional.conv2d(
                torch.nn.functional.pad(x, (layer.pad_bands, layer.pad_bands, past, 0)), weight, bias,
                (layer.stride_time, layer.stride_bands), 0, (layer.dilation, 1), x.shape[1] if layer.depthwise else 1)
            y = y + before if layer.residual else y
            before, x = x, torch.relu(y) if layer.relu else y
        return x[0, :, :, 0].T.numpy()
    return run
