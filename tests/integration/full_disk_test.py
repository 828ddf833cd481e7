#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The station's file system is full to the last byte: nothing is receipted that is not stored, and people are still called."""
import unittest

from bad_input_test import database_link
from listening_ward import ROOM, ListeningWardCase
from small_disk import SmallDisk, own_mounts
from ward import Plan


class FullFileSystemCase(ListeningWardCase):
    plan = staticmethod(lambda: Plan(escalation={"acknowledge_s": 3}))

    def setUp(self):
        own_mounts()
        super().setUp()

    def provisioned(self):
        self.disk = SmallDisk(self.ward.folder / "disk", 4)
        self.addCleanup(self.disk.unmount)
        config = self.ward.credentials / "station" / "station.toml"
        given = config.read_text()
        config.write_text(given.replace('"station.sqlite"', f'"{self.disk.folder}/station.sqlite"'))
        self.assertNotEqual(config.read_text(), given)

    def wait_until_paged(self, step):
        """By rule, since no operator is on duty: to the person at this place of the chain."""
        return self.wait_for_alert(lambda a: a["pages"] and a["pages"][-1]["step"] >= step, what=f"page at step {step}")

    def test_a_full_file_system_holds_receipts_back_and_people_are_still_called(self):
        self.play("fall")
        self.wait_until_paged(1)
        self.disk.fill()
        self.wait_until_paged(3)  # everybody: two time-outs that could not be stored
        self.ward.bus.wait_until_last("ward/station", lambda s: not database_link(s)["up"], 30,
                                      "station heartbeat that says that the database is down")
        self.play("glass")
        self.heartbeat(lambda h: h["alertsWaiting"] == 1, "heartbeat with the second alert still in the outbox")
        verdict = self.ward.wait_for_room(ROOM, "fault", 40)
        self.assertEqual(verdict["reason"], "alertsStuck")
        self.assertEqual(self.ward.bus.last(f"room/{ROOM}/heartbeat")["alertsWaiting"], 1)

        self.disk.free()
        self.heartbeat(lambda h: h["alertsWaiting"] == 0, "heartbeat with an empty outbox")
        self.ward.wait_for_room(ROOM, "listening")
        self.assertEqual([a["soundCount"] for a in self.alerts().values()], [2])
        self.ward.bus.wait_until_last("ward/station", lambda s: database_link(s)["up"], 20, "database that is up again")


if __name__ == "__main__":
    unittest.main()
