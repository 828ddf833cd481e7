# SPDX-License-Identifier: Apache-2.0
"""A throw-away ward of real parts: provisioned, started, waited for, stopped. Nothing in here is a stand-in."""
import datetime
import os
import random
import re
import secrets
import shutil
import socket
import subprocess
import sys
import tempfile
from dataclasses import dataclass, field
from pathlib import Path

from bus import Bus
from ledger import Ledger
from microphone import SoundServer
from processes import Process, Talker

SOURCE = Path(__file__).resolve().parents[2]
BUILD = Path(os.environ.get("NATLYT_BUILD") or SOURCE / "build" / "dev")
BASE_PORTS = (8883, 8884, 8885, 8443)
PORT_ROOMS, PORT_CONSOLES, PORT_HANDSETS, PORT_PAGE = BASE_PORTS


@dataclass(frozen=True)
class House:
    id: str
    name: str
    rooms: int


@dataclass
class Plan:
    """What the ward is like. Everybody agreed to be listened to, all day, but for those named in without_consent."""
    houses: list = field(default_factory=lambda: [House("birk", "Birkehuset", 2)])
    staff: list = field(default_factory=lambda: ["staff-1", "staff-2"])
    operators: list = field(default_factory=lambda: ["operator-1"])  # beside "observer", our own ear on the bus
    administrators: list = field(default_factory=list)
    without_consent: list = field(default_factory=list)
    live: bool = False                              # everybody has agreed to live listening as well
    notes: dict = field(default_factory=dict)       # room id -> what was agreed
    escalation: dict = field(default_factory=dict)  # station.toml's [escalation]
    sms: dict = field(default_factory=dict)         # person -> number

    def rooms(self):
        return [f"{house.id}-{number}" for house in self.houses for number in range(1, house.rooms + 1)]

    def ward_toml(self):
        lines = ['[ward]', 'name = "Solgården at night"', 'time_zone = "Europe/Copenhagen"',
                 '[[facility]]', 'id = "solgaarden"', 'name = "Solgården"']
        for house in self.houses:
            lines += ["[[unit]]", f'id = "{house.id}"', f'name = "{house.name}"', 'facility = "solgaarden"']
            for number in range(1, house.rooms + 1):
                lines += ["[[room]]", f'id = "{house.id}-{number}"', f'label = "{house.name} {number}"', f'unit = "{house.id}"']
        live = ', "liveListening"' if self.live else ""
        for index, room in enumerate(self.rooms()):
            initials = chr(ord("A") + index % 26) + chr(ord("B") + index * 7 % 24)
            lines += ["[[resident]]", f'id = "resident-{index + 1}"', f'room = "{room}"', f'initials = "{initials}"',
                      f'agreed_note = "{self.notes.get(room, "")}"', 'hours = ["daily 00:00-24:00"]']
            if room not in self.without_consent:
                lines += ["[resident.consent]", 'given_by = "resident"', 'capacity = "resident"',
                          f'scope = ["automaticListening", "snippets"{live}]', f'evidence = "file note {index + 1}"',
                          f'decided_by = "{[*self.administrators, "observer"][0]}"', f'from = "{day(-30)}"', f'until = "{day(150)}"']
        people = [(p, "operator") for p in [*self.operators, "observer"]] + [(p, "staff") for p in self.staff]
        people += [(p, "admin") for p in self.administrators]
        for person, role in people:
            lines += ["[[person]]", f'id = "{person}"', f'initials = "{initials_of(person)}"', f'role = "{role}"']
            lines += [f'sms = "{self.sms[person]}"'] if person in self.sms else []
        for house in self.houses:
            lines += ["[[chain]]", f'unit = "{house.id}"', f"steps = {self.staff}".replace("'", '"')]
        return "\n".join(lines) + "\n"


def day(ahead):
    return (datetime.date.today() + datetime.timedelta(days=ahead)).isoformat()


def initials_of(person):
    return (person[0] + person[-1]).upper()


def free_port_offset():
    """An offset at which all four ports are free on this machine."""
    for _ in range(200):
        offset = random.randrange(2000, 50000)
        if all(_is_free(port + offset) for port in BASE_PORTS):
            return offset
    raise RuntimeError("found no four free ports on 127.0.0.1 (close some programs)")


def _is_free(port):
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
            return True
        except OSError:
            return False


def _accepts(port):
    try:
        socket.create_connection(("127.0.0.1", port), 0.5).close()
        return True
    except OSError:
        return False


def program(name):
    path = BUILD / "bin" / name
    if not path.exists():
        raise FileNotFoundError(f"{path} is not built (ninja -C {BUILD} {name})")
    return path


class Ward:
    """with Ward(Plan()) as ward: ...   Stops every process at the end and removes its folder; the logs are kept in
    $NATLYT_ARTEFACTS where that is set."""

    def __init__(self, plan=None, folder=None):
        self.plan = plan or Plan()
        self.folder = Path(folder or tempfile.mkdtemp(prefix="natlyt-ward-"))
        self.credentials = self.folder / "credentials"
        self.logs = self.folder / "logs"
        self.logs.mkdir(parents=True, exist_ok=True)
        self.offset = free_port_offset()
        self.passwords, self.processes, self.sound = {}, [], None
        self.bus = self.broker = self.station = None

    # -- provisioning -------------------------------------------------------------------------------------------------

    def provision(self, *arguments, password=None):
        done = subprocess.run([program("natlyt-provision"), "--dir", self.credentials, *arguments], text=True,
                              input=None if password is None else password + "\n", capture_output=True)
        with open(self.logs / "provision.log", "a") as log:
            log.write(f"$ natlyt-provision {' '.join(map(str, arguments))}\n{done.stdout}{done.stderr}")
        if done.returncode:
            raise AssertionError(f"natlyt-provision {arguments[0]} failed: {done.stderr.strip()}")

    def provision_all(self):
        self.provision("ca", "--host", "localhost", "--port-offset", str(self.offset))
        self.provision("station", "--web-root", BUILD / "pager")
        self.provision("room", *self.plan.rooms())
        for role, people in (("operator", [*self.plan.operators, "observer"]), ("staff", self.plan.staff), ("admin", self.plan.administrators)):
            for person in people:
                self.passwords[person] = secrets.token_hex(6)
                self.provision(role, person, "--password-stdin", password=self.passwords[person])
        self.provision("console", "seat-1")
        station = self.credentials / "station"
        (station / "ward.toml").write_text(self.plan.ward_toml())
        if self.plan.escalation:
            with open(station / "station.toml", "a") as file:
                file.write("\n[escalation]\n" + "".join(f"{k} = {v}\n" for k, v in self.plan.escalation.items()))

    def port(self, base):
        return base + self.offset

    @property
    def page_url(self):
        return f"https://localhost:{self.port(PORT_PAGE)}/"

    @property
    def ca(self):
        return self.credentials / "ca" / "ca.crt"

    def edge_config(self, room, device):
        """The room's edge.toml, with this microphone."""
        file = self.credentials / "rooms" / room / "edge.toml"
        file.write_text(re.sub(r'^device = .*$', f'device = "{device}"', file.read_text(), count=1, flags=re.MULTILINE))
        return file

    # -- starting -----------------------------------------------------------------------------------------------------

    def start(self, name, command, env=None, kind=Process, **more):
        process = kind(name, command, self.logs / f"{name}.log", env, **more)
        self.processes.append(process)
        return process

    def start_broker(self, preexec=None):
        self.broker = self.start("mosquitto", ["mosquitto", "-c", self.credentials / "broker" / "mosquitto.conf"], preexec=preexec)
        for base in (PORT_ROOMS, PORT_CONSOLES, PORT_HANDSETS):
            self.broker.wait_for(lambda: _accepts(self.port(base)), 20, f"broker on port {self.port(base)}")
        return self.broker

    def start_bus(self):
        self.bus = Bus(self)
        return self.bus

    def start_station(self, *arguments, preexec=None):
        config = self.credentials / "station" / "station.toml"
        self.station = self.start("station", [program("natlyt-station"), "run", "--config", config, *arguments],
                                   preexec=preexec)
        return self.station

    def wait_for_station(self, seconds=20):
        self.station.wait_for(lambda: _accepts(self.port(PORT_PAGE)), seconds, f"pager page on {self.page_url}")

    def start_sound(self, names):
        """Microphones by name; `names` are also the devices' names."""
        self.sound = SoundServer(self.folder / "sound", names)
        return self.sound

    def start_edge(self, room, microphone=None, real_microphone=False):
        """Captures from the sound server's microphone of the room's name, or from this machine's own."""
        config = self.edge_config(room, "default" if real_microphone else microphone or room)
        return self.start(f"edge-{room}", [program("natlyt-edge"), "run", "--config", config],
                           None if real_microphone else self.sound.env)

    def password_file(self, person):
        file = self.folder / f"password-{person}"
        file.touch(0o600)
        file.write_text(self.passwords[person] + "\n")
        return file

    def start_console(self, *arguments, preexec=None):
        """The real console's window, offscreen, as a Talker: deeds as in tests/gui/tour/script.hpp. It is heard in the
        sound server's headset once there is a sound server."""
        config = self.credentials / "consoles" / "seat-1" / "console.toml"
        heard = {"PULSE_SERVER": self.sound.env["PULSE_SERVER"]} if self.sound else {}
        return self.start("console", [program("natlyt-console-tour"), "--config", config, "--script", "-", *arguments],
                           {"QT_QPA_PLATFORM": "offscreen", "QT_QUICK_BACKEND": "software", "LC_ALL": "C.UTF-8",
                            "XDG_RUNTIME_DIR": str(self.folder), **heard}, kind=Talker, preexec=preexec)

    def start_handset(self, user, *arguments):
        """The real page in Chromium, as a Talker: commands as in handset.mjs."""
        script = SOURCE / "tests" / "operator-console" / "pager" / "handset.mjs"
        return self.start(f"handset-{user}", ["node", script, "--url", self.page_url, "--ca", self.ca, "--user", user,
                                              *arguments],
                           {"NATLYT_HANDSET_PASSWORD": self.passwords[user], "NATLYT_BUILD": str(BUILD), "TMPDIR": str(self.folder)},
                          kind=Talker)

    def start_basics(self, station_preexec=None):
        """Credentials, broker, our own ear on the bus, station."""
        self.provision_all()
        self.start_provisioned(station_preexec)

    def start_provisioned(self, station_preexec=None):
        self.start_broker()
        self.start_bus()
        self.start_station(preexec=station_preexec)
        self.wait_for_station()

    def start_virtual_rooms(self, scenario, real_rooms=()):
        """Every other room of the ward, in one process."""
        return self.start("rooms", [program("natlyt-rooms"), "--provisioned", self.credentials, "--scenario", scenario,
                                     *(["--except", ",".join(real_rooms)] if real_rooms else [])])

    # -- looking ------------------------------------------------------------------------------------------------------

    @property
    def ledger(self):
        return Ledger(self.credentials / "station" / "station.sqlite")

    def wait_for_room(self, room, condition, seconds=30, reason=None):
        """Until the station's verdict on the room is this condition (for this reason), as the consoles are told; the
        verdict."""
        return self.bus.wait_until_last(f"ward/room/{room}", lambda r: r["condition"] == condition and reason in (None, r["reason"]),
                                        seconds, f"'{condition}' ({reason or 'for any reason'}) as the verdict on {room}")

    # -- stopping -----------------------------------------------------------------------------------------------------

    def stop(self):
        for process in reversed(self.processes):
            process.stop()
        if self.bus:
            self.bus.stop()
        if self.sound:
            self.sound.stop()

    def __enter__(self):
        return self

    def __exit__(self, *_problem):
        self.stop()
        artefacts = os.environ.get("NATLYT_ARTEFACTS")
        if artefacts:
            kept = Path(artefacts) / "-".join([Path(sys.argv[0]).stem, *sys.argv[1:]])
            shutil.rmtree(kept, ignore_errors=True)
            shutil.copytree(self.logs, kept)
        shutil.rmtree(self.folder, ignore_errors=True)
