# SPDX-License-Identifier: Apache-2.0
"""One training run: resumable, seeded, with averaged weights."""
import copy
import math
import os
import time

import numpy as np
import torch
import torch.nn.functional as F

from ear import teacher
from ear.mixtures import Mixer
from ear.network import Network

BATCH, PEAK_RATE, DECAY = 32, 4e-3, 0.02
CHECKPOINT_STEPS = 50


def train(name, rows, clips, beds, embeddings, steps, width, cache_folder, say, stop_after=None, start=None,
          seed=3):
    """The averaged network after `steps` batches, from random weights or from the network `start`, then at a quarter of the
    rate; continues from a checkpoint of the same name. `stop_after` ends it before the rate has fallen to its last."""
    torch.manual_seed(seed)
    net = copy.deepcopy(start) if start else Network(width, teacher.EMBEDDING if embeddings is not None else 0)
    net = net.to(memory_format=torch.channels_last)
    peak = PEAK_RATE / 4 if start else PEAK_RATE
    average = copy.deepcopy(net).eval()
    optimiser = torch.optim.AdamW(net.parameters(), lr=PEAK_RATE, weight_decay=DECAY)
    path, first = os.path.join(cache_folder, f"{name}.pt"), 0
    if os.path.exists(path):
        state = torch.load(path)
        first = state["step"]
        net.load_state_dict(state["net"]), average.load_state_dict(state["average"])
        optimiser.load_state_dict(state["optimiser"])
    started, shown = time.monotonic(), []
    for step in range(first, min(steps, stop_after or steps)):
        for group in optimiser.param_groups:
            group["lr"] = peak * min(1.0, (step + 1) / 40) * (0.5 + 0.5 * math.cos(math.pi * step / steps)) + 1e-5
        mixer = Mixer(rows, clips, beds, embeddings, seed=seed * 1_000_003 + step)   # the same batch for the same step
        loss = _step(net, optimiser, mixer.batch(BATCH))
        _follow(average, net, min(0.995, step / (step + 20)))
        shown.append(loss)
        if (step + 1) % CHECKPOINT_STEPS == 0 or step + 1 in (steps, stop_after):
            torch.save(dict(step=step + 1, net=net.state_dict(), average=average.state_dict(),
                            optimiser=optimiser.state_dict()), path)
            pace = (time.monotonic() - started) / (step + 1 - first)
            say(f"{name}: step {step + 1} of {steps}, loss {np.mean(shown):.4f}, {pace:.2f} s per step, "
                f"{pace * (steps - step - 1) / 60:.0f} min left")
            shown = []
    return average.eval()


def _step(net, optimiser, batch):
    net.train()
    inputs = torch.from_numpy(batch.inputs).contiguous(memory_format=torch.channels_last)
    targets, weights = torch.from_numpy(batch.targets), torch.from_numpy(batch.weights)
    logits, embedding = net(inputs)
    loss = _loss(logits, targets, weights)
    if embedding is not None:
        taught = torch.from_numpy(batch.taught)
        distance = ((embedding - torch.from_numpy(batch.embedding)) ** 2).mean(-1)
        loss = loss + 0.3 * (distance * taught).sum() / taught.sum().clamp(min=1)
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
    known = ((weights[..., -1] > 0).all(1) | (has > 0)).float()
    scene = (F.binary_cross_entropy_with_logits(strongest, has, reduction="none") * known).mean()
    return per_class + 2.0 * relevance + 0.7 * scene


def _follow(average, net, keep):
    with torch.no_grad():
        for a, b in zip(average.state_dict().values(), net.state_dict().values()):
            if a.dtype.is_floating_point:
                a.mul_(keep).add_(b, alpha=1 - keep)
            else:
                a.copy_(b)
