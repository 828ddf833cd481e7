# SPDX-License-Identifier: Apache-2.0
"""The model card, from what training found."""
import collections

import numpy as np

from ear import features, network, thresholds
from ear.recordings import CLASSES, FOLDS

LIMITS = """## Limits
- **Shouts** (`shout`) were learned from acted game audio, few voices, none of them of a person with a disability, none in
  Danish. **Crying** is babies only. There are two falls, and no bed exit, self-hitting, choking or real call for help:
  nothing is claimed about these, and a class that is not listed above is not claimed at all.
- Television and babble were synthesised from single words; real television through a wall is not among the recordings.
- Scenes are rendered: coloured noise, simulated rooms, one event each. No real night in a real room has been judged, so
  the alerts per resident-night are not known from this card.
- The room responses of the judged scenes are also among those of training, and the teacher's principal components were
  taken over all recordings (without their labels): both make the figures a little kind.
- Figures of single classes rest on 8 to 32 recordings each; their intervals are wide.
- The network names sounds. It says nothing of what anybody feels, nor of any disease, and a loud impact does not depend
  on it: the room machine has a level rule of its own.
"""


def _table(header, rows):
    line = lambda cells: "| " + " | ".join(str(c) for c in cells) + " |\n"
    return line(header) + line(["---"] * len(header)) + "".join(line(row) for row in rows)


def _data(rows):
    per_class = []
    for label, name, relevant in CLASSES:
        mine = [r for r in rows if r["label"] == label]
        per_class.append((name, label, "yes" if relevant else "no", len(mine), len({r["group"] for r in mine}),
                          f"{sum(float(r['duration_s']) for r in mine) / 60:.1f}"))
    counts = lambda key: "; ".join(f"{k} {n}" for k, n in collections.Counter(r[key] for r in rows).most_common())
    authors = len({r["author"] for r in rows if r["licence"].startswith("CC-BY") and r["author"]})
    stricter = sum("NC" in r["collection_licence"] or "SA" in r["collection_licence"] for r in rows)
    return f"""## Data
{len(rows)} recordings of {len({r['group'] for r in rows})} groups (one source recording, voice set or speaker each); ambiguous ones are left out.

{_table(["class", "label of the recordings", "relevant", "clips", "groups", "minutes"], per_class)}
- Sources: {counts('source_dataset')}.
- Licences of the clips: {counts('licence')}. {authors} authors are to be credited for the CC-BY clips (CREDITS.txt of the recordings).
- Licences of the collections they were taken from: {counts('collection_licence')}. {stricter} clips come from a compilation whose
  licence as a whole (NC or SA) is stricter than the clip's own; these weights were trained **with** them.
- No recording is part of this repository; weights only.
"""


def _whose(final_steps):
    if not final_steps:
        return "They belong to the weights that ship, which have not learned from that fold."
    return ("They belong to the network as it was before its last lessons: it had not learned from that fold. **The weights that ship went on\n"
            f"learning from all recordings for {final_steps} batches**, and no recording here can judge those.")


def _figures(found, held_out, final_steps):
    table = thresholds.outcomes(found["table"], found["scene_rows"], found["scene_answers"])
    heard, all_heard, false, scenes = table
    percent = lambda shares: [f"{100 * s:.0f} %" for s in shares]
    rows = [(label, *percent(shares)) for label, shares in heard.items()]
    rows += [("**all relevant**", *percent(all_heard)), (f"irrelevant ({scenes} scenes)", *[f"{100 * s:.1f} %" for s in false])]
    delays = collections.defaultdict(list)
    for label, ms in found["delays"]:
        delays[label].append(ms)
    delay_rows = [(label, len(ms), f"{np.median(ms):.0f}", f"{np.percentile(ms, 90):.0f}") for label, ms in sorted(delays.items())]
    return f"""## Figures: fold {held_out + 1} of {FOLDS}, held out by group
{_whose(final_steps)} `score_clips.py`, bootstrap over groups, 95 % intervals.

| what | AUC, recall at 1 % and 5 % false positives |
| --- | --- |
| recordings as they are | {found['raw'].headline} |
| the same in 10 s bedroom scenes (`make_scenes.py`) | {found['scenes'].headline} |

Share above the threshold of 5 % false positives, recordings as they are: {found['raw'].per_label}.
The same in scenes: {found['scenes'].per_label}.

### Default thresholds
An alert is named after the relevant class with the highest score, and the relevance must reach that class's threshold at the
room's sensitivity for it. Chosen so that at most {', '.join(f'{100 * s:g} % ({step})' for step, s in thresholds.FALSE_SHARE.items())} of {found['negatives']} irrelevant scenes of the held-out fold
({found['negatives'] / 360:.1f} h, each with a sound 6-30 dB above its room) raise an alert, every class with an equal part of them; a class
that leads in fewer than {thresholds.FEWEST} of these scenes has the threshold of all.

{_table(["", *thresholds.STEPS], thresholds.rows(found["table"]))}
With these, the scenes of the held-out fold that raise an alert (chosen on irrelevant scenes of the same fold, so the last
line is optimistic):

{_table(["scenes of", *thresholds.STEPS], rows)}
### Delay
From the onset of the event in the scene file (faint beginnings included) to the first answer whose relevance reaches the
5 % false-positive threshold; the network answers every {network.STEP_FRAMES * 10} ms.

{_table(["scenes of", "found", "median ms", "90th percentile ms"], delay_rows)}"""


def write(path, rows, held_out, found, plan, model_version, recipe, final_steps):
    with open(path, "w") as file:
        file.write(f"""# Model card: the ear, {model_version}
Written by `training/train`; do not edit.

## What it is
A causal, depthwise-separable convolutional network over log-mel frames, {network.parameters(plan):,} parameters, {network.macs_per_second(plan) / 1e6:.1f} M multiply-accumulates
per second of sound (YAMNet at its 0.48 s hop: 144 M), one answer per {network.STEP_FRAMES * 10} ms, depending on the last {network.receptive_frames(plan) / 100:.1f} s.
Outputs: 16 sounds, each on its own, and `relevance`: is this worth an operator's attention. It decides nothing.

Front end: {', '.join(f'{k} {v:g}' for k, v in features.PARAMETERS.items())}.
Input: each band above its own background, and above the mean background; independent of the microphone's gain.

## Recipe
{recipe}

{_data(rows)}
{_figures(found, held_out, final_steps)}
{LIMITS}""")
