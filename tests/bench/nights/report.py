# SPDX-License-Identifier: Apache-2.0
"""Labels and traces of a run as tables, for people (Markdown) and for scripts (JSON)."""
import bisect
import json
from collections import defaultdict
from pathlib import Path

import replay
import score

THRESHOLDS = (0.3, 0.5, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9, 0.93, 0.95, 0.97, 0.98, 0.985, 0.99, 0.995)
REALISTIC_EVENTS = 0.1       # relevant sounds per resident-night, as tests/soundscapes/night_plan.py has it
GOAL_RECALL = 0.95
STREAM_FALSE_PER_HOUR = 12
LEVELS_DBA = (0, 50, 60, 65, 70)


def _lines(file):
    with open(file, encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def load(folder, kind_of_trace="trace"):
    """[(head, labels, trace)] of every finished night."""
    found = []
    for trace in sorted(Path(folder).glob(f"*.{kind_of_trace}")):
        head, *labels = _lines(trace.with_suffix(".labels"))
        found.append((head, labels, _lines(trace)))
    return found


def judged(found, threshold, confirm=True):
    """A dense stream asks what the network can tell apart: nothing in it is too quiet."""
    quietest = lambda head: 0.0 if head["kind"] == "dense" else replay.QUIETEST_DBA
    return [score.judge(head, labels, trace[-1], replay.alerts(trace, threshold, confirm, quietest(head)))
            for head, labels, trace in found]


def _table(head, rows):
    line = lambda cells: "| " + " | ".join(map(str, cells)) + " |\n"
    return line(head) + line("---" for _ in head) + "".join(map(line, rows)) + "\n"


def _percent(share):
    return "-" if share != share else f"{100 * share:.1f} %"


def _with_interval(value, span, form):
    return f"{form(value)} ({form(span[0])} to {form(span[1])})"


def _number(value):
    return "-" if value != value else f"{value:.2f}"


def figures(nights):
    """Of nights at one threshold. alerts: what an operator would see in life, at REALISTIC_EVENTS."""
    heard = score.all_heard(nights)
    false = score.per_night(nights, lambda n: len(n.false))
    staff = score.per_night(nights, lambda n: n.staff)
    share = score.recall(heard)
    return dict(alerts=false + staff + REALISTIC_EVENTS * (share if share == share else 0), false=false, staff=staff,
                recall=share, recall_interval=score.recall_interval(heard), events=len(heard),
                false_interval=score.interval(nights, lambda drawn: score.per_night(drawn, score.false_and_staff)))


def _curve_row(name, f):
    return [name, _number(f["alerts"]), _with_interval(f["false"] + f["staff"], f["false_interval"], _number), _number(f["staff"]),
            _with_interval(f["recall"], f["recall_interval"], _percent)]


def _curve(curve, shipped):
    head = ["threshold", f"alerts per resident-night at {REALISTIC_EVENTS} events", "of no relevant sound (95 %)", "of those staff's visits",
            "relevant sounds alerted (95 %)"]
    rows = [_curve_row("as shipped", figures(shipped))] + [_curve_row(t, figures(nights)) for t, nights in curve]
    return _table(head, rows)


def _by(nights, what, of):
    groups = defaultdict(list)
    for night in nights:
        groups[of(night)].append(night)
    rows = []
    for name, own in sorted(groups.items()):
        f, asleep = figures(own), sum(n.asleep * n.hours for n in own) / sum(n.hours for n in own)
        rows.append([name, len(own), _number(f["alerts"]), _number(f["false"]), _number(f["staff"]), _percent(f["recall"]), _percent(asleep)])
    return _table([what, "nights", "alerts per resident-night", "false", "staff", "relevant sounds alerted", "the network slept"], rows)


def _by_class(nights):
    classes = defaultdict(list)
    for heard in score.all_heard(nights):
        classes[heard[0]["class"]].append(heard)
    named = defaultdict(int)
    for night in nights:
        for alert in night.false:
            named[alert.sound_class] += 1
    rows = []
    for name in sorted({*classes, *named}):
        median, p90, _ = score.delays_ms(classes[name])
        rows.append([name, len(classes[name]), _with_interval(score.recall(classes[name]), score.recall_interval(classes[name]), _percent),
                     f"{median:.0f} ms", f"{p90:.0f} ms", named[name]])
    return _table(["class", "sounds", "alerted (95 %)", "median delay", "90th percentile", "false alerts so named"], rows)


def _by_level(nights):
    bins = defaultdict(list)
    for heard in score.all_heard(nights):
        bins[LEVELS_DBA[bisect.bisect(LEVELS_DBA, heard[0]["level_dba"]) - 1]].append(heard)
    rows = [[f"from {level} dB(A)" if level else f"below {LEVELS_DBA[1]} dB(A)", len(own),
             _with_interval(score.recall(own), score.recall_interval(own), _percent)] for level, own in sorted(bins.items())]
    return _table(["loudest at the microphone", "sounds", "alerted (95 %)"], rows)


def _false_sources(found, nights):
    """Under which sound each false alert fell, and how many different recordings these were: what to learn next."""
    sources = defaultdict(list)
    for (_, labels, _), night in zip(found, nights):
        for alert in night.false:
            near = [l for l in labels if l["onset_s"] - 0.2 <= alert.at_s <= l["end_s"] + 1]
            loudest = max(near, key=lambda l: l["level_dba"], default=None)
            name = f"{loudest['ingredient']} ({loudest['path']})" if loudest else "the beds alone"
            sources[name].append(loudest and (loudest["group"] or loudest["source"]))
    rows = [[name, len(under), len(set(under) - {None})] for name, under in sorted(sources.items(), key=lambda s: -len(s[1]))[:12]]
    return _table(["false alerts during", "how many", "of different recordings"], rows)


def _streams(curve, shipped):
    best = score.at_false_rate(curve, STREAM_FALSE_PER_HOUR)
    rows = [["as shipped", *_stream_cells(shipped)]]
    if best:
        rows.append([f"{best[1]}, the best with at most {STREAM_FALSE_PER_HOUR} false alarms/h", *_stream_cells(best[2])])
    return _table(["threshold", "relevant sounds alerted (95 %)", "false alarms/h"], rows)


def _stream_cells(nights):
    heard = score.all_heard(nights)
    return [_with_interval(score.recall(heard), score.recall_interval(heard), _percent),
            _number(score.per_night(nights, score.false_and_staff) / 8)]


def _system(folder, kind_of_trace):
    confirm = kind_of_trace == "trace"
    found = load(folder, kind_of_trace)
    thresholds = THRESHOLDS if confirm else (0.02, 0.05, 0.1, 0.2, 0.3, 0.4, *THRESHOLDS[1:])
    of = {}
    for part, wanted in (("nights", lambda k: k not in ("dense", "impacts")), ("dense", "dense".__eq__), ("impacts", "impacts".__eq__)):
        own = [f for f in found if wanted(f[0]["kind"])]
        of[part] = own, judged(own, None, confirm), [(t, judged(own, t, confirm)) for t in thresholds]
    return of


def _sections(name, of):
    found, shipped, curve = of["nights"]
    best = score.at_recall(curve, GOAL_RECALL)
    text = f"## {name}\n\n{len(shipped)} nights, {sum(n.hours for n in shipped):.1f} h, {len(score.all_heard(shipped))} relevant sounds.\n\n"
    text += _curve(curve, shipped)
    text += f"Highest threshold of these that alerts for {_percent(GOAL_RECALL)}: {best[0] if best else 'none'}.\n\n"
    text += "### By kind of night, as shipped\n\n" + _by(shipped, "night", lambda n: n.kind)
    if len({n.fold for n in shipped}) > 1:
        text += "### By fold of the recordings, as shipped\n\n" + _by(shipped, "fold", lambda n: n.fold)
    text += "### By class, as shipped\n\n" + _by_class(shipped)
    text += "### By level, as shipped\n\n" + _by_level(shipped)
    text += _false_sources(found, shipped)
    impacts = score.loud_impacts(shipped + of["impacts"][1])
    text += f"Single loud impacts ({score.LOUD_DBA:.0f} dB(A) and more), as shipped: {_percent(score.recall(impacts))} of {len(impacts)}"
    text += " alerted, {:.0f} ms after the onset in the median, {:.0f} ms at the 90th percentile.\n\n".format(*score.delays_ms(impacts))
    return text + ("### Dense streams\n\n" + _streams(of["dense"][2], of["dense"][1]) if of["dense"][0] else "")


def _numbers(of):
    _, shipped, curve = of["nights"]
    impacts, dense = score.loud_impacts(shipped + of["impacts"][1]), of["dense"]
    best = score.at_false_rate(dense[2], STREAM_FALSE_PER_HOUR) if dense[0] else None
    return {"shipped": figures(shipped), "curve": {str(t): figures(nights) for t, nights in curve},
            "asleep": sum(n.asleep * n.hours for n in shipped) / max(1e-9, sum(n.hours for n in shipped)),
            "delay_ms": {c: score.delays_ms(score.all_heard(shipped), c)[:2] for c in ("shout", "impact", "crying")},
            "loud_impacts": {"count": len(impacts), "recall": score.recall(impacts)},
            "streams": best and {"recall": best[0], "threshold": best[1]}}


def write(folder):
    """Writes report.md and report.json beside the traces, and returns the former."""
    folder = Path(folder)
    text, numbers = "# Nights through the edge's own ear\n\n", {}
    for trace, name in (("trace", "Natlyt"), ("yamnet", "YAMNet's best score behind the same gate"),
                        ("yamnet-trained", "YAMNet's embedding and a logistic regression behind the same gate")):
        if any(folder.glob(f"*.{trace}")):
            of = _system(folder, trace)
            text += _sections(name, of)
            numbers[trace] = _numbers(of)
    if not numbers:
        raise SystemExit(f"nights: no finished night in {folder}; run nights --out {folder} first")
    (folder / "report.md").write_text(text, encoding="utf-8")
    (folder / "report.json").write_text(json.dumps(numbers, indent=1), encoding="utf-8")
    return text
