#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""An administrator at the real console, before a real station and a dwelling whose monitor listens: by pointer and keys."""
import unittest
from datetime import date, timedelta

from listening_ward import ROOM, ListeningWardCase
from ward import House, Plan

ADMINISTRATOR = "admin-1"
TABS = ("resident", "consent", "hours", "privacy", "sounds", "monitor")


class ConsoleAdministrationCase(ListeningWardCase):
    plan = staticmethod(lambda: Plan(houses=[House("birk", "Birkehuset", 1)], administrators=[ADMINISTRATOR]))

    def enter(self):
        self.console = self.ward.start_console("--language", "en", "--screenshots", self.ward.logs)
        self.console.ask(f"administer {ADMINISTRATOR} {self.ward.password_file(ADMINISTRATOR)}", 40)
        self.console.ask(f"file {ROOM}", 20)

    def tab(self, wanted):
        self.console.ask("click fileTabs")
        for key in ["Left"] * len(TABS) + ["Right"] * TABS.index(wanted):
            self.console.ask(f"key {key}")

    def fill(self, field, word):
        self.console.ask(f"click {field}")
        self.console.ask("key Ctrl+A")
        self.console.ask(f"type {word}")

    def on_record(self, kind):
        return self.ward.ledger.rows("SELECT by, room FROM audit WHERE kind = ?", kind)

    def test_privacy_begun_and_ended_at_the_console_closes_and_opens_the_microphone(self):
        self.enter()
        self.tab("privacy")
        self.console.ask("click privateFromNow")
        self.ward.wait_for_room(ROOM, "closed", reason="privacyWindow")
        self.console.ask("click endPrivacy", 20)
        self.ward.wait_for_room(ROOM, "listening")
        self.console.ask("screenshot privacy.png")
        self.assertEqual(self.on_record("privacyBegun"), [(ADMINISTRATOR, ROOM)])
        self.assertEqual(self.on_record("privacyEnded"), [(ADMINISTRATOR, ROOM)])

    def test_a_consent_is_withdrawn_refused_at_the_field_and_given_anew(self):
        self.enter()
        self.tab("consent")
        self.console.ask("click withdrawAsk")
        self.console.ask("click withdrawYes")
        self.console.ask("expect text adminNotice withdrawn 20")  # then the page is as it will be
        self.ward.wait_for_room(ROOM, "closed", reason="noConsent")
        self.fill("givenBy", "resident")
        self.fill("evidence", "note-7")
        self.fill("until", "2020-01-01")
        self.console.ask("click recordConsent")
        self.console.ask("expect text untilError after 10")
        self.console.ask("expect text adminNotice Nothing 1")
        self.console.ask("expect text evidence note-7 1")  # what was typed is kept
        self.console.ask("screenshot refused.png")
        self.fill("until", (date.today() + timedelta(days=100)).isoformat())
        self.console.ask("click recordConsent")
        self.ward.wait_for_room(ROOM, "listening")
        self.assertEqual(self.on_record("consentWithdrawn"), [(ADMINISTRATOR, ROOM)])
        self.assertEqual(self.on_record("consentGiven")[-1:], [(ADMINISTRATOR, ROOM)])


if __name__ == "__main__":
    unittest.main()
