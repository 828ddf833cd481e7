#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""As many rooms as there are places in all Danish botilbud on one real station, with its ledger on disk, and one real
broker. The rooms are light ones (load/): byte-right and signed, without sound, a few thousand to a connection. For that
the broker's access list lets their connections speak for every room, which a provisioned one forbids, and its queues
are longer than provisioned. Sixteen operators judge what comes, in 4 s each, which is as many as a plan carries keys of;
every handset says that it is there. A time that is asked for and answered shows how long the station keeps anybody waiting.

    tests/bench/ward/whole_country_bench.py --rooms 29100
"""
import argparse
import os
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).resolve()
sys.path.insert(0, str(HERE.parents[2] / "integration"))
from processes import Talker  # noqa: E402
from ward import Ward, program  # noqa: E402

OPERATORS, LINKS = 16, 6
ALERTS_A_NIGHT = 0.16 + 1.95      # of a resident: relevant, and needless, a little more than measured now
NIGHT_S = 8 * 3600
VERDICT_S = 15 + 1.5              # supervision's limit, and what a look each second and the way to the screen add
QUEUE = ("max_queued_messages 20000", "max_queued_messages 200000")  # a console that comes is told of all rooms at once
TICK = os.sysconf("SC_CLK_TCK")


class Country(Ward):
    def provision_rooms(self, rooms):
        self.provision("ca", "--host", "localhost", "--port-offset", str(self.offset))
        page = self.folder / "page" / "index.html"  # nobody opens it here
        page.parent.mkdir()
        page.write_text("")
        self.provision("station", "--web-root", page.parent)
        loads = [f"load-{n + 1}" for n in range(LINKS)] + ["load-people"]
        self.provision("room", *loads)
        self.passwords["observer"] = "observer-of-the-bench"
        self.provision("operator", "observer", "--password-stdin", password=self.passwords["observer"])
        seeded = subprocess.run([program("ward_seed"), "--database", self.credentials / "station" / "station.sqlite", "--list",
                                 self.folder / "rooms.txt", "--rooms", str(rooms), "--operators", str(OPERATORS)],
                                check=True, capture_output=True, text=True)
        self.staff = seeded.stdout.strip()
        conf = self.credentials / "broker" / "mosquitto.conf"
        conf.write_text(conf.read_text().replace(*QUEUE))
        with open(self.credentials / "broker" / "acl", "a") as acl:
            acl.write("".join(f"\nuser {name}\ntopic readwrite natlyt/1/#\n" for name in loads))

    def start_load(self):
        return self.start("load", [program("ward_load"), "--provisioned", self.credentials, "--rooms", self.folder / "rooms.txt",
                                   "--password", self.passwords["observer"], "--machines", self.port(8883), "--consoles",
                                   self.port(8884), "--links", LINKS, "--operators", OPERATORS, "--staff", self.staff], kind=Talker)


@dataclass
class Used:
    cpu_s: float
    mib: float


def used(process):
    fields = Path(f"/proc/{process.popen.pid}/stat").read_text().rpartition(")")[2].split()
    return Used((int(fields[11]) + int(fields[12])) / TICK, int(fields[21]) * os.sysconf("SC_PAGE_SIZE") / 2**20)


class Bench:
    def __init__(self, ward, load, limit_s):
        self.ward, self.load, self.limit_s, self.failed = ward, load, limit_s, []

    def ask(self, line, what):
        parts = {"station": self.ward.station, "broker": self.ward.broker, "load": self.load}
        before, begun = {n: used(p) for n, p in parts.items()}, time.monotonic()
        told = self.load.ask(line, self.limit_s)
        took = time.monotonic() - begun
        after = {n: used(p) for n, p in parts.items()}
        cpu = ", ".join(f"{n} {after[n].cpu_s - before[n].cpu_s:.1f} s ({(after[n].cpu_s - before[n].cpu_s) / took:.0%})" for n in parts)
        print(f"{what}: {told['took_s']:.1f} s\n  CPU: {cpu}; station {after['station'].mib:.0f} MiB, broker {after['broker'].mib:.0f} MiB")
        print(f"  said: {told['heartbeats'] / took:.0f} heartbeats/s, {told['states']} states, {told['alerts']} alerts, {told['sent_bytes'] / took / 1024:.0f} KiB/s; "
              f"heard: {told['plans']} plans of {told['plan_bytes'] / max(1, told['plans']):.0f} bytes; console: {told['ward_rooms']} rooms, "
              f"{told['ward_alerts']} alerts, {told['ward_bytes'] / took / 1024:.0f} KiB/s; chain's heartbeat {told['beat_bytes'] / 1024:.0f} KiB, "
              f"longest gap {told['beat_gap_ms']:.0f} ms; rooms late by {told['late_ms']:.0f} ms at most")
        for key, name in (("receipt_ms", "alert to receipt"), ("shown_ms", "alert to console"), ("answer_ms", "time asked to answered"),
                          ("verdict_ms", "last heartbeat, or first, to verdict")):
            if told[key]["count"]:
                print(f"  {name}: p50 {told[key]['p50']} ms, p99 {told[key]['p99']} ms, most {told[key]['most']} ms of {told[key]['count']}")
        for key in ("refused", "malformed", "without_receipt", "not_shown", "station_malformed"):
            if told[key]:
                self.failed.append(f"{what}: {told[key]} {key}")
        print(f"  alerts judged {told['decided']}, open {told['open']}, repeats {told['repeats']}, security events {told['security']}", flush=True)
        return told


def measure(ward, asked):
    rate = asked.rooms * ALERTS_A_NIGHT / NIGHT_S
    load = ward.start_load()
    begun = time.monotonic()
    ward.start_station()
    bench = Bench(ward, load, 900)
    bench.ask("up", "station up, and all operators on duty")
    print(f"  {time.monotonic() - begun:.1f} s after its start")
    bench.ask(f"start {asked.ramp}", f"rooms start within {asked.ramp} s, to all of them shown listening")
    first = used(ward.station)
    bench.ask(f"run {asked.seconds} {rate}", f"a night's pace, {rate:.2f} alerts/s")
    bench.ask(f"run {asked.flood_seconds} {rate * asked.flood}", f"a flood, {rate * asked.flood:.1f} alerts/s")
    bench.ask(f"run {asked.seconds} {rate}", "a night's pace, after it")
    print(f"  memory grew by {used(ward.station).mib - first.mib:.1f} MiB since all rooms listened")
    for count in (max(1, asked.rooms // 1000), asked.rooms // 10):
        dropped = bench.ask(f"drop {count}", f"{count} rooms fall silent, to all of them shown offline")
        if dropped["verdict_ms"]["most"] > 1000 * VERDICT_S:
            print("  LATER THAN THE LIMIT OF SUPERVISION")
        bench.ask("resume", "they are heard again, to all of them shown listening")
    bench.ask("duty", "an operator leaves and comes again, to every room's plan")
    ward.station.kill_now()
    begun = time.monotonic()
    ward.start_station()
    bench.ask("restarted", "station killed and started, to every room's plan and all shown listening")
    print(f"  {time.monotonic() - begun:.1f} s after its start")
    raised, stored = ward.ledger.rows("SELECT count(*) FROM sound")[0][0], ward.ledger.rows("SELECT count(DISTINCT id) FROM sound")[0][0]
    print(f"sounds in the ledger: {stored}")
    if raised != stored:
        bench.failed.append("a sound is stored twice")
    return bench.failed


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--rooms", type=int, default=29100)
    arguments.add_argument("--seconds", type=float, default=60, help="at a night's pace, twice")
    arguments.add_argument("--flood", type=float, default=10, help="times a night's pace")
    arguments.add_argument("--flood-seconds", type=float, default=30)
    arguments.add_argument("--ramp", type=float, default=30, help="seconds in which the rooms start")
    arguments.add_argument("--folder", type=Path, help="where ledger and logs lie; must be on a disk")
    asked = arguments.parse_args()
    with Country(folder=asked.folder) as ward:
        ward.provision_rooms(asked.rooms)
        ward.start_broker()
        failed = measure(ward, asked)
    for line in failed:
        print(f"FAILED: {line}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
