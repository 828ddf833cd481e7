#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""From a cry for help to "done", with no fake in it: PortAudio, natlyt-edge, mosquitto with TLS and rights, natlyt-station,
the console's window reached by keys, and the handsets' page in Chromium."""
import unittest
import wave

from listening_ward import ROOM, ListeningWardCase
from microphone import Headset, sounds, synth
from processes import wait_until

OPERATOR, WATCH = "operator-1", "staff-1"
ALIKE = 0.78  # by the measure of the console tour: 1 for the same sound; another cry reaches 0.67

AUDIBLE_DBFS = -40  # the room's own quiet is below -55


class EndToEndTest(ListeningWardCase):
    def test_a_cry_for_help_is_heard_judged_paged_and_acknowledged(self):
        console = self.ward.start_console("--language", "da")
        console.ask(f"login {OPERATOR} {self.ward.password_file(OPERATOR)}", 40)
        handset = self.ward.start_handset(WATCH)
        handset.ask("login", 60)
        handset.ask("wait 20 calm", 30)

        played, _ = self.play("cry-for-help", 1)
        console.ask("expect alert 15")
        console.ask("key Space")
        console.ask("expect in-hand 10", 40)
        headset = Headset(self.ward.sound.env)  # from here on, so that the alert's own signal is not in it
        self.addCleanup(headset.stop)
        for what in ("playable 10", "complete 30"):
            console.ask(f"expect {what}", 40)
        wait_until(lambda: headset.loudest_dbfs > AUDIBLE_DBFS, 20, "the cry in the operator's headset")
        self.assert_heard(console, played)

        console.ask("key P")
        console.ask("expect state paging 10")
        shown = handset.ask("wait 15 ringing")
        self.assertTrue(shown["sounding"] and "Birkehuset 1" in shown["room"], shown)
        for press, state in (("press acknowledge", "acknowledged"), ("press onSite", "onSite"), ("done helped", "resolved")):
            handset.ask(press)
            console.ask(f"expect state {state} 10")

        self.assertEqual(wait_until(self.ward.ledger.states_of_the_only_alert, 10, "states in the ledger"),
                         ["raised", "claimed", "paging", "acknowledged", "onSite", "resolved"])
        handset.ask("quit")
        self.assertEqual((console.close(), handset.close()), (0, 0))

    def assert_heard(self, console, played):
        """What the operator's buffer holds is what was played and not something else like it."""
        console.ask(f"expect sounds-like {self.recording('played', played)} {ALIKE}")
        for kind, seed in (("cry-for-help", 4), ("television", 1), ("knocks", 1)):
            with self.assertRaisesRegex(AssertionError, "resembles"):
                console.ask(f"expect sounds-like {self.recording(f'{kind}-{seed}', sounds.make(kind, seed))} {ALIKE}")

    def recording(self, name, samples):
        """For the comparison only: the sound as it was made, in the ward's throw-away folder."""
        file = self.ward.folder / f"{name}.wav"
        with wave.open(str(file), "wb") as out:
            out.setnchannels(1)
            out.setsampwidth(2)
            out.setframerate(synth.RATE)
            out.writeframes(synth.to_s16(samples))
        return file


if __name__ == "__main__":
    unittest.main()
