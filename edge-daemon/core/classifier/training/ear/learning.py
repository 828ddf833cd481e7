# SPDX-License-Identifier: Apache-2.0
"""One training run: resumable, seeded, with averaged weights."""
import copy
import math
import os
import time

import numpy as np
import torch
import torch.nn.functional as F
from torch.utils.data import DataLoader, Dataset

from ear import teacher
from ear.mixtures import Mixer
from ear.network import Network

BATCH, PEAK_RATE, DECAY = 32, 4e-3, 0.02
TEACHER_SHARE = 0.7
CHECKPOINT_STEPS = 100


class Scenes(Dataset):
    """Item i is the batch of step i, the same in every run."""

    def __init__(self, rows, clips, beds, lessons, seed, first, steps):
        self.parts, self.seed, self.first, self.steps = (rows, clips, beds, lessons), seed, first, steps

    def __len__(self):
        return max(0, self.steps - self.first)

    def __getitem__(self, i):
        batch = Mixer(*self.parts, seed=self.seed * 1_000_003 + self.first + i).batch(BATCH)
        return tuple(map(torch.from_numpy, (batch.inputs, batch.targets, batch.weights, batch.embedding, batch.taught)))


def train(name, rows, clips, beds, lessons, steps, width, cache_folder, say, seed=3):
    """The averaged network after `steps` batches; continues from a checkpoint of the same name and number of steps.
    `lessons` gives the teacher's Lesson of each row, if it is there, and is asked only if there is something left to learn."""
    torch.manual_seed(seed)
    net = Network(width, teacher.EMBEDDING if lessons is not None else 0).to(memory_format=torch.channels_last)
    average = copy.deepcopy(net).eval()
    optimiser = torch.optim.AdamW(net.parameters(), lr=PEAK_RATE, weight_decay=DECAY)
    path, first = os.path.join(cache_folder, f"{name}-{steps}.pt"), 0
    if os.path.exists(path):
        state = torch.load(path)
        first = state["step"]
        net.load_state_dict(state["net"]), average.load_state_dict(state["average"])
        optimiser.load_state_dict(state["optimiser"])
    if first >= steps:
        return average.eval()
    taught = lessons() if lessons else None
    scenes = DataLoader(Scenes(rows, clips, beds, taught, seed, first, steps), batch_size=None, num_workers=1, prefetch_factor=4)
    started, shown = time.monotonic(), []
    for step, batch in enumerate(scenes, first):
        for group in optimiser.param_groups:
            group["lr"] = PEAK_RATE * min(1.0, (step + 1) / 40) * (0.5 + 0.5 * math.cos(math.pi * step / steps)) + 1e-5
        shown.append(_step(net, optimiser, *batch))
        _follow(average, net, min(0.995, step / (step + 20)))
        if (step + 1) % CHECKPOINT_STEPS == 0 or step + 1 == steps:
            torch.save(dict(step=step + 1, net=net.state_dict(), average=average.state_dict(),
                            optimiser=optimiser.state_dict()), path + ".part")
            os.replace(path + ".part", path)
            pace = (time.monotonic() - started) / (step + 1 - first)
            say(f"{name}: step {step + 1} of {steps}, loss {np.mean(shown):.4f}, {pace:.2f} s per step, "
                f"{pace * (steps - step - 1) / 60:.0f} min left")
            shown = []
    return average.eval()


def _step(net, optimiser, inputs, targets, weights, embedding, taught):
    net.train()
    logits, guessed = net(inputs.contiguous(memory_format=torch.channels_last))
    loss = _loss(logits, targets, weights)
    if guessed is not None:
        distance = ((guessed - embedding) ** 2).mean(-1)
        loss = loss + TEACHER_SHARE * (distance * taught).sum() / taught.sum().clamp(min=1)
    optimiser.zero_grad(set_to_none=True)
    loss.backward()
    torch.nn.utils.clip_grad_norm_(net.parameters(), 2.0)
    optimiser.step()
    return float(loss)


def _loss(logits, targets, weights):
    """Per step for every output; relevance also for the scene at its strongest, which is how clips are ranked."""
    per_step = F.binary_cross_entropy_with_logits(logits, targets, reduction="none") * weights
    per_class, relevance = per_step[..., :-1].sum(-1).mean(), per_step[..., -1].mean()
    strongest = torch.logsumexp(2.0 * logits[..., -1], 1) / 2.0 - math.log(2.0)
    has = targets[..., -1].amax(1)
    known = ((weights[..., -1] > 0).all(1) | (has > 0.5)).float()
    scene = (F.binary_cross_entropy_with_logits(strongest, has, reduction="none") * known).mean()
    return per_class + 2.0 * relevance + 0.7 * scene


def _follow(average, net, keep):
    with torch.no_grad():
        for a, b in zip(average.state_dict().values(), net.state_dict().values()):
            if a.dtype.is_floating_point:
                a.mul_(keep).add_(b, alpha=1 - keep)
            else:
                a.copy_(b)
