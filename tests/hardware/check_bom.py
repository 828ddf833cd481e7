#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""check_bom.py HARDWARE_DIR: holds both bills of materials to bom_rules.py and prints what a monitor costs."""
import sys
from pathlib import Path

import bom_rules
from schematic import read_parts


def main():
    hardware = Path(sys.argv[1])
    boms = bom_rules.Boms.read(hardware / "bom", read_parts(hardware / "schematic"))
    for rule in bom_rules.ALL:
        found = list(rule(boms))
        if found:
            print(f"{rule.__name__}:", *found, sep="\n  ")
            return 1  # a later rule relies on the ones before it
    for variant, rows in boms.rows.items():
        for kind in (*bom_rules.KINDS, "all"):
            of_kind = [row for row in rows if kind in (row["kind"], "all")]
            print(f"{variant:8}{kind:11}{len(of_kind):3} lines",
                  *(f"{bom_rules.total(of_kind, amount):9.2f} kr at {amount}" for amount in bom_rules.AMOUNTS))
    return 0


if __name__ == "__main__":
    sys.exit(main())
