# SPDX-License-Identifier: Apache-2.0
"""What must hold of the bills of materials. Each rule takes a Boms and yields one sentence per breach."""
import csv
import re
from collections import Counter
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation
from pathlib import Path

VARIANTS = ("economy", "wired")
COLUMNS = ["kind", "refs", "quantity", "manufacturer", "mpn", "package", "description", "kr_1", "kr_100", "kr_1000",
           "basis", "date"]
KINDS = ("carrier", "module", "mechanical", "work")
BASES = ("catalogue", "list", "formula")  # explained in hardware/bom/README.md
AMOUNTS = (1, 100, 1000)
KR_MOST_AT_100 = 900  # the reference product costs 10,000 kr in its first year


@dataclass
class Boms:
    rows: dict                                # variant -> [{column: text}]
    parts: dict                               # ref -> schematic.Part
    readme: str
    headers: dict = field(default_factory=dict)

    @classmethod
    def read(cls, folder, parts):
        rows, headers = {}, {}
        for variant in VARIANTS:
            with open(Path(folder) / f"{variant}.csv", newline="") as file:
                reader = csv.DictReader(file)
                rows[variant], headers[variant] = list(reader), reader.fieldnames
        return cls(rows, parts, (Path(folder) / "README.md").read_text(), headers)

    def lines(self):
        for variant, rows in self.rows.items():
            for number, row in enumerate(rows, 2):
                yield f"{variant}.csv:{number}", variant, row


def total(rows, amount):
    return sum(Decimal(row[f"kr_{amount}"]) * int(row["quantity"]) for row in rows)


def lines_are_whole(boms):
    for variant, header in boms.headers.items():
        if header != COLUMNS:
            yield f"{variant}.csv:1: the columns must be {', '.join(COLUMNS)}"
    for where, _, row in boms.lines():
        for column in COLUMNS:
            if not row.get(column) and not (column == "refs" and row["kind"] != "carrier"):
                yield f"{where}: {column} is empty"
        if row["kind"] not in KINDS:
            yield f"{where}: kind must be one of {', '.join(KINDS)} (got {row['kind']})"
        if row["basis"] not in BASES:
            yield f"{where}: basis must be one of {', '.join(BASES)} (got {row['basis']})"
        if not re.fullmatch(r"20\d\d-(0[1-9]|1[0-2])", row["date"] or ""):
            yield f"{where}: date must be the month of the estimate, such as 2026-11 (got {row['date']})"
        if not re.fullmatch(r"[1-9]\d*", row["quantity"] or ""):
            yield f"{where}: quantity must be a number (got {row['quantity']})"


def prices_are_plausible(boms):
    for where, _, row in boms.lines():
        try:
            prices = [Decimal(row[f"kr_{amount}"]) for amount in AMOUNTS]
        except InvalidOperation:
            yield f"{where}: prices must be kroner such as 1.40"
            continue
        if min(prices) <= 0:
            yield f"{where}: a price must be above 0"
        if prices != sorted(prices, reverse=True):
            yield f"{where}: {row['mpn']} costs more in larger numbers"


def nothing_stands_twice(boms):
    for variant, rows in boms.rows.items():
        for mpn, times in Counter(row["mpn"] for row in rows).items():
            if times > 1:
                yield f"{variant}.csv: {mpn} stands on {times} lines (make it one)"
        for ref, times in Counter(ref for row in rows for ref in row["refs"].split()).items():
            if times > 1:
                yield f"{variant}.csv: {ref} is bought {times} times"


def quantities_count_the_references(boms):
    for where, _, row in boms.lines():
        if row["kind"] == "carrier" and str(len(row["refs"].split())) != row["quantity"]:
            yield f"{where}: quantity is {row['quantity']}, but {len(row['refs'].split())} references are given"


def every_bought_part_is_drawn(boms):
    for where, variant, row in boms.lines():
        for ref in row["refs"].split():
            part = boms.parts.get(ref)
            if part is None:
                yield f"{where}: {ref} does not stand in the schematic"
            elif part.fit not in ("both", variant):
                yield f"{where}: the schematic fits {ref} in: {part.fit}"
            else:
                yield from same_part(where, row, part)


def same_part(where, row, part):
    for column in ("manufacturer", "mpn"):
        if row[column] != part.attributes[column]:
            yield f"{where}: {part.ref} is {row[column]} here and {part.attributes[column]} in the schematic"
    if row["package"] not in part.footprint:
        yield f"{where}: {part.ref} is bought as {row['package']} and drawn as {part.footprint}"


def every_drawn_part_is_bought(boms):
    for variant, rows in boms.rows.items():
        bought = {ref for row in rows for ref in row["refs"].split()}
        for part in boms.parts.values():
            if part.fit not in ("both", "never", *VARIANTS):
                yield f"{part.ref}: fit must be both, never, {' or '.join(VARIANTS)} (got {part.fit})"
            if part.fit in ("both", variant) and part.ref not in bought:
                yield f"{variant}.csv: {part.ref} ({part.value}) is missing"


def one_part_has_one_price(boms):
    seen = {}
    for where, _, row in boms.lines():
        known = {column: row[column] for column in COLUMNS if column not in ("refs", "quantity", "description")}
        first, before = seen.setdefault(row["mpn"], (where, known))
        for column, text in known.items():
            if before[column] != text:
                yield f"{where}: {row['mpn']} has {column} {text}, and {before[column]} at {first}"


def totals_hold(boms):
    for variant, rows in boms.rows.items():
        at_100 = total(rows, 100)
        if at_100 >= KR_MOST_AT_100:
            yield f"{variant}.csv: {at_100} kr at 100 pieces, {KR_MOST_AT_100} are allowed"
        row = f"| {variant} | " + " | ".join(f"{total(rows, amount):.0f}" for amount in AMOUNTS) + " |"
        if row not in boms.readme:
            yield f"README.md: the totals of {variant} are now {row}"


ALL = (lines_are_whole, prices_are_plausible, nothing_stands_twice, quantities_count_the_references,
       every_bought_part_is_drawn, every_drawn_part_is_bought, one_part_has_one_price, totals_hold)
