# SPDX-License-Identifier: Apache-2.0
"""The network: causal, depthwise-separable convolutions over time and mel bands, so that it can run frame by frame.

A network is a list of layers, each `Layer` below; the C++ side runs any such list. Time padding is on the past only:
output j has seen input frames up to stride * (j + 1) - 1, zeros before the beginning.
"""
from dataclasses import dataclass

import torch
import torch.nn as nn
import torch.nn.functional as F

from ear.features import BANDS
from ear.recordings import CLASSES

OUTPUTS = len(CLASSES) + 1      # classes, then relevance
STEP_FRAMES = 8                 # product of the time strides: one answer per 80 ms


@dataclass(frozen=True)
class Layer:
    depthwise: bool
    channels_in: int
    channels_out: int
    bands_in: int
    kernel_time: int = 1
    kernel_bands: int = 1
    stride_time: int = 1
    stride_bands: int = 1
    pad_bands: int = 0
    dilation: int = 1
    relu: bool = True
    residual: bool = False      # adds what went into the layer before this one

    @property
    def bands_out(self):
        return (self.bands_in + 2 * self.pad_bands - self.kernel_bands) // self.stride_bands + 1

    @property
    def macs(self):
        """Multiply-accumulates per output frame."""
        inputs = 1 if self.depthwise else self.channels_in
        return self.bands_out * self.channels_out * inputs * self.kernel_time * self.kernel_bands


def layers(width=1.0):
    """A wide stem that at once goes down to 25 Hz and 16 bands, where all that follows is cheap; then depthwise layers without
    a rectifier, each followed by a dense one."""
    c = lambda n: int(n * width) // 8 * 8
    plan = [Layer(False, 2, c(48), BANDS, 6, 8, 4, 4, 2)]

    def block(out, stride_time=1, stride_bands=1, kernel_time=3, dilation=1, kernel_bands=3):
        last = plan[-1]
        same = out == last.channels_out and stride_time == 1 and stride_bands == 1
        plan.append(Layer(True, last.channels_out, last.channels_out, last.bands_out, kernel_time, kernel_bands,
                          stride_time, stride_bands, kernel_bands // 2 if kernel_bands % 2 else 0, dilation, relu=False))
        plan.append(Layer(False, last.channels_out, out, plan[-1].bands_out, residual=same))

    block(c(48))                            # 25 Hz, 16 bands
    block(c(96), 1, 2)                      # 8 bands
    block(c(96))
    block(c(160), 2, 2)                     # 12.5 Hz, 4 bands
    block(c(160))
    block(c(160))
    block(c(256), 1, 4, 1, 1, 4)            # the bands become one
    block(c(256), kernel_time=5, kernel_bands=1)
    block(c(256), kernel_time=5, dilation=2, kernel_bands=1)
    block(c(256), kernel_time=5, dilation=4, kernel_bands=1)
    plan.append(Layer(False, plan[-1].channels_out, OUTPUTS, 1, relu=False))
    return plan


class CausalLayer(nn.Module):
    def __init__(self, layer):
        super().__init__()
        self.layer = layer
        answers = not layer.relu and not layer.depthwise
        self.conv = nn.Conv2d(layer.channels_in, layer.channels_out, (layer.kernel_time, layer.kernel_bands),
                              (layer.stride_time, layer.stride_bands), 0, (layer.dilation, 1),
                              layer.channels_in if layer.depthwise else 1, bias=answers)
        self.norm = nn.BatchNorm2d(layer.channels_out, momentum=0.02) if layer.relu else nn.Identity()

    def forward(self, x, before):
        layer = self.layer
        x = self.norm(self.convolved(x))
        if layer.residual:
            x = x + before
        return F.relu(x, inplace=True) if layer.relu else x

    def convolved(self, x):
        """Padding and dilation cost PyTorch on a CPU more than the multiplications, so nothing is padded in vain, and what
        is dilated over time becomes a plain convolution over every so many frames, side by side as if they were bands."""
        layer, past = self.layer, (self.layer.kernel_time - 1) * self.layer.dilation - (self.layer.stride_time - 1)
        if past or layer.pad_bands:
            x = F.pad(x, (layer.pad_bands, layer.pad_bands, past, 0))
        apart = layer.dilation
        if apart == 1 or x.shape[2] % apart or x.shape[3] != 1:
            return self.conv(x)
        side_by_side = x.permute(0, 2, 3, 1).reshape(len(x), x.shape[2] // apart, apart, x.shape[1]).permute(0, 3, 1, 2)
        y = F.conv2d(side_by_side, self.conv.weight, self.conv.bias, groups=self.conv.groups)
        return y.permute(0, 2, 3, 1).reshape(len(x), -1, 1, y.shape[1]).permute(0, 3, 1, 2)

    def folded(self):
        """Weights and biases with the normalisation folded in."""
        weight = self.conv.weight.detach()
        if not self.layer.relu:
            bias = self.conv.bias
            return weight, torch.zeros(len(weight)) if bias is None else bias.detach()
        gain = self.norm.weight.detach() / torch.sqrt(self.norm.running_var + self.norm.eps)
        return weight * gain[:, None, None, None], self.norm.bias.detach() - self.norm.running_mean * gain


class Network(nn.Module):
    DROPOUT = 0.15

    def __init__(self, width=1.0, teacher_size=0):
        super().__init__()
        self.plan = layers(width)
        self.stack = nn.ModuleList(CausalLayer(layer) for layer in self.plan)
        self.teacher = nn.Conv2d(self.plan[-1].channels_in, teacher_size, 1) if teacher_size else None

    def forward(self, x):
        """(batch, 2, frames, BANDS) -> logits (batch, steps, OUTPUTS), teacher's embedding (batch, steps, size) or None."""
        before = x
        for module in self.stack[:-1]:
            before, x = x, module(x, before)
        embedding = self.teacher(x) if self.teacher is not None else None
        logits = self.stack[-1](F.dropout(x, self.DROPOUT, self.training), before)
        flat = lambda y: None if y is None else y[..., 0].transpose(1, 2)
        return flat(logits), flat(embedding)


def macs_per_second(plan, frames_per_second=100):
    total, rate = 0.0, float(frames_per_second)
    for layer in plan:
        rate /= layer.stride_time
        total += layer.macs * rate
    return total


def parameters(plan):
    return sum(l.channels_out * ((1 if l.depthwise else l.channels_in) * l.kernel_time * l.kernel_bands + 1) for l in plan)


def receptive_frames(plan):
    frames, step = 1, 1
    for layer in plan:
        frames += (layer.kernel_time - 1) * layer.dilation * step
        step *= layer.stride_time
    return frames
