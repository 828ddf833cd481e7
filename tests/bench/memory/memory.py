#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The resident memory of natlyt-edge at work: it captures through PortAudio, raises alerts, and seals their sound for an
operator on duty. Read from /proc once a second, from the first alert on."""
import argparse
import re
import statistics
import sys
import time
from pathlib import Path

sys.dont_write_bytecode = True
HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parents[1] / "integration"), str(HERE.parents[1] / "soundscapes"), str(HERE.parent / "latency")]

from latency import Console    # noqa: E402
from ward import House, Plan, Ward  # noqa: E402
import sounds                  # noqa: E402

ROOM = "birk-1"
GOAL_MIB = 24.0
SOUND_EVERY_S = 15  # a snippet ends, and the next begins


def mebibytes(pid, name):
    return int(re.search(rf"^{name}:\s+(\d+) kB$", Path(f"/proc/{pid}/status").read_text(), re.MULTILINE)[1]) / 1024


def measure(ward, edge, console, count):
    """One reading a second, while every SOUND_EVERY_S a sound is heard that raises an alert."""
    microphone, readings = ward.sound.microphones[ROOM], []
    for second in range(count):
        if second % SOUND_EVERY_S == 0:
            microphone.play(sounds.make("cry-for-help", 1 + second // SOUND_EVERY_S % 4))
        if second == 0:
            console.process.wait_for(lambda: console.alerts, 20, "alert on the console")
        readings.append(mebibytes(edge.popen.pid, "VmRSS"))
        time.sleep(1)
    return readings


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--readings", type=int, default=60)
    parser.add_argument("--check", action="store_true", help=f"fail when a reading is not below {GOAL_MIB:.0f} MiB")
    options = parser.parse_args()
    with Ward(Plan(houses=[House("birk", "Birkehuset", 1)])) as ward:
        ward.start_basics()
        ward.start_sound([ROOM])
        console = Console(ward)
        edge = ward.start_edge(ROOM)
        ward.wait_for_room(ROOM, "listening", 60)
        readings = measure(ward, edge, console, options.readings)
        locked = mebibytes(edge.popen.pid, "VmLck")
        console.process.stop()
    print(f"natlyt-edge resident: median {statistics.median(readings):.1f} MiB, most {max(readings):.1f} MiB "
          f"of {len(readings)} readings (goal below {GOAL_MIB:.0f} MiB); "
          f"{'all memory is locked' if locked > 0 else 'memory is not locked'}, {len(console.alerts)} alerts")
    return 1 if options.check and max(readings) >= GOAL_MIB else 0


if __name__ == "__main__":
    sys.exit(main())
