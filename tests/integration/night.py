#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""A night packed into about three minutes, on real programs: what operator-console/demo runs once everything is built.

With a display the console opens and a person is the operator; without one the console runs offscreen, reached by keys,
and the handset is a real Chromium. Everything is thrown away at the end."""
import argparse
import os
import shutil
import signal
import sys

import time
from pathlib import Path

sys.dont_write_bytecode = True

from bus import Bus                       # noqa: E402
from lights import Lights                 # noqa: E402
from microphone import sounds, synth      # noqa: E402
from night_people import ByHand, Scripted  # noqa: E402
from night_script import HOUSES, MICROPHONES, SCENES, VIRTUAL_ROOMS, WITHOUT_CONSENT  # noqa: E402
from processes import wait_until          # noqa: E402
from timeline import Timeline             # noqa: E402
from ward import SOURCE, Plan, Ward  # noqa: E402
import recordings                         # noqa: E402

ESCALATION = {"claim_s": 20, "acknowledge_s": 15, "repeat_s": 15}  # shorter than in a real night, to fit in three minutes

def arguments():
    parser = argparse.ArgumentParser(prog="operator-console/demo", description=__doc__)
    parser.add_argument("--seconds", type=int, default=180, help="how long the night is (default 180)")
    parser.add_argument("--fast", action="store_true", help="only the first scenes, without pauses")
    parser.add_argument("--out", type=Path, default=SOURCE / "build" / "demo", help="where screenshots and logs go")
    parser.add_argument("--language", choices=["da", "en"], default="da", help="of the screens")
    parser.add_argument("--keep", action="store_true", help="keep the ward's folder at the end")
    parser.add_argument("--microphone", action="store_true", help="this machine's microphone for the first room")
    parser.add_argument("--scripted", action="store_true", help="scripted people although there is a display")
    return parser.parse_args()

class Night:
    def __init__(self, ward, options):
        self.ward, self.options, self.timeline = ward, options, Timeline()
        self.began, self.lights = None, None
        self.recordings = recordings.by_name()

    def step(self, text):
        print(f"=== {text}", flush=True)

    def start(self):
        ward = self.ward
        self.step(f"provision a ward of {len(ward.plan.rooms())} rooms in {len(ward.plan.houses)} houses")
        ward.provision_all()
        self.step(f"start the broker (ports {', '.join(str(ward.port(p)) for p in (8883, 8884, 8885))}) and the station")
        ward.start_broker()
        ward.bus = Bus(ward, on_heard=self.timeline.take)
        ward.start_station()
        ward.wait_for_station()
        self.step(f"start {len(MICROPHONES)} monitors with microphones and {len(ward.plan.rooms()) - len(MICROPHONES)} virtual rooms")
        ward.start_sound(MICROPHONES)
        monitors = {room: ward.start_edge(room, real_microphone=index == 0 and self.options.microphone)
                    for index, room in enumerate(MICROPHONES)}
        self.lights = Lights(monitors, self.timeline.light)
        (ward.folder / "night.toml").write_text(VIRTUAL_ROOMS)
        ward.start_virtual_rooms(ward.folder / "night.toml", MICROPHONES)
        for room in MICROPHONES:
            ward.wait_for_room(room, "listening", 60)
        wait_until(lambda: len(self.timeline.rooms) == len(ward.plan.rooms()), 60, "verdict on every room")

    def pause(self, seconds):
        if not self.options.fast:
            time.sleep(max(0.0, min(seconds, self.began + self.options.seconds - time.monotonic())))

    def play(self, room, kind, seed):
        files = self.recordings.get(kind)
        if files:
            file = files[seed % len(files)]
            sound, origin = synth.peaking_at(synth.read_any(file), sounds.KINDS[kind].peak_dbfs), f"recording {file.name}"
        else:
            sound, origin = sounds.make(kind, seed), "synthesised"
        self.timeline.note(f"{self.timeline.label(room)} now hears: {kind} ({origin})")
        self.ward.sound.microphones[room].play(sound)
        return len(sound) / synth.RATE

    def run(self, people):
        self.began = time.monotonic()
        self.timeline.begin()
        for scene in SCENES:
            if self.options.fast and not scene.in_short:
                continue
            if time.monotonic() - self.began > self.options.seconds:
                self.timeline.note("the night's time is up before its last scenes")
                break
            seconds = self.play(scene.room, scene.kind, scene.seed)
            if scene.answer:
                people.answer(scene)
            else:
                people.expect_nothing(scene, seconds + 2)
            self.pause(scene.pause_s)

    def close(self):
        self.timeline.close()
        if self.lights:
            self.lights.end()

    def report(self):
        self.step(f"the night: {self.timeline.summary()}")
        for line in self.ward.ledger.night_lines():
            print(f"    {line}")

def on_signal(number, _frame):
    raise KeyboardInterrupt

def has_display():
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))

def main():
    options = arguments()
    os.environ["TZ"] = "Europe/Copenhagen"  # the ward's: the console, the handset and what is printed tell one time
    time.tzset()
    signal.signal(signal.SIGTERM, on_signal)
    signal.signal(signal.SIGHUP, on_signal)
    options.out.mkdir(parents=True, exist_ok=True)
    code, night, ward = 1, None, Ward(Plan(houses=HOUSES, escalation=ESCALATION, live=True, without_consent=WITHOUT_CONSENT,
                              notes={MICROPHONES[0]: "Taler ofte i søvne; bank på to gange."}))
    try:
        night = Night(ward, options)
        night.start()
        people = (ByHand if has_display() and not options.scripted else Scripted)(ward, night, options)
        people.begin()
        night.run(people)
        people.end()
        night.report()
        code = 0
    except KeyboardInterrupt:
        print("\nstopped by hand", flush=True)
        code = 130
    except Exception as problem:  # whatever failed is told in one place, with where to look
        print(f"\nFAILED: {problem}\nlogs: {options.out / 'logs'}", file=sys.stderr, flush=True)
    finally:
        if night:
            night.close()
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        signal.signal(signal.SIGTERM, signal.SIG_IGN)
        ward.stop()
        shutil.copytree(ward.logs, options.out / "logs", dirs_exist_ok=True)
        if options.keep:
            print(f"kept: {ward.folder}")
        else:
            shutil.rmtree(ward.folder, ignore_errors=True)
    return code

if __name__ == "__main__":
    sys.exit(main())
