#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""compare.py A B: two outputs of `natlyt-edge analyse --format json` must hold the same decisions: the same events (file, class, rule,
onset to 10 ms) and the same strongest class of each clip. Scores may differ by rounding, at most by 1e-3."""
import json
import sys

SCORES_MOST = 1e-3


def read(path):
    with open(path, encoding="utf-8") as file:
        return [json.loads(line) for line in file]


def decision(said):
    if said["type"] == "event":
        return (said["file"], said["class"], said["rule"], round(said["onset_s"], 2))
    return (said["file"], said["type"], said["top"][0]["class"] if said.get("top") else None)


def scores(said):
    if said["type"] == "event":
        return [said["score"]]
    return [said.get("relevance", 0.0)]


def main():
    a, b = (read(path) for path in sys.argv[1:3])
    only_a, only_b = ({decision(s) for s in x} - {decision(s) for s in y} for x, y in ((a, b), (b, a)))
    for name, only in zip(sys.argv[1:3], (only_a, only_b)):
        for one in sorted(map(str, only)):
            print(f"only in {name}: {one}")
    same_length = len(a) == len(b)
    largest = max((abs(x - y) for s, t in zip(a, b) for x, y in zip(scores(s), scores(t))), default=0.0) if same_length else 1.0
    clips, events = (sum(s["type"] == kind for s in a) for kind in ("clip", "event"))
    print(f"{clips} clips, {events} events, {len(only_a) + len(only_b)} decisions differ, scores by {largest:.1e} at most")
    return 0 if clips and same_length and not only_a and not only_b and largest <= SCORES_MOST else 1


if __name__ == "__main__":
    sys.exit(main())
