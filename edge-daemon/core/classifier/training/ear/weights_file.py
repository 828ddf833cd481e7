# SPDX-License-Identifier: Apache-2.0
"""Writes and reads the file that edge-daemon/core/classifier/weights_file.hpp describes."""
import hashlib
import struct
from collections import namedtuple

import numpy as np
import torch

from ear import features
from ear.network import Layer
from ear.recordings import CLASSES

FORMAT_VERSION = 2


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


Written = namedtuple("Written", "plan weights model_version")  # weights: as round_weights gives them


def read(path):
    """What a file of this version holds; ValueError where it is another or damaged."""
    with open(path, "rb") as file:
        whole = file.read()
    body, digest = whole[:-32], whole[-32:]
    if body[:8] != b"NATLYTNN" or hashlib.blake2b(body, digest_size=32).digest() != digest:
        raise ValueError(f"{path}: not a weights file, or a damaged one")
    at = 8

    def take(form):
        nonlocal at
        values = struct.unpack_from("<" + form, body, at)
        at += struct.calcsize("<" + form)
        return values

    def text():
        return take(f"{take('H')[0]}s")[0].decode()

    if take("I5I4f")[0] != FORMAT_VERSION:
        raise ValueError(f"{path}: another format version")
    take("4f")
    model_version = text()
    for _ in range(take("H")[0]):
        text()
    plan = []
    for _ in range(take("H")[0]):
        depthwise, relu, residual, *sizes = take("3B3H6B")
        plan.append(Layer(bool(depthwise), *sizes, relu=bool(relu), residual=bool(residual)))
    weights = []
    for l in plan:
        shape = (l.kernel_time, l.kernel_bands, 1 if l.depthwise else l.channels_in, l.channels_out)
        count = int(np.prod(shape))
        weight = np.frombuffer(body, "<f2", count, at).reshape(shape).transpose(3, 2, 0, 1)
        bias = np.frombuffer(body, "<f4", l.channels_out, at + 2 * count)
        at += 2 * count + 4 * l.channels_out
        weights.append((weight, bias))
    return Written(plan, weights, model_version)


def every_layer(written, inputs):
    """(1, 2, frames, BANDS) -> of each layer (channels, its frames, bands), of the rounded weights, in double precision."""
    before = x = torch.from_numpy(inputs).double()
    outputs = []
    for layer, (weight, bias) in zip(written.plan, written.weights):
        weight, bias = (torch.from_numpy(v.astype(np.float64)) for v in (weight, bias))
        past = (layer.kernel_time - 1) * layer.dilation - (layer.stride_time - 1)
        y = torch.nn.functional.conv2d(
            torch.nn.functional.pad(x, (layer.pad_bands, layer.pad_bands, past, 0)), weight, bias,
            (layer.stride_time, layer.stride_bands), 0, (layer.dilation, 1), x.shape[1] if layer.depthwise else 1)
        y = y + before if layer.residual else y
        before, x = x, torch.relu(y) if layer.relu else y
        outputs.append(x[0].numpy())
    return outputs


def as_written(net):
    """A function (1, 2, frames, BANDS) -> logits (steps, OUTPUTS) of the rounded weights."""
    written = Written(net.plan, round_weights(net), "")
    return lambda inputs: every_layer(written, inputs)[-1][:, :, 0].T
