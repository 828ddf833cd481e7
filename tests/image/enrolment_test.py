#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Monitors that get their room by a label: the real desk, the image's real first-start script, one folder for each monitor's card and
one for its keys. A script stands for the board's light. As many monitors as NATLYT_MONITORS says; a whole house is the long form."""
import os
import shutil
import signal
import socket
import ssl
import subprocess
import tempfile
import threading
import time
import unittest
import urllib.error
import urllib.request
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from recipe import BUILD, RECIPE, attempt, run

MONITORS = int(os.environ.get("NATLYT_MONITORS", "12"))
RENEW = RECIPE / "root" / "usr" / "lib" / "natlyt" / "renew"
FIRST_START = RECIPE / "root" / "usr" / "lib" / "natlyt" / "enrol"
WITHIN_S = 600
LIGHT = "#!/bin/sh\necho \"$2\" >>\"$RUNTIME_DIRECTORY/lights\"\nexec sleep 100000\n"


def free_port_offset():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1] - 8444 if probe.getsockname()[1] > 12000 else free_port_offset()


class Box:
    """A monitor before it has a room: its card, its keys, its light."""

    def __init__(self, folder, card):
        self.folder = folder
        self.keys, self.card, self.work = folder / "keys", folder / "card", folder / "work"
        for part in (self.keys, self.work):
            part.mkdir(parents=True)
        shutil.copytree(card, self.card)

    def start(self, tools):
        more = {"NATLYT_CARD": str(self.card), "NATLYT_KEYS": str(self.keys), "RUNTIME_DIRECTORY": str(self.work),
                "NATLYT_TRY_EVERY_S": "1", "PATH": f"{tools}:{os.environ['PATH']}"}
        self.log = self.folder / "log"
        with self.log.open("ab") as log:
            self.process = subprocess.Popen([FIRST_START], env={**os.environ, **more}, stdin=subprocess.DEVNULL, stdout=log, stderr=log)
        return self

    def wait(self):
        code = self.process.wait(WITHIN_S)
        if code:
            raise AssertionError(f"the first start ended with {code}:\n{self.log.read_text()}")

    def wait_until(self, what, condition):
        until = time.monotonic() + WITHIN_S
        while not condition():
            if time.monotonic() > until or self.process.poll() is not None:
                raise AssertionError(f"never {what}\n{self.log.read_text()}")
            time.sleep(0.05)

    def wait_until_said(self, words):
        self.wait_until(f"said: {words}", lambda: words in self.log.read_text())

    def wait_until_shown(self, *lights):
        """The light is a program of its own, which starts while the first start goes on."""
        self.wait_until(f"showed {lights}", lambda: self.lights() == list(lights))

    def stop(self):
        if self.process.poll() is None:
            self.process.terminate()
            self.process.wait(WITHIN_S)

    def lights(self):
        shown = self.work / "lights"
        return shown.read_text().split() if shown.exists() else []


class EnrolmentCase(unittest.TestCase):
    rooms = [f"birk-{n}" for n in range(1, MONITORS + 1)]

    def setUp(self):
        self.folder = Path(self.enterContext(tempfile.TemporaryDirectory(prefix="natlyt-enrolment-")))
        self.ward = self.folder / "ward"
        self.tools = self.folder / "tools"
        self.tools.mkdir()
        (self.tools / "natlyt-edge").write_text(LIGHT)
        (self.tools / "natlyt-edge").chmod(0o755)
        self.offset = free_port_offset()
        self.provision("ca", "--host", "localhost", "--port-offset", self.offset)
        self.provision("station")
        self.boxes = 0

    def provision(self, *command):
        return run(BUILD / "bin" / "natlyt-provision", "--dir", self.ward, *command)

    def open_desk(self):
        self.said = []
        self.desk = subprocess.Popen([str(BUILD / "bin" / "natlyt-provision"), "--dir", str(self.ward), "enrol", "--listen", "127.0.0.1"],
                                     stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        self.addCleanup(self.close_desk)
        self.assertIn("The desk is open", self.desk.stdout.readline())
        self.reader = threading.Thread(target=lambda: self.said.extend(self.desk.stdout), daemon=True)
        self.reader.start()

    def close_desk(self):
        if self.desk.poll() is None:
            self.desk.send_signal(signal.SIGTERM)
            self.assertEqual(self.desk.wait(WITHIN_S), 0)
            self.reader.join()
            self.desk.stdout.close()

    def box(self, room):
        self.boxes += 1
        return self.started(Box(self.folder / f"box-{self.boxes}", self.ward / "cards" / room / "natlyt"))

    def started(self, box):
        box.start(self.tools)
        self.addCleanup(box.stop)
        return box

    def enrolled(self, room):
        box = self.box(room)
        box.wait()
        return box

    def ask(self, body):
        """(status, text) of the desk's answer, by hand."""
        trust = ssl.create_default_context(cafile=self.ward / "ca" / "ca.crt")
        request = urllib.request.Request(f"https://localhost:{8444 + self.offset}/enrol", body.encode(), {"Content-Type": "text/plain"})
        try:
            with urllib.request.urlopen(request, context=trust, timeout=60) as answer:
                return answer.status, answer.read().decode()
        except urllib.error.HTTPError as refused:
            return refused.code, refused.read().decode()

    def code(self, room):
        return dict(line.split("=", 1) for line in (self.ward / "cards" / room / "natlyt" / "enrol.txt").read_text().split())["code"]

    def request(self, *kind):
        key = Path(tempfile.mkdtemp(dir=self.folder)) / "key"
        run("openssl", "genpkey", *(kind or ("-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:P-256")), "-out", key)
        return run("openssl", "req", "-new", "-key", key, "-subj", "/CN=somebody-else")


class EnrolmentTest(EnrolmentCase):
    def test_every_monitor_of_a_house_gets_its_own_room_and_keeps_its_key_to_itself(self):
        self.provision("labels", *self.rooms)
        self.open_desk()
        began = time.monotonic()
        with ThreadPoolExecutor(8) as installer:
            boxes = list(installer.map(lambda room: self.enrolled(room), self.rooms))
        took = time.monotonic() - began
        print(f"{len(boxes)} monitors enrolled in {took:.0f} s, eight at a time")
        keys = set()
        for room, box in zip(self.rooms, boxes):
            subject = run("openssl", "x509", "-in", box.keys / "room.crt", "-noout", "-subject", "-nameopt", "multiline")
            self.assertRegex(subject, rf"commonName\s+= {room}\n")
            self.assertEqual((box.keys / "room.key").stat().st_mode & 0o777, 0o600)
            keys.add((box.keys / "room.key").read_text())
            self.assertFalse((box.card / "enrol.txt").exists(), "the code is still on the card")
            self.assertFalse((self.ward / "rooms" / room / "room.key").exists())
        self.assertEqual(len(keys), len(self.rooms))
        self.assertEqual(self.provision("enrolments").split("\n"), [f"{room:<40} enrolled" for room in self.rooms] + [""])
        # The edge itself, but for the board's port, which this machine has not.
        self.assertEqual(attempt(BUILD / "bin" / "natlyt-edge", "check-config", "--config", boxes[0].keys / "edge.toml").returncode, 0)

    def test_the_broker_lets_an_enrolled_monitor_in_as_its_room_alone(self):
        self.provision("labels", "birk-1", "birk-2")
        broker = subprocess.Popen(["mosquitto", "-c", str(self.ward / "broker" / "mosquitto.conf")], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self.addCleanup(broker.wait)
        self.addCleanup(broker.terminate)
        self.open_desk()
        box = self.enrolled("birk-1")  # after the broker has started: it knows the room from the label
        publish = ["mosquitto_pub", "-h", "localhost", "-p", str(8883 + self.offset), "--cafile", box.keys / "ca.crt", "--cert", box.keys / "room.crt",
                   "--key", box.keys / "room.key", "-q", "1", "-V", "5", "-m", "x"]
        run(*publish, "-t", "natlyt/1/room/birk-1/heartbeat")
        self.assertIn("Not authorized", attempt(*publish, "-t", "natlyt/1/room/birk-2/heartbeat").stderr)

    def test_the_wrong_monitor_for_a_room_is_refused_shows_red_and_is_named(self):
        self.provision("labels", "birk-1")
        card = self.folder / "copied_card"
        shutil.copytree(self.ward / "cards" / "birk-1" / "natlyt", card)
        self.open_desk()
        first = self.enrolled("birk-1")
        second = self.started(Box(self.folder / "second", card))
        second.wait_until_said("Another monitor has used this code")
        second.wait_until_shown("refused")
        self.assertFalse((second.keys / "edge.toml").exists())
        second.stop()
        self.assertRegex(self.provision("enrolments"), r"birk-1 +enrolled; another monitor was refused \d+ times")
        # A new label is for a new monitor; what the first one had is revoked.
        self.provision("labels", "birk-1", "--renew")
        self.enrolled("birk-1")
        serial = run("openssl", "x509", "-in", first.keys / "room.crt", "-noout", "-serial").strip().split("=")[1]
        self.assertIn(serial, run("openssl", "crl", "-in", self.ward / "broker" / "crl.pem", "-noout", "-text"))

    def test_a_monitor_waits_for_a_desk_that_is_closed_and_goes_on_when_it_opens(self):
        self.provision("labels", "birk-1")
        box = self.box("birk-1")
        box.wait_until_said("No answer from https://localhost")
        box.wait_until_shown("waiting")
        self.open_desk()
        box.wait()

    def test_a_monitor_whose_answer_was_lost_is_admitted_again_with_the_same_key(self):
        self.provision("labels", "birk-1")
        self.open_desk()
        body = f"birk-1\n{self.code('birk-1')}\n{self.request()}"
        first, again = self.ask(body), self.ask(body)
        self.assertEqual(first[0], 200)
        self.assertEqual(first, again)

    def test_a_desk_with_another_authority_gets_neither_the_code_nor_the_monitor(self):
        self.provision("labels", "birk-1")
        run("openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-keyout", self.ward / "station" / "https.key",
            "-out", self.ward / "station" / "https.crt", "-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost")
        self.open_desk()
        box = self.box("birk-1")
        box.wait_until_said("No answer from")
        box.stop()
        self.close_desk()
        self.assertEqual(self.said, [])

    def test_guessing_is_refused_without_a_word_on_which_rooms_there_are_and_locks_the_room_for_a_while(self):
        self.provision("labels", "birk-1")
        code = self.code("birk-1")
        self.open_desk()
        request = self.request()
        unknown = self.ask(f"no-such-room\naaaa\n{request}")
        for _ in range(5):
            self.assertEqual(self.ask(f"birk-1\naaaa-bbbb-cccc-dddd\n{request}"), unknown)
        self.assertEqual(unknown[0], 403)
        status, said = self.ask(f"birk-1\n{code}\n{request}")
        self.assertEqual((status, "Too many wrong codes" in said), (403, True))

    def test_what_is_no_request_of_our_kind_is_refused_and_the_code_stays_good(self):
        self.provision("labels", "birk-1")
        code = self.code("birk-1")
        self.open_desk()
        good = self.request()
        lines = good.split("\n")
        lines[3] = lines[3][::-1]
        for request in ("", "x" * 5000, self.request("-algorithm", "RSA", "-pkeyopt", "rsa_keygen_bits:2048"),
                        self.request("-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:secp384r1"), "\n".join(lines)):
            self.assertEqual(self.ask(f"birk-1\n{code}\n{request}")[0], 403)
        self.assertEqual(self.ask("")[0], 403)
        self.assertGreaterEqual(self.ask("x" * 100_000)[0], 400)
        status, files = self.ask(f"birk-1\n{code}\n{good}")
        self.assertEqual(status, 200)
        self.assertNotIn("PRIVATE", files)
        self.assertNotIn("somebody-else", files)  # the name in the request is not taken


class RenewalTest(EnrolmentCase):
    """The image's real script that asks for a later certificate, at the real desk."""

    def setUp(self):
        super().setUp()
        self.provision("labels", "birk-1", "birk-2")
        self.open_desk()
        self.first = self.enrolled("birk-1")

    def shorten(self, box, room, days):
        """The room's certificate, as it would be so many days before its end: the same number, on the same key."""
        ca, certificate = self.ward / "ca" / "ca", self.ward / "rooms" / room / "room.crt"
        serial = run("openssl", "x509", "-in", certificate, "-noout", "-serial").strip().split("=")[1]
        request = self.folder / "shorter.csr"
        run("openssl", "req", "-new", "-key", box.keys / "room.key", "-subj", f"/CN={room}", "-out", request)
        run("openssl", "x509", "-req", "-in", request, "-CA", f"{ca}.crt", "-CAkey", f"{ca}.key", "-set_serial", f"0x{serial}", "-days", days, "-out", certificate)
        shutil.copy(certificate, box.keys / "room.crt")

    def renew(self, box):
        more = {"NATLYT_KEYS": str(box.keys), "RUNTIME_DIRECTORY": str(box.work)}
        return subprocess.run([RENEW], env={**os.environ, **more}, capture_output=True, text=True, timeout=WITHIN_S)

    def test_a_monitor_whose_certificate_comes_to_its_end_gets_a_later_one_on_the_same_key(self):
        self.shorten(self.first, "birk-1", 50)
        key = (self.first.keys / "room.key").read_text()
        done = self.renew(self.first)
        self.assertEqual((done.returncode, "is renewed" in done.stderr), (0, True), done.stderr)
        run("openssl", "x509", "-in", self.first.keys / "room.crt", "-noout", "-checkend", 4 * 365 * 24 * 3600)
        self.assertEqual((self.first.keys / "room.key").read_text(), key)
        self.assertEqual(attempt(BUILD / "bin" / "natlyt-edge", "check-config", "--config", self.first.keys / "edge.toml").returncode, 0)
        self.assertEqual(self.renew(self.first).stderr, "")  # and asks no more
        self.close_desk()
        self.assertRegex("".join(self.said), "birk-1 from 127.0.0.1: its certificate is renewed, until 20")

    def test_a_certificate_that_is_good_for_long_is_not_asked_for(self):
        before = (self.first.keys / "room.crt").read_text()
        done = self.renew(self.first)
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        self.assertEqual((self.first.keys / "room.crt").read_text(), before)

    def test_a_monitor_keeps_its_certificate_while_the_desk_is_closed_and_says_so(self):
        self.shorten(self.first, "birk-1", 50)
        self.close_desk()
        before = (self.first.keys / "room.crt").read_text()
        done = self.renew(self.first)
        self.assertEqual((done.returncode, "No answer from https://localhost" in done.stderr), (0, True), done.stderr)
        self.assertEqual((self.first.keys / "room.crt").read_text(), before)

    def test_a_monitor_that_is_not_the_rooms_gets_nothing(self):
        other = self.enrolled("birk-2")
        self.shorten(self.first, "birk-1", 50)
        shutil.copy(self.first.keys / "room.crt", other.keys / "room.crt")  # a stolen certificate, without its key
        done = self.renew(other)
        self.assertEqual((done.returncode, "Refused for room birk-1" in done.stderr), (1, True), done.stderr)
        self.provision("revoke", "birk-1")
        self.assertIn("Give it a new label", self.renew(self.first).stderr)


class LabelTest(EnrolmentCase):
    def test_every_label_can_be_scanned_and_says_room_and_code(self):
        rooms = self.rooms[:6]
        self.provision("labels", *rooms)
        picture = self.folder / "labels.svg"
        sheet = (self.ward / "labels.html").read_text()
        picture.write_text(sheet[sheet.index("<svg"): sheet.index("</svg>") + 6])
        # 20 pixels a millimetre, about what an office printer prints: coarser than 10, the modules blur into one another.
        run("rsvg-convert", "--dpi-x", "508", "--dpi-y", "508", "-b", "white", "-o", self.folder / "labels.png", picture)
        scanned = run("zbarimg", "--quiet", "--raw", self.folder / "labels.png").split("\n")
        self.assertEqual(set(scanned) - {""}, {f"natlyt {room} {self.code(room)}" for room in rooms})

    def test_a_label_that_waits_is_kept_and_a_renewed_one_makes_the_old_one_worthless(self):
        self.provision("labels", "birk-1")
        code = self.code("birk-1")
        self.assertIn("Kept the label of birk-1", self.provision("labels", "birk-1"))
        self.assertEqual(self.code("birk-1"), code)
        self.provision("labels", "birk-1", "--renew")
        self.open_desk()
        self.assertEqual(self.ask(f"birk-1\n{code}\n{self.request()}")[0], 403)

    def test_cards_are_written_for_the_label_that_was_scanned_and_for_no_other_text(self):
        self.provision("labels", "birk-1", "birk-2")
        image, device = self.folder / "image", self.folder / "device"
        run("truncate", "-s", "40M", image)
        run("sfdisk", "-q", image, input="label: dos\nstart=4MiB, size=34MiB, type=c\n")
        run("mkfs.vfat", "--offset", "8192", image, str(34 * 1024))
        shutil.copy(image, device)
        labels = f"hello\nnatlyt birk-1 aaaa-bbbb-cccc-dddd\nnatlyt birk-9 aaaa\nnatlyt birk-2 {self.code('birk-2').upper()}\n\n"
        said = run(RECIPE / "write_cards", "--image", image, "--ward", self.ward, "--device", device, "--update-url", "https://ward.example/natlyt.raucb",
                   input=labels)
        self.assertIn("This is no label of a room", said)
        self.assertIn("not the newest label of birk-1", said)
        self.assertIn("Room birk-9 has no label that waits", said)
        self.assertIn("for room birk-2. Stick the label on its monitor. (1 written)", said)
        self.assertEqual(run("mtype", "-i", f"{device}@@4M", "::natlyt/enrol.txt"), (self.ward / "cards/birk-2/natlyt/enrol.txt").read_text())
        self.assertEqual(run("mtype", "-i", f"{device}@@4M", "::natlyt/update.url"), "https://ward.example/natlyt.raucb\n")


if __name__ == "__main__":
    unittest.main()
