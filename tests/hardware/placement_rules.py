# SPDX-License-Identifier: Apache-2.0
"""What must hold of where parts lie on the carrier: seen from the front, mm from its lower left corner. Each rule yields one
sentence per breach."""
import csv
import math
from dataclasses import dataclass
from pathlib import Path

from schematic import GROUND

BOARD = (65, 56.5)
HOLES = [(x, y) for x in (3.5, 61.5) for y in (3.5, 29.5, 52.5)]  # the host's and, below a small host, the back's posts
HOLE_RADIUS = 3.1           # a spacer of 5 mm and its tolerance
PORT_RADIUS = 7.5           # the front's funnel comes down round each microphone's hole
ISOLATION_MM = 2.0          # in the plane, between what touches the network cable and the rest (1,500 V)
CAPACITOR_NEAR_MM = 6.0
TALL_MOST = {"front": 4.7, "back": 8.5}  # mm: the front's inside; the host's parts


@dataclass
class Placed:
    ref: str
    x: float
    y: float
    side: str
    width: float
    height: float
    tall: float
    through: bool

    def on(self, side):
        return self.through or self.side == side

    def gap(self, other):
        """Between the courtyards; below 0 where they overlap."""
        dx = abs(self.x - other.x) - (self.width + other.width) / 2
        dy = abs(self.y - other.y) - (self.height + other.height) / 2
        return max(dx, dy) if min(dx, dy) < 0 else math.hypot(dx, dy)

    def gap_to(self, x, y):
        """From a point to the courtyard."""
        return math.hypot(max(abs(self.x - x) - self.width / 2, 0), max(abs(self.y - y) - self.height / 2, 0))


def read(folder, parts):
    """{ref: Placed}; a part or footprint that is unknown is an error that names it."""
    with open(Path(folder) / "courtyards.csv", newline="") as file:
        courtyards = {row["footprint"]: row for row in csv.DictReader(file)}
    placed = {}
    with open(Path(folder) / "placement.csv", newline="") as file:
        for row in csv.DictReader(file):
            if row["ref"] not in parts:
                raise ValueError(f"placement.csv: {row['ref']} does not stand in the schematic")
            if row["ref"] in placed:
                raise ValueError(f"placement.csv: {row['ref']} lies in two places")
            yard = courtyards[parts[row["ref"]].footprint]
            size = float(yard["width"]), float(yard["height"])
            width, height = size if row["turned"] in ("0", "180") else size[::-1]
            placed[row["ref"]] = Placed(row["ref"], float(row["x"]), float(row["y"]), row["side"], width, height,
                                        float(yard["tall"]), yard["pins"] == "through")
    return placed


def pairs(placed):
    listed = list(placed.values())
    return ((a, b) for i, a in enumerate(listed) for b in listed[i + 1:])


def every_part_lies_on_the_board(placed, nets):
    for ref in nets.parts:
        if ref not in placed:
            yield f"{ref} has no place"
    for part in placed.values():
        if any(abs(at - size / 2) + room / 2 > size / 2
               for at, room, size in zip((part.x, part.y), (part.width, part.height), BOARD)):
            yield f"{part.ref} stands over the edge"
        if part.tall > TALL_MOST[part.side] and part.ref != "SW1":  # its actuator ends in the slider
            yield f"{part.ref} is {part.tall} mm high, {TALL_MOST[part.side]} mm are free on the {part.side}"


def no_part_lies_on_another(placed, nets):
    for a, b in pairs(placed):
        if any(a.on(side) and b.on(side) for side in ("front", "back")) and a.gap(b) < 0:
            yield f"{a.ref} and {b.ref} overlap"


def posts_and_ports_are_free(placed, nets):
    ports = [(placed[mic.ref].x, placed[mic.ref].y) for mic in nets.of_device("MICROPHONE") if mic.ref in placed]
    for part in placed.values():
        for x, y in HOLES:
            if part.gap_to(x, y) < HOLE_RADIUS:
                yield f"{part.ref} lies under the post at {x}, {y}"
        for x, y in ports:
            if part.on("front") and part.gap_to(x, y) < PORT_RADIUS:
                yield f"{part.ref} lies under the funnel at {x}, {y}"
    for mic in nets.of_device("MICROPHONE"):
        if placed[mic.ref].side != "back":
            yield f"{mic.ref} hears through a hole in the board: it belongs on the back"


def capacitors_lie_beside_their_chips(placed, nets):
    for chip in nets.of_device("MICROPHONE", "MCU", "BUFFER_IOFF", "LDO"):
        for label in ("VDD", "VCC", "IN", "OUT"):
            if any(pin.label == label for pin in chip.pins.values()):
                here = placed[chip.ref]
                near = [c.ref for c in nets.between("CAPACITOR", nets.net(chip, label), GROUND)
                        if math.hypot(placed[c.ref].x - here.x, placed[c.ref].y - here.y) <= CAPACITOR_NEAR_MM]
                if not near:
                    yield f"{chip.ref} {label} has no capacitor within {CAPACITOR_NEAR_MM:.0f} mm"


def the_cable_keeps_its_distance(placed, nets):
    modules = {module.ref for module in nets.of_device("POE_MODULE")}
    cable_nets = {net for net in nets.nets if net.startswith("POE_")}
    touches = {ref: {net for (r, _), net in nets.net_at.items() if r == ref} for ref in placed}
    cable = {ref for ref in placed if ref not in modules and touches[ref] & cable_nets}
    for a, b in pairs(placed):
        if (a.ref in cable) != (b.ref in cable) and not {a.ref, b.ref} & modules and \
                any(a.on(side) and b.on(side) for side in ("front", "back")) and a.gap(b) < ISOLATION_MM:
            yield f"{a.ref} and {b.ref}: {a.gap(b):.1f} mm between the cable's side and the rest, {ISOLATION_MM} are needed"


def what_reaches_the_front_lies_where_the_front_is_open(placed, nets, on_carrier):
    microphones, lights, slide_switch, button = on_carrier
    meant = dict(zip(("MK1", "MK2", "D6", "D4", "D5", "SW1", "SW2"), [*microphones, *lights, slide_switch, button]))
    for ref, (x, y) in meant.items():
        if (placed[ref].x, placed[ref].y) != (x, y):
            yield f"{ref} lies at {placed[ref].x}, {placed[ref].y}; the enclosure has it at {x}, {y}"


ALL = (every_part_lies_on_the_board, no_part_lies_on_another, posts_and_ports_are_free, capacitors_lie_beside_their_chips,
       the_cable_keeps_its_distance)
