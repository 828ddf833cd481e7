#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""check_wiring.py SCHEMATIC_DIR CACHE_DIR RULE...: holds the schematic to rules of wiring_rules.py."""
import sys

import wiring_rules
from schematic import Netlist, need


def main():
    folder, cache, *rules = sys.argv[1:]
    need("lepton-netlist", "lepton-eda")
    nets = Netlist.read(folder, cache)
    found = [sentence for rule in rules for sentence in wiring_rules.ALL[rule](nets)]
    for sentence in found:
        print(sentence)
    print(f"{len(nets.parts)} parts, {len(nets.nets)} nets: {len(found)} breaches of {' '.join(rules)}")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
