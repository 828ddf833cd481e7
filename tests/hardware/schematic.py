# SPDX-License-Identifier: Apache-2.0
"""The carrier's schematic as a graph: its parts are read from the drawing, its nets are what lepton-netlist makes of it."""
import fcntl
import hashlib
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path

SKIPPED = 77  # the exit status that ctest knows as "skipped"
GROUND = "GND"


def need(program, package):
    """Ends the test as skipped, and says so, where `program` is missing."""
    if not shutil.which(program):
        print(f"skipped: there is no {program} here (tests/install_packages hardware installs {package})")
        sys.exit(SKIPPED)


@dataclass(frozen=True)
class Pin:
    number: str
    label: str


@dataclass
class Part:
    ref: str
    symbol: str
    device: str
    attributes: dict
    pins: dict = field(default_factory=dict)  # number -> Pin

    def __getattr__(self, name):
        try:
            return self.__dict__["attributes"][name]
        except KeyError:
            raise AttributeError(f"{self.__dict__.get('ref')} has no attribute {name}") from None


def attribute_lines(text):
    return re.findall(r"^([a-z_]+)=(.*)$", text, re.MULTILINE)


def read_symbol(file):
    """(device, {number: Pin}) of a symbol file."""
    text = Path(file).read_text()
    pins = {}
    for body in re.findall(r"^P [^\n]*\n\{\n(.*?)^\}", text, re.MULTILINE | re.DOTALL):
        of = dict(attribute_lines(body))
        pins[of["pinnumber"]] = Pin(of["pinnumber"], of["pinlabel"])
    return re.search(r"^device=(.*)$", text, re.MULTILINE)[1], pins


def read_parts(folder):
    """{ref: Part} of all sheets in `folder`."""
    parts = {}
    for sheet in sorted(Path(folder).glob("*.sch")):
        for symbol, body in re.findall(r"^C [^\n]* (\S+)\.sym\n\{\n(.*?)^\}", sheet.read_text(), re.MULTILINE | re.DOTALL):
            attributes = dict(attribute_lines(body))
            if "refdes" not in attributes:
                continue
            if attributes["refdes"] in parts:
                raise ValueError(f"{sheet.name}: {attributes['refdes']} stands in the schematic twice")
            device, pins = read_symbol(Path(folder) / "symbols" / f"{symbol}.sym")
            ref = attributes.pop("refdes")
            parts[ref] = Part(ref, symbol, device, attributes, pins)
    return parts


def lepton(folder, backend, output):
    """Runs lepton-netlist over all sheets, in a copy, so that it leaves nothing behind."""
    with tempfile.TemporaryDirectory() as copy:
        shutil.copytree(folder, copy, dirs_exist_ok=True)
        sheets = sorted(sheet.name for sheet in Path(copy).glob("*.sch"))
        subprocess.run(["lepton-netlist", "-q", "-g", backend, "-o", str(output), *sheets], cwd=copy, check=True,
                       env={**os.environ, "GUILE_AUTO_COMPILE": "0", "LC_ALL": "C.UTF-8"}, capture_output=True, text=True)
    return Path(output).read_text()


def netlist_text(folder, cache):
    """The netlist in tEDAx form; made once for each state of the drawing, however many tests ask at a time."""
    drawn = hashlib.sha256()
    for file in sorted([*Path(folder).glob("*.sch"), *Path(folder).glob("symbols/*.sym")]):
        drawn.update(file.name.encode() + file.read_bytes())
    Path(cache).mkdir(parents=True, exist_ok=True)
    made = Path(cache) / f"{drawn.hexdigest()[:16]}.tdx"
    with open(Path(cache) / "lock", "w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not made.exists():
            lepton(folder, "tEDAx", made.with_suffix(".part"))
            made.with_suffix(".part").rename(made)
    return made.read_text()


class Netlist:
    """Parts and nets. A connection is (ref, pin number); what is not connected is on no net."""

    def __init__(self, parts, connections):
        self.parts = parts
        self.nets = defaultdict(list)
        self.net_at = {}
        for net, ref, number in connections:
            self.connect(net, ref, number)

    @classmethod
    def read(cls, folder, cache):
        found = re.findall(r"^\s*conn (\S+) (\S+) (\S+)$", netlist_text(folder, cache), re.MULTILINE)
        return cls(read_parts(folder), found)

    def connect(self, net, ref, number):
        if (ref, number) in self.net_at:
            self.nets[self.net_at[ref, number]].remove((ref, number))
        self.nets[net].append((ref, number))
        self.net_at[ref, number] = net

    def remove(self, ref):
        for number in self.parts.pop(ref).pins:
            net = self.net_at.pop((ref, number), None)
            if net is not None:
                self.nets[net].remove((ref, number))

    def of_device(self, *devices):
        return [part for part in self.parts.values() if part.device in devices]

    def pin(self, part, label):
        numbers = [pin.number for pin in part.pins.values() if pin.label == label]
        if len(numbers) != 1:
            raise KeyError(f"{part.ref} has {len(numbers)} pins {label}")
        return numbers[0]

    def net(self, part, label):
        """The net at the pin with this label; None where nothing is connected."""
        return self.net_at.get((part.ref, self.pin(part, label)))

    def at(self, net):
        """[(Part, Pin)] on a net"""
        return [(self.parts[ref], self.parts[ref].pins[number]) for ref, number in self.nets.get(net, [])]

    def across(self, part, number):
        """The net on the other side of a part with two pins."""
        other, = (n for n in part.pins if n != number)
        return self.net_at.get((part.ref, other))

    def between(self, device, net, other):
        """The two-pin parts of a device from net to other."""
        return [part for part, pin in self.at(net) if part.device == device and self.across(part, pin.number) == other]
