# SPDX-License-Identifier: Apache-2.0
"""The people of the demo's night: scripted ones with the real console (offscreen) and a real handset, or you."""
import time
from collections import Counter

from processes import TimedOut, wait_until
from ward import program

OPERATOR, WATCH = "operator-1", "staff-1"
OPEN = {"raised", "claimed", "watching", "paging", "acknowledged", "onSite"}


class Scripted:
    """Answers each alert as the scene says, by the console's keys and the handset's buttons."""

    def __init__(self, ward, night, options):
        self.ward, self.night, self.options = ward, night, options
        self.photographed = Counter()

    def begin(self):
        self.night.step("the operator logs in at the console, the night watch at the handset")
        self.console = self.ward.start_console("--language", self.options.language, "--screenshots", self.options.out)
        self.console.ask(f"login {OPERATOR} {self.ward.password_file(OPERATOR)}", 60)
        self.handset = self.ward.start_handset(WATCH, "--language", self.options.language)
        self.handset.ask("login", 90)
        self.console.ask(f"expect listening {len(self.ward.plan.rooms()) - len(self.ward.plan.without_consent)} 60", 70)
        self.handset.ask("wait 60 connected", 70)
        self.photograph("quiet")
        self.night.step("the night begins")

    def photograph(self, name, pager=True):
        self.photographed[name] += 1
        if self.photographed[name] > 1:
            name = f"{name}_{self.photographed[name]}"
        self.console.ask(f"screenshot console_{name}.png")
        if pager:
            self.handset.ask(f"shot {self.options.out / f'pager_{name}.png'}")

    def alert_of(self, room):
        return next((a for a in self.night.timeline.alerts.values() if a["room"] == room and a["state"] in OPEN), None)

    def wait_for(self, room, state, seconds):
        wait_until(lambda: (a := self.alert_of(room)) and a["state"] == state, seconds, f"alert of {room} that is {state}")

    def wait_for_end(self, room):
        wait_until(lambda: self.alert_of(room) is None, 15, f"end of the alert of {room}")

    def expect_nothing(self, scene, seconds):
        time.sleep(seconds)
        if self.alert_of(scene.room):
            self.night.timeline.note(f"the {scene.kind} was taken for something worth a look")

    def answer(self, scene):
        try:
            self.wait_for(scene.room, "raised", 20 if scene.sure else 8)
        except TimedOut:
            if scene.sure:
                raise
            return self.night.timeline.note(f"the {scene.kind} raised no alert: the network did not take it for one")
        getattr(self, scene.answer)(scene)

    def take(self, scene):
        """The operator's next alert; when another room's stands first in the queue, that one is judged first."""
        while True:
            self.console.ask("expect alert 15")
            self.console.ask("key Space")
            self.console.ask("expect in-hand 10")
            if self.alert_of(scene.room)["state"] == "claimed":
                break
            self.dismiss_in_hand()
        self.console.ask("expect playable 10")
        self.night.pause(5)

    def dismiss_in_hand(self):
        self.console.ask("key 1")
        self.console.ask("key 1")
        self.console.ask("expect state dismissed 10")

    def page(self, scene):
        self.take(scene)
        self.photograph(scene.kind, pager=False)
        self.console.ask("key P")
        self.attend(scene)

    def nothing(self, scene):
        """Nobody claims it: the rule pages."""
        self.wait_for(scene.room, "paging", 60)
        self.photograph(scene.kind, pager=False)
        self.attend(scene)

    def attend(self, scene):
        self.handset.ask("wait 20 ringing", 30)
        self.photograph(f"{scene.kind}_paged")
        for command, state in (("press acknowledge", "acknowledged"), ("press onSite", "onSite")):
            self.handset.ask(command)
            self.wait_for(scene.room, state, 10)
            self.night.pause(4)
        self.handset.ask("done helped")
        self.wait_for_end(scene.room)

    def dismiss(self, scene):
        self.take(scene)
        self.photograph(scene.kind, pager=False)
        self.dismiss_in_hand()

    def watch(self, scene):
        self.take(scene)
        self.console.ask("key 2")
        self.console.ask("expect state watching 10")
        self.photograph(scene.kind, pager=False)

    def end(self):
        self.photograph("end")
        self.handset.ask("quit")
        self.console.close()
        self.night.step(f"screenshots: {self.options.out}")


class ByHand:
    """You are the operator, and the night watch if you like; what you leave undone, the rules do."""

    def __init__(self, ward, night, options):
        self.ward, self.night, self.options = ward, night, options

    def begin(self):
        passwords = self.ward.passwords
        print(f"""
    console   user {OPERATOR}   password {passwords[OPERATOR]}
    handset   user {WATCH}      password {passwords[WATCH]}
              page {self.ward.page_url}   (trust {self.ward.ca} there, or accept its certificate)

    The night begins when you have logged in. Ctrl-C ends everything.
""", flush=True)
        config = self.ward.credentials / "consoles" / "seat-1" / "console.toml"
        self.console = self.ward.start("console", [program("natlyt-console"), "--config", config,
                                                   "--language", self.options.language])
        wait_until(lambda: (s := self.ward.bus.last("ward/station")) and s["operatorsOnDuty"] > 0 or not self.console.alive,
                   3600, "operator on duty")

    def answer(self, scene):
        time.sleep(15)

    def expect_nothing(self, scene, seconds):
        time.sleep(seconds)

    def end(self):
        if self.console.alive:
            self.night.step("the script is at its end; close the console or press Ctrl-C")
            self.console.popen.wait()
