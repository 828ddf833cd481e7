# SPDX-License-Identifier: Apache-2.0
"""Counts over nights: whose sound each alert was, what was heard, how soon. Pure.

The rule of matching. An alert belongs to a relevant sound when it goes out between 0.2 s before its onset and 3 s after it,
or 1 s after its end where that is later; to the one that began last where there are two. Further alerts of the same sound
are not counted. What is left belongs to a staff visit when it goes out between 0.2 s before one of its sounds and 3 s after
its end. The rest is false."""
from collections import defaultdict
from dataclasses import dataclass, field

import numpy as np

EARLY_S, AFTER_ONSET_S, AFTER_END_S, AFTER_STAFF_S = 0.2, 3.0, 1.0, 3.0
LOUD_DBA = 70.0


@dataclass
class Night:
    """One night at one threshold."""
    kind: str
    hours: float
    fold: int | None = None                       # of the recordings in it
    heard: list = field(default_factory=list)     # (label, delay in s or None) of each relevant sound
    false: list = field(default_factory=list)     # the alerts themselves
    staff: int = 0
    again: int = 0                                # of a sound that had its alert
    asleep: float = 1.0                           # share of the night


def _window(label):
    return label["onset_s"] - EARLY_S, max(label["onset_s"] + AFTER_ONSET_S, label["end_s"] + AFTER_END_S)


def judge(head, labels, end, alerts):
    """head: the night's label; labels: of its sounds; end: the trace's last line; alerts: of replay.alerts."""
    relevant = [l for l in labels if l["matters"] == "relevant"]
    visits = [l for l in labels if l["matters"] == "staff"]
    night = Night(head["kind"], head["seconds"] / 3600, head.get("fold"))
    night.asleep = max(0.0, 1 - end["judgements"] * end["judgement_s"] / end["seconds"])
    first = {}
    for alert in alerts:
        mine = [i for i, l in enumerate(relevant) if _window(l)[0] <= alert.at_s <= _window(l)[1]]
        if mine:
            night.again += mine[-1] in first
            first.setdefault(mine[-1], alert)
        elif any(v["onset_s"] - EARLY_S <= alert.at_s <= v["end_s"] + AFTER_STAFF_S for v in visits):
            night.staff += 1
        else:
            night.false.append(alert)
    night.heard = [(l, first[i].at_s - l["onset_s"] if i in first else None) for i, l in enumerate(relevant)]
    return night


def recall(heard):
    return sum(delay is not None for _, delay in heard) / len(heard) if heard else float("nan")


def per_night(nights, count):
    """Of a night of eight hours."""
    hours = sum(n.hours for n in nights)
    return 8 * sum(map(count, nights)) / hours if hours else float("nan")


def false_and_staff(night):
    return len(night.false) + night.staff


def interval(units, figure, draws=500):
    """95 % by bootstrap over independent units (nights, or groups of recordings)."""
    rng = np.random.default_rng(1)
    drawn = [figure([units[i] for i in rng.integers(len(units), size=len(units))]) for _ in range(draws)] if units else []
    return (float(np.nanpercentile(drawn, 2.5)), float(np.nanpercentile(drawn, 97.5))) if drawn else (float("nan"),) * 2


def recall_interval(heard):
    groups = defaultdict(list)
    for label, delay in heard:
        groups[label["group"] or label["source"]].append((label, delay))
    return interval(list(groups.values()), lambda drawn: recall([h for group in drawn for h in group]))


def all_heard(nights):
    return [h for night in nights for h in night.heard]


def loud_impacts(nights):
    return [h for h in all_heard(nights) if h[0]["class"] == "impact" and h[0]["level_dba"] >= LOUD_DBA]


def delays_ms(heard, *classes):
    """Median and 90th percentile, and of how many; of all classes where none is named."""
    found = [1000 * delay for label, delay in heard if delay is not None and (not classes or label["class"] in classes)]
    return (float(np.median(found)), float(np.percentile(found, 90)), len(found)) if found else (float("nan"), float("nan"), 0)


def at_false_rate(curve, per_hour):
    """Of [(threshold, nights)]: the highest recall of those with at most so many false alarms per hour; None where none."""
    within = [(recall(all_heard(nights)), threshold, nights) for threshold, nights in curve
              if sum(len(n.false) + n.staff for n in nights) <= per_hour * sum(n.hours for n in nights)]
    return max(within, key=lambda w: w[:2]) if within else None


def at_recall(curve, share):
    """Of [(threshold, nights)]: the highest threshold that still alerts for this share; None where none does."""
    enough = [(threshold, nights) for threshold, nights in curve if recall(all_heard(nights)) >= share]
    return max(enough, key=lambda e: e[0]) if enough else None
