#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""From the onset of a sound in the microphone to the alert on a console, and to the first second that can be played.

The whole chain is real: PulseAudio, PortAudio, natlyt-edge, mosquitto with TLS, natlyt-station, and the console's own
session and decoder. An onset is the moment at which the sound's first audible 10 ms are written to the microphone's
pipe; the sound server's own buffering (about 10 ms) is inside the figures. Drawing on the screen is not: it adds at
most one frame. All clocks are this machine's."""
import argparse
import json
import os
import statistics
import sys
import threading
import time
from pathlib import Path

sys.dont_write_bytecode = True
HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parents[1] / "integration"), str(HERE.parents[1] / "soundscapes")]

from microphone import onset_in            # noqa: E402
from processes import Process, wait_until  # noqa: E402
from ward import BUILD, House, Plan, Ward  # noqa: E402
import sounds                              # noqa: E402

# Clear sounds only: this measures how long an alert takes, not what the network recognises.
SOUNDS = [(kind, seed) for seed in range(1, 5) for kind in ("cry-for-help", "glass", "fall")]
QUIET_BETWEEN_S = 18.0  # a snippet ends, its alert is dismissed, and the room may alert again
GOALS = {"alert": (700, 1500), "playable": (2000, 2000)}  # ms: median, p99


class Console:
    """The probe at its seat; what it said, by sound."""

    def __init__(self, ward):
        self.alerts, self.playable, self.missing, self.lock = [], {}, 0, threading.Lock()
        self.process = Process("probe", [BUILD / "bin" / "console_probe", "--config",
                                         ward.credentials / "consoles" / "seat-1" / "console.toml", "--user", "operator-1"],
                               ward.logs / "probe.log", {"NATLYT_PASSWORD": ward.passwords["operator-1"]}, talks=True)
        self.on_duty = threading.Event()
        threading.Thread(target=self._read, daemon=True).start()
        self.process.wait_for(self.on_duty.is_set, 30, "operator on duty")

    def _read(self):
        for line in self.process.popen.stdout:
            said = json.loads(line)
            with self.lock:
                if said["event"] == "onDuty":
                    self.on_duty.set()
                elif said["event"] == "alert":
                    self.alerts.append(said)
                elif said["event"] == "playable":
                    self.playable[said["sound"]] = said["at_ms"]
                elif said["event"] == "complete":
                    self.missing += said["missing"]

    def first_alert(self, room, since_ms):
        with self.lock:
            return next((a for a in self.alerts if a["room"] == room and a["at_ms"] >= since_ms), None)

    def playable_at(self, sound):
        with self.lock:
            return self.playable.get(sound)


def one_event(ward, console, room, kind, seed):
    """{"alert": ms, "playable": ms} after the onset; None where it did not come within 15 s."""
    sound = sounds.make(kind, seed)
    begun = ward.sound.microphones[room].play(sound)
    onset_ms = (begun + onset_in(sound)) * 1000
    end, result = time.monotonic() + 15, {"kind": kind, "room": room, "alert": None, "playable": None}
    while time.monotonic() < end and result["playable"] is None:
        alert = console.first_alert(room, begun * 1000)
        if alert:
            result["alert"] = alert["at_ms"] - onset_ms
            at = console.playable_at(alert["sound"])
            result["playable"] = at - onset_ms if at else None
        time.sleep(0.01)
    return result


def measure(ward, console, events):
    """Each room plays its share, one sound after the other, the rooms beside each other."""
    rooms, results, lock = ward.plan.rooms(), [], threading.Lock()

    def play_in(index, room):
        time.sleep(index * QUIET_BETWEEN_S / len(rooms))  # not all at the same moment
        for number in range(index, events, len(rooms)):
            result = one_event(ward, console, room, *SOUNDS[number % len(SOUNDS)])
            with lock:
                results.append(result)
                show(len(results), events, result)
            time.sleep(QUIET_BETWEEN_S)

    threads = [threading.Thread(target=play_in, args=each) for each in enumerate(rooms)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return results


def show(number, events, result):
    said = ", ".join(f"{k} {result[k]:.0f} ms" if result[k] is not None else f"no {k}" for k in ("alert", "playable"))
    print(f"{number}/{events} {result['room']} {result['kind']}: {said}", file=sys.stderr, flush=True)


def figures(results, key):
    values = sorted(r[key] for r in results if r[key] is not None)
    p99 = values[min(len(values) - 1, int(0.99 * len(values)))] if values else None
    return {"events": len(results), "measured": len(values), "median_ms": round(statistics.median(values)) if values else None,
            "p99_ms": round(p99) if values else None, "most_ms": round(values[-1]) if values else None}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--events", type=int, default=100)
    parser.add_argument("--rooms", type=int, default=6, help="real edges beside each other (default 6)")
    parser.add_argument("--check", action="store_true", help="fail when an event was not alerted or not playable")
    options = parser.parse_args()
    with Ward(Plan(houses=[House("birk", "Birkehuset", options.rooms)])) as ward:
        ward.start_basics()
        ward.start_sound(ward.plan.rooms())
        console = Console(ward)
        for room in ward.plan.rooms():
            ward.start_edge(room)
        for room in ward.plan.rooms():
            ward.wait_for_room(room, "listening", 60)
        results = measure(ward, console, options.events)
        console.process.stop()
    report = {"alert": figures(results, "alert"), "playable": figures(results, "playable"), "concealed_seconds": console.missing}
    print(json.dumps(report))
    for key, what in (("alert", "onset to alert on the console"), ("playable", "onset to first second playable")):
        f, (median, p99) = report[key], GOALS[key]
        print(f"{what}: median {f['median_ms']} ms (goal {median}), p99 {f['p99_ms']} ms (goal {p99}), "
              f"{f['measured']} of {f['events']} events")
    complete = all(report[key]["measured"] == report[key]["events"] for key in GOALS)
    return 1 if options.check and not complete else 0


if __name__ == "__main__":
    sys.exit(main())
