#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""No audio at rest, shown: a real night's chain with a sound that would be recognised anywhere, on mounts that cannot be
written; then a search for it in the memory of every process and in every file that any of them could have made.

That the search finds what is there is shown in the same night: in the edge while it listens, in the console while it plays.
The long form is a night of many alerts with live listening and privacy (label `long`); NATLYT_LONG_NIGHT_MIN says how long."""
import base64
import json
import os
import re
import subprocess
import threading
import time
import unittest
import uuid
import wave
from pathlib import Path

import read_only
import watermark
from microphone import sounds
from processes import Process, TimedOut, wait_until
from ward import BUILD, Plan, Ward, program

ROOM = "birk-1"
LISTENER = "operator-2"          # hears everything and keeps it, in this test's own memory
QUIET_S, CRY_AT_S = 25, 12
SOUNDS_S, LIVE_S = 60, 3         # so long that it can be listened to live as well
KEPT_S = 120                     # the edge keeps a snippet so long for a console that asks again
LONG_MINUTES = float(os.environ.get("NATLYT_LONG_NIGHT_MIN", "30"))
CRY_EVERY_S = 60                 # of the long form


class Evidence:
    """What the sound looks like on its way, from a console of our own."""

    def __init__(self, ward):
        self.sealed, self.packets, self.decoded, self.on_duty = [], [], None, threading.Event()
        self.heard, self.alerts = {}, set()    # by sound, what came of it so far; the sounds that raised an alert
        self.process = Process("listener", [program("console_probe"), "--evidence", "--config",
                                            ward.credentials / "consoles" / "seat-1" / "console.toml", "--user", LISTENER],
                               ward.logs / "listener.log", {"NATLYT_PASSWORD": ward.passwords[LISTENER]}, talks=True)
        threading.Thread(target=self._read, daemon=True).start()
        self.process.wait_for(self.on_duty.is_set, 30, "listener on duty")

    def _read(self):
        for line in self.process.popen.stdout:
            said = json.loads(line)
            if said["event"] == "onDuty":
                self.on_duty.set()
            elif said["event"] == "chunk":
                self.sealed.append(bytes.fromhex(said["sealed"]))
                self.packets += [bytes.fromhex(packet) for packet in said["packets"]]
            elif said["event"] == "alert":
                self.alerts.add(said["sound"])
            elif said["event"] == "heard":
                samples = watermark.array.array("h", bytes.fromhex(said["samples"]))
                self.heard[said["sound"]] = self.heard.get(said["sound"], watermark.array.array("h")) + samples
            elif said["event"] == "decoded" and self.decoded is None:
                self.decoded = watermark.array.array("h", bytes.fromhex(said["samples"]))

    def live(self):
        """What was heard live: of no alert."""
        return next((samples for sound, samples in self.heard.items() if sound not in self.alerts), [])

    def stop(self):
        """Its process is gone, with all it knew, before anything is searched that it might have reached."""
        self.process.stop()


def patterns_of_played(name, samples):
    """So close together that every 40 ms of it is found: the sound server is given it in such pieces."""
    return watermark.patterns_of_samples(name, samples, 50 * len(samples) // watermark.RATE)


class NoAudioAtRestCase(unittest.TestCase):
    def setUp(self):
        if not read_only.possible():
            self.skipTest("this machine lets nobody have mounts of his own: nothing was shown")
        self.ward = self.enterContext(Ward(Plan(operators=["operator-1", LISTENER], live=True)))
        self.ward.provision_all()
        self.before = set(self.places_files())
        credentials = self.ward.credentials
        self.ward.start_broker(preexec=read_only.read_only_but())
        self.ward.start_bus()
        self.ward.start_station(preexec=read_only.read_only_but(credentials / "station"))
        self.ward.wait_for_station()

    def start_edge(self, *wrapped, preexec=None, seconds=QUIET_S):
        """Listening to a file: what it hears is then known to the bit."""
        config = self.ward.edge_config(ROOM, "default")
        return self.ward.start(f"edge-{ROOM}", [*wrapped, program("natlyt-edge"), "run", "--config", config, "--source",
                                                f"file:{self.recording(seconds)}"], preexec=preexec or read_only.read_only_but())

    def recording(self, seconds):
        """In a folder of its own, which is not searched: it is there because we put it there."""
        cry = sounds.make("cry-for-help", 1)
        hush = [0.0] * (seconds * watermark.RATE)
        places = [at * watermark.RATE for at in range(CRY_AT_S, seconds - 10, CRY_EVERY_S)]
        for at in places:
            hush[at:at + len(cry)] = cry
        samples = watermark.marked(hush, seed=os.getpid())  # not what another ward beside this one hears, whose recording lies there, too
        self.samples = samples
        self.cries = [samples[at:at + len(cry)] for at in places]
        self.cry = self.cries[0]
        folder = self.ward.folder / "recording"
        folder.mkdir()
        with wave.open(str(folder / "cry.wav"), "wb") as out:
            out.setnchannels(1)
            out.setsampwidth(2)
            out.setframerate(watermark.RATE)
            out.writeframes(samples.tobytes())
        return folder / "cry.wav"

    def places(self):
        return [self.ward.credentials, self.ward.logs, Path("/dev/shm"), Path("/tmp"), Path("/var/tmp"), Path.home() / ".cache",
                Path("/run")]

    def places_files(self):
        recording = str(self.ward.folder / "recording")
        for place in self.places():
            for path, folders, names in os.walk(place):
                folders[:] = [f for f in folders if os.path.join(path, f) != recording]
                yield from (os.path.join(path, name) for name in names)

    def new_files(self):
        """Those that were not there before the night, and all of the ward's own."""
        return [f for f in self.places_files() if f not in self.before or f.startswith(str(self.ward.folder))]

    def assert_no_file_holds(self, patterns):
        search = watermark.Search(patterns)
        for file in self.new_files():
            found = search.in_file(file)
            self.assertFalse(found, f"{file} holds sound: {found}")

    def assert_memory(self, process, patterns, *, holds):
        found = watermark.Search(patterns).by_mapping(process.popen.pid)
        self.assertEqual(bool(found), holds, f"{process.name}: {found or 'nothing found'}")

    def wait_until_gone(self, process, patterns, seconds, when):
        search = watermark.Search(patterns)
        try:
            wait_until(lambda: not search.in_memory(process.popen.pid), seconds, f"{process.name} without sound {when}", every_s=2)
        except TimedOut as late:
            late.add_note(f"it holds {search.by_mapping(process.popen.pid)}")
            raise

    def test_a_night_leaves_no_sound_anywhere(self):
        self.ward.start_sound([ROOM])                    # so that the console plays what it is asked to
        console = self.ward.start_console(preexec=read_only.read_only_but())
        console.ask(f"login operator-1 {self.ward.password_file('operator-1')}", 40)
        evidence = Evidence(self.ward)
        self.addCleanup(evidence.stop)
        edge = self.start_edge(seconds=SOUNDS_S)
        self.ward.wait_for_room(ROOM, "listening")
        console.ask("expect alert 40", 60)
        raw = watermark.patterns_of_samples("the microphone's", self.cry)
        self.assert_memory(edge, raw, holds=True)        # so the search finds what is there

        console.ask("key Space")
        console.ask("expect in-hand 10", 40)
        console.ask("expect complete 30", 60)
        wait_until(lambda: evidence.decoded, 30, "whole sound at the listener")
        live = self.hear_live(console, evidence)
        evidence.stop()
        self.assertEqual(evidence.live(), [], "what is heard live is sealed to the console that asked, and to no other on duty")
        heard = {**patterns_of_played("decoded", evidence.decoded), **watermark.patterns_of_packets(evidence.packets)}
        self.assertGreater(len(evidence.packets), 100)
        self.assert_memory(console, heard, holds=True)   # the operator may listen again

        console.ask("key 1")
        console.ask("key 1")           # of the reasons, the first
        console.ask("expect state dismissed 20", 40)
        readable = {**raw, **heard, **live}
        self.wait_until_gone(console, readable, 20, "after triage")
        everything = {**readable, **watermark.patterns_of_sealed(evidence.sealed)}
        for process in (self.ward.broker, self.ward.station):
            self.assert_memory(process, readable, holds=False)
        self.assert_no_file_holds(everything)

        self.wait_until_gone(edge, readable, KEPT_S + 60, "after two minutes")
        self.ward.wait_for_room(ROOM, "listening")       # and all the while the night went on
        for process in (edge, self.ward.broker, self.ward.station):
            process.popen.send_signal(6)                 # as a crash would: SIGABRT
            process.wait_for_end(20)
        self.assertEqual(console.close(), 0)
        self.assert_no_file_holds(everything)

    def hear_live(self, console, evidence):
        """From the alert in hand, by key N, until it is stopped by Esc; what it looked like. The alert stays in hand. The
        console speaks Danish."""
        console.ask("key N")
        console.ask("key 2")           # of the reasons, the second
        console.ask("expect text liveSentence tilbage 20", 40)
        self.ward.wait_for_room(ROOM, "listenedTo")
        sound = wait_until(lambda: self.heard_at(console, LIVE_S), 30, f"{LIVE_S} s of live sound at the console")
        wait_until(lambda: watermark.Search(patterns_of_played("live, decoded", sound)).in_memory(console.popen.pid), 10,
                   "live sound in the console's memory")
        in_the_room = watermark.patterns_of_samples("live, the microphone's", self.samples[(CRY_AT_S + 10) * watermark.RATE:], 40)
        heard = patterns_of_played("live, decoded", self.heard_at(console, LIVE_S))  # with what is played at this moment
        console.ask("key Escape")
        console.ask("expect text liveSentence slut 10", 20)
        self.wait_until_gone(console, heard, 20, "after live listening")
        self.ward.wait_for_room(ROOM, "listening")
        console.ask("key Escape")      # and back to the alert
        return {**heard, **in_the_room}

    def heard_at(self, console, seconds):
        """The console's samples, once it has so many seconds."""
        samples = watermark.array.array("h", bytes.fromhex(console.ask("sound")["samples"]))
        return samples if len(samples) >= seconds * watermark.RATE else None

    def ask(self, kind, **fields):
        """In the name of the observer, an operator whose key nobody has."""
        request = {"v": 1, "id": str(uuid.uuid4()), "kind": kind, "console": "bus", "urgent": False, "note": "", **fields}
        self.ward.bus.publish("operator/observer/request", json.dumps(request))

    def listen_live(self):
        self.ask("goOnDuty", publicKey=base64.b64encode(os.urandom(32)).decode())
        self.ask("listenLive", room=ROOM, note="a long night's test", for_s=15)
        self.ward.wait_for_room(ROOM, "listenedTo", 30)
        self.ward.wait_for_room(ROOM, "listening", 60)
        self.ask("goOffDuty")

    def have_privacy(self):
        self.ask("startPrivacy", room=ROOM)
        self.ward.wait_for_room(ROOM, "closed", reason="privacyWindow")
        self.ask("endPrivacy", room=ROOM)
        self.ward.wait_for_room(ROOM, "listening")

    def judge_the_next(self, console):
        """Hears it out and dismisses it."""
        console.ask(f"expect alert {3 * CRY_EVERY_S}", 4 * CRY_EVERY_S)
        console.ask("key Space")
        console.ask("expect in-hand 10", 40)
        console.ask("expect complete 30", 60)
        console.ask("key 1")
        console.ask("key 1")
        console.ask("expect state dismissed 20", 40)

    def test_a_long_night_of_alerts_live_listening_and_privacy_leaves_no_sound_anywhere(self):
        console = self.ward.start_console(preexec=read_only.read_only_but())
        console.ask(f"login operator-1 {self.ward.password_file('operator-1')}", 40)
        evidence = Evidence(self.ward)
        self.addCleanup(evidence.stop)
        wait_until(evidence.on_duty.is_set, 30, "listener on duty")
        edge = self.start_edge(seconds=int(LONG_MINUTES * 60))
        self.ward.wait_for_room(ROOM, "listening")
        begun, judged = time.monotonic(), 0
        while time.monotonic() - begun < LONG_MINUTES * 60 - 2 * CRY_EVERY_S:
            self.judge_the_next(console)
            judged += 1
            if judged % 3 == 1:
                self.listen_live()
            if judged % 3 == 2:
                self.have_privacy()
        evidence.stop()
        self.assertGreater(judged, 1)
        readable = watermark.patterns_of_packets(evidence.packets, 16 * judged)
        for number, cry in enumerate(self.cries):
            readable.update(watermark.patterns_of_samples(f"cry {number}", cry))
        readable.update(watermark.patterns_of_samples("decoded", evidence.decoded))
        searched = time.monotonic()
        for process in (self.ward.broker, self.ward.station):
            self.assert_memory(process, readable, holds=False)
        self.assert_no_file_holds({**readable, **watermark.patterns_of_sealed(evidence.sealed)})
        pieces = sum(len(found) for found in readable.values())
        print(f"{pieces} pieces looked for in broker, station and files in {time.monotonic() - searched:.1f} s")
        self.ask("startPrivacy", room=ROOM)              # a source that is opened again begins anew: nothing more is to come
        self.ward.wait_for_room(ROOM, "closed", reason="privacyWindow")
        self.wait_until_gone(edge, readable, KEPT_S + 60, "once it is private")
        self.wait_until_gone(console, readable, KEPT_S + 60, "once it is private")
        print(f"{judged} alerts judged in {LONG_MINUTES:g} minutes, {len(evidence.packets)} packets heard")

    def test_the_edge_opens_no_file_for_writing_and_shares_no_memory(self):
        if subprocess.run(["strace", "-o", "/dev/null", "true"], capture_output=True).returncode:
            self.skipTest("nobody may be traced on this machine: nothing was shown")
        traced = self.ward.folder / "traced"
        traced.mkdir()
        edge = self.start_edge("strace", "-f", "-qq", "--seccomp-bpf", "-e", "trace=open,openat,openat2,creat,mmap,memfd_create,execve",
                               "-o", traced / "edge", preexec=read_only.read_only_but(traced))
        self.ward.bus.wait_for("ward/alert/", lambda alert: alert, 60, "alert of the traced edge")
        edge.stop()
        calls = (traced / "edge").read_text().splitlines()
        self.assertTrue([c for c in calls if "openat(" in c and "cry.wav" in c], "the trace misses what the edge opened")
        opened = [c for c in calls if re.search(r"\b(open|openat|openat2|creat)\(", c) and not c.rstrip().endswith(")")]
        writing = [c for c in opened if re.search(r"O_WRONLY|O_RDWR|O_CREAT|O_TMPFILE|\bcreat\(", c) and '"/dev/' not in c
                   and "= -1" not in c]
        self.assertEqual(writing, [])
        shared = [c for c in calls if "MAP_SHARED" in c and "PROT_WRITE" in c and "MAP_ANONYMOUS" not in c]
        self.assertEqual(shared + [c for c in calls if "memfd_create(" in c], [])


if __name__ == "__main__":
    unittest.main()
