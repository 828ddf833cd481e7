# SPDX-License-Identifier: Apache-2.0
"""Listening and speaking on the ward's bus in the name of one of its people or machines."""
import json
import threading
import time
from dataclasses import dataclass

from mqtt import MqttClient, Refused
from processes import wait_until

ROOT = "natlyt/1/"


@dataclass(frozen=True)
class Heard:
    at: float        # wall time
    topic: str       # without the root
    retained: bool
    body: dict       # {} for a message that is empty or no JSON


def body_of(payload):
    try:
        return json.loads(payload)
    except ValueError:
        return {}


def client(ward, name, **handlers):
    """A person by password, a room or the station by certificate: as provisioned."""
    if name in ward.passwords:
        return MqttClient(ward.port(8884), ward.ca, name, name, ward.passwords[name], **handlers)
    folder, stem = (ward.credentials / "station", "station") if name == "station" else \
        (ward.credentials / "rooms" / name, "room")
    return MqttClient(ward.port(8883), ward.ca, name, certificate=folder / f"{stem}.crt", key=folder / f"{stem}.key", **handlers)


class Bus:
    """What was said, in order; on_heard is called with each from the reading thread. Comes back when the broker does."""

    def __init__(self, ward, name="observer", filters=("ward/#", "room/+/heartbeat"), on_heard=None):
        self.ward, self.name, self.filters, self.on_heard = ward, name, filters, on_heard
        self.heard, self.lock, self.ending = [], threading.Lock(), threading.Event()
        self._connect()

    def _connect(self):
        self.client = client(self.ward, self.name, on_message=self._take, on_lost=self._come_back)
        for each in self.filters:
            self.client.subscribe(ROOT + each)

    def _come_back(self, _reason):
        while not self.ending.wait(0.1):
            try:
                return self._connect()
            except (OSError, Refused):
                continue

    def _take(self, topic, payload, retained):
        heard = Heard(time.time(), topic.removeprefix(ROOT), retained, body_of(payload))
        with self.lock:
            self.heard.append(heard)
        if self.on_heard:
            self.on_heard(heard)

    def publish(self, topic, payload, retain=False):
        self.client.publish(ROOT + topic, payload, retain)

    def all(self, prefix=""):
        with self.lock:
            return [h for h in self.heard if h.topic.startswith(prefix)]

    def last(self, topic):
        """The latest body on this topic; None when there was none or it was cleared."""
        hits = [h for h in self.all(topic) if h.topic == topic]
        return hits[-1].body or None if hits else None

    def wait_for(self, prefix, condition, seconds, what):
        """The first message, also of the past, for whose body the condition holds."""
        return wait_until(lambda: next((h for h in self.all(prefix) if h.body and condition(h.body)), None), seconds, what)

    def wait_until_last(self, topic, condition, seconds, what):
        """Until the latest message on the topic fulfils the condition; its body."""
        def latest():
            body = self.last(topic)
            return body if body and condition(body) else None
        return wait_until(latest, seconds, what)

    def stop(self):
        self.ending.set()
        self.client.close()
