# SPDX-License-Identifier: Apache-2.0
"""The model card, from what training found."""
import collections
from dataclasses import dataclass

import numpy as np

from ear import evaluation, features, learning, mixtures, network, synthesis, teacher, thresholds
from ear.recordings import CLASSES, FOLDS, NO_FOLD

LIMITS = """## Limits
- **Shouts** (`shout`) were learned from acted game audio, few voices, none of them of a person with a disability, and from
  models of voices and a Danish speech synthesiser. **Crying** is babies and modelled sobs. There are two recorded falls, and
  no recorded bed exit, blow against a wall, self-hitting, choking or real call for help: these were synthesised for
  training, nothing real has judged them, and **nothing is claimed about them**. A class that is not listed above is not
  claimed at all.
- Television and babble among the recordings were synthesised from single words; real television through a wall is not
  among them.
- Scenes are rendered: coloured noise, simulated rooms, one event each. The room responses of the judged scenes are also
  among those of training, which makes the figures a little kind.
- The weights that ship have learned from all recordings; the figures are those of siblings, each judged on what it had not
  learned from. No recording here can judge the weights that ship.
- Figures of single classes rest on few independent recordings; their intervals are wide.
- Unlabelled sounds did not help in a short trial: 2,544 of 62 Debian packages (games, desktops, instruments), 212 of them told by
  their files' names, the others by the teacher's regression, as 35 % of the events in 200 more batches of 16 scenes for the
  network of the second table. Paired, recordings: AUC -0.010 [-0.022 to -0.002], 72 % instead of 75 % at 5 %; scenes of three
  seeds: AUC 0.000 [-0.007 to 0.007], 1.5 points more at 5 % [-5 to 8]; dense streams, of the alerts that the default thresholds
  raise: at 12 false alarms an hour 46 of 100 found instead of 56, at 6 an hour 46 instead of 39. On that fold the regression
  itself reaches 0.953, 38 % at 1 % and 83 % at 5 % on clean recordings (the network 0.957, 45 %, 75 %). A longer run was not tried.
- More of the same did not help either. The network of the second table went on for 6,000 batches of 16 new scenes (3.3 times its
  whole training before, the rate from 0.0025 to 0): paired, recordings: AUC -0.011 [-0.025 to 0.004], 80 % instead of 75 % at 5 %
  [-6 to 15 points]; scenes of three seeds: AUC -0.008 [-0.033 to 0.015], 0 points at 5 % [-9 to 11]; the mean of both networks'
  answers is within a point of either. Nor did more of the teacher: with 70 % of its regression in the target instead of 30 %, from
  the beginning, recordings -0.008 [-0.021 to 0.002], scenes -0.003 [-0.012 to 0.005]. What is missing is other recordings.
- Learning from the teacher's embedding of the mixtures themselves (96 components, six moments of each scene) and from 103 finer
  names of the sounds, on fold 2: beside the labels for 2,000 batches, recordings 0.003 [-0.015 to 0.017], scenes -0.012 [-0.026 to
  0.002]; first alone for 5,000 batches, then 1,500 with the labels, recordings 0.020 [-0.006 to 0.052], scenes -0.003 [-0.022 to
  0.022]. The network follows the teacher only so far (R2 of the components 0.35 and 0.54), as well on sounds that it has not
  learned from as on others (0.32 of 0.35). YAMNet itself, its last eight layers trained on the same scenes (700 batches): recordings 0.943, 36 %,
  74 %, scenes 0.851, 29 %, 50 %. The regression on its embedding, on this fold: recordings 0.959 [0.930-0.980], 62 %, 86 %.
- A longer memory (one more layer, 5.5 s, scenes of 8.3 s, 2,000 batches of 20), on fold 2: recordings -0.007 [-0.026 to 0.005],
  scenes -0.030 [-0.053 to -0.006].
- Thresholds per class chosen on the rendered nights of two folds, judged on those of the other two: 4.98 needless alerts a night at
  68 % of the sounds instead of 1.45 at 61 %, and 2.19 at 59 % instead of 2.04 at 58 %: no better than the same thresholds for all moved
  along the curve.
- The network names sounds. It says nothing of what anybody feels, nor of any disease, and a loud impact does not depend
  on it: the room machine has a level rule of its own.
"""


@dataclass
class Recipe:
    steps: int
    fold_steps: int
    taught: bool
    synthetic: int
    folds: list         # that were judged

    def hours(self, steps):
        return steps * learning.BATCH * mixtures.FRAMES / 360000


def _table(header, rows):
    line = lambda cells: "| " + " | ".join(str(c) for c in cells) + " |\n"
    return line(header) + line(["---"] * len(header)) + "".join(line(row) for row in rows)


def _recipe(r):
    taught = (f"""
Besides the labels, the network learns from a large network (YAMNet's published weights, Apache-2.0), which is not shipped:
to tell from the mixture what it makes of the clean recording ({teacher.EMBEDDING} principal components of its embedding; that output is
dropped afterwards), and, where one recording sounds alone, {100 * mixtures.OPINION:.0f} % of the target is what a logistic regression on
that embedding says, each recording judged by a regression that has not learned from its group.""" if r.taught else "")
    kinds = "; ".join(f"{fine} {count} ({label})" for label, fine, _, count in synthesis.KINDS)
    return f"""{r.steps} batches of {learning.BATCH} scenes of {mixtures.FRAMES / 100:.1f} s ({r.hours(r.steps):.0f} h, every one new; {r.fold_steps} batches for the judged networks): up to three
recordings in coloured noise and room tone, 3-32 dB above it, dry, in simulated rooms, at other speeds and pitches, through
random equalisers, cut off at either end; one in four scenes without room or noise. 45 % of the events are relevant, classes
by the square root of their size. {100 * mixtures.BEHIND_WALL:.0f} % of what is irrelevant is heard through a wall, and in {100 * mixtures.PROGRAMME:.0f} % of the scenes something irrelevant
(mostly speech, music) goes on without a pause. Targets are per 80 ms: an event counts from 80 ms after its onset until half a second after
it was last audible. Bands and moments are hidden at random. AdamW, cosine rate, averaged weights, dropout {network.Network.DROPOUT}, fixed
seeds; weights are rounded to 16 bits.{taught}

{r.synthetic} synthetic sounds are learned from beside the recordings ({100 * mixtures.SYNTHETIC:.0f} % of the events of their classes) and never judged on: {kinds}.
Impacts are damped modes struck by contacts of different hardness; voices a source-filter model; speech and calls a Danish
speech synthesiser (espeak-ng) with effort. Irrelevant sounds are made by the same means, so that being synthetic is no sign."""


def _data(all_rows):
    rows = [r for r in all_rows if r["fold_of_group"] != NO_FOLD]
    per_class = []
    for label, name, relevant in CLASSES:
        mine = [r for r in rows if r["label"] == label]
        made = sum(r["label"] == label for r in all_rows) - len(mine)
        per_class.append((name, label, "yes" if relevant else "no", len(mine), len({r["group"] for r in mine}),
                          f"{sum(float(r['duration_s']) for r in mine) / 60:.1f}", made))
    counts = lambda key: "; ".join(f"{k} {n}" for k, n in collections.Counter(r[key] for r in rows).most_common())
    authors = len({r["author"] for r in rows if r["licence"].startswith("CC-BY") and r["author"]})
    stricter = sum(map(evaluation.stricter, rows))
    return f"""## Data
{len(rows)} recordings of {len({r['group'] for r in rows})} groups (one source recording, voice set or speaker each); ambiguous ones are left out.
`data_manifest.csv` lists each with its publisher's address, author, licence, fold and hash.

{_table(["class", "label of the recordings", "relevant", "clips", "groups", "minutes", "synthetic"], per_class)}
- Sources: {counts('source_dataset')}.
- Licences of the clips: {counts('licence')}. {authors} authors are to be credited for the CC-BY clips: they stand in the manifest.
- Licences of the collections they were taken from: {counts('collection_licence')}. {stricter} clips come from a compilation whose
  licence as a whole (NC or SA) is stricter than the clip's own; these weights were trained **with** them.
- No recording is part of this repository; weights only.
"""


def _quality(found, folds):
    short = lambda score: score.headline
    rows = [("recordings as they are", short(found.raw)), ("the same in 10 s bedroom scenes (`make_scenes.py`)", short(found.scenes)),
            ("as they are, without the clips of stricter compilations", short(found.free[0])),
            ("in scenes, without the clips of stricter compilations", short(found.free[1]))]
    folds = [(k + 1, short(raw), short(scenes)) for k, (raw, scenes) in zip(folds, found.folds)]
    return f"""## Figures: {len(folds)} of {FOLDS} folds, each held out by group
Every recording of these folds is judged once, by a network that has not learned from its group. `score_clips.py`, bootstrap over groups,
95 % intervals.

{_table(["what", "AUC, recall at 1 % and 5 % false positives"], rows)}
Share above the threshold of 5 % false positives, recordings as they are: {found.raw.per_label}.
The same in scenes: {found.scenes.per_label}.

{_table(["fold", "as they are", "in scenes"], folds)}"""


def _thresholds(found, table):
    judged = found.judged
    heard, all_heard, false, scenes = thresholds.outcomes(table, judged.scene_rows, judged.scene_answers)
    percent = lambda shares: [f"{100 * s:.0f} %" for s in shares]
    rows = [(label, *percent(shares)) for label, shares in heard.items()]
    rows += [("**all relevant**", *percent(all_heard)), (f"irrelevant ({scenes} scenes)", *[f"{100 * s:.1f} %" for s in false])]
    return f"""### Default thresholds
An alert is named after the relevant class with the highest score, and the relevance must reach that class's threshold at the
room's sensitivity for it. Chosen so that at most {', '.join(f'{100 * s:g} % ({step})' for step, s in thresholds.FALSE_SHARE.items())} of {len(found.negatives)} irrelevant scenes
({len(found.negatives) / 360:.1f} h, each with a sound 6-30 dB above its room, judged by networks that do not know it) raise an alert, every class
with an equal part of them; a class that leads in fewer than {thresholds.FEWEST} of these scenes has the threshold of all. Where doubtful
sounds of its kind have gone on for a while, the daemon asks for up to 1.5 log odds more (`core/room/adaptive_bar.hpp`).

{_table(["class", *thresholds.STEPS], thresholds.rows(table))}
With these, the scenes that raise an alert (thresholds were chosen on irrelevant scenes of the same recordings, so the last
line is optimistic):

{_table(["scenes of", *thresholds.STEPS], rows)}"""


def _delays(found):
    judged = found.judged
    strongest = sorted(a[:, -1].max() for r, a in zip(judged.scene_rows, judged.scene_answers) if r["relevance"] != "relevant")
    delays = collections.defaultdict(list)
    for label, ms in evaluation.delays_ms(judged.scene_rows, judged.scene_answers, strongest[int(0.95 * len(strongest))]):
        delays[label].append(ms)
    rows = [(label, len(ms), f"{np.median(ms):.0f}", f"{np.percentile(ms, 90):.0f}") for label, ms in sorted(delays.items())]
    return f"""### Delay
From the onset of the event in the scene file (faint beginnings included) to the first answer whose relevance reaches the
5 % false-positive threshold; the network answers every {network.STEP_FRAMES * 10} ms.

{_table(["scenes of", "found", "median ms", "90th percentile ms"], rows)}"""


def write(path, rows, found, table, plan, model_version, recipe):
    with open(path, "w") as file:
        file.write(f"""# Model card: the ear, {model_version}
Written by `training/train`; do not edit.

## What it is
A causal convolutional network over log-mel frames, {network.parameters(plan):,} parameters, {network.macs_per_second(plan) / 1e6:.1f} M multiply-accumulates per second of
sound (YAMNet at its 0.48 s hop: 144 M), one answer per {network.STEP_FRAMES * 10} ms, depending on the last {network.receptive_frames(plan) / 100:.1f} s.
Outputs: 16 sounds, each on its own, and `relevance`: is this worth an operator's attention. It decides nothing.

Front end: {', '.join(f'{k} {v:g}' for k, v in features.PARAMETERS.items())}.
Input: each band above its own background, and above its frame's mean; independent of the microphone's gain.

## Recipe
{_recipe(recipe)}

{_data(rows)}
{_quality(found, recipe.folds)}
{_thresholds(found, table)}
{_delays(found)}
{LIMITS}""")
