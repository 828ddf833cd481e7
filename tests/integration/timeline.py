# SPDX-License-Identifier: Apache-2.0
"""The night as a readable list: one line for what happened to an alert, a room or the chain, as it is said on the bus."""
import sys
import time

STATES = {"raised": "ALERT", "claimed": "claimed", "dismissed": "dismissed", "watching": "watched", "paging": "staff paged",
          "acknowledged": "page acknowledged", "onSite": "staff on site", "resolved": "resolved"}


def heard_text(sound):
    score = f"{sound['score']:.2f}, " if sound["top"] else ""
    name = "loud sound" if sound["class"] == "background" else sound["class"]  # only its level is known, as on the screens
    return f"{name} ({score}{sound['levelDbfs']} dBFS, rule {sound['rule']})"


class Timeline:
    """Give it every message in order; it prints what is new. Times are since the night began."""

    def __init__(self, out=sys.stdout):
        self.out, self.began = out, time.time()
        self.rooms, self.alerts, self.pages, self.station = {}, {}, {}, None
        self.open, self.tells_rooms = True, False

    def say(self, at, who, text):
        passed = max(0, int(at - self.began))
        print(f"{passed // 60:3d}:{passed % 60:02d}  {who:<16} {text}", file=self.out, flush=True)

    def light(self, room, shows):
        """What the resident sees in that room."""
        if self.open:
            self.say(time.time(), self.label(room), f"the {shows}")

    def note(self, text):
        self.say(time.time(), "--", text)

    def begin(self):
        """From now on rooms are told of too; before, they were only coming up."""
        self.began, self.tells_rooms = time.time(), True

    def close(self):
        """The night is over; what the taking down says is no news."""
        self.open = False

    def take(self, heard):
        if not self.open:
            return
        if heard.topic.startswith("ward/alert/") and heard.body:
            self._alert(heard.at, heard.body)
        elif heard.topic.startswith("ward/room/") and heard.body:
            self._room(heard.at, heard.body)
        elif heard.topic == "ward/station" and heard.body:
            self._station(heard.at, heard.body)

    def label(self, room):
        return self.rooms[room]["label"] if room in self.rooms else room

    def _alert(self, at, alert):
        known = self.alerts.get(alert["id"])
        who = self.label(alert["room"])
        if known is None or known["soundCount"] != alert["soundCount"]:
            verb = "ALERT" if known is None else "heard again"
            self.say(at, who, f"{verb}: {heard_text(alert['sounds'][-1])}, priority {alert['priority']}")
        if known is not None and known["state"] != alert["state"]:
            by = next((e["by"] for e in reversed(alert["history"]) if e["state"] == alert["state"] and e["by"]), "")
            detail = alert["dismissReason"] if alert["state"] == "dismissed" else alert.get("outcome")
            self.say(at, who, f"{STATES[alert['state']]} by {by or 'rule'}{f' ({detail})' if detail else ''}")
        self._pages(at, who, alert)
        self.alerts[alert["id"]] = alert

    def _pages(self, at, who, alert):
        for page in alert["pages"]:
            if page["page"] not in self.pages:
                self.say(at, who, f"  rings {page['initials']} ({page['user']}, step {page['step']})")
            elif self.pages[page["page"]] != page["state"] and page["state"] in ("timedOut", "declined"):
                self.say(at, who, f"  {page['initials']} {'did not answer' if page['state'] == 'timedOut' else 'cannot come'}")
            self.pages[page["page"]] = page["state"]

    def _room(self, at, room):
        known = self.rooms.get(room["room"])
        self.rooms[room["room"]] = room
        if known and self.tells_rooms and (known["condition"], known["reason"]) != (room["condition"], room["reason"]):
            reason = "" if room["reason"] == "none" else f" ({room['reason']})"
            self.say(at, room["label"], f"room: {known['condition']} -> {room['condition']}{reason}")

    def _station(self, at, station):
        down = sorted(link["name"] for link in station["links"] if not link["up"])
        now = (station["state"], down)
        if self.station not in (None, now):
            self.say(at, "station", f"{station['state']}{', down: ' + ', '.join(down) if down else ', all links up'}")
        self.station = now

    def summary(self):
        ended = [a for a in self.alerts.values() if a["state"] in ("dismissed", "resolved")]
        return (f"{len(self.rooms)} rooms, {len(self.alerts)} alerts, {len(ended)} ended by a named person, "
                f"{len(self.alerts) - len(ended)} still open, {len(self.pages)} pages")
