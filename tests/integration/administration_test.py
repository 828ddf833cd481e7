#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""A real station, broker and edge: what an administrator changes is obeyed by the microphone at once."""
import json
import subprocess
import time
import unittest
import uuid

from bus import Bus
from ward import Plan, Ward, program

ROOM, ADMINISTRATOR = "birk-1", "admin-1"


class AdministrationTest(unittest.TestCase):
    def setUp(self):
        self.ward = self.enterContext(Ward(Plan(administrators=[ADMINISTRATOR])))

    def start(self, edge=True):
        self.ward.provision_all()
        self.ward.start_broker()
        self.ward.start_bus()
        self.desk = Bus(self.ward, ADMINISTRATOR, [f"operator/{ADMINISTRATOR}/reply"])
        self.addCleanup(self.desk.stop)
        self.ward.start_station()
        self.ward.wait_for_station()
        self.ward.bus.wait_until_last("ward/station", lambda s: s["state"] == "up", 20, "station that hears requests")
        if edge:
            self.ward.start_sound([ROOM])
            self.ward.start_edge(ROOM)
            self.ward.wait_for_room(ROOM, "listening", 60)

    def ask(self, kind, **fields):
        request = {"v": 1, "id": str(uuid.uuid4()), "kind": kind, "console": "desk-1", "urgent": False, "note": "", **fields}
        self.desk.publish(f"operator/{ADMINISTRATOR}/request", json.dumps(request))
        return self.desk.wait_until_last(f"operator/{ADMINISTRATOR}/reply", lambda r: r["request"] == request["id"], 20,
                                         f"answer to {kind}")

    def change(self, kind, **fields):
        return self.ask("change", change={"kind": kind, "dryRun": False, **fields})

    def resident(self):
        return self.ask("readRoom", room=ROOM)["room"]["line"]["resident"]["id"]

    def closes(self, reason, change):
        """Until the room says so; how long that took is printed, as the goal is two seconds on an idle machine."""
        begun = time.monotonic()
        self.assertEqual(change()["code"], "ok")
        self.ward.wait_for_room(ROOM, "closed", reason=reason)
        print(f"{reason}: closed {time.monotonic() - begun:.2f} s after it was asked for")

    def test_a_withdrawn_consent_closes_the_microphone(self):
        self.start()
        resident = self.resident()
        self.closes("noConsent", lambda: self.change("withdrawConsent", subject=resident))

    def test_privacy_from_now_on_closes_the_microphone_and_ending_it_opens_it_again(self):
        self.start()
        self.closes("privacyWindow", lambda: self.ask("startPrivacy", room=ROOM))
        self.assertEqual(self.ask("endPrivacy", room=ROOM)["code"], "ok")
        self.ward.wait_for_room(ROOM, "listening")

    def test_logins_and_refused_logins_are_on_record(self):
        self.start(edge=False)
        for _ in range(2):
            wrong = subprocess.run(["mosquitto_pub", "-h", "localhost", "-p", str(self.ward.port(8884)), "--cafile", self.ward.ca,
                                    "-u", ADMINISTRATOR, "-P", "wrong", "-t", "natlyt/1/x", "-m", "x"], capture_output=True)
            self.assertNotEqual(wrong.returncode, 0)
        deadline = time.monotonic() + 20
        kinds = set()
        while time.monotonic() < deadline and not {"loginFailed"} <= kinds:
            kinds = {line["kind"] for line in self.ask("readAudit")["audit"]}
        self.assertIn("loginFailed", kinds)
        failed = self.ask("readAudit", auditQuery={"topic": "failedLogins"})["audit"]
        self.assertTrue(failed)
        for line in failed:
            self.assertEqual(line["kind"], "loginFailed")
            self.assertTrue(line["danish"].startswith("Nogen skrev en forkert adgangskode."), line)
        check = self.ask("verifyAudit")["auditCheck"]
        self.assertTrue(check["done"] and check["fitsHead"], check)
        self.assertEqual(check["checkedTo"], check["last"])

    def test_a_table_with_a_bad_row_imports_nothing_and_a_good_one_everything(self):
        self.ward.provision_all()
        config = self.ward.credentials / "station" / "station.toml"
        table = self.ward.folder / "rooms.csv"
        command = [program("natlyt-station"), "-c", config, "import", table]
        table.write_text("facility,unit,room,resident,initials\nNyhuset,Hus Øst,ny-1,ny-resident,NN\nNyhuset,Hus Øst,NY 2,,\n")
        early = subprocess.run(command, capture_output=True, text=True)
        self.assertIn("start the station once", early.stderr)
        self.ward.start_broker()
        self.ward.start_station()
        self.ward.wait_for_station()
        running = subprocess.run(command, capture_output=True, text=True)
        self.assertIn("stop the station", running.stderr)
        self.ward.station.stop()
        bad = subprocess.run(command, capture_output=True, text=True)
        self.assertEqual(bad.returncode, 1)
        self.assertIn("row 3, column room: an id is 1..40 of a-z, 0-9 and dashes\n", bad.stderr)
        table.write_text(table.read_text().replace("NY 2", "ny-2"))
        tried = subprocess.run([*command, "--dry-run"], capture_output=True, text=True, check=True).stdout
        self.assertIn('a NEW facility "Nyhuset"\na NEW house "Hus Øst" of Nyhuset\n', tried)
        self.assertIn("a dry run", tried)
        rooms = lambda: {row[0] for row in self.ward.ledger.rows("SELECT id FROM room")}
        self.assertNotIn("ny-1", rooms())
        unseen = subprocess.run(command, capture_output=True, text=True)
        self.assertIn("makes facilities or houses that are new: Nyhuset, Hus Øst", unseen.stderr)
        self.assertNotIn("ny-1", rooms())
        subprocess.run([*command, "--new-places"], check=True, capture_output=True)
        self.assertLessEqual({"ny-1", "ny-2"}, rooms())
        verified = subprocess.run([program("natlyt-station"), "-c", config, "export", "--verify"], capture_output=True, text=True)
        self.assertIn("reaches the head that the station signed", verified.stdout)


if __name__ == "__main__":
    unittest.main()
