#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Bad input gives one clear sentence that names what, where and the mend, is counted, and changes nothing else."""
import json
import resource
import signal
import sqlite3
import unittest

from bus import ROOT, client
from listening_ward import NEIGHBOUR, ROOM, ListeningWardCase
from processes import wait_until
from ward import Ward

GOOD_ALERT = {"v": 1, "room": NEIGHBOUR, "id": "0190a000-0000-7000-8000-000000000001",
              "bootId": "0190a000-0000-7000-8000-000000000002", "class": "shout", "score": 0.9, "top": [], "levelDbfs": -12,
              "onset_ms": 1_790_000_000_000, "rule": "classHeard"}


class BadMessageTest(ListeningWardCase):
    def say(self, payload):
        room = client(self.ward, NEIGHBOUR)
        self.addCleanup(room.close)
        room.publish(f"{ROOT}room/{NEIGHBOUR}/alert", payload)

    def assert_counted_and_named(self, *parts, counter="malformedMessages"):
        self.ward.bus.wait_until_last("ward/station", lambda s: s[counter] == 1, 20,
                                      "station heartbeat that counts the message")
        sentences = [line for line in self.ward.station.log_text().splitlines() if all(p in line for p in parts)]
        self.assertEqual(len(sentences), 1, f"one sentence with {parts} in:\n{self.ward.station.log_tail(20)}")
        self.assertEqual(self.alerts(), {})

    def test_a_malformed_message_is_counted_and_named(self):
        self.say('{"v":1,')
        self.assert_counted_and_named(f"room/{NEIGHBOUR}/alert")

    def test_a_message_of_an_unknown_version_is_counted_and_named(self):
        self.say(json.dumps({**GOOD_ALERT, "v": 2}))
        self.assert_counted_and_named(f"room/{NEIGHBOUR}/alert", "roomAlert.v")

    def test_a_field_out_of_its_range_is_counted_and_named(self):
        self.say(json.dumps({**GOOD_ALERT, "score": 7}))
        self.assert_counted_and_named(f"room/{NEIGHBOUR}/alert", "roomAlert.score")

    def test_a_message_that_names_another_room_than_its_topic_is_refused(self):
        self.say(json.dumps({**GOOD_ALERT, "room": ROOM}))
        self.assert_counted_and_named(NEIGHBOUR, f"spoke for room {ROOM}", counter="securityEvents")

    def test_a_missing_microphone_is_a_fault_that_everybody_is_told(self):
        self.ward.start_edge(NEIGHBOUR, "no-such-microphone")
        self.ward.wait_for_room(NEIGHBOUR, "fault", reason="micDead")   # a clock that nobody has confirmed yet comes first
        edge = self.ward.processes[-1]
        self.assertEqual(len([l for l in edge.log_text().splitlines() if "no-such-microphone" in l]), 1, edge.log_tail())


def ignore_the_limit_signal():
    """A full disk gives an error and no signal; the limit that stands for it here would give both."""
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)


class FullDiskTest(ListeningWardCase):
    station_preexec = staticmethod(ignore_the_limit_signal)

    def test_a_full_disk_loses_no_alert_and_is_said(self):
        station = self.ward.station
        database = self.ward.credentials / "station"
        biggest = max(f.stat().st_size for f in database.iterdir() if f.name.startswith("station.sqlite"))
        resource.prlimit(station.popen.pid, resource.RLIMIT_FSIZE, (biggest, resource.RLIM_INFINITY))
        self.play("fall")
        self.ward.bus.wait_until_last("ward/station", lambda s: not database_link(s)["up"], 30,
                                      "station heartbeat that says that the database is down")
        self.heartbeat(lambda h: h["alertsWaiting"] == 1, "heartbeat with the alert still in the outbox")
        resource.prlimit(station.popen.pid, resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
        self.heartbeat(lambda h: h["alertsWaiting"] == 0, "heartbeat with an empty outbox")
        self.assertEqual([a["soundCount"] for a in self.alerts().values()], [1])
        self.ward.bus.wait_until_last("ward/station", lambda s: database_link(s)["up"], 20, "database that is up again")


def database_link(heartbeat):
    return next(link for link in heartbeat["links"] if link["name"] == "database")


class BadStartTest(unittest.TestCase):
    def setUp(self):
        self.ward = self.enterContext(Ward())
        self.ward.provision_all()

    def assert_station_refuses(self, *parts):
        station = self.ward.start_station()
        self.assertGreater(station.wait_for_end(), 0)
        lines = [line for line in station.log_text().splitlines() if "critical" in line]
        self.assertEqual(len(lines), 1, station.log_text())
        for part in ("station.sqlite", *parts):
            self.assertIn(part, lines[0])

    @property
    def database(self):
        return self.ward.credentials / "station" / "station.sqlite"

    def test_a_corrupt_database_is_left_as_it_is_and_named(self):
        garbage = b"SQLite format 3\0" + b"not a database at all" * 500
        self.database.write_bytes(garbage)
        self.assert_station_refuses("backup")
        self.assertEqual(self.database.read_bytes(), garbage)

    def test_a_database_of_a_newer_version_is_left_as_it_is_and_named(self):
        with sqlite3.connect(self.database) as newer:
            newer.execute("PRAGMA user_version = 9999")
            newer.execute("CREATE TABLE of_the_future (x)")
        before = self.database.read_bytes()
        self.assert_station_refuses("9999")
        self.assertEqual(self.database.read_bytes(), before)

    def test_a_revoked_room_is_told_that_it_was_refused(self):
        self.ward.provision("revoke", ROOM)
        self.ward.start_broker()
        self.ward.start_sound([ROOM])
        edge = self.ward.start_edge(ROOM)
        edge.wait_for(lambda: "refused" in edge.log_text().lower(), 20, "sentence about the refusal")
        self.assertIn("revoked", edge.log_text())

    def test_an_unknown_key_in_a_configuration_is_named_with_its_line(self):
        config = self.ward.edge_config(ROOM, "default")
        lines = config.read_text().splitlines()
        lines.insert(2, "thresholt = 3")
        config.write_text("\n".join(lines) + "\n")
        self.ward.start_sound([ROOM])
        edge = self.ward.start_edge(ROOM)
        self.assertGreater(edge.wait_for_end(), 0)
        self.assertIn("edge.toml:3", edge.log_text())
        self.assertIn("thresholt", edge.log_text())


if __name__ == "__main__":
    unittest.main()
