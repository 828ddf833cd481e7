#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Plays a scenario in many rooms against a real broker and station, and prints what was raised, stored, shown and lost.

    tests/bench/ward/many_rooms_bench.py --rooms 300 --scenario tests/simulator/flood.toml
"""
import argparse
import sys
from pathlib import Path

HERE = Path(__file__).resolve()
sys.path.insert(0, str(HERE.parents[2] / "integration"))
from many_rooms import run  # noqa: E402


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--rooms", type=int, default=300)
    arguments.add_argument("--scenario", type=Path, default=HERE.parents[2] / "simulator" / "flood.toml")
    asked = arguments.parse_args()
    counts = run(asked.rooms, asked.scenario.resolve())
    print(counts.text())
    return 0 if counts.lost == counts.not_shown == counts.stored_twice == 0 else 1


if __name__ == "__main__":
    sys.exit(main())
