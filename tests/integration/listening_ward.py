# SPDX-License-Identifier: Apache-2.0
"""A test case that begins with a whole ward at night: broker, station, and one real edge that listens."""
import unittest

from microphone import sounds
from processes import wait_until
from ward import Plan, Ward

ROOM, NEIGHBOUR = "birk-1", "birk-2"


class ListeningWardCase(unittest.TestCase):
    plan = Plan
    station_preexec = None  # called in the station's process before it begins

    def setUp(self):
        self.ward = self.enterContext(Ward(self.plan()))
        self.ward.provision_all()
        self.provisioned()
        self.ward.start_provisioned(station_preexec=self.station_preexec)
        self.ward.start_sound([ROOM])
        self.edge = self.ward.start_edge(ROOM)
        self.ward.wait_for_room(ROOM, "listening")
        self.heartbeat(lambda h: h["condition"] == "listening")

    def provisioned(self):
        """For a case that wants something else of the ward: called before anything is started."""

    def play(self, kind, seed=1):
        """The sound that is now played into the room's microphone, and the wall time of its first sample."""
        sound = sounds.make(kind, seed)
        return sound, self.ward.sound.microphones[ROOM].play(sound)

    def heartbeat(self, condition, what="such a heartbeat of the room"):
        return self.ward.bus.wait_until_last(f"room/{ROOM}/heartbeat", condition, 25, what)

    def alerts(self):
        """{id: latest body} of every alert that was on the bus, ended ones too."""
        return {h.topic: h.body for h in self.ward.bus.all("ward/alert/") if h.body}

    def wait_for_alert(self, condition=lambda a: True, seconds=20, what="alert"):
        return wait_until(lambda: next((a for a in self.alerts().values() if condition(a)), None), seconds, what)
