# SPDX-License-Identifier: Apache-2.0
"""A ward of many virtual rooms on a real broker and a real station, with one operator who judges what comes. Counts what
the rooms raised, what the station stored, and what the console was shown."""
import base64
import json
import re
import secrets
import threading
import time
import uuid
from dataclasses import dataclass
from pathlib import Path

from bus import Bus
from processes import wait_until
from ward import House, Plan, Ward

PRESENCE_S = 5
JUDGE_AFTER_S = 3  # an unhurried operator, who takes one at a time


@dataclass(frozen=True)
class Counts:
    rooms: int
    raised: int      # alerts that the rooms raised, each with its id
    committed: int   # of these, those that the room has a receipt for
    stored: int      # sounds in the ledger
    stored_twice: int
    shown: int       # sounds that the console was told of, by the alerts' counts
    lost: int        # raised, and not in the ledger
    not_shown: int   # in the ledger, and on no alert that the console was shown
    alerts: int      # in the ledger: sounds of a room join
    judged: int
    by_rule: int
    waiting: int     # still in a room's outbox at the end
    late_ms: float   # from the room's alert to the console, 99th of a hundred

    def text(self):
        return "\n".join(f"{name.replace('_', ' '):14} {value:g}" for name, value in vars(self).items())


def plan_of(rooms):
    return Plan(houses=[House(f"h{n}", f"House {n}", min(5, rooms - 5 * n)) for n in range((rooms + 4) // 5)],
                staff=["staff-1", "staff-2", "staff-3"])


class Operator:
    """Goes on duty, stays present, and judges what waits, oldest first."""

    def __init__(self, ward, name="operator-1"):
        self.name, self.alerts, self.judged = name, {}, 0
        self.lock, self.asking, self.ending = threading.Lock(), threading.Lock(), threading.Event()
        self.on_duty, self.key = False, base64.b64encode(secrets.token_bytes(32)).decode()
        self.bus = Bus(ward, name, ("ward/alert/+", f"operator/{name}/reply"), self._hear)
        self.threads = [threading.Thread(target=work, daemon=True) for work in (self._stay, self._judge)]
        for thread in self.threads:
            thread.start()

    def _ask(self, kind, **more):
        request = {"v": 1, "id": str(uuid.uuid4()), "kind": kind, "console": "seat-1", "urgent": False, "note": "", **more}
        with self.asking: # the line takes one at a time
            self.bus.publish(f"operator/{self.name}/request", json.dumps(request))

    def _hear(self, heard):
        if heard.topic.endswith("/reply"):  # the station may not have been there yet, or have forgotten
            self.on_duty = heard.body["code"] != "notOnDuty"
        if not heard.topic.startswith("ward/alert/"):
            return
        with self.lock:
            if heard.body:
                self.alerts[heard.topic] = heard.body
            else:
                self.alerts.pop(heard.topic, None)

    def _stay(self):
        while True:
            self._ask("presence") if self.on_duty else self._ask("goOnDuty", publicKey=self.key)
            if self.ending.wait(PRESENCE_S):
                return

    def _judge(self):
        while not self.ending.wait(JUDGE_AFTER_S):
            with self.lock:
                mine = [a for a in self.alerts.values() if a["claimedBy"] == self.name and a["state"] == "claimed"]
                raised = sorted((a for a in self.alerts.values() if a["state"] == "raised"), key=lambda a: a["raisedAt_ms"])
            for alert in mine:
                self._ask("dismiss", alert=alert["id"], dismissReason="other", soundsSeen=alert["soundCount"])
                self.judged += 1
            if raised:
                self._ask("claim", alert=raised[0]["id"])

    def stop(self):
        self.ending.set()
        for thread in self.threads:
            thread.join()
        self.bus.stop()


def raised_by(log):
    """id -> when, by the rooms' own account; and the ids that they have a receipt for."""
    text = Path(log).read_text(errors="replace")
    stamp = r"^(\S+) \w+: \S+: Alert ([0-9a-f-]{36})"
    at = {i: time.mktime(time.strptime(t[:19], "%Y-%m-%dT%H:%M:%S")) + float(t[19:]) for t, i in re.findall(stamp + ": ", text, re.M)}
    return at, {i for _, i in re.findall(stamp + " is committed", text, re.M)}


def outboxes(bus):
    latest = {h.topic: h.body for h in bus.all("room/") if h.topic.endswith("/heartbeat") and h.body}
    return sum(beat["alertsWaiting"] for beat in latest.values())


def count(ward, rooms, operator):
    raised, committed = raised_by(ward.logs / "rooms.log")
    stored = [i for (i,) in ward.ledger.rows("SELECT id FROM sound")]
    shown, first_shown, largest = set(), {}, {}
    for heard in ward.bus.all("ward/alert/"):
        for sound in heard.body.get("sounds", []):
            shown.add(sound["id"])
            first_shown.setdefault(sound["id"], heard.at)
        if heard.body:
            largest[heard.topic] = max(largest.get(heard.topic, 0), heard.body["soundCount"])
    late = sorted(1000 * (first_shown[i] - at) for i, at in raised.items() if i in first_shown)
    by_rule = ward.ledger.rows("SELECT count(DISTINCT alert) FROM event WHERE state = 'paging' AND by = ''")[0][0]
    return Counts(rooms, len(raised), len(committed), len(stored), len(stored) - len(set(stored)), sum(largest.values()),
                  len(set(raised) - set(stored)), len(set(stored) - shown), ward.ledger.alert_count(), operator.judged, by_rule,
                  outboxes(ward.bus), late[max(0, int(len(late) * 0.99) - 1)] if late else 0.0)


def run(rooms, scenario, settle_s=60):
    """Plays the scenario to its end in so many rooms."""
    with Ward(plan_of(rooms)) as ward:
        ward.start_basics()
        operator = Operator(ward)
        try:
            program = ward.start_virtual_rooms(scenario)
            program.wait_for_end(3600)
            wait_until(lambda: set(raised_by(ward.logs / "rooms.log")[0]) <=
                       {i for (i,) in ward.ledger.rows("SELECT id FROM sound")}, settle_s, "every alert in the ledger")
        except AssertionError as problem:
            print(problem)
        finally:
            counts = count(ward, rooms, operator)
            operator.stop()
        return counts
